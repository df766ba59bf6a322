import type { Row } from "../../../server/engine/engine.ts";
import type { Case, Graph } from "../case.ts";
import { park } from "../park.ts";

const empty: Graph = { nodes: {} };
const revision = (properties: Row): Graph => ({ nodes: { Revision: [{ id: "graph", ...properties }] } });
const now = (row: Row) => [{ query: "log/revision", rows: [row] }];
const whole = { load: null, loadOf: null, loadDone: null };
const state = (answer: Row) => [{ query: "load/state", rows: [answer] }];

/** Two segments that two chains have, the second wrongly so: it is named for its own. */
const shared: Graph = {
  nodes: { Chain: [{ id: "c" }, { id: "d" }], Segment: [{ id: "s" }, { id: "t" }] },
  links: [
    ["Segment:s", "PART_OF", "Chain:c"],
    ["Segment:t", "PART_OF", "Chain:d"],
    ["Segment:s", "USED_IN", "Chain:d"],
    ["Segment:t", "USED_IN", "Chain:c"],
    ["Segment:t", "USED_IN", "Chain:d"],
    ["Segment:s", "KIND_OF", "Segment:t"],
  ],
};

const known: Case[] = ["advisers", "chains", "firms", "places", "projects", "segments", "sources"].map(
  (table) => {
    const ids: Record<string, string[]> = {
      advisers: ["a1"],
      chains: ["liquor", "nonwoven"],
      firms: ["f1", "f2"],
      places: ["430000", "park"],
      projects: ["p1", "p2"],
      segments: ["fabric", "fibre"],
      sources: ["news"],
    };
    return {
      query: `load/known/${table}`,
      shows: "those there are, sorted, none for ids of other things",
      params: { ids: [...ids[table]!.toReversed(), "absent", "graph", "g1"] },
      rows: ids[table]!.map((id) => ({ id })),
    };
  },
);

