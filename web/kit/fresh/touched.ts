import type { TableName } from "../../../server/model/log.ts";
import { type ChangeBrief, THINGS_TOLD } from "../../api/changes.ts";

/** What a change touched. */
export interface Touch {
  bulk: boolean;
  tables: readonly TableName[];
  /** The things it was about, whole; null where that is not known. */
  things: readonly { table: TableName; id: string }[] | null;
}

/** What a change touched, as a list or the stream tells it: many things are not told whole. */
export function touchOf({ bulk, tables, things }: Pick<ChangeBrief, keyof Touch>): Touch {
  return { bulk, tables, things: things.length < THINGS_TOLD ? things : null };
}

/** What the graph's judgements of a chain at a place stand on. */
const JUDGED: readonly TableName[] = [
  "places",
  "sources",
  "chains",
  "segments",
  "chain_segments",
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
  "chain_segments",
  "sources",
  "makes",
  "owns",
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
  [
    /^\/api\/shortlists/,
    [
      ...["shortlists", "shortlist_firms", "firms", "segments", "places", "makes", "chains"],
      ...["projects", "trips", "trip_visits", "people"],
    ] as TableName[],
  ],
  [/^\/api\/trips/, TRIP],
  [/^\/api\/scenarios/, ["scenarios", "scenario_changes", "firms", "segments", "chains", "places"]],
  [/^\/api\/wanted/, ["wanted", "segments", "chain_segments", "chains", "places"]],
  [/^\/api\/(projects|project-figures|monthly)/, PROJECT],
  [/^\/api\/people/, ["people"]],
  [/^\/api\/advisers/, ["advisers", "firms", "places", "sources"]],
  [/^\/api\/firms$/, JUDGED],
  [/^\/api\/firm-latin$/, ["firms"]],
  [/^\/api\/firms\/[^/]+\/dossier$/, [...FIRM, "people"]],
  [/^\/api\/(firms|leaders)/, FIRM],
  [
    /^\/api\/search$/,
    [
      "chains",
      "segments",
      "aliases",
      "firms",
      "places",
      "projects",
      "people",
      "advisers",
      "trips",
      "shortlists",
    ],
  ],
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
  const [path] = key;
  if (typeof path !== "string" || UNTOUCHED.test(path)) return false;
  // A change stays as it is, the lists get one more.
  if (path.startsWith("/api/changes")) return path === "/api/changes";
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

/** Whether a change that was about some things may have been about this one: parts are told without their whole. */
function isAbout(things: Touch["things"], table: string, id: string): boolean {
  const same = things?.filter((thing) => thing.table === table) ?? [];
  return same.length === 0 || same.some((thing) => thing.id === id);
}
