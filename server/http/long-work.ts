/**
 * Long work as endpoints see it. server/work knows the matters whose endpoints ask for it, so it says itself which tasks
 * there are and what it can do, by adding to these interfaces.
 */

/** Tasks by name, each with its question and its answer: see server/work/tasks.ts. */
// biome-ignore lint/suspicious/noEmptyInterface: what is added to it stands where the tasks are
export interface LongTasks {}

/** Whoever does the tasks: see server/work/work.ts. */
// biome-ignore lint/suspicious/noEmptyInterface: what is added to it stands where it is built
export interface LongWork {}

/** The thread that did a job has died: out of memory, or of a fault outside the job. */
export class WorkLost extends Error {
  override name = "WorkLost";
}