export const cases: Case[] = [
  ...known,
  { query: "load/known/firms", shows: "nothing for no ids", params: { ids: [] }, rows: [] },
  {
    query: "load/known/parents",
    shows: "every place that has one",
    rows: [
      { id: "433100", parent: "430000" },
      { id: "park", parent: "433100" },
    ],
  },
  {
    query: "load/known/chosen-makes",
    shows: "the chosen only",
    rows: [{ firm: "f1", segment: "fabric", source: "news" }],
  },
  {
    query: "load/known/chosen-needs",
    shows: "the chosen only, an absent source as null",
    given: {
      nodes: { Firm: [{ id: "f" }], Segment: [{ id: "a" }, { id: "b" }] },
      links: [
        ["Firm:f", "NEEDS", "Segment:a", { source: "", chosen: true }],
        ["Firm:f", "NEEDS", "Segment:b", { source: "news", chosen: false }],
      ],
    },
    rows: [{ firm: "f", segment: "a", source: null }],
  },
  {
    query: "load/known/supply-links",
    shows: "the four kinds of supply, no sales, waste or recycling, over all chains",
    rows: [
      { from: "bottle", to: "wipes", kind: "packaging_for" },
      { from: "fabric", to: "wipes", kind: "input_of" },
      { from: "fibre", to: "fabric", kind: "input_of" },
      { from: "machine", to: "fabric", kind: "equipment_for" },
    ],
  },
  {
    query: "load/known/kinds",
    shows: "every segment that is one",
    given: shared,
    rows: [{ id: "s", kindOf: "t" }],
  },
  {
    query: "load/known/homes",
    shows: "every segment with its home, no further chain",
    given: shared,
    rows: [
      { segment: "s", chain: "c" },
      { segment: "t", chain: "d" },
    ],
  },
  {
    query: "load/known/shared",
    shows: "every further chain, no home",
    given: shared,
    rows: [
      { segment: "t", chain: "c" },
      { segment: "s", chain: "d" },
      { segment: "t", chain: "d" },
    ],
  },
  {
    query: "log/twice-in-chain",
    shows: "those at home where they are named",
    given: shared,
    rows: [{ segment: "t", chain: "d" }],
  },
  {
    query: "load/state",
    shows: "an empty graph",
    given: empty,
    rows: [{ empty: true, seeding: false }],
  },
  { query: "load/state", shows: "a filled graph", rows: [{ empty: false, seeding: false }] },
  {
    query: "load/state",
    shows: "a revision alone is an empty graph, whatever is kept for a load",
    given: { nodes: { Revision: [{ id: "graph", number: 3 }], Kept: [{ id: "k", load: "a" }] } },
    rows: [{ empty: true, seeding: false }],
  },
  {
    query: "load/begin",
    shows: "the mark of a load in place of another",
    given: revision({ number: 4, load: "older", loadOf: "{}", loadDone: 8 }),
    params: { load: "newer", loadOf: '{"folder":"甲"}' },
    rows: [{ load: "newer" }],
    after: now({ number: 4, load: "newer", loadOf: '{"folder":"甲"}', loadDone: 0 }),
  },
  {
    query: "load/hold",
    shows: "the mark, which stays",
    given: revision({ number: 4, load: "one", loadOf: "{}", loadDone: 8 }),
    rows: [{ number: 4, load: "one", loadOf: "{}", loadDone: 8 }],
    after: now({ number: 4, load: "one", loadOf: "{}", loadDone: 8 }),
  },
  {
    query: "load/hold",
    shows: "no mark",
    rows: [{ number: 7, ...whole }],
    after: now({ number: 7, ...whole }),
  },
  {
    query: "load/seed",
    shows: "the mark of a seed",
    given: revision({ number: 1 }),
    rows: [{ seeding: true }],
    after: state({ empty: true, seeding: true }),
  },
  {
    query: "load/step",
    shows: "the next number, the load that holds the graph and how far it is",
    given: revision({ number: 4, load: "one", loadOf: "{}", loadDone: 8 }),
    params: { done: 9 },
    rows: [{ number: 5, load: "one", seeding: false }],
    after: now({ number: 5, load: "one", loadOf: "{}", loadDone: 9 }),
  },
  {
    query: "load/step",
    shows: "a step of a seed",
    given: revision({ number: 4, seeding: true }),
    params: { done: 9 },
    rows: [{ number: 5, load: null, seeding: true }],
    after: now({ number: 5, ...whole }),
  },
  {
    query: "load/finish",
    shows: "the end of a load leaves the mark of a seed cut short",
    given: revision({ number: 4, seeding: true, load: "one", loadOf: "{}", loadDone: 8 }),
    params: { seeded: false },
    rows: [{ number: 4 }],
    after: [...now({ number: 4, ...whole }), ...state({ empty: true, seeding: true })],
  },
  {
    query: "load/finish",
    shows: "the end of a seed, or of a load that replaces all",
    given: revision({ number: 4, seeding: true, load: "one", loadOf: "{}", loadDone: 8 }),
    params: { seeded: true },
    rows: [{ number: 4 }],
    after: [...now({ number: 4, ...whole }), ...state({ empty: true, seeding: false })],
  },
  {
    query: "load/bump",
    shows: "the next number",
    rows: [{ number: 8, load: null, head: null, headNumber: null }],
    after: state({ empty: false, seeding: false }),
  },
  {
    query: "load/bump",
    shows: "the first number",
    given: empty,
    rows: [{ number: 1, load: null, head: null, headNumber: null }],
    after: state({ empty: true, seeding: false }),
  },
  {
    query: "load/raise",
    shows: "a lower number is raised",
    params: { least: 40 },
    rows: [{ number: 40 }],
    after: now({ number: 40, ...whole }),
  },
  {
    query: "load/raise",
    shows: "a higher number stays",
    params: { least: 3 },
    rows: [{ number: 7 }],
    after: now({ number: 7, ...whole }),
  },
  {
    query: "load/raise",
    shows: "the first number",
    given: empty,
    params: { least: 5 },
    rows: [{ number: 5 }],
    after: now({ number: 5, ...whole }),
  },
  {
    query: "load/raise",
    shows: "nothing recorded in an empty graph",
    given: empty,
    params: { least: 0 },
    rows: [{ number: 0 }],
    after: now({ number: 0, ...whole }),
  },
  {
    query: "load/bump",
    shows: "the load that marks the graph",
    given: revision({ number: 4, load: "one", loadOf: "{}", loadDone: 8 }),
    rows: [{ number: 5, load: "one", head: null, headNumber: null }],
    after: now({ number: 5, load: "one", loadOf: "{}", loadDone: 8 }),
  },
  {
    query: "load/kept/put",
    shows: "a part, put twice",
    given: { nodes: { Kept: [{ id: "a/firms/0", load: "a", table: "firms", part: 0, text: "甲" }] } },
    params: { id: "a/firms/0", load: "a", table: "firms", part: 0, text: "乙" },
    rows: [{ id: "a/firms/0" }],
    after: [
      { query: "load/kept/text", params: { id: "a/firms/0" }, rows: [{ text: "乙" }] },
      { query: "load/kept/text", params: { id: "a/firms/1" }, rows: [] },
    ],
  },
  {
    query: "load/kept/count",
    shows: "the parts of each load, 0 where nothing is kept",
    given: { nodes: { Kept: ["a", "a", "b"].map((load, at) => ({ id: `${at}`, load })) } },
    params: { loads: ["c", "a"] },
    rows: [
      { load: "a", parts: 2 },
      { load: "c", parts: 0 },
    ],
  },
  {
    query: "load/kept/drop",
    shows: "the parts of other loads, and nothing else",
    given: { nodes: { ...park.nodes, Kept: ["a", "b", "c"].map((load) => ({ id: load, load })) } },
    params: { loads: ["b"] },
    rows: [{ deleted: 2 }],
    after: [
      {
        query: "load/kept/count",
        params: { loads: ["a", "b", "c"] },
        rows: [
          { load: "a", parts: 0 },
          { load: "b", parts: 1 },
          { load: "c", parts: 0 },
        ],
      },
      ...state({ empty: false, seeding: false }),
    ],
  },
  {
    query: "load/kept/drop",
    shows: "twenty at a time",
    given: { nodes: { Kept: Array.from({ length: 21 }, (_, at) => ({ id: `${at}`, load: "a" })) } },
    params: { loads: [] },
    rows: [{ deleted: 20 }],
    after: [{ query: "load/kept/count", params: { loads: ["a"] }, rows: [{ load: "a", parts: 1 }] }],
  },
  {
    query: "load/kept/drop",
    shows: "nothing left",
    given: empty,
    params: { loads: [] },
    rows: [{ deleted: 0 }],
    after: state({ empty: true, seeding: false }),
  },
];
