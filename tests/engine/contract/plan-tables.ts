import type { Case, Graph } from "../case.ts";

const nothing = { source: null, asOf: null, confidence: null, note: null };
const said = { source: "news", asOf: "2024", confidence: "derived", note: '说："是"\n' };

const land: Graph = {
  nodes: {
    Place: [
      { id: "park", nameZh: "园区", kind: "park" },
      { id: "other", nameZh: "别处", kind: "park" },
    ],
    Chain: [
      { id: "c", nameZh: "链" },
      { id: "d", nameZh: "另一条链" },
    ],
    Segment: [
      { id: "s", nameZh: "环节", nameEn: "Segment" },
      { id: "t", nameZh: "另一环节" },
    ],
    Scenario: [
      { id: "new", name: "新", created: "2026-02-01" },
      { id: "old", name: "旧", created: "2026-01-01", version: 6, ...said },
      { id: "undated", name: "无日期" },
    ],
    Change: [
      { id: '["old",1]', position: 1, change: "remove_firm", firm: "f" },
      {
        id: '["old",0]',
        position: 0,
        change: "add_plant",
        segment: "gone",
        capacity: 12.5,
        unit: "t",
        ...said,
      },
    ],
    Snapshot: [],
  },
  links: [
    ["Segment:s", "PART_OF", "Chain:c"],
    ["Segment:t", "PART_OF", "Chain:c"],
    ...["new", "old", "undated"].flatMap((id): [string, string, string][] => [
      [`Scenario:${id}`, "OF", "Chain:c"],
      [`Scenario:${id}`, "AT", "Place:park"],
    ]),
    ["Scenario:old", "CHANGES", 'Change:["old",1]'],
    ["Scenario:old", "CHANGES", 'Change:["old",0]'],
    ["Place:park", "WANTS", "Segment:s", { since: "2026-01-01", version: 6, ...said }],
    ["Place:other", "WANTS", "Segment:s"],
  ],
};
const bare = { capacity: null, unit: null };
const oldChanges = [
  { change: "add_plant", firm: null, segment: "gone", capacity: 12.5, unit: "t" },
  { change: "remove_firm", firm: "f", segment: null, ...bare },
];
const placedChanges = oldChanges.map((change, position) => ({ position, ...change }));
const at = { chain: "c", chainName: "链", place: "park", placeName: "园区" };

