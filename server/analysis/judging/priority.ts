import { boundsOf } from "../../model/shares.ts";
import {
  CEILINGS_WAN,
  DELIVERED_KM,
  FAR_KM,
  GAP_PARTS,
  GAP_WEIGHTS,
  type GapPart,
  gapScore,
  LOCAL_KM,
  NEAR_KM,
  OVER_CEILING,
  RADIUS_UNKNOWN_KM,
} from "../../model/weights.ts";
import { LIST_CLASSES, LISTS, type ListName, SEGMENT_CLASSES, type SegmentClass } from "../../model/words.ts";
import { type Collapse, collapseOf } from "./collapse.ts";
import { isBoughtIn, type Judgement, needersOf, unmetNeedsOf, wasteInto } from "./gaps.ts";
import { listAt } from "./lists.ts";
import { ELSEWHERE, makersOf, RESIDENT } from "./makers.ts";
import type { Situation } from "./situation.ts";

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
 * The default weights with some of them moved, in every list that has the part.
 * @throws WeightError
 */
export function weightsOf(moved: Partial<Record<GapPart, number | undefined>> = {}): Weights {
  const weights: Weights = {
    fill: { ...GAP_WEIGHTS.fill },
    strengthen: { ...GAP_WEIGHTS.strengthen },
    extend: { ...GAP_WEIGHTS.extend },
  };
  for (const list of Object.values(weights)) {
    for (const name of GAP_PARTS) {
      const weight = moved[name];
      if (weight === undefined || list[name] === undefined) continue;
      if (!(weight >= 0 && Number.isFinite(weight))) throw new WeightError(name);
      list[name] = weight;
    }
  }
  const all = Object.values(weights).flatMap((list) => Object.values(list));
  if (all.every((weight) => weight === 0)) throw new WeightError(null);
  return weights;
}

export interface Part {
  name: GapPart;
  /** In [0, 1]; what is not known has the value that the definition gives it. */
  value: number;
  weight: number;
  /** False for what is not known, shown as 不详. */
  known: boolean;
  /** The numbers the value comes from. */
  raw: Record<string, number | null>;
}

export interface Ranked {
  segment: string;
  /** In the chain that was judged. */
  position: number;
  list: ListName;
  /** In [0, 1]. */
  score: number;
  parts: Part[];
  /**
   * The rows that can fill the same open needs, by id in the order of their list, this one included: one of them is
   * enough. Of a row that fills no open need, itself.
   */
  oneOf: string[];
}

/** What may be set besides the weights. */
export interface PriorityOptions {
  weights?: Weights | undefined;
  /** The largest smallest plant that fits, in 10,000 yuan; by default what the kind of the place says. */
  ceiling?: number | null | undefined;
}

type Measured = Omit<Part, "name" | "weight">;
type Measure = (segment: number) => Measured;

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

const FULL_SUPPLY = Math.log2(21);
const SCALE_UNKNOWN = 0.5;
const FEASIBILITY_UNKNOWN = 0.5;

/** The largest smallest plant that fits a place, in 10,000 yuan; null above a city, a municipality included. */
export function ceilingAt({ place }: Situation): number | null {
  return place.kind === "country" || place.kind === "province" ? null : CEILINGS_WAN[place.kind];
}

/** The three lists, each by score descending, then id. Cost: the cascades of the segments needed, and O(what they touch). */
export function prioritise(judgement: Judgement, options: PriorityOptions = {}): Record<ListName, Ranked[]> {
  const lists: Record<ListName, Ranked[]> = { fill: [], strengthen: [], extend: [] };
  const rankOf = rankerOf(judgement, options);
  const { classes } = judgement;
  for (let segment = 0; segment < classes.length; segment++) {
    const list = LIST_OF[classes[segment]!]!;
    if (list !== null) lists[list].push(rankOf(segment, list));
  }
  for (const list of Object.values(lists)) {
    list.sort((a, b) => b.score - a.score);
  }
  fold(judgement, lists.fill);
  return lists;
}

/** The score of a segment in its list, null in none; each is measured when it is asked for first. */
export function scorerOf(
  judgement: Judgement,
  options: PriorityOptions = {},
): (segment: number) => number | null {
  const known = new Map<number, number | null>();
  const rankOf = rankerOf(judgement, options);
  return (segment) => {
    let score = known.get(segment);
    if (score === undefined) {
      const list = listOf(judgement, segment);
      score = list === null ? null : rankOf(segment, list).score;
      known.set(segment, score);
    }
    return score;
  };
}

const LIST_OF: readonly (ListName | null)[] = SEGMENT_CLASSES.map(
  (name) => LISTS.find((list) => (LIST_CLASSES[list] as readonly SegmentClass[]).includes(name)) ?? null,
);

/** The list a segment stands in, by its class; null when it is in none. */
export function listOf(judgement: Judgement, segment: number): ListName | null {
  return LIST_OF[judgement.classes[segment]!]!;
}

function rankerOf(judgement: Judgement, { weights = weightsOf(), ceiling }: PriorityOptions) {
  const measures = measuresOf(judgement, ceiling === undefined ? ceilingAt(judgement.situation) : ceiling);
  return (segment: number, list: ListName): Ranked => {
    const parts = (Object.keys(weights[list]) as GapPart[]).map((name): Part => {
      const { value, known, raw } = measures[name](segment);
      return { name, value, weight: weights[list][name]!, known, raw };
    });
    const { id } = judgement.chain.segments[segment]!;
    return { segment: id, position: segment, list, score: gapScore(parts), parts, oneOf: [id] };
  };
}

