import { isActive } from "../../analysis/judging/directory.ts";
import { pathOf, type Situation } from "../../analysis/judging/situation.ts";
import {
  type CandidateFacts,
  type CandidateMeasure,
  type CandidateQuestion,
  type CandidateWeights,
  measureCandidate,
} from "../../analysis/recruiting/candidates.ts";
import type { TiesHere } from "../../analysis/recruiting/ties.ts";
import type { FirmBrief } from "../../graph/graph.ts";
import { candidateScore } from "../../model/weights.ts";
import type { KnownFirms } from "./known-firms.ts";
import type { Pooled } from "./pool.ts";

export interface Evaluated {
  firm: FirmBrief;
  tier: "makes" | "related";
  pooled: Pooled;
  facts: CandidateFacts;
  measures: CandidateMeasure[];
  score: number;
  /** Id of the province it is in; null when that is unknown. */
  province: string | null;
}

export interface Surroundings {
  known: KnownFirms;
  situation: Situation;
  ties: TiesHere;
  question: CandidateQuestion;
  weights: CandidateWeights;
  /** Dates of what is registered of firms; empty when nobody asked how old it is. */
  registered: ReadonlyMap<string, string | null>;
}

/** Each candidate with the parts of its score, in no order. */
export function evaluator({ known, situation, ties, question, weights, registered }: Surroundings) {
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
    const dates = [registered.get(firm.id), ...pooled.makes.map(({ row }) => row.asOf)];
    const facts: CandidateFacts = {
      firm: firm.id,
      makes: pooled.makes.map(({ segment, row, byproduct }) => ({
        segment,
        share: byproduct ? null : row.revenueShare,
        confidence: row.confidence,
      })),
      relatedness: pooled.related?.row.relatedness ?? null,
      steps: ties.steps(firm.id),
      km: situation.km(firm.id),
      signals: (known.signals.get(firm.id) ?? []).map(({ on }) => on),
      employees: firm.employees,
      capitalWan: firm.registeredCapitalWan,
      active: isActive(firm),
      asOf: dates.reduce<string | null>(
        (newest, date) => (date && date > (newest ?? "") ? date : newest),
        null,
      ),
      duplicate: known.duplicates(firm.id).length > 0,
    };
    const measures = measureCandidate(facts, question);
    return {
      firm,
      pooled,
      facts,
      measures,
      tier: pooled.makes.length > 0 ? "makes" : "related",
      score: candidateScore(measures.map((part) => ({ ...part, weight: weights[part.name] }))),
      province: provinceOf(firm.place),
    };
  };
}
