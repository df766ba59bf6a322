import type { Case, Graph } from "../case.ts";

/** What is searched by name, with and without what it stands beside. */
const named: Graph = {
  nodes: {
    Place: [{ id: "park", nameZh: "园区" }],
    Firm: [{ id: "f1", name: "甲公司" }],
    Segment: [{ id: "s1", nameZh: "纸箱" }],
    Project: [
      { id: "p2", name: "项目10号" },
      { id: "p1", name: "项目2号" },
    ],
    Person: [
      { id: "u2", name: "王某" },
      { id: "u1", name: "李某", title: "科长" },
    ],
    Trip: [
      { id: "t2", name: "南行" },
      { id: "t1", name: "东行", startOn: "2026-12-01" },
    ],
    Shortlist: [
      { id: "l2", name: "乙单" },
      { id: "l1", name: "甲单" },
    ],
  },
  links: [
    ["Project:p1", "TARGETS", "Firm:f1"],
    ["Project:p1", "AT", "Place:park"],
    ["Trip:t1", "AT", "Place:park"],
    ["Shortlist:l1", "FOR", "Segment:s1"],
    ["Shortlist:l1", "AT", "Place:park"],
  ],
};

export const cases: Case[] = [
  {
    query: "office/project-names",
    shows: "each with its firm and place, by id",
    given: named,
    rows: [
      { id: "p1", name: "项目2号", firm: "f1", place: "park" },
      { id: "p2", name: "项目10号", firm: null, place: null },
    ],
  },
  {
    query: "office/person-names",
    shows: "each with the title, by id",
    given: named,
    rows: [
      { id: "u1", name: "李某", title: "科长" },
      { id: "u2", name: "王某", title: null },
    ],
  },
  {
    query: "office/trip-names",
    shows: "each with its place and first day, by id",
    given: named,
    rows: [
      { id: "t1", name: "东行", place: "park", startOn: "2026-12-01" },
      { id: "t2", name: "南行", place: null, startOn: null },
    ],
  },
  {
    query: "office/shortlist-names",
    shows: "each with its segment and place, by id",
    given: named,
    rows: [
      { id: "l1", name: "甲单", segment: "s1", place: "park" },
      { id: "l2", name: "乙单", segment: null, place: null },
    ],
  },
];
