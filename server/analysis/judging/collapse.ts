import type { Judgement } from "./gaps.ts";
import { listAt } from "./lists.ts";
import { RESIDENT } from "./makers.ts";

export interface Round {
  /** Segments lost in this round, each once. */
  lost: number[];
  /** Of those, the ones that lost their last maker. */
  withoutMaker: number[];
  /** Needs that broke and took their owner in this round. */
  brokenNeeds: number[];
}

/**
 * What stands while things are taken away, and how to put them back. Holds one state: take something away, read
 * the rounds, `restore`, and it is as before, at the cost of what fell only.
 */
export class Collapse {
  readonly #judgement: Judgement;
  readonly #standing: Uint8Array;
  readonly #needStanding: Int32Array;
  readonly #ownMakers: Int32Array;
  #standingCount: number;
  #fallen: number[] = [];
  #imagined: number[] = [];
  #withdrawn: number[] = [];

  constructor(judgement: Judgement) {
    const { chain, makership, present } = judgement;
    this.#judgement = judgement;
    this.#standing = present.slice();
    this.#needStanding = judgement.needPresent.slice();
    this.#ownMakers = new Int32Array(present.length);
    for (let firm = 0; firm < chain.firms.length; firm++) {
      if (makership.standing[firm] !== RESIDENT) continue;
      for (const row of listAt(chain.makesBy, firm)) this.#ownMakers[chain.makesSegment[row]!]!++;
    }
    for (const [segment, plants] of makership.plants) {
      this.#ownMakers[segment] = new Set([
        ...plants.map((plant) => plant.firm),
        ...this.#residentRows(segment),
      ]).size;
    }
    this.#standingCount = present.reduce((sum, one) => sum + one, 0);
  }

  #residentRows(segment: number): number[] {
    const { chain, makership } = this.#judgement;
    return [...listAt(chain.makesOf, segment)]
      .map((row) => chain.makesFirm[row]!)
      .filter((firm) => makership.standing[firm] === RESIDENT);
  }

  get standingCount(): number {
    return this.#standingCount;
  }

  /** Gives an absent segment one maker, and so its by-products. */
  imagine(segment: number): void {
    if (this.#standing[segment]) return;
    const first = this.#imagined.length;
    this.#raise(segment);
    for (let k = first; k < this.#imagined.length; k++) {
      for (const byProduct of listAt(this.#judgement.chain.byProducts, this.#imagined[k]!)) {
        if (!this.#standing[byProduct]) this.#raise(byProduct);
      }
    }
  }

  #raise(segment: number): void {
    this.#imagined.push(segment);
    this.#stand(segment);
  }

  #stand(segment: number): void {
    this.#standing[segment] = 1;
    this.#standingCount++;
    for (const need of listAt(this.#judgement.chain.memberOf, segment)) this.#needStanding[need]!++;
  }

  /** Takes segments and firms away and lets everything fall that depended on them. Round 0 is what was taken. */
  take(segments: readonly number[], firms: readonly number[] = []): Round[] {
    const lost = [...new Set(segments)].filter((segment) => this.#standing[segment]);
    for (const segment of lost) this.#standing[segment] = 0;
    const deserted = this.#withdraw(firms);
    const first = deserted.filter((segment) => this.#judgement.chain.sources.get(segment) === undefined);
    for (const segment of first) this.#standing[segment] = 0;
    const withoutMaker = [...first, ...this.#failByProducts([...lost, ...first], deserted)];
    const rounds: Round[] = [];
    let round: Round = { lost: [...lost, ...withoutMaker], withoutMaker, brokenNeeds: [] };
    while (round.lost.length > 0) {
      rounds.push(round);
      for (const segment of round.lost) this.#fallen.push(segment);
      this.#standingCount -= round.lost.length;
      round = this.#next(round.lost);
    }
    return rounds;
  }

  /** Takes the firms' own making away; returns the standing segments that none makes any more of its own. */
  #withdraw(firms: readonly number[]): number[] {
    const { chain, makership } = this.#judgement;
    const deserted: number[] = [];
    for (const firm of new Set(firms)) {
      const made = new Set<number>();
      if (makership.standing[firm] === RESIDENT) {
        for (const row of listAt(chain.makesBy, firm)) made.add(chain.makesSegment[row]!);
      }
      for (const [segment, plants] of makership.plants) {
        if (plants.some((plant) => plant.firm === firm)) made.add(segment);
      }
      for (const segment of made) {
        this.#withdrawn.push(segment);
        this.#ownMakers[segment]!--;
        if (this.#ownMakers[segment] === 0 && this.#standing[segment]) deserted.push(segment);
      }
    }
    return deserted;
  }

  #next(lost: readonly number[]): Round {
    const { chain } = this.#judgement;
    const brokenNeeds: number[] = [];
    for (const segment of lost) {
      for (const need of listAt(chain.memberOf, segment)) {
        this.#needStanding[need]!--;
        if (this.#needStanding[need] === 0 && this.#standing[chain.needOwner[need]!]) brokenNeeds.push(need);
      }
    }
    const starved = [...new Set(brokenNeeds.map((need) => chain.needOwner[need]!))];
    for (const segment of starved) this.#standing[segment] = 0;
    const failed = this.#failByProducts(starved, []);
    return {
      lost: [...starved, ...failed],
      withoutMaker: [...starved.filter((segment) => !this.#hasMaker(segment)), ...failed],
      brokenNeeds,
    };
  }

  #hasMaker(segment: number): boolean {
    if (this.#ownMakers[segment]! > 0) return true;
    return listAt(this.#judgement.chain.yieldedBy, segment).some((source) => this.#standing[source]);
  }

  /** The by-products, down any ring of them, whose last source was among the lost; `doubtful` ones are looked at too. */
  #failByProducts(lost: readonly number[], doubtful: readonly number[]): number[] {
    const { chain } = this.#judgement;
    const candidates = new Set(doubtful.filter((segment) => this.#standing[segment]));
    const follow = (segment: number) => {
      for (const byProduct of listAt(chain.byProducts, segment)) {
        if (this.#standing[byProduct]) candidates.add(byProduct);
      }
    };
    for (const segment of lost) follow(segment);
    for (const candidate of candidates) follow(candidate);
    if (candidates.size === 0) return [];

    const fallen = [...candidates].filter(
      (segment) =>
        this.#ownMakers[segment]! > 0 ||
        listAt(chain.yieldedBy, segment).some((source) => this.#standing[source] && !candidates.has(source)),
    );
    for (const segment of fallen) candidates.delete(segment);
    for (let k = 0; k < fallen.length; k++) {
      for (const byProduct of listAt(chain.byProducts, fallen[k]!)) {
        if (candidates.delete(byProduct)) fallen.push(byProduct);
      }
    }
    for (const segment of candidates) this.#standing[segment] = 0;
    return [...candidates];
  }

  /** Puts everything back that was taken or imagined. */
  restore(): void {
    const { chain } = this.#judgement;
    for (const segment of this.#fallen) this.#stand(segment);
    for (const segment of this.#withdrawn) this.#ownMakers[segment]!++;
    for (const segment of this.#imagined) {
      this.#standing[segment] = 0;
      this.#standingCount--;
      for (const need of listAt(chain.memberOf, segment)) this.#needStanding[need]!--;
    }
    this.#fallen = [];
    this.#withdrawn = [];
    this.#imagined = [];
  }
}
