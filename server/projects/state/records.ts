import type { Row, Transaction } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import type { QueryName } from "../../model/query-names.ts";
import { Problem } from "../../words/problem.ts";
import type { Parts } from "../answer.ts";
import type { ChangeRecord } from "../shapes.ts";
import type { ProjectState } from "./state.ts";

/** The source that stands behind what the office's own projects state. */
export const OWN_SOURCE = "project";
const OWN_SOURCE_ROW: Row = {
  ...{ id: OWN_SOURCE, title: "本单位招商项目", address: null, published: null, kind: "project" },
  ...{ source: null, asOf: null, confidence: null, note: null },
};

/** The rows of a project that records speak of: how each is read, written and taken away. */
const PARTS = {
  arrival: {
    table: "arrivals",
    joins: { project: "load/arrivals-project" },
    remove: "projects/project/remove-arrival",
  },
  task: {
    table: "tasks",
    joins: { project: "load/tasks-project", person: "load/tasks-person" },
    remove: "projects/project/remove-task",
  },
  document: {
    table: "documents",
    joins: { project: "load/documents-project" },
    remove: "projects/project/remove-document",
  },
} as const;
export type Part = keyof typeof PARTS;

/** One writing of a project, inside its transaction. */
export interface Desk {
  tx: Transaction;
  queries: Queries;
  /** The number of the change it belongs to. */
  revision: number;
  project: string;
  state: ProjectState;
}

export async function readParts({ tx, queries, project }: Desk): Promise<Parts | undefined> {
  const [parts] = await tx.run<Parts>(queries["projects/project/parts"], { id: project });
  return parts;
}

/** The row a record speaks of as it is now; null when there is none. `known` are the parts when they were read already. */
export async function rowNow(desk: Desk, record: ChangeRecord, known?: Parts): Promise<Row | null> {
  const { tx, queries, state } = desk;
  const { of, id, segment = "" } = record;
  if (of === "project") return { ...state };
  if (of === "firm") return (await tx.run(queries["projects/project/firm-place"], { id }))[0] ?? null;
  if (of === "makes") {
    const params = { firm: id, segment, source: OWN_SOURCE };
    return (await tx.run(queries["projects/project/makes"], params))[0] ?? null;
  }
  const parts = known ?? (await readParts(desk));
  const rows: (Row & { id: string })[] = parts?.[PARTS[of].table] ?? [];
  const found = rows.find((row) => row.id === id);
  if (!found) return null;
  const { id: _, ...row } = found;
  return row;
}

/**
 * Makes the graph say what a record says afterwards.
 * @throws Problem id_taken when another project has the id, or this one where the record makes it
 */
export async function apply(desk: Desk, { of, id, segment, before, after }: ChangeRecord): Promise<void> {
  const { tx, queries, project, state } = desk;
  const run = (query: QueryName, row: Row) => tx.run(queries[query], { rows: [row] });
  if (of === "project") {
    Object.assign(state, after);
    await writeProject(desk);
  } else if (of === "firm") {
    await run("load/clear/firms", { id });
    if (after?.place) await run("load/firms-place", { id, place: after.place as string });
  } else if (of === "makes") {
    if (after === null) {
      await tx.run(queries["projects/project/remove-makes"], {
        firm: id,
        segment: segment ?? "",
        source: OWN_SOURCE,
      });
    } else {
      await run("load/sources", OWN_SOURCE_ROW);
      await run("load/makes", { ...(after as Row), firm: id, segment: segment ?? "", source: OWN_SOURCE });
    }
  } else {
    const { table, joins, remove } = PARTS[of];
    if (after === null) {
      await tx.run(queries[remove], { id });
      return;
    }
    const owners = await tx.run<{ of: Part; project: string | null }>(queries["projects/project/owners"], {
      id,
    });
    const owner = owners.find((one) => one.of === of);
    if (owner && (before === null || owner.project !== project))
      throw new Problem("id_taken", { field: "id", value: id });
    const row: Row = { ...(after as Row), id, project };
    await run(`load/${table}`, row);
    await run(`load/clear/${table}`, { id });
    for (const [name, query] of Object.entries(joins))
      if (row[name] !== null && row[name] !== undefined) await run(query, { id, [name]: row[name]! });
  }
}

async function writeProject({ tx, queries, revision, project: id, state }: Desk): Promise<void> {
  const run = (query: QueryName, rows: Row[]) => tx.run(queries[query], { rows, revision });
  await run("load/projects", [{ id, ...state }]);
  await run("load/clear/projects", [{ id }]);
  if (state.firm !== null) await run("load/projects-firm", [{ id, firm: state.firm }]);
  if (state.place !== null) await run("load/projects-place", [{ id, place: state.place }]);
  if (state.segments.length > 0)
    await run(
      "load/projects-segments",
      state.segments.map((segment, position) => ({ id, segment, position })),
    );
  if (state.introducer !== null) {
    await run("load/projects-introducer-firm", [{ id, introducer: state.introducer }]);
    await run("load/projects-introducer-adviser", [{ id, introducer: state.introducer }]);
  }
}
