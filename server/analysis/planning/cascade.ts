import { Collapse, type Round } from "../judging/collapse.ts";
import type { Judgement } from "../judging/gaps.ts";
import { listAt } from "../judging/lists.ts";

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
  collapse: Collapse = new Collapse(judgement),
): Lost[] {
  const { segmentIndex, firmIndex } = judgement.chain;
  const rounds = collapse.take(
    positions(removal.segments ?? [], segmentIndex),
    positions(removal.firms ?? [], firmIndex),
  );
  collapse.restore();
  return rounds.flatMap((round, number) => tellRound(judgement, round, number));
}

function positions(ids: readonly string[], index: { get(id: string): number | undefined }): number[] {
  return ids.map((id) => index.get(id)).filter((position) => position !== undefined);
}

function tellRound({ chain }: Judgement, round: Round, number: number): Lost[] {
  const withoutMaker = new Set(round.withoutMaker);
  const broken = new Map<number, number[]>();
  for (const need of round.brokenNeeds) {
    const owner = chain.needOwner[need]!;
    broken.set(owner, [...(broken.get(owner) ?? []), need]);
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
