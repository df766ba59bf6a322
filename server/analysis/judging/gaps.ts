import { SURENESS, surenessOf } from "../../model/weights.ts";
import { type Confidence, SEGMENT_CLASSES, type SegmentClass, type Why } from "../../model/words.ts";
import type { CompiledChain } from "./chain.ts";
import { type DeclaredNeed, declaredNeeds, isBoughtNowAndThen } from "./declared.ts";
import { listAt } from "./lists.ts";
import {
  capacityOf,
  countMakers,
  ELSEWHERE,
  type Makership,
  makershipOf,
  makersOf,
  RESIDENT,
  surenessHere,
} from "./makers.ts";
import type { Situation } from "./situation.ts";

export interface Completeness {
  met: number;
  all: number;
  /** Unmet needs none of whose members is recruitable; not part of `all`. */
  boughtIn: number;
}

/** Every segment of a chain judged at a place. Arrays are by segment (position in `chain.segments`) unless it is said otherwise. */
export interface Judgement {
  chain: CompiledChain;
  situation: Situation;
  makership: Makership;
  makers: Int32Array;
  elsewhere: Int32Array;
  present: Uint8Array;
  /** By known segment. */
  recruitable: Uint8Array;
  /** How sure the best of its makers here is, as a number; 0 without any. */
  sure: Float64Array;
  /** By need: how many of its members are present. */
  needPresent: Int32Array;
  /** What residents declare to need, by segment. */
  declared: ReadonlyMap<number, DeclaredNeed>;
  /** Position in SEGMENT_CLASSES. */
  classes: Uint8Array;
  /** 1 for `missing` and `bought_in`, 2 or more for `distant`, else 0. */
  steps: Int32Array;
  /** w(t): 2 when a resident that leads this chain makes the segment, else 1. */
  weights: Uint8Array;
  /** Null when no segment is present and nobody declares a need. */
  completeness: Completeness | null;
}

const CODE = Object.fromEntries(SEGMENT_CLASSES.map((name, code) => [name, code])) as Record<
  SegmentClass,
  number
>;
const UNJUDGED = 255;
/** Relative slack that absorbs rounding when decimal capacities are added. */
const ROUNDING = 1e-12;

/** @param makership who counts as a maker here; by default the firms of the data as they stand. */
export function judge(
  chain: CompiledChain,
  situation: Situation,
  makership: Makership = makershipOf(chain, situation),
): Judgement {
  const count = chain.segments.length;
  const makers = countMakers(makership, RESIDENT).subarray(0, count);
  const present = new Uint8Array(count);
  for (let segment = 0; segment < count; segment++) if (makers[segment]! > 0) present[segment] = 1;
  const recruitable = recruitableHere(chain, situation);
  const needPresent = new Int32Array(chain.needOwner.length);
  for (let need = 0; need < needPresent.length; need++) {
    for (const member of listAt(chain.needMembers, need)) needPresent[need]! += present[member]!;
  }
  const judgement: Judgement = {
    chain,
    situation,
    makership,
    makers,
    elsewhere: countMakers(makership, ELSEWHERE).subarray(0, count),
    present,
    recruitable,
    sure: surenessHere(makership).subarray(0, count),
    needPresent,
    declared: declaredNeeds(makership),
    classes: new Uint8Array(count).fill(UNJUDGED),
    steps: new Int32Array(count),
    weights: weigh(makership),
    completeness: null,
  };
  judgement.completeness = measure(judgement);
  for (let segment = 0; segment < count; segment++) {
    judgement.classes[segment] = present[segment]
      ? classOfPresent(judgement, segment)
      : classOfAbsent(judgement, segment);
  }
  markDistant(judgement);
  return judgement;
}

/** Which known segments may come here by themselves, or by a kind that may. */
function recruitableHere({ known, generalOf }: CompiledChain, situation: Situation): Uint8Array {
  const recruitable = new Uint8Array(known.length);
  for (const [position, segment] of known.entries()) {
    if (!segment.recruitable || situation.exclusionOf(segment) !== null) continue;
    for (let at = position; at >= 0 && recruitable[at] === 0; at = generalOf[at]!) recruitable[at] = 1;
  }
  return recruitable;
}

function weigh(makership: Makership): Uint8Array {
  const { chain, standing } = makership;
  const weights = new Uint8Array(chain.known.length).fill(1);
  const isLeader = (firm: number) => chain.leads[firm] === 1;
  for (let firm = 0; firm < chain.firms.length; firm++) {
    if (!isLeader(firm) || standing[firm] !== RESIDENT) continue;
    for (const row of listAt(chain.makesBy, firm)) weights[chain.makesSegment[row]!] = 2;
  }
  for (const [segment, plants] of makership.plants) {
    if (plants.some((plant) => isLeader(plant.firm))) weights[segment] = 2;
  }
  for (const segment of chain.sources.keys()) {
    if (makersOf(makership, segment, RESIDENT).some(isLeader)) weights[segment] = 2;
  }
  return weights.subarray(0, chain.segments.length);
}

