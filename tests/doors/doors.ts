import type { Column } from "../../server/data/tables/table.ts";
import { TABLES } from "../../server/data/tables/tables.ts";
import type { Row } from "../../server/engine/engine.ts";
import { queries } from "../data/folders.ts";
import type { Served } from "../http/served.ts";

export type Given = string | number | string[];

/** One way into a column through the API. */
export interface Door {
  table: string;
  column: string;
  /** The API asks for something where the folder may say nothing, for a reason. */
  needed?: boolean;
  /** It stands in the address, where not every text can. */
  inPath?: boolean;
  /** Makes a text of so many letters that is otherwise right, where not any will do. */
  text?(letters: number): string;
  knock(api: Served, given: Given): ReturnType<Served["send"]>;
}

let count = 0;
const fresh = () => `n${++count}`;

type Method = Parameters<Served["send"]>[0];
type Asked = [method: Method, path: string, body: object];

const sent = (
  table: string,
  column: string,
  asked: (given: Given) => Asked,
  more: Partial<Door> = {},
): Door => ({
  table,
  column,
  ...more,
  knock: (api, given) => api.send(...asked(given)),
});

/** All columns of one table that one call writes, by the name of its field. */
const fields = (
  table: string,
  names: Record<string, string>,
  asked: (field: Record<string, Given>) => Asked,
  needed: string[] = [],
): Door[] =>
  Object.entries(names).map(([column, field]) =>
    sent(table, column, (given) => asked({ [field]: given }), { needed: needed.includes(column) }),
  );

const stated = { note: "note", as_of: "asOf", source: "source" };
const part = (name: string, whole: object) => (field: object) =>
  ["post", `/api/projects/p1/${name}`, { id: fresh(), ...whole, ...field }] as Asked;
const path = (given: Given) => encodeURIComponent(String(given));
const trip = { name: "行程", place: "park", start: "park", days: 2, visits: [] };
const scenario = { name: "方案", chain: "c1", place: "park" };

const project: Door[] = fields(
  "projects",
  {
    id: "id",
    name: "name",
    firm: "firm",
    place: "place",
    segments: "segments",
    channel: "channel",
    platform: "platform",
    amount_wan: "amountWan",
    owner: "owner",
    introducer: "introducer",
    jobs: "jobs",
    batch: "batch",
    ...stated,
  },
  (field) => ["post", "/api/projects", { id: fresh(), name: "项目", ...field }],
);

const parts: Door[] = [
  ...fields(
    "arrivals",
    { id: "id", on: "on", amount_wan: "amountWan", ...stated },
    part("arrivals", { on: "2024", amountWan: 1 }),
  ),
  ...fields(
    "tasks",
    { id: "id", text: "text", due_on: "dueOn", done_on: "doneOn", person: "person", ...stated },
    part("tasks", { text: "x" }),
  ),
  ...fields(
    "documents",
    { id: "id", title: "title", ...stated },
    part("documents", { title: "x", address: "https://example.org" }),
  ),
  sent("documents", "address", (address) => part("documents", { title: "x" })({ address }), {
    needed: true,
    text: (letters) => "https://example.org/".padEnd(letters, "a"),
  }),
  ...fields("events", { id: "id", on: "on", text: "text", by: "by" }, part("events", { text: "x" }), [
    "text",
    "on",
  ]),
];

