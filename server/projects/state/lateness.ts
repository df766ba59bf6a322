import { daysBetween, isPast, latestDay } from "../../model/dates.ts";
import { isUnderWay } from "../../model/projects.ts";
import type { ProjectStage } from "../../model/words.ts";

export interface Standing {
  stage: ProjectStage;
  dueOn: string | null;
  startedOn: string | null;
  arrived: boolean;
  /** When open tasks are due; empty text where nobody said. */
  tasksDue: string[];
  /** Of the latest event or arrival. */
  lastOn: string | null;
}

/** The contract's day is past and nothing was done on it; a task is open past its day. */
export function overdue(
  { stage, dueOn, startedOn, arrived, tasksDue }: Standing,
  on: string,
): ("due" | "task")[] {
  const late: ("due" | "task")[] = [];
  if (stage === "signed" && dueOn !== null && isPast(dueOn, on) && startedOn === null && !arrived)
    late.push("due");
  if (tasksLate(tasksDue, on) > 0) late.push("task");
  return late;
}

export function tasksLate(tasksDue: string[], on: string): number {
  return tasksDue.filter((due) => due !== "" && isPast(due, on)).length;
}

/** Under way, and nothing was recorded for `days` days. */
export function silent({ stage, lastOn }: Standing, on: string, days: number): boolean {
  if (!isUnderWay(stage)) return false;
  if (lastOn === null) return true;
  const since = daysBetween(latestDay(lastOn), on);
  return since !== null && since > days;
}