function measure({ chain, present, recruitable, needPresent, declared }: Judgement): Completeness | null {
  if (!present.includes(1) && declared.size === 0) return null;
  const completeness = { met: 0, all: 0, boughtIn: 0 };
  for (let need = 0; need < needPresent.length; need++) {
    if (!present[chain.needOwner[need]!]) continue;
    if (needPresent[need]! > 0) completeness.met++;
    else if (isBoughtIn(chain, recruitable, need)) {
      completeness.boughtIn++;
      continue;
    }
    completeness.all++;
  }
  for (const segment of declared.keys()) {
    if (present[segment]) completeness.met++;
    else if (!recruitable[segment]) {
      completeness.boughtIn++;
      continue;
    }
    completeness.all++;
  }
  return completeness;
}

/** Why the completeness says nothing; null when it does. The first that fits. */
export function whyOf({ chain, present, completeness }: Judgement): Why | null {
  if (!chain.hasInputs) return "no_links";
  if (!present.includes(1)) return "nothing_present";
  const { all = 0, boughtIn = 0 } = completeness ?? {};
  if (all > 0) return null;
  return boughtIn === 0 ? "no_needs" : "bought_in_only";
}

/** How many needs are not met that somebody recruitable could meet. */
export function needsOpen({ completeness }: Judgement): number {
  return completeness === null ? 0 : completeness.all - completeness.met;
}

function classOfPresent(judgement: Judgement, segment: number): number {
  const { chain, makers, makership, present, declared } = judgement;
  const demand = declared.get(segment);
  let needed = demand !== undefined;
  for (const need of listAt(chain.memberOf, segment)) {
    if (!present[chain.needOwner[need]!]) continue;
    needed = true;
    if (isSinglePoint(judgement, segment, need)) return CODE.single;
  }
  if (demand && makers[segment] === 1) {
    const [only] = makersOf(makership, segment, RESIDENT);
    if (demand.holders.some((holder) => holder !== only)) return CODE.single;
  }
  if (needed && isShort(judgement, segment)) return CODE.weak;
  return makers[segment]! >= 3 ? CODE.strong : CODE.present;
}

function isSinglePoint(judgement: Judgement, segment: number, need: number): boolean {
  const { chain, makers, makership, present } = judgement;
  if (makers[segment] !== 1) return false;
  const soleMaker = (one: number) => makersOf(makership, one, RESIDENT)[0];
  const only = soleMaker(segment);
  for (const member of listAt(chain.needMembers, need)) {
    if (member === segment || !present[member]) continue;
    if (makers[member] !== 1 || soleMaker(member) !== only) return false;
  }
  const owner = chain.needOwner[need]!;
  return makers[owner]! > 1 || soleMaker(owner) !== only;
}

/** What residents declare to make and to need of a segment; null where the definition leaves it unknown. */
export function balanceOf(
  { chain, makership }: Judgement,
  segment: number,
): { have: number; want: number; unit: string } | null {
  let unit: string | null = null;
  const agrees = (other: string | null) => {
    unit ??= other;
    return other !== null && other === unit;
  };
  let want: number | null = null;
  for (const row of listAt(chain.demandsOf, segment)) {
    if (makership.standing[chain.demandsFirm[row]!] !== RESIDENT) continue;
    const demand = chain.demands.at(row)!;
    if (demand.amount === null) continue;
    if (!agrees(demand.unit || chain.segments[segment]!.unit || null)) return null;
    want = (want ?? 0) + demand.amount;
  }
  if (want === null) return null;
  let have = 0;
  for (const firm of makersOf(makership, segment, RESIDENT)) {
    const declared = capacityOf(makership, segment, firm);
    if (declared === null || declared.capacity === null || !agrees(declared.unit)) return null;
    have += declared.capacity;
  }
  return unit === null ? null : { have, want, unit };
}

function isShort(judgement: Judgement, segment: number): boolean {
  const balance = balanceOf(judgement, segment);
  return balance !== null && balance.want - balance.have > ROUNDING * Math.abs(balance.want);
}

function classOfAbsent(judgement: Judgement, segment: number): number {
  const { chain, present, recruitable } = judgement;
  if (isWantedAbsent(judgement, segment)) return recruitable[segment] ? CODE.missing : CODE.bought_in;
  if (recruitable[segment] && isExtendable(judgement, segment)) return CODE.extendable;
  for (const position of listAt(chain.linksFrom, segment)) {
    if (!present[chain.linkTo[position]!]) continue;
    const { kind } = chain.links[position]!;
    if (kind === "equipment_for" || kind === "service_for") return CODE.unsupported;
  }
  return UNJUDGED;
}

function isWantedAbsent({ chain, present, needPresent, declared }: Judgement, segment: number): boolean {
  for (const need of listAt(chain.memberOf, segment))
    if (needPresent[need] === 0 && present[chain.needOwner[need]!]) return true;
  return declared.has(segment);
}

