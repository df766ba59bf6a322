import type { TiePathAnswer } from "../recruit/tie-paths.ts";
import type { VisitSheet } from "../trips/sheet.ts";
import { basisText } from "../words/basis.ts";
import {
  addressText,
  amountText,
  besideText,
  dateText,
  kmText,
  listText,
  moneyText,
  scoreText,
  shareText,
} from "../words/format.ts";
import { gapText } from "../words/gap-sentences.ts";
import { CLASS_NAMES, PROJECT_STAGE_NAMES } from "../words/names.ts";
import { questionLines } from "../words/record-words.ts";
import { relatedBy, tieVerb } from "../words/tie-sentences.ts";
import type { Block } from "./document.ts";
import type { Wording } from "./handbook.ts";

/** The number of a source, in order of their first mention. */
export type Cite = (source: string | null) => string;

const MAKES_TOLD = 12;
const FILLS_TOLD = 8;
const MEETS_TOLD = 10;
const NAMED = 4;
const OFFERED = 6;
const NOTE_LINES = 4;

/** One visit on a page of its own. */
export function sheetBlocks(sheet: VisitSheet, wording: Wording): Block[] {
  const { own } = wording;
  const part = (text: string, blocks: Block[]): Block[] => [{ kind: "heading", level: 3, text }, ...blocks];
  return [
    { kind: "heading", level: 1, text: sheet.firm.name, newPage: true },
    ...part(own.contact, contact(sheet, wording)),
    ...part(own.who, who(sheet, wording)),
    ...part(own.makes, makes(sheet, wording)),
    ...part(own.fills, fills(sheet, wording)),
    ...part(own.meets, meets(sheet, wording)),
    ...part(own.offer, offer(sheet, wording)),
    ...part(own.introduces, introduces(sheet, wording)),
    ...projects(sheet, wording),
    ...part(
      own.questions,
      questionLines(sheet, wording.language).map((text) => ({ kind: "item", text })),
    ),
    ...part(own.notes, [{ kind: "lines", count: NOTE_LINES }]),
  ];
}

/** Where to go and whom to ask for, as far as it is recorded; what is not is to be filled in by hand. */
function contact({ placePath, introducers }: VisitSheet, { own, name, language }: Wording): Block[] {
  const place = addressText(placePath.slice(1).map(name), language);
  const [first] = introducers;
  const by = first?.members[0];
  return [
    {
      kind: "table",
      head: [own.address, own.person, own.phone],
      widths: [5, 4, 4],
      rows: [
        [`${place} ${own.toFill}`, own.toFill, own.toFill],
        ...(by ? [["", besideText(by.name, own.introduces, language), own.toFill]] : []),
      ],
    },
  ];
}

