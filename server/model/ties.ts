/** What is at both ends of a tie, and what it makes them to each other. */
import type { Tie } from "./rows.ts";
import type { NetworkRelation } from "./words.ts";

/** A firm and an adviser may have the same id. */
export interface TieEnd {
  kind: "firm" | "adviser";
  id: string;
}

/** Other ties go by their kind. */
export const relationOf = ({ kind, tieKind }: Pick<Tie, "kind" | "tieKind">): NetworkRelation =>
  kind === "tied" ? (tieKind ?? "other") : kind;

/** Who works for a firm is an adviser, all others are firms. */
export const endsOf = ({ from, to, kind }: Pick<Tie, "from" | "to" | "kind">): [TieEnd, TieEnd] => [
  { kind: kind === "works_for" ? "adviser" : "firm", id: from },
  { kind: "firm", id: to },
];

export const keyOf = ({ kind, id }: TieEnd): string => `${kind} ${id}`;
