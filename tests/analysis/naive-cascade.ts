/** 断链, sentence by sentence. Shares no code with the product. */
import type { NaiveWorld } from "./naive-gaps.ts";

export interface NaiveLost {
  segment: string;
  round: number;
  cause: string;
  needs: string[][];
}
export interface Removal {
  segments: string[];
  firms: string[];
}

export class NaiveCascade {
  readonly naive: NaiveWorld;
  readonly ids: string[];
  /** A segment that is given one maker. */
  readonly imagined: string | null;

  constructor(naive: NaiveWorld, imagined: string | null = null) {
    this.naive = naive;
    this.ids = naive.world.whole.segments.map(({ id }) => id).sort();
    this.imagined = imagined;
  }

  /** What stands, of every chain, without some firms and with some segments stopped. */
  standing(stopped: string[], goneFirms: string[]): string[] {
    const here = this.naive.residents().filter((firm) => !goneFirms.includes(firm));
    const isMade = (id: string) =>
      id === this.imagined ||
      this.naive.world.whole.makes.some((row) => row.segment === id && here.includes(row.firm));
    const standing: string[] = [];
    for (let before = -1; before !== standing.length; ) {
      before = standing.length;
      for (const id of this.ids) {
        if (standing.includes(id)) continue;
        const own = isMade(id) || this.naive.sourcesOf(id).some((one) => standing.includes(one));
        const byKind = this.naive.kindsOf(id).some((kind) => standing.includes(kind));
        if ((own && !stopped.includes(id)) || byKind) standing.push(id);
      }
    }
    return standing;
  }

  /** Its needs; of a kind without any, those of its nearest general that has some. */
  needsOf(id: string): string[][] {
    const own = this.naive.needs().filter(({ owner }) => owner === id);
    const { kindOf } = this.naive.segment(id);
    if (own.length === 0 && kindOf !== null) return this.needsOf(kindOf);
    return own.map(({ members }) => members);
  }

  /** Of the chain looked at. */
  lost(removal: Removal): NaiveLost[] {
    return this.lostAnywhere(removal).filter(({ segment }) => this.naive.has(segment));
  }

  lostAnywhere({ segments, firms }: Removal): NaiveLost[] {
    const before = this.standing([], []);
    const needs = new Map(
      this.ids.map((id) => [
        id,
        this.needsOf(id).filter((members) => members.some((one) => before.includes(one))),
      ]),
    );
    const removed = [...segments, ...segments.flatMap((id) => this.naive.kindsOfKinds(id))];
    let stopped = removed;
    let last = before;
    let now = this.standing(stopped, firms);
    const answer: NaiveLost[] = [];
    const tell = (round: number, causeOf: (id: string) => string, brokenOf: (id: string) => string[][]) => {
      for (const segment of this.ids) {
        if (!last.includes(segment) || now.includes(segment)) continue;
        answer.push({ segment, round, cause: causeOf(segment), needs: brokenOf(segment).sort() });
      }
    };
    tell(
      0,
      (id) => (removed.includes(id) ? "removed" : "no_maker"),
      () => [],
    );
    for (let round = 1; last.length !== now.length; round++) {
      const [older, old] = [last, now];
      const brokenOf = (id: string) =>
        needs
          .get(id)!
          .filter((members) => members.some((one) => older.includes(one)))
          .filter((members) => !members.some((one) => old.includes(one)));
      const stopping = old.filter((id) => brokenOf(id).length > 0);
      const wereStopped = stopped;
      stopped = [...stopped, ...stopping];
      last = old;
      now = this.standing(stopped, firms);
      const without = (id: string) => [...wereStopped, ...stopping.filter((one) => one !== id)];
      tell(round, (id) => (this.standing(without(id), firms).includes(id) ? "need" : "no_maker"), brokenOf);
    }
    return answer;
  }
}

/** Who loses a customer, what each resident loses of its own, and who stops. */
export function naiveConsequences(naive: NaiveWorld, removal: Removal) {
  const cascade = new NaiveCascade(naive);
  const before = cascade.standing([], []);
  const lost = cascade.lostAnywhere(removal).map(({ segment }) => segment);
  const residents = naive.residents().sort();
  const makers = naive.makers(residents);
  const needed = [...new Set(lost.flatMap((id) => cascade.needsOf(id)).flat())].filter(
    (id) => before.includes(id) && !lost.includes(id),
  );
  const isHit = (firm: string) =>
    removal.firms.includes(firm) || lost.some((id) => makers.get(id)!.has(firm));
  const ownOf = (firm: string) => [
    ...new Set(naive.world.whole.makes.filter((row) => row.firm === firm).map(({ segment }) => segment)),
  ];
  return {
    customers: residents
      .filter((firm) => !isHit(firm))
      .map((firm) => ({ firm, segments: needed.filter((id) => makers.get(id)!.has(firm)).sort() }))
      .filter(({ segments }) => segments.length > 0),
    losing: residents
      .map((firm) => ({
        firm,
        removed: removal.firms.includes(firm),
        lost: ownOf(firm)
          .filter((id) => lost.includes(id))
          .sort(),
      }))
      .filter((one) => one.lost.length > 0 || one.removed),
    beyond: lost.filter((id) => !naive.has(id)).sort(),
    stopped: residents.filter(
      (firm) =>
        removal.firms.includes(firm) ||
        (ownOf(firm).length > 0 && ownOf(firm).every((id) => lost.includes(id))),
    ),
  };
}
