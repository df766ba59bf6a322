import { isActive } from "../../analysis/judging/directory.ts";
import { pathOf, type Situation } from "../../analysis/judging/situation.ts";
import {
  type CandidateFacts,
  type CandidateMeasure,
  type CandidateQuestion,
  type CandidateWeights,
  measureCandidate,
} from "../../analysis/recruiting/candidates.ts";
import { rivalsOf } from "../../analysis/recruiting/rivals.ts";
import type { TiesHere } from "../../analysis/recruiting/ties.ts";
import type { FirmBrief } from "../../graph/graph.ts";
import type { Call } from "../../http/endpoint.ts";
import { candidateScore } from "../../model/weights.ts";
import type { KnownFirms } from "./known-firms.ts";
import type { Pooled, WantedSegment } from "./pool.ts";

export interface Evaluated {
  firm: FirmBrief;
  tier: "makes" | "related";
  pooled: Pooled;
  facts: CandidateFacts;
  /** What it makes that leaders here make too, each with the leader. */
  rivals: Rivalry[];
  measures: CandidateMeasure[];
  score: number;
  /** Id of the province it is in; null when that is unknown. */
  province: string | null;
}

export interface Rivalry {
  segment: string;
  leader: string;
}

export interface Surroundings {
  known: KnownFirms;
  situation: Situation;
  ties: TiesHere;
  question: CandidateQuestion;
  weights: CandidateWeights;
  /** In the chains of which rivals are looked for. */
  wanted: readonly WantedSegment[];
  /** Dates of what is registered of the firms of which no other date tells how old what is known is. */
  registered: ReadonlyMap<string, string | null>;
}

/** Each candidate with the parts of its score, in no order. */
export function evaluator(surroundings: Surroundings) {
  const { known, situation, ties, question, weights, registered, wanted } = surroundings;
  const judgements = [...new Set(wanted.map(({ judgement }) => judgement))];
  const provinces = new Map<string, string | null>();
  const provinceOf = (place: string | null) => {
    if (place === null) return null;
    let found = provinces.get(place);
    if (found === undefined) {
      found = pathOf(situation.places, place).find(({ kind }) => kind === "province")?.id ?? null;
      provinces.set(place, found);
    }
    return found;
  };
  return (pooled: Pooled): Evaluated => {
    const firm = known.firms.get(pooled.firm)!;
    const rivals = judgements.flatMap((judgement): Rivalry[] => {
      const { chain } = judgement;
      const rival = rivalsOf(judgement).get(chain.firmIndex.get(firm.id) ?? -1);
      return rival === undefined
        ? []
        : [{ segment: chain.segments[rival.segment]!.id, leader: chain.firms[rival.leader]! }];
    });
    const facts: CandidateFacts = {
      firm: firm.id,
      makes: pooled.makes.map(({ segment, row, by }) => ({
        segment,
        share: by === "byproduct" ? null : row.revenueShare,
        confidence: row.confidence,
      })),
      relatedness: pooled.related?.row.relatedness ?? null,
      steps: ties.steps(firm.id),
      km: situation.km(firm.id),
      signals: (known.signals.get(firm.id) ?? []).map(({ on }) => on),
      employees: firm.employees,
      capitalWan: firm.registeredCapitalWan,
      active: isActive(firm),
      rival: rivals.length > 0,
      asOf: newestMaking(pooled) ?? registered.get(firm.id) ?? null,
      duplicate: known.duplicates(firm.id).length > 0,
    };
    const measures = measureCandidate(facts, question);
    return {
      firm,
      pooled,
      facts,
      rivals,
      measures,
      tier: pooled.makes.length > 0 ? "makes" : "related",
      score: candidateScore(measures.map((part) => ({ ...part, weight: weights[part.name] }))),
      province: provinceOf(firm.place),
    };
  };
}

/** The newest date on which somebody said that it makes what is asked for. */
export function newestMaking({ makes }: Pooled): string | null {
  return makes.reduce<string | null>(
    (newest, { row }) => (row.asOf !== null && row.asOf > (newest ?? "") ? row.asOf : newest),
    null,
  );
}

/** Of the makers of which no statement has a date: that of their entry. */
export async function registeredOn(
  { engine, queries }: Pick<Call, "engine" | "queries">,
  pool: readonly Pooled[],
): Promise<ReadonlyMap<string, string | null>> {
  const undated = pool.filter((one) => one.makes.length > 0 && newestMaking(one) === null);
  const firms = undated.map(({ firm }) => firm);
  if (firms.length === 0) return new Map();
  const rows = await engine.read<{ firm: string; asOf: string | null }>(queries["recruit/firm-statements"], {
    firms,
  });
  return new Map(rows.map(({ firm, asOf }) => [firm, asOf]));
}
