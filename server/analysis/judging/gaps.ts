import { SEGMENT_CLASSES, type SegmentClass } from "../../model/words.ts";
import type { CompiledChain } from "./chain.ts";
import { listAt } from "./lists.ts";
import {
  capacityOf,
  countMakers,
  ELSEWHERE,
  type Makership,
  makershipOf,
  makersOf,
  RESIDENT,
} from "./makers.ts";
import type { Situation } from "./situation.ts";

export interface Completeness {
  met: number;
  all: number;
  /** Unmet needs none of whose members is recruitable; not part of `all`. */
  boughtIn: number;
}

/** Every segment of a chain judged at a place. Arrays are by segment (position in `chain.segments`) unless said. */
export interface Judgement {
  chain: CompiledChain;
  situation: Situation;
  makership: Makership;
  makers: Int32Array;
  elsewhere: Int32Array;
  present: Uint8Array;
  recruitable: Uint8Array;
  /** By need: how many of its members are present. */
  needPresent: Int32Array;
  /** Position in SEGMENT_CLASSES. */
  classes: Uint8Array;
  /** 1 for `missing` and `bought_in`, 2 or more for `distant`, else 0. */
  steps: Int32Array;
  /** w(t): 2 when a resident that leads this chain makes the segment, else 1. */
  weights: Uint8Array;
  /** Null when no segment is present. */
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
  const makers = countMakers(makership, RESIDENT);
  const present = new Uint8Array(count);
  const recruitable = new Uint8Array(count);
  for (const [position, segment] of chain.segments.entries()) {
    if (makers[position]! > 0) present[position] = 1;
    if (segment.recruitable && situation.exclusionOf(segment) === null) recruitable[position] = 1;
  }
  const needPresent = new Int32Array(chain.needOwner.length);
  for (let need = 0; need < needPresent.length; need++) {
    for (const member of listAt(chain.needMembers, need)) needPresent[need]! += present[member]!;
  }
  const judgement: Judgement = {
    chain,
    situation,
    makership,
    makers,
    elsewhere: countMakers(makership, ELSEWHERE),
    present,
    recruitable,
    needPresent,
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

function weigh(makership: Makership): Uint8Array {
  const { chain, standing } = makership;
  const weights = new Uint8Array(chain.segments.length).fill(1);
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
  return weights;
}

function measure({ chain, present, recruitable, needPresent }: Judgement): Completeness | null {
  if (!present.includes(1)) return null;
  const completeness = { met: 0, all: 0, boughtIn: 0 };
  for (let need = 0; need < needPresent.length; need++) {
    if (!present[chain.needOwner[need]!]) continue;
    if (needPresent[need]! > 0) completeness.met++;
    else if (!listAt(chain.needMembers, need).some((member) => recruitable[member])) {
      completeness.boughtIn++;
      continue;
    }
    completeness.all++;
  }
  return completeness;
}

function classOfPresent(judgement: Judgement, segment: number): number {
  const { chain, makers, present } = judgement;
  let needed = false;
  for (const need of listAt(chain.memberOf, segment)) {
    if (!present[chain.needOwner[need]!]) continue;
    needed = true;
    if (isSinglePoint(judgement, segment, need)) return CODE.single;
  }
  if (needed && isShort(judgement, segment)) return CODE.weak;
  return makers[segment]! >= 3 ? CODE.strong : CODE.present;
}

function isSinglePoint(judgement: Judgement, segment: number, need: number): boolean {
  const { chain, makers, makership, needPresent } = judgement;
  if (makers[segment] !== 1 || needPresent[need] !== 1) return false;
  const owner = chain.needOwner[need]!;
  if (makers[owner]! > 1) return true;
  return makersOf(makership, owner, RESIDENT)[0] !== makersOf(makership, segment, RESIDENT)[0];
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
  const { chain, present, recruitable, needPresent } = judgement;
  for (const need of listAt(chain.memberOf, segment)) {
    if (present[chain.needOwner[need]!] && needPresent[need] === 0) {
      return recruitable[segment] ? CODE.missing : CODE.bought_in;
    }
  }
  if (recruitable[segment] && isExtendable(judgement, segment)) return CODE.extendable;
  for (const position of listAt(chain.linksFrom, segment)) {
    const link = chain.links[position]!;
    if (link.kind !== "equipment_for" && link.kind !== "service_for") continue;
    if (present[chain.linkTo[position]!]) return CODE.unsupported;
  }
  return UNJUDGED;
}

function isExtendable(judgement: Judgement, segment: number): boolean {
  const { chain, needPresent } = judgement;
  const needs = listAt(chain.needsOf, segment);
  let met = 0;
  for (const need of needs) if (needPresent[need]! > 0) met++;
  if (2 * met < needs.length) return false;
  return met > 0 || wasteInto(judgement, segment).length > 0;
}

/** The present segments whose waste or recycled matter goes into the segment. */
export function wasteInto({ chain, present }: Judgement, segment: number): number[] {
  const feeding: number[] = [];
  for (const position of listAt(chain.linksTo, segment)) {
    const { kind } = chain.links[position]!;
    const from = chain.linkFrom[position]!;
    if ((kind === "waste_to" || kind === "recycle_to") && present[from]) feeding.push(from);
  }
  return feeding;
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