/** What the data say that this place has for the firm: open needs, what it uses, who uses it. */
function offer({ roles, supply, needs }: VisitSheet, { own, name, language }: Wording): Block[] {
  const listed = (names: string[]) => listText([...new Set(names)], OFFERED, language);
  const makers = (all: { nameZh: string; nameEn: string | null; makers: { name: string }[] }[]) =>
    listed(
      all.map((one) =>
        one.makers.length > 0
          ? besideText(name(one), listed(one.makers.map((maker) => maker.name)), language)
          : name(one),
      ),
    );
  const open = roles.filter((role) => role.list === "fill").map(name);
  const called = new Map(needs.map((need) => [need.segment, need]));
  const made = supply.flatMap((one) => {
    const need = called.get(one.segment);
    return need && one.makersTotal > 0 ? [{ ...need, makers: one.makers }] : [];
  });
  const lines = [
    open.length > 0 ? own.offerGap(listed(open)) : null,
    made.length > 0 ? own.offerSupply(makers(made)) : null,
    roles.some(({ usedBy }) => usedBy.length > 0)
      ? own.offerBuyers(makers(roles.flatMap(({ usedBy }) => usedBy)))
      : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return [{ kind: "text", text: own.offerNone }];
  return lines.map((text) => ({ kind: "item", text }));
}

function who(
  { firm, placePath, industryName, km }: VisitSheet,
  { language, own, name, cite, words }: Wording,
): Block[] {
  const { founded, registeredCapitalWan: wan, employees } = firm;
  const facts: [string, string | null][] = [
    [own.firm.fullName, firm.fullName],
    [own.firm.uscc, firm.uscc],
    [own.firm.place, placePath.length > 0 ? addressText(placePath.slice(1).map(name), language) : null],
    [own.firm.km, km === null ? null : kmText(km, language)],
    [own.firm.founded, founded && dateText(founded, language)],
    [own.firm.status, firm.status],
    [own.firm.capital, wan === null ? null : moneyText(wan, language)],
    [own.firm.employees, employees === null ? null : own.people(employees)],
    [own.firm.stock, firm.stockCode],
    [own.firm.industry, industryName ?? firm.industryCode],
  ];
  const known = facts.filter(([, value]) => value !== null) as [string, string][];
  const connected = known.map(([label, value]) => `${label}${own.colon}${value}`).join(words.stop);
  return [{ kind: "text", text: `${connected}${connected ? words.end : ""}${cite(firm.source)}` }];
}

function makes({ makes, roles }: VisitSheet, { language, own, words, name, cite, on }: Wording): Block[] {
  const chosen = makes.filter(({ speaks }) => speaks);
  const classOf = new Map(roles.map((role) => [role.segment, CLASS_NAMES[language][role.class]]));
  if (chosen.length === 0) return [{ kind: "text", text: own.makesNone }];
  return [
    {
      kind: "table",
      head: own.heads.makes,
      widths: [4, 2, 2, 2, 3.5],
      rows: chosen
        .slice(0, MAKES_TOLD)
        .map((row) => [
          name(row),
          classOf.get(row.segment) ?? "–",
          row.capacity === null ? "–" : amountText(row.capacity, row.unit, language),
          row.revenueShare === null ? "–" : shareText(row.revenueShare, language),
          basisText(row, cite(row.source), language, on),
        ]),
    },
    ...cut(chosen.length, MAKES_TOLD, words.cut),
  ];
}

function cut(all: number, shown: number, text: (shown: number, all: number) => string): Block[] {
  return all > shown ? [{ kind: "note", text: text(shown, all) }] : [];
}

function fills({ fills, roles }: VisitSheet, { language, own, words, name, placeName }: Wording): Block[] {
  if (fills.length === 0) return [{ kind: "text", text: own.fillsNone }];
  const roleOf = new Map(roles.map((role) => [role.segment, role]));
  return [
    {
      kind: "table",
      head: own.heads.fills,
      widths: [2.5, 1.3, 1.3, 7],
      rows: fills.slice(0, FILLS_TOLD).map(({ segment, reasons }) => {
        const role = roleOf.get(segment)!;
        const gap = { ...role, makers: role.makersHere, reasons };
        return [
          name(role),
          CLASS_NAMES[language][role.class],
          scoreText(role.score ?? 0, language),
          gapText(gap, language, placeName, true),
        ];
      }),
    },
    ...cut(fills.length, FILLS_TOLD, words.cut),
  ];
}

function meets({ roles }: VisitSheet, { language, own, words, name }: Wording): Block[] {
  const listed = (names: string[]) => listText(names, NAMED, language);
  const connected = roles.filter(({ fedBy, usedBy }) => fedBy.length + usedBy.length > 0);
  if (connected.length === 0) return [{ kind: "text", text: own.meetsNone }];
  const partners = (all: (typeof roles)[number]["fedBy"]) =>
    listed(
      all.map((one) =>
        one.makers.length > 0
          ? besideText(name(one), listed(one.makers.map((maker) => maker.name)), language)
          : name(one),
      ),
    ) || "–";
  return [
    {
      kind: "table",
      head: own.heads.meets,
      widths: [2, 4, 4],
      rows: connected
        .slice(0, MEETS_TOLD)
        .map((role) => [name(role), partners(role.fedBy), partners(role.usedBy)]),
    },
    ...cut(connected.length, MEETS_TOLD, words.cut),
  ];
}

function introduces({ introducers }: VisitSheet, wording: Wording): Block[] {
  const { own } = wording;
  if (introducers.length === 0) return [{ kind: "text", text: own.introducesNone }];
  return introducers.map((path) => ({
    kind: "item",
    text: `${own.steps(path.steps)}${own.colon}${walked(path, wording)}`,
  }));
}

/** From the one who introduces to the firm. */
function walked({ members, ties }: TiePathAnswer, { language, cite }: Wording): string {
  return members
    .map(({ name, title }, at) => {
      const label = title ? besideText(name, title, language) : name;
      const said = ties[at - 1];
      return said
        ? `—${tieVerb(relatedBy(said), said.forward, language)} ${cite(said.source)}→ ${label}`
        : label;
    })
    .join(" ");
}

function projects({ projects }: VisitSheet, { language, own, cite }: Wording): Block[] {
  const targeting = projects.filter(({ role }) => role === "target");
  if (targeting.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: own.projects },
    ...targeting.map(({ name, stage, signedOn, source }): Block => {
      const when = signedOn === null ? "" : own.signed(dateText(signedOn, language));
      return {
        kind: "item",
        text: `${name}${own.colon}${PROJECT_STAGE_NAMES[language][stage]}${when} ${cite(source)}`,
      };
    }),
  ];
}
