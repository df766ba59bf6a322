import { randomUUID } from "node:crypto";
import { idOfText } from "../../data/id-of-text.ts";
import type { Engine, Transaction } from "../../engine/engine.ts";
import { type Asked, digestOf } from "../../graph/asked.ts";
import { type Changing, change, type Reason, Unchanged } from "../../graph/change.ts";
import { moment } from "../../graph/log.ts";
import type { Queries } from "../../graph/queries.ts";
import { today } from "../../model/dates.ts";
import type { EventKind } from "../../model/projects.ts";
import type { QueryIn } from "../../model/query-names.ts";
import { notFound, Problem } from "../../words/problem.ts";
import { readProject } from "./answer.ts";

import { apply, type Desk } from "./records.ts";
import { isRepeated, Overtaken } from "./repeated.ts";
import type { ChangeRecord, ProjectAnswer } from "./shapes.ts";
import type { ProjectState } from "./state.ts";

export interface Writing {
  /** Of this writing and the event it leaves; with the same content again it changes nothing. */
  id?: string;
  by: string | null;
  /** By which the same writing again is told from another one with its id. */
  asked: Asked;
  /** The version the client saw; undefined for what only adds. */
  version?: number;
}

export interface Told {
  kind: EventKind | (string & {});
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

/** Makes a plan; null: the project says all of it already. */
type Planning = (plan: Plan) => Promise<Told | null> | Told | null;

/**
 * Changes a project in one transaction that checks the version and appends the event that tells of it.
 * @throws Problem not_found, changed or id_taken (with the project as it is now), and what `plan` throws
 */
export async function changeProject(
  office: Office,
  project: string,
  writing: Writing,
  plan: Planning,
): Promise<ProjectAnswer> {
  const reason = { kind: "project", by: writing.by } as const;
  const repeated = await changingProjects(office, reason, async (changing) => {
    const made = await changeWithin(changing, project, writing, plan);
    return made ? new Unchanged(true) : false;
  });
  return { ...(await readProject(office, project)), repeated };
}

/**
 * A change of the graph in which projects may be overtaken.
 * @throws Problem changed or id_taken, with that project as it is now
 */
export async function changingProjects<T>(
  office: Office,
  reason: Reason,
  work: Parameters<typeof change<T>>[2],
): Promise<T> {
  try {
    return await change(office, reason, work);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    const { code, project, write: value } = error;
    throw new Problem(code, { field: "id", value, current: await readProject(office, project) });
  }
}

/** The same inside a transaction; says whether it had been made before, and then nothing was written. */
export async function changeWithin(
  changing: Changing,
  project: string,
  { id: write = randomUUID(), by, asked, version }: Writing,
  plan: Planning,
): Promise<boolean> {
  const { tx, queries } = changing;
  const state = await readState(tx, queries, project);
  if (!state) throw notFound("project", project);
  if (await isRepeated(tx, queries, write, { project, asked })) return true;
  const { version: now, ...says } = state;
  changing.describe(state.name);
  const desk: Desk = { ...changing, project, state: says };
  if (version !== undefined && version !== now) {
    if ((await attempt(() => plan({ ...desk, write }))) === null) return true;
    throw new Overtaken("changed", project, write);
  }
  const told = await plan({ ...desk, write });
  if (told === null) return true;
  for (const record of told.records) await apply(desk, record);
  await tell(desk, write, { by, asked }, told);
  return false;
}

/** What a plan comes to with the project as somebody else left it; undefined when it cannot be made any more. */
async function attempt(plan: () => ReturnType<Planning>): Promise<Told | null | undefined> {
  try {
    return await plan();
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/**
 * Makes a project; the same one again changes nothing.
 * @throws Problem id_taken when something else has the id (with the project as it is now, where it is one)
 */
export async function createProject(
  office: Office,
  { id = randomUUID(), by, asked }: Writing,
  state: ProjectState,
  check: (desk: Desk) => Promise<void>,
): Promise<ProjectAnswer> {
  const reason = { kind: "project", note: state.name, by } as const;
  const repeated = await changingProjects(office, reason, async (changing) => {
    const made = await createWithin(changing, { id, by, asked }, state, check);
    return made ? new Unchanged(true) : false;
  });
  return { ...(await readProject(office, id)), repeated };
}

/** The same inside a transaction; says whether it had been made before, and then nothing was written. */
export async function createWithin(
  changing: Changing,
  { id, by, asked }: { id: string; by: string | null; asked: Asked },
  state: ProjectState,
  check: (desk: Desk) => Promise<void>,
): Promise<boolean> {
  const { tx, queries } = changing;
  const write = idOfText(`${id}:created`);
  const there = await readState(tx, queries, id);
  const repeated = await isRepeated(tx, queries, write, { project: there ? id : null, asked });
  if (repeated) return true;
  if (there) throw new Overtaken("id_taken", id, id);
  const desk: Desk = { ...changing, project: id, state };
  await check(desk);
  const records: ChangeRecord[] = [{ of: "project", id, before: null, after: { ...state } }];
  for (const record of records) await apply(desk, record);
  await tell(desk, write, { by, asked }, { kind: "created", records });
  return false;
}

async function readState(
  tx: Transaction,
  queries: Queries,
  id: string,
): Promise<(ProjectState & { version: number }) | null> {
  const [state] = await tx.run<ProjectState & { version: number }>(queries["projects/project/state"], { id });
  return state ?? null;
}

async function tell(
  { tx, queries, put, project, revision }: Desk,
  id: string,
  { by, asked }: Pick<Writing, "by" | "asked">,
  { kind, on = today(), text = null, records, undoes, corrects }: Told,
): Promise<void> {
  const says = JSON.stringify({
    at: moment(),
    revision,
    asked: digestOf(asked),
    undoes,
    corrects,
    records,
  });
  await put("events", [{ id, project, on, kind, text, by, change: says }]);
  await tx.run(queries["projects/project/touch"], { id: project, revision });
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
  const known = async (
    tables: QueryIn<"load/known">[],
    ids: (string | null | undefined)[],
    field: string,
  ) => {
    const wanted = ids.filter((id) => id !== null && id !== undefined);
    const there = new Set<string>();
    for (const table of wanted.length > 0 ? tables : [])
      for (const row of await tx.run<{ id: string }>(queries[`load/known/${table}`], { ids: wanted }))
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