/** The open needs that a segment could fill, as one text; empty where there is none. */
function openNeedsOf(judgement: Judgement, segment: number): string {
  const { present, declared } = judgement;
  const needs = unmetNeedsOf(judgement, segment);
  const own = declared.has(segment) && !present[segment] ? `d${segment}` : "";
  return own === "" ? needs.join() : `${needs.join()},${own}`;
}

/** Tells rows that can fill the same open needs of each other; rows of the other lists fill none. */
function fold(judgement: Judgement, list: readonly Ranked[]): void {
  const groups = new Map<string, Ranked[]>();
  for (const row of list) {
    const needs = openNeedsOf(judgement, row.position);
    if (needs === "") continue;
    const group = groups.get(needs);
    if (group) group.push(row);
    else groups.set(needs, [row]);
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const oneOf = group.map(({ segment }) => segment);
    for (const row of group) row.oneOf = oneOf;
  }
}

function measuresOf(judgement: Judgement, ceiling: number | null): Record<GapPart, Measure> {
  const { chain, situation, makership, present, recruitable, needPresent, weights, declared } = judgement;
  let presentWeight = 0;
  for (let segment = 0; segment < present.length; segment++) {
    if (present[segment]) presentWeight += weights[segment]!;
  }
  let declaredWeight = 0;
  for (const { weight } of declared.values()) declaredWeight += weight;
  let collapse: Collapse | null = null;
  const positions = situation.firms.positionsOf(chain.firms);
  const nearnessOf = (firm: number) => {
    const km = situation.kmAt(positions[firm]!);
    return km === null || km > FAR_KM ? 1 / 4 : km > NEAR_KM ? 1 / 2 : 1;
  };

  return {
    demand(segment) {
      let hundredths = 0;
      for (const [needer, sure] of needersOf(judgement, segment))
        if (needer !== segment) hundredths += weights[needer]! * Math.round(100 * sure);
      const own = declared.get(segment);
      if (own) hundredths += own.weight * Math.round(100 * own.sure);
      const needing = hundredths / 100;
      const of = presentWeight + declaredWeight - (present[segment] ? weights[segment]! : 0);
      return { value: ratio(needing, of), known: true, raw: { needing, of } };
    },

    criticality(segment) {
      collapse ??= collapseOf(judgement);
      collapse.imagine(segment);
      const of = collapse.standingCount - 1;
      const lost = collapse.take([segment]).reduce((sum, round) => sum + round.lost.length, -1);
      collapse.restore();
      return { value: ratio(lost, of), known: true, raw: { lost, of } };
    },

    locality(segment) {
      const { radiusKm } = chain.segments[segment]!;
      const value = Math.min(1, LOCAL_KM / (radiusKm ?? RADIUS_UNKNOWN_KM));
      return { value, known: radiusKm !== null, raw: { radiusKm } };
    },

    scale(segment) {
      const { minInvestWan } = chain.segments[segment]!;
      const raw = { minInvestWan, ceiling };
      if (ceiling === null) return { value: 1, known: true, raw };
      if (minInvestWan === null) return { value: SCALE_UNKNOWN, known: false, raw };
      const over = Math.log(minInvestWan / ceiling) / Math.log(OVER_CEILING);
      return { value: minInvestWan <= ceiling ? 1 : Math.max(0, 1 - over), known: true, raw };
    },

    feasibility(segment) {
      const needs = listAt(chain.needsOf, segment);
      const raw = { met: 0, boughtIn: 0, delivered: 0, of: needs.length };
      for (const need of needs) {
        if (needPresent[need]! > 0) raw.met++;
        else if (isBoughtIn(chain, recruitable, need)) raw.boughtIn++;
        else if (listAt(chain.needMembers, need).some((one) => isDelivered(chain.segments[one]!)))
          raw.delivered++;
      }
      if (needs.length === 0) return { value: FEASIBILITY_UNKNOWN, known: false, raw };
      return { value: (raw.met + raw.boughtIn + raw.delivered) / raw.of, known: true, raw };
    },

    supply(segment) {
      const raw = { within300: 0, within800: 0, farther: 0, sum: 0 };
      for (const firm of makersOf(makership, segment, ELSEWHERE)) {
        const near = nearnessOf(firm);
        raw.sum += near;
        raw[near === 1 ? "within300" : near === 1 / 2 ? "within800" : "farther"]++;
      }
      return { value: Math.min(1, Math.log2(1 + raw.sum) / FULL_SUPPLY), known: true, raw };
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
      return { value: ratio(feeding, presentWeight), known: true, raw: { feeding, of: presentWeight } };
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

const isDelivered = ({ radiusKm }: { radiusKm: number | null }) =>
  radiusKm !== null && radiusKm >= DELIVERED_KM;

function mean(shares: number[]): Measured {
  const declared = shares.length;
  if (declared === 0) return { value: 0, known: false, raw: { declared, mean: null } };
  const value = shares.reduce((sum, share) => sum + share, 0) / declared;
  return { value, known: true, raw: { declared, mean: value } };
}

function weightOf({ weights }: Judgement, segments: Iterable<number>): number {
  let sum = 0;
  for (const segment of segments) sum += weights[segment]!;
  return sum;
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
