import type { z } from "zod";
import {
  byScore,
  type CandidateQuestion,
  candidateWeights,
  type Range,
} from "../../analysis/recruiting/candidates.ts";
import type { Call } from "../../http/endpoint.ts";
import { today } from "../../model/dates.ts";
import { CANDIDATE_PARTS } from "../../model/weights.ts";
import type { FieldFault } from "../../words/field-fault.ts";
import { refuse } from "../../words/problem.ts";
import { type Evaluated, evaluator, registeredOn, type Surroundings } from "./evaluate.ts";
import { type Filters, heldBack } from "./filters.ts";
import { knownFirmsOf } from "./known-firms.ts";
import {
  makersOutside,
  type Pooled,
  prioritiesOf,
  relatedOutside,
  type WantedSegment,
  wantedSegments,
} from "./pool.ts";
import type { candidateInput } from "./shapes.ts";

export interface Search {
  wanted: WantedSegment[];
  filters: Filters;
  surroundings: Surroundings;
  evaluate: (pooled: Pooled) => Evaluated;
  /** Everybody looked at, whether or not a filter holds them back. */
  evaluated: Evaluated[];
  /** Those no filter holds back, by score descending, then id. */
  listed: Evaluated[];
  related: "ready" | "cut" | "pending";
}

/** @throws Problem bad_input, not_found; WeightError */
export async function searchCandidates(call: Call, asked: z.output<typeof candidateInput>): Promise<Search> {
  const { graph } = call;
  const moved = Object.fromEntries(CANDIDATE_PARTS.map((name) => [name, asked[name]]));
  const weights = candidateWeights(moved, asked.segment.length > 1);
  const filters = filtersOf(asked);
  refuse([...wrongRange("employees", filters.employees), ...wrongRange("capital", filters.capitalWan)]);
  const [situation, ties, known] = await Promise.all([
    graph.situation(asked.place),
    graph.tiesHere(asked.place),
    knownFirmsOf(call),
  ]);
  const wanted = await wantedSegments(graph, asked.segment, asked.place, asked.chain);
  const makers = makersOutside(wanted, situation);
  const related = asked.tier === "makes" ? NOBODY : await relatedOutside(call, wanted, makers, situation);
  const pool = [...makers.values(), ...(related?.pool ?? [])];
  const question: CandidateQuestion = {
    today: today(),
    priorities: prioritiesOf(wanted),
    staleAfter: asked.staleAfter,
    employees: filters.employees,
    capitalWan: filters.capitalWan,
  };
  const registered = await registeredOn(call, pool);
  const surroundings = { known, situation, ties, question, weights, registered, wanted };
  const evaluate = evaluator(surroundings);
  const evaluated = pool.map(evaluate);
  const order = (one: Evaluated) => ({ score: one.score, firm: one.firm.id });
  return {
    wanted,
    filters,
    surroundings,
    evaluate,
    evaluated,
    listed: evaluated
      .filter((one) => heldBack(one, filters).length === 0)
      .sort((a, b) => byScore(order(a), order(b))),
    related: related === null ? "pending" : related.cut ? "cut" : "ready",
  };
}

const NOBODY = { pool: [], cut: false };

function filtersOf(asked: z.output<typeof candidateInput>): Filters {
  return {
    tier: asked.tier,
    status: asked.status,
    provinces: asked.province ?? [],
    within: asked.within,
    employees: { least: asked.employeesMin ?? null, most: asked.employeesMax ?? null },
    capitalWan: { least: asked.capitalMin ?? null, most: asked.capitalMax ?? null },
    sized: asked.sized === "1",
    industry: asked.industry,
    revenueShare: asked.revenueShare,
    listed: asked.listed === undefined ? undefined : asked.listed === "1",
  };
}

function wrongRange(name: string, { least, most }: Range): FieldFault[] {
  if (least === null || most === null || least <= most) return [];
  const params = { value: String(most), other: `${name}Min`, than: String(least) };
  return [{ field: `${name}Max`, code: "less", params }];
}
