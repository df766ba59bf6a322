import type { Case, Graph } from "../case.ts";
import { park } from "../park.ts";

const said = { source: "news", asOf: "2024", confidence: "derived", note: '说："是"\n' };
const nothing = { source: null, asOf: null, confidence: null, note: null };
const news = { source: "news", asOf: "2023-05", confidence: "stated", note: null };

const MOVED =
  '{"records":[{"of":"project","id":"p1","before":{"stage":"visit"},"after":{"stage":"signed"}}]}';

/** The park with people, and more of the project p1. */
const office: Graph = {
  nodes: {
    ...park.nodes,
    Person: [
      { id: "u2", name: "王某" },
      { id: "u1", name: "李某", title: "科长" },
    ],
    Arrival: [...park.nodes.Arrival!, { id: "m0", on: "2023-03-01", amountWan: 0.5, ...news }],
    Event: [
      ...park.nodes.Event!,
      { id: "e2", on: "2024-01", kind: "stage", change: '{"records":[]}', ...news },
    ],
    Task: [
      { id: "t1", text: "办成的", dueOn: "2023-01", doneOn: "2023-02", ...news },
      { id: "t2", text: "没有期限的" },
      { id: "t3", text: "后到期的", dueOn: "2024-06" },
      { id: "t4", text: "先到期的", dueOn: "2024-05-01" },
    ],
    Document: [
      { id: "d2", title: "乙", address: "https://example.org" },
      { id: "d1", title: "乙", ...news },
    ],
  },
  links: [
    ...park.links!,
    ["Project:p1", "RECEIVED", "Arrival:m0"],
    ["Project:p1", "HAS", "Event:e2"],
    ["Project:p1", "TO_DO", "Task:t1"],
    ["Project:p1", "TO_DO", "Task:t2"],
    ["Project:p1", "TO_DO", "Task:t3"],
    ["Project:p1", "TO_DO", "Task:t4"],
    ["Task:t3", "DONE_BY", "Person:u1"],
    ["Project:p1", "DOCUMENTED_BY", "Document:d1"],
    ["Project:p1", "DOCUMENTED_BY", "Document:d2"],
    ["Firm:f3", "MAKES", "Segment:wipes", { source: "", chosen: false }],
    ["Firm:f3", "MAKES", "Segment:wipes", { source: "project", chosen: false, note: "p1" }],
  ],
};

/** The same with a move that the history of p1 tells of. */
const moved: Graph = {
  nodes: {
    ...office.nodes,
    Event: [...office.nodes.Event!, { id: "e3", on: "2023-11", kind: "stage", change: MOVED }],
  },
  links: [...office.links!, ["Project:p1", "HAS", "Event:e3"]],
};

