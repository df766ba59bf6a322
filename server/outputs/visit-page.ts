import type { TiePathAnswer } from "../recruit/tie-paths.ts";
import type { VisitSheet } from "../trips/sheet.ts";
import { basisText } from "../words/basis.ts";
import {
  amountText,
  besideText,
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

/** One visit on a page of its own. */
export function sheetBlocks(sheet: VisitSheet, wording: Wording): Block[] {
  const { own } = wording;
  const part = (text: string, blocks: Block[]): Block[] => [{ kind: "heading", level: 3, text }, ...blocks];
  return [
    { kind: "heading", level: 1, text: sheet.firm.name, newPage: true },
    ...part(own.who, who(sheet, wording)),
    ...part(own.makes, makes(sheet, wording)),
    ...part(own.fills, fills(sheet, wording)),
    ...part(own.meets, meets(sheet, wording)),
    ...part(own.introduces, introduces(sheet, wording)),
    ...projects(sheet, wording),
    ...part(
      own.questions,
      questionLines(sheet, wording.language).map((text) => ({ kind: "item", text })),
    ),
  ];
}

function who(
  { firm, placePath, industryName, km }: VisitSheet,
  { language, own, name, cite, words }: Wording,
): Block[] {
  const { founded, registeredCapitalWan: wan, employees } = firm;
  const facts: [string, string | null][] = [
    [own.firm.fullName, firm.fullName],
    [own.firm.uscc, firm.uscc],
    [own.firm.place, placePath.length > 0 ? placePath.slice(1).map(name).join(" ") : null],
    [own.firm.km, km === null ? null : kmText(km, language)],
    [own.firm.founded, founded],
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
          gapText(gap, language, placeName),
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
      const when = signedOn === null ? "" : own.signed(signedOn);
      return {
        kind: "item",
        text: `${name}${own.colon}${PROJECT_STAGE_NAMES[language][stage]}${when} ${cite(source)}`,
      };
    }),
  ];
}