const scenarios: Case[] = [
  {
    query: "chain/scenarios/list",
    shows: "the newest first, those without a date last, changes in order",
    given: land,
    rows: [
      { id: "new", version: 0, name: "新", ...at, created: "2026-02-01", changes: [] },
      { id: "old", version: 6, name: "旧", ...at, created: "2026-01-01", changes: oldChanges },
      { id: "undated", version: 0, name: "无日期", ...at, created: null, changes: [] },
    ],
  },
  {
    query: "chain/scenarios/one",
    shows: "one with its changes in order",
    given: land,
    params: { id: "old" },
    rows: [
      { id: "old", version: 6, name: "旧", ...at, created: "2026-01-01", changes: placedChanges, ...said },
    ],
  },
  { query: "chain/scenarios/one", shows: "none", given: land, params: { id: "absent" }, rows: [] },
  {
    query: "load/scenarios",
    shows: "a row replaces the one of its identity whole, a new one is added, others stay",
    given: { nodes: { Scenario: land.nodes.Scenario! } },
    params: {
      revision: 9,
      rows: [
        { id: "old", name: "改", created: null, ...nothing },
        { id: "more", name: "又", created: "2026", ...said },
      ],
    },
    rows: [],
    after: [
      {
        query: "export/scenarios",
        rows: [
          { id: "more", name: "又", chain: null, place: null, created: "2026", ...said },
          { id: "new", name: "新", chain: null, place: null, created: "2026-02-01", ...nothing },
          { id: "old", name: "改", chain: null, place: null, created: null, ...nothing },
          { id: "undated", name: "无日期", chain: null, place: null, created: null, ...nothing },
        ],
      },
      {
        query: "chain/scenarios/one",
        params: { id: "old" },
        rows: [
          {
            id: "old",
            version: 9,
            name: "改",
            chain: null,
            chainName: null,
            place: null,
            placeName: null,
            created: null,
            changes: [],
            ...nothing,
          },
        ],
      },
    ],
  },
  {
    query: "chain/scenarios/touch",
    shows: "the scenarios named have the change as their version",
    given: land,
    params: { ids: ["old", "absent"], revision: 9 },
    rows: [],
    after: [
      {
        query: "chain/scenarios/list",
        rows: [
          { id: "new", version: 0, name: "新", ...at, created: "2026-02-01", changes: [] },
          { id: "old", version: 9, name: "旧", ...at, created: "2026-01-01", changes: oldChanges },
          { id: "undated", version: 0, name: "无日期", ...at, created: null, changes: [] },
        ],
      },
    ],
  },
  ...(
    [
      ["load/scenarios-chain", { chain: "d" }, { chain: "d", place: null }],
      ["load/scenarios-place", { place: "park" }, { chain: null, place: "park" }],
    ] as const
  ).map(
    ([query, end, joined]): Case => ({
      query,
      shows: "the same row twice makes one relationship; a row whose other end is not there makes none",
      given: { nodes: { ...land.nodes, Scenario: [{ id: "x", name: "甲" }] } },
      params: {
        rows: [
          { id: "x", ...end },
          { id: "x", ...end },
          { id: "x", chain: "absent", place: "absent" },
        ],
      },
      rows: [],
      after: [
        { query: "export/scenarios", rows: [{ id: "x", name: "甲", ...joined, created: null, ...nothing }] },
      ],
    }),
  ),
  {
    query: "load/clear/scenarios",
    shows: "only of the scenarios named",
    given: land,
    params: { rows: [{ id: "new" }, { id: "undated" }] },
    rows: [],
    after: [
      {
        query: "export/scenarios",
        rows: [
          { id: "new", name: "新", chain: null, place: null, created: "2026-02-01", ...nothing },
          { id: "old", name: "旧", chain: "c", place: "park", created: "2026-01-01", ...said },
          { id: "undated", name: "无日期", chain: null, place: null, created: null, ...nothing },
        ],
      },
    ],
  },
  {
    query: "load/known/scenarios",
    shows: "those that are there",
    given: land,
    params: { ids: ["old", "absent", "new"] },
    rows: [{ id: "new" }, { id: "old" }],
  },
  {
    query: "load/scenario-changes",
    shows: "a row replaces the one in its position, others stay",
    given: land,
    params: {
      rows: [
        {
          id: '["old",0]',
          scenario: "old",
          position: 0,
          change: "add_firm",
          firm: "g",
          segment: null,
          ...bare,
          ...nothing,
        },
        {
          id: '["absent",0]',
          scenario: "absent",
          position: 0,
          change: "add_firm",
          firm: "g",
          segment: null,
          ...bare,
          ...nothing,
        },
      ],
    },
    rows: [],
    after: [
      {
        query: "export/scenario-changes",
        rows: [
          { scenario: "old", position: 0, change: "add_firm", firm: "g", segment: null, ...bare, ...nothing },
          {
            scenario: "old",
            position: 1,
            change: "remove_firm",
            firm: "f",
            segment: null,
            ...bare,
            ...nothing,
          },
        ],
      },
    ],
  },
];

const here = { place: "park", placeName: "园区", chain: "c", chainName: "链" };
const wanted: Case[] = [
  {
    query: "chain/wanted/list",
    shows: "by place, with what is said of each",
    given: land,
    rows: [
      {
        ...here,
        place: "other",
        placeName: "别处",
        segment: "s",
        nameZh: "环节",
        nameEn: "Segment",
        since: null,
        version: 0,
        ...nothing,
      },
      { ...here, segment: "s", nameZh: "环节", nameEn: "Segment", since: "2026-01-01", version: 6, ...said },
    ],
  },
  {
    query: "load/wanted",
    shows: "a place wants a segment once; the row replaces what was said",
    given: land,
    params: {
      revision: 9,
      rows: [
        { place: "park", segment: "s", since: "2026-03-01", ...nothing },
        { place: "park", segment: "t", since: null, ...said },
        { place: "park", segment: "absent", since: null, ...nothing },
      ],
    },
    rows: [],
    after: [
      {
        query: "export/wanted",
        rows: [
          { place: "other", segment: "s", since: null, ...nothing },
          { place: "park", segment: "s", since: "2026-03-01", ...nothing },
          { place: "park", segment: "t", since: null, ...said },
        ],
      },
      {
        query: "chain/wanted/list",
        rows: [
          {
            ...here,
            place: "other",
            placeName: "别处",
            segment: "s",
            nameZh: "环节",
            nameEn: "Segment",
            since: null,
            version: 0,
            ...nothing,
          },
          {
            ...here,
            segment: "s",
            nameZh: "环节",
            nameEn: "Segment",
            since: "2026-03-01",
            version: 9,
            ...nothing,
          },
          {
            ...here,
            segment: "t",
            nameZh: "另一环节",
            nameEn: null,
            since: null,
            version: 9,
            ...said,
          },
        ],
      },
    ],
  },
];

