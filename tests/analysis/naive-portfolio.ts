/** Portfolios from the words of their definition: every choice of firms, weighed by what it closes. */
import { NaiveWorld } from "./naive-world.ts";
import type { World } from "./worlds.ts";

/** Gaps of which one is enough, and what closing them is worth. */
export interface NaiveGap {
  oneOf: string[];
  score: number;
}

export class NaivePortfolio {
  private readonly naive: NaiveWorld;
  private readonly gaps: NaiveGap[];

  constructor(world: World, gaps: NaiveGap[]) {
    this.naive = new NaiveWorld(world);
    this.gaps = gaps;
  }

  /** It makes a segment of the chain that a resident who leads the chain makes here. */
  isRival(firm: string): boolean {
    const residents = this.naive.residents();
    const leaders = residents.filter((one) => this.naive.leads(one));
    const { makes } = this.naive.world.whole;
    const led = makes.filter((row) => leaders.includes(row.firm) && this.naive.has(row.segment));
    const makers = this.naive.makers([firm]);
    return !residents.includes(firm) && led.some(({ segment }) => makers.get(segment)!.has(firm));
  }

  /** Active firms elsewhere; rivals and those of which nobody knows where they are only when asked for. */
  eligible({ rivals, unplaced }: { rivals: boolean; unplaced: boolean }): string[] {
    const isPlaced = (firm: string) => {
      const { longitude, latitude, place } = this.naive.world.atlas.firms.find(({ id }) => id === firm)!;
      if (longitude !== null && latitude !== null) return true;
      return this.naive.ancestors(place).some((id) => {
        const { kind, longitude: x, latitude: y } = this.naive.place(id)!;
        return kind !== "country" && x !== null && y !== null;
      });
    };
    return this.naive
      .elsewhere()
      .filter((firm) => (unplaced || isPlaced(firm)) && (rivals || !this.isRival(firm)));
  }

  /** Σ score of the gaps of which some firm makes one of those that are enough. */
  worth(firms: string[]): number {
    const makers = this.naive.makers(firms);
    return this.gaps.reduce(
      (sum, { oneOf, score }) => sum + (oneOf.some((one) => makers.get(one)!.size > 0) ? score : 0),
      0,
    );
  }

  best(k: number, from: string[]): number {
    if (k === 0 || from.length === 0) return 0;
    let most = 0;
    for (let bits = 0; bits < 1 << from.length; bits++) {
      const chosen = from.filter((_, at) => bits & (1 << at));
      if (chosen.length <= k) most = Math.max(most, this.worth(chosen));
    }
    return most;
  }
}
