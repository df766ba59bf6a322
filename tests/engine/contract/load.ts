import type { Row } from "../../../server/engine/engine.ts";
import type { Case, Graph } from "../case.ts";

const nothing = { source: null, asOf: null, confidence: null, note: null };
const said = { source: "news", asOf: "2024", confidence: "derived", note: '说："是"\n' };
const whole = "a row replaces the one of its identity whole, a new one is added, others stay";

/** Loads rows and compares what the export of `table` says afterwards. */
function load(query: string, shows: string, given: Graph, rows: Row[], table: string, exported: Row[]): Case {
  return {
    query: `load/${query}`,
    shows,
    given,
    params: { rows, revision: 9 },
    rows: [],
    after: [{ query: `export/${table}`, rows: exported }],
  };
}

/** Nodes whose export is their own properties, and columns that stand for relationships, null here. */
function nodes(table: string, label: string, full: Row, bare: Row, links: Row = {}): Case {
  const given = {
    nodes: {
      [label]: [
        { ...full, ...said, id: "replaced" },
        { ...full, ...said, id: "stays" },
      ],
    },
  };
  const rows = [
    { ...full, ...said, id: "new" },
    { ...bare, ...nothing, id: "replaced" },
  ];
  return load(table, whole, given, rows, table, [
    { ...rows[0], ...links },
    { ...rows[1], ...links },
    { ...full, ...said, id: "stays", ...links },
  ]);
}

function empty<T extends Row>(row: T, ...kept: (keyof T)[]): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, kept.includes(key) ? value : null]),
  );
}

const source = { title: "报", address: "https://example.org", published: "2023", kind: "news" };
const place = {
  nameZh: "州",
  nameEn: "Prefecture",
  kind: "city",
  longitude: 109.74,
  latitude: 28,
  aliases: ["湘西州", "a;b"],
  pinyin: "zhou",
};
const chain = { nameZh: "链", nameEn: "Chain", sector: "textile" };
const segment = {
  nameZh: "环",
  nameEn: "Segment",
  stage: "upstream",
  group: "原料",
  role: "raw",
  industryCode: "C1781",
  unit: "t",
  recruitable: true,
  radiusKm: 0.5,
  minInvestWan: 3000,
};
const firm = {
  name: "甲",
  fullName: "甲有限公司",
  uscc: "91433100000000001X",
  longitude: 109.74,
  latitude: 28.3,
  status: "存续",
  founded: "2015-03",
  registeredCapitalWan: 5000.5,
  employees: 12,
  stockCode: "000001",
  industryCode: "C1781",
};
const adviser = { name: "王某", title: "招商顾问", since: "2021" };
const project = {
  name: "项目",
  stage: "signed",
  channel: "商会",
  platform: "大会",
  amountWan: 0.5,
  signedOn: "2023-02-01",
  dueOn: "2023-12",
  startedOn: "2023",
  producedOn: "2024",
  droppedOn: "2025",
  dropReason: "用地",
  owner: "李某",
  jobs: 80,
  batch: "一",
  top500: true,
  xiangshang: true,
};
const unmarked = { top500: false, xiangshang: false };
const arrival = { on: "2023-03-01", amountWan: 300 };
const event = { on: "2023-01-01", kind: "visit", text: "考察", by: "李某", change: "{}" };
const figure = { nameZh: "产值", value: 52.5, unit: "亿元", period: "2022" };

const replacing: Case[] = [
  nodes("sources", "Source", source, empty(source, "title")),
  nodes("places", "Place", place, { ...empty(place, "nameZh", "kind"), aliases: [] }, { parent: null }),
  nodes("chains", "Chain", chain, empty(chain, "nameZh")),
  nodes(
    "segments",
    "Segment",
    segment,
    { ...empty(segment, "nameZh", "stage", "group"), recruitable: false },
    { chain: null, kindOf: null },
  ),
  nodes("firms", "Firm", firm, empty(firm, "name"), { place: null }),
  nodes("advisers", "Adviser", adviser, empty(adviser, "name"), { firm: null, place: null }),
  nodes(
    "projects",
    "Project",
    project,
    { ...empty(project, "name", "stage"), ...unmarked },
    {
      firm: null,
      place: null,
      segments: [],
      introducer: null,
      company: null,
    },
  ),
  nodes("arrivals", "Arrival", arrival, empty(arrival, "on", "amountWan"), { project: null }),
  nodes("events", "Event", event, empty(event, "on", "kind"), { project: null }),
  nodes("figures", "Figure", figure, empty(figure, "nameZh"), { place: null }),
];

