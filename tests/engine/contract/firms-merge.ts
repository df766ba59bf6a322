import type { Case, Graph } from "../case.ts";

const nothing = { source: null, asOf: null, confidence: null, note: null };
const said = { source: "news", asOf: "2024", confidence: "derived", note: '说："是"\n' };

/** Two entries of one firm, f and g, and everything that may name a firm. */
const land: Graph = {
  nodes: {
    Place: [{ id: "x" }],
    Chain: [{ id: "c" }],
    Segment: [{ id: "s" }, { id: "t" }],
    Firm: [{ id: "f", name: "甲" }, { id: "g", name: "甲 " }, { id: "h" }],
    Adviser: [
      { id: "a", name: "王某", title: "顾问", since: "2021", ...said },
      { id: "b", name: "张某" },
    ],
    Signal: [
      { id: "n2", on: "2024", kind: "other" },
      { id: "n1", on: "2023", kind: "listing", text: "上市", ...said },
    ],
    Project: [
      { id: "p2", name: "乙项目", stage: "lead" },
      { id: "p1", name: "甲项目", stage: "signed", amountWan: 5, top500: true, ...said },
      { id: "p3", name: "无关", stage: "lead" },
    ],
    Event: [
      { id: "e2", on: "2024", kind: "changed", change: '{"records":[{"of":"firm","id":"f"}]}', ...said },
      { id: "e1", on: "2023", kind: "note", text: "f", by: "u" },
      { id: "e3", on: "2023", kind: "note", change: '{"records":[{"of":"firm","id":"ff"}]}' },
    ],
    Shortlist: [{ id: "l" }, { id: "k" }],
    Trip: [{ id: "t" }],
    Scenario: [{ id: "w" }],
    Change: [
      { id: '["w",1]', position: 1, change: "remove_firm", firm: "f", ...said },
      { id: '["w",0]', position: 0, change: "add_plant", firm: "f", segment: "s", capacity: 2.5, unit: "t" },
      { id: '["w",2]', position: 2, change: "add_firm", firm: "g" },
    ],
  },
  links: [
    ["Firm:f", "LOCATED_IN", "Place:x"],
    ["Firm:f", "LEADS", "Chain:c", { place: "x", ...said }],
    ["Firm:g", "LEADS", "Chain:c", { place: "x" }],
    ["Firm:f", "MAKES", "Segment:t", { source: "", capacity: 1.5 }],
    ["Firm:f", "MAKES", "Segment:s", { revenueShare: ">0.5", unit: "t", chosen: true, ...said }],
    ["Firm:f", "MAKES", "Segment:s", { source: "", soldElsewhereShare: "0.2" }],
    ["Firm:g", "MAKES", "Segment:s", { source: "" }],
    [
      "Firm:f",
      "NEEDS",
      "Segment:s",
      { amount: 3, unit: "t", boughtElsewhereShare: "1", chosen: true, ...said },
    ],
    ["Firm:f", "SUPPLIES", "Firm:g", { segment: "s", ...said }],
    ["Firm:f", "SUPPLIES", "Firm:f", { segment: "", source: "" }],
    ["Firm:h", "SUPPLIES", "Firm:f", { segment: "", source: "" }],
    ["Firm:h", "SUPPLIES", "Firm:g", { segment: "", source: "" }],
    ["Firm:f", "OWNS", "Firm:h", { share: "0.6", ...said }],
    ["Firm:h", "OWNS", "Firm:f", { source: "" }],
    ["Firm:g", "TIED", "Firm:f", { kind: "partner", ...said }],
    ["Firm:f", "TIED", "Firm:h", { kind: "other", source: "" }],
    ["Adviser:a", "WORKS_FOR", "Firm:f"],
    ["Adviser:a", "AT", "Place:x"],
    ["Adviser:b", "WORKS_FOR", "Firm:g"],
    ["Firm:f", "SHOWS", "Signal:n2"],
    ["Firm:f", "SHOWS", "Signal:n1"],
    ["Project:p2", "TARGETS", "Firm:h"],
    ["Project:p2", "INTRODUCED_BY", "Firm:f"],
    ["Project:p1", "TARGETS", "Firm:f"],
    ["Project:p1", "INTRODUCED_BY", "Firm:f"],
    ["Project:p1", "AT", "Place:x"],
    ["Project:p1", "FILLS", "Segment:t", { position: 0 }],
    ["Project:p1", "FILLS", "Segment:s", { position: 1 }],
    ["Project:p3", "TARGETS", "Firm:h"],
    ["Project:p1", "HAS", "Event:e2"],
    ["Project:p1", "HAS", "Event:e1"],
    ["Project:p3", "HAS", "Event:e3"],
    ["Shortlist:l", "LISTS", "Firm:f", { position: 1, ...said }],
    ["Shortlist:k", "LISTS", "Firm:f", { position: 0 }],
    ["Shortlist:k", "LISTS", "Firm:g", { position: 1 }],
    ["Trip:t", "VISITS", "Firm:f", { day: 1, position: 0, project: "p1", ...said }],
    ["Trip:t", "VISITS", "Firm:g", { day: 0, position: 0 }],
    ...([0, 1, 2] as const).map((at): [string, string, string] => [
      "Scenario:w",
      "CHANGES",
      `Change:["w",${at}]`,
    ]),
  ],
};

