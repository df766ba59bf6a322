import { randomUUID } from "node:crypto";
import type { Engine, Transaction } from "../engine/engine.ts";
import { notFound, Problem } from "../problem.ts";
import type { Queries } from "../queries.ts";
import { readProject } from "./answer.ts";
import { today } from "./lateness.ts";
import { apply, type Desk } from "./records.ts";
import type { CHANGE_KINDS, ChangeRecord, ProjectAnswer } from "./shapes.ts";
import type { ProjectState } from "./state.ts";

export interface Writing {
  /** Of this writing and the event it leaves; the same one again changes nothing. */
  id?: string;
  by: string | null;
  /** The version the client saw; undefined for what only adds. */
  version?: number;
}

export interface Told {
  kind: (typeof CHANGE_KINDS)[number] | (string & {});
  on?: string;
  text?: string | null;
  records: ChangeRecord[];
  undoes?: string;
  corrects?: string;
}

interface Office {
  engine: Engine;
  queries: Queries;
}

/** What the plan of a change may look at, and the way to refuse references to nothing. */
export interface Plan extends Desk {
  write: string;
}

/** The version is another than the client saw. */
class Stale extends Error {}

/**
 * Changes a project in one transaction that also counts the revision, checks the version and appends the event that
 * tells of it.
 * @throws Problem not_found, changed (with the project as it is now), and what `plan` throws
 */
export async function changeProject(
  { engine, queries }: Office,
  project: string,
  { id: write = randomUUID(), by, version }: Writing,
  plan: (plan: Plan) => Promise<Told> | Told,
): Promise<ProjectAnswer> {
  let repeated = false;
  try {
    repeated = await engine.transaction(async (tx) => {
      // First, because on Neo4j it holds every other writer back until this one has ended.
      await tx.run(queries["load/bump"]!);
      return changeWithin({ tx, queries }, project, { id: write, by, version }, plan);
    });
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    throw new Problem("changed", { current: await readProject({ engine, queries }, project) });
  }
  return { ...(await readProject({ engine, queries }, project)), repeated };
}

/** The same inside a transaction that has counted the revision; says whether it had been made before. */
export async function changeWithin(
  { tx, queries }: Pick<Desk, "tx" | "queries">,
  project: string,
  { id: write = randomUUID(), by, version }: Writing,
  plan: (plan: Plan) => Promise<Told> | Told,
): Promise<boolean> {
  const state = await readState(tx, queries, project);
  if (!state) throw notFound("project", project);
  if (await isRepeated(tx, queries, write, project)) return true;
  const { version: now, ...says } = state;
  if (version !== undefined && version !== now) throw new Stale();
  const desk: Desk = { tx, queries, project, state: says };
  const told = await plan({ ...desk, write });
  for (const record of told.records) await apply(desk, record);
  await tell(desk, write, by, told);
  return false;
}

/**
 * Makes a project; the same one again changes nothing.
 * @throws Problem id_taken when another one has the id
 */
export async function createProject(
  { engine, queries }: Office,
  { id = randomUUID(), by }: Writing,
  state: ProjectState,
  check: (desk: Desk) => Promise<void>,
): Promise<ProjectAnswer> {
  const repeated = await engine.transaction(async (tx) => {
    await tx.run(queries["load/bump"]!);
    return createWithin({ tx, queries }, { id, by }, state, check);
  });
  return { ...(await readProject({ engine, queries }, id)), repeated };
}

/** The same inside a transaction that has counted the revision; says whether it had been made before. */
export async function createWithin(
  { tx, queries }: Pick<Desk, "tx" | "queries">,
  { id, by }: { id: string; by: string | null },
  state: ProjectState,
  check: (desk: Desk) => Promise<void>,
): Promise<boolean> {
  const write = `${id}:created`;
  if (await readState(tx, queries, id)) {
    if (await isRepeated(tx, queries, write, id)) return true;
    throw new Problem("id_taken", { field: "id", value: id });
  }
  const desk: Desk = { tx, queries, project: id, state };
  await check(desk);
  const records: ChangeRecord[] = [{ of: "project", id, before: null, after: { ...state } }];
  for (const record of records) await apply(desk, record);
  await tell(desk, write, by, { kind: "created", records });
  return false;
}

async function readState(
  tx: Transaction,
  queries: Queries,
  id: string,
): Promise<(ProjectState & { version: number }) | null> {
  const [state] = await tx.run<ProjectState & { version: number }>(queries["project/state"]!, { id });
  return state ?? null;
}

async function isRepeated(
  tx: Transaction,
  queries: Queries,
  write: string,
  project: string,
): Promise<boolean> {
  const [event] = await tx.run<{ project: string | null }>(queries["project/event"]!, { id: write });
  if (event && event.project !== project) throw new Problem("id_taken", { field: "id", value: write });
  return event !== undefined;
}

let latest = 0;

/** Now, and never the same or earlier twice, so that changes have an order. */
function moment(): string {
  latest = Math.max(Date.now(), latest + 1);
  return new Date(latest).toISOString();
}

async function tell(
  { tx, queries, project }: Desk,
  id: string,
  by: string | null,
  { kind, on = today(), text = null, records, undoes, corrects }: Told,
): Promise<void> {
  const change = JSON.stringify({ at: moment(), undoes, corrects, records });
  // Where the project itself was written, that has counted the change.
  const counts = records.some(({ of }) => of === "project") ? 0 : 1;
  await tx.run(queries["project/tell"]!, { id, project, on, kind, text, by, change, counts });
}

/**
 * Refuses ids of things that are not in the graph.
 * @throws Problem not_found that names the field
 */
export async function checkReferences(
  { tx, queries }: Pick<Desk, "tx" | "queries">,
  given: Partial<Pick<ProjectState, "firm" | "place" | "segments" | "introducer" | "source">> & {
    person?: string | null;
  },
): Promise<void> {
  const known = async (tables: string[], ids: (string | null | undefined)[], field: string) => {
    const wanted = ids.filter((id) => id !== null && id !== undefined);
    const there = new Set<string>();
    for (const table of wanted.length > 0 ? tables : [])
      for (const row of await tx.run<{ id: string }>(queries[`load/known/${table}`]!, { ids: wanted }))
        there.add(row.id);
    for (const id of wanted) if (!there.has(id)) throw notFound(field, id);
  };
  await known(["firms"], [given.firm], "firm");
  await known(["places"], [given.place], "place");
  await known(["segments"], given.segments ?? [], "segments");
  await known(["firms", "advisers"], [given.introducer], "introducer");
  await known(["sources"], [given.source], "source");
  await known(["people"], [given.person], "person");
}
