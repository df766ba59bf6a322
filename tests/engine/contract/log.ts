import type { Row } from "../../../server/engine/engine.ts";
import type { Case, Graph } from "../case.ts";

const entry = (number: number, says: Row = {}): Row & { id: string } => ({
  id: String(number),
  number,
  at: `2026-11-0${number}T08:00:00.000Z`,
  by: "li",
  kind: "firm",
  note: null,
  undoes: null,
  bulk: false,
  tables: ["firms"],
  things: ["firms:f"],
  rows: "[]",
  parts: 0,
  count: 1,
  previous: number === 1 ? "" : `h${number - 1}`,
  hash: `h${number}`,
  ...says,
});

/** What lists tell of an entry. */
function told(number: number, says: Row = {}): Row {
  const { id: _, rows: _r, parts: _p, count, previous: _b, hash: _h, ...listed } = entry(number, says);
  return { ...listed, rowsTotal: count! };
}

const trip: Row = { kind: "trip", by: null, tables: ["trips"], things: ["trips:t"] };
const undo: Row = { kind: "undo", undoes: 1, note: "改错了" };

const three: Graph = {
  nodes: {
    Revision: [{ id: "graph", number: 3, head: "h3", headNumber: 3 }],
    Entry: [entry(1), entry(2, trip), entry(3, undo)],
    Thing: [{ id: "firms:f" }, { id: "trips:t" }],
    EntryPart: [{ id: "9/0", entry: "9", part: 0, text: "H4s" }],
  },
  links: [
    ["Entry:2", "AFTER", "Entry:1"],
    ["Entry:3", "AFTER", "Entry:2"],
    ["Entry:1", "TOUCHED", "Thing:firms:f"],
    ["Entry:2", "TOUCHED", "Thing:trips:t"],
    ["Entry:3", "TOUCHED", "Thing:firms:f"],
  ],
};

const nothing = { source: null, asOf: null, confidence: null, note: null };
const keyed: Graph = {
  nodes: {
    Chain: [{ id: "c" }],
    Segment: [{ id: "s" }],
    Place: [{ id: "x" }],
    Scenario: [{ id: "z" }],
    Alias: [
      { id: '["s","甲"]', name: "甲" },
      { id: '["s","乙"]', name: "乙" },
    ],
    Exclusion: [{ id: '["x","s",""]', reason: "无" }],
    Snapshot: [{ id: '["c","x","2026-01-01"]', on: "2026-01-01", met: 3 }],
    Change: [{ id: '["z",1]', position: 1, change: "remove_firm", firm: "f" }],
  },
  links: [
    ['Alias:["s","甲"]', "NAMES", "Segment:s"],
    ['Alias:["s","乙"]', "NAMES", "Segment:s"],
    ['Exclusion:["x","s",""]', "AT", "Place:x"],
    ['Exclusion:["x","s",""]', "BARS", "Segment:s"],
    ['Snapshot:["c","x","2026-01-01"]', "OF", "Chain:c"],
    ['Snapshot:["c","x","2026-01-01"]', "AT", "Place:x"],
    ["Scenario:z", "CHANGES", 'Change:["z",1]'],
  ],
};
const counted = ["needs", "needsBoughtIn", "strong", "present", "single", "weak", "missing", "boughtIn"];
const others = [...counted, "extendable", "unsupported", "distant", "outside", "leaders"];

/** Rows of nodes that are keyed by what tells them apart. */
function keyedRow(table: string, id: string, row: Row): Case {
  const params = { rows: [{ id }, { id: "absent" }] };
  const rows = [{ ...row, ...nothing }];
  return { query: `log/rows/${table}`, shows: "the row told apart", given: keyed, params, rows };
}

const any = { before: null, kind: null, by: null, from: null, to: null, limit: 10 };
const everything = { kind: null, by: null, from: null, to: null };
const person: Row = { kind: "person", note: "王某", things: ["people:wang"], tables: ["people"] };

