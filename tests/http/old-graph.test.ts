import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ZodType } from "zod";
import { ENDPOINTS } from "../../server/api.ts";
import type { Column } from "../../server/data/tables/table.ts";
import { TABLES } from "../../server/data/tables/tables.ts";
import type { Endpoint } from "../../server/http/endpoint.ts";
import { EVENT_STREAM } from "../../server/http/event-stream.ts";
import { folderOf, sample } from "../data/folders.ts";
import { setColumns } from "./old-graph.ts";
import { type Served, served } from "./served.ts";

/** What the parameters of an address stand for in the sample. */
const NAMED: Record<string, string> = {
  chain: "c1",
  place: "park",
  segment: "a",
  firm: "f2",
  firms: "f1",
  project: "p1",
  trip: "v1",
  by: "ad1",
  code: "changed",
  number: "1",
};
const IDS: Record<string, string> = {
  shortlists: "h1",
  segments: "b",
  firms: "f1",
  leaders: "f1",
  trips: "v1",
  scenarios: "w1",
  work: "x",
};

const needed = (of: unknown) => (of as { isOptional(): boolean }).isOptional() === false;
const takes = (of: unknown, value: string) => (of as ZodType).safeParse(value).success;

/** Every address that only reads, with what it needs. */
const reading: readonly Endpoint[] = ENDPOINTS.filter(
  ({ method, produces }) => method === "get" && produces !== EVENT_STREAM,
);
const addresses = reading.map(({ path, input }) => {
  const named = (name: string) => (name === "id" ? IDS[path.split("/")[2]!]! : NAMED[name]!);
  const query = Object.entries(input.shape)
    .filter(
      ([name, of]) =>
        name in NAMED &&
        takes(of, NAMED[name]!) &&
        !path.includes(`{${name}}`) &&
        (needed(of) || name !== "segment"),
    )
    .map(([name]) => `${name}=${NAMED[name]}`);
  return `${path.replace(/\{(\w+)\}/g, (_, name: string) => named(name))}?${query.join("&")}`;
});
const asked: [path: `/api/${string}`, body: object][] = [
  ["/api/cascade", { chain: "c1", place: "park", segment: "b" }],
  ["/api/what-if", { chain: "c1", place: "park", add: [{ firm: "f2" }] }],
  ["/api/portfolio", { place: "park" }],
  ["/api/portfolio", { place: "park", chain: "c1", lists: ["fill", "extend"], makers: 3, perProvince: 1 }],
  ["/api/trip-plan", { place: "park", firms: ["f1", "f2"], start: "430000", days: 3 }],
];

/** Documents take longest. */
const FULL = process.env.LIANTU_FAULTS === "full";
const few = <T>(always: T[], whenFull: T[]): T[] => (FULL ? [...always, ...whenFull] : always);
const isDocument = (address: string) => /report|workbook|handbook|brief|dossier-document/.test(address);

let api: Served;
const open = async (files: Record<string, string>) => {
  api = await served(folderOf(files));
};
afterEach(() => api.close());

/** What answers badly: our own fault, or not within a few seconds. */
async function faults({ documents = FULL } = {}): Promise<string[]> {
  const bad: string[] = [];
  const note = (what: string, status: number, began: number) => {
    const took = Date.now() - began;
    if (status >= 500 || took > 5_000) bad.push(`${what}: ${status} in ${took} ms`);
  };
  for (const address of addresses) {
    if (!documents && isDocument(address)) continue;
    const began = Date.now();
    note(address, (await api.file(address)).status, began);
  }
  for (const [path, body] of asked) {
    const began = Date.now();
    note(`${path} ${JSON.stringify(body)}`, (await api.send("post", path, body)).status, began);
  }
  return bad;
}

const isNumber = ({ type }: Column) => ["number", "longitude", "latitude"].includes(type);

test("the sample itself answers everywhere", async () => {
  await open(sample);
  for (const address of addresses) {
    const { status } = await api.file(address);
    expect(`${status} ${address}`).toMatch(/^200|^404 .api.(work|changes)/);
  }
  for (const [path, body] of asked) {
    const { status } = await api.send("post", path, body);
    expect(`${status} ${path}`).toBe(`200 ${path}`);
  }
});

