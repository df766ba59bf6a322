import { z } from "zod";
import { REVISIONS_MOST } from "../../data/tables/log-tables.ts";
import type { Engine } from "../../engine/engine.ts";
import type { PartOf } from "../../graph/following.ts";
import type { Queries } from "../../graph/queries.ts";
import { SILENT_DAYS } from "../../model/bounds.ts";
import { orderedBy } from "../../model/collate.ts";
import { isPast, today } from "../../model/dates.ts";
import type { RowChange } from "../../model/log.ts";
import { TOLD_EVENTS } from "../../model/projects.ts";
import type { QueryName } from "../../model/query-names.ts";
import { notFound } from "../../words/problem.ts";
import { overdue, type Standing, silent, tasksLate } from "./lateness.ts";
import { readMentioned } from "./mentioned.ts";
import {
  type ChangeRecord,
  changeRecord,
  type Person,
  type ProjectAnswer,
  type ProjectEvent,
  type ProjectRow,
} from "./shapes.ts";
import { nextStep, type OpenTask, type StagesTold, stageDays, stageSince, stagesTold } from "./way.ts";

interface GraphReader {
  engine: Engine;
  queries: Queries;
}

export type RawRow = Omit<
  ProjectRow,
  | "arrivedWan"
  | "ownerName"
  | "tasksOpen"
  | "tasksLate"
  | "lastOn"
  | "overdue"
  | "silent"
  | "stageSince"
  | "stageDays"
  | "nextStep"
> & {
  arrivals: { on: string; amountWan: number }[];
  /** Open ones. */
  tasks: OpenTask[];
  told: StagesTold;
  eventOn: string | null;
};

/** Every project as lists show it, by id. */
export const PROJECT_ROWS: PartOf<RawRow[]> = {
  tables: ["projects", "arrivals", "events", "tasks", "firms", "places", "segments", "chains", "advisers"],
  async read({ engine, queries }) {
    const found = await engine.read<{ id: string }>(queries["projects/ids"], { place: null, chain: null });
    return readRows(
      { engine, queries },
      found.map(({ id }) => id),
    );
  },
  mend: (rows, changes) => (changes.some(isNamed) ? null : rows),
};

/** Of a firm they tell the name. */
const isNamed = ({ table, before, after }: RowChange) => table !== "firms" || before?.name !== after?.name;

const EVENTS = 1_000;

interface ReadRow extends Omit<RawRow, "told"> {
  moves: { id: string; on: string; change: string }[];
  [column: string]: unknown;
}

export async function readRows({ engine, queries }: GraphReader, ids: string[]): Promise<RawRow[]> {
  const found = await engine.read<ReadRow>(queries["projects/rows"], { ids });
  return found.map(({ moves, ...row }) => {
    const changes = moves.map(({ change, ...event }) => Object.assign(event, readChange(change)));
    return Object.assign(row as Omit<RawRow, "told">, { told: stagesTold(changes, undoneOf(changes)) });
  });
}

export async function readNames({ engine, queries }: GraphReader): Promise<Map<string, string>> {
  const people = await engine.read<Person>(queries["people/people"]);
  return new Map(people.map(({ id, name }) => [id, name]));
}

export function rowOf(
  raw: RawRow,
  names: Map<string, string>,
  on: string,
  days: number = SILENT_DAYS.usual,
): ProjectRow {
  const { arrivals, tasks, told, eventOn, ...row } = raw;
  const tasksDue = tasks.map((task) => task.dueOn ?? "");
  const since = stageSince(raw);
  const lastOn = [eventOn, ...arrivals.map((one) => one.on)].reduce(
    (a, b) => ((b ?? "") > (a ?? "") ? b : a),
    null,
  );
  const { stage, dueOn, startedOn, owner } = row;
  const standing: Standing = { stage, dueOn, startedOn, arrived: arrivals.length > 0, tasksDue, lastOn };
  return Object.assign(row, {
    arrivedWan: arrivals.reduce((sum, { amountWan }) => sum + amountWan, 0),
    ownerName: owner === null ? null : (names.get(owner) ?? owner),
    tasksOpen: tasksDue.length,
    tasksLate: tasksLate(tasksDue, on),
    lastOn,
    overdue: overdue(standing, on),
    silent: silent(standing, on, days),
    stageSince: since,
    stageDays: stageDays(since, on),
    nextStep: nextStep(row, tasks),
  });
}

type RawEvent = Omit<ProjectEvent, keyof Change | "byName" | "undone" | "undoable"> & {
  change: string | null;
};
interface Change {
  at: string | null;
  /** The number of the change of the graph; null for one recorded before that was kept. */
  revision: number | null;
  undoes: string | null;
  corrects: string | null;
  records: ChangeRecord[];
}
const NO_CHANGE: Change & { asked: string | null } = {
  at: null,
  revision: null,
  asked: null,
  undoes: null,
  corrects: null,
  records: [],
};
const change = z.object({
  at: z.string().nullable().default(null),
  revision: z.int().min(1).max(REVISIONS_MOST).nullable().catch(null).default(null),
  asked: z.string().nullable().catch(null).default(null),
  undoes: z.string().nullable().default(null),
  corrects: z.string().nullable().default(null),
  records: z.array(changeRecord).default([]),
});

