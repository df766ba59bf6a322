import type { Case, Graph } from "../case.ts";
import { park } from "../park.ts";

const nothing = { source: null, asOf: null, confidence: null, note: null };
const news = { source: "news", asOf: "2023-05", confidence: "stated", note: null };
const f1 = { id: "f1" };

const none: Case[] = ["firm", "makes", "needs", "leads", "projects"].map((name) => ({
  query: `firms/firm/${name}`,
  shows: "nothing for a firm that is not there",
  params: { id: "absent" },
  rows: [],
}));

/** The park with two signals and a later event. */
const busy: Graph = {
  nodes: {
    ...park.nodes,
    Signal: [
      { id: "s1", on: "2023", kind: "investment", text: "增资" },
      { id: "s2", on: "2024-05", kind: "new_plant", source: "news" },
      { id: "s3", on: "2024-05", kind: "other" },
    ],
    Event: [...park.nodes.Event!, { id: "e2", on: "2024-01", kind: "note", by: "li" }],
  },
  links: [
    ...park.links!,
    ["Firm:f3", "SHOWS", "Signal:s1"],
    ["Firm:f3", "SHOWS", "Signal:s2"],
    ["Firm:f1", "SHOWS", "Signal:s3"],
    ["Project:p1", "HAS", "Event:e2"],
  ],
};

const makesRow = {
  ...{ firm: "f1", segment: "fabric", capacity: 20000, unit: "t", revenueShare: ">0.5" },
  ...{ soldElsewhereShare: "0.25", chosen: true, ...news },
};
const needsRow = {
  ...{ firm: "f1", segment: "fibre", amount: 900, unit: "t", boughtElsewhereShare: "1", chosen: false },
  ...{ ...nothing, source: "news" },
};

const statements: Case[] = [
  {
    query: "firms/firm/signals",
    shows: "the latest first, of this firm",
    given: busy,
    params: { id: "f3", limit: 10 },
    rows: [
      { id: "s2", on: "2024-05", kind: "new_plant", text: null, ...nothing, source: "news" },
      { id: "s1", on: "2023", kind: "investment", text: "增资", ...nothing },
    ],
  },
  {
    query: "firms/firm/signals",
    shows: "no more than asked for",
    given: busy,
    params: { id: "f3", limit: 1 },
    rows: [{ id: "s2", on: "2024-05", kind: "new_plant", text: null, ...nothing, source: "news" }],
  },
  {
    query: "firms/firm/events",
    shows: "those of the projects that recruit it, the latest first",
    given: busy,
    params: { id: "f3", limit: 10 },
    rows: [
      {
        ...{ id: "e2", project: "p1", projectName: "湿巾生产线", on: "2024-01", kind: "note" },
        ...{ text: null, by: "li", ...nothing },
      },
      {
        ...{ id: "e1", project: "p1", projectName: "湿巾生产线", on: "2023-01-01", kind: "visit" },
        ...{ text: "考察：很满意", by: "李某", ...nothing },
      },
    ],
  },
  {
    query: "firms/firm/events",
    shows: "nothing of others",
    given: busy,
    params: { id: "f1", limit: 9 },
    rows: [],
  },
  {
    query: "firms/changes/makes",
    shows: "every source's word on one segment",
    params: { firm: "f1", segment: "fabric" },
    rows: [
      {
        ...{ ...makesRow, capacity: null, unit: null, revenueShare: null, soldElsewhereShare: null },
        ...{ chosen: false, ...nothing, confidence: "assumed" },
      },
      makesRow,
    ],
  },
  {
    query: "firms/changes/needs",
    shows: "every source's word on one segment",
    params: { firm: "f1", segment: "fibre" },
    rows: [needsRow],
  },
];

