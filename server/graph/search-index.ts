import { isBlank } from "../model/text.ts";
import { FOUND_KINDS, type FoundKind } from "../model/words.ts";
import { type Mark, markIn } from "./folding.ts";
import type { Thing, Tier } from "./search-things.ts";
import { type Name, NO_MATCH, RANKS, type Wanted, wantedOf } from "./search-tier.ts";
import { markRead } from "./spelling.ts";

export interface Found extends Thing {
  /** The name that matched. */
  matched: string;
  /** Which part of it; null where that cannot be said. */
  mark: Mark | null;
}

/** Names are told apart by their length up to so many letters. */
const LENGTHS = 256;
const kindOrder = (kind: FoundKind) => FOUND_KINDS.indexOf(kind);

interface Hit {
  /** Rank and length of the name in one number that sorts as they do. */
  key: number;
  at: number;
  name: number;
}

interface Hits {
  tier: Tier;
  total: number;
  /** The best first. */
  hits: Hit[];
}

/** Things of some kinds, found by their names. */
export class SearchIndex {
  private readonly tiers: readonly Tier[];

  constructor(tiers: readonly Tier[]) {
    this.tiers = tiers;
  }

  /** What matches, the best first, and how many matched in all. An empty text matches nothing. */
  find(typed: string, limit: number): { total: number; results: Found[] } {
    const wanted = wantedOf(typed);
    if (wanted === null) return { total: 0, results: [] };
    const found = this.tiers.map((tier) => hitsOf(tier, wanted, limit));
    const all = found.flatMap(({ tier, hits }) => hits.map((hit) => ({ tier, hit })));
    all.sort((a, b) => rankOf(a.hit) - rankOf(b.hit) || kindOrder(a.tier.kind) - kindOrder(b.tier.kind));
    return {
      total: found.reduce((sum, { total }) => sum + total, 0),
      results: all.slice(0, limit).map(({ tier, hit }) => foundOf(tier, hit, wanted)),
    };
  }

  /** The same kind by kind, of each the best few; first the kind of the best of all. */
  findEach(typed: string, each: number): { kind: FoundKind; total: number; results: Found[] }[] {
    const wanted = wantedOf(typed);
    if (wanted === null) return [];
    return this.tiers
      .map((tier) => hitsOf(tier, wanted, each))
      .filter(({ total }) => total > 0)
      .sort(
        (a, b) => rankOf(a.hits[0]!) - rankOf(b.hits[0]!) || kindOrder(a.tier.kind) - kindOrder(b.tier.kind),
      )
      .map(({ tier, total, hits }) => ({
        kind: tier.kind,
        total,
        results: hits.map((hit) => foundOf(tier, hit, wanted)),
      }));
  }

  /** Things by kind and id, in this order; those that are no more are left out. */
  recall(things: readonly { kind: string; id: string }[]): Found[] {
    return things.flatMap(({ kind, id }) => {
      const tier = this.tiers.find((one) => one.kind === kind);
      const at = tier?.positionOf(id) ?? -1;
      if (!tier || at < 0) return [];
      const thing = tier.thingAt(at);
      return [{ ...thing, matched: thing.nameZh, mark: null }];
    });
  }
}

const rankOf = ({ key }: Hit) => Math.floor(key / LENGTHS);

/** By position how well a thing matches, the smaller the better; NO_MATCH of those that do not. */
export function ranksIn(tier: Tier, typed: string): Uint8Array {
  const wanted = wantedOf(typed);
  return wanted ? tier.search(wanted).ranks : new Uint8Array(tier.length).fill(NO_MATCH);
}

/** How well things match, by id; only those that do. */
export async function ranksById(
  graph: { tier(kind: FoundKind): Promise<Tier> },
  kind: FoundKind,
  typed: string,
): Promise<Map<string, number>> {
  const tier = await graph.tier(kind);
  const found = new Map<string, number>();
  for (const [at, rank] of ranksIn(tier, typed).entries())
    if (rank !== NO_MATCH) found.set(tier.idAt(at), rank);
  return found;
}

/** Rows of a kind that match, the best first and else in their order; all of them where nothing is typed. */
export async function matching<Row extends { id: string }>(
  graph: { tier(kind: FoundKind): Promise<Tier> },
  kind: FoundKind,
  rows: readonly Row[],
  typed: string,
): Promise<Row[]> {
  if (isBlank(typed)) return [...rows];
  const ranks = await ranksById(graph, kind, typed);
  const rank = ({ id }: Row) => ranks.get(id) ?? NO_MATCH;
  return rows.filter((row) => ranks.has(row.id)).sort((a, b) => rank(a) - rank(b));
}

/** Counts the matches by their keys first, so that of many only those that are told are sorted. */
function hitsOf(tier: Tier, wanted: Wanted, limit: number): Hits {
  const { ranks, names } = tier.search(wanted);
  const counts = new Int32Array(RANKS * LENGTHS);
  const keyOf = (at: number) => ranks[at]! * LENGTHS + Math.min(LENGTHS - 1, tier.nameLengthAt(at));
  let total = 0;
  for (let at = 0; at < tier.length; at++) {
    if (ranks[at] === NO_MATCH) continue;
    counts[keyOf(at)]!++;
    total++;
  }
  let last = 0;
  for (let before = 0; last < counts.length && before + counts[last]! < limit; last++)
    before += counts[last]!;
  const hits: Hit[] = [];
  let ofLast = 0;
  for (let at = 0; at < tier.length; at++) {
    if (ranks[at] === NO_MATCH) continue;
    const key = keyOf(at);
    // Of equally good ones the smallest ids are told, and they stand first.
    if (key > last || (key === last && ofLast++ >= limit)) continue;
    hits.push({ key, at, name: names[at]! });
  }
  hits.sort((a, b) => a.key - b.key || a.at - b.at);
  return { tier, total, hits: hits.slice(0, limit) };
}

function foundOf(tier: Tier, { at, name }: Hit, wanted: Wanted): Found {
  const matched = tier.namesAt(at)[name]!;
  return { ...tier.thingAt(at), matched: textOf(matched), mark: markOf(matched, wanted) };
}

const textOf = (name: Name | string) => (typeof name === "string" ? name : name.text);

function markOf(name: Name | string, { folded, letters }: Wanted): Mark | null {
  const reading = typeof name === "string" ? undefined : name.reading;
  return markIn(textOf(name), folded) ?? (letters === null ? null : markRead(textOf(name), letters, reading));
}