/** A loaded history may hold anything there; what is not a change counts as none. */
export function readChange(text: string | null): typeof NO_CHANGE {
  if (text === null) return NO_CHANGE;
  try {
    return change.safeParse(JSON.parse(text)).data ?? NO_CHANGE;
  } catch {
    return NO_CHANGE;
  }
}

/** The history, the latest day first and within a day what was recorded last, whatever the clock said then. */
export function historyOf(raw: RawEvent[], names: Map<string, string>): ProjectEvent[] {
  const events = raw.map(({ change: text, ...event }) => {
    const { asked: _, ...shown } = readChange(text);
    return { ...event, ...shown };
  });
  const undone = undoneOf(events);
  const order = (a: (typeof events)[number], b: (typeof events)[number]) =>
    compare(b.on, a.on) || recordedAfter(a, b) || compare(b.id, a.id);
  return events.toSorted(order).map((event) => ({
    ...event,
    byName: event.by === null ? null : (names.get(event.by) ?? event.by),
    undone: undone.has(event.id),
    undoable: !undone.has(event.id) && (event.records.length > 0 || isTold(event)),
  }));
}

/** Written by a person here: it changed nothing, and can be taken back as said in error. */
function isTold({ kind, at }: { kind: string; at: string | null }): boolean {
  return at !== null && (TOLD_EVENTS as readonly string[]).includes(kind);
}

/** Events taken back by one that has not been taken back itself. */
export function undoneOf(events: (Recorded & { id: string; undoes: string | null })[]): Set<string> {
  const undone = new Set<string>();
  const latestFirst = events.toSorted(recordedAfter);
  for (const { id, undoes } of latestFirst) if (undoes !== null && !undone.has(id)) undone.add(undoes);
  return undone;
}

type Recorded = Pick<Change, "at" | "revision">;

/** The one recorded last comes first: by the number of its change; those without one lie before, by their time. */
export function recordedAfter(a: Recorded, b: Recorded): number {
  return (b.revision ?? 0) - (a.revision ?? 0) || compare(b.at ?? "", a.at ?? "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is recorded of a project, each as the table of the data folder has it. */
export type Parts = Pick<ProjectAnswer, "arrivals" | "documents"> & {
  events: RawEvent[];
  tasks: Omit<ProjectAnswer["tasks"][number], "personName" | "late">[];
};

interface CandidateRow {
  id: string;
  name: string;
  uscc: string | null;
  status: string | null;
  place: NonNullable<NonNullable<ProjectAnswer["candidate"]>["place"]> | null;
  within: string[];
  makes: string[];
}

/** @throws Problem not_found */
export async function readProject(reader: GraphReader, id: string): Promise<ProjectAnswer> {
  const { engine, queries } = reader;
  const rows = <R>(query: QueryName) => engine.read<R>(queries[query], { id });
  const [[raw], [firm], [parts], names] = await Promise.all([
    readRows(reader, [id]),
    rows<CandidateRow>("projects/project/candidate"),
    rows<Parts>("projects/project/parts"),
    readNames(reader),
  ]);
  if (!raw || !parts) throw notFound("project", id);
  const { arrivals, tasks, documents } = parts;
  const on = today();
  const project = rowOf(raw, names, on);
  const events = historyOf(parts.events, names);
  const resident = project.place !== null && firm?.within.includes(project.place) === true;
  const shown = { project, events: events.slice(0, EVENTS), arrivals, tasks, documents };
  const makesAll = project.segments.every(({ segment }) => firm?.makes.includes(segment));
  return {
    project,
    candidate: firm
      ? {
          id: firm.id,
          name: firm.name,
          uscc: firm.uscc,
          status: firm.status,
          place: firm.place ?? null,
          resident,
        }
      : null,
    events: shown.events,
    eventsTotal: events.length,
    arrivals,
    tasks: tasks.map((task) => ({
      ...task,
      personName: task.person === null ? null : (names.get(task.person) ?? null),
      late: task.doneOn === null && task.dueOn !== null && isPast(task.dueOn, on),
    })),
    documents: orderedBy(documents, ({ title }) => title, "zh"),
    confirmable: isConfirmable(project) && project.company === null && !(resident && makesAll),
    repeated: false,
    ...(await readMentioned(reader, shown, names)),
  };
}

/** In production, and it says which firm makes what where. */
export function isConfirmable({
  stage,
  firm,
  place,
  segments,
}: {
  stage: string;
  firm: string | null;
  place: string | null;
  segments: unknown[];
}): boolean {
  return stage === "production" && firm !== null && place !== null && segments.length > 0;
}