const segments: Graph["nodes"] = { Segment: [{ id: "a" }, { id: "b" }, { id: "c" }] };
const firms: Graph["nodes"] = { Firm: [{ id: "f" }, { id: "g" }], ...segments };

const links: Case[] = [
  "input_of",
  "packaging_for",
  "equipment_for",
  "service_for",
  "sold_to",
  "waste_to",
  "recycle_to",
].map((kind) =>
  load(
    `links-${kind.replaceAll("_", "-")}`,
    whole,
    {
      nodes: segments,
      links: [
        ["Segment:a", kind.toUpperCase(), "Segment:b", { required: true, alternative: "组", ...said }],
        ["Segment:a", kind.toUpperCase(), "Segment:c", { required: true }],
      ],
    },
    [
      { from: "a", to: "b", required: false, alternative: null, ...nothing },
      { from: "b", to: "c", required: true, alternative: "组", ...said },
    ],
    "links",
    [
      { from: "a", to: "b", kind, required: false, alternative: null, ...nothing },
      { from: "a", to: "c", kind, required: true, alternative: null, ...nothing },
      { from: "b", to: "c", kind, required: true, alternative: "组", ...said },
    ],
  ),
);

/** Statements between nodes of which one exists, is replaced, and another by a second source is added beside it. */
function statements(
  table: string,
  type: string,
  ends: [from: string, to: string],
  columns: [from: string, to: string],
  full: Row,
): Case[] {
  const at = { [columns[0]]: ends[0].split(":")[1]!, [columns[1]]: ends[1].split(":")[1]! };
  const bare = Object.fromEntries(Object.keys(full).map((key) => [key, key === "chosen" ? false : null]));
  const identity: Row = "kind" in full ? { kind: full.kind! } : {};
  return [
    load(
      table,
      "statements of several sources stand side by side, and of the same source replace each other whole",
      {
        nodes: firms,
        links: [
          [ends[0], type, ends[1], { ...full, ...said }],
          [ends[0], type, ends[1], { ...full, ...said, source: "" }],
        ],
      },
      [
        { ...at, ...full, ...said, source: "other" },
        { ...at, ...bare, ...identity, ...nothing },
        { ...at, ...bare, ...identity, ...nothing, source: "news" },
      ],
      table,
      [
        { ...at, ...bare, ...identity, ...nothing },
        { ...at, ...bare, ...identity, ...nothing, source: "news" },
        { ...at, ...full, ...said, source: "other" },
      ],
    ),
  ];
}

