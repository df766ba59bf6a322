import type { Adviser, Tie } from "../../model/rows.ts";
import { CONFIDENCES, CONNECTIONS } from "../../model/words.ts";
import { type Lists, listAt, listsOf } from "../judging/lists.ts";

/** Further than this nobody introduces anybody. */
export const FARTHEST = 4;

/** A firm and an adviser may have the same id. */
export interface Member {
  kind: "firm" | "adviser";
  id: string;
}

export interface Step {
  tie: Tie;
  /** Whether the path walks it from `from` to `to`. */
  forward: boolean;
}

/** `steps[i]` leads from `members[i]` to `members[i + 1]`. */
export interface TiePath {
  members: Member[];
  steps: Step[];
}

/** Firms and advisers with all that connects them, compiled for walking. */
export interface TieNetwork {
  /** By id, a firm before an adviser of the same id. */
  members: readonly Member[];
  advisers: ReadonlyMap<string, Adviser>;
  indexOf(member: Member): number | undefined;
  ties: readonly Tie[];
  /** Firms that may be the same firm: what `same_name` ties say of it. */
  namesakes(firm: string): { member: Member; step: Step }[];
  /** For each member its neighbours, and beside them the tie that leads to each. */
  neighbours: Lists;
  by: Lists;
  doubt: Uint8Array;
}

/** Who is at the place judged: residents, and advisers it appointed. */
export interface Here {
  isResident(firm: string): boolean;
  isAppointed(adviser: Adviser): boolean;
  /** Who has closed or left passes nothing on. */
  isActive(firm: string): boolean;
}

/**
 * How much doubt a tie adds to a path: so much that paths compare by their assumed steps, then by their derived ones
 * (FARTHEST derived steps are less than one assumed).
 */
const DOUBT = { stated: 0, derived: 1, assumed: FARTHEST + 1 } as const;
const doubtOf = ({ confidence }: Tie) => DOUBT[confidence ?? "assumed"];

/**
 * Undirected for walking. Of several ties between the same two the best is walked: the surest, then supplies, owns,
 * tied, works_for, then the newest, then by what else it says. A `same_name` tie is left out: it only says that two
 * firms may be one, and on the strength of a name nobody can ring anybody; it stays a hint for the officer to check.
 * O(members log + ties).
 */
export function compileTies(
  firms: readonly string[],
  advisers: readonly Adviser[],
  ties: readonly Tie[],
): TieNetwork {
  const members: Member[] = [
    ...firms.map((id): Member => ({ kind: "firm", id })),
    ...advisers.map(({ id }): Member => ({ kind: "adviser", id })),
  ].sort((a, b) => (a.id === b.id ? (a.kind === "firm" ? -1 : 1) : a.id < b.id ? -1 : 1));
  const index = { firm: new Map<string, number>(), adviser: new Map<string, number>() };
  for (const [at, { kind, id }] of members.entries()) index[kind].set(id, at);
  const walked: Tie[] = [];
  const hints = ties.filter(({ tieKind }) => tieKind === "same_name");
  const ends: { of: number; to: number }[] = [];
  for (const tie of [...ties, ...advisers.flatMap(worksFor)]) {
    const of = index[tie.kind === "works_for" ? "adviser" : "firm"].get(tie.from);
    const to = index.firm.get(tie.to);
    if (of === undefined || to === undefined || of === to || tie.tieKind === "same_name") continue;
    walked.push(tie);
    ends.push({ of, to }, { of: to, to: of });
  }
  const owners = ends.map(({ of }) => of);
  return {
    members,
    advisers: new Map(advisers.map((adviser) => [adviser.id, adviser])),
    indexOf: ({ kind, id }) => index[kind].get(id),
    ties: walked,
    namesakes: (firm) =>
      hints.flatMap((tie): { member: Member; step: Step }[] => {
        const [other, forward] = tie.from === firm ? [tie.to, true] : [tie.from, false];
        if (tie.from === tie.to || (tie.from !== firm && tie.to !== firm)) return [];
        return [{ member: { kind: "firm", id: other }, step: { tie, forward } }];
      }),
    neighbours: listsOf(
      members.length,
      owners,
      ends.map(({ to }) => to),
    ),
    by: listsOf(
      members.length,
      owners,
      ends.map((_, at) => at >> 1),
    ),
    doubt: Uint8Array.from(walked, doubtOf),
  };
}

function worksFor({ id, firm, source, asOf, confidence, note }: Adviser): Tie[] {
  if (firm === null) return [];
  const said = { source, asOf, confidence, note };
  return [{ from: id, to: firm, kind: "works_for", tieKind: null, segment: null, share: null, ...said }];
}

const strength = ({ confidence }: Tie) => (confidence ? CONFIDENCES.indexOf(confidence) : CONFIDENCES.length);

