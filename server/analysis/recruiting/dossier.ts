import { doubtOf, isStale } from "../../model/doubt.ts";
import type { FirmName, SegmentName } from "../../model/reasons.ts";
import type { Statement } from "../../model/rows.ts";
import { type Advice, type Confidence, LISTS, type ListName, type SegmentClass } from "../../model/words.ts";
import { adviceOf } from "../judging/advice.ts";
import type { Rows } from "../judging/columns.ts";
import type { GapRow } from "../judging/gap-list.ts";
import { classOf, evidenceOf, type Judgement, needersOf, verdictOf } from "../judging/gaps.ts";
import { makersOf, RESIDENT } from "../judging/makers.ts";
import { nameOf, nameOfFirm, stated } from "../judging/names.ts";
import { feedersOf } from "../judging/priority.ts";

/** What a firm is to a place. `gone`: closed, or left. */
export const STANDINGS = ["leader", "resident", "candidate", "elsewhere", "gone"] as const;
export type Standing = (typeof STANDINGS)[number];

export interface Partner extends SegmentName {
  /** Residents other than the firm, at most MAKERS_TOLD of makersTotal. */
  makers: FirmName[];
  makersTotal: number;
}

/** What one segment that a firm makes is at the place, and with whom the firm works or would work there. */
export interface Role extends SegmentName {
  chain: string;
  class: SegmentClass;
  /** Of a distant segment. */
  steps: number | null;
  /** The list of gaps that has it, with its score and its place there, the first being 1; null outside the lists. */
  list: ListName | null;
  score: number | null;
  rank: number | null;
  of: number | null;
  /** What to do about it, on what it rests, and the rows of the list of which one is enough. */
  advice: Advice | null;
  evidence: Confidence | null;
  oneOf: string[];
  recruitable: boolean;
  /** The firm is the only maker here. */
  sole: boolean;
  makersHere: number;
  elsewhere: number;
  /** What is made here that it uses. */
  fedBy: Partner[];
  /** What is made here that uses it. */
  usedBy: Partner[];
  needsMet: number;
  needsAll: number;
}

const MAKERS_TOLD = 4;

/** What a segment is to a firm that makes it, at the place of the judgement. */
export function roleOf(
  judgement: Judgement,
  ranked: Record<ListName, GapRow[]>,
  segment: number,
  firm: string,
): Role {
  const { chain, makership } = judgement;
  const { id } = chain.segments[segment]!;
  const verdict = verdictOf(judgement, segment);
  const [list, at] = placeIn(ranked, id);
  const row = list === null ? null : ranked[list][at]!;
  const makers = makersOf(makership, segment, RESIDENT);
  return {
    ...nameOf(judgement, segment),
    chain: chain.chain.id,
    class: classOf(judgement, segment),
    steps: verdict.steps,
    list,
    score: row?.score ?? null,
    rank: list === null ? null : at + 1,
    of: list === null ? null : ranked[list].length,
    advice: adviceOf(judgement, segment),
    evidence: evidenceOf(judgement, segment),
    oneOf: row?.oneOf ?? [id],
    recruitable: judgement.recruitable[segment] === 1,
    sole: makers.length === 1 && chain.firms[makers[0]!] === firm,
    makersHere: makers.length,
    elsewhere: verdict.elsewhere,
    fedBy: partners(judgement, feedersOf(judgement, segment), firm),
    usedBy: partners(judgement, needersOf(judgement, segment).keys(), firm),
    needsMet: verdict.needsMet,
    needsAll: verdict.needsAll,
  };
}

function placeIn(ranked: Record<ListName, GapRow[]>, id: string): [ListName, number] | [null, -1] {
  for (const list of LISTS) {
    const at = ranked[list].findIndex(({ segment }) => segment === id);
    if (at >= 0) return [list, at];
  }
  return [null, -1];
}

