import { isStale } from "../../model/doubt.ts";
import type { Share } from "../../model/rows.ts";
import { boundsOf } from "../../model/shares.ts";
import {
  CANDIDATE_PARTS,
  CANDIDATE_WEIGHTS,
  type CandidatePart,
  PARTS_FOR,
  surenessOf,
} from "../../model/weights.ts";
import type { Confidence } from "../../model/words.ts";
import { WeightError } from "../judging/priority.ts";
import { tieValue } from "./ties.ts";

export type CandidateWeights = Record<CandidatePart, number>;

/**
 * The default weights with some of them moved; that of coverage counts only for several gaps.
 * @throws WeightError
 */
export function candidateWeights(
  moved: Partial<Record<CandidatePart, number | undefined>>,
  several: boolean,
): CandidateWeights {
  const weights = { ...CANDIDATE_WEIGHTS };
  for (const name of CANDIDATE_PARTS) {
    const weight = moved[name];
    if (weight === undefined) continue;
    if (!(weight >= 0 && Number.isFinite(weight))) throw new WeightError(name);
    weights[name] = weight;
  }
  const counted = PARTS_FOR.filter((name) => several || name !== "coverage");
  if (counted.every((name) => weights[name] === 0)) throw new WeightError(null, PARTS_FOR[0]);
  return weights;
}

/** From, to; null leaves that end open. */
export interface Range {
  least: number | null;
  most: number | null;
}

/** What was asked, as far as the parts need it. */
export interface CandidateQuestion {
  /** The day to count ages from, YYYY-MM-DD. */
  today: string;
  employees: Range;
  capitalWan: Range;
  /** Whole years after which what is known of a firm is old. */
  staleAfter: number;
  /** How urgent each gap asked for is; null when there is one only. */
  priorities: ReadonlyMap<string, number> | null;
}

/** What is known of a firm that could come. */
export interface CandidateFacts {
  firm: string;
  /** Of the gaps asked for, those it makes, each by the statement that speaks. */
  makes: { segment: string; share: Share | null; confidence: Confidence | null }[];
  /** How much a firm that makes none of them is like those that do, in [0, 1); null for makers. */
  relatedness: number | null;
  /** To the nearest who is here; null when nobody is near enough. */
  steps: number | null;
  km: number | null;
  /** Dates of what says that it expands. */
  signals: string[];
  employees: number | null;
  capitalWan: number | null;
  active: boolean;
  /** It makes what a leader of the place leads with. */
  rival: boolean;
  /** The newest date of what says that it makes what is asked for, undated that of its entry; null for who does not. */
  asOf: string | null;
  duplicate: boolean;
}

export interface CandidateMeasure {
  name: CandidatePart;
  /** In [0, 1]; what is not known has the value that the definition gives it. */
  value: number;
  /** False for what is not known, shown as 不详. */
  known: boolean;
  /** The numbers and words that the value comes from. */
  raw: Record<string, number | string | null>;
}

type Measured = Omit<CandidateMeasure, "name">;

const MAKES = 0.6;
const REACH_KM = 500;
/** What is not known counts as this. */
const [SHARE_UNKNOWN, REACH_UNKNOWN_KM, SIZE_UNKNOWN] = [0.25, 1_500, 0.25];
const [INACTIVE, RIVAL, STALE, DUPLICATE] = [1, 0.5, 0.5, 0.25];
const YEAR_MS = 365.25 * 86_400_000;
/** Years after which news tells nothing. */
const OLD = 100;

/**
 * Every part that belongs to the question, the same for every candidate, with where its value comes from: `coverage`
 * for several gaps only, `size` where a range is set.
 */
export function measureCandidate(facts: CandidateFacts, question: CandidateQuestion): CandidateMeasure[] {
  const { priorities } = question;
  const measures: Record<CandidatePart, Measured | null> = {
    fit: fitOf(facts),
    ties: { value: tieValue(facts.steps), known: facts.steps !== null, raw: { steps: facts.steps } },
    reach: reachOf(facts),
    growth: growthOf(facts, question.today),
    size: isSizeAsked(question) ? sizeOf(facts, question) : null,
    coverage: priorities && coverageOf(facts, priorities),
    risk: riskOf(facts, question),
  };
  return CANDIDATE_PARTS.flatMap((name) => {
    const measured = measures[name];
    return measured === null ? [] : [{ name, ...measured }];
  });
}

const isOpen = ({ least, most }: Range) => least === null && most === null;

