import type { Row } from "../../engine/engine.ts";
import { DAY_VISITS, ID_MOST, KM_MOST, TRIP_DAYS } from "../../model/bounds.ts";
import { PROJECT_STAGES, SIGNAL_KINDS } from "../../model/words.ts";
import {
  amount,
  clear,
  column,
  count,
  id,
  join,
  money,
  prose,
  reference,
  required,
  STATEMENT,
  type Table,
} from "./table.ts";

/** The files of the office's own work: people, projects and their history, signals, shortlists, trips. */
export const OFFICE_TABLES: Table[] = [
  {
    name: "people",
    columns: [id(), required("name"), column("title"), ...STATEMENT],
    identity: ["id"],
    knownIds: "load/known/people",
    phases: [[{ query: "load/people" }]],
  },
  {
    name: "projects",
    columns: [
      id(),
      required("name"),
      reference("firm"),
      reference("place"),
      reference("segments", "segments", { many: true }),
      required("stage", { type: "word", words: PROJECT_STAGES }),
      column("channel"),
      column("platform"),
      money("amount_wan"),
      ...["signed_on", "due_on", "started_on", "produced_on", "dropped_on"].map((name) =>
        column(name, { type: "date" }),
      ),
      prose("drop_reason"),
      column("owner"),
      reference("introducer", ["firms", "advisers"]),
      count("jobs", { most: 10_000_000 }),
      column("batch"),
      column("top500", { type: "flag" }),
      column("xiangshang", { type: "flag" }),
      reference("company", "firms"),
      ...STATEMENT,
    ],
    identity: ["id"],
    knownIds: "load/known/projects",
    phases: [
      [
        { query: "load/projects" },
        clear("projects"),
        join("firm", "load/projects-firm"),
        join("place", "load/projects-place"),
        { query: "load/projects-segments", rows: fills },
        { ...join("introducer", "load/projects-introducer-firm"), settles: true },
        { ...join("introducer", "load/projects-introducer-adviser"), settles: true },
        join("company", "load/projects-company"),
      ],
    ],
  },
  {
    name: "arrivals",
    columns: [
      id(),
      reference("project", "projects", { required: true }),
      required("on", { type: "date" }),
      money("amount_wan", { required: true }),
      ...STATEMENT,
    ],
    identity: ["id"],
    phases: [[{ query: "load/arrivals" }, clear("arrivals"), join("project", "load/arrivals-project")]],
  },
  {
    name: "events",
    columns: [
      // That of the writing which made it, and what kind of writing it was.
      id({ longest: ID_MOST + 50 }),
      reference("project", "projects", { required: true }),
      required("on", { type: "date" }),
      required("kind"),
      prose("text"),
      column("by"),
      // JSON that the server writes: all that a change changed, before and after.
      column("change", { longest: 1_000_000 }),
      ...STATEMENT,
    ],
    identity: ["id"],
    phases: [[{ query: "load/events" }, clear("events"), join("project", "load/events-project")]],
  },
  {
    name: "tasks",
    columns: [
      id(),
      reference("project", "projects", { required: true }),
      prose("text", { required: true }),
      column("due_on", { type: "date" }),
      column("done_on", { type: "date" }),
      reference("person", "people"),
      ...STATEMENT,
    ],
    identity: ["id"],
    phases: [
      [
        { query: "load/tasks" },
        clear("tasks"),
        join("project", "load/tasks-project"),
        join("person", "load/tasks-person"),
      ],
    ],
  },
  {
    name: "documents",
    columns: [
      id(),
      reference("project", "projects", { required: true }),
      required("title"),
      column("address"),
      ...STATEMENT,
    ],
    identity: ["id"],
    phases: [[{ query: "load/documents" }, clear("documents"), join("project", "load/documents-project")]],
  },
  {
    name: "signals",
    columns: [
      id(),
      reference("firm", "firms", { required: true }),
      required("on", { type: "date" }),
      required("kind", { type: "word", words: SIGNAL_KINDS }),
      prose("text"),
      ...STATEMENT,
    ],
    identity: ["id"],
    phases: [[{ query: "load/signals" }, clear("signals"), join("firm", "load/signals-firm")]],
  },
  {
    name: "shortlists",
    columns: [
      id(),
      required("name"),
      reference("segment"),
      reference("place"),
      column("on", { type: "date" }),
      ...STATEMENT,
    ],
    identity: ["id"],
    knownIds: "load/known/shortlists",
    phases: [
      [
        { query: "load/shortlists" },
        clear("shortlists"),
        join("segment", "load/shortlists-segment"),
        join("place", "load/shortlists-place"),
      ],
    ],
  },
  {
    name: "shortlist_firms",
    columns: [
      reference("shortlist", "shortlists", { required: true }),
      count("position", { required: true }),
      reference("firm", "firms", { required: true }),
      ...STATEMENT,
    ],
    identity: ["shortlist", "firm"],
    phases: [[{ query: "load/shortlist-firms" }]],
  },
  {
    name: "trips",
    columns: [
      id(),
      required("name"),
      reference("place"),
      column("start_on", { type: "date" }),
      reference("start", "places"),
      reference("end", "places"),
      count("days", { required: true, least: 1, most: TRIP_DAYS.most }),
      count("visits_per_day", { least: 1, most: DAY_VISITS.most }),
      amount("km_per_day", { least: 1, most: KM_MOST }),
      ...STATEMENT,
    ],
    identity: ["id"],
    knownIds: "load/known/trips",
    phases: [
      [
        { query: "load/trips" },
        clear("trips"),
        join("place", "load/trips-place"),
        join("start", "load/trips-start"),
        join("end", "load/trips-end"),
      ],
    ],
  },
  {
    name: "trip_visits",
    columns: [
      reference("trip", "trips", { required: true }),
      count("day", { required: true, most: TRIP_DAYS.most }),
      count("position", { required: true }),
      reference("firm", "firms", { required: true }),
      reference("project"),
      ...STATEMENT,
    ],
    identity: ["trip", "firm"],
    phases: [[{ query: "load/trip-visits" }]],
  },
];

function fills(row: Row): Row[] {
  const segments = Array.isArray(row.segments) ? row.segments : [];
  return segments.map((segment, position) => ({ id: row.id ?? null, segment, position }));
}