const stated: Case[] = [
  ...statements("makes", "MAKES", ["Firm:f", "Segment:a"], ["firm", "segment"], {
    capacity: 2.5,
    unit: "t",
    revenueShare: ">0.5",
    soldElsewhereShare: "0.25",
    chosen: true,
  }),
  ...statements("needs", "NEEDS", ["Firm:f", "Segment:a"], ["firm", "segment"], {
    amount: 900,
    unit: "t",
    boughtElsewhereShare: "<0.2",
    chosen: true,
  }),
  ...statements("owns", "OWNS", ["Firm:f", "Firm:g"], ["from", "to"], { share: "0.51" }),
  ...statements("ties", "TIED", ["Firm:f", "Firm:g"], ["from", "to"], { kind: "partner" }),
  load(
    "ties",
    "ties of several kinds stand side by side",
    { nodes: firms, links: [["Firm:f", "TIED", "Firm:g", { kind: "partner", source: "" }]] },
    [{ from: "f", to: "g", kind: "other", ...nothing }],
    "ties",
    [
      { from: "f", to: "g", kind: "other", ...nothing },
      { from: "f", to: "g", kind: "partner", ...nothing },
    ],
  ),
  load(
    "supplies",
    "a delivery is known by its segment and source",
    { nodes: firms, links: [["Firm:f", "SUPPLIES", "Firm:g", { segment: "a", ...said }]] },
    [
      { from: "f", to: "g", segment: null, ...nothing },
      { from: "f", to: "g", segment: "a", ...nothing, source: "news" },
      { from: "f", to: "g", segment: "a", ...said, source: "other" },
      { from: "f", to: "g", segment: "b", ...said },
    ],
    "supplies",
    [
      { from: "f", to: "g", segment: null, ...nothing },
      { from: "f", to: "g", segment: "a", ...nothing, source: "news" },
      { from: "f", to: "g", segment: "a", ...said, source: "other" },
      { from: "f", to: "g", segment: "b", ...said },
    ],
  ),
  load(
    "leads",
    "a leader is known by firm, chain and place",
    {
      nodes: { Firm: [{ id: "f" }], Chain: [{ id: "c" }] },
      links: [["Firm:f", "LEADS", "Chain:c", { place: "x", ...said }]],
    },
    [
      { firm: "f", chain: "c", place: "x", ...nothing },
      { firm: "f", chain: "c", place: "y", ...said },
    ],
    "leads",
    [
      { firm: "f", chain: "c", place: "x", ...nothing },
      { firm: "f", chain: "c", place: "y", ...said },
    ],
  ),
  load(
    "chain-segments",
    whole,
    {
      nodes: { Segment: [{ id: "a" }, { id: "b" }], Chain: [{ id: "c" }, { id: "d" }] },
      links: [
        ["Segment:a", "USED_IN", "Chain:c", { stage: "packaging", group: "包装", ...said }],
        ["Segment:a", "PART_OF", "Chain:d"],
        ["Segment:b", "USED_IN", "Chain:c", { stage: "market", group: "渠道" }],
      ],
    },
    [
      { chain: "c", segment: "a", stage: "upstream", group: "原料", ...nothing },
      { chain: "d", segment: "b", stage: "service", group: "服务", ...said },
      { chain: "absent", segment: "b", stage: "service", group: "服务", ...said },
    ],
    "chain-segments",
    [
      { chain: "c", segment: "a", stage: "upstream", group: "原料", ...nothing },
      { chain: "c", segment: "b", stage: "market", group: "渠道", ...nothing },
      { chain: "d", segment: "b", stage: "service", group: "服务", ...said },
    ],
  ),
  load(
    "aliases",
    whole,
    {
      nodes: { Segment: [{ id: "a" }], Alias: [{ id: '["a","甲"]', name: "甲", ...said }] },
      links: [['Alias:["a","甲"]', "NAMES", "Segment:a"]],
    },
    [
      { id: '["a","甲"]', segment: "a", name: "甲", ...nothing },
      { id: '["a","乙"]', segment: "a", name: "乙", ...said },
    ],
    "aliases",
    [
      { segment: "a", name: "乙", ...said },
      { segment: "a", name: "甲", ...nothing },
    ],
  ),
  load(
    "exclusions",
    whole,
    {
      nodes: {
        Place: [{ id: "p" }],
        Exclusion: [{ id: '["p","","C26"]', industryCode: "C26", reason: "旧", ...said }],
      },
      links: [['Exclusion:["p","","C26"]', "AT", "Place:p"]],
    },
    [
      { id: '["p","","C26"]', place: "p", segment: null, industryCode: "C26", reason: "环保", ...nothing },
      { id: '["p","a",""]', place: "p", segment: "a", industryCode: null, reason: "目录", ...said },
    ],
    "exclusions",
    [
      { place: "p", segment: null, industryCode: null, reason: "目录", ...said },
      { place: "p", segment: null, industryCode: "C26", reason: "环保", ...nothing },
    ],
  ),
];

