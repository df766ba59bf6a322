import type { Row } from "../../../server/engine/engine.ts";
import type { Case, Graph } from "../case.ts";

const nothing = { source: null, asOf: null, confidence: null, note: null };
const said = { source: "news", asOf: "2024", confidence: "derived", note: '说："是"\n' };

/** What stands around the nodes of these tables. */
const around: Graph["nodes"] = {
  Project: [{ id: "p" }],
  Firm: [{ id: "f" }, { id: "g" }],
  Segment: [{ id: "s" }],
  Place: [{ id: "x" }],
  Person: [{ id: "u", name: "李某" }],
};

interface Kind {
  table: string;
  label: string;
  full: Row;
  bare: Row;
  /** What a node is joined to, by property: the relationship, outward or not, and the other end. */
  joins: Record<string, { type: string; outward: boolean; end: string }>;
}

const kinds: Kind[] = [
  {
    table: "people",
    label: "Person",
    full: { name: "王某", title: "科长" },
    bare: { name: "张某", title: null },
    joins: {},
  },
  {
    table: "tasks",
    label: "Task",
    full: { text: "报用地", dueOn: "2024-03", doneOn: "2024-03-02" },
    bare: { text: "催办", dueOn: null, doneOn: null },
    joins: {
      project: { type: "TO_DO", outward: false, end: "Project:p" },
      person: { type: "DONE_BY", outward: true, end: "Person:u" },
    },
  },
  {
    table: "documents",
    label: "Document",
    full: { title: "合同", address: "https://example.org/a?b=1" },
    bare: { title: "草案", address: null },
    joins: { project: { type: "DOCUMENTED_BY", outward: false, end: "Project:p" } },
  },
  {
    table: "signals",
    label: "Signal",
    full: { on: "2024-01", kind: "new_plant", text: "扩产" },
    bare: { on: "2023", kind: "other", text: null },
    joins: { firm: { type: "SHOWS", outward: false, end: "Firm:f" } },
  },
  {
    table: "shortlists",
    label: "Shortlist",
    full: { name: "首选", on: "2024-05-01" },
    bare: { name: "备选", on: null },
    joins: {
      segment: { type: "FOR", outward: true, end: "Segment:s" },
      place: { type: "AT", outward: true, end: "Place:x" },
    },
  },
  {
    table: "trips",
    label: "Trip",
    full: { name: "华南行", startOn: "2026-03-01", days: 3, visitsPerDay: 2, kmPerDay: 450.5 },
    bare: { name: "一日", startOn: null, days: 1, visitsPerDay: null, kmPerDay: null },
    joins: {
      place: { type: "AT", outward: true, end: "Place:x" },
      start: { type: "STARTS_AT", outward: true, end: "Place:x" },
      end: { type: "ENDS_AT", outward: true, end: "Place:x" },
    },
  },
];

const idOf = (end: string) => end.slice(end.indexOf(":") + 1);

