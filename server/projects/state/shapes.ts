/** Shapes the endpoints of projects speak in. Money is in 10,000 yuan (万元). */
import { z } from "zod";
import {
  dateOf,
  idOf,
  idsOf,
  numberOf,
  optionalDate,
  optionalIdOf,
  optionalTextOf,
  textOf,
  person as writer,
} from "../../http/column-input.ts";
import { citedSources, date, named, placeBrief, statement } from "../../http/shapes.ts";
import { DROP_REASONS, MADE_EVENTS, TOLD_EVENTS } from "../../model/projects.ts";
import { PROJECT_STAGES } from "../../model/words.ts";

export const givenDate = dateOf("year").describe("YYYY, YYYY-MM or YYYY-MM-DD");
export const day = dateOf("day").describe("YYYY-MM-DD");
export const amountWan = numberOf("projects", "amount_wan").describe("in 10,000 yuan");

/** What every writing call carries. */
export const writing = {
  id: idOf("arrivals", "id")
    .optional()
    .describe("made by the client, so that a repeated call changes nothing twice"),
  by: writer,
};
export const version = z.coerce
  .number<number>()
  .int()
  .min(0)
  .describe("of the project as the client last saw it; another one is a 409 with the project as it is now");

/** What a project says of itself, as given by the office. */
export const projectFields = z.object({
  name: textOf("projects", "name"),
  firm: optionalIdOf("projects", "firm").describe("the candidate"),
  place: optionalIdOf("projects", "place"),
  segments: idsOf("projects", "segments").describe("those it will fill, in order"),
  channel: optionalTextOf("projects", "channel"),
  platform: optionalTextOf("projects", "platform"),
  amountWan: amountWan.nullable(),
  signedOn: optionalDate,
  dueOn: optionalDate.describe("when construction is due by the contract"),
  startedOn: optionalDate,
  producedOn: optionalDate,
  owner: optionalTextOf("projects", "owner").describe("id of a person, or a name"),
  introducer: optionalIdOf("projects", "introducer").describe("a firm or an adviser"),
  jobs: numberOf("projects", "jobs").nullable(),
  batch: optionalTextOf("projects", "batch"),
  top500: z.boolean(),
  xiangshang: z.boolean().describe("led by a Hunan merchant"),
  source: optionalIdOf("projects", "source"),
  asOf: optionalDate,
  confidence: statement.shape.confidence,
  note: optionalTextOf("projects", "note"),
});

export const projectStage = z.enum(PROJECT_STAGES).meta({ id: "ProjectStage" });
const segmentFilled = named.omit({ id: true }).extend({ segment: z.string(), chain: z.string() });
const introducer = z.object({ id: z.string(), name: z.string(), kind: z.enum(["firm", "adviser"]) });

/** A project as lists and the board show it. */
export const projectRow = statement
  .extend({
    id: z.string(),
    version: z.int(),
    name: z.string(),
    stage: projectStage,
    firm: z.string().nullable(),
    firmName: z.string().nullable(),
    company: z
      .string()
      .nullable()
      .describe("the firm as which it stands at its place: the project company, or its own firm that moved"),
    companyName: z.string().nullable(),
    place: z.string().nullable(),
    placeName: z.string().nullable(),
    segments: z.array(segmentFilled),
    channel: z.string().nullable(),
    platform: z.string().nullable(),
    amountWan: z.number().nullable(),
    arrivedWan: z.number().describe("capital that arrived, in 10,000 yuan"),
    signedOn: date.nullable(),
    dueOn: date.nullable(),
    startedOn: date.nullable(),
    producedOn: date.nullable(),
    droppedOn: date.nullable(),
    dropReason: z
      .string()
      .nullable()
      .describe(`one of ${DROP_REASONS.join(", ")}, or as a loaded table words it`),
    owner: z.string().nullable(),
    ownerName: z
      .string()
      .nullable()
      .describe("the name of the person with that id, else the owner as written"),
    introducer: introducer.nullable(),
    jobs: z.number().nullable(),
    batch: z.string().nullable(),
    top500: z.boolean(),
    xiangshang: z.boolean(),
    tasksOpen: z.int(),
    tasksLate: z.int().describe("open and past the day they were due"),
    lastOn: date.nullable().describe("of the latest event or arrival"),
    overdue: z.array(z.enum(["due", "task"])).describe("what is late: the contract's day, or a task"),
    stageSince: date.nullable().describe("when it came to the stage it is in, as far as that is recorded"),
    stageDays: z.int().nullable().describe("for how many days; null where that day is not known to the day"),
    nextStep: z
      .object({
        kind: z.enum(["task", "due"]).describe("a task, or that construction begins as agreed"),
        text: z.string().nullable(),
        dueOn: date.nullable(),
      })
      .nullable()
      .describe("what is due soonest"),
    silent: z.boolean().describe("under way, and nothing was recorded for as many days as asked"),
  })
  .meta({ id: "ProjectRow" });
