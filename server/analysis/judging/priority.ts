import { boundsOf } from "../../model/shares.ts";
import { FAR_KM, GAP_PARTS, GAP_WEIGHTS, type GapPart, gapScore, NEAR_KM } from "../../model/weights.ts";
import { LIST_CLASSES, LISTS, type ListName, type SegmentClass } from "../../model/words.ts";
import { Collapse } from "./collapse.ts";
import { classOf, type Judgement, wasteInto } from "./gaps.ts";
import { listAt } from "./lists.ts";
import { ELSEWHERE, makersOf, RESIDENT } from "./makers.ts";

/** Per list, the weight of each of its parts, in the order they are shown. */
export type Weights = Record<ListName, Partial<Record<GapPart, number>>>;

/** Weights that cannot order anything: all are 0, or the named one is negative or no number. */
export class WeightError extends Error {
  readonly part: string | null;
  /** The input to name: the part, or the first of the parts. */
  readonly field: string;

  constructor(part: string | null, first: string = GAP_PARTS[0]) {
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
export function weightsOf(moved: Partial<Record<GapPart, number | undefined>> = {}): Weights {
  const weights: Weights = { fill: { ...GAP_WEIGHTS.fill }, extend: { ...GAP_WEIGHTS.extend } };
  for (const list of [weights.fill, weights.extend]) {
    for (const name of GAP_PARTS) {
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
  name: GapPart;
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

const LIST_OF = new Map<SegmentClass, ListName>(
  LISTS.flatMap((list) => LIST_CLASSES[list].map((name): [SegmentClass, ListName] => [name, list])),
);

/** The list a segment stands in, by its class; null when it is in neither. */
export function listOf(judgement: Judgement, segment: number): ListName | null {
  return LIST_OF.get(classOf(judgement, segment)) ?? null;
}

function rank(
  { chain }: Judgement,
  segment: number,
  list: ListName,
  weights: Weights[ListName],
  measures: Record<GapPart, Measure>,
): Ranked {
  const parts: Part[] = [];
  for (const name of Object.keys(weights) as GapPart[]) {
    const weight = weights[name]!;
    const { value, raw } = measures[name](segment);
    parts.push({ name, value, weight, raw });
  }
  const score = gapScore(parts);
  return { segment: chain.segments[segment]!.id, list, score, parts };
}

function measuresOf(judgement: Judgement): Record<GapPart, Measure> {
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
