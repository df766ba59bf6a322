import { Collapse } from "./collapse.ts";
import { classOf, type Judgement, wasteInto } from "./gaps.ts";
import { listAt } from "./lists.ts";
import { ELSEWHERE, makersOf, RESIDENT } from "./makers.ts";
import { boundsOf } from "./share.ts";

export const PART_NAMES = [
  "demand",
  "criticality",
  "feasibility",
  "supply",
  "leakage",
  "feed",
  "outlet",
] as const;
export type PartName = (typeof PART_NAMES)[number];

const DEFAULTS = {
  fill: { demand: 0.35, criticality: 0.25, feasibility: 0.15, supply: 0.15, leakage: 0.1 },
  extend: { feed: 0.35, outlet: 0.3, feasibility: 0.2, supply: 0.15 },
} as const satisfies Record<ListName, Partial<Record<PartName, number>>>;

export type ListName = "fill" | "extend";
/** Per list, the weight of each of its parts, in the order they are shown. */
export type Weights = Record<ListName, Partial<Record<PartName, number>>>;

/** Weights that cannot order anything: all are 0, or the named one is negative or no number. */
export class WeightError extends Error {
  readonly part: string | null;
  /** The input to name: the part, or the first of the parts. */
  readonly field: string;

  constructor(part: string | null, first: string = PART_NAMES[0]) {
    super(part === null ? "all weights are 0" : `the weight of ${part} must be a number of at least 0`);
    this.name = "WeightError";
    this.part = part;
    this.field = part ?? first;
  }
}

/**
 * The default weights with some of them moved; `feasibility` and `supply` move in both lists.
 * @throws WeightError
 */
export function weightsOf(moved: Partial<Record<PartName, number | undefined>> = {}): Weights {
  const weights: Weights = { fill: { ...DEFAULTS.fill }, extend: { ...DEFAULTS.extend } };
  for (const list of [weights.fill, weights.extend]) {
    for (const name of PART_NAMES) {
      const weight = moved[name];
      if (weight === undefined || list[name] === undefined) continue;
      if (!(weight >= 0 && Number.isFinite(weight))) throw new WeightError(name);
      list[name] = weight;
    }
  }
  const all = [...Object.values(weights.fill), ...Object.values(weights.extend)];
  if (all.every((weight) => weight === 0)) throw new WeightError(null);
  return weights;
}

export interface Part {
  name: PartName;
  /** In [0, 1]; null when the part does not apply. */
  value: number | null;
  weight: number;
  /** The numbers the value comes from. */
  raw: Record<string, number | null>;
}

export interface Ranked {
  segment: string;
  list: ListName;
  /** In [0, 1]. */
  score: number;
  parts: Part[];
}

type Measured = Omit<Part, "name" | "weight">;
type Measure = (segment: number) => Measured;

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

const FULL_SUPPLY = Math.log2(21);
/** Scores that differ by less are rounding, and a tie. */
const SCORE_DIGITS = 1e12;
const NEAR_KM = 300;
const FAR_KM = 800;

/** Both lists, each by score descending, then id. Cost: the cascades of the segments to fill, and O(what they touch). */
export function prioritise(judgement: Judgement, weights: Weights = weightsOf()): Record<ListName, Ranked[]> {
  const lists: Record<ListName, Ranked[]> = { fill: [], extend: [] };
  const measures = measuresOf(judgement);
  for (let segment = 0; segment < judgement.classes.length; segment++) {
    const list = listOf(judgement, segment);
    if (list) lists[list].push(rank(judgement, segment, list, weights[list], measures));
  }
  for (const list of Object.values(lists)) list.sort((a, b) => b.score - a.score);
  return lists;
}

/** The list a segment stands in, by its class; null when it is in neither. */
export function listOf(judgement: Judgement, segment: number): ListName | null {
  const name = classOf(judgement, segment);
  if (name === "missing" || name === "single" || name === "weak") return "fill";
  return name === "extendable" ? "extend" : null;
}

function rank(
  { chain }: Judgement,
  segment: number,
  list: ListName,
  weights: Weights[ListName],
  measures: Record<PartName, Measure>,
): Ranked {
  let sum = 0;
  let weighed = 0;
  const parts: Part[] = [];
  for (const name of Object.keys(weights) as PartName[]) {
    const weight = weights[name]!;
    const { value, raw } = measures[name](segment);
    parts.push({ name, value, weight, raw });
    if (value === null) continue;
    sum += weight * value;
    weighed += weight;
  }
  const score = Math.round(ratio(sum, weighed) * SCORE_DIGITS) / SCORE_DIGITS;
  return { segment: chain.segments[segment]!.id, list, score, parts };
}

