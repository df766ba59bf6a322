import { TABLES } from "../../../server/data/tables/tables.ts";
import type { Row } from "../../../server/engine/engine.ts";
import { tableQuery } from "../../../server/graph/queries.ts";
import type { Case, Graph } from "../case.ts";

/** A row of the export with nothing but these. */
function bare(table: string, values: Row): Row {
  const columns = TABLES.find(({ name }) => name === table)?.columns ?? [];
  return { ...Object.fromEntries(columns.map(({ property }) => [property, null])), ...values };
}

/** Takes `gone` away; `stays` stays. */
function node(
  table: string,
  label: string,
  around: Graph = { nodes: {} },
  shown: Row = { id: "stays" },
): Case {
  return {
    query: tableQuery("load/remove", table),
    shows: "the named ones with all they were joined to, no others",
    given: {
      nodes: { ...around.nodes, [label]: ["gone", "stays"].map((id) => ({ id })) },
      links: around.links ?? [],
    },
    params: { rows: [{ id: "gone" }, { id: "absent" }] },
    rows: [],
    after: [{ query: tableQuery("export", table), rows: [bare(table, shown)] }],
  };
}

/** Both joined to one that stays. */
function joined(table: string, label: string, type: string, end: string, shown: Row): Case {
  const [endLabel = "", id = ""] = end.split(":");
  return node(
    table,
    label,
    {
      nodes: { [endLabel]: [{ id }] },
      links: ["gone", "stays"].map((from) => [`${label}:${from}`, type, end]),
    },
    shown,
  );
}

const nodes: Case[] = [
  ...(
    [
      ["sources", "Source"],
      ["chains", "Chain"],
      ["segments", "Segment"],
      ["firms", "Firm"],
      ["advisers", "Adviser"],
      ["people", "Person"],
      ["arrivals", "Arrival"],
      ["events", "Event"],
      ["tasks", "Task"],
      ["documents", "Document"],
      ["signals", "Signal"],
      ["shortlists", "Shortlist"],
      ["trips", "Trip"],
      ["scenarios", "Scenario"],
      ["figures", "Figure"],
    ] as const
  ).map(([table, label]) => node(table, label)),
  node("projects", "Project", undefined, { id: "stays", segments: [], top500: false, xiangshang: false }),
  node(
    "places",
    "Place",
    { nodes: {}, links: [["Place:stays", "WITHIN", "Place:gone"]] },
    { id: "stays", aliases: [] },
  ),
  joined("aliases", "Alias", "NAMES", "Segment:s", { segment: "s" }),
  joined("exclusions", "Exclusion", "AT", "Place:p", { place: "p" }),
  joined("snapshots", "Snapshot", "OF", "Chain:c", { chain: "c" }),
  {
    ...node("scenario_changes", "Change", undefined, { scenario: "w" }),
    given: {
      nodes: { Scenario: [{ id: "w" }], Change: [{ id: "gone" }, { id: "stays" }] },
      links: [
        ["Scenario:w", "CHANGES", "Change:gone"],
        ["Scenario:w", "CHANGES", "Change:stays"],
      ],
    },
  },
];

const ends: Graph["nodes"] = {
  Firm: [{ id: "a" }, { id: "b" }],
  Segment: [{ id: "a" }, { id: "b" }],
  Chain: [{ id: "b" }],
  Place: [{ id: "a" }],
  Shortlist: [{ id: "a" }],
  Trip: [{ id: "a" }],
};

/** Of relationships that differ in the last part of what tells them apart, takes the first away. */
function links(
  table: string,
  type: string,
  [from, to]: [string, string],
  [fromColumn, toColumn]: [string, string],
  [goes, stays]: [Row, Row],
  [toGo, toStay] = [goes, stays],
): Case {
  const at = { [fromColumn]: "a", [toColumn]: "b" };
  return {
    query: tableQuery("load/remove", table),
    shows: "the named ones only, told apart by all that tells them apart",
    given: {
      nodes: ends,
      links: [
        [`${from}:a`, type, `${to}:b`, goes],
        [`${from}:a`, type, `${to}:b`, stays],
      ],
    },
    params: {
      rows: [
        { ...at, ...toGo },
        { ...at, ...toGo, [toColumn]: "absent" },
      ],
    },
    rows: [],
    after: [{ query: tableQuery("export", table), rows: [bare(table, { ...at, ...toStay })] }],
  };
}

const unsourced: [Row, Row] = [{ source: "" }, { source: "news" }];
const asTold: [Row, Row] = [{ source: null }, { source: "news" }];
const firms: [string, string] = ["Firm", "Firm"];
const made: [string, string] = ["Firm", "Segment"];
const fromTo: [string, string] = ["from", "to"];

/** Relationships of which there is one between the same two. */
function only(table: string, type: string, [from, to]: [string, string], columns: [string, string]): Case {
  return {
    query: tableQuery("load/remove", table),
    shows: "the named ones only",
    given: {
      nodes: { ...ends, [to]: [{ id: "b" }, { id: "c" }] },
      links: [
        [`${from}:a`, type, `${to}:b`],
        [`${from}:a`, type, `${to}:c`],
      ],
    },
    params: { rows: [{ [columns[0]]: "a", [columns[1]]: "b" }] },
    rows: [],
    after: [
      { query: tableQuery("export", table), rows: [bare(table, { [columns[0]]: "a", [columns[1]]: "c" })] },
    ],
  };
}

export const cases: Case[] = [
  ...nodes,
  {
    query: tableQuery("load/remove", "links"),
    shows: "those of one kind between two segments",
    given: {
      nodes: ends,
      links: [
        ["Segment:a", "INPUT_OF", "Segment:b"],
        ["Segment:a", "SOLD_TO", "Segment:b"],
        ["Segment:b", "INPUT_OF", "Segment:a"],
      ],
    },
    params: { rows: [{ from: "a", to: "b", kind: "input_of" }] },
    rows: [],
    after: [
      {
        query: tableQuery("export", "links"),
        rows: [
          bare("links", { from: "a", to: "b", kind: "sold_to" }),
          bare("links", { from: "b", to: "a", kind: "input_of" }),
        ],
      },
    ],
  },
  links("leads", "LEADS", ["Firm", "Chain"], ["firm", "chain"], [{ place: "p" }, { place: "q" }]),
  links("makes", "MAKES", made, ["firm", "segment"], unsourced, asTold),
  links("needs", "NEEDS", made, ["firm", "segment"], unsourced, asTold),
  links("owns", "OWNS", firms, fromTo, unsourced, asTold),
  links(
    "supplies",
    "SUPPLIES",
    firms,
    fromTo,
    [
      { segment: "", source: "news" },
      { segment: "s", source: "news" },
    ],
    [
      { segment: null, source: "news" },
      { segment: "s", source: "news" },
    ],
  ),
  links(
    "ties",
    "TIED",
    firms,
    fromTo,
    [
      { kind: "partner", source: "" },
      { kind: "other", source: "" },
    ],
    [
      { kind: "partner", source: null },
      { kind: "other", source: null },
    ],
  ),
  only("chain_segments", "USED_IN", ["Segment", "Chain"], ["segment", "chain"]),
  only("shortlist_firms", "LISTS", ["Shortlist", "Firm"], ["shortlist", "firm"]),
  only("trip_visits", "VISITS", ["Trip", "Firm"], ["trip", "firm"]),
  only("wanted", "WANTS", ["Place", "Segment"], ["place", "segment"]),
];