const none = { channel: null, platform: null, amountWan: null, signedOn: null, dueOn: null, startedOn: null };
const unsaid = { producedOn: null, droppedOn: null, dropReason: null, owner: null, jobs: null, batch: null };
const supplies = [
  { from: "f", to: "f", segment: null, ...nothing },
  { from: "f", to: "g", segment: "s", ...said },
  { from: "h", to: "f", segment: null, ...nothing },
];

const rows: Record<string, Case["rows"]> = {
  leads: [{ firm: "f", chain: "c", place: "x", ...said }],
  makes: [
    {
      firm: "f",
      segment: "s",
      capacity: null,
      unit: null,
      revenueShare: null,
      soldElsewhereShare: "0.2",
      chosen: false,
      ...nothing,
    },
    {
      firm: "f",
      segment: "s",
      capacity: null,
      unit: "t",
      revenueShare: ">0.5",
      soldElsewhereShare: null,
      chosen: true,
      ...said,
    },
    {
      firm: "f",
      segment: "t",
      capacity: 1.5,
      unit: null,
      revenueShare: null,
      soldElsewhereShare: null,
      chosen: false,
      ...nothing,
    },
  ],
  needs: [
    { firm: "f", segment: "s", amount: 3, unit: "t", boughtElsewhereShare: "1", chosen: true, ...said },
  ],
  supplies,
  owns: [
    { from: "f", to: "h", share: "0.6", ...said },
    { from: "h", to: "f", share: null, ...nothing },
  ],
  ties: [
    { from: "f", to: "h", kind: "other", ...nothing },
    { from: "g", to: "f", kind: "partner", ...said },
  ],
  advisers: [{ id: "a", name: "王某", title: "顾问", since: "2021", firm: "f", place: "x", ...said }],
  signals: [
    { id: "n1", firm: "f", on: "2023", kind: "listing", text: "上市", ...said },
    { id: "n2", firm: "f", on: "2024", kind: "other", text: null, ...nothing },
  ],
  projects: [
    {
      id: "p1",
      name: "甲项目",
      stage: "signed",
      ...none,
      amountWan: 5,
      ...unsaid,
      top500: true,
      xiangshang: false,
      firm: "f",
      place: "x",
      segments: ["t", "s"],
      introducer: "f",
      ...said,
    },
    {
      id: "p2",
      name: "乙项目",
      stage: "lead",
      ...none,
      ...unsaid,
      top500: false,
      xiangshang: false,
      firm: "h",
      place: null,
      segments: [],
      introducer: "f",
      ...nothing,
    },
  ],
  "shortlist-firms": [
    { shortlist: "k", position: 0, firm: "f", ...nothing },
    { shortlist: "l", position: 1, firm: "f", ...said },
  ],
  "trip-visits": [{ trip: "t", day: 1, position: 0, firm: "f", project: "p1", ...said }],
  "scenario-changes": [
    {
      scenario: "w",
      position: 0,
      change: "add_plant",
      firm: "f",
      segment: "s",
      capacity: 2.5,
      unit: "t",
      ...nothing,
    },
    {
      scenario: "w",
      position: 1,
      change: "remove_firm",
      firm: "f",
      segment: null,
      capacity: null,
      unit: null,
      ...said,
    },
  ],
};

export const cases: Case[] = [
  ...Object.entries(rows).flatMap(([table, told]): Case[] => [
    {
      query: `firms/merge/${table}`,
      shows: "all that names the firm, nothing that names others only",
      given: land,
      params: { firm: "f" },
      rows: told,
    },
    {
      query: `firms/merge/${table}`,
      shows: "nothing of nobody",
      given: land,
      params: { firm: "x" },
      rows: [],
    },
  ]),
  {
    query: "firms/merge/events",
    shows: "those whose change has the text, whole",
    given: land,
    params: { text: '"f"' },
    rows: [
      {
        id: "e2",
        project: "p1",
        on: "2024",
        kind: "changed",
        text: null,
        by: null,
        change: '{"records":[{"of":"firm","id":"f"}]}',
        ...said,
      },
    ],
  },
];
