import type { Row } from "../../engine/engine.ts";
import { KM_MOST } from "../../model/bounds.ts";
import {
  ALL_CHAINS,
  LINK_KINDS,
  PLACE_KINDS,
  PLACES_DEEP,
  STAGES,
  SUPPLY_KINDS,
  TIE_KINDS,
} from "../../model/words.ts";
import { OFFICE_TABLES } from "./office-tables.ts";
import { PLAN_TABLES } from "./plan-tables.ts";
import {
  amount,
  type Column,
  clear,
  column,
  id,
  join,
  prose,
  type RowFault,
  reference,
  required,
  STATEMENT,
  type Step,
  type Table,
} from "./table.ts";

const POINT: Column[] = [
  column("longitude", { type: "longitude" }),
  column("latitude", { type: "latitude" }),
];

const LINK_QUERIES = {
  input_of: "load/links-input-of",
  packaging_for: "load/links-packaging-for",
  equipment_for: "load/links-equipment-for",
  service_for: "load/links-service-for",
  sold_to: "load/links-sold-to",
  waste_to: "load/links-waste-to",
  recycle_to: "load/links-recycle-to",
} as const;

const SUPPLY: ReadonlySet<unknown> = new Set(SUPPLY_KINDS);

/** The files of the data folder, each after those it refers to. */
export const TABLES: Table[] = [
  {
    name: "places",
    columns: [
      id(),
      required("name_zh"),
      column("name_en"),
      required("kind", { type: "word", words: PLACE_KINDS }),
      reference("parent", "places"),
      ...POINT,
      column("aliases", { many: true }),
      column("pinyin"),
      ...STATEMENT,
    ],
    identity: ["id"],
    faultIn: misread,
    acyclic: (row) => edge(row.id, row.parent),
    deepest: PLACES_DEEP,
    knownRows: "load/known/parents",
    knownIds: "load/known/places",
    phases: [[{ query: "load/places" }], [clear("places"), join("parent", "load/places-parent")]],
  },
  {
    name: "sources",
    columns: [
      id(),
      required("title"),
      column("address"),
      column("published", { type: "date" }),
      column("kind"),
      ...STATEMENT,
    ],
    identity: ["id"],
    knownIds: "load/known/sources",
    phases: [[{ query: "load/sources" }]],
  },
  {
    name: "chains",
    columns: [
      id({ reserved: [ALL_CHAINS] }),
      required("name_zh"),
      column("name_en"),
      column("sector"),
      ...STATEMENT,
    ],
    identity: ["id"],
    knownIds: "load/known/chains",
    phases: [[{ query: "load/chains" }]],
  },
  {
    name: "segments",
    columns: [
      id(),
      reference("chain", "chains", { required: true }),
      required("name_zh"),
      column("name_en"),
      required("stage", { type: "word", words: STAGES }),
      required("group"),
      column("role"),
      column("industry_code", { type: "industry_code" }),
      column("unit"),
      column("recruitable", { type: "flag", empty: true }),
      reference("kind_of", "segments"),
      column("radius_km", { type: "number", least: 0, above: true, most: KM_MOST }),
      amount("min_invest_wan"),
      ...STATEMENT,
    ],
    identity: ["id"],
    acyclic: (row) => edge(row.id, row.kindOf),
    knownRows: "load/known/kinds",
    knownIds: "load/known/segments",
    phases: [
      [{ query: "load/segments" }, clear("segments"), join("chain", "load/segments-chain")],
      [join("kindOf", "load/segments-kind")],
    ],
  },
  {
    name: "chain_segments",
    columns: [
      reference("chain", "chains", { required: true }),
      reference("segment", "segments", { required: true }),
      required("stage", { type: "word", words: STAGES }),
      required("group"),
      ...STATEMENT,
    ],
    identity: ["chain", "segment"],
    phases: [[{ query: "load/chain-segments" }]],
  },
  {
    name: "aliases",
    columns: [reference("segment", "segments", { required: true }), required("name"), ...STATEMENT],
    identity: ["segment", "name"],
    keyed: true,
    phases: [[{ query: "load/aliases" }]],
  },
  {
    name: "links",
    columns: [
      reference("from", "segments", { required: true }),
      reference("to", "segments", { required: true }),
      required("kind", { type: "word", words: LINK_KINDS }),
      column("required", { type: "flag" }),
      column("alternative"),
      ...STATEMENT,
    ],
    identity: ["from", "to", "kind"],
    faultIn: ({ from, to }) =>
      typeof from === "string" && from === to ? { code: "self", params: { id: from } } : null,
    acyclic: ({ from, to, kind }) => (SUPPLY.has(kind) && from !== to ? edge(from, to) : null),
    knownRows: "load/known/supply-links",
    phases: [
      LINK_KINDS.map(
        (kind): Step => ({
          query: LINK_QUERIES[kind],
          rows: (row) => (row.kind === kind ? [row] : []),
        }),
      ),
    ],
  },
  {
    name: "exclusions",
    columns: [
      reference("place", "places", { required: true }),
      reference("segment"),
      column("industry_code", { type: "industry_code" }),
      prose("reason", { required: true }),
      ...STATEMENT,
    ],
    identity: ["place", "segment", "industry_code"],
    keyed: true,
    exactlyOne: ["segment", "industry_code"],
    phases: [[{ query: "load/exclusions" }, join("segment", "load/exclusions-segment")]],
  },
  {
    name: "firms",
    columns: [
      id(),
      required("name"),
      column("full_name"),
      column("uscc", { type: "uscc", identifies: true }),
      reference("place"),
      ...POINT,
      column("status"),
      column("founded", { type: "date" }),
      amount("registered_capital_wan"),
      amount("employees"),
      column("stock_code", { identifies: true }),
      column("industry_code", { type: "industry_code" }),
      ...STATEMENT,
    ],
    identity: ["id"],
    knownIds: "load/known/firms",
    phases: [[{ query: "load/firms" }, clear("firms"), join("place", "load/firms-place")]],
    fresh: [
      { query: "firms-placed", takes: ({ place }) => place !== null },
      { query: "firms", takes: ({ place }) => place === null },
    ],
  },
  {
    name: "leads",
    columns: [
      reference("firm", "firms", { required: true }),
      reference("chain", "chains", { required: true }),
      reference("place", "places", { required: true }),
      ...STATEMENT,
    ],
    identity: ["firm", "chain", "place"],
    phases: [[{ query: "load/leads" }]],
  },
  {
    name: "makes",
    columns: [
      reference("firm", "firms", { required: true }),
      reference("segment", "segments", { required: true }),
      amount("capacity"),
      column("unit"),
      column("revenue_share", { type: "share" }),
      column("sold_elsewhere_share", { type: "share" }),
      column("chosen", { type: "flag" }),
      ...STATEMENT,
    ],
    identity: ["firm", "segment", "source"],
    chosenPer: ["firm", "segment"],
    knownRows: "load/known/chosen-makes",
    phases: [[{ query: "load/makes" }]],
    fresh: [{ query: "makes" }],
  },
  {
    name: "needs",
    columns: [
      reference("firm", "firms", { required: true }),
      reference("segment", "segments", { required: true }),
      amount("amount"),
      column("unit"),
      column("bought_elsewhere_share", { type: "share" }),
      column("chosen", { type: "flag" }),
      ...STATEMENT,
    ],
    identity: ["firm", "segment", "source"],
    chosenPer: ["firm", "segment"],
    knownRows: "load/known/chosen-needs",
    phases: [[{ query: "load/needs" }]],
    fresh: [{ query: "needs" }],
  },
  {
    name: "supplies",
    columns: [
      reference("from", "firms", { required: true }),
      reference("to", "firms", { required: true }),
      reference("segment"),
      ...STATEMENT,
    ],
    identity: ["from", "to", "segment", "source"],
    phases: [[{ query: "load/supplies" }]],
    fresh: [{ query: "supplies" }],
  },
  {
    name: "owns",
    columns: [
      reference("from", "firms", { required: true }),
      reference("to", "firms", { required: true }),
      column("share", { type: "share" }),
      ...STATEMENT,
    ],
    identity: ["from", "to", "source"],
    phases: [[{ query: "load/owns" }]],
    fresh: [{ query: "owns" }],
  },
  {
    name: "ties",
    columns: [
      reference("from", "firms", { required: true }),
      reference("to", "firms", { required: true }),
      required("kind", { type: "word", words: TIE_KINDS }),
      ...STATEMENT,
    ],
    identity: ["from", "to", "kind", "source"],
    phases: [[{ query: "load/ties" }]],
    fresh: [{ query: "ties" }],
  },
  {
    name: "advisers",
    columns: [
      id(),
      required("name"),
      column("title"),
      reference("firm"),
      reference("place"),
      column("since", { type: "date" }),
      ...STATEMENT,
    ],
    identity: ["id"],
    knownIds: "load/known/advisers",
    phases: [
      [
        { query: "load/advisers" },
        clear("advisers"),
        join("firm", "load/advisers-firm"),
        join("place", "load/advisers-place"),
      ],
    ],
  },
  ...OFFICE_TABLES,
  ...PLAN_TABLES,
  {
    name: "figures",
    columns: [
      id(),
      reference("place", "places", { required: true }),
      required("name_zh"),
      column("value", { type: "number" }),
      column("unit"),
      column("period"),
      ...STATEMENT,
    ],
    identity: ["id"],
    phases: [[{ query: "load/figures" }, clear("figures"), join("place", "load/figures-place")]],
  },
];

/** @throws Error when there is none */
export function tableOf(name: string): Table {
  const table = TABLES.find((one) => one.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

/** @throws Error when there is none */
export function columnOf(table: string, name: string): Column {
  const column = tableOf(table).columns.find((one) => one.name === name);
  if (!column) throw new Error(`no column ${table}.${name}`);
  return column;
}

function edge(from: unknown, to: unknown): [string, string] | null {
  return typeof from === "string" && typeof to === "string" ? [from, to] : null;
}

const SYLLABLES = /^[a-z]+( [a-z]+)*$/;

function misread({ pinyin, nameZh }: Row): RowFault | null {
  if (typeof pinyin !== "string" || typeof nameZh !== "string") return null;
  if (SYLLABLES.test(pinyin) && pinyin.split(" ").length === [...nameZh].length) return null;
  return { code: "pinyin", params: { column: "pinyin", value: pinyin, name: nameZh } };
}
