import type { TiePathAnswer } from "../recruit/tie-paths.ts";
import type { VisitQuestion, VisitSheet } from "../trips/sheet.ts";
import type { Block } from "./document.ts";
import type { Speaking } from "./handbook.ts";

/** The number of a source, in order of their first mention. */
export type Cite = (source: string | null) => string;

const MAKES_TOLD = 12;
const FILLS_TOLD = 8;
const MEETS_TOLD = 10;

/** One visit on a page of its own. */
export function sheetBlocks(sheet: VisitSheet, speaking: Speaking): Block[] {
  const { own } = speaking;
  const part = (text: string, blocks: Block[]): Block[] => [{ kind: "heading", level: 3, text }, ...blocks];
  return [
    { kind: "heading", level: 1, text: sheet.firm.name, newPage: true },
    ...part(own.who, who(sheet, speaking)),
    ...part(own.makes, makes(sheet, speaking)),
    ...part(own.fills, fills(sheet, speaking)),
    ...part(own.meets, meets(sheet, speaking)),
    ...part(own.introduces, introduces(sheet, speaking)),
    ...projects(sheet, speaking),
    ...part(
      own.questions,
      questionLines(sheet, speaking).map((text) => ({ kind: "item", text })),
    ),
  ];
}

function who(
  { firm, placePath, industryName, km }: VisitSheet,
  { own, name, cite, words }: Speaking,
): Block[] {
  const { founded, registeredCapitalWan: wan, employees } = firm;
  const facts: [string, string | null][] = [
    [own.firm.fullName, firm.fullName],
    [own.firm.uscc, firm.uscc],
    [own.firm.place, placePath.length > 0 ? placePath.slice(1).map(name).join(" ") : null],
    [own.firm.km, km === null ? null : own.km(km)],
    [own.firm.founded, founded],
    [own.firm.status, firm.status],
    [own.firm.capital, wan === null ? null : own.wan(wan)],
    [own.firm.employees, employees === null ? null : own.people(employees)],
    [own.firm.stock, firm.stockCode],
    [own.firm.industry, industryName ?? firm.industryCode],
  ];
  const known = facts.filter(([, value]) => value !== null) as [string, string][];
  const told = known.map(([label, value]) => `${label}${own.colon}${value}`).join(words.stop);
  return [{ kind: "text", text: `${told}${told ? words.end : ""}${cite(firm.source)}` }];
}

function makes({ makes, roles }: VisitSheet, { own, words, name, cite, shareOf }: Speaking): Block[] {
  const speaking = makes.filter(({ speaks }) => speaks);
  const classOf = new Map(roles.map((role) => [role.segment, words.class[role.class]]));
  if (speaking.length === 0) return [{ kind: "text", text: words.none + words.end }];
  return [
    {
      kind: "table",
      head: own.heads.makes,
      widths: [4, 2, 2, 2, 2],
      rows: speaking
        .slice(0, MAKES_TOLD)
        .map((row) => [
          ...[name(row), classOf.get(row.segment) ?? "–"],
          ...[row.capacity === null ? "–" : `${row.capacity} ${row.unit ?? ""}`.trim()],
          ...[row.revenueShare === null ? "–" : shareOf(row.revenueShare), cite(row.source)],
        ]),
    },
    ...cut(speaking.length, MAKES_TOLD, words.cut),
  ];
}

function cut(all: number, shown: number, text: (shown: number, all: number) => string): Block[] {
  return all > shown ? [{ kind: "note", text: text(shown, all) }] : [];
}

function fills({ fills, roles }: VisitSheet, { own, words, name, sentence }: Speaking): Block[] {
  if (fills.length === 0) return [{ kind: "text", text: own.fillsNone }];
  const roleOf = new Map(roles.map((role) => [role.segment, role]));
  return [
    {
      kind: "table",
      head: own.heads.fills,
      widths: [2.5, 1.3, 1, 7],
      rows: fills.slice(0, FILLS_TOLD).map(({ segment, reasons }) => {
        const role = roleOf.get(segment)!;
        return [name(role), words.class[role.class], (role.score ?? 0).toFixed(2), sentence(reasons)];
      }),
    },
    ...cut(fills.length, FILLS_TOLD, words.cut),
  ];
}