export const cases: Case[] = [
  ...none,
  ...statements,
  {
    query: "firms/firm/firm",
    shows: "all that is said of it",
    params: f1,
    rows: [
      {
        id: "f1",
        name: "甲公司",
        fullName: "湘西甲新材料有限公司",
        uscc: "91433100000000001X",
        longitude: 109.7,
        latitude: 28.3,
        status: "存续",
        founded: "2015-03",
        registeredCapitalWan: 5000,
        employees: 120,
        stockCode: "000001",
        industryCode: "C1781",
        place: "park",
        ...news,
      },
    ],
  },
  {
    query: "firms/firm/firm",
    shows: "one of which only the name is known",
    params: { id: "f4" },
    rows: [
      {
        id: "f4",
        name: "丁公司",
        fullName: null,
        uscc: null,
        longitude: null,
        latitude: null,
        status: null,
        founded: null,
        registeredCapitalWan: null,
        employees: null,
        stockCode: null,
        industryCode: null,
        place: null,
        ...nothing,
      },
    ],
  },
  {
    query: "firms/firm/makes",
    shows: "every source's statement",
    params: f1,
    rows: [
      {
        segment: "fabric",
        nameZh: "水刺非织造布",
        nameEn: "Spunlace",
        chain: "nonwoven",
        capacity: null,
        unit: null,
        revenueShare: null,
        soldElsewhereShare: null,
        chosen: false,
        ...nothing,
        confidence: "assumed",
      },
      {
        segment: "fabric",
        nameZh: "水刺非织造布",
        nameEn: "Spunlace",
        chain: "nonwoven",
        capacity: 20000,
        unit: "t",
        revenueShare: ">0.5",
        soldElsewhereShare: "0.25",
        chosen: true,
        ...news,
      },
    ],
  },
  {
    query: "firms/firm/needs",
    shows: "every statement",
    params: f1,
    rows: [
      {
        segment: "fibre",
        nameZh: "涤纶短纤",
        nameEn: "Polyester staple",
        chain: "nonwoven",
        amount: 900,
        unit: "t",
        boughtElsewhereShare: "1",
        chosen: false,
        ...nothing,
        source: "news",
      },
    ],
  },
  {
    query: "firms/firm/leads",
    shows: "chain and place",
    params: f1,
    rows: [{ chain: "nonwoven", nameZh: "非织造材料", nameEn: "Nonwovens", place: "park", ...news }],
  },
  {
    query: "firms/firm/projects",
    shows: "those after it and those it introduced",
    given: {
      nodes: {
        Firm: [{ id: "f" }, { id: "g" }],
        Place: [{ id: "x" }],
        Project: [
          { id: "p", name: "甲", stage: "lead" },
          { id: "q", name: "乙", stage: "signed", amountWan: 10.5, signedOn: "2023", source: "news" },
          { id: "r", name: "丙", stage: "visit" },
        ],
      },
      links: [
        ["Project:q", "TARGETS", "Firm:f"],
        ["Project:q", "AT", "Place:x"],
        ["Project:q", "INTRODUCED_BY", "Firm:f"],
        ["Project:p", "INTRODUCED_BY", "Firm:f"],
        ["Project:p", "TARGETS", "Firm:g"],
        ["Project:r", "TARGETS", "Firm:g"],
      ],
    },
    params: { id: "f" },
    rows: [
      {
        id: "p",
        name: "甲",
        stage: "lead",
        role: "introducer",
        amountWan: null,
        signedOn: null,
        place: null,
        ...nothing,
      },
      {
        id: "q",
        name: "乙",
        stage: "signed",
        role: "introducer",
        amountWan: 10.5,
        signedOn: "2023",
        place: "x",
        ...nothing,
        source: "news",
      },
      {
        id: "q",
        name: "乙",
        stage: "signed",
        role: "target",
        amountWan: 10.5,
        signedOn: "2023",
        place: "x",
        ...nothing,
        source: "news",
      },
    ],
  },
  {
    query: "firms/advisers",
    shows: "the advisers of several firms",
    params: { firms: ["f3", "f1", "absent"] },
    rows: [
      {
        id: "a1",
        name: "王某",
        title: "招商顾问",
        since: "2021",
        firm: "f3",
        place: "park",
        ...nothing,
        note: "聘\n任",
      },
    ],
  },
  { query: "firms/advisers", shows: "nothing for no firms", params: { firms: [] }, rows: [] },
  {
    query: "firms/network",
    shows: "deliveries, ownership and ties, either way, each once though both ends were asked for",
    params: { firms: ["f1", "f3"] },
    rows: [
      {
        from: "f1",
        to: "f3",
        kind: "tied",
        segment: null,
        tieKind: "partner",
        share: null,
        ...nothing,
        note: "共建",
      },
      {
        from: "f3",
        to: "f1",
        kind: "supplies",
        segment: "fibre",
        tieKind: null,
        share: null,
        ...nothing,
        source: "news",
        asOf: "2022",
      },
      { from: "f3", to: "f1", kind: "supplies", segment: null, tieKind: null, share: null, ...nothing },
      { from: "f4", to: "f1", kind: "owns", segment: null, tieKind: null, share: "0.6", ...nothing },
    ],
  },
  {
    query: "firms/network",
    shows: "equal statements of several sources stay several",
    given: {
      nodes: { Firm: [{ id: "f" }, { id: "g" }] },
      links: [
        ["Firm:f", "OWNS", "Firm:g", { source: "b", share: "0.5" }],
        ["Firm:f", "OWNS", "Firm:g", { source: "a", share: "0.5" }],
        ["Firm:g", "OWNS", "Firm:f", { source: "" }],
      ],
    },
    params: { firms: ["g"] },
    rows: [
      {
        from: "f",
        to: "g",
        kind: "owns",
        segment: null,
        tieKind: null,
        share: "0.5",
        ...nothing,
        source: "a",
      },
      {
        from: "f",
        to: "g",
        kind: "owns",
        segment: null,
        tieKind: null,
        share: "0.5",
        ...nothing,
        source: "b",
      },
      { from: "g", to: "f", kind: "owns", segment: null, tieKind: null, share: null, ...nothing },
    ],
  },
  {
    query: "recruit/ties/firms",
    shows: "every delivery, holding and other tie of the firms asked for, once",
    params: { ids: ["f1", "f2", "f3", "f4", "absent"] },
    rows: [
      {
        from: "f1",
        to: "f3",
        kind: "tied",
        tieKind: "partner",
        segment: null,
        share: null,
        ...nothing,
        note: "共建",
      },
      {
        from: "f3",
        to: "f1",
        kind: "supplies",
        tieKind: null,
        segment: "fibre",
        share: null,
        ...nothing,
        source: "news",
        asOf: "2022",
      },
      { from: "f3", to: "f1", kind: "supplies", tieKind: null, segment: null, share: null, ...nothing },
      { from: "f4", to: "f1", kind: "owns", tieKind: null, segment: null, share: "0.6", ...nothing },
    ],
  },
  {
    query: "recruit/ties/firms",
    shows: "nothing in an empty graph",
    given: { nodes: {} },
    params: { ids: ["f1"] },
    rows: [],
  },
  {
    query: "recruit/ties/advisers",
    shows: "one with firm and place, one of whom neither is known",
    given: {
      nodes: {
        Firm: [{ id: "f" }],
        Place: [{ id: "x" }],
        Adviser: [
          { id: "b", name: "李某" },
          { id: "a", name: "王某", title: "会长", since: "2021", source: "news", confidence: "stated" },
        ],
      },
      links: [
        ["Adviser:a", "WORKS_FOR", "Firm:f"],
        ["Adviser:a", "AT", "Place:x"],
      ],
    },
    rows: [
      {
        ...{ id: "a", name: "王某", title: "会长", firm: "f", place: "x", since: "2021" },
        ...{ ...nothing, source: "news", confidence: "stated" },
      },
      { id: "b", name: "李某", title: null, firm: null, place: null, since: null, ...nothing },
    ],
  },
  {
    query: "firms/found/known",
    shows: "every firm with its names, code and place",
    given: {
      nodes: {
        Firm: [
          { id: "g", fullName: "乙公司", uscc: "1" },
          { id: "f", name: "甲" },
        ],
        Place: [{ id: "x" }],
      },
      links: [["Firm:f", "LOCATED_IN", "Place:x"]],
    },
    rows: [
      { id: "f", name: "甲", fullName: null, uscc: null, place: "x" },
      { id: "g", name: null, fullName: "乙公司", uscc: "1", place: null },
    ],
  },
  {
    query: "log/writes/one",
    shows: "what a call asked for and made, which another one does not change",
    given: { nodes: { Write: [{ id: "w", asked: "d", made: ["f", "g"], revision: 3 }, { id: "v" }] } },
    params: { id: "w" },
    rows: [{ asked: "d", made: ["f", "g"] }],
  },
  { query: "log/writes/one", shows: "none", params: { id: "w" }, rows: [] },
  {
    query: "log/writes/keep",
    shows: "a call that made nothing is known too",
    given: { nodes: {} },
    params: { id: "w", asked: "d", made: [], revision: 4 },
    rows: [],
    after: [{ query: "log/writes/one", params: { id: "w" }, rows: [{ asked: "d", made: [] }] }],
  },
  {
    query: "recruit/ties/projects",
    shows: "each with the firm or the adviser who introduced it; one that nobody introduced is left out",
    given: {
      nodes: {
        Firm: [{ id: "f" }, { id: "g" }],
        Adviser: [{ id: "a" }],
        Place: [{ id: "x" }],
        Project: [
          { id: "q", name: "乙", stage: "signed", source: "news", asOf: "2023", confidence: "stated" },
          { id: "p", name: "甲", stage: "lead" },
          { id: "r", name: "丙", stage: "visit" },
        ],
      },
      links: [
        ["Project:q", "TARGETS", "Firm:g"],
        ["Project:q", "AT", "Place:x"],
        ["Project:q", "INTRODUCED_BY", "Firm:f"],
        ["Project:p", "INTRODUCED_BY", "Adviser:a"],
        ["Project:r", "AT", "Place:x"],
      ],
    },
    rows: [
      {
        ...{ id: "p", name: "甲", stage: "lead", firm: null, place: null },
        ...{ introducer: "a", kind: "adviser", ...nothing },
      },
      {
        ...{ id: "q", name: "乙", stage: "signed", firm: "g", place: "x" },
        ...{ introducer: "f", kind: "firm" },
        ...{ source: "news", asOf: "2023", confidence: "stated", note: null },
      },
    ],
  },
  {
    query: "firms/list",
    shows: "each segment once, though several sources say it",
    params: { firms: ["f3", "f1", "absent"] },
    rows: [
      { firm: "f1", segment: "fabric", nameZh: "水刺非织造布", nameEn: "Spunlace" },
      { firm: "f3", segment: "fibre", nameZh: "涤纶短纤", nameEn: "Polyester staple" },
    ],
  },
];