/** Runs a query that changes relationships of the park and compares some columns of an export. */
function relation(
  query: string,
  shows: string,
  given: Graph,
  rows: Row[],
  table: string,
  exported: Row[],
): Case {
  const blank = blanks[table]!;
  return load(
    query,
    shows,
    given,
    rows,
    table,
    exported.map((row) => ({ ...blank, ...row })),
  );
}
const none = (row: Row): Row => ({ ...empty(row), ...nothing });
const blanks: Record<string, Row> = {
  places: { ...none(place), aliases: [], parent: null },
  segments: { ...none(segment), chain: null, kindOf: null },
  firms: { ...none(firm), place: null },
  advisers: { ...none(adviser), firm: null, place: null },
  projects: {
    ...none(project),
    ...unmarked,
    firm: null,
    place: null,
    segments: [],
    introducer: null,
    company: null,
  },
  arrivals: { ...none(arrival), project: null },
  events: { ...none(event), project: null },
  figures: { ...none(figure), place: null },
  exclusions: { segment: null, industryCode: null, reason: null, ...nothing },
};

const twice = "the same row twice makes one relationship; a row whose other end is not there makes none";
const relations: Case[] = [
  relation(
    "places-parent",
    twice,
    { nodes: { Place: [{ id: "a" }, { id: "b" }] } },
    [
      { id: "b", parent: "a" },
      { id: "b", parent: "a" },
      { id: "a", parent: "absent" },
    ],
    "places",
    [{ id: "a" }, { id: "b", parent: "a" }],
  ),
  relation(
    "segments-chain",
    twice,
    { nodes: { Segment: [{ id: "s" }], Chain: [{ id: "c" }] } },
    [
      { id: "s", chain: "c" },
      { id: "s", chain: "c" },
      { id: "s", chain: "absent" },
    ],
    "segments",
    [{ id: "s", chain: "c" }],
  ),
  relation(
    "segments-kind",
    twice,
    { nodes: { Segment: [{ id: "s" }, { id: "t" }] } },
    [
      { id: "s", kindOf: "t" },
      { id: "s", kindOf: "t" },
      { id: "t", kindOf: "absent" },
    ],
    "segments",
    [{ id: "s", kindOf: "t" }, { id: "t" }],
  ),
  relation(
    "firms-place",
    twice,
    { nodes: { Firm: [{ id: "f" }, { id: "g" }], Place: [{ id: "p" }] } },
    [
      { id: "f", place: "p" },
      { id: "f", place: "p" },
      { id: "g", place: "absent" },
    ],
    "firms",
    [{ id: "f", place: "p" }, { id: "g" }],
  ),
  relation(
    "advisers-firm",
    twice,
    { nodes: { Adviser: [{ id: "a" }, { id: "b" }], Firm: [{ id: "f" }] } },
    [
      { id: "a", firm: "f" },
      { id: "a", firm: "f" },
      { id: "b", firm: "absent" },
    ],
    "advisers",
    [{ id: "a", firm: "f" }, { id: "b" }],
  ),
  relation(
    "advisers-place",
    twice,
    { nodes: { Adviser: [{ id: "a" }, { id: "b" }], Place: [{ id: "p" }] } },
    [
      { id: "a", place: "p" },
      { id: "a", place: "p" },
      { id: "b", place: "absent" },
    ],
    "advisers",
    [{ id: "a", place: "p" }, { id: "b" }],
  ),
  relation(
    "projects-firm",
    twice,
    { nodes: { Project: [{ id: "p" }, { id: "q" }], Firm: [{ id: "f" }] } },
    [
      { id: "p", firm: "f" },
      { id: "p", firm: "f" },
      { id: "q", firm: "absent" },
    ],
    "projects",
    [{ id: "p", firm: "f" }, { id: "q" }],
  ),
  relation(
    "projects-company",
    twice,
    { nodes: { Project: [{ id: "p" }, { id: "q" }], Firm: [{ id: "f" }] } },
    [
      { id: "p", company: "f" },
      { id: "p", company: "f" },
      { id: "q", company: "absent" },
    ],
    "projects",
    [{ id: "p", company: "f" }, { id: "q" }],
  ),
  relation(
    "projects-place",
    twice,
    { nodes: { Project: [{ id: "p" }, { id: "q" }], Place: [{ id: "x" }] } },
    [
      { id: "p", place: "x" },
      { id: "p", place: "x" },
      { id: "q", place: "absent" },
    ],
    "projects",
    [{ id: "p", place: "x" }, { id: "q" }],
  ),
  relation(
    "projects-segments",
    "segments keep the order written",
    { nodes: { Project: [{ id: "p" }, { id: "q" }], ...segments } },
    [
      { id: "p", segment: "c", position: 0 },
      { id: "p", segment: "a", position: 1 },
      { id: "p", segment: "absent", position: 2 },
    ],
    "projects",
    [{ id: "p", segments: ["c", "a"] }, { id: "q" }],
  ),
  relation(
    "projects-introducer-firm",
    twice,
    { nodes: { Project: [{ id: "p" }, { id: "q" }], Firm: [{ id: "f" }] } },
    [
      { id: "p", introducer: "f" },
      { id: "p", introducer: "f" },
      { id: "q", introducer: "absent" },
    ],
    "projects",
    [{ id: "p", introducer: "f" }, { id: "q" }],
  ),
  relation(
    "projects-introducer-adviser",
    "an adviser introduces, unless a firm of the same id does already",
    {
      nodes: {
        Project: [{ id: "p" }, { id: "q" }],
        Firm: [{ id: "f" }],
        Adviser: [{ id: "a" }, { id: "f" }],
      },
      links: [["Project:q", "INTRODUCED_BY", "Firm:f"]],
    },
    [
      { id: "p", introducer: "a" },
      { id: "q", introducer: "f" },
    ],
    "projects",
    [
      { id: "p", introducer: "a" },
      { id: "q", introducer: "f" },
    ],
  ),
  relation(
    "arrivals-project",
    twice,
    { nodes: { Arrival: [{ id: "m" }, { id: "n" }], Project: [{ id: "p" }] } },
    [
      { id: "m", project: "p" },
      { id: "m", project: "p" },
      { id: "n", project: "absent" },
    ],
    "arrivals",
    [{ id: "m", project: "p" }, { id: "n" }],
  ),
  relation(
    "events-project",
    twice,
    { nodes: { Event: [{ id: "e" }, { id: "x" }], Project: [{ id: "p" }] } },
    [
      { id: "e", project: "p" },
      { id: "e", project: "p" },
      { id: "x", project: "absent" },
    ],
    "events",
    [{ id: "e", project: "p" }, { id: "x" }],
  ),
  relation(
    "figures-place",
    twice,
    { nodes: { Figure: [{ id: "g" }, { id: "h" }], Place: [{ id: "p" }] } },
    [
      { id: "g", place: "p" },
      { id: "g", place: "p" },
      { id: "h", place: "absent" },
    ],
    "figures",
    [{ id: "g", place: "p" }, { id: "h" }],
  ),
  relation(
    "exclusions-segment",
    twice,
    {
      nodes: { Exclusion: [{ id: "x" }], Place: [{ id: "p" }], Segment: [{ id: "s" }] },
      links: [["Exclusion:x", "AT", "Place:p"]],
    },
    [
      { id: "x", segment: "s" },
      { id: "x", segment: "s" },
      { id: "absent", segment: "s" },
    ],
    "exclusions",
    [{ place: "p", segment: "s" }],
  ),
];