const plans: Door[] = [
  ...["name", "title"].map((name) =>
    sent("people", name, (given) => ["put", `/api/people/${fresh()}`, { name: "x", [name]: given }]),
  ),
  sent("people", "id", (id) => ["put", `/api/people/${path(id)}`, { name: "x" }], { inPath: true }),
  ...fields("shortlists", { name: "name", segment: "segment", place: "place" }, (field) => [
    "patch",
    `/api/shortlists/${fresh()}`,
    { name: "x", ...field },
  ]),
  sent("shortlists", "id", (id) => ["patch", `/api/shortlists/${path(id)}`, { name: "x" }], { inPath: true }),
  sent("shortlist_firms", "firm", (firm) => [
    "patch",
    `/api/shortlists/${fresh()}`,
    { name: "x", firms: [firm] },
  ]),
  ...fields(
    "trips",
    {
      name: "name",
      place: "place",
      start: "start",
      end: "end",
      start_on: "startOn",
      days: "days",
      visits_per_day: "visitsPerDay",
      km_per_day: "kmPerDay",
      note: "note",
    },
    (field) => ["put", `/api/trips/${fresh()}`, { ...trip, ...field }],
    ["place", "start"],
  ),
  sent("trips", "id", (id) => ["put", `/api/trips/${path(id)}`, trip], { inPath: true }),
  sent("trip_visits", "firm", (firm) => [
    "put",
    `/api/trips/${fresh()}`,
    { ...trip, visits: [{ firm, day: 0 }] },
  ]),
  sent("trip_visits", "day", (day) => [
    "put",
    `/api/trips/${fresh()}`,
    { ...trip, days: 30, visits: [{ firm: "f1", day }] },
  ]),
  ...fields("scenarios", { name: "name", chain: "chain", place: "place" }, (field) => [
    "put",
    `/api/scenarios/${fresh()}`,
    { ...scenario, ...field },
  ]),
  sent("scenarios", "id", (id) => ["put", `/api/scenarios/${path(id)}`, scenario], { inPath: true }),
  ...fields(
    "scenario_changes",
    { segment: "segment", capacity: "capacity", unit: "unit", firm: "firm" },
    (field) => [
      "put",
      `/api/scenarios/${fresh()}`,
      { ...scenario, add: [{ segment: "a", firm: "f1", ...field }] },
    ],
  ),
  sent(
    "scenario_changes",
    "firm",
    (firm) => ["put", `/api/scenarios/${fresh()}`, { ...scenario, remove: [firm] }],
    { needed: true },
  ),
  ...fields("wanted", { place: "place", note: "note" }, (field) => [
    "post",
    "/api/wanted",
    { place: "park", segments: ["a"], ...field },
  ]),
  sent("wanted", "segment", (segment) => ["post", "/api/wanted", { place: "park", segments: [segment] }]),
  sent(
    "events",
    "text",
    (text) => ["post", "/api/trips/v1/visits/f2", { id: fresh(), text, project: "p1" }],
    { needed: true },
  ),
];

/** Columns of the rows that a change of a firm writes, with what else such a row says. */
const ROWS: Record<string, [row: () => Row, ...columns: string[]]> = {
  makes: [
    () => ({ firm: "f1", segment: "w", source: fresh(), chosen: false }),
    ...["segment", "capacity", "unit", "revenue_share", "sold_elsewhere_share", "source", "as_of", "note"],
  ],
  needs: [
    () => ({ firm: "f1", segment: "w", source: fresh(), chosen: false }),
    ...["segment", "amount", "unit", "bought_elsewhere_share", "source", "as_of", "note"],
  ],
  supplies: [() => ({ from: "f1", to: "f2", source: fresh() }), "to", "segment", "source", "as_of", "note"],
  owns: [() => ({ from: "f1", to: "f2", source: fresh() }), "to", "share", "source", "as_of", "note"],
  ties: [() => ({ from: "f1", to: "f2", kind: "other", source: fresh() }), "to", "source", "as_of", "note"],
  advisers: [
    () => ({ id: fresh(), name: "某", firm: "f1" }),
    ...["id", "name", "title", "place", "since", "source", "as_of", "note"],
  ],
  signals: [
    () => ({ id: fresh(), firm: "f1", on: "2024", kind: "other" }),
    ...["id", "on", "text", "source", "as_of", "note"],
  ],
};

function propertyIn(table: string, name: string): string {
  return TABLES.find((one) => one.name === table)!.columns.find((column) => column.name === name)!.property;
}

/** A row as the API takes it: all its columns, null where nothing is said. */
function whole(table: string, row: Row): Row {
  const { columns } = TABLES.find((one) => one.name === table)!;
  return Object.fromEntries(columns.map(({ property }) => [property, row[property] ?? null]));
}

