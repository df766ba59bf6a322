import type { Chain, ChainData, Link, Makes, Needs, ProjectBrief, Segment } from "../../model/rows.ts";
import { SUPPLY_KINDS } from "../../model/words.ts";
import { Columns, type Kinds, type Rows } from "./columns.ts";
import { CycleError, findCycle, reach } from "./cycle.ts";
import { positionIn } from "./directory.ts";
import { type Lists, listAt, listsOf, range } from "./lists.ts";
import { speaking } from "./speaking.ts";

export const MAKES_KINDS: Kinds<Makes> = {
  firm: "word",
  segment: "word",
  capacity: "number",
  unit: "word",
  revenueShare: "word",
  soldElsewhereShare: "word",
  chosen: "flag",
  source: "word",
  asOf: "word",
  confidence: "word",
  note: "word",
};

export const NEEDS_KINDS: Kinds<Needs> = {
  firm: "word",
  segment: "word",
  amount: "number",
  unit: "word",
  boughtElsewhereShare: "word",
  chosen: "flag",
  source: "word",
  asOf: "word",
  confidence: "word",
  note: "word",
};

/** Everything the analysis of a chain needs; its statements as arrays or as columns. */
export type ChainRows = Omit<ChainData, "makes" | "needs"> & { makes: Rows<Makes>; needs: Rows<Needs> };

/**
 * A chain with every name replaced by its position, independent of the place judged. Segments and firms are in
 * the order of their ids, so a smaller position is a smaller id.
 */
export interface CompiledChain extends Structure, Spoken {
  projects: ProjectBrief[];
}

/** What a chain is, whoever makes what of it. */
interface Structure {
  chain: Chain;
  segments: Segment[];
  segmentIndex: Map<string, number>;

  links: Link[];
  /** By link: the positions of its two ends. */
  linkFrom: Int32Array;
  linkTo: Int32Array;
  /** By segment: the links that leave it and that come into it. */
  linksFrom: Lists;
  linksTo: Lists;

  /** By need: the segment whose need it is. Needs of a segment follow each other. */
  needOwner: Int32Array;
  needsOf: Lists;
  needMembers: Lists;
  /** By segment: the needs it is a member of. */
  memberOf: Lists;

  /** By segment: where its waste comes from, for by-products only; and the by-products it yields. */
  yieldedBy: Lists;
  byProducts: Lists;
  /** By by-product: itself and everything whose makers are its makers. Other segments are their own only source. */
  sources: Map<number, number[]>;
}

/** Who makes, needs and leads something of a chain. */
interface Spoken {
  /** Ids of the firms that make, need or lead something here. */
  firms: readonly string[];
  /** By id: the position of the firm. */
  firmIndex: { get(id: string): number | undefined };
  /** 1 for a firm with a leads row of this chain, at whatever place. */
  leads: Uint8Array;

  /** The row that speaks for each firm and segment. */
  makes: Rows<Makes>;
  makesFirm: Int32Array;
  makesSegment: Int32Array;
  makesOf: Lists;
  makesBy: Lists;
  demands: Rows<Needs>;
  demandsFirm: Int32Array;
  demandsOf: Lists;
  /** By statement of each kind: its firm by the number of the word, to compile again when some have changed. */
  firmOfWord: { makes: Int32Array; needs: Int32Array };
}

export const isInput = (link: Link) => link.kind === "input_of" || link.kind === "packaging_for";
const isSupply = (link: Link) => (SUPPLY_KINDS as readonly string[]).includes(link.kind);
const isByProduct = (segment: Segment) => segment.role === "byproduct";

function indexOf(ids: Iterable<string>): { ids: string[]; index: Map<string, number> } {
  const sorted = [...new Set(ids)].sort((a, b) => (a < b ? -1 : 1));
  return { ids: sorted, index: new Map(sorted.map((id, position) => [id, position])) };
}

