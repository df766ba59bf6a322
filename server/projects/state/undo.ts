import { touchedLater } from "../../graph/undo.ts";
import { today } from "../../model/dates.ts";
import type { RowChange } from "../../model/log.ts";
import { MISTAKE } from "../../model/projects.ts";
import { Problem } from "../../words/problem.ts";
import { historyOf, recordedAfter } from "./answer.ts";
import type { Plan, Told } from "./change.ts";
import { readParts, rowNow } from "./records.ts";
import type { ProjectEvent } from "./shapes.ts";
import { difference, inverse, same, stands } from "./state.ts";

/**
 * Takes back one change, the latest that stands unless another is named, as a new event. The making of a project is
 * taken back only by name, and leaves it dropped as a mistake.
 * @throws Problem nothing_to_undo, overtaken when a later change touched the same
 */
export async function undo(plan: Plan, wanted?: string): Promise<Told> {
  const parts = await readParts(plan);
  const history = historyOf(parts?.events ?? [], new Map());
  const event = wanted === undefined ? latestOf(history) : history.find(({ id }) => id === wanted);
  if (!event?.undoable) throw new Problem("nothing_to_undo");
  await sayInLog(plan, event);
  if (event.kind === "created") return unmake(plan, event.id);
  await refuseUsed(plan, event);
  for (const record of event.records) {
    const now = await rowNow(plan, record, parts);
    if (stands(record, now)) continue;
    const [field] =
      Object.entries(record.after ?? {}).find(([name, value]) => !same(value, now?.[name])) ?? [];
    throw new Problem("overtaken", { field: field ?? record.of });
  }
  return { kind: "undo", records: inverse(event.records), undoes: event.id };
}

/** The log knows the change by its number, unless it was made before there was a log. */
async function sayInLog({ tx, queries, takesBack }: Plan, { revision }: ProjectEvent): Promise<void> {
  if (revision === null) return;
  const [entry] = await tx.run(queries["log/one"], { id: String(revision) });
  if (entry) takesBack(revision);
}

/** A firm that the change made stays while anything later speaks of it. */
async function refuseUsed(plan: Plan, { records, revision }: ProjectEvent): Promise<void> {
  const made = records.filter(({ of, before, after }) => of === "firm" && before === null && after !== null);
  if (made.length === 0 || revision === null) return;
  const rows = made.map(({ id }): RowChange => ({ table: "firms", before: null, after: { id } }));
  if ((await touchedLater(plan, revision, rows)).size > 0) throw new Problem("overtaken", { field: "firm" });
}

function unmake({ project, state }: Plan, event: string): Told {
  const dropped = { ...state, stage: "dropped", droppedOn: today(), dropReason: MISTAKE } as const;
  const record = difference(project, state, dropped);
  if (state.stage === "dropped" || !record) throw new Problem("nothing_to_undo");
  return { kind: "undo", records: [record], undoes: event };
}

/** The change recorded last that stands and is no undoing itself. */
function latestOf(history: ProjectEvent[]): ProjectEvent | undefined {
  return history
    .filter(({ undoable, kind, at }) => at !== null && undoable && kind !== "undo" && kind !== "created")
    .toSorted(recordedAfter)[0];
}