const changes: Door[] = Object.entries(ROWS).flatMap(([table, [row, ...columns]]) =>
  columns.map((name) =>
    sent(
      table,
      name,
      (given) => {
        const after = whole(table, { ...row(), [propertyIn(table, name)]: given });
        return ["post", "/api/firms/f1/changes", { changes: [{ of: table, before: null, after }] }];
      },
      // The sample has such a row without a source.
      { needed: `${table}.${name}` === "owns.source" },
    ),
  ),
);

const OF_FIRM = [
  ...["name", "full_name", "uscc", "place", "longitude", "latitude", "status", "founded", "stock_code"],
  ...["registered_capital_wan", "employees", "industry_code", "source", "as_of", "note"],
];
const firm: Door[] = OF_FIRM.map((column) => ({
  table: "firms",
  column,
  async knock(api, given) {
    const [now] = await api.engine.read(queries["firms/firm/firm"], { id: "f1" });
    const before = whole("firms", now!);
    const after = { ...before, [propertyIn("firms", column)]: given };
    const change = { changes: [{ of: "firms", before, after }] };
    return api.send("post", "/api/firms/f1/changes", change);
  },
}));

const pasted: Door[] = [
  sent(
    "sources",
    "id",
    (source) => ["post", "/api/found-firms", { rows: [{ name: "甲", makes: "a", source }] }],
    {
      needed: true,
    },
  ),
  sent("firms", "uscc", (uscc) => ["post", "/api/found-firms", { rows: [{ name: "甲", makes: "a", uscc }] }]),
];

export const DOORS: Door[] = [...pasted, ...project, ...parts, ...plans, ...changes, ...firm];

/** Values at, just below and just above every bound of a column, and such as no column takes. */
export function valuesFor(
  column: Column,
  { needed, inPath, text = (letters) => "a".repeat(letters) }: Door,
): Given[] {
  const { type, least, most, whole, many, longest, identifies } = column;
  if (["number", "longitude", "latitude"].includes(type)) {
    const step = whole ? 1 : Math.max(1e-6, Math.abs(most) * 1e-9);
    const under = Math.max(1e-6, Math.abs(least) * 1e-9);
    return [
      least,
      least - (whole ? 1 : under),
      least + (whole ? 1 : under),
      most,
      most - step,
      most + step,
      least + 0.5,
      2 ** 53,
    ];
  }
  if (many)
    return [
      manyIds(200),
      manyIds(201),
      [text(longest)],
      [text(longest + 1)],
      ["9.14E+17"],
      ["\u200b"],
      ["a\ufffe"],
    ];
  const blanks = needed || inPath ? [] : ["", " \u3000", "\u200b\u2060"];
  const halves = inPath ? [] : ["\ud800", "b\udc00"];
  const odd = [...halves, "a\u0000", "\u0007", "a\ufffe", "\uffff", "\u{1fffe}"];
  const typed: Record<string, string[]> = {
    date: [
      "2024",
      "2024-02",
      "2024-02-29",
      "2023-02-29",
      "2024-13",
      "0000",
      "2024/1/1",

      "去年",
    ],
    share: ["0", "1", "1.01", "-0.1", ">0.5", "<=0.5", `0.${"0".repeat(38)}`, `0.${"0".repeat(39)}`, "50%"],
    uscc: ["91350100M000100Y43", "91350100M000100Y44", "9.14E+17"],
    industry_code: ["C1781", "C9999", "1781"],
  };
  if (type !== "text") return [...blanks, ...odd, ...(typed[type] ?? [])];
  const lengths = [text(longest), text(longest + 1), text(longest - 1)];
  const dots = inPath ? [] : [".", ".."];
  const ids = identifies ? [...dots, "9.14E+17", "1.2e+11", "...", 'a b:"c"\n;d', "007"] : [];
  return [...blanks, ...odd, ...lengths, ...ids];
}

const manyIds = (ids: number) => Array.from({ length: ids }, (_, at) => `s${at}`);
