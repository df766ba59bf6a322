import type { Judgement } from "./gaps.ts";
import { listAt } from "./lists.ts";
import { countOwnMakers, madeHereBy, RESIDENT } from "./makers.ts";

export interface Round {
  /** Segments of the chain lost in this round, each once. */
  lost: number[];
  /** Of those, the ones that would have no maker even if they had not stopped in this round. */
  withoutMaker: number[];
  /** Needs that broke at the end of the round before, whoever has them. */
  brokenNeeds: number[];
  /** All known segments that fall in it, those of other chains too. */
  fallen: number[];
}

/**
 * What stands while things are taken away, and how to put them back, over the known segments. Holds one state: take
 * something away, read the rounds, `restore`, and it is as before, at the cost of what fell only.
 *
 * A segment stands while its own makers or, a by-product, something it is the waste of make it and it has not stopped,
 * or while a kind of it stands.
 */
export class Collapse {
  readonly #judgement: Judgement;
  readonly #standing: Uint8Array;
  /** 1 for what goes on only where a kind of it stands. */
  readonly #stopped: Uint8Array;
  readonly #needStanding: Int32Array;
  readonly #ownMakers: Int32Array;
  #standingCount = 0;
  #fallen: number[] = [];
  #halted: number[] = [];
  #imagined: number[] = [];
  #imaginedMaker = -1;
  #withdrawn: number[] = [];

  constructor(judgement: Judgement) {
    const { chain, makership, present } = judgement;
    this.#judgement = judgement;
    this.#needStanding = judgement.needPresent.slice();
    this.#stopped = new Uint8Array(chain.known.length);
    const own = countOwnMakers(makership, RESIDENT);
    this.#ownMakers = own;
    this.#standing = new Uint8Array(chain.known.length);
    this.#standing.set(present);
    for (let segment = present.length; segment < chain.known.length; segment++) {
      const sources = chain.sources.get(segment) ?? [segment];
      if (sources.some((source) => own[source]! > 0)) this.#standing[segment] = 1;
    }
    for (let segment = 0; segment < present.length; segment++) this.#standingCount += present[segment]!;
  }

  /** How many segments of the chain stand. */
  get standingCount(): number {
    return this.#standingCount;
  }

  /** The known segments that fell since it was last whole, those of other chains too. */
  get fallen(): readonly number[] {
    return this.#fallen;
  }

  /** Gives an absent segment one maker, and so what is made with it. */
  imagine(segment: number): void {
    if (this.#standing[segment]) return;
    this.#ownMakers[segment]!++;
    this.#imaginedMaker = segment;
    const first = this.#imagined.length;
    this.#raise(segment);
    for (let k = first; k < this.#imagined.length; k++) {
      for (const made of this.#madeWith(this.#imagined[k]!)) if (!this.#standing[made]) this.#raise(made);
    }
  }

  #raise(segment: number): void {
    this.#imagined.push(segment);
    this.#stand(segment);
  }

  #isOfChain(segment: number): boolean {
    return segment < this.#judgement.chain.segments.length;
  }