export type ProjectRow = z.infer<typeof projectRow>;

export const changeRecord = z
  .object({
    of: z.enum(["project", "arrival", "task", "document", "firm", "makes", "owns"]),
    id: z.string().describe("of a holding the id of who holds it"),
    segment: z.string().optional().describe("of a makes row"),
    to: z.string().optional().describe("of a holding the firm held"),
    source: z
      .string()
      .optional()
      .describe("of a makes row or a holding; the office's own projects by default"),
    before: z.record(z.string(), z.unknown()).nullable().describe("null: there was none"),
    after: z.record(z.string(), z.unknown()).nullable().describe("null: it was taken away"),
  })
  .meta({ id: "ChangeRecord" });
export type ChangeRecord = z.infer<typeof changeRecord>;

export const projectEvent = statement
  .extend({
    id: z.string(),
    on: date,
    kind: z
      .string()
      .describe(
        `of a person: ${TOLD_EVENTS.join(", ")}; of a change: ${MADE_EVENTS.join(", ")}; or as loaded`,
      ),
    text: z.string().nullable(),
    by: z.string().nullable(),
    byName: z.string().nullable(),
    at: z.string().nullable().describe("when it was recorded; null for a loaded one"),
    revision: z
      .int()
      .nullable()
      .describe(
        "the number of the change that recorded it, which orders them; null for an old or a loaded one",
      ),
    records: z.array(changeRecord).describe("what it changed; empty when it only tells"),
    undoes: z.string().nullable().describe("the event it took back"),
    corrects: z.string().nullable().describe("the event it corrects"),
    undone: z.boolean(),
    undoable: z.boolean().describe("it has not been taken back, and can be"),
  })
  .meta({ id: "ProjectEvent" });
export type ProjectEvent = z.infer<typeof projectEvent>;

export const arrival = statement
  .extend({ id: z.string(), on: date, amountWan: z.number() })
  .meta({ id: "Arrival" });
export const task = statement
  .extend({
    id: z.string(),
    text: z.string(),
    dueOn: date.nullable(),
    doneOn: date.nullable(),
    person: z.string().nullable(),
    personName: z.string().nullable(),
    late: z.boolean(),
  })
  .meta({ id: "Task" });
export const document = statement
  .extend({
    id: z.string(),
    title: z.string(),
    address: z.string().nullable(),
  })
  .meta({ id: "ProjectDocument" });

/** A project whole: what every call on one project answers. */
export const projectAnswer = z
  .object({
    project: projectRow,
    candidate: z
      .object({
        id: z.string(),
        name: z.string(),
        uscc: z.string().nullable(),
        status: z.string().nullable(),
        place: placeBrief.pick({ id: true, nameZh: true, nameEn: true, kind: true }).nullable(),
        resident: z.boolean().describe("located at the project's place or within it"),
      })
      .nullable(),
    events: z.array(projectEvent).describe("the latest first, at most 1,000"),
    eventsTotal: z.int(),
    arrivals: z.array(arrival).describe("in order of date"),
    tasks: z.array(task).describe("open ones first, by due date"),
    documents: z.array(document),
    confirmable: z
      .boolean()
      .describe("in production, and nobody is recorded yet as making its segments here for it"),
    names: z
      .array(named.extend({ kind: z.enum(["firm", "adviser", "place", "segment", "person"]) }))
      .describe("what the ids in the history stand for; one that is gone is left out"),
    sources: citedSources,
    repeated: z.boolean().describe("true when the call had been made before and changed nothing now"),
  })
  .meta({ id: "Project" });
export type ProjectAnswer = z.infer<typeof projectAnswer>;

export const person = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: "Person" });
export type Person = z.infer<typeof person>;
