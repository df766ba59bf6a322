import type { ProjectStage } from "../../../../server/model/words.ts";
import type { DropReason, ProjectRow } from "../../../../server/projects/shapes.ts";

/** The stages in their order; a dropped project stands after them. */
export const STAGES = [
  "lead",
  "contact",
  "visit",
  "signed",
  "construction",
  "production",
] as const satisfies readonly ProjectStage[];

export const DROP_REASONS = [
  "land",
  "admission",
  "policy",
  "funds",
  "market",
  "elsewhere",
  "partner",
  "silent",
  "mistake",
  "other",
] as const satisfies readonly DropReason[];

export type Asked =
  | "reason"
  | "signedOn"
  | "amountWan"
  | "dueOn"
  | "startedOn"
  | "producedOn"
  | "droppedOn"
  | "dropReason";

/** What must be known of a project that comes to a stage, as the server holds it. */
export const NEEDS: Record<ProjectStage, readonly Exclude<Asked, "reason">[]> = {
  lead: [],
  contact: [],
  visit: [],
  signed: ["signedOn", "amountWan", "dueOn"],
  construction: ["startedOn"],
  production: ["producedOn"],
  dropped: ["droppedOn", "dropReason"],
};

const CLEARED = ["signedOn", "dueOn", "startedOn", "producedOn"] as const;

export function rank(stage: ProjectStage): number {
  return stage === "dropped" ? STAGES.length : STAGES.indexOf(stage);
}

type Standing = Pick<ProjectRow, "stage" | Exclude<Asked, "reason">>;

/** What a move asks for: what the new stage needs, with those passed over, and going back its reason. */
export function askedFor(project: Standing, to: ProjectStage): Asked[] {
  if (to === "dropped") return [...NEEDS.dropped];
  if (rank(to) < rank(project.stage))
    return ["reason", ...NEEDS[to].filter((field) => project[field] === null)];
  return STAGES.filter((stage) => rank(stage) > rank(project.stage) && rank(stage) <= rank(to)).flatMap(
    (stage) => NEEDS[stage],
  );
}

/** Dates that a move back takes away, because they belong to later stages. */
export function clearedBy(project: Standing, to: ProjectStage): (typeof CLEARED)[number][] {
  if (to === "dropped" || rank(to) >= rank(project.stage)) return [];
  const later = STAGES.filter((stage) => rank(stage) > rank(to)).flatMap((stage) => NEEDS[stage]);
  return CLEARED.filter((field) => later.includes(field) && project[field] !== null);
}

/** The next stage on the way; null at its end. */
export function nextOf(stage: ProjectStage): ProjectStage | null {
  return stage === "dropped" ? null : (STAGES[rank(stage) + 1] ?? null);
}