export const isSizeAsked = ({ employees, capitalWan }: Pick<CandidateQuestion, "employees" | "capitalWan">) =>
  !(isOpen(employees) && isOpen(capitalWan));

export function byScore(a: { score: number; firm: string }, b: { score: number; firm: string }): number {
  return b.score - a.score || (a.firm < b.firm ? -1 : a.firm > b.firm ? 1 : 0);
}

/** What a maker's fit is for one gap: how much of its revenue it is, and how sure that it makes it. */
export function makerFit({ share, confidence }: CandidateFacts["makes"][number]): number {
  const known = boundsOf(share)?.value ?? SHARE_UNKNOWN;
  return (MAKES + (1 - MAKES) * known) * surenessOf(confidence);
}

/** Of several gaps the one it fits best. */
function fitOf({ makes, relatedness }: CandidateFacts): Measured {
  if (makes.length === 0) return { value: MAKES * (relatedness ?? 0), known: true, raw: { relatedness } };
  const [best] = makes
    .map((one) => ({ ...one, value: makerFit(one) }))
    .sort((a, b) => b.value - a.value || (a.segment < b.segment ? -1 : 1));
  const { segment, share, confidence, value } = best!;
  return { value, known: share !== null, raw: { segment, share, confidence, makes: makes.length } };
}

function reachOf({ km }: CandidateFacts): Measured {
  return { value: Math.exp(-(km ?? REACH_UNKNOWN_KM) / REACH_KM), known: km !== null, raw: { km } };
}

function growthOf({ signals }: CandidateFacts, today: string): Measured {
  const sum = signals.reduce((total, on) => total + 2 ** -ageOf(on, today), 0);
  const raw = { signals: signals.length, newest: signals.toSorted().at(-1) ?? null, sum };
  return { value: Math.min(1, sum), known: signals.length > 0, raw };
}

/** In years; a date without day or month counts from its first day, one still to come as today, what is no date as old. */
export function ageOf(date: string, today: string): number {
  const full = `${date}${"-01-01".slice(date.length - 4)}`;
  const age = (Date.parse(today) - Date.parse(full)) / YEAR_MS;
  return Number.isNaN(age) ? OLD : Math.max(0, age);
}

/** By the worse of the two where both employees and capital are asked for. */
function sizeOf(facts: CandidateFacts, question: CandidateQuestion): Measured {
  const { employees, capitalWan } = facts;
  const values = [
    ...(isOpen(question.employees) ? [] : [within(employees, question.employees)]),
    ...(isOpen(question.capitalWan) ? [] : [within(capitalWan, question.capitalWan)]),
  ];
  return {
    value: Math.min(...values.map((value) => value ?? SIZE_UNKNOWN)),
    known: values.every((value) => value !== null),
    raw: { employees, capitalWan },
  };
}

/** 1 inside the range, falling by the logarithm to 0 at a tenth of its least or ten times its most. */
export function within(size: number | null, { least, most }: Range): number | null {
  if (size === null || (least === null && most === null)) return null;
  if (least !== null && size < least) return Math.max(0, 1 + Math.log10(size / least));
  if (most !== null && size > most) return Math.max(0, 1 - Math.log10(size / most));
  return 1;
}

function coverageOf({ makes }: CandidateFacts, priorities: ReadonlyMap<string, number>): Measured {
  let all = 0;
  for (const priority of priorities.values()) all += priority;
  const made = new Set(makes.map(({ segment }) => segment));
  let closed = 0;
  for (const [segment, priority] of priorities) if (made.has(segment)) closed += priority;
  const raw = { makes: made.size, of: priorities.size, closed, all };
  return { value: all === 0 ? 0 : closed / all, known: true, raw };
}

/** The largest of what speaks against it. */
function riskOf(facts: CandidateFacts, { staleAfter, today }: CandidateQuestion): Measured {
  const stale = facts.asOf !== null && isStale(facts.asOf, today, staleAfter);
  const against = [
    facts.active ? 0 : INACTIVE,
    facts.rival ? RIVAL : 0,
    stale ? STALE : 0,
    facts.duplicate ? DUPLICATE : 0,
  ];
  const raw = {
    inactive: Number(!facts.active),
    rival: Number(facts.rival),
    stale: Number(stale),
    duplicate: Number(facts.duplicate),
    asOf: facts.asOf,
  };
  const value = Math.max(...against);
  return { value, known: facts.asOf !== null || value > 0, raw };
}
