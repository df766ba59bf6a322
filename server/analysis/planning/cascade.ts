import type { FirmName } from "../../model/reasons.ts";
import { type Collapse, collapseOf, type Round } from "../judging/collapse.ts";
import { type Judgement, judge } from "../judging/gaps.ts";
import { listAt } from "../judging/lists.ts";
import { AWAY, madeHereBy, makersOf, RESIDENT } from "../judging/makers.ts";
import { leadersHere, nameOfFirm } from "../judging/names.ts";

export interface Lost {
  segment: string;
  round: number;
  cause: "removed" | "no_maker" | "need";
  /** The needs that broke in this round, each as the ids of its members. */
  needs: string[][];
}

/** Ids of what is taken away; what is not here or not known takes nothing with it. */
export interface Removal {
  segments?: readonly string[];
  firms?: readonly string[];
}

/** What is lost, round by round and by id within a round. */
export function cascade(
  judgement: Judgement,
  removal: Removal,
  collapse: Collapse = collapseOf(judgement),
): Lost[] {
  const { segmentIndex, firmIndex } = judgement.chain;
  const rounds = collapse.take(
    positions(removal.segments ?? [], segmentIndex),
    positions(removal.firms ?? [], firmIndex),
  );
  collapse.restore();
  return rounds.flatMap((round, number) => tellRound(judgement, round, number));
}

/** The chain judged once its removal has come so far: after round 0, after round 1, and so on. At least one. */
export function judgedAfter(judgement: Judgement, removal: Removal): Judgement[] {
  const { chain, situation, makership } = judgement;
  const firms = positions(removal.firms ?? [], chain.firmIndex);
  const collapse = collapseOf(judgement);
  const rounds = collapse.take(positions(removal.segments ?? [], chain.segmentIndex), firms);
  collapse.restore();
  const standing = makership.standing.slice();
  for (const firm of firms) if (standing[firm] === RESIDENT) standing[firm] = AWAY;
  const idle = new Set(makership.idle);
  const after = rounds.map(({ fallen }) => {
    for (const segment of fallen) idle.add(segment);
    return judge(chain, situation, { ...makership, standing, idle: new Set(idle) });
  });
  return after.length > 0 ? after : [judge(chain, situation, { ...makership, standing })];
}

/** Residents that still lead the chain: who made something of it makes something still. */
export function leadersLeft(judgement: Judgement): FirmName[] {
  const { chain, makership } = judgement;
  return leadersHere(judgement).filter(({ id }) => {
    const made = [...madeHereBy(makership, chain.firmIndex.get(id)!)];
    return made.length === 0 || made.some((segment) => !makership.idle.has(segment));
  });
}

function positions(ids: readonly string[], index: { get(id: string): number | undefined }): number[] {
  return ids.map((id) => index.get(id)).filter((position) => position !== undefined);
}

function tellRound({ chain }: Judgement, round: Round, number: number): Lost[] {
  const withoutMaker = new Set(round.withoutMaker);
  const broken = new Map<number, number[]>();
  for (const need of round.brokenNeeds) {
    const owner = chain.needOwner[need]!;
    for (const one of [owner, ...(chain.heirs.get(owner) ?? [])])
      broken.set(one, [...(broken.get(one) ?? []), need]);
  }
  return round.lost
    .toSorted((a, b) => a - b)
    .map((segment) => ({
      segment: chain.segments[segment]!.id,
      round: number,
      cause: withoutMaker.has(segment) ? "no_maker" : number === 0 ? "removed" : "need",
      needs: (broken.get(segment) ?? [])
        .sort((a, b) => a - b)
        .map((need) => [...listAt(chain.needMembers, need)].map((member) => chain.segments[member]!.id)),
    }));
}

/** Who feels a cascade, beside its rounds. */
export interface Consequences {
  /** Makers of what the lost segments needed that make nothing lost themselves, with what of theirs was needed. By id. */
  customers: { firm: FirmName; segments: string[] }[];
  /** The removed firms, and residents that made something of what is lost; whoever makes nothing else stops. By id. */
  losing: { firm: FirmName; removed: boolean; lost: string[] }[];
  /** Ids of segments of other chains that are lost with it: kinds of what is lost here. They count as lost too. */
  beyond: string[];
}

/**
 * Firms that stop have no product of their own left, in whatever chain: `losing` tells what they lose of this one and
 * of `beyond`.
 */
export function consequencesOf(judgement: Judgement, lost: readonly Lost[], removal: Removal): Consequences {
  const { chain, makership, situation } = judgement;
  const beyond = lostBeyond(judgement, removal);
  const gone = new Set([...lost.map(({ segment }) => chain.segmentIndex.get(segment)!), ...beyond]);
  const hit = new Set(positions(removal.firms ?? [], chain.firmIndex));
  const own = new Map<number, number[]>();
  for (const firm of hit) if (makership.standing[firm] === RESIDENT) own.set(firm, []);
  for (const segment of gone) {
    for (const maker of makersOf(makership, segment, RESIDENT)) {
      hit.add(maker);
      if (madeHereBy(makership, maker).has(segment)) own.set(maker, [...(own.get(maker) ?? []), segment]);
    }
  }
  const needed = new Set<number>();
  for (const segment of gone)
    for (const need of needsInCascade(judgement, segment))
      for (const member of listAt(chain.needMembers, need)) if (!gone.has(member)) needed.add(member);
  const served = new Map<number, number[]>();
  for (const segment of needed)
    for (const maker of makersOf(makership, segment, RESIDENT))
      if (!hit.has(maker)) served.set(maker, [...(served.get(maker) ?? []), segment]);
  const idOf = (segment: number) => chain.known[segment]!.id;
  const named = (firm: number) => nameOfFirm(situation, chain.firms[firm]!);
  const removed = new Set(removal.firms);
  const byId = <Item>(map: Map<number, Item>) => [...map].sort(([a], [b]) => a - b);
  return {
    customers: byId(served).map(([firm, segments]) => ({
      firm: named(firm),
      segments: segments.sort((a, b) => a - b).map(idOf),
    })),
    losing: byId(own).map(([firm, segments]) => ({
      firm: named(firm),
      removed: removed.has(chain.firms[firm]!),
      lost: segments.map(idOf).sort(),
    })),
    beyond: beyond.map(idOf).sort(),
  };
}

/** The segments of other chains that fall; none where the chain rests on none. */
function lostBeyond(judgement: Judgement, removal: Removal): number[] {
  const { known, segments, segmentIndex, firmIndex } = judgement.chain;
  if (known.length === segments.length) return [];
  const collapse = collapseOf(judgement);
  collapse.take(positions(removal.segments ?? [], segmentIndex), positions(removal.firms ?? [], firmIndex));
  const beyond = collapse.fallen.filter((segment) => segment >= segments.length);
  collapse.restore();
  return beyond;
}

/** Its own needs; of a kind without any, those of its nearest general that has some. */
function needsInCascade({ chain }: Judgement, segment: number): Int32Array {
  for (let at = segment; at >= 0; at = chain.generalOf[at]!) {
    if (at >= chain.segments.length) continue;
    const needs = listAt(chain.needsOf, at);
    if (needs.length > 0) return needs;
  }
  return new Int32Array(0);
}
