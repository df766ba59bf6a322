import type { Case, Graph } from "../case.ts";
import { park } from "../park.ts";

const nothing = { source: null, asOf: null, confidence: null, note: null };
const news = { source: "news", asOf: "2023-05", confidence: "stated", note: null };

/** The park with signals of two firms and three shortlists. */
const office: Graph = {
  nodes: {
    ...park.nodes,
    Signal: [
      { id: "n1", on: "2025-03", kind: "new_plant", text: "扩建" },
      { id: "n2", on: "2026-01-05", kind: "listing", ...news },
      { id: "n3", on: "2024", kind: "other" },
    ],
    Shortlist: [
      { id: "old", name: "旧名单", on: "2026-01-01", ...news },
      { id: "new", name: "新名单", on: "2026-11-02", version: 6 },
      { id: "bare", name: "没有日期" },
    ],
  },
  links: [
    ...park.links!,
    ["Firm:f3", "SHOWS", "Signal:n1"],
    ["Firm:f3", "SHOWS", "Signal:n2"],
    ["Firm:f1", "SHOWS", "Signal:n3"],
    ["Shortlist:new", "FOR", "Segment:fibre"],
    ["Shortlist:new", "AT", "Place:park"],
    ["Shortlist:new", "LISTS", "Firm:f4", { position: 0 }],
    ["Shortlist:new", "LISTS", "Firm:f3", { position: 1, note: "先谈" }],
    ["Shortlist:old", "LISTS", "Firm:f3"],
  ],
};
const third = { firm: "f3", name: "丙公司" };
const fresh = {
  id: "new",
  version: 6,
  name: "新名单",
  segment: "fibre",
  place: "park",
  on: "2026-11-02",
  ...nothing,
  firms: [
    { firm: "f4", name: "丁公司", position: 0, note: null },
    { ...third, position: 1, note: "先谈" },
  ],
};
const old = {
  id: "old",
  version: 0,
  name: "旧名单",
  segment: null,
  place: null,
  on: "2026-01-01",
  ...news,
  firms: [{ ...third, position: null, note: null }],
};
const bare = {
  id: "bare",
  version: 0,
  name: "没有日期",
  segment: null,
  place: null,
  on: null,
  ...nothing,
  firms: [],
};

export const cases: Case[] = [
  {
    query: "recruit/firm-statements",
    shows: "where each firm's row comes from; who is not there is left out",
    params: { firms: ["f3", "f1", "nobody"] },
    rows: [
      { firm: "f1", ...news },
      { firm: "f3", ...nothing },
    ],
  },
  {
    query: "recruit/signals",
    shows: "signals by firm, the newest first",
    given: office,
    rows: [
      { firm: "f1", id: "n3", on: "2024", kind: "other", text: null, ...nothing },
      { firm: "f3", id: "n2", on: "2026-01-05", kind: "listing", text: null, ...news },
      { firm: "f3", id: "n1", on: "2025-03", kind: "new_plant", text: "扩建", ...nothing },
    ],
  },
  {
    query: "recruit/shortlists/list",
    shows: "shortlists, the newest first, with their firms in order",
    given: office,
    rows: [fresh, old, bare],
  },
  {
    query: "recruit/shortlists/one",
    shows: "one shortlist",
    given: office,
    params: { id: "new" },
    rows: [fresh],
  },
  {
    query: "recruit/shortlists/one",
    shows: "no row when there is none",
    params: { id: "new" },
    rows: [],
  },
  {
    query: "recruit/shortlists/touch",
    shows: "the lists named have the change as their version",
    given: office,
    params: { ids: ["new", "absent"], revision: 9 },
    rows: [],
    after: [{ query: "recruit/shortlists/list", rows: [{ ...fresh, version: 9 }, old, bare] }],
  },
  {
    query: "recruit/shortlists/trips",
    shows: "the trips that visit them, the latest first, and whether the visit was recorded",
    given: {
      nodes: {
        ...park.nodes,
        Trip: [
          { id: "t1", name: "春行", startOn: "2026-03-01" },
          { id: "t2", name: "秋行", startOn: "2026-09-01" },
          { id: "t3", name: "未定" },
        ],
      },
      links: [
        ...park.links!,
        ["Trip:t1", "VISITS", "Firm:f3", { project: "p" }],
        ["Trip:t2", "VISITS", "Firm:f3"],
        ["Trip:t3", "VISITS", "Firm:f3"],
        ["Trip:t2", "VISITS", "Firm:f4"],
        ["Trip:t2", "VISITS", "Firm:f1"],
      ],
    },
    params: { firms: ["f4", "f3", "nobody"] },
    rows: [
      { firm: "f3", id: "t2", name: "秋行", startOn: "2026-09-01", recorded: false },
      { firm: "f3", id: "t1", name: "春行", startOn: "2026-03-01", recorded: true },
      { firm: "f3", id: "t3", name: "未定", startOn: null, recorded: false },
      { firm: "f4", id: "t2", name: "秋行", startOn: "2026-09-01", recorded: false },
    ],
  },
];