describe("a graph that older doors let in breaks no answer", () => {
  beforeEach(() => open(sample));

  test.each(few([-3, 1.5, 20_260_301, 1e300], [0, -0.001, 1e15]))("with all numbers %d", async (value) => {
    await setColumns(api.engine, isNumber, value);
    expect(await faults({ documents: FULL || [1.5, 1e300].includes(value) })).toEqual([]);
  });

  test.each([
    ["nothing to see", "\u200b\u3000"],
    ["what is no text", "a\u0000b\ufffe\uffff\u0007"],
    ["marks and lines", `<w:t>&"'\n\t]]>${"長".repeat(40)}`],
    ["a long text", "长".repeat(40_000)],
  ])("with texts of %s", async (_, value) => {
    await setColumns(
      api.engine,
      ({ type, refers, identifies, many }) => type === "text" && !refers && !identifies && !many,
      value,
    );
    expect(await faults()).toEqual([]);
  });

  test.each(few(["0000", "去年", ""], ["2024-02-31", "9".repeat(40)]))("with all dates %j", async (value) => {
    await setColumns(api.engine, ({ type }) => type === "date", value);
    expect(await faults()).toEqual([]);
  });

  test.each(few(["", "-1", "half"], [">", "1e400"]))("with all shares %j", async (value) => {
    await setColumns(api.engine, ({ type }) => type === "share", value);
    expect(await faults()).toEqual([]);
  });

  test("with all that may be left out left out", async () => {
    await setColumns(api.engine, ({ required, identifies }) => !required && !identifies, null);
    expect(await faults({ documents: true })).toEqual([]);
  });
});

test("a day that says only some of its figures is told with what it says", async () => {
  const header = "chain,place,on,met,needs,needs_bought_in,strong,missing,leaders";
  const rows = ["c1,park,2026-01-05,1,,,,3,", "c1,park,2026-01-06,1,2,,0,,4"];
  await open({ ...sample, "snapshots.csv": [header, ...rows, ""].join("\n") });
  const { status, body } = await api.get("/api/history?chain=c1&place=park");
  expect({ status, snapshots: body.snapshots }).toEqual({
    status: 200,
    snapshots: [
      { on: "2026-01-05", completeness: null, counts: { missing: 3 }, leaders: null },
      { on: "2026-01-06", completeness: { met: 1, all: 2, boughtIn: 0 }, counts: {}, leaders: 4 },
    ],
  });
});

test("a visit on no day of its trip has none", async () => {
  await open(sample);
  await api.engine.write("MATCH (:LiantuTrip)-[r:VISITS]->(:LiantuFirm {id: 'f2'}) SET r.day = 20260301");
  await api.engine.write("MATCH (n:LiantuTrip) SET n.days = 1.5, n.visitsPerDay = -3");
  const { status, body } = await api.get("/api/trips/v1");
  const waiting = [...body.left, ...body.unplaced].map(({ id }: { id: string }) => id);
  expect({
    status,
    daysMost: body.daysMost,
    visitsPerDay: body.visitsPerDay,
    days: body.days.length,
  }).toEqual({
    status: 200,
    daysMost: 2,
    visitsPerDay: 1,
    days: 2,
  });
  expect(waiting.sort()).toEqual(["f1", "f2"]);
});

describe("a graph that has little breaks no answer", () => {
  const files = Object.keys(sample);
  const named = TABLES.filter(({ knownIds }) => knownIds).map(({ name }) => `${name}.csv`);
  test.each(named)("all but %s and what refers to it", async (file) => {
    const rest = { ...sample };
    const gone = new Set([file, "exclusions.csv"]);
    for (const { name, columns } of TABLES)
      if (columns.some(({ refers, required }) => required && refers?.some((to) => gone.has(`${to}.csv`))))
        gone.add(`${name}.csv`);
    for (const name of files) {
      const table = TABLES.find((one) => `${one.name}.csv` === name)!;
      if (gone.has(name)) delete rest[name];
      else rest[name] = without(rest[name]!, table.columns, gone);
    }
    if (Object.keys(rest).length === 0) rest["places.csv"] = "id,name_zh,kind\n";
    await open(rest);
    expect(await faults()).toEqual([]);
  });

  test("nothing at all", async () => {
    await open({ "places.csv": "id,name_zh,kind\n" });
    expect(await faults()).toEqual([]);
  });

  test("a place and a chain without segments", async () => {
    await open({
      "places.csv": "id,name_zh,kind\npark,园区,park\n",
      "chains.csv": "id,name_zh\nc1,链\n",
    });
    expect(await faults()).toEqual([]);
    const { status, body } = await api.send("post", "/api/portfolio", { place: "park" });
    expect({ status, chosen: body.chosen, gaps: body.gaps }).toEqual({ status: 200, chosen: [], gaps: 0 });
  });
});

/** The rows with empty cells where they refer to files that are gone. */
function without(text: string, columns: Column[], gone: ReadonlySet<string>): string {
  const [header = "", ...rows] = text.split("\n");
  const empty = header
    .split(",")
    .map((name) =>
      columns.find((column) => column.name === name)?.refers?.some((to) => gone.has(`${to}.csv`)),
    );
  if (!empty.includes(true)) return text;
  const cut = rows.map((row) =>
    row === ""
      ? row
      : row
          .split(",")
          .map((cell, at) => (empty[at] ? "" : cell))
          .join(","),
  );
  return [header, ...new Map(cut.map((row) => [row.split(",").slice(0, 2).join(), row])).values()].join("\n");
}