const taken = "takes them from the rows named, not from others";
const clearing: Case[] = [
  relation(
    "clear/places",
    taken,
    {
      nodes: { Place: [{ id: "a" }, { id: "b" }, { id: "c" }] },
      links: [
        ["Place:b", "WITHIN", "Place:a"],
        ["Place:c", "WITHIN", "Place:b"],
      ],
    },
    [{ id: "b" }, { id: "absent" }],
    "places",
    [{ id: "a" }, { id: "b" }, { id: "c", parent: "b" }],
  ),
  relation(
    "clear/segments",
    `${taken}; kinds of theirs and further chains stay`,
    {
      nodes: { Segment: [{ id: "r" }, { id: "s" }, { id: "t" }], Chain: [{ id: "c" }] },
      links: [
        ["Segment:s", "PART_OF", "Chain:c"],
        ["Segment:s", "KIND_OF", "Segment:t"],
        ["Segment:s", "INPUT_OF", "Segment:t"],
        ["Segment:t", "PART_OF", "Chain:c"],
        ["Segment:r", "KIND_OF", "Segment:s"],
        ["Segment:r", "USED_IN", "Chain:c"],
      ],
    },
    [{ id: "s" }],
    "segments",
    [{ id: "r", kindOf: "s" }, { id: "s" }, { id: "t", chain: "c" }],
  ),
  relation(
    "clear/firms",
    taken,
    {
      nodes: { Firm: [{ id: "f" }, { id: "g" }], Place: [{ id: "p" }] },
      links: [
        ["Firm:f", "LOCATED_IN", "Place:p"],
        ["Firm:g", "LOCATED_IN", "Place:p"],
      ],
    },
    [{ id: "f" }],
    "firms",
    [{ id: "f" }, { id: "g", place: "p" }],
  ),
  relation(
    "clear/advisers",
    taken,
    {
      nodes: { Adviser: [{ id: "a" }, { id: "b" }], Firm: [{ id: "f" }], Place: [{ id: "p" }] },
      links: [
        ["Adviser:a", "WORKS_FOR", "Firm:f"],
        ["Adviser:a", "AT", "Place:p"],
        ["Adviser:b", "WORKS_FOR", "Firm:f"],
        ["Adviser:b", "AT", "Place:p"],
      ],
    },
    [{ id: "a" }],
    "advisers",
    [{ id: "a" }, { id: "b", firm: "f", place: "p" }],
  ),
  relation(
    "clear/projects",
    `${taken}; history and arrivals stay`,
    {
      nodes: {
        Project: [{ id: "p" }, { id: "q" }],
        Firm: [{ id: "f" }],
        Place: [{ id: "x" }],
        Segment: [{ id: "s" }],
        Event: [{ id: "e" }],
      },
      links: ["p", "q"].flatMap(
        (id): NonNullable<Graph["links"]> => [
          [`Project:${id}`, "TARGETS", "Firm:f"],
          [`Project:${id}`, "AT", "Place:x"],
          [`Project:${id}`, "FILLS", "Segment:s", { position: 0 }],
          [`Project:${id}`, "INTRODUCED_BY", "Firm:f"],
          [`Project:${id}`, "SETTLED_AS", "Firm:f"],
        ],
      ),
    },
    [{ id: "p" }],
    "projects",
    [{ id: "p" }, { id: "q", firm: "f", place: "x", segments: ["s"], introducer: "f", company: "f" }],
  ),
  relation(
    "clear/arrivals",
    taken,
    {
      nodes: { Arrival: [{ id: "m" }, { id: "n" }], Project: [{ id: "p" }] },
      links: [
        ["Project:p", "RECEIVED", "Arrival:m"],
        ["Project:p", "RECEIVED", "Arrival:n"],
      ],
    },
    [{ id: "m" }],
    "arrivals",
    [{ id: "m" }, { id: "n", project: "p" }],
  ),
  relation(
    "clear/events",
    taken,
    {
      nodes: { Event: [{ id: "e" }, { id: "x" }], Project: [{ id: "p" }] },
      links: [
        ["Project:p", "HAS", "Event:e"],
        ["Project:p", "HAS", "Event:x"],
      ],
    },
    [{ id: "e" }],
    "events",
    [{ id: "e" }, { id: "x", project: "p" }],
  ),
  relation(
    "clear/figures",
    taken,
    {
      nodes: { Figure: [{ id: "g" }, { id: "h" }], Place: [{ id: "p" }] },
      links: [
        ["Figure:g", "AT", "Place:p"],
        ["Figure:h", "AT", "Place:p"],
      ],
    },
    [{ id: "g" }],
    "figures",
    [{ id: "g" }, { id: "h", place: "p" }],
  ),
];

export const cases: Case[] = [...replacing, ...links, ...stated, ...relations, ...clearing];
