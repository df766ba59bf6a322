import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { digestOfRows, hashOf, rowsText } from "../../server/data/log/entry-text.ts";
import { TABLES } from "../../server/data/tables/tables.ts";
import type { Engine, Row } from "../../server/engine/engine.ts";
import { change, Unchanged } from "../../server/graph/change.ts";
import { readEntry } from "../../server/graph/log.ts";
import { loadQueries, tableQuery } from "../../server/graph/queries.ts";
import { undoChange } from "../../server/graph/undo.ts";
import type { Entry, TableName } from "../../server/model/log.ts";
import { fill, wipe } from "../engine/case.ts";
import { park } from "../engine/park.ts";
import { type Served, serve } from "../http/served.ts";

const queries = loadQueries("cypher");
const unstated = { source: null, asOf: null, confidence: null, note: null };

/** Every row of every table, as the export has them. */
async function content(engine: Engine): Promise<Record<string, Row[]>> {
  const all: Record<string, Row[]> = {};
  for (const { name } of TABLES) all[name] = await engine.read(queries[tableQuery("export", name)]);
  return all;
}

async function log(engine: Engine): Promise<Entry[]> {
  const found = await engine.read<{ number: number }>(queries["log/after"], { since: 0, limit: 10_000 });
  const entries = found.map(({ number }) =>
    readEntry((cypher, params) => engine.read(cypher, params), queries, number),
  );
  return (await Promise.all(entries)).map((entry) => entry!);
}

/** What people do, each as a call of the API; some are refused, which changes nothing. */
const deeds = fc.oneof(
  fc.record({
    deed: fc.constant("person"),
    id: fc.constantFrom("li", "wu"),
    name: fc.constantFrom("李", "吴", "王"),
  }),
  fc.record({
    deed: fc.constant("place"),
    firm: fc.constantFrom("f1", "f4"),
    place: fc.constantFrom("park", "440000", null),
  }),
  fc.record({
    deed: fc.constant("makes"),
    firm: fc.constantFrom("f1", "f2", "f4"),
    segment: fc.constantFrom("wipes", "bottle", "fibre"),
    capacity: fc.option(fc.integer({ min: 1, max: 9 })),
  }),
  fc.record({
    deed: fc.constant("shortlist"),
    id: fc.constantFrom("a", "b"),
    firms: fc.subarray(["f1", "f2", "f3"], { minLength: 1 }),
  }),
  fc.record({
    deed: fc.constant("unlist"),
    id: fc.constantFrom("a", "b"),
    firm: fc.constantFrom("f1", "f2"),
  }),
  fc.record({ deed: fc.constant("wanted"), segment: fc.constantFrom("wipes", "bottle") }),
  fc.record({
    deed: fc.constant("scenario"),
    id: fc.constantFrom("x", "y"),
    firms: fc.subarray(["f1", "f2"]),
  }),
  fc.record({
    deed: fc.constant("trip"),
    firms: fc.subarray(["f1", "f3", "f4"]),
    days: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ deed: fc.constant("project"), name: fc.constantFrom("甲项目", "乙项目") }),
  fc.record({ deed: fc.constant("task"), text: fc.constantFrom("报用地", "催办") }),
);
type Deed = typeof deeds extends fc.Arbitrary<infer D> ? D : never;

