import type { Row } from "../../../server/engine/engine.ts";
import type { Case, Graph } from "../case.ts";

const empty: Graph = { nodes: {} };
const revision = (properties: Row): Graph => ({ nodes: { Revision: [{ id: "graph", ...properties }] } });
const state = (answer: Row) => [{ query: "load/state", rows: [answer] }];

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
    shows: "the four kinds of supply, no sales, waste or recycling",
    rows: [
      { from: "bottle", to: "wipes", kind: "packaging_for" },
      { from: "fabric", to: "wipes", kind: "input_of" },
      { from: "fibre", to: "fabric", kind: "input_of" },
      { from: "machine", to: "fabric", kind: "equipment_for" },
    ],
  },
  {
    query: "load/state",
    shows: "an empty graph",
    given: empty,
    rows: [{ empty: true, seeding: false, loading: false }],
  },
  { query: "load/state", shows: "a filled graph", rows: [{ empty: false, seeding: false, loading: false }] },
  {
    query: "load/state",
    shows: "a revision alone is an empty graph",
    given: revision({ number: 3 }),
    rows: [{ empty: true, seeding: false, loading: false }],
  },
  {
    query: "load/begin",
    shows: "a first seed",
    given: empty,
    params: { seed: true },
    rows: [{ number: 1 }],
    after: state({ empty: true, seeding: true, loading: false }),
  },
  {
    query: "load/begin",
    shows: "a load into a graph whose seed was cut short keeps that mark",
    given: revision({ number: 4, seeding: true }),
    params: { seed: false },
    rows: [{ number: 5 }],
    after: state({ empty: true, seeding: true, loading: true }),
  },
  {
    query: "load/finish",
    shows: "the end of a seed",
    given: revision({ number: 4, seeding: true, loading: true }),
    params: { seed: true, replace: false },
    rows: [{ number: 5 }],
    after: state({ empty: true, seeding: false, loading: true }),
  },
  {
    query: "load/finish",
    shows: "the end of a load leaves the mark of a seed cut short",
    given: revision({ number: 4, seeding: true, loading: true }),
    params: { seed: false, replace: false },
    rows: [{ number: 5 }],
    after: state({ empty: true, seeding: true, loading: false }),
  },
  {
    query: "load/finish",
    shows: "the end of a load that emptied the graph first",
    given: revision({ number: 4, seeding: true, loading: true }),
    params: { seed: false, replace: true },
    rows: [{ number: 5 }],
    after: state({ empty: true, seeding: false, loading: false }),
  },
  {
    query: "load/bump",
    shows: "the next number",
    rows: [{ number: 8 }],
    after: state({ empty: false, seeding: false, loading: false }),
  },
  {
    query: "load/bump",
    shows: "the first number",
    given: empty,
    rows: [{ number: 1 }],
    after: state({ empty: true, seeding: false, loading: false }),
  },
  {
    query: "load/raise",
    shows: "a lower number is raised",
    params: { least: 40 },
    rows: [{ number: 40 }],
    after: [{ query: "revision", rows: [{ number: 40 }] }],
  },
  {
    query: "load/raise",
    shows: "a higher number stays",
    params: { least: 3 },
    rows: [{ number: 7 }],
    after: [{ query: "revision", rows: [{ number: 7 }] }],
  },
  {
    query: "load/raise",
    shows: "the first number",
    given: empty,
    params: { least: 5 },
    rows: [{ number: 5 }],
    after: [{ query: "revision", rows: [{ number: 5 }] }],
  },
  {
    query: "load/raise",
    shows: "nothing recorded in an empty graph",
    given: empty,
    params: { least: 0 },
    rows: [{ number: 0 }],
    after: [{ query: "revision", rows: [{ number: 0 }] }],
  },
  {
    query: "load/empty",
    shows: "everything but the revision",
    rows: [{ deleted: 25 }],
    after: [
      ...state({ empty: true, seeding: false, loading: false }),
      { query: "export/places", rows: [] },
      { query: "export/links", rows: [] },
    ],
  },
  {
    query: "load/empty",
    shows: "a thousand at a time",
    given: { nodes: { Firm: Array.from({ length: 1001 }, (_, n) => ({ id: `f${n}`, name: `${n}` })) } },
    rows: [{ deleted: 1000 }],
    after: state({ empty: false, seeding: false, loading: false }),
  },
  {
    query: "load/empty",
    shows: "nothing left",
    given: empty,
    rows: [{ deleted: 0 }],
    after: state({ empty: true, seeding: false, loading: false }),
  },
];