function casesOf({ table, label, full, bare, joins }: Kind): Case[] {
  const none = Object.fromEntries(Object.keys(joins).map((name) => [name, null]));
  const others: Graph["nodes"] = { ...around, [label]: [...(around[label] ?? [])] };
  const there = table === "people" ? [{ id: "u", name: "李某", title: null, ...nothing }] : [];
  const add = (rows: Row[]): Graph => ({ nodes: { ...others, [label]: [...others[label]!, ...rows] } });
  const cases: Case[] = [
    {
      query: `load/${table}`,
      shows: "a row replaces the one of its identity whole, a new one is added, others stay",
      given: add([
        { id: "k", ...full, ...said },
        { id: "r", ...full, ...said },
      ]),
      params: {
        revision: 9,
        rows: [
          { id: "n", ...full, ...said },
          { id: "r", ...bare, ...nothing },
        ],
      },
      rows: [],
      after: [
        {
          query: `export/${table}`,
          rows: [
            { id: "k", ...full, ...none, ...said },
            { id: "n", ...full, ...none, ...said },
            { id: "r", ...bare, ...none, ...nothing },
            ...there,
          ],
        },
      ],
    },
  ];
  for (const [name, { end }] of Object.entries(joins))
    cases.push({
      query: `load/${table}-${name}`,
      shows: "the same row twice makes one relationship; a row whose other end is not there makes none",
      given: add([
        { id: "r", ...bare },
        { id: "t", ...bare },
      ]),
      params: {
        rows: [
          { id: "r", [name]: idOf(end) },
          { id: "r", [name]: idOf(end) },
          { id: "t", [name]: "absent" },
        ],
      },
      rows: [],
      after: [
        {
          query: `export/${table}`,
          rows: [
            { id: "r", ...bare, ...none, [name]: idOf(end), ...nothing },
            { id: "t", ...bare, ...none, ...nothing },
          ],
        },
      ],
    });
  if (cases.length > 1)
    cases.push({
      query: `load/clear/${table}`,
      shows: "only those named lose what they were joined to",
      given: {
        ...add([
          { id: "r", ...bare },
          { id: "t", ...bare },
        ]),
        links: ["r", "t"].flatMap((id) =>
          Object.values(joins).map(({ type, outward, end }): [string, string, string] =>
            outward ? [`${label}:${id}`, type, end] : [end, type, `${label}:${id}`],
          ),
        ),
      },
      params: { rows: [{ id: "r" }, { id: "absent" }] },
      rows: [],
      after: [
        {
          query: `export/${table}`,
          rows: [
            { id: "r", ...bare, ...none, ...nothing },
            {
              id: "t",
              ...bare,
              ...Object.fromEntries(Object.entries(joins).map(([name, { end }]) => [name, idOf(end)])),
              ...nothing,
            },
          ],
        },
      ],
    });
  return cases;
}

const lists: Case[] = [
  {
    query: "load/shortlist-firms",
    shows: "a firm stands on a shortlist once",
    given: {
      nodes: { ...around, Shortlist: [{ id: "h" }] },
      links: [["Shortlist:h", "LISTS", "Firm:f", { position: 5, ...said }]],
    },
    params: {
      rows: [
        { shortlist: "h", position: 1, firm: "f", ...nothing },
        { shortlist: "h", position: 0, firm: "g", ...said },
        { shortlist: "h", position: 2, firm: "absent", ...nothing },
      ],
    },
    rows: [],
    after: [
      {
        query: "export/shortlist-firms",
        rows: [
          { shortlist: "h", position: 1, firm: "f", ...nothing },
          { shortlist: "h", position: 0, firm: "g", ...said },
        ],
      },
    ],
  },
  {
    query: "load/trip-visits",
    shows: "a firm is visited once on a trip",
    given: {
      nodes: { ...around, Trip: [{ id: "v" }] },
      links: [["Trip:v", "VISITS", "Firm:f", { day: 2, position: 5, project: "p", ...said }]],
    },
    params: {
      rows: [
        { trip: "v", day: 1, position: 1, firm: "f", project: null, ...nothing },
        { trip: "v", day: 1, position: 0, firm: "g", project: "p", ...said },
      ],
    },
    rows: [],
    after: [
      {
        query: "export/trip-visits",
        rows: [
          { trip: "v", day: 1, position: 1, firm: "f", project: null, ...nothing },
          { trip: "v", day: 1, position: 0, firm: "g", project: "p", ...said },
        ],
      },
    ],
  },
];

const known: Case[] = [
  ["people", "Person"],
  ["shortlists", "Shortlist"],
  ["trips", "Trip"],
].map(([table, label]) => ({
  query: `load/known/${table}`,
  shows: "those there are, sorted, none for ids of other things",
  given: { nodes: { [label!]: [{ id: "b" }, { id: "a" }], Firm: [{ id: "c" }] } },
  params: { ids: ["c", "b", "a", "absent"] },
  rows: [{ id: "a" }, { id: "b" }],
}));

export const cases: Case[] = [...kinds.flatMap(casesOf), ...lists, ...known];
