import type { ChainData, Makes, Needs } from "../../model/rows.ts";
import { surenessOf } from "../../model/weights.ts";
import { ALL_CHAINS, CONFIDENCES } from "../../model/words.ts";
import type { Columns, Kinds, Rows } from "./columns.ts";
import { positionIn } from "./directory.ts";
import { type Lists, listsOf, range } from "./lists.ts";
import { speaking } from "./speaking.ts";
import type { Structure } from "./structure.ts";

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

/** Who makes, needs and leads something of a chain. */
export interface Spoken {
  /** Ids of the firms that make, need or lead something of the chain, or make something of its ground. */
  firms: readonly string[];
  /** By id: the position of the firm. */
  firmIndex: { get(id: string): number | undefined };
  /** 1 for a firm with a leads row of this chain, at whatever place; of all chains, with any. */
  leads: Uint8Array;
  /** 1 for a firm that makes something, though nothing of `known`; told of those that declare a need only. */
  busyElsewhere: Uint8Array;

  /** The row that speaks for each firm and segment. */
  makes: Rows<Makes>;
  makesFirm: Int32Array;
  /** By row: the position of a known segment. */
  makesSegment: Int32Array;
  /** By row: how sure it is, as a number. */
  makesSure: Float64Array;
  makesOf: Lists;
  makesBy: Lists;
  demands: Rows<Needs>;
  demandsFirm: Int32Array;
  demandsSegment: Int32Array;
  /** By row: 1 when its amount is 0, which says that the firm needs none. */
  demandsNothing: Uint8Array;
  demandsSure: Float64Array;
  demandsOf: Lists;
  /** By statement of each kind: its firm by the number of the word, to compile again when some have changed. */
  firmOfWord: { makes: Int32Array; needs: Int32Array };
}

const UNSTATED = surenessOf(null);

/** The statement that speaks for each firm and segment, by firm and then by segment. O(rows + words). */
function voices<Row extends Makes | Needs>(
  stated: Columns<Row>,
  firmOfWord: Int32Array,
  firms: readonly string[],
  index: ReadonlyMap<string, number>,
) {
  const { words, length } = stated;
  const [firmWords, segmentWords] = [stated.wordsOf("firm"), stated.wordsOf("segment")];
  const segmentOfWord = new Int32Array(words.texts.length).fill(-1);
  for (const [id, segment] of index) {
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
  const bySegment = listsOf(index.size, owners.subarray(0, rowsKnown), known.subarray(0, rowsKnown)).items;
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
  const sure = new Float64Array(count);
  const confidences = stated.wordsOf("confidence");
  const surenesses = new Map<number, number>(CONFIDENCES.map((one) => [words.find(one), surenessOf(one)]));
  for (let at = 0; at < count; at++) {
    const confidence = confidences[rows[at]!]!;
    sure[at] = confidence < 0 ? UNSTATED : (surenesses.get(confidence) ?? UNSTATED);
    firm[at] = firmOfWord[firmWords[rows[at]!]!]!;
    segment[at] = segmentOfWord[segmentWords[rows[at]!]!]!;
  }
  return { rows: new Chosen(stated, rows), positions: rows, firm, segment, sure };
}

function nothings(positions: Int32Array, amounts: Float64Array): Uint8Array {
  const found = new Uint8Array(positions.length);
  for (let at = 0; at < found.length; at++) if (amounts[positions[at]!] === 0) found[at] = 1;
  return found;
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

export function spokenOf(
  data: Pick<ChainData, "chain" | "leads" | "busyElsewhere"> & {
    makes: Columns<Makes>;
    needs: Columns<Needs>;
  },
  { segmentIndex, knownIndex }: Pick<Structure, "segmentIndex" | "knownIndex">,
  firms: readonly string[],
  firmOfWord: Spoken["firmOfWord"],
): Spoken {
  const leads = new Uint8Array(firms.length);
  const ofAll = data.chain.id === ALL_CHAINS;
  for (const { firm, chain } of data.leads)
    if (ofAll || chain === data.chain.id) leads[positionIn(firms, firm)] = 1;
  const busyElsewhere = new Uint8Array(firms.length);
  for (const firm of data.busyElsewhere) {
    const position = positionIn(firms, firm);
    if (position >= 0) busyElsewhere[position] = 1;
  }
  const makes = voices(data.makes, firmOfWord.makes, firms, knownIndex);
  const demands = voices(data.needs, firmOfWord.needs, firms, segmentIndex);
  const makesRows = range(makes.rows.length);
  const amounts = data.needs.numbersOf("amount");
  return {
    firms,
    firmIndex: {
      get: (id) => {
        const position = positionIn(firms, id);
        return position < 0 ? undefined : position;
      },
    },
    leads,
    busyElsewhere,
    makes: makes.rows,
    makesFirm: makes.firm,
    makesSegment: makes.segment,
    makesSure: makes.sure,
    makesOf: listsOf(knownIndex.size, makes.segment, makesRows),
    makesBy: listsOf(firms.length, makes.firm, makesRows),
    demands: demands.rows,
    demandsFirm: demands.firm,
    demandsSegment: demands.segment,
    demandsNothing: nothings(demands.positions, amounts),
    demandsSure: demands.sure,
    demandsOf: listsOf(segmentIndex.size, demands.segment, range(demands.rows.length)),
    firmOfWord,
  };
}
