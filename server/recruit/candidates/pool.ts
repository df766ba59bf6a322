import { gapListOf } from "../../analysis/judging/gap-list.ts";
import type { Judgement } from "../../analysis/judging/gaps.ts";
import { AWAY, ELSEWHERE } from "../../analysis/judging/makers.ts";
import { makingsOf } from "../../analysis/judging/making.ts";
import type { Situation } from "../../analysis/judging/situation.ts";
import { chainOfSegment } from "../../chain/view/chain-view.ts";
import type { GraphAt } from "../../graph/graph.ts";
import type { Call } from "../../http/endpoint.ts";
import type { Makes } from "../../model/rows.ts";
import type { MakesBy } from "../../model/words.ts";
import type { RelatedRow } from "../../work/related.ts";
import { buyersOf } from "./buyers.ts";

export interface WantedSegment {
  id: string;
  position: number;
  judgement: Judgement;
}

/** A wanted segment that a firm makes, with the statement that speaks for it. */
export interface Making {
  segment: string;
  /** Of `row.segment`: the segment itself, a kind of it, or what yields it. */
  row: Makes;
  by: MakesBy;
}

/** A firm outside the place that makes what is wanted, or may be able to. */
export interface Pooled {
  firm: string;
  makes: Making[];
  related: { segment: string; row: RelatedRow } | null;
}

/** Of the related firms only so many are looked at. */
export const RELATED_AT_MOST = 200;

/** Each judged in the chain asked for where it belongs to it, or else in its home chain. @throws Problem not_found */
export async function wantedSegments(
  graph: GraphAt,
  segments: readonly string[],
  place: string,
  chain?: string,
): Promise<WantedSegment[]> {
  const wanted: WantedSegment[] = [];
  for (const id of segments) {
    const asked = chain === undefined ? null : await graph.judgement(chain, place);
    const judgement = asked?.chain.segmentIndex.has(id)
      ? asked
      : await graph.judgement(await chainOfSegment(graph, id, "segment"), place);
    wanted.push({ id, position: judgement.chain.segmentIndex.get(id)!, judgement });
  }
  return wanted;
}

/** Who makes any of the segments and is not at the place; those that closed too. Touches only their makers. */
export function makersOutside(wanted: readonly WantedSegment[], situation: Situation): Map<string, Pooled> {
  const pool = new Map<string, Pooled>();
  for (const { id, position, judgement } of wanted) {
    for (const [firm, made] of rowsOf(judgement, position)) {
      if (!isOutside(firm, situation)) continue;
      const pooled = pool.get(firm) ?? { firm, makes: [], related: null };
      pool.set(firm, pooled);
      pooled.makes.push({ segment: id, ...made });
    }
  }
  return pool;
}

export function isOutside(firm: string, { firms, contains }: Situation): boolean {
  const known = firms.get(firm);
  return known !== undefined && !contains(known.place);
}

/** By firm elsewhere or closed, how it makes the segment. */
function rowsOf({ chain, makership: { standing } }: Judgement, position: number) {
  const isElsewhere = (firm: number) => standing[firm] === ELSEWHERE || standing[firm] === AWAY;
  const makings = makingsOf(chain, position, isElsewhere);
  return [...makings].map(([firm, { row, by }]) => [chain.firms[firm]!, { row, by }] as const);
}

/**
 * The related firms outside the place that make none of the segments, each by the segment it is most related to;
 * null while they are still being looked for.
 */
export async function relatedOutside(
  { work, graph }: Pick<Call, "work" | "graph">,
  wanted: readonly WantedSegment[],
  makers: ReadonlyMap<string, Pooled>,
  situation: Situation,
): Promise<{ pool: Pooled[]; cut: boolean } | null> {
  const found = await work.related.best(
    graph,
    wanted.map(({ id }) => id),
  );
  if (found === null) return null;
  const best = new Map<string, NonNullable<Pooled["related"]>>();
  for (const [at, rows] of found.entries()) {
    const buys = await buyersOf(graph, wanted[at]!.id);
    for (const row of rows) {
      if (makers.has(row.firm) || !isOutside(row.firm, situation) || buys(row.firm)) continue;
      const before = best.get(row.firm);
      if (!before || row.relatedness > before.row.relatedness)
        best.set(row.firm, { segment: wanted[at]!.id, row });
    }
  }
  const pool = [...best].map(([firm, related]): Pooled => ({ firm, makes: [], related }));
  pool.sort((a, b) => b.related!.row.relatedness - a.related!.row.relatedness || (a.firm < b.firm ? -1 : 1));
  return { pool: pool.slice(0, RELATED_AT_MOST), cut: pool.length > RELATED_AT_MOST };
}

/** How urgent each of several segments is at the place: its score in the list of gaps, 0 when it is in none. */
export function prioritiesOf(wanted: readonly WantedSegment[]): ReadonlyMap<string, number> | null {
  if (wanted.length < 2) return null;
  const scores = new Map<Judgement, ReadonlyMap<string, number>>();
  const scoreOf = (judgement: Judgement, id: string) => {
    let known = scores.get(judgement);
    if (!known) {
      known = new Map(gapListOf(judgement).all.map(({ segment, score }) => [segment, score]));
      scores.set(judgement, known);
    }
    return known.get(id) ?? 0;
  };
  return new Map(wanted.map(({ id, judgement }) => [id, scoreOf(judgement, id)]));
}
