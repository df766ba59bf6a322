import { TABLES } from "../../../server/data/tables/tables.ts";
import type { Row, Value } from "../../../server/engine/engine.ts";
import type { Case } from "../case.ts";

const said = { source: "news", asOf: "2024", confidence: "derived", note: '说："是"\n' };
const given = {
  nodes: { Firm: [{ id: "f" }, { id: "g" }], Segment: [{ id: "a" }], Place: [{ id: "here" }] },
};
const bare = { name: "裸", source: null };
const full = {
  name: "满",
  fullName: "满满有限公司",
  uscc: "91433100MA4L16JQ9B",
  longitude: 109.7,
  latitude: 28,
  status: "在业",
  founded: "2001",
  registeredCapitalWan: 2.5,
  employees: 30,
  stockCode: "600000",
  industryCode: "C1781",
  ...said,
};

/** Adds rows, which come as lists of cells, and compares what the export says of them. */
function adds(query: string, table: string, rows: Row[], before: Row[] = []): Case {
  const columns = TABLES.find(({ name }) => name === table)!.columns.map(({ property }) => property);
  const whole = (row: Row): Row =>
    Object.fromEntries(columns.map((property): [string, Value] => [property, row[property] ?? null]));
  return {
    query: `load/fresh/${query}`,
    shows: "every cell stands where the export reads it; a source that is not there is none",
    given,
    params: { rows: rows.map((row) => Object.values(whole(row))) },
    rows: [],
    after: [{ query: `export/${table}`, rows: [...before, ...rows].map(whole) }],
  };
}

const there = [{ id: "f" }, { id: "g" }];
const firms = { from: "f", to: "g" };
const product = { firm: "f", segment: "a" };

export const cases: Case[] = [
  adds("firms-placed", "firms", [{ id: "h", place: "here", ...full }], there),
  adds(
    "firms",
    "firms",
    [
      { id: "h", ...full },
      { id: "i", ...bare },
    ],
    there,
  ),
  adds("makes", "makes", [
    { ...product, chosen: false },
    {
      ...product,
      capacity: 2.5,
      unit: "t",
      revenueShare: ">0.5",
      soldElsewhereShare: "0.25",
      chosen: true,
      ...said,
    },
  ]),
  adds("needs", "needs", [
    { ...product, chosen: false },
    { ...product, amount: 900, unit: "t", boughtElsewhereShare: "<0.2", chosen: true, ...said },
  ]),
  adds("supplies", "supplies", [firms, { ...firms, segment: "a", ...said }]),
  adds("owns", "owns", [firms, { ...firms, share: "0.51", ...said }]),
  adds("ties", "ties", [
    { ...firms, kind: "other" },
    { ...firms, kind: "partner", ...said },
  ]),
];
