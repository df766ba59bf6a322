import type { TableName } from "../../../server/model/log.ts";

/** What a change touched, as the log and its stream tell it. */
export interface Touch {
  bulk: boolean;
  tables: readonly TableName[];
  /** Null where only the tables are known. */
  things: readonly { table: TableName; id: string }[] | null;
}

/** What the graph's judgements of a chain at a place stand on. */
const JUDGED: readonly TableName[] = [
  "places",
  "sources",
  "chains",
  "segments",
  "links",
  "exclusions",
  "firms",
  "leads",
  "makes",
  "needs",
];
/** What shows projects under way shows their stage and their firm. */
const UNDER_WAY: readonly TableName[] = [...JUDGED, "projects"];
const PROJECT: readonly TableName[] = [
  "projects",
  "arrivals",
  "events",
  "tasks",
  "documents",
  "people",
  "advisers",
  "firms",
  "places",
  "segments",
  "sources",
  "makes",
];
const FIRM: readonly TableName[] = [
  ...JUDGED,
  "supplies",
  "owns",
  "ties",
  "advisers",
  "signals",
  "projects",
  "arrivals",
  "events",
  "tasks",
  "documents",
];
const TIES: readonly TableName[] = [
  ...JUDGED,
  "supplies",
  "owns",
  "ties",
  "advisers",
  "signals",
  "projects",
  "arrivals",
];
const TRIP: readonly TableName[] = ["trips", "trip_visits", ...TIES, "events"];

/** The tables an answer is made of, by the path it is asked at; the first that fits. */
const MADE_OF: readonly (readonly [path: RegExp, tables: readonly TableName[]])[] = [
  [/^\/api\/(panorama|gaps|segments|which-next|build)(\/|$)/, UNDER_WAY],
  [/^\/api\/(cascade|critical|compare|leakage|scorecard|what-if|chains)$/, JUDGED],
  [/^\/api\/history$/, ["snapshots", "chains", "places"]],
  [/^\/api\/(candidates|introducers|portfolio|search-sheet|trip-plan)(\/|$)/, TIES],
  [/^\/api\/ranking-record$/, ["shortlists", "shortlist_firms", "projects", "firms", "places"]],
  [/^\/api\/shortlists/, ["shortlists", "shortlist_firms", "firms", "segments", "places"]],
  [/^\/api\/trips/, TRIP],
  [/^\/api\/scenarios/, ["scenarios", "scenario_changes", "firms", "segments", "chains", "places"]],
  [/^\/api\/wanted/, ["wanted", "segments", "chains", "places"]],
  [/^\/api\/(projects|project-figures|monthly)/, PROJECT],
  [/^\/api\/people/, ["people"]],
  [/^\/api\/advisers/, ["advisers", "firms", "places", "sources"]],
  [/^\/api\/firms$/, JUDGED],
  [/^\/api\/firms\/[^/]+\/dossier$/, [...FIRM, "people"]],
  [/^\/api\/(firms|leaders)/, FIRM],
  [/^\/api\/search$/, ["chains", "segments", "aliases", "firms", "places"]],
  [/^\/api\/sources$/, ["sources"]],
  [/^\/api\/figures$/, ["figures", "places", "sources"]],
  [/^\/api\/place(s|-names)$/, ["places", "firms"]],
];

/** Answers about one thing that say nothing of others of its kind. */
const OF_ONE: readonly (readonly [path: RegExp, table: TableName, alone: readonly TableName[]])[] = [
  [/^\/api\/projects\/([^/]+)$/, "projects", ["projects", "arrivals", "events", "tasks", "documents"]],
  [/^\/api\/trips\/([^/]+)/, "trips", ["trips", "trip_visits"]],
  [/^\/api\/scenarios\/([^/]+)$/, "scenarios", ["scenarios", "scenario_changes"]],
  [
    /^\/api\/firms\/([^/]+)$/,
    "firms",
    ["leads", "makes", "needs", "supplies", "owns", "ties", "advisers", "signals"],
  ],
];

/** What no change of the graph's rows alters. */
const UNTOUCHED = /^\/api\/(load|work|health)(\/|$)/;

/** Whether an answer may have become another by a change: the path and parameters it was asked with. */
export function isTouched(key: readonly unknown[], { bulk, tables, things }: Touch): boolean {
  const [path, asked] = key;
  if (typeof path !== "string" || UNTOUCHED.test(path)) return false;
  if (path.startsWith("/api/changes")) return path === "/api/changes" && tellsOf(asked, { bulk, things });
  if (bulk) return true;
  const madeOf = MADE_OF.find(([fits]) => fits.test(path))?.[1];
  // What is not listed here is asked again rather than shown old.
  if (madeOf === undefined) return true;
  const changed = tables.filter((table) => madeOf.includes(table));
  if (changed.length === 0) return false;
  for (const [fits, table, alone] of OF_ONE) {
    const id = fits.exec(path)?.[1];
    if (id === undefined || changed.some((one) => !alone.includes(one))) continue;
    return isAbout(things, table, decodeURIComponent(id));
  }
  return true;
}

/** Whether a list of changes, perhaps of one thing, has one more. */
function tellsOf(asked: unknown, { bulk, things }: Pick<Touch, "bulk" | "things">): boolean {
  const { table, id } = (asked ?? {}) as { table?: string; id?: string };
  return bulk || table === undefined || id === undefined || isAbout(things, table, id);
}

function isAbout(things: Touch["things"], table: string, id: string): boolean {
  return things === null || things.some((thing) => thing.table === table && thing.id === id);
}