async function act(api: Served, one: Deed, at: number): Promise<void> {
  const version = async (path: string) => (await api.get(path)).body.version ?? 0;
  const by = "li";
  if (one.deed === "person") {
    const { body } = await api.get("/api/people");
    const seen = body.people.find(({ id }: { id: string }) => id === one.id)?.version ?? 0;
    await api.send("put", `/api/people/${one.id}`, { version: seen, name: one.name, by });
  } else if (one.deed === "place") {
    const { active: _, ...before } = (await api.get(`/api/firms/${one.firm}`)).body.firm;
    const changes = [{ of: "firms", before, after: { ...before, place: one.place } }];
    await api.send("post", `/api/firms/${one.firm}/changes`, { changes, by });
  } else if (one.deed === "makes") {
    const row = {
      firm: one.firm,
      segment: one.segment,
      unit: null,
      revenueShare: null,
      soldElsewhereShare: null,
    };
    const after = { ...row, capacity: one.capacity, chosen: false, ...unstated };
    const { body } = await api.get(`/api/firms/${one.firm}`);
    const there = body.makes.find(
      (made: { segment: string; source: string | null }) =>
        made.segment === one.segment && made.source === null,
    );
    const before = there ? { ...after, ...pick(there, Object.keys(after)) } : null;
    const changes = [{ of: "makes", before, after: one.capacity === null && before ? null : after }];
    await api.send("post", `/api/firms/${one.firm}/changes`, { changes, by });
  } else if (one.deed === "shortlist") {
    const path = `/api/shortlists/${one.id}`;
    await api.send("patch", path, { version: await version(path), name: `名单${at}`, firms: one.firms, by });
  } else if (one.deed === "unlist")
    await api.send("delete", `/api/shortlists/${one.id}/firms/${one.firm}?by=${by}`);
  else if (one.deed === "wanted")
    await api.send("post", "/api/wanted", { place: "park", segments: [one.segment], by });
  else if (one.deed === "scenario") {
    const path = `/api/scenarios/${one.id}`;
    const add = one.firms.map((firm) => ({ firm }));
    const says = {
      version: await version(path),
      name: `方案${at}`,
      chain: "nonwoven",
      place: "park",
      add,
      remove: [],
    };
    await api.send("put", path, { ...says, by });
  } else if (one.deed === "trip") {
    const path = "/api/trips/t";
    const visits = one.firms.map((firm) => ({ firm, day: 1 }));
    const says = {
      version: await version(path),
      name: "华南行",
      place: "park",
      start: "park",
      days: one.days,
      visits,
    };
    await api.send("put", path, { ...says, by });
  } else if (one.deed === "project")
    await api.send("post", "/api/projects", { id: "p9", name: one.name, place: "park", by });
  else await api.send("post", "/api/projects/p9/tasks", { id: `task${at}`, text: one.text, by });
}

const pick = (row: Record<string, unknown>, names: string[]) =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

/** The history of projects only grows. */
const withoutEvents = ({ events: _, ...rest }: Record<string, Row[]>) => rest;

