import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exportFolder } from "../../server/data/export.ts";
import { readRecords, writeRecord } from "../../server/data/folder/csv.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { TABLES } from "../../server/data/tables/tables.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { mergeFirms } from "../../server/firms/entry/merge-rows.ts";
import { type Files, filesIn, folderOf, queries, sample, schema, temporary } from "../data/folders.ts";
import { type Served, serve } from "../http/served.ts";
import { naiveMerge, type Tables } from "./naive-merge.ts";

const RUNS = process.env.LIANTU_FAULTS === "full" ? 300 : 30;
let engine: Engine;
let api: Served;
beforeAll(async () => {
  engine = await openEmbedded({ path: null, schema });
  api = serve(engine);
});
afterAll(() => engine.close());

async function load(files: Files) {
  const { errors } = await loadFolder(engine, queries, folderOf(files), { replace: true });
  expect(errors).toEqual([]);
}
async function exported(): Promise<Record<string, string>> {
  const to = temporary();
  await exportFolder(engine, queries, to);
  // The log tells of firms that are gone.
  const { "changes.csv": _, "change_rows.csv": __, ...tables } = filesIn(to);
  return tables;
}

const columnsOf = (table: string) =>
  TABLES.find(({ name }) => name === table)!.columns.map(({ name }) => name);
const filesOf = (tables: Tables): Files =>
  Object.fromEntries(
    Object.entries(tables)
      .filter(([, rows]) => rows.length > 0)
      .map(([table, rows]) => {
        const columns = columnsOf(table);
        const records = rows.map((row) => columns.map((column) => row[column] ?? ""));
        return [`${table}.csv`, [columns, ...records].map(writeRecord).join("")];
      }),
  );

const FIRMS = ["a", "b", "c"];
const firm = fc.constantFrom(...FIRMS);
const segment = fc.constantFrom("s", "t");
const source = fc.constantFrom("", "news");
const flag = fc.constantFrom("0", "1");
const text = fc.constantFrom("", "甲", "乙");

/** Rows that agree in none of the columns that tell them apart. */
function rows(
  shape: Record<string, fc.Arbitrary<string>>,
  identity: string[],
): fc.Arbitrary<Record<string, string>[]> {
  return fc.uniqueArray(fc.record(shape), {
    maxLength: 7,
    selector: (row) => identity.map((name) => row[name]).join("\n"),
  });
}
/** At most one statement of a firm and a segment is chosen. */
const oneChosen = (all: Record<string, string>[]) => {
  const seen = new Set<string>();
  return all.map((row) => {
    const key = `${row.firm} ${row.segment}`;
    if (row.chosen !== "1" || seen.has(key)) return { ...row, chosen: "0" };
    seen.add(key);
    return row;
  });
};
const numbered = (all: Record<string, string>[], name: string) =>
  all.map((row, at) => ({ ...row, [name]: String(at) }));
const change = (about: string) =>
  JSON.stringify({
    at: "2024-05-01T00:00:00.000Z",
    records: [
      { of: "firm", id: about, before: { place: null }, after: { place: "x" } },
      {
        of: "project",
        id: "p",
        before: { firm: about, name: "旧" },
        after: { firm: "c", introducer: about },
      },
    ],
  });