/** The statement that speaks for each firm and segment, by firm and then by segment. O(rows + words). */
function voices<Row extends Makes | Needs>(
  stated: Columns<Row>,
  firmOfWord: Int32Array,
  { firms, segmentIndex }: { firms: readonly string[]; segmentIndex: ReadonlyMap<string, number> },
) {
  const { words, length } = stated;
  const [firmWords, segmentWords] = [stated.wordsOf("firm"), stated.wordsOf("segment")];
  const segmentOfWord = new Int32Array(words.texts.length).fill(-1);
  for (const [id, segment] of segmentIndex) {
    const word = words.find(id);
    if (word >= 0) segmentOfWord[word] = segment;
  }
  const known = new Int32Array(length);
  const owners = new Int32Array(length);
  let rowsKnown = 0;
  for (let row = 0; row < length; row++) {
    const segment = segmentOfWord[segmentWords[row]!]!;
    if (segment < 0) continue;
    known[rowsKnown] = row;
    owners[rowsKnown++] = segment;
  }
  const bySegment = listsOf(
    segmentIndex.size,
    owners.subarray(0, rowsKnown),
    known.subarray(0, rowsKnown),
  ).items;
  for (let at = 0; at < rowsKnown; at++) owners[at] = firmOfWord[firmWords[bySegment[at]!]!]!;
  const ordered = listsOf(firms.length, owners.subarray(0, rowsKnown), bySegment).items;
  const spoken = new Int32Array(ordered.length);
  let count = 0;
  for (let first = 0, next = 0; first < ordered.length; first = next) {
    const row = ordered[first]!;
    const [firm, segment] = [firmWords[row], segmentWords[row]];
    next++;
    while (
      next < ordered.length &&
      firmWords[ordered[next]!] === firm &&
      segmentWords[ordered[next]!] === segment
    )
      next++;
    spoken[count++] = next - first === 1 ? row : speakingOf(stated, ordered.subarray(first, next));
  }
  const rows = spoken.slice(0, count);
  const [firm, segment] = [new Int32Array(count), new Int32Array(count)];
  for (let at = 0; at < count; at++) {
    firm[at] = firmOfWord[firmWords[rows[at]!]!]!;
    segment[at] = segmentOfWord[segmentWords[rows[at]!]!]!;
  }
  return { rows: new Chosen(stated, rows), firm, segment };
}

function speakingOf<Row extends Makes | Needs>(stated: Columns<Row>, positions: Int32Array): number {
  const rows = Array.from(positions, (position) => stated.at(position)!);
  return positions[rows.indexOf(speaking(rows)!)]!;
}

/** Some rows of columns, in an order of their own. */
class Chosen<Row extends object> implements Rows<Row> {
  private readonly stated: Columns<Row>;
  private readonly positions: Int32Array;

  constructor(stated: Columns<Row>, positions: Int32Array) {
    this.stated = stated;
    this.positions = positions;
  }

  get length(): number {
    return this.positions.length;
  }

  at(position: number): Row | undefined {
    return this.stated.at(this.positions[position] ?? -1);
  }

  *[Symbol.iterator](): Iterator<Row> {
    for (const position of this.positions) yield this.stated.at(position)!;
  }
}

/** The members of each need of one segment, given the links into it, in the order of their members. */
function needsInto(links: Link[], linkFrom: Int32Array, into: Int32Array): number[][] {
  const groups = new Map<string, number[]>();
  const needs: number[][] = [];
  for (const position of into) {
    const link = links[position]!;
    if (!isInput(link)) continue;
    if (!link.alternative) {
      if (link.required) needs.push([linkFrom[position]!]);
      continue;
    }
    const group = groups.get(link.alternative);
    if (group) group.push(position);
    else groups.set(link.alternative, [position]);
  }
  for (const group of groups.values()) {
    if (!group.some((position) => links[position]!.required)) continue;
    needs.push([...new Set(group.map((position) => linkFrom[position]!))].sort((a, b) => a - b));
  }
  return needs.length > 1 ? needs.sort(compareLists) : needs;
}