function better(a: Tie, b: Tie): number {
  const order = strength(a) - strength(b) || CONNECTIONS.indexOf(a.kind) - CONNECTIONS.indexOf(b.kind);
  if (order !== 0) return order;
  if (a.asOf !== b.asOf) return (a.asOf ?? "") > (b.asOf ?? "") ? -1 : 1;
  for (const key of ["tieKind", "segment", "source", "share", "note", "from", "to"] as const) {
    const [x, y] = [a[key] ?? "", b[key] ?? ""];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** 1 for a direct tie, then 1/2, 1/4, 1/8; 0 where there is none. Who is here already needs nobody: 1. */
export const tieValue = (steps: number | null): number => (steps === null ? 0 : 2 ** -Math.max(0, steps - 1));

/** The ties of everybody to those who are at one place. */
export interface TiesHere {
  isHere(member: Member): boolean;
  /** 0 for who is here; null when nobody here is within FARTHEST steps. */
  steps(firm: string): number | null;
  /**
   * From the nearest who is here to the firm: the fewest steps, then the least doubt, then the smallest ids counted
   * from the firm.
   */
  path(firm: string): TiePath | null;
  /** The nearest who are here and can introduce the firm, each by its best path, which begins with them. */
  introducers(firm: string, limit: number): { paths: TiePath[]; total: number };
  /** Whom a firm or an adviser reaches, the nearest first, each with the path that begins there. */
  reach(by: Member): { member: Member; steps: number; path(): TiePath }[];
}

/** Steps and paths of all firms come from one walk from everybody who is here: O(members + ties), done when asked. */
export function tiesHere(network: TieNetwork, here: Here): TiesHere {
  const { members, advisers, indexOf } = network;
  const isHere = ({ kind, id }: Member) =>
    kind === "firm" ? here.isResident(id) : here.isAppointed(advisers.get(id)!);
  const sources = Uint8Array.from(members, (member) => Number(isHere(member)));
  const carriers = Uint8Array.from(members, ({ kind, id }) =>
    Number(kind === "adviser" || here.isActive(id)),
  );
  const outside = carriers.map((carries, at) => Number(carries && !sources[at]));
  let nearest: Walk | null = null;
  const walked = () => {
    nearest ??= walk(
      network,
      [...members.keys()].filter((at) => sources[at]),
      carriers,
      "far end first",
    );
    return nearest;
  };
  const stepsOf = (firm: string) => {
    const at = indexOf({ kind: "firm", id: firm });
    return at === undefined || walked().steps[at]! < 0 ? null : walked().steps[at]!;
  };
  const from = (root: Member, through: Uint8Array) => {
    const at = indexOf(root);
    if (at === undefined) return { ends: [], steps: new Int8Array(), pathOf: null as never };
    const found = walk(network, [at], through, "root first");
    const pathOf = (end: number) => pathFrom(network, found, members[end]!);
    return { ends: found.order.slice(1), steps: found.steps, pathOf };
  };
  return {
    isHere,
    steps: stepsOf,
    path: (firm) =>
      stepsOf(firm) === null ? null : reversed(pathFrom(network, walked(), { kind: "firm", id: firm })),
    introducers(firm, limit) {
      const { ends, pathOf } = from({ kind: "firm", id: firm }, outside);
      const introducers = ends.filter((end) => sources[end]);
      return { paths: introducers.slice(0, limit).map(pathOf), total: introducers.length };
    },
    reach(by) {
      const { ends, steps, pathOf } = from(by, carriers);
      return ends.map((end) => ({
        member: members[end]!,
        steps: steps[end]!,
        path: () => reversed(pathOf(end)),
      }));
    },
  };
}

interface Walk {
  /** Everybody reached: fewest steps, then least doubt, then the order of the ids along the paths. */
  order: number[];
  /** -1 where nobody came. */
  steps: Int8Array;
  /** The next member and the tie towards the root. */
  next: Int32Array;
  by: Int32Array;
}

/**
 * Level by level from the roots; everybody reached keeps the best way back. Among ways with equally many steps and
 * equal doubt the ids decide, compared from the far end of the path or from its root.
 */
function walk(
  network: TieNetwork,
  roots: number[],
  carriers: Uint8Array,
  compared: "far end first" | "root first",
): Walk {
  const { members, neighbours, by: ties, doubt } = network;
  const steps = new Int8Array(members.length).fill(-1);
  const doubts = new Int32Array(members.length);
  const [next, by] = [new Int32Array(members.length).fill(-1), new Int32Array(members.length).fill(-1)];
  const rank = Int32Array.from(members.keys());
  for (const root of roots) steps[root] = 0;
  const order = [roots];
  let edge = roots;
  for (let step = 1; step <= FARTHEST && edge.length > 0; step++) {
    const reached: number[] = [];
    for (const from of edge) {
      if (step > 1 && carriers[from] === 0) continue;
      const [ends, along] = [listAt(neighbours, from), listAt(ties, from)];
      for (let k = 0; k < ends.length; k++) {
        const [to, tie] = [ends[k]!, along[k]!];
        if (steps[to] === -1) {
          steps[to] = step;
          reached.push(to);
        } else if (steps[to] !== step) continue;
        const doubted = doubts[from]! + doubt[tie]!;
        const known = next[to]!;
        if (known !== -1) {
          const order = doubted - doubts[to]! || rank[from]! - rank[known]!;
          if (order > 0 || (order === 0 && better(network.ties[tie]!, network.ties[by[to]!]!) >= 0)) continue;
        }
        doubts[to] = doubted;
        next[to] = from;
        by[to] = tie;
      }
    }
    if (compared === "root first") {
      reached.sort((a, b) => rank[next[a]!]! - rank[next[b]!]! || a - b);
      for (const [at, member] of reached.entries()) rank[member] = at;
      order.push(reached.toSorted((a, b) => doubts[a]! - doubts[b]! || rank[a]! - rank[b]!));
    }
    edge = reached;
  }
  return { order: order.flat(), steps, next, by };
}

/** From a member reached back to the root. */
function pathFrom({ members, ties, indexOf }: TieNetwork, { next, by }: Walk, start: Member): TiePath {
  const path: TiePath = { members: [start], steps: [] };
  for (let at = indexOf(start)!; next[at] !== -1; at = next[at]!) {
    const tie = ties[by[at]!]!;
    const { kind, id } = members[at]!;
    path.steps.push({ tie, forward: tie.from === id && (tie.kind === "works_for") === (kind === "adviser") });
    path.members.push(members[next[at]!]!);
  }
  return path;
}

const reversed = ({ members, steps }: TiePath): TiePath => ({
  members: members.toReversed(),
  steps: steps.toReversed().map(({ tie, forward }) => ({ tie, forward: !forward })),
});
