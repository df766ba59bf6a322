import type { Tie } from "../../model/rows.ts";
import { endsOf, keyOf, relationOf } from "../../model/ties.ts";
import { CONFIDENCES, type NetworkRelation } from "../../model/words.ts";
import type { Member } from "./ties.ts";

export interface Surrounding {
  member: Member;
  /** Steps from the firm in the middle. */
  depth: number;
  /** Who has a tie to it and is not in the network. */
  ahead: number;
}

export interface Surroundings {
  members: Surrounding[];
  /** Every tie read whose two ends are in the network. */
  ties: Tie[];
  /** Who was met at the step at which the limit was reached, and found no room. */
  left: number;
}

/**
 * Grows the network around a firm step by step from the ties handed to it. Within a step whom the surest tie leads to
 * comes first, then the order of the ids. O(ties log ties) a step.
 */
export class SurroundingsWalk {
  private readonly limit: number;
  private readonly relations: ReadonlySet<NetworkRelation> | null;
  private readonly depths = new Map<string, { member: Member; depth: number }>();
  private readonly ties = new Map<string, Tie>();
  private left = 0;
  private step = 0;
  /** The firms whose ties the next step takes. */
  edge: string[];

  constructor(middle: string, limit: number, relations: ReadonlySet<NetworkRelation> | null = null) {
    this.limit = limit;
    this.relations = relations;
    const member: Member = { kind: "firm", id: middle };
    this.depths.set(keyOf(member), { member, depth: 0 });
    this.edge = [middle];
  }

  /** Keeps ties of the edge without walking them. */
  look(ties: readonly Tie[]): void {
    for (const tie of ties) {
      if (tie.from === tie.to && tie.kind !== "works_for") continue;
      if (this.relations === null || this.relations.has(relationOf(tie))) this.ties.set(identity(tie), tie);
    }
  }

  /** Walks every tie of the edge once, which `ties` must hold. */
  take(ties: readonly Tie[]): void {
    this.look(ties);
    this.step += 1;
    const reached = new Map<string, { member: Member; doubt: number }>();
    const edge = new Set(this.edge);
    for (const tie of this.ties.values()) {
      const [from, to] = endsOf(tie);
      for (const [here, there] of [
        [from, to],
        [to, from],
      ] as const) {
        const key = keyOf(there);
        if (here.kind !== "firm" || !edge.has(here.id) || this.depths.has(key)) continue;
        const doubt = doubtOf(tie);
        const known = reached.get(key);
        if (!known || doubt < known.doubt) reached.set(key, { member: there, doubt });
      }
    }
    const ordered = [...reached].sort(([a, one], [b, other]) => one.doubt - other.doubt || (a < b ? -1 : 1));
    const entered = ordered.slice(0, Math.max(0, this.limit - this.depths.size));
    this.left += ordered.length - entered.length;
    for (const [key, { member }] of entered) this.depths.set(key, { member, depth: this.step });
    this.edge = entered.flatMap(([, { member }]) => (member.kind === "firm" ? [member.id] : []));
  }

  /** Nobody else finds room. */
  get full(): boolean {
    return this.left > 0;
  }

  /** What came of it, as far as ties were handed over. */
  result(): Surroundings {
    const ahead = new Map<string, Set<string>>();
    const inside: Tie[] = [];
    for (const tie of this.ties.values()) {
      const [from, to] = endsOf(tie).map(keyOf) as [string, string];
      const [knowsFrom, knowsTo] = [this.depths.has(from), this.depths.has(to)];
      if (knowsFrom && knowsTo) inside.push(tie);
      else if (knowsFrom || knowsTo) {
        const [here, there] = knowsFrom ? [from, to] : [to, from];
        ahead.set(here, (ahead.get(here) ?? new Set()).add(there));
      }
    }
    const members = [...this.depths].map(([key, { member, depth }]) => ({
      member,
      depth,
      ahead: ahead.get(key)?.size ?? 0,
    }));
    return { members, ties: inside, left: this.left };
  }
}

const doubtOf = ({ confidence }: Tie) => (confidence ? CONFIDENCES.indexOf(confidence) : CONFIDENCES.length);

/** What tells two statements of one tie apart. */
const identity = ({ from, to, kind, segment, tieKind, source }: Tie) =>
  JSON.stringify([from, to, kind, segment, tieKind, source]);
