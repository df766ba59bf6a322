import type { Case, Graph } from "../case.ts";

const nothing = { source: null, asOf: null, confidence: null, note: null };
const said = { source: "news", asOf: "2024", confidence: "derived", note: '说："是"\n' };

const land: Graph = {
  nodes: {
    Place: [
      { id: "park", nameZh: "园区", kind: "park" },
      { id: "city", nameZh: "广州", kind: "city" },
    ],
    Firm: [{ id: "a" }, { id: "b" }, { id: "c" }],
    Project: [
      { id: "p2", name: "项目二", stage: "contact" },
      { id: "p1", name: "项目一", stage: "dropped" },
      { id: "p0", name: "无关", stage: "lead" },
    ],
    Trip: [
      {
        id: "t",
        name: "华南行",
        startOn: "2026-03-01",
        days: 2,
        visitsPerDay: 2,
        kmPerDay: 450.5,
        version: 3,
        ...said,
      },
      { id: "late", name: "后来的", startOn: "2026-04", days: 1 },
      { id: "undated", name: "无日期", days: 1 },
    ],
  },
  links: [
    ["Trip:t", "AT", "Place:park"],
    ["Trip:t", "STARTS_AT", "Place:park"],
    ["Trip:t", "ENDS_AT", "Place:city"],
    ["Trip:t", "VISITS", "Firm:a", { day: 2, position: 0, ...said }],
    ["Trip:t", "VISITS", "Firm:b", { day: 1, position: 1, project: "p2" }],
    ["Trip:t", "VISITS", "Firm:c", { day: 1, position: 0 }],
    ["Trip:late", "VISITS", "Firm:a", { day: 0, position: 0 }],
    ["Project:p2", "TARGETS", "Firm:a"],
    ["Project:p1", "TARGETS", "Firm:a"],
    ["Project:p2", "AT", "Place:park"],
    ["Project:p0", "AT", "Place:park"],
  ],
};

const whole = {
  id: "t",
  version: 3,
  name: "华南行",
  place: "park",
  startOn: "2026-03-01",
  start: "park",
  end: "city",
  days: 2,
  visitsPerDay: 2,
  kmPerDay: 450.5,
  ...said,
};
const visits = [
  { firm: "c", day: 1, position: 0, project: null, ...nothing },
  { firm: "b", day: 1, position: 1, project: "p2", ...nothing },
  { firm: "a", day: 2, position: 0, project: null, ...said },
];
const undated = {
  id: "undated",
  version: 0,
  name: "无日期",
  place: null,
  startOn: null,
  start: null,
  end: null,
  days: 1,
  visitsPerDay: null,
  kmPerDay: null,
  ...nothing,
};
const t = { id: "t" };

export const cases: Case[] = [
  {
    query: "trips/list",
    shows: "the latest first, those without a day last, with visits and those recorded",
    given: land,
    rows: [
      {
        id: "late",
        version: 0,
        name: "后来的",
        place: null,
        placeName: null,
        startOn: "2026-04",
        days: 1,
        visits: 1,
        recorded: 0,
      },
      {
        id: "t",
        version: 3,
        name: "华南行",
        place: "park",
        placeName: "园区",
        startOn: "2026-03-01",
        days: 2,
        visits: 3,
        recorded: 1,
      },
      {
        id: "undated",
        version: 0,
        name: "无日期",
        place: null,
        placeName: null,
        startOn: null,
        days: 1,
        visits: 0,
        recorded: 0,
      },
    ],
  },
  {
    query: "trips/one",
    shows: "a trip with its visits by day and position",
    given: land,
    params: t,
    rows: [{ ...whole, visits }],
  },
  {
    query: "trips/one",
    shows: "a trip with nothing",
    given: land,
    params: { id: "undated" },
    rows: [{ ...undated, visits: [] }],
  },
  { query: "trips/one", shows: "none", given: land, params: { id: "absent" }, rows: [] },
  {
    query: "trips/touch",
    shows: "the trips named have the change as their version",
    given: land,
    params: { ids: ["t", "absent"], revision: 9 },
    rows: [],
    after: [{ query: "trips/one", params: t, rows: [{ ...whole, version: 9, visits }] }],
  },
  {
    query: "trips/projects",
    shows: "the projects of the firms, by firm and id",
    given: land,
    params: { ids: ["b", "absent", "a"] },
    rows: [
      { firm: "a", id: "p1", name: "项目一", stage: "dropped", place: null },
      { firm: "a", id: "p2", name: "项目二", stage: "contact", place: "park" },
    ],
  },
];
