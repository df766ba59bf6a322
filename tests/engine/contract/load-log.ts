import type { Row } from "../../../server/engine/engine.ts";
import type { Case, Graph } from "../case.ts";

const said: Row = {
  number: 5,
  at: "2026-11-05T08:00:00.000Z",
  by: "li",
  kind: "load",
  note: '说："是"\n',
  undoes: null,
  rows: null,
  previous: "h4",
  hash: "h5",
};
const held: Row = { bulk: true, tables: ["firms"], things: [], parts: 2, count: 700 };
const first: Row = {
  ...said,
  number: 4,
  kind: "began",
  by: null,
  note: null,
  rows: "[]",
  previous: "",
  hash: "h4",
};
const given: Graph = {
  nodes: {
    Revision: [{ id: "graph", number: 7, head: "h5", headNumber: 5 }],
    Entry: [
      { id: "5", ...said, ...held },
      { id: "4", ...first, bulk: false, tables: [], things: [], parts: 0, count: 0 },
    ],
    EntryPart: [
      { id: "5/1", entry: "5", part: 1, text: "b" },
      { id: "5/0", entry: "5", part: 0, text: "a" },
    ],
    Kept: [{ id: "k/firms/0", load: "k", table: "firms", part: 0, text: "c" }],
    Thing: [{ id: "firms:f" }],
    Firm: [{ id: "f" }],
  },
};
const parts: Row[] = [
  { change: 5, part: 0, text: "a" },
  { change: 5, part: 1, text: "b" },
];
const entries: Row[] = [first, said];
const joined = { query: "log/joined", params: { id: "4", most: 9 }, rows: [{ number: 5 }] };

export const cases: Case[] = [
  { query: "export/changes", shows: "every entry by its number", given, rows: entries },
  { query: "export/change-rows", shows: "the packed rows in their order", given, rows: parts },
  { query: "load/head", shows: "the last entry", given, rows: [{ head: "h5", headNumber: 5 }] },
  {
    query: "load/entry-parts",
    shows: "what a load kept stands under the number of its entry; what is not there makes none",
    given,
    params: {
      entry: "7",
      parts: [
        { from: "k/firms/0", id: "7/0", part: 0 },
        { from: "gone", id: "7/1", part: 1 },
      ],
    },
    rows: [],
    after: [{ query: "export/change-rows", rows: [...parts, { change: 7, part: 0, text: "c" }] }],
  },
  {
    query: "load/log/entries",
    shows: "an entry stands as it was written, put once or twice",
    given,
    params: {
      rows: [
        { id: "6", ...said, ...held, number: 6 },
        { id: "5", ...said, ...held },
      ],
    },
    rows: [],
    after: [{ query: "export/changes", rows: [...entries, { ...said, number: 6 }] }],
  },
  {
    query: "load/log/parts",
    shows: "a part stands under its entry",
    given,
    params: { rows: [{ id: "5/2", entry: "5", part: 2, text: "d" }] },
    rows: [],
    after: [{ query: "export/change-rows", rows: [...parts, { change: 5, part: 2, text: "d" }] }],
  },
  {
    query: "load/log/join",
    shows: "the same twice joins once",
    given,
    params: {
      rows: [
        { id: "5", before: "4" },
        { id: "5", before: "4" },
      ],
    },
    rows: [],
    after: [joined],
  },
  {
    query: "load/log/touch",
    shows: "a thing that is known is not made again",
    given,
    params: {
      rows: [
        { id: "5", thing: "firms:f" },
        { id: "5", thing: "firms:f" },
        { id: "5", thing: "firms:g" },
      ],
    },
    rows: [],
    after: [
      {
        query: "log/total-of-thing",
        params: { thing: "firms:f", kind: null, by: null, from: null, to: null },
        rows: [{ total: 1 }],
      },
    ],
  },
  {
    query: "load/log/head",
    shows: "another entry is the head",
    given,
    params: { hash: "h4", number: 4 },
    rows: [],
    after: [{ query: "load/head", rows: [{ head: "h4", headNumber: 4 }] }],
  },
  {
    query: "load/log/drop",
    shows: "the log goes, the rest stays",
    given,
    rows: [{ deleted: 5 }],
    after: [
      { query: "export/changes", rows: [] },
      { query: "export/change-rows", rows: [] },
      { query: "load/kept/count", params: { loads: ["k"] }, rows: [{ load: "k", parts: 1 }] },
    ],
  },
];
