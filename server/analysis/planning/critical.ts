import { collapseOf, type Round } from "../judging/collapse.ts";
import type { Judgement } from "../judging/gaps.ts";
import { RESIDENT } from "../judging/makers.ts";

export interface Critical {
  /** Id of the segment or firm taken away. */
  id: string;
  /** How many segments fall with it; for a segment, besides itself. */
  lost: number;
  /** How many could: the present segments; for a segment, besides itself. */
  of: number;
  /** After how many rounds everything stands still. */
  rounds: number;
  /** The segments that fall, by round, then id. */
  segments: string[];
}

/**
 * Every single removal computed; the `limit` worst of each kind, by how much falls, then id.
 * @param onProgress told now and then how many of the removals are done
 */
export function mostCritical(
  judgement: Judgement,
  limit: number,
  onProgress: (done: number) => void = () => {},
): { segments: Critical[]; firms: Critical[] } {
  const { chain, present, makership } = judgement;
  const collapse = collapseOf(judgement);
  const of = collapse.standingCount;
  let taken = 0;
  const fall = (segments: number[], firms: number[]) => {
    const rounds = collapse.take(segments, firms);
    collapse.restore();
    if (++taken % 64 === 0) onProgress(taken);
    return rounds;
  };
  const worst = (
    candidates: number[],
    id: (candidate: number) => string,
    take: (candidate: number) => Round[],
    own: number,
  ) =>
    candidates
      .map((candidate) => ({
        candidate,
        lost: take(candidate).reduce((sum, round) => sum + round.lost.length, 0) - own,
      }))
      .sort((a, b) => b.lost - a.lost || a.candidate - b.candidate)
      .slice(0, limit)
      .map(({ candidate, lost }): Critical => {
        const rounds = take(candidate);
        const segments = rounds
          .flatMap((round) => round.lost.toSorted((a, b) => a - b))
          .filter((segment) => own === 0 || segment !== candidate)
          .map((segment) => chain.segments[segment]!.id);
        return { id: id(candidate), lost, of: of - own, rounds: rounds.length, segments };
      });
  return {
    segments: worst(
      [...present.keys()].filter((segment) => present[segment]),
      (segment) => chain.segments[segment]!.id,
      (segment) => fall([segment], []),
      1,
    ),
    firms: worst(
      [...chain.firms.keys()].filter(
        (firm) =>
          makership.standing[firm] === RESIDENT &&
          chain.makesBy.start[firm + 1]! > chain.makesBy.start[firm]!,
      ),
      (firm) => chain.firms[firm]!,
      (firm) => fall([], [firm]),
      0,
    ),
  };
}
