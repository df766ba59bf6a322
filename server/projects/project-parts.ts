import { z } from "zod";
import type { Row } from "../engine/engine.ts";
import { numberOf, optionalDate, optionalIdOf, optionalTextOf, textOf } from "../http/column-input.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { WRITING } from "../http/problem.ts";
import { id, statement } from "../http/shapes.ts";
import { LINE_MOST } from "../model/bounds.ts";
import { today } from "../model/dates.ts";
import { notFound, refuse } from "../words/problem.ts";

import { changeProject, checkReferences } from "./state/change.ts";
import { type Part, rowNow } from "./state/records.ts";
import {
  type ChangeRecord,
  givenDate,
  type ProjectAnswer,
  projectAnswer,
  version,
  writing,
} from "./state/shapes.ts";
import { yetToCome } from "./state/stages.ts";
import { same } from "./state/state.ts";

const address = z
  .url({ protocol: /^https?$/, hostname: /.+/ })
  .max(LINE_MOST)
  .describe("an http or https address");

/** What every row may say of where it is from. */
const stated = {
  source: optionalIdOf("arrivals", "source"),
  asOf: optionalDate,
  confidence: statement.shape.confidence,
  note: optionalTextOf("arrivals", "note"),
};
const UNSTATED = { source: null, asOf: null, confidence: null, note: null };

/** Days of parts on which something happened: capital arrived, a task was done. */
const HAPPEN = ["on", "doneOn"];

type Table = "arrivals" | "tasks" | "documents";

interface Kind<T extends Table, N extends z.ZodObject, C extends z.ZodObject> {
  of: Part;
  table: T;
  /** What a new one is given as. */
  added: N;
  changed: C;
  /** What it says where nothing was given. */
  blank: Row;
  summaries: [add: string, change: string, remove: string];
  /** The day its event is of; today when it names none. */
  on?: (row: Row) => string | undefined;
}

function endpointsOf<T extends Table, N extends z.ZodObject, C extends z.ZodObject>(kind: Kind<T, N, C>) {
  const path = `/api/projects/{project}/${kind.table}` as const;
  const itemPath = `${path}/{item}` as const;
  const record = (item: string, before: Row | null, after: Row | null): ChangeRecord[] => [
    { of: kind.of, id: item, before, after },
  ];
  const addressOf = ({ project, events }: ProjectAnswer, write: string | undefined) => {
    const made = events
      .flatMap(({ records }) => records)
      .find(({ of, before }) => of === kind.of && before === null);
    const item = write ?? made!.id;
    return `/api/projects/${encodeURIComponent(project.id)}/${kind.table}/${encodeURIComponent(item)}`;
  };
  const refer = (row: Row) => ({ person: row.person as string | null, source: row.source as string | null });
  const add = defineEndpoint({
    method: "post",
    path,
    summary: kind.summaries[0],
    input: kind.added.extend({ ...writing, project: id }),
    output: projectAnswer,
    location: (answer, input) => (answer.repeated ? null : addressOf(answer, (input as Partial<Asked>).id)),
    problems: ["not_found", "id_taken", ...WRITING],
    handle(input, call) {
      const {
        id: write,
        by,
        project,
        ...fields
      } = input as { id?: string; by: string | null; project: string } & Row;
      const asked = { kind: kind.of, does: "add", ...fields };
      return changeProject(call, project, { id: write, by, asked }, async (plan) => {
        const row = { ...kind.blank, ...UNSTATED, ...fields };
        refuse(yetToCome(fields, HAPPEN, today()));
        await checkReferences(plan, refer(row));
        return { kind: kind.of, on: kind.on?.(row), records: record(plan.write, null, row) };
      });
    },
  });
  const change = defineEndpoint({
    method: "patch",
    path: itemPath,
    summary: kind.summaries[1],
    input: kind.changed.extend({ ...writing, project: id, item: id, version }),
    output: projectAnswer,
    problems: ["not_found", "changed", "id_taken", ...WRITING],
    handle(input, call) {
      const { id: write, by, project, item, version: seen, ...fields } = input as unknown as Asked & Row;
      const asked = { kind: kind.of, does: "change", item, ...fields };
      return changeProject(call, project, { id: write, by, asked, version: seen }, async (plan) => {
        const before = await rowNow(plan, { of: kind.of, id: item, before: null, after: null });
        if (!before) throw notFound("item", item);
        const after = { ...before, ...fields };
        if (same(before, after)) return null;
        refuse(yetToCome(fields, HAPPEN, today()));
        await checkReferences(plan, refer(fields));
        return { kind: kind.of, records: record(item, before, after) };
      });
    },
  });
  const remove = defineEndpoint({
    method: "delete",
    path: itemPath,
    summary: kind.summaries[2],
    input: z.object({ ...writing, project: id, item: id, version }),
    output: projectAnswer,
    problems: ["not_found", "changed", "id_taken", ...WRITING],
    handle({ id: write, by, project, item, version: seen }, call) {
      const asked = { kind: kind.of, does: "remove", item };
      return changeProject(call, project, { id: write, by, asked, version: seen }, async (plan) => {
        const before = await rowNow(plan, { of: kind.of, id: item, before: null, after: null });
        if (!before) throw notFound("item", item);
        return { kind: kind.of, records: record(item, before, null) };
      });
    },
  });
  return [add, change, remove] as const;
}

interface Asked {
  id?: string;
  by: string | null;
  project: string;
  item: string;
  version: number;
}

const arrival = z.object({
  on: givenDate,
  amountWan: numberOf("arrivals", "amount_wan").describe("in 10,000 yuan"),
  ...z.object(stated).partial().shape,
});
const task = z.object({
  text: textOf("tasks", "text"),
  dueOn: optionalDate.optional(),
  doneOn: optionalDate.optional(),
  person: optionalIdOf("tasks", "person").optional(),
  ...z.object(stated).partial().shape,
});
const document = z.object({
  title: textOf("documents", "title"),
  address,
  ...z.object(stated).partial().shape,
});

export const projectParts = [
  ...endpointsOf({
    of: "arrival",
    table: "arrivals",
    added: arrival,
    changed: arrival.partial(),
    blank: {},
    summaries: [
      "Records capital that arrived",
      "Corrects an arrival of capital",
      "Takes an arrival of capital away",
    ],
    on: (row) => row.on as string,
  }),
  ...endpointsOf({
    of: "task",
    table: "tasks",
    added: task,
    changed: task.partial(),
    blank: { dueOn: null, doneOn: null, person: null },
    summaries: ["Adds a task to a project", "Changes a task, or says that it is done", "Takes a task away"],
  }),
  ...endpointsOf({
    of: "document",
    table: "documents",
    added: document,
    changed: document.partial(),
    blank: {},
    summaries: [
      "Adds a link to a document",
      "Changes a link to a document",
      "Takes a link to a document away",
    ],
  }),
] as const;