  #stand(segment: number): void {
    this.#standing[segment] = 1;
    if (!this.#isOfChain(segment)) return;
    this.#standingCount++;
    for (const need of listAt(this.#judgement.chain.memberOf, segment)) this.#needStanding[need]!++;
  }

  /** What whoever makes the segment makes too, one step on: its by-products and what it is a kind of. */
  #madeWith(segment: number): ArrayLike<number> & Iterable<number> {
    const { byProducts, generalOf } = this.#judgement.chain;
    const general = generalOf[segment]!;
    return general < 0 ? listAt(byProducts, segment) : [...listAt(byProducts, segment), general];
  }

  /** Takes segments and firms away and lets everything fall that depended on them. Round 0 is what was taken. */
  take(segments: readonly number[], firms: readonly number[] = []): Round[] {
    const removed = this.#withKinds(segments).filter((segment) => this.#standing[segment]);
    for (const segment of removed) {
      this.#halt(segment);
      this.#standing[segment] = 0;
    }
    const fell = this.#fail(removed, this.#withdraw(firms));
    const rounds: Round[] = [];
    const isOfChain = (segment: number) => this.#isOfChain(segment);
    const withoutMaker = fell.filter(isOfChain);
    let fallen = [...removed, ...fell];
    let round: Round = { lost: fallen.filter(isOfChain), withoutMaker, brokenNeeds: [], fallen };
    for (;;) {
      for (const segment of fallen) this.#fallen.push(segment);
      if (round.lost.length === 0) {
        rounds.at(-1)?.fallen.push(...fallen);
        return rounds;
      }
      rounds.push(round);
      this.#standingCount -= round.lost.length;
      ({ round, fallen } = this.#next(round.lost));
    }
  }

  #withKinds(segments: readonly number[]): readonly number[] {
    const { kindsOf } = this.#judgement.chain;
    if (segments.length < 2 && segments.every((segment) => listAt(kindsOf, segment).length === 0))
      return segments;
    const found = new Set(segments);
    for (const segment of found) for (const kind of listAt(kindsOf, segment)) found.add(kind);
    return [...found];
  }

  #halt(segment: number): void {
    if (this.#stopped[segment]) return;
    this.#stopped[segment] = 1;
    this.#halted.push(segment);
  }

  /** Takes the firms' own making away; returns the segments that none makes any more of its own. */
  #withdraw(firms: readonly number[]): number[] {
    const deserted: number[] = [];
    for (const firm of new Set(firms)) {
      for (const segment of madeHereBy(this.#judgement.makership, firm)) {
        this.#withdrawn.push(segment);
        if (--this.#ownMakers[segment]! === 0) deserted.push(segment);
      }
    }
    return deserted;
  }

  #next(lost: readonly number[]): { round: Round; fallen: number[] } {
    const { chain } = this.#judgement;
    const brokenNeeds: number[] = [];
    const starved = new Set<number>();
    for (const segment of lost) {
      for (const need of listAt(chain.memberOf, segment)) {
        if (--this.#needStanding[need]! > 0) continue;
        brokenNeeds.push(need);
        const owner = chain.needOwner[need]!;
        for (const one of [owner, ...(chain.heirs.get(owner) ?? [])])
          if (this.#standing[one] && !this.#stopped[one]) starved.add(one);
      }
    }
    for (const segment of starved) this.#halt(segment);
    const fallen = this.#fail([], [...starved]);
    const ofChain = fallen.filter((segment) => this.#isOfChain(segment));
    const withoutMaker = ofChain.filter((segment) => !starved.has(segment) || !this.#hasSource(segment));
    return { round: { lost: ofChain, withoutMaker, brokenNeeds, fallen }, fallen };
  }

  /** Whether something makes it besides its kinds, stopped or not. */
  #hasSource(segment: number): boolean {
    if (this.#ownMakers[segment]! > 0) return true;
    return listAt(this.#judgement.chain.yieldedBy, segment).some((source) => this.#standing[source]);
  }

  /**
   * What falls, down any ring, with what has gone and because of what may have lost what it stood on: everything made
   * with these, but for what something outside them holds.
   */
  #fail(gone: readonly number[], doubtful: readonly number[]): number[] {
    if (doubtful.length === 0 && gone.every((segment) => this.#madeWith(segment).length === 0)) return [];
    const { kindsOf, yieldedBy } = this.#judgement.chain;
    const candidates = new Set(doubtful.filter((segment) => this.#standing[segment]));
    const follow = (segment: number) => {
      for (const made of this.#madeWith(segment)) if (this.#standing[made]) candidates.add(made);
    };
    for (const segment of gone) follow(segment);
    for (const candidate of candidates) follow(candidate);
    if (candidates.size === 0) return [];

    const holds = (source: number) => this.#standing[source] === 1 && !candidates.has(source);
    const isHeld = (segment: number) =>
      listAt(kindsOf, segment).some(holds) ||
      (!this.#stopped[segment] && (this.#ownMakers[segment]! > 0 || listAt(yieldedBy, segment).some(holds)));
    const held = [...candidates].filter(isHeld);
    for (const segment of held) candidates.delete(segment);
    for (let k = 0; k < held.length; k++) {
      for (const made of this.#madeWith(held[k]!)) {
        if (candidates.has(made) && isHeld(made)) {
          candidates.delete(made);
          held.push(made);
        }
      }
    }
    for (const segment of candidates) this.#standing[segment] = 0;
    return [...candidates];
  }

  /** Puts everything back that was taken or imagined. */
  restore(): void {
    const { chain } = this.#judgement;
    for (const segment of this.#fallen) this.#stand(segment);
    for (const segment of this.#halted) this.#stopped[segment] = 0;
    for (const segment of this.#withdrawn) this.#ownMakers[segment]!++;
    for (const segment of this.#imagined) {
      this.#standing[segment] = 0;
      if (!this.#isOfChain(segment)) continue;
      this.#standingCount--;
      for (const need of listAt(chain.memberOf, segment)) this.#needStanding[need]!--;
    }
    if (this.#imaginedMaker >= 0) this.#ownMakers[this.#imaginedMaker]!--;
    this.#fallen = [];
    this.#halted = [];
    this.#withdrawn = [];
    this.#imagined = [];
    this.#imaginedMaker = -1;
  }
}

const kept = new WeakMap<Judgement, Collapse>();

/** The one that is kept with a judgement, whole; whoever takes something away restores it before anybody else asks. */
export function collapseOf(judgement: Judgement): Collapse {
  const collapse = kept.get(judgement) ?? new Collapse(judgement);
  kept.set(judgement, collapse);
  return collapse;
}