function measuresOf(judgement: Judgement): Record<PartName, Measure> {
  const { chain, situation, makership, present, needPresent, weights } = judgement;
  let presentWeight = 0;
  for (let segment = 0; segment < present.length; segment++) {
    if (present[segment]) presentWeight += weights[segment]!;
  }
  const collapse = new Collapse(judgement);
  const positions = situation.firms.positionsOf(chain.firms);
  const nearnessOf = (firm: number) => {
    const km = situation.kmAt(positions[firm]!);
    return km === null || km > FAR_KM ? 1 / 4 : km > NEAR_KM ? 1 / 2 : 1;
  };

  return {
    demand(segment) {
      const needing = weightOf(judgement, needersOf(judgement, segment));
      const of = presentWeight - (present[segment] ? weights[segment]! : 0);
      return { value: ratio(needing, of), raw: { needing, of } };
    },

    criticality(segment) {
      collapse.imagine(segment);
      const of = collapse.standingCount - 1;
      const lost = collapse.take([segment]).reduce((sum, round) => sum + round.lost.length, -1);
      collapse.restore();
      return { value: ratio(lost, of), raw: { lost, of } };
    },

    feasibility(segment) {
      const needs = listAt(chain.needsOf, segment);
      let met = 0;
      for (const need of needs) if (needPresent[need]! > 0) met++;
      const of = needs.length;
      return { value: of === 0 ? null : met / of, raw: { met, of } };
    },

    supply(segment) {
      const raw = { within300: 0, within800: 0, farther: 0, sum: 0 };
      for (const firm of makersOf(makership, segment, ELSEWHERE)) {
        const near = nearnessOf(firm);
        raw.sum += near;
        raw[near === 1 ? "within300" : near === 1 / 2 ? "within800" : "farther"]++;
      }
      return { value: Math.min(1, Math.log2(1 + raw.sum) / FULL_SUPPLY), raw };
    },

    leakage(segment) {
      const shares: number[] = [];
      for (const row of listAt(chain.demandsOf, segment)) {
        if (makership.standing[chain.demandsFirm[row]!] !== RESIDENT) continue;
        const bounds = boundsOf(chain.demands.at(row)!.boughtElsewhereShare);
        if (bounds) shares.push(bounds.value);
      }
      return mean(shares);
    },

    feed(segment) {
      const feeding = weightOf(judgement, feedersOf(judgement, segment));
      return { value: ratio(feeding, presentWeight), raw: { feeding, of: presentWeight } };
    },

    outlet(segment) {
      const shares: number[] = [];
      for (const feeder of feedersOf(judgement, segment)) {
        for (const row of listAt(chain.makesOf, feeder)) {
          if (makership.standing[chain.makesFirm[row]!] !== RESIDENT) continue;
          const bounds = boundsOf(chain.makes.at(row)!.soldElsewhereShare);
          if (bounds) shares.push(bounds.value);
        }
      }
      return mean(shares);
    },
  };
}

function mean(shares: number[]): Measured {
  const declared = shares.length;
  if (declared === 0) return { value: null, raw: { declared, mean: null } };
  const value = shares.reduce((sum, share) => sum + share, 0) / declared;
  return { value, raw: { declared, mean: value } };
}

function weightOf({ weights }: Judgement, segments: Iterable<number>): number {
  let sum = 0;
  for (const segment of segments) sum += weights[segment]!;
  return sum;
}

/** The present segments that have a need with this one as a member. */
export function needersOf({ chain, present }: Judgement, segment: number): Set<number> {
  const needers = new Set<number>();
  for (const need of listAt(chain.memberOf, segment)) {
    const owner = chain.needOwner[need]!;
    if (present[owner]) needers.add(owner);
  }
  return needers;
}

/** The present segments that feed this one: members of its met needs, and waste or recycled matter into it. */
export function feedersOf(judgement: Judgement, segment: number): Set<number> {
  const { chain, present } = judgement;
  const feeders = new Set(wasteInto(judgement, segment));
  for (const need of listAt(chain.needsOf, segment)) {
    for (const member of listAt(chain.needMembers, need)) if (present[member]) feeders.add(member);
  }
  return feeders;
}