const world: fc.Arbitrary<Tables> = fc
  .record({
    firms: fc.record(
      Object.fromEntries(
        FIRMS.map((id) => [
          id,
          fc.record({
            name: fc.constantFrom("甲厂", "乙厂", "丙厂"),
            full_name: text,
            place: fc.constantFrom("", "x", "y"),
            status: text,
            employees: fc.constantFrom("", "5"),
            founded: fc.constantFrom("", "2020"),
            note: text,
          }),
        ]),
      ),
    ),
    uscc: fc.constantFrom(null, ...FIRMS),
    leads: rows({ firm, chain: fc.constant("k"), place: fc.constantFrom("x", "y"), note: text }, [
      ...["firm", "place"],
    ]),
    makes: rows({ firm, segment, source, chosen: flag, unit: text }, ["firm", "segment", "source"]),
    needs: rows({ firm, segment, source, chosen: flag, unit: text }, ["firm", "segment", "source"]),
    supplies: rows({ from: firm, to: firm, segment: fc.constantFrom("", "s"), source, note: text }, [
      ...["from", "to", "segment", "source"],
    ]),
    owns: rows({ from: firm, to: firm, share: fc.constantFrom("", "0.5"), source }, ["from", "to", "source"]),
    ties: rows({ from: firm, to: firm, kind: fc.constantFrom("partner", "other"), source, note: text }, [
      ...["from", "to", "kind", "source"],
    ]),
    advisers: fc.array(fc.record({ name: fc.constant("王"), firm: fc.constantFrom("", ...FIRMS) }), {
      maxLength: 3,
    }),
    projects: fc.array(
      fc.record({
        name: fc.constant("项目"),
        stage: fc.constantFrom("lead", "contact"),
        firm: fc.constantFrom("", ...FIRMS),
        introducer: fc.constantFrom("", ...FIRMS),
        segments: fc.constantFrom("", "s", "t;s"),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    events: fc.array(fc.constantFrom(...FIRMS), { maxLength: 3 }),
    signals: fc.array(fc.record({ firm, on: fc.constant("2024"), kind: fc.constant("other") }), {
      maxLength: 3,
    }),
    shortlist_firms: rows({ shortlist: fc.constantFrom("l", "m"), firm, note: text }, ["shortlist", "firm"]),
    trip_visits: rows({ trip: fc.constantFrom("v", "w"), firm, day: fc.constantFrom("0", "1") }, [
      ...["trip", "firm"],
    ]),
    scenario_changes: fc.array(
      fc.record({
        change: fc.constantFrom("add_firm", "remove_firm"),
        firm: fc.constantFrom("gone", ...FIRMS),
      }),
      { maxLength: 4 },
    ),
  })
  .map((made) => {
    const ids = (all: Record<string, string>[], letter: string) =>
      all.map((row, at) => ({ id: `${letter}${at}`, ...row }));
    const named = (...all: string[]) => all.map((id) => ({ id, name: id }));
    return {
      places: ["x", "y"].map((id) => ({ id, name_zh: id, kind: "park" })),
      sources: [{ id: "news", title: "报" }],
      chains: [{ id: "k", name_zh: "链" }],
      segments: ["s", "t"].map((id) => ({ id, chain: "k", name_zh: id, stage: "product", group: "品" })),
      firms: FIRMS.map((id) => ({
        id,
        ...made.firms[id]!,
        uscc: made.uscc === id ? "91350100M000100Y43" : "",
      })),
      leads: made.leads,
      makes: oneChosen(made.makes),
      needs: oneChosen(made.needs),
      supplies: made.supplies,
      owns: made.owns,
      ties: made.ties,
      advisers: ids(made.advisers, "ad"),
      projects: ids(made.projects, "p"),
      events: made.events.map((about, at) => ({
        id: `e${at}`,
        project: "p0",
        on: "2024",
        kind: "changed",
        change: change(about),
      })),
      signals: ids(made.signals, "n"),
      shortlists: named("l", "m"),
      shortlist_firms: numbered(made.shortlist_firms, "position"),
      trips: named("v", "w").map((row) => ({ ...row, days: "1" })),
      trip_visits: numbered(made.trip_visits, "position"),
      scenarios: [{ id: "z", name: "方案", chain: "k", place: "x" }],
      scenario_changes: numbered(made.scenario_changes, "position").map((row) => ({ scenario: "z", ...row })),
    } as Tables;
  });

test("after a merge the export is that of the folder with every row rewritten", {
  timeout: 600_000,
}, async () => {
  const pair = fc.constantFrom(["a", "b"], ["b", "a"], ["c", "a"]) as fc.Arbitrary<[string, string]>;
  await fc.assert(
    fc.asyncProperty(world, pair, async (tables, [kept, other]) => {
      await load(filesOf(tables));
      const { status, body } = await api.send("post", `/api/firms/${kept}/merge`, { other });
      expect(status, JSON.stringify(body)).toBeLessThan(300);
      const merged = await exported();
      await load(filesOf(naiveMerge(tables, kept, other)));
      expect(merged).toEqual(await exported());
    }),
    { numRuns: RUNS, seed: 11, endOnFailure: true },
  );
});

describe("a merge", () => {
  const merge = (given: object, id = "f1") => api.send("post", `/api/firms/${id}/merge`, given);
  const tables = (): Tables =>
    Object.fromEntries(
      Object.entries(sample).map(([file, content]) => {
        const [header, ...records] = readRecords(content).map(({ cells }) => cells);
        return [
          file.replace(".csv", ""),
          records.map((cells) => Object.fromEntries(cells.map((cell, at) => [header![at]!, cell]))),
        ];
      }),
    );
  beforeEach(() => load(sample));

  test("leaves nothing anywhere that names the other, in a folder that has every file", async () => {
    const { status, body } = await merge({ other: "f2" });
    expect(status).toBe(200);
    const after = await exported();
    for (const [file, content] of Object.entries(after))
      expect([file, content.includes("f2")]).toEqual([file, false]);
    await load(filesOf(naiveMerge(tables(), "f1", "f2")));
    expect(after).toEqual(await exported());
    expect(body).toMatchObject({
      firm: {
        id: "f1",
        name: "甲",
        fullName: "乙",
        uscc: "91350100M000100Y43",
        place: "park",
        employees: 120,
      },
      moved: { makes: 1, advisers: 1, projects: 1, signals: 1, scenario_changes: 1 },
      repeated: false,
    });
    expect(body.told.map(({ of, why }: { of: string; why: string }) => [of, why])).toEqual([
      ["supplies", "self"],
      ["supplies", "self"],
      ["owns", "self"],
      ["ties", "self"],
      ["shortlist_firms", "stated"],
      ["trip_visits", "stated"],
    ]);
    expect(body.told[5].row).toMatchObject({ trip: "v1", firm: "f2", day: 1, project: "p1" });
  });

  test("of two codes, of one firm twice, or of a firm that is not there is refused and changes nothing", async () => {
    await engine.write("MATCH (f:LiantuFirm {id: 'f2'}) SET f.uscc = '91430100MA4L1ABC1D'");
    const before = await exported();
    const told = [await merge({ other: "f2" }), await merge({ other: "f1" }), await merge({ other: "none" })];
    told.push(await merge({ other: "f2" }, "none"), await merge({}));
    expect(told.map(({ status, body }) => [status, body.code, body.field])).toEqual([
      [400, "bad_input", "other"],
      [400, "bad_input", "other"],
      [404, "not_found", "other"],
      [404, "not_found", "id"],
      [400, "bad_input", "other"],
    ]);
    expect(told[0]!.body.detail).toContain("91350100M000100Y43、91430100MA4L1ABC1D");
    expect(await exported()).toEqual(before);
  });

  test("is refused when one of them is another than was seen", async () => {
    const row = async (id: string) => (await engine.read(queries["firms/firm/firm"], { id }))[0]!;
    const seen = { kept: await row("f1"), other: await row("f2") };
    const { name: _, ...lacking } = seen.other;
    const late = await merge({ other: "f2", before: { ...seen, other: { ...lacking, name: "旧名" } } });
    expect([late.status, late.body.code, late.body.current]).toEqual([409, "changed", seen]);
    expect((await merge({ other: "f2", before: seen })).status).toBe(200);
  });

  test("sent again under its id changes nothing, under the id of another one is refused", async () => {
    await engine.write("CREATE (:LiantuFirm {id: 'f3', name: '丙'})");
    expect((await merge({ other: "f2", write: "w" })).body.repeated).toBe(false);
    const before = await exported();
    const again = await merge({ other: "f2", write: "w" });
    expect([again.status, again.body.repeated, again.body.firm.id]).toEqual([200, true, "f1"]);
    const other = await merge({ other: "f3", write: "w" });
    expect([other.status, other.body.code]).toEqual([409, "id_taken"]);
    expect(await exported()).toEqual(before);
  });

  test("gives whatever it touched another version, so that nobody saves over it unseen", async () => {
    const versions = async () => {
      const [list] = (await api.get("/api/shortlists")).body.shortlists;
      const [trip] = (await api.get("/api/trips")).body.trips;
      const [scenario] = (await api.get("/api/scenarios")).body.scenarios;
      const { project } = (await api.get("/api/projects/p1")).body;
      return [list, trip, scenario, project].map(({ version }) => version);
    };
    const before = await versions();
    await merge({ other: "f2" });
    const [row] = await engine.read<{ number: number }>(queries["log/revision"]);
    expect(await versions()).toEqual(before.map(() => row!.number));
  });

  test("leaves what was recorded of the other firm's projects to be taken back", async () => {
    const { body: seen } = await api.get("/api/projects/p1");
    const { body } = await api.send("patch", "/api/projects/p1", {
      version: seen.project.version,
      firm: null,
    });
    await merge({ other: "f2" });
    const back = await api.send("post", "/api/projects/p1/undo", { version: body.project.version });
    expect([back.status, back.body.project.firm]).toEqual([200, "f1"]);
  });
});

test("what the firm that stays lacks it gains; its own words stay, and the other's names are found", () => {
  const blank = {
    fullName: null,
    uscc: null,
    place: null,
    longitude: null,
    latitude: null,
    status: null,
    note: null,
    source: null,
    asOf: null,
    confidence: null,
  };
  const kept = { ...blank, id: "a", name: "甲", fullName: "甲有限公司", longitude: 110, note: "原注" };
  const other = {
    ...blank,
    id: "b",
    name: "老甲",
    fullName: "甲 有限公司",
    uscc: "1",
    place: "x",
    longitude: 1,
    latitude: 2,
    status: "存续",
    source: "news",
    note: "另注",
  };
  expect(mergeFirms(kept, other)).toEqual({
    ...kept,
    uscc: "1",
    place: "x",
    status: "存续",
    note: "原注；又名：老甲",
  });
  const bare = { ...blank, id: "a", name: "甲" };
  expect(mergeFirms(bare, other)).toEqual({
    ...bare,
    fullName: "甲 有限公司",
    uscc: "1",
    place: "x",
    longitude: 1,
    latitude: 2,
    status: "存续",
    note: "另注；又名：老甲",
  });
});