function partners(judgement: Judgement, segments: Iterable<number>, firm: string): Partner[] {
  const { chain, situation, makership } = judgement;
  return [...segments]
    .sort((a, b) => a - b)
    .map((segment) => {
      const others = makersOf(makership, segment, RESIDENT)
        .map((maker) => chain.firms[maker]!)
        .filter((maker) => maker !== firm);
      return {
        ...nameOf(judgement, segment),
        makers: others.slice(0, MAKERS_TOLD).map((maker) => nameOfFirm(situation, maker)),
        makersTotal: others.length,
      };
    });
}

/** What a firm is to a place, by what it makes there or would. */
export function standingOf(
  { active, resident, leads }: { active: boolean; resident: boolean; leads: boolean },
  roles: readonly Pick<Role, "list">[],
): Standing {
  if (!active) return "gone";
  if (resident) return leads ? "leader" : "resident";
  return roles.some(({ list }) => list !== null) ? "candidate" : "elsewhere";
}

export interface Related extends Statement {
  kind: "supplies" | "owns" | "tied" | "works_for";
  name: string;
}

interface Said extends Statement {
  segment: string;
  speaks: boolean;
}

/** All of a firm's record that its quality is judged by. */
export interface RecordOf {
  firm: Statement & {
    uscc: string | null;
    place: string | null;
    status: string | null;
    founded: string | null;
    registeredCapitalWan: number | null;
    employees: number | null;
    industryCode: string | null;
  };
  /** It can be put on a map. */
  located: boolean;
  makes: (Said & { capacity: number | null })[];
  needs: (Said & { amount: number | null })[];
  related: Related[];
}

export const LACKING = [
  "uscc",
  "place",
  "point",
  "status",
  "industryCode",
  "founded",
  "registeredCapitalWan",
  "employees",
  "makes",
] as const;

/** Statements that want the same thing done. */
export interface Finding {
  kind: "missing" | "disagree" | "doubtful" | "stale" | "undated" | "assumed" | "unsourced";
  /** What is missing of the firm; of a statement, what it says. */
  of: (typeof LACKING)[number] | "firm" | "capacity" | "amount" | "needs" | Related["kind"];
  /** The segments, or the names of the others, that it is so of. */
  segments: string[];
  names: string[];
  /** The oldest of the dates. */
  asOf: string | null;
  count: number;
}

/** What is missing of a firm's record, what is old, and what nobody vouches for; worst first. */
export function qualityOf(
  record: RecordOf,
  { on, staleAfter }: { on: string; staleAfter: number },
): Finding[] {
  const { firm, located, makes, needs, related } = record;
  const none = { segments: [], names: [], asOf: null, count: 1 };
  const findings: Finding[] = [];
  for (const of of LACKING) {
    const there =
      of === "makes" ? makes.length > 0 : of === "point" ? located || firm.place === null : firm[of] !== null;
    if (!there) findings.push({ ...none, kind: "missing", of });
  }
  const add = (
    kind: Finding["kind"],
    of: Finding["of"],
    rows: (Statement & { segment?: string; name?: string })[],
  ) => {
    if (rows.length === 0) return;
    const dates = rows.flatMap(({ asOf }) => asOf ?? []).sort();
    findings.push({
      kind,
      of,
      segments: distinct(rows.flatMap(({ segment }) => segment ?? [])),
      names: distinct(rows.flatMap(({ name }) => name ?? [])),
      asOf: kind === "stale" ? (dates[0] ?? null) : null,
      count: rows.length,
    });
  };
  const made = makes.filter(({ speaks }) => speaks);
  const needed = needs.filter(({ speaks }) => speaks);
  add(
    "missing",
    "capacity",
    made.filter(({ capacity }) => capacity === null),
  );
  add(
    "missing",
    "amount",
    needed.filter(({ amount }) => amount === null),
  );
  add("disagree", "makes", disagreeing(makes, "capacity"));
  add("disagree", "needs", disagreeing(needs, "amount"));
  const groups: [Finding["of"], Statement[]][] = [
    ["firm", [stated(firm)]],
    ["makes", made],
    ["needs", needed],
    ...(["supplies", "owns", "tied", "works_for"] as const).map((kind): [Finding["of"], Statement[]] => [
      kind,
      related.filter((row) => row.kind === kind),
    ]),
  ];
  const tests: [Finding["kind"], (row: Statement) => boolean][] = [
    ["doubtful", (row) => doubtOf(row) !== null],
    ["stale", ({ asOf }) => asOf !== null && isStale(asOf, on, staleAfter)],
    ["assumed", ({ confidence }) => confidence === "assumed"],
    ["unsourced", ({ source, confidence }) => source === null && confidence !== "assumed"],
    ["undated", ({ source, asOf }) => source !== null && asOf === null],
  ];
  for (const [kind, test] of tests) for (const [of, rows] of groups) add(kind, of, rows.filter(test));
  return findings;
}

