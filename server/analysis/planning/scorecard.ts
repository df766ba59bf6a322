import type { FirmName } from "../../model/reasons.ts";
import type { SegmentClass, Why } from "../../model/words.ts";
import { type Completeness, type Judgement, needsOpen, whyOf } from "../judging/gaps.ts";
import { listAt } from "../judging/lists.ts";
import { RESIDENT } from "../judging/makers.ts";
import { nameOfFirm } from "../judging/names.ts";
import { isUnderWayAt } from "../judging/reasons.ts";
import { countClasses } from "./comparison.ts";

/** A chain at a place in figures. */
export interface Scorecard {
  completeness: Completeness | null;
  why: Why | null;
  /** Needs that are not met and that somebody recruitable could meet. */
  needsOpen: number;
  counts: Partial<Record<SegmentClass, number>>;
  /** Segments made here, and all of the chain. */
  present: number;
  segments: number;
  /** Residents that make something of the chain, and those of them that lead it. */
  makers: number;
  leaders: FirmName[];
  /** Residents' statements that say what share goes to or comes from elsewhere, and those that do not. */
  leakage: Record<"sold" | "bought", { declared: number; undeclared: number }>;
  /** Projects before production that fill a segment of the chain at the place. */
  underWay: number;
}

export function scorecardOf(judgement: Judgement): Scorecard {
  const { chain, situation, makership, present } = judgement;
  const isHere = (firm: number) => makership.standing[firm] === RESIDENT;
  const sold = { declared: 0, undeclared: 0 };
  const bought = { declared: 0, undeclared: 0 };
  for (const [row, firm] of chain.makesFirm.entries()) {
    if (!isHere(firm) || chain.makesSegment[row]! >= present.length) continue;
    sold[chain.makes.at(row)!.soldElsewhereShare === null ? "undeclared" : "declared"]++;
  }
  for (const [row, firm] of chain.demandsFirm.entries()) {
    if (!isHere(firm)) continue;
    bought[chain.demands.at(row)!.boughtElsewhereShare === null ? "undeclared" : "declared"]++;
  }
  const here = [...chain.firms.keys()].filter(isHere);
  return {
    completeness: judgement.completeness,
    why: whyOf(judgement),
    needsOpen: needsOpen(judgement),
    counts: countClasses(judgement),
    present: present.reduce((sum, one) => sum + one, 0),
    segments: present.length,
    makers: here.filter((firm) => listAt(chain.makesBy, firm).length > 0).length,
    leaders: here
      .filter((firm) => chain.leads[firm])
      .map((firm) => nameOfFirm(situation, chain.firms[firm]!)),
    leakage: { sold, bought },
    underWay: chain.projects.filter(
      (project) =>
        isUnderWayAt(project, situation) &&
        project.segments.some((segment) => chain.segmentIndex.has(segment)),
    ).length,
  };
}