export const cases: Case[] = [
  keyedRow("aliases", '["s","甲"]', { segment: "s", name: "甲" }),
  keyedRow("exclusions", '["x","s",""]', { place: "x", segment: "s", industryCode: null, reason: "无" }),
  keyedRow("snapshots", '["c","x","2026-01-01"]', {
    chain: "c",
    place: "x",
    on: "2026-01-01",
    met: 3,
    ...Object.fromEntries(others.map((name) => [name, null])),
  }),
  keyedRow("scenario-changes", '["z",1]', {
    scenario: "z",
    position: 1,
    change: "remove_firm",
    firm: "f",
    segment: null,
    capacity: null,
    unit: null,
  }),
  {
    query: "log/latest",
    shows: "the latest first",
    given: three,
    params: any,
    rows: [told(3, undo), told(2, trip), told(1)],
  },
  {
    query: "log/latest",
    shows: "before a number, of a kind, by a person, from a day and up to one",
    given: three,
    params: { ...any, before: 3, kind: "firm", by: "li", from: "2026-11-01", to: "2026-11-02" },
    rows: [told(1)],
  },
  {
    query: "log/latest",
    shows: "no more than asked",
    given: three,
    params: { ...any, limit: 1 },
    rows: [told(3, undo)],
  },
  {
    query: "log/latest-of-thing",
    shows: "only what touched it",
    given: three,
    params: { ...any, thing: "firms:f" },
    rows: [told(3, undo), told(1)],
  },
  {
    query: "log/latest-of-thing",
    shows: "within the filters",
    given: three,
    params: {
      ...any,
      thing: "firms:f",
      kind: "firm",
      from: "2026-11-01",
      to: "2026-11-02",
      by: "li",
      before: 2,
    },
    rows: [told(1)],
  },
  { query: "log/total", shows: "all of them", given: three, params: everything, rows: [{ total: 3 }] },
  {
    query: "log/total",
    shows: "within the filters",
    given: three,
    params: { kind: "undo", by: "li", from: "2026-11-03", to: "2026-11-04" },
    rows: [{ total: 1 }],
  },
  {
    query: "log/total-of-thing",
    shows: "only what touched it",
    given: three,
    params: { ...everything, thing: "firms:f" },
    rows: [{ total: 2 }],
  },
  {
    query: "log/total-of-thing",
    shows: "nothing of one that nothing touched",
    given: three,
    params: { ...everything, thing: "firms:g" },
    rows: [{ total: 0 }],
  },
  {
    query: "recruit/shortlists/changes",
    shows: "who changed what was asked for, and when, the earliest of each first",
    given: three,
    params: { things: ["trips:t", "firms:f", "firms:g"] },
    rows: [
      { thing: "firms:f", number: 1, at: "2026-11-01T08:00:00.000Z", by: "li" },
      { thing: "firms:f", number: 3, at: "2026-11-03T08:00:00.000Z", by: "li" },
      { thing: "trips:t", number: 2, at: "2026-11-02T08:00:00.000Z", by: null },
    ],
  },
  {
    query: "log/after",
    shows: "the earliest first, no more than asked",
    given: three,
    params: { since: 0, limit: 2 },
    rows: [told(1), told(2, trip)],
  },
  {
    query: "log/after",
    shows: "nothing after the head",
    given: three,
    params: { since: 3, limit: 9 },
    rows: [],
  },
  {
    query: "log/one",
    shows: "the entry with its rows and its place in the chain",
    given: three,
    params: { id: "2" },
    rows: [{ ...told(2, trip), rows: "[]", parts: 0, previous: "h1", hash: "h2" }],
  },
  { query: "log/one", shows: "none", given: three, params: { id: "7" }, rows: [] },
  {
    query: "log/bulk-after",
    shows: "the bulk entries after a number, without one that takes another back",
    given: {
      nodes: {
        Entry: [
          entry(1, { bulk: true }),
          entry(2),
          entry(3, { bulk: true }),
          entry(4, { bulk: true }),
          entry(5, { bulk: true, undoes: 1 }),
        ],
      },
    },
    params: { since: 1 },
    rows: [{ number: 3 }, { number: 4 }],
  },
  {
    query: "log/undone",
    shows: "which entry takes back which",
    given: three,
    params: { numbers: [1, 2] },
    rows: [{ undone: 1, number: 3 }],
  },
  { query: "log/part-text", shows: "the part", given: three, params: { id: "9/0" }, rows: [{ text: "H4s" }] },
  { query: "log/part-text", shows: "none", given: three, params: { id: "9/1" }, rows: [] },
  {
    query: "log/keep-part",
    shows: "a part more",
    given: three,
    params: { id: "9/1", entry: "9", part: 1, text: "abc" },
    rows: [],
    after: [{ query: "log/part-text", params: { id: "9/1" }, rows: [{ text: "abc" }] }],
  },
  {
    query: "log/append",
    shows: "the entry is the head of the chain",
    given: three,
    params: entry(4, person),
    rows: [],
    after: [
      {
        query: "log/after",
        params: { since: 3, limit: 9 },
        rows: [told(4, person)],
      },
    ],
  },
  {
    query: "log/join",
    shows: "an entry comes after the one before",
    given: { nodes: { Entry: [entry(1), entry(2)] } },
    params: { id: "2", before: "1" },
    rows: [],
    after: [{ query: "log/joined", params: { id: "1", most: 9 }, rows: [{ number: 2 }] }],
  },
  {
    query: "log/touch",
    shows: "things that were touched before and others",
    given: three,
    params: { id: "2", things: ["firms:f", "places:x"] },
    rows: [],
    after: [
      { query: "log/total-of-thing", params: { ...everything, thing: "firms:f" }, rows: [{ total: 3 }] },
      { query: "log/total-of-thing", params: { ...everything, thing: "places:x" }, rows: [{ total: 1 }] },
    ],
  },
  {
    query: "log/names",
    shows: "things of any kind, by table",
    given: {
      nodes: {
        Firm: [{ id: "f", name: "甲公司" }],
        Segment: [{ id: "s", nameZh: "环节", nameEn: "Segment" }],
        Chain: [{ id: "c", nameZh: "链" }],
        Place: [{ id: "x", nameZh: "园区", nameEn: "Park" }],
        Source: [{ id: "n", title: "报" }],
        Person: [{ id: "u", name: "李某" }],
        Adviser: [{ id: "a", name: "顾问" }],
        Project: [{ id: "p", name: "项目" }],
        Shortlist: [{ id: "l", name: "名单" }],
        Trip: [{ id: "t", name: "华南行" }],
        Scenario: [{ id: "z", name: "方案" }],
      },
    },
    params: { ids: ["f", "s", "c", "x", "n", "u", "a", "p", "l", "t", "z", "absent"] },
    rows: [
      { table: "advisers", id: "a", nameZh: "顾问", nameEn: null },
      { table: "chains", id: "c", nameZh: "链", nameEn: null },
      { table: "firms", id: "f", nameZh: "甲公司", nameEn: null },
      { table: "people", id: "u", nameZh: "李某", nameEn: null },
      { table: "places", id: "x", nameZh: "园区", nameEn: "Park" },
      { table: "projects", id: "p", nameZh: "项目", nameEn: null },
      { table: "scenarios", id: "z", nameZh: "方案", nameEn: null },
      { table: "segments", id: "s", nameZh: "环节", nameEn: "Segment" },
      { table: "shortlists", id: "l", nameZh: "名单", nameEn: null },
      { table: "sources", id: "n", nameZh: "报", nameEn: null },
      { table: "trips", id: "t", nameZh: "华南行", nameEn: null },
    ],
  },
  {
    query: "projects/project/touch",
    shows: "the version is the change",
    given: { nodes: { Project: [{ id: "p1", name: "甲", version: 3 }] } },
    params: { id: "p1", revision: 9 },
    rows: [],
    after: [{ query: "projects/project/names", params: { ids: [] }, rows: [] }],
  },
  {
    query: "firms/changes/introduced",
    shows: "the projects of that adviser",
    given: {
      nodes: { Adviser: [{ id: "a" }, { id: "b" }], Project: [{ id: "p" }] },
      links: [["Project:p", "INTRODUCED_BY", "Adviser:a"]],
    },
    params: { id: "a" },
    rows: [{ projects: 1 }],
  },
];