/** What the log of every engine must keep. */
export function keepsALog(open: () => Promise<Engine>, runs: number) {
  let engine: Engine;
  let api: Served;
  /** Another graph needs another server: what it kept follows the log of the one it began with. */
  const begin = async () => {
    await wipe(engine);
    await fill(engine, park);
    api = serve(engine);
  };
  beforeAll(async () => {
    engine = await open();
    await begin();
  });
  afterAll(async () => {
    await wipe(engine);
    await engine.close();
  });

  test("what was done, taken back step by step, leaves everything as it was; so does taking back the taking back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { minLength: 1, maxLength: 12 }), async (all) => {
        await begin();
        const states = [await content(engine)];
        for (const [at, deed] of all.entries()) {
          const before = (await log(engine)).length;
          await act(api, deed, at);
          const entries = await log(engine);
          expect(entries.length - before).toBeLessThanOrEqual(1);
          if (entries.length > before) states.push(await content(engine));
          else expect(await content(engine)).toEqual(states.at(-1));
        }
        const done = (await log(engine)).map(({ number }) => number);
        expect(done.length).toBe(states.length - 1);
        for (const [back, number] of done.toReversed().entries()) {
          const made = await undoChange({ engine, queries, by: "wu" }, number);
          const earlier = states.at(-2 - back)!;
          const sources = { sources: expect.anything() };
          expect(withoutEvents(await content(engine))).toEqual({ ...withoutEvents(earlier), ...sources });
          if (back === 0) {
            const again = await undoChange({ engine, queries }, made);
            expect(withoutEvents(await content(engine))).toEqual({
              ...withoutEvents(states.at(-1)!),
              ...sources,
            });
            await undoChange({ engine, queries }, again);
          }
        }
        const entries = await log(engine);
        let previous = "";
        for (const entry of entries) {
          const { touched: _, rows, hash, previous: before, ...said } = entry;
          expect([before, hash]).toEqual([previous, hashOf(said, digestOfRows(rowsText(rows)), previous)]);
          previous = hash;
        }
      }),
      { numRuns: runs },
    );
  });

  describe("a change", () => {
    test("is told with who did it, what it was about, and every row before and after", async () => {
      await begin();
      await api.send("put", "/api/people/li", { name: "李某", title: "科长" });
      await api.send("patch", "/api/shortlists/a", { name: "首选", firms: ["f1"], by: "li" });
      const { body } = await api.get("/api/changes");
      expect(body).toEqual({
        number: body.changes[0].number,
        total: 2,
        cursor: null,
        changes: [
          {
            number: expect.any(Number),
            at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
            by: "li",
            byName: "李某",
            kind: "shortlist",
            note: "首选",
            undoes: null,
            undoneBy: null,
            bulk: false,
            rowsTotal: 2,
            tables: ["shortlist_firms", "shortlists"],
            things: [{ table: "shortlists", id: "a", nameZh: "首选", nameEn: null }],
          },
          expect.objectContaining({ kind: "person", note: "李某", by: null, byName: null }),
        ],
      });
      const one = await api.get(`/api/changes/${body.changes[0].number}`);
      expect(one.body.rows).toEqual([
        {
          table: "shortlists",
          before: null,
          after: { id: "a", name: "首选", segment: null, place: null, on: expect.any(String), ...unstated },
        },
        {
          table: "shortlist_firms",
          before: null,
          after: { shortlist: "a", position: 0, firm: "f1", ...unstated },
        },
      ]);
      expect(one.body.names).toEqual([
        { table: "firms", id: "f1", nameZh: "甲公司", nameEn: null },
        { table: "shortlists", id: "a", nameZh: "首选", nameEn: null },
      ]);
    });

    test("calls the source of a row by its title", async () => {
      await begin();
      const { active: _, ...before } = (await api.get("/api/firms/f4")).body.firm;
      const cite = (from: object, after: object) =>
        api.send("post", "/api/firms/f4/changes", { changes: [{ of: "firms", before: from, after }] });
      await cite(before, { ...before, source: "县志" });
      const { active: _later, ...cited } = (await api.get("/api/firms/f4")).body.firm;
      await cite(cited, { ...cited, employees: 78 });
      const { number } = (await api.get("/api/changes?limit=1")).body.changes[0];
      expect((await api.get(`/api/changes/${number}`)).body.names).toContainEqual({
        table: "sources",
        id: cited.source,
        nameZh: "县志",
        nameEn: null,
      });
    });

    test("is found by thing, kind, person and day, and in pages", async () => {
      await begin();
      for (const name of ["一", "二", "三"]) {
        const { body } = await api.get("/api/people");
        const version = body.people.find(({ id }: { id: string }) => id === "wu")?.version ?? 0;
        await api.send("put", "/api/people/wu", { name, version, by: "li" });
      }
      await api.send("post", "/api/wanted", { place: "park", segments: ["wipes"], by: "wu" });
      const notes = async (query: string) => {
        const { body } = await api.get(`/api/changes?${query}`);
        return [body.changes.map(({ note }: { note: string }) => note), body.total, body.cursor !== null];
      };
      expect(await notes("table=people&id=wu")).toEqual([["三", "二", "一"], 3, false]);
      expect(await notes("kind=wanted")).toEqual([[null], 1, false]);
      expect(await notes("by=li&limit=2")).toEqual([["三", "二"], 3, true]);
      const { body } = await api.get("/api/changes?by=li&limit=2");
      expect(await notes(`by=li&limit=2&cursor=${body.cursor}`)).toEqual([["一"], 3, false]);
      expect(await notes("from=2020-01-01&to=2020-01-02")).toEqual([[], 0, false]);
      expect((await api.get("/api/changes?from=2026-02-30")).status).toBe(400);
      const since = await api.get(`/api/changes?since=${body.number - 1}`);
      expect(since.body.changes.map(({ kind }: { kind: string }) => kind)).toEqual(["wanted"]);
    });

    test("that finds nothing to do, or fails, leaves no entry and no number", async () => {
      await begin();
      await api.send("put", "/api/people/li", { name: "李某" });
      const before = [await engine.read(queries["log/revision"]), (await log(engine)).length];
      const office = { engine, queries };
      expect(await change(office, { kind: "person" }, async () => new Unchanged(7))).toBe(7);
      expect(
        await change(office, { kind: "person" }, async ({ put }) =>
          put("people", [{ id: "li", name: "李某", title: null, ...unstated }]),
        ),
      ).toBe(0);
      await expect(
        change(office, { kind: "person" }, async ({ put }) => {
          await put("people", [{ id: "wu", name: "吴某" }]);
          throw new Error("no");
        }),
      ).rejects.toThrow("no");
      expect([await engine.read(queries["log/revision"]), (await log(engine)).length]).toEqual(before);
    });

    test("of many rows keeps them in parts, and is taken back whole", async () => {
      await begin();
      const before = await content(engine);
      const people = Array.from({ length: 700 }, (_, at) => ({
        id: `n${at}`,
        name: `人${at}`,
        title: null,
        ...unstated,
      }));
      await change({ engine, queries }, { kind: "load", note: "名册" }, ({ put }) => put("people", people));
      const [entry] = (await log(engine)).slice(-1);
      expect(entry!.touched).toEqual({ bulk: true, tables: ["people"], things: [] });
      expect(entry!.rows.map(({ after }) => after)).toEqual(people);
      await undoChange({ engine, queries }, entry!.number);
      expect(await content(engine)).toEqual(before);
    });
  });

  describe("taking a change back", () => {
    const latest = async () => (await api.get("/api/changes?limit=1")).body.changes[0].number;
    const name = async (person: string) => {
      const { body } = await api.get("/api/people");
      const version = body.people.find(({ id }: { id: string }) => id === "li")?.version ?? 0;
      await api.send("put", "/api/people/li", { name: person, version });
      return latest();
    };

    test("is refused with the later change that stands on it, until that is taken back", async () => {
      await begin();
      const first = await name("李某");
      const second = await name("李某某");
      const refused = await api.send("post", `/api/changes/${first}/undo`, {});
      expect([refused.status, refused.body.code, refused.body.current]).toEqual([
        409,
        "overtaken",
        { number: second, table: "people" },
      ]);
      expect((await api.send("post", `/api/changes/${second}/undo`, { by: "wu" })).status).toBe(201);
      const told = (await api.get(`/api/changes/${second}`)).body;
      expect(told.undoneBy).toBe(await latest());
      expect((await api.send("post", `/api/changes/${second}/undo`, {})).body.code).toBe("nothing_to_undo");
      expect((await api.send("post", `/api/changes/${first}/undo`, {})).status).toBe(201);
      expect((await api.get("/api/people")).body.people.map(({ id }: { id: string }) => id)).not.toContain(
        "li",
      );
    });

    test("leaves alone what others changed of the same row", async () => {
      await begin();
      const { active: _, ...firm } = (await api.get("/api/firms/f4")).body.firm;
      const send = (before: object, after: object) =>
        api.send("post", "/api/firms/f4/changes", { changes: [{ of: "firms", before, after }] });
      await send(firm, { ...firm, employees: 77 });
      const mine = await latest();
      await send({ ...firm, employees: 77 }, { ...firm, employees: 77, note: "后来的话" });
      expect((await api.send("post", `/api/changes/${mine}/undo`, {})).status).toBe(201);
      expect((await api.get("/api/firms/f4")).body.firm).toMatchObject({
        employees: firm.employees,
        note: "后来的话",
      });
    });

    test("is refused where something later refers to what would go", async () => {
      await begin();
      const found = {
        segment: "wipes",
        rows: [{ name: "新来的公司", makes: "", place: "", uscc: "", source: "" }],
      };
      const { body } = await api.send("post", "/api/found-firms", found);
      const made = await latest();
      await api.send("patch", "/api/shortlists/z", { name: "名单", firms: [body.firms[0].firm] });
      const listed = await latest();
      const refused = await api.send("post", `/api/changes/${made}/undo`, {});
      expect([refused.status, refused.body.code, refused.body.current]).toEqual([
        409,
        "overtaken",
        { number: listed, table: "firms" },
      ]);
      await api.send("post", `/api/changes/${listed}/undo`, {});
      expect((await api.send("post", `/api/changes/${made}/undo`, {})).status).toBe(201);
    });

    test("of a merge brings both firms back with all that named them", async () => {
      await begin();
      const before = await content(engine);
      expect((await api.send("post", "/api/firms/f1/merge", { other: "f4", by: "li" })).status).toBe(200);
      expect((await api.send("post", `/api/changes/${await latest()}/undo`, {})).status).toBe(201);
      expect(await content(engine)).toEqual(before);
    });

    test("is refused where what a row was of has gone since", async () => {
      await begin();
      await api.send("patch", "/api/shortlists/z", { name: "名单", firms: ["f1", "f3"] });
      await api.send("delete", "/api/shortlists/z/firms/f1");
      const unlisted = await latest();
      const { version } = (await api.get("/api/shortlists/z")).body;
      await api.send("delete", `/api/shortlists/z?version=${version}`);
      const gone = await latest();
      const refused = await api.send("post", `/api/changes/${unlisted}/undo`, {});
      expect([refused.status, refused.body.code, refused.body.current]).toEqual([
        409,
        "overtaken",
        { number: gone, table: "shortlist_firms" },
      ]);
    });

    test("is refused where one of very many later rows refers to what would go", async () => {
      await begin();
      const made = await written([["people", { id: "li", name: "李", title: null, ...unstated }]]);
      const tasks = Array.from({ length: 600 }, (_, at) => ({
        id: `t${at}`,
        project: "p1",
        text: "催",
        person: at === 599 ? "li" : null,
      }));
      const later = await change<number>({ engine, queries }, { kind: "load" }, async ({ put, revision }) => {
        await put("tasks", tasks);
        return revision;
      });
      const refused = await api.send("post", `/api/changes/${made}/undo`, {});
      expect([refused.status, refused.body.code]).toEqual([409, "overtaken"]);
      await api.send("post", `/api/changes/${later}/undo`, {});
      expect((await api.send("post", `/api/changes/${made}/undo`, {})).status).toBe(201);
    });

    /** Rows put and removed in one change. */
    const written = (puts: [TableName, Row][], gone: [TableName, Row][] = []) =>
      change<number>({ engine, queries }, { kind: "load" }, async ({ put, remove, revision }) => {
        for (const [table, row] of gone) await remove(table, [row]);
        for (const [table, row] of puts) await put(table, [row]);
        return revision;
      });
    const refusal = async (number: number) => {
      const { status, body } = await api.send("post", `/api/changes/${number}/undo`, {});
      return [status, body.code, body.field];
    };
    const place = {
      nameZh: "地方",
      nameEn: null,
      kind: "park",
      longitude: null,
      latitude: null,
      ...unstated,
    };
    const makes = { firm: "f4", segment: "wipes", capacity: null, unit: null, chosen: true, ...unstated };

    test("is refused where a row would refer to what is gone again", async () => {
      await begin();
      await written([
        ["places", { id: "old", parent: null, ...place }],
        ["places", { id: "low", parent: "old", ...place }],
      ]);
      const moved = await written([["places", { id: "low", parent: "park", ...place }]]);
      await written([], [["places", { id: "old" }]]);
      expect(await refusal(moved)).toEqual([409, "overtaken", "parent"]);
    });

    test("is refused where it would make a cycle", async () => {
      await begin();
      await written([
        ["places", { id: "a", parent: "park", ...place }],
        ["places", { id: "b", parent: "a", ...place }],
      ]);
      const moved = await written([["places", { id: "b", parent: "park", ...place }]]);
      await written([["places", { id: "a", parent: "b", ...place }]]);
      expect(await refusal(moved)).toEqual([409, "overtaken", "places"]);
    });

    const tape = { nameZh: "胶带", stage: "packaging", group: "包装", chain: "nonwoven", ...unstated };

    test("is refused where it would make kinds a ring", async () => {
      await begin();
      await written([
        ["segments", { id: "tape", kindOf: null, ...tape }],
        ["segments", { id: "film", kindOf: "tape", ...tape }],
      ]);
      const moved = await written([["segments", { id: "film", kindOf: null, ...tape }]]);
      await written([["segments", { id: "tape", kindOf: "film", ...tape }]]);
      expect(await refusal(moved)).toEqual([409, "overtaken", "segments"]);
    });

    test("is refused where a segment would stand twice in one chain", async () => {
      await begin();
      await written([["segments", { id: "tape", ...tape }]]);
      const moved = await written([["segments", { id: "tape", ...tape, chain: "liquor" }]]);
      const shared: [TableName, Row] = [
        "chain_segments",
        { chain: "nonwoven", segment: "tape", stage: "packaging", group: "包装", ...unstated },
      ];
      const named = await written([shared]);
      expect(await refusal(moved)).toEqual([409, "overtaken", "chain"]);
      expect((await api.send("post", `/api/changes/${named}/undo`, {})).status).toBe(201);
      expect((await api.send("post", `/api/changes/${moved}/undo`, {})).status).toBe(201);
    });

    test("is refused where it would choose a second statement", async () => {
      await begin();
      await written([["makes", makes]]);
      const gone = await written([], [["makes", makes]]);
      await written([["makes", { ...makes, source: "news" }]]);
      expect(await refusal(gone)).toEqual([409, "overtaken", "chosen"]);
    });

    test("brings back what refers to what comes back with it, in whatever order the log tells them", async () => {
      await begin();
      const rows: [TableName, Row][] = [
        ["places", { id: "y", parent: "park", ...place }],
        ["places", { id: "x", parent: "y", ...place }],
        ["firms", { id: "f9", name: "九公司", place: "x", ...unstated }],
        ["makes", { ...makes, firm: "f9" }],
      ];
      await written(rows);
      const before = await content(engine);
      // As a load tells what it takes out: what is referred to first.
      const gone = await change<number>({ engine, queries }, { kind: "load" }, async (changing) => {
        for (const [table, row] of rows) await changing.put(table, [{ ...row, note: "去" }]);
        for (const [table, row] of rows.toReversed()) await changing.remove(table, [row]);
        return changing.revision;
      });
      expect((await api.send("post", `/api/changes/${gone}/undo`, {})).status).toBe(201);
      expect(await content(engine)).toEqual(before);
    });

    test("brings the events of a project back with it", async () => {
      await begin();
      const project = { id: "p9", name: "甲项目", place: "park", by: "li" };
      await api.send("post", "/api/projects", project);
      const { events } = await content(engine);
      const made = await latest();
      await api.send("post", `/api/changes/${made}/undo`, {});
      await api.send("post", `/api/changes/${await latest()}/undo`, {});
      expect((await content(engine)).events).toEqual(expect.arrayContaining(events!));
    });

    test("gives what is edited as a whole another version", async () => {
      await begin();
      await api.send("patch", "/api/shortlists/z", { name: "名单", firms: ["f1", "f3"] });
      await api.send("delete", "/api/shortlists/z/firms/f1");
      const { version } = (await api.get("/api/shortlists/z")).body;
      await api.send("post", `/api/changes/${await latest()}/undo`, {});
      const seen = await api.send("patch", "/api/shortlists/z", { version, name: "旧名单" });
      expect([seen.status, seen.body.code]).toEqual([409, "changed"]);
    });

    test("of nothing is told", async () => {
      expect((await api.send("post", "/api/changes/999999/undo", {})).status).toBe(404);
    });
  });
}