const wet = {
  name: "湿巾生产线",
  stage: "signed",
  channel: "商会",
  platform: "湘商大会",
  amountWan: 12000.5,
  signedOn: "2023-02-01",
  dueOn: "2023-12",
  startedOn: "2023-06",
  producedOn: "2024",
  droppedOn: null,
  dropReason: null,
  owner: "李某",
  jobs: 80,
  batch: "一",
  top500: false,
  xiangshang: false,
  company: null,
  version: 0,
  ...news,
};
const fibre = {
  name: "纤维",
  stage: "dropped",
  channel: null,
  platform: null,
  amountWan: null,
  signedOn: null,
  dueOn: null,
  startedOn: null,
  producedOn: null,
  droppedOn: "2022-08",
  dropReason: "用地",
  owner: null,
  jobs: null,
  batch: null,
  top500: false,
  xiangshang: false,
  company: null,
  version: 0,
  ...nothing,
};
const p1 = { id: "p1" };
/** Nothing is recorded of a project. */
const bare = { events: [], arrivals: [], tasks: [], documents: [] };
const reading: Case[] = [
  {
    query: "projects/ids",
    shows: "all of them, by id",
    params: { place: null, chain: null },
    rows: [{ id: "p1" }, { id: "p2" }],
  },
  {
    query: "projects/ids",
    shows: "those within a place, and of a chain, once each",
    params: { place: "430000", chain: "nonwoven" },
    rows: [{ id: "p1" }],
  },
  {
    query: "projects/ids",
    shows: "those that fill a segment which the chain shares",
    given: {
      nodes: {
        Chain: [{ id: "c" }, { id: "d" }],
        Segment: [{ id: "carton" }, { id: "spirit" }],
        Project: [{ id: "p" }, { id: "q" }, { id: "r" }],
      },
      links: [
        ["Segment:carton", "PART_OF", "Chain:d"],
        ["Segment:carton", "USED_IN", "Chain:c"],
        ["Segment:spirit", "PART_OF", "Chain:d"],
        ["Project:p", "FILLS", "Segment:carton"],
        ["Project:q", "FILLS", "Segment:spirit"],
      ],
    },
    params: { place: null, chain: "c" },
    rows: [{ id: "p" }],
  },
  {
    query: "projects/ids",
    shows: "none of another place",
    params: { place: "440000", chain: null },
    rows: [],
  },
  {
    query: "projects/rows",
    shows: "a project with all it is joined to, and one with nothing",
    given: moved,
    params: { ids: ["p2", "absent", "p1"] },
    rows: [
      {
        id: "p1",
        ...wet,
        firm: "f3",
        firmName: "丙公司",
        companyName: null,
        place: "park",
        placeName: "湘西高新区",
        segments: [
          { segment: "wipes", nameZh: "湿巾", nameEn: null, chain: "nonwoven" },
          { segment: "bottle", nameZh: "酒瓶", nameEn: null, chain: "liquor" },
        ],
        arrivals: [
          { on: "2023-03-01", amountWan: 0.5 },
          { on: "2023-03-01", amountWan: 300 },
        ],
        introducer: { id: "a1", name: "王某", kind: "adviser" },
        tasks: [
          { text: "没有期限的", dueOn: null },
          { text: "先到期的", dueOn: "2024-05-01" },
          { text: "后到期的", dueOn: "2024-06" },
        ],
        moves: [{ id: "e3", on: "2023-11", change: MOVED }],
        eventOn: "2024-01",
      },
      {
        id: "p2",
        ...fibre,
        firm: null,
        firmName: null,
        companyName: null,
        place: null,
        placeName: null,
        segments: [],
        arrivals: [],
        introducer: null,
        tasks: [],
        moves: [],
        eventOn: null,
      },
    ],
  },
  {
    query: "projects/histories",
    shows: "only events that changed something",
    given: office,
    params: { ids: ["p1", "p2", "absent"] },
    rows: [{ project: "p1", id: "e2", on: "2024-01", change: '{"records":[]}' }],
  },
  {
    query: "projects/monthly",
    shows: "what happened in a month, the last thing by its end, and what was left to do then",
    given: office,
    params: { ids: ["p2", "absent", "p1"], from: "2023-01", to: "2023-01-31" },
    rows: [
      {
        project: "p1",
        events: [
          {
            id: "e1",
            on: "2023-01-01",
            kind: "visit",
            text: "考察：很满意",
            by: "李某",
            change: null,
          },
        ],
        firstOn: "2023-01-01",
        lastOn: "2023-01-01",
        tasks: [
          { id: "t1", text: "办成的", dueOn: "2023-01", person: null },
          { id: "t4", text: "先到期的", dueOn: "2024-05-01", person: null },
          { id: "t3", text: "后到期的", dueOn: "2024-06", person: "u1" },
          { id: "t2", text: "没有期限的", dueOn: null, person: null },
        ],
      },
      { project: "p2", events: [], firstOn: null, lastOn: null, tasks: [] },
    ],
  },
  {
    query: "projects/monthly",
    shows: "a change of the month, and no task that was done by its end",
    given: office,
    params: { ids: ["p1"], from: "2024-01", to: "2024-01-31" },
    rows: [
      {
        project: "p1",
        events: [{ id: "e2", on: "2024-01", kind: "stage", text: null, by: null, change: '{"records":[]}' }],
        firstOn: "2023-01-01",
        lastOn: "2024-01",
        tasks: [
          { id: "t4", text: "先到期的", dueOn: "2024-05-01", person: null },
          { id: "t3", text: "后到期的", dueOn: "2024-06", person: "u1" },
          { id: "t2", text: "没有期限的", dueOn: null, person: null },
        ],
      },
    ],
  },
  {
    query: "projects/registered",
    shows: "those whose firm or company lies within their place, not those whose firm lies around it",
    given: {
      ...park,
      nodes: { ...park.nodes, Project: [...park.nodes.Project!, { id: "p3" }, { id: "p4" }, { id: "p5" }] },
      links: [
        ...park.links!,
        ["Project:p3", "TARGETS", "Firm:f1"],
        ["Project:p3", "AT", "Place:433100"],
        ["Project:p4", "TARGETS", "Firm:f3"],
        ["Project:p4", "AT", "Place:440000"],
        ["Project:p5", "TARGETS", "Firm:f3"],
        ["Project:p5", "SETTLED_AS", "Firm:f1"],
        ["Project:p5", "AT", "Place:433100"],
      ],
    },
    params: { ids: ["p5", "p4", "p3", "p2", "p1"] },
    rows: [{ id: "p3" }, { id: "p4" }, { id: "p5" }],
  },
  {
    query: "projects/project/state",
    shows: "what it says, segments in their order",
    params: p1,
    rows: [{ ...wet, firm: "f3", place: "park", segments: ["wipes", "bottle"], introducer: "a1" }],
  },
  {
    query: "projects/project/state",
    shows: "nothing of a project that is not there",
    params: { id: "x" },
    rows: [],
  },
  {
    query: "projects/project/event",
    shows: "what it tells, and the project it belongs to",
    params: { id: "e1" },
    rows: [{ project: "p1", on: "2023-01-01", kind: "visit", text: "考察：很满意", change: null }],
  },
  {
    query: "projects/project/event",
    shows: "an event of no project",
    given: { nodes: { Event: [{ id: "e", on: "2023", kind: "note" }] } },
    params: { id: "e" },
    rows: [{ project: null, on: "2023", kind: "note", text: null, change: null }],
  },
  {
    query: "projects/project/event",
    shows: "nothing of an event that is not there",
    params: { id: "x" },
    rows: [],
  },
  {
    query: "projects/project/parts",
    shows: "the latest event, the first arrival, what is due first and what is done last, documents by title",
    given: office,
    params: p1,
    rows: [
      {
        events: [
          { id: "e2", on: "2024-01", kind: "stage", text: null, by: null, change: '{"records":[]}', ...news },
          {
            id: "e1",
            on: "2023-01-01",
            kind: "visit",
            text: "考察：很满意",
            by: "李某",
            change: null,
            ...nothing,
          },
        ],
        arrivals: [
          { id: "m0", on: "2023-03-01", amountWan: 0.5, ...news },
          { id: "m1", on: "2023-03-01", amountWan: 300, ...nothing },
        ],
        tasks: [
          { id: "t4", text: "先到期的", dueOn: "2024-05-01", doneOn: null, person: null, ...nothing },
          { id: "t3", text: "后到期的", dueOn: "2024-06", doneOn: null, person: "u1", ...nothing },
          { id: "t2", text: "没有期限的", dueOn: null, doneOn: null, person: null, ...nothing },
          { id: "t1", text: "办成的", dueOn: "2023-01", doneOn: "2023-02", person: null, ...news },
        ],
        documents: [
          { id: "d1", title: "乙", address: null, ...news },
          { id: "d2", title: "乙", address: "https://example.org", ...nothing },
        ],
      },
    ],
  },
  {
    query: "projects/project/parts",
    shows: "empty lists of a project of which nothing is recorded",
    given: { nodes: { Project: [p1] } },
    params: p1,
    rows: [bare],
  },
  {
    query: "projects/project/parts",
    shows: "nothing of a project that is not there",
    params: { id: "x" },
    rows: [],
  },
  {
    query: "projects/project/candidate",
    shows: "the firm, its place and those around it, the project's segments it makes, once each",
    given: office,
    params: p1,
    rows: [
      {
        id: "f3",
        name: "丙公司",
        uscc: null,
        status: null,
        within: ["440000"],
        makes: ["wipes"],
        place: { id: "440000", nameZh: "广东省", nameEn: "Guangdong", kind: "province" },
      },
    ],
  },
  { query: "projects/project/candidate", shows: "nothing without a firm", params: { id: "p2" }, rows: [] },
  {
    query: "projects/project/names",
    shows: "what ids of any kind stand for; an unknown one is left out",
    params: { ids: ["f3", "park", "a1", "wipes", "nothing"] },
    rows: [
      { id: "a1", kind: "adviser", nameZh: "王某", nameEn: null },
      { id: "f3", kind: "firm", nameZh: "丙公司", nameEn: null },
      { id: "park", kind: "place", nameZh: "湘西高新区", nameEn: null },
      { id: "wipes", kind: "segment", nameZh: "湿巾", nameEn: null },
    ],
  },
  { query: "projects/project/names", shows: "nothing of nothing", params: { ids: [] }, rows: [] },
  {
    query: "projects/project/sources",
    shows: "those asked for",
    params: { ids: ["news", "none"] },
    rows: [
      {
        id: "news",
        title: "湘西日报：“高新区”",
        address: "https://example.org/a?b=1",
        published: "2023-05-01",
        kind: "news",
      },
    ],
  },
  {
    query: "recruit/advisers",
    shows: "each with the firm they work for",
    params: {},
    rows: [{ id: "a1", name: "王某", title: "招商顾问", firmName: "丙公司" }],
  },
  {
    query: "people/people",
    shows: "by name",
    given: office,
    rows: [
      { id: "u1", name: "李某", title: "科长", version: 0 },
      { id: "u2", name: "王某", title: null, version: 0 },
    ],
  },
  {
    query: "people/person",
    shows: "one with what is stated of them",
    given: {
      nodes: { Person: [{ id: "u1", name: "李某", title: "科长", version: 8, ...said }, { id: "u2" }] },
    },
    params: { id: "u1" },
    rows: [{ id: "u1", name: "李某", title: "科长", version: 8, ...said }],
  },
  { query: "people/person", shows: "none", params: { id: "u1" }, rows: [] },
];

const writing: Case[] = [];

export const cases: Case[] = [...reading, ...writing];