const figures = (met: number | null, on: string) => ({
  on,
  met,
  needs: met === null ? null : 9,
  needsBoughtIn: 1,
  strong: 1,
  present: 2,
  single: 3,
  weak: 4,
  missing: 5,
  boughtIn: 6,
  extendable: 7,
  unsupported: 8,
  distant: 9,
  outside: 10,
  leaders: 2,
});
const stored = (id: string, chain: string, place: string, met: number | null, on: string) => ({
  node: { id, ...figures(met, on) },
  links: [
    [`Snapshot:${id}`, "OF", `Chain:${chain}`],
    [`Snapshot:${id}`, "AT", `Place:${place}`],
  ] as [string, string, string][],
});
const days = [
  stored("1", "c", "park", 3, "2026-01-01"),
  stored("2", "c", "park", null, "2026-01-03"),
  stored("3", "c", "park", 4, "2026-01-02"),
  stored("4", "d", "park", 5, "2026-01-09"),
  stored("5", "c", "other", 6, "2025"),
];
const kept: Graph = {
  nodes: { Place: land.nodes.Place!, Chain: land.nodes.Chain!, Snapshot: days.map(({ node }) => node) },
  links: days.flatMap(({ links }) => links),
};
const snapshots: Case[] = [
  {
    query: "chain/history",
    shows: "the latest first, of this chain at this place only",
    given: kept,
    params: { chain: "c", place: "park", limit: 2 },
    rows: [
      { chain: "c", place: "park", ...figures(null, "2026-01-03") },
      { chain: "c", place: "park", ...figures(4, "2026-01-02") },
    ],
  },
  {
    query: "chain/snapshots/latest",
    shows: "one of each chain at each place, the latest; what was unknown is null",
    given: kept,
    params: { on: "2026-01-09" },
    rows: [
      { chain: "c", place: "other", figures: figures(6, "2025") },
      { chain: "c", place: "park", figures: figures(null, "2026-01-03") },
      { chain: "d", place: "park", figures: figures(5, "2026-01-09") },
    ],
  },
  {
    query: "chain/snapshots/latest",
    shows: "none of a day after the one asked for, as a clock set wrong left them",
    given: kept,
    params: { on: "2026-01-02" },
    rows: [
      { chain: "c", place: "other", figures: figures(6, "2025") },
      { chain: "c", place: "park", figures: figures(4, "2026-01-02") },
    ],
  },
  {
    query: "load/snapshots",
    shows: "one set of figures a day, the last; a place that is not there has none",
    given: { nodes: { Place: land.nodes.Place!, Chain: land.nodes.Chain! } },
    params: {
      rows: [
        { id: "a", chain: "c", place: "park", ...figures(1, "2026-01-01"), ...said },
        { id: "a", chain: "c", place: "park", ...figures(null, "2026-01-01"), ...nothing },
        { id: "b", chain: "c", place: "park", ...figures(2, "2026-01-02"), ...said },
        { id: "x", chain: "c", place: "absent", ...figures(2, "2026-01-02"), ...said },
      ],
    },
    rows: [],
    after: [
      {
        query: "export/snapshots",
        rows: [
          { chain: "c", place: "park", ...figures(null, "2026-01-01"), ...nothing },
          { chain: "c", place: "park", ...figures(2, "2026-01-02"), ...said },
        ],
      },
    ],
  },
];

const aliases: Case = {
  query: "chain/aliases",
  shows: "all other names of a segment; a segment without one is left out",
  given: {
    nodes: {
      Segment: [{ id: "b" }, { id: "a" }, { id: "bare" }],
      Alias: [
        { id: "1", name: "无纺布" },
        { id: "2", name: "nonwoven" },
        { id: "3", name: "酒糟" },
      ],
    },
    links: [
      ["Alias:1", "NAMES", "Segment:a"],
      ["Alias:2", "NAMES", "Segment:a"],
      ["Alias:3", "NAMES", "Segment:b"],
    ],
  },
  rows: [
    { segment: "a", names: ["nonwoven", "无纺布"] },
    { segment: "b", names: ["酒糟"] },
  ],
};

export const cases: Case[] = [aliases, ...scenarios, ...wanted, ...snapshots];
