import type { ProjectStage } from "../../model/words.ts";

/** Today, YYYY-MM-DD, where the server stands. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether a day, month or year is wholly past. */
export function isPast(date: string, on: string): boolean {
  return date < on.slice(0, date.length);
}

/** Whether `a` lies before `b` however their unknown days are filled in. */
export function isBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}

/** Days from `a` to `b`, both YYYY-MM-DD; null when either is less exact. */
export function daysBetween(a: string, b: string): number | null {
  if (a.length < 10 || b.length < 10) return null;
  return Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
}

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
  if (stage === "production" || stage === "dropped") return false;
  if (lastOn === null) return true;
  const latest = lastOn.padEnd(10, "-12-31".slice(lastOn.length - 4));
  const since = daysBetween(latest, on);
  return since !== null && since > days;
}
