import { isBefore } from "../../model/dates.ts";
import { type DropReason, datesAfter, goesBack, neededFor } from "../../model/projects.ts";
import type { ProjectStage } from "../../model/words.ts";
import type { FieldFault } from "../../words/field-fault.ts";

import type { ProjectState } from "./state.ts";

/** Days on which something happened; that it is due may lie ahead. */
export const HAPPENED = ["signedOn", "startedOn", "producedOn", "droppedOn"] as const;

export interface Move {
  to: ProjectStage;
  reason?: string | null;
  signedOn?: string | null;
  amountWan?: number | null;
  dueOn?: string | null;
  startedOn?: string | null;
  producedOn?: string | null;
  droppedOn?: string | null;
  dropReason?: DropReason | null;
}

/** What the project says after the move, and what speaks against it, by field. */
export function move(
  state: ProjectState,
  { to, reason, ...given }: Move,
): { after: ProjectState; faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  const after: ProjectState = { ...state, stage: to };
  for (const [field, value] of Object.entries(given))
    if (value !== undefined) Object.assign(after, { [field]: value });
  if (to === state.stage) faults.push({ field: "to", code: "same_stage", params: {} });
  if (goesBack(state.stage, to) && !reason) faults.push({ field: "reason", code: "needed_back", params: {} });
  if (to !== "dropped") {
    after.droppedOn = null;
    after.dropReason = null;
    for (const { field } of datesAfter(to)) after[field] = null;
  }
  for (const field of neededFor(state.stage, to)) if (after[field] === null) faults.push(needed(field));
  return { after, faults: [...faults, ...disorder(after)] };
}

/** Dates in an order that cannot be. */
export function disorder(state: ProjectState): FieldFault[] {
  const faults: FieldFault[] = [];
  const pairs = [
    ["signedOn", "dueOn"],
    ["signedOn", "startedOn"],
    ["signedOn", "producedOn"],
    ["startedOn", "producedOn"],
    ["signedOn", "droppedOn"],
  ] as const;
  for (const [first, then] of pairs) {
    const [a, b] = [state[first], state[then]];
    if (a !== null && b !== null && isBefore(b, a))
      faults.push({ field: then, code: "before", params: { value: b, other: first, than: a } });
  }
  return faults.filter(({ field }, at) => faults.findIndex((fault) => fault.field === field) === at);
}

/** What happened on a day that is yet to come: `on` is today, and clocks elsewhere may be a day ahead. */
export function yetToCome(given: object, fields: readonly string[], on: string): FieldFault[] {
  const tomorrow = new Date(Date.parse(on) + 86_400_000).toISOString().slice(0, 10);
  return Object.entries(given).flatMap(([field, value]) =>
    fields.includes(field) && typeof value === "string" && value > tomorrow.slice(0, value.length)
      ? [{ field, code: "future" as const, params: { value } }]
      : [],
  );
}

/** What a project in a stage says that only a later stage may: given by mistake, or without moving it. */
export function early(state: ProjectState): FieldFault[] {
  return datesAfter(state.stage)
    .filter(({ field }) => state[field] !== null)
    .map(({ stage, field }) => ({ field, code: "too_early", params: { stage } }));
}

/** What a project made in a stage must say. */
export function lacking(state: ProjectState): FieldFault[] {
  return move({ ...state, stage: "lead" }, { to: state.stage }).faults.filter(
    ({ code }) => code === "needed",
  );
}

function needed(field: string): FieldFault {
  return { field, code: "needed", params: {} };
}