const distinct = (names: string[]) => [...new Set(names)];

/** The statement that speaks of each segment of which several sources give other amounts, none of them chosen. */
function disagreeing<Row extends Said & { chosen?: boolean }, Key extends keyof Row>(
  rows: readonly Row[],
  amount: Key,
): Row[] {
  return rows.filter((row) => {
    if (!row.speaks || row.chosen) return false;
    const said = rows.filter(({ segment }) => segment === row.segment).map((one) => one[amount]);
    return new Set(said.filter((value) => value !== null)).size > 1;
  });
}

interface Known {
  id: string;
  name: string;
  fullName: string | null;
  uscc: string | null;
}

const LEGAL_FORM = /(股份有限公司|有限责任公司|有限公司|股份公司|公司)$/u;

/** A firm's name without its legal form, brackets, marks and spaces, full width as half. */
export function plainName(name: string): string {
  const plain = name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]/gu, "");
  return plain.replace(LEGAL_FORM, "") || plain;
}

/** Positions of firms by what may tell that two are one. */
interface Alike {
  names: Map<string, number[]>;
  codes: Map<string, number[]>;
  ids: Map<string, number>;
}

const alike = new WeakMap<Rows<Known>, Alike>();

function alikeIn(firms: Rows<Known>): Alike {
  const known = alike.get(firms);
  if (known) return known;
  const found: Alike = { names: new Map(), codes: new Map(), ids: new Map() };
  const add = (map: Map<string, number[]>, key: string, at: number) => {
    const positions = map.get(key);
    if (positions) positions.push(at);
    else map.set(key, [at]);
  };
  let at = 0;
  for (const firm of firms) {
    for (const name of plainNamesOf(firm)) add(found.names, name, at);
    if (firm.uscc !== null) add(found.codes, firm.uscc, at);
    found.ids.set(firm.id, at++);
  }
  alike.set(firms, found);
  return found;
}

const plainNamesOf = ({ name, fullName }: Known) =>
  new Set([name, fullName ?? ""].map(plainName).filter((plain) => plain !== ""));

export type SameBy = "same_code" | "same_name" | "like_name";

/** Other firms that may be the same one: by its code, by a tie that says so, or by a name alike. */
export function duplicatesOf(
  firm: Known,
  firms: Rows<Known>,
  tied: readonly string[],
): (FirmName & { reason: SameBy })[] {
  const reasons = new Map<string, SameBy>();
  const { names, codes, ids } = alikeIn(firms);
  const idAt = (at: number) => firms.at(at)!.id;
  for (const plain of plainNamesOf(firm))
    for (const at of names.get(plain) ?? []) reasons.set(idAt(at), "like_name");
  for (const id of tied) reasons.set(id, "same_name");
  if (firm.uscc !== null) for (const at of codes.get(firm.uscc) ?? []) reasons.set(idAt(at), "same_code");
  reasons.delete(firm.id);
  const nameOf = (id: string) => firms.at(ids.get(id) ?? firms.length)?.name ?? id;
  return [...reasons]
    .map(([id, reason]) => ({ id, name: nameOf(id), reason }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
