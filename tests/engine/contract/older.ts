import type { Params } from "../../../server/engine/engine.ts";
import type { Case, Graph } from "../case.ts";

/** Each table whose nodes had a plain label, what a node of it must have, and one more that it may have. */
const TABLES: [query: string, label: string, needed: string[], other: string][] = [
  ["places", "Place", ["nameZh", "kind"], "nameEn"],
  ["sources", "Source", ["title"], "address"],
  ["chains", "Chain", ["nameZh"], "sector"],
  ["segments", "Segment", ["nameZh", "stage", "group"], "unit"],
  ["aliases", "Alias", ["name"], "note"],
  ["exclusions", "Exclusion", ["reason"], "industryCode"],
  ["firms", "Firm", ["name"], "uscc"],
  ["advisers", "Adviser", ["name"], "title"],
  ["projects", "Project", ["name", "stage"], "owner"],
  ["arrivals", "Arrival", ["on", "amountWan"], "note"],
  ["events", "Event", ["on", "kind"], "text"],
  ["figures", "Figure", ["nameZh"], "value"],
  ["people", "Person", ["name"], "title"],
  ["tasks", "Task", ["text"], "dueOn"],
  ["documents", "Document", ["title"], "address"],
  ["signals", "Signal", ["on", "kind"], "text"],
  ["shortlists", "Shortlist", ["name"], "on"],
  ["trips", "Trip", ["name", "days"], "startOn"],
  ["scenarios", "Scenario", ["name"], "created"],
  ["scenario-changes", "Change", ["position", "change"], "firm"],
  ["snapshots", "Snapshot", ["on"], "met"],
];

const filled = (properties: string[]) => Object.fromEntries(properties.map((name) => [name, "x"]));

/** One row of the table, and what others may keep under the same word: without id, with more, with less. */
function given(label: string, needed: string[], other: string): Graph {
  const row = { id: "a", ...filled(needed) };
  const others = [filled(needed), { ...row, id: "b", theirs: 1 }, { ...row, id: 7 }, { id: "c" }];
  return { nodes: {}, plain: { [label]: [row, { ...row, id: "d", [other]: "x" }, ...others] } };
}

function params(needed: string[], other: string): Params {
  return { known: ["id", ...needed, other], needed: ["id", ...needed], types: ["HAS"], labels: [] };
}

const older: Graph = { nodes: {}, plain: { Revision: [{ id: "graph", number: 5 }] } };

export const cases: Case[] = [
  ...TABLES.map(([name, label, needed, other]): Case => {
    const query = `older/${name}`;
    return {
      query,
      shows: "rows of the table, nothing else",
      given: given(label, needed, other),
      params: params(needed, other),
      rows: [{ moved: 2 }],
      after: [{ query: "load/state", rows: [{ empty: false, seeding: false }] }],
    };
  }),
  {
    query: "older/found",
    shows: "the counter of an older version",
    given: older,
    rows: [{ number: 5, halfLoaded: false }],
  },
  {
    query: "older/found",
    shows: "one whose last load was cut short",
    given: { nodes: {}, plain: { Revision: [{ id: "graph", number: 5, loading: true }] } },
    rows: [{ number: 5, halfLoaded: true }],
  },
  { query: "older/found", shows: "nothing in a database of today", rows: [] },
  {
    query: "older/found",
    shows: "nothing where others count something",
    given: { nodes: {}, plain: { Revision: [{ id: "graph" }, { id: "other", number: 1 }] } },
    rows: [],
  },
  {
    query: "older/revision",
    shows: "the counter goes on",
    given: older,
    rows: [{ moved: 1 }],
    after: [
      { query: "log/revision", rows: [{ number: 5, load: null, loadOf: null, loadDone: null }] },
      { query: "older/found", rows: [] },
    ],
  },
];
