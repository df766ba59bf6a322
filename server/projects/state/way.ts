import { daysBetween, latestDay } from "../../model/dates.ts";
import { STAGE_DAY } from "../../model/projects.ts";
import type { ProjectStage } from "../../model/words.ts";
import type { ChangeRecord } from "./shapes.ts";

interface Move {
  id: string;
  on: string;
  undoes: string | null;
  records: readonly ChangeRecord[];
}

/** The stages that a history tells of, each with the day it was come to last; null where only its leaving is told. */
export type StagesTold = Partial<Record<ProjectStage, string | null>>;

/** Of changes in the order of their days; what was taken back, and the taking back itself, tells nothing. */
export function stagesTold(moves: readonly Move[], undone: ReadonlySet<string>): StagesTold {
  const told: StagesTold = {};
  for (const { id, on, undoes, records } of moves)
    for (const { of, before, after } of records) {
      if (of !== "project" || undoes !== null || undone.has(id)) continue;
      const [from, to] = [before?.stage, after?.stage] as (ProjectStage | undefined)[];
      if (from && from !== "dropped") told[from] ??= null;
      if (to && to !== "dropped") told[to] = on;
    }
  return told;
}

interface Placed {
  stage: ProjectStage;
  signedOn: string | null;
  startedOn: string | null;
  producedOn: string | null;
  droppedOn: string | null;
  told: StagesTold;
}

/** The day a project came to the stage it is in, as it says itself, else as its history does; null when neither does. */
export function stageSince(project: Placed): string | null {
  if (project.stage === "dropped") return project.droppedOn;
  const field = STAGE_DAY[project.stage];
  return (field && project[field]) ?? project.told[project.stage] ?? null;
}

/** For how many days it is there; null where the day is not known to the day, or lies ahead. */
export function stageDays(since: string | null, on: string): number | null {
  const days = since === null ? null : daysBetween(since, on);
  return days === null || days < 0 ? null : days;
}

export interface OpenTask {
  text: string;
  dueOn: string | null;
}

/** What is to be done next. */
export interface NextStep {
  /** A task, or that construction begins as agreed. */
  kind: "task" | "due";
  text: string | null;
  dueOn: string | null;
}

/** What is due soonest, a task or the day that a contract which nobody has begun on agrees; what has no day comes last. */
export function nextStep(
  { stage, dueOn, startedOn }: { stage: ProjectStage; dueOn: string | null; startedOn: string | null },
  tasks: readonly OpenTask[],
): NextStep | null {
  const steps: NextStep[] = tasks.map((task) => ({ kind: "task", text: task.text, dueOn: task.dueOn }));
  if (stage === "signed" && dueOn !== null && startedOn === null)
    steps.push({ kind: "due", text: null, dueOn });
  const [first] = steps.toSorted(inOrder);
  return first ?? null;
}

/** Of what ends on one day: by its words, the contract's before any task, a day before the month that ends with it. */
const inOrder = (a: NextStep, b: NextStep) =>
  compare(dayOf(a), dayOf(b)) ||
  compare(a.text ?? "", b.text ?? "") ||
  compare(a.kind, b.kind) ||
  compare(b.dueOn ?? "", a.dueOn ?? "");

const dayOf = ({ dueOn }: NextStep) => (dueOn === null ? "~" : latestDay(dueOn));
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