function isExtendable(judgement: Judgement, segment: number): boolean {
  const { chain, needPresent, recruitable } = judgement;
  const needs = listAt(chain.needsOf, segment);
  let met = 0;
  for (const need of needs) if (needPresent[need]! > 0) met++;
  if (met === 0 && wasteInto(judgement, segment).length === 0) return false;
  if (isBoughtNowAndThen(chain.segments[segment]!)) return false;
  let boughtIn = 0;
  if (2 * met < needs.length)
    for (const need of needs) if (needPresent[need] === 0 && isBoughtIn(chain, recruitable, need)) boughtIn++;
  return 2 * (met + boughtIn) >= needs.length;
}

const NOTHING: readonly number[] = [];

/** The present segments whose waste or recycled matter goes into the segment. */
export function wasteInto({ chain, present }: Judgement, segment: number): readonly number[] {
  let feeding: number[] | null = null;
  for (const position of listAt(chain.linksTo, segment)) {
    const from = chain.linkFrom[position]!;
    if (!present[from]) continue;
    const { kind } = chain.links[position]!;
    if (kind !== "waste_to" && kind !== "recycle_to") continue;
    feeding ??= [];
    feeding.push(from);
  }
  return feeding ?? NOTHING;
}

function markDistant({ chain, classes, steps, needPresent }: Judgement): void {
  const reached = new Int32Array(classes.length);
  const queue: number[] = [];
  for (let segment = 0; segment < classes.length; segment++) {
    if (classes[segment] !== CODE.missing && classes[segment] !== CODE.bought_in) continue;
    reached[segment] = 1;
    queue.push(segment);
  }
  for (let k = 0; k < queue.length; k++) {
    for (const need of listAt(chain.needsOf, queue[k]!)) {
      if (needPresent[need]! > 0) continue;
      for (const member of listAt(chain.needMembers, need)) {
        if (reached[member]) continue;
        reached[member] = reached[queue[k]!]! + 1;
        queue.push(member);
      }
    }
  }
  for (let segment = 0; segment < classes.length; segment++) {
    if (classes[segment] === UNJUDGED) {
      classes[segment] = reached[segment] ? CODE.distant : CODE.outside;
      steps[segment] = reached[segment]!;
    } else if (reached[segment] === 1) steps[segment] = 1;
  }
}

/** Whether none of the members of a need is recruitable: it is bought in, here as anywhere. */
export function isBoughtIn(chain: CompiledChain, recruitable: Uint8Array, need: number): boolean {
  return !listAt(chain.needMembers, need).some((member) => recruitable[member]);
}

/** The unmet needs of present segments that have this one as a member. */
export function unmetNeedsOf({ chain, present, needPresent }: Judgement, segment: number): Int32Array {
  return listAt(chain.memberOf, segment).filter(
    (need) => present[chain.needOwner[need]!] && needPresent[need] === 0,
  );
}

/**
 * By present segment with a need that has this one as a member: how sure that is, as a number. It is as sure as the best
 * link of those needs and the best maker of the needing segment, whichever is less.
 */
export function needersOf({ chain, present, sure }: Judgement, segment: number): Map<number, number> {
  const needers = new Map<number, number>();
  for (const position of listAt(chain.linksFrom, segment)) {
    const owner = chain.linkTo[position]!;
    if (!present[owner] || chain.linkCounts[position] === 0) continue;
    const link = Math.min(surenessOf(chain.links[position]!.confidence), sure[owner]!);
    needers.set(owner, Math.max(needers.get(owner) ?? 0, link));
  }
  return needers;
}

const SURE_WORDS = Object.entries(SURENESS) as [Confidence, number][];
const RESTS_ON: ReadonlySet<SegmentClass> = new Set(["missing", "bought_in", "single", "weak"]);

/** On what a gap rests: how sure the surest of its reasons is; null for classes that rest on no need. */
export function evidenceOf(judgement: Judgement, segment: number): Confidence | null {
  if (!RESTS_ON.has(classOf(judgement, segment))) return null;
  let sure = judgement.declared.get(segment)?.sure ?? 0;
  for (const one of needersOf(judgement, segment).values()) sure = Math.max(sure, one);
  return SURE_WORDS.find(([, number]) => number === sure)![0];
}

export function classOf(judgement: Judgement, segment: number): SegmentClass {
  return SEGMENT_CLASSES[judgement.classes[segment]!]!;
}

export interface Verdict {
  segment: string;
  class: SegmentClass;
  /** 1 for missing and bought_in, 2 or more for distant, else null. */
  steps: number | null;
  makers: number;
  elsewhere: number;
  /** Resident makers that lead this chain. */
  leaders: number;
  needsMet: number;
  needsAll: number;
}

/** The judgement of one segment by its position. */
export function verdictOf(judgement: Judgement, segment: number): Verdict {
  const { chain, makership } = judgement;
  const needs = listAt(chain.needsOf, segment);
  return {
    segment: chain.segments[segment]!.id,
    class: classOf(judgement, segment),
    steps: judgement.steps[segment] || null,
    makers: judgement.makers[segment]!,
    elsewhere: judgement.elsewhere[segment]!,
    leaders: makersOf(makership, segment, RESIDENT).filter((firm) => chain.leads[firm]).length,
    needsMet: needs.filter((need) => judgement.needPresent[need]! > 0).length,
    needsAll: needs.length,
  };
}