function meets({ roles }: VisitSheet, { own, words, name, listed }: Speaking): Block[] {
  const told = roles.filter(({ fedBy, usedBy }) => fedBy.length + usedBy.length > 0);
  if (told.length === 0) return [{ kind: "text", text: own.meetsNone }];
  const partners = (all: (typeof roles)[number]["fedBy"]) =>
    listed(
      all.map((one) =>
        one.makers.length > 0
          ? words.makersOf(name(one), listed(one.makers.map((maker) => maker.name)))
          : name(one),
      ),
    ) || "–";
  return [
    {
      kind: "table",
      head: own.heads.meets,
      widths: [2, 4, 4],
      rows: told
        .slice(0, MEETS_TOLD)
        .map((role) => [name(role), partners(role.fedBy), partners(role.usedBy)]),
    },
    ...cut(told.length, MEETS_TOLD, words.cut),
  ];
}

function introduces({ introducers }: VisitSheet, speaking: Speaking): Block[] {
  const { own } = speaking;
  if (introducers.length === 0) return [{ kind: "text", text: own.introducesNone }];
  return introducers.map((path) => ({
    kind: "item",
    text: `${own.steps(path.steps)}${own.colon}${walked(path, speaking)}`,
  }));
}

/** From the one who introduces to the firm. */
function walked({ members, ties }: TiePathAnswer, { own: { ties: verbs }, words, cite }: Speaking): string {
  return members
    .map(({ name, title }, at) => {
      const label = title ? words.beside(name, title) : name;
      const said = ties[at - 1];
      return said ? `—${verbOf(said, verbs)} ${cite(said.source)}→ ${label}` : label;
    })
    .join(" ");
}

/** A tie in the words of the one who comes first on the path. */
function verbOf(
  { kind, tieKind, forward }: TiePathAnswer["ties"][number],
  verbs: Speaking["own"]["ties"],
): string {
  if (kind === "supplies") return forward ? verbs.supplies : verbs.supplied;
  if (kind === "owns") return forward ? verbs.owns : verbs.owned;
  if (kind === "works_for") return forward ? verbs.works_for : verbs.employs;
  if (tieKind === "attracted_by") return forward ? verbs.attracted_by : verbs.attracted;
  return verbs.tied;
}

function projects({ projects }: VisitSheet, { own, cite }: Speaking): Block[] {
  const targeting = projects.filter(({ role }) => role === "target");
  if (targeting.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: own.projects },
    ...targeting.map(({ name, stage, signedOn, source }): Block => {
      const when = signedOn === null ? "" : ` ${signedOn}`;
      return { kind: "item", text: `${name}${own.colon}${own.stages[stage]}${when} ${cite(source)}` };
    }),
  ];
}

/** One line for each kind of question. */
function questionLines({ questions, makes, needs }: VisitSheet, { own, words, name }: Speaking): string[] {
  const called = new Map([...makes, ...needs].map((row) => [row.segment, name(row)]));
  const about = ({ of, segments, names }: VisitQuestion) => {
    const what = [...segments.map((segment) => called.get(segment) ?? segment), ...names];
    const label = of === null ? "" : own.of[of];
    return what.length === 0 ? label : words.beside(label, what.slice(0, 6).join(words.join));
  };
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const some = questions.filter((question) => question.kind === kind);
    if (kind === "introducer" || kind === "needs") return own.ask[kind];
    if (kind === "other_project" || kind === "duplicate")
      return own.ask[kind](some.flatMap(({ names }) => names).join(words.join));
    const list = some.map(about).join(words.join);
    if (kind !== "stale") return own.ask[kind](list);
    const dates = some.flatMap(({ asOf }) => asOf ?? []).sort();
    return own.ask.stale(list, dates[0] ?? own.unknown);
  });
}