/** The needs of every segment: one per required input, one per alternative group with a required link. */
function compileNeeds(links: Link[], linkFrom: Int32Array, linksTo: Lists) {
  const count = linksTo.start.length - 1;
  const owners: number[] = [];
  const memberNeeds: number[] = [];
  const members: number[] = [];
  for (let owner = 0; owner < count; owner++) {
    const into = listAt(linksTo, owner);
    if (into.length === 0) continue;
    for (const need of needsInto(links, linkFrom, into)) {
      for (const member of need) {
        memberNeeds.push(owners.length);
        members.push(member);
      }
      owners.push(owner);
    }
  }
  return {
    needOwner: new Int32Array(owners),
    needsOf: listsOf(count, owners, range(owners.length)),
    needMembers: listsOf(owners.length, memberNeeds, members),
    memberOf: listsOf(count, members, memberNeeds),
  };
}

function compareLists(a: number[], b: number[]): number {
  for (let k = 0; k < a.length && k < b.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
  return a.length - b.length;
}

/** The two ends of the links that are kept. */
function arcsOf(
  { links, linkFrom, linkTo }: { links: Link[]; linkFrom: Int32Array; linkTo: Int32Array },
  keep: (link: Link, to: number) => boolean,
) {
  const from: number[] = [];
  const to: number[] = [];
  for (let position = 0; position < links.length; position++) {
    if (!keep(links[position]!, linkTo[position]!)) continue;
    from.push(linkFrom[position]!);
    to.push(linkTo[position]!);
  }
  return { from, to };
}

/** @throws CycleError when the supply links of the chain form a cycle. */
export function compileChain(data: ChainRows): CompiledChain {
  const structure = structureOf(data);
  const [makes, needs] = [Columns.of(MAKES_KINDS, data.makes), Columns.of(NEEDS_KINDS, data.needs)];
  const firms = [
    ...new Set([...firmsIn(makes), ...firmsIn(needs), ...data.leads.map(({ firm }) => firm)]),
  ].sort((a, b) => (a < b ? -1 : 1));
  const index = new Map(firms.map((id, position) => [id, position]));
  const positions = (stated: Columns<Makes> | Columns<Needs>) =>
    Int32Array.from(stated.words.texts, (word) => index.get(word) ?? -1);
  const firmOfWord = { makes: positions(makes), needs: positions(needs) };
  return {
    ...structure,
    ...spokenOf({ ...data, makes, needs }, structure, firms, firmOfWord),
    projects: data.projects,
  };
}

/**
 * The same chain after what some firms make, need or lead has changed; its segments and links must be the same.
 * O(firms + statements), without a sort and without a table of all ids.
 */
export function recompileChain(
  before: CompiledChain,
  data: ChainRows,
  touched: ReadonlySet<string>,
): CompiledChain {
  const [makes, needs] = [Columns.of(MAKES_KINDS, data.makes), Columns.of(NEEDS_KINDS, data.needs)];
  const leaders = new Set(data.leads.map(({ firm }) => firm));
  const firms = firmsAfter(
    before.firms,
    touched,
    (id) => leaders.has(id) || saysAnything(makes, id) || saysAnything(needs, id),
  );
  const moved = firms === before.firms ? null : movesOf(before.firms, firms);
  const positions = (stated: Columns<Makes> | Columns<Needs>, older: Int32Array) => {
    const { texts } = stated.words;
    if (moved === null && older.length === texts.length) return older;
    const positions = new Int32Array(texts.length).fill(-1);
    for (let word = 0; word < older.length; word++) {
      const position = older[word]!;
      positions[word] = moved === null || position < 0 ? position : moved[position]!;
    }
    for (const id of touched) {
      const [word, position] = [stated.words.find(id), positionIn(firms, id)];
      if (word >= 0) positions[word] = Math.max(-1, position);
    }
    return positions;
  };
  const firmOfWord = {
    makes: positions(makes, before.firmOfWord.makes),
    needs: positions(needs, before.firmOfWord.needs),
  };
  return {
    ...before,
    ...spokenOf({ ...data, makes, needs }, before, firms, firmOfWord),
    projects: data.projects,
  };
}

function firmsIn(stated: Columns<Makes> | Columns<Needs>): string[] {
  const { texts } = stated.words;
  const seen = new Uint8Array(texts.length);
  for (const word of stated.wordsOf("firm")) seen[word] = 1;
  return texts.filter((_, word) => seen[word] === 1);
}

function saysAnything(stated: Columns<Makes> | Columns<Needs>, firm: string): boolean {
  const word = stated.words.find(firm);
  return word >= 0 && stated.wordsOf("firm").includes(word);
}

/** The sorted firms with those of the touched ones that belong to them; the same list when nothing comes or goes. */
function firmsAfter(
  firms: readonly string[],
  touched: ReadonlySet<string>,
  belongs: (id: string) => boolean,
): readonly string[] {
  const changed = [...touched].filter((id) => belongs(id) !== positionIn(firms, id) >= 0);
  if (changed.length === 0) return firms;
  const gone = new Set(changed);
  const come = changed.filter(belongs);
  return [...firms.filter((id) => !gone.has(id)), ...come].sort((a, b) => (a < b ? -1 : 1));
}

/** By position in one sorted list: the position in another, or -1. */
function movesOf(from: readonly string[], to: readonly string[]): Int32Array {
  const moves = new Int32Array(from.length);
  let next = 0;
  for (let at = 0; at < from.length; at++) {
    const id = from[at]!;
    while (next < to.length && to[next]! < id) next++;
    moves[at] = to[next] === id ? next : -1;
  }
  return moves;
}

function spokenOf(
  data: { chain: Chain; makes: Columns<Makes>; needs: Columns<Needs>; leads: ChainData["leads"] },
  { segmentIndex }: Structure,
  firms: readonly string[],
  firmOfWord: Spoken["firmOfWord"],
): Spoken {
  const leads = new Uint8Array(firms.length);
  for (const row of data.leads) if (row.chain === data.chain.id) leads[positionIn(firms, row.firm)] = 1;
  const makes = voices(data.makes, firmOfWord.makes, { firms, segmentIndex });
  const demands = voices(data.needs, firmOfWord.needs, { firms, segmentIndex });
  const makesRows = range(makes.rows.length);
  return {
    firms,
    firmIndex: {
      get: (id) => {
        const position = positionIn(firms, id);
        return position < 0 ? undefined : position;
      },
    },
    leads,
    makes: makes.rows,
    makesFirm: makes.firm,
    makesSegment: makes.segment,
    makesOf: listsOf(segmentIndex.size, makes.segment, makesRows),
    makesBy: listsOf(firms.length, makes.firm, makesRows),
    demands: demands.rows,
    demandsFirm: demands.firm,
    demandsOf: listsOf(segmentIndex.size, demands.segment, range(demands.rows.length)),
    firmOfWord,
  };
}

function structureOf(data: ChainRows): Structure {
  const { ids, index: segmentIndex } = indexOf(data.segments.map((segment) => segment.id));
  const segments = new Array<Segment>(ids.length);
  for (const segment of data.segments) segments[segmentIndex.get(segment.id)!] = segment;
  const links = data.links.filter((link) => segmentIndex.has(link.from) && segmentIndex.has(link.to));
  const ends = {
    links,
    linkFrom: new Int32Array(links.map((link) => segmentIndex.get(link.from)!)),
    linkTo: new Int32Array(links.map((link) => segmentIndex.get(link.to)!)),
  };
  const positions = range(links.length);
  const linksTo = listsOf(ids.length, ends.linkTo, positions);

  const supply = arcsOf(ends, isSupply);
  const cycle = findCycle(listsOf(ids.length, supply.from, supply.to));
  if (cycle) throw new CycleError(cycle.map((segment) => ids[segment]!));

  const waste = arcsOf(ends, (link, to) => link.kind === "waste_to" && isByProduct(segments[to]!));
  const yieldedBy = listsOf(ids.length, waste.to, waste.from);
  const sources = new Map<number, number[]>();
  for (const byProduct of new Set(waste.to)) {
    sources.set(
      byProduct,
      reach(yieldedBy, byProduct, (segment) => isByProduct(segments[segment]!)),
    );
  }
  return {
    chain: data.chain,
    segments,
    segmentIndex,
    ...ends,
    linksFrom: listsOf(ids.length, ends.linkFrom, positions),
    linksTo,
    ...compileNeeds(links, ends.linkFrom, linksTo),
    yieldedBy,
    byProducts: listsOf(ids.length, waste.from, waste.to),
    sources,
  };
}
