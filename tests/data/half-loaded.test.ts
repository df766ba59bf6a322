import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { untold } from "../../server/data/load/began.ts";
import { goBack, goOn } from "../../server/data/load/half-loaded.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import {
  GraphMoved,
  LoadCutShort,
  LoadFailed,
  LoadOfOlder,
  LoadTakenOver,
  LoadUnderWay,
  NotHalfLoaded,
} from "../../server/data/load/load-fault.ts";
import type { Engine, Transaction } from "../../server/engine/engine.ts";
import { readRevision } from "../../server/graph/revision.ts";
import type { QueryName } from "../../server/model/query-names.ts";
import { wipe } from "../engine/case.ts";
import { exported, folderOf, memory, queries, sample } from "./folders.ts";
import { randomFolder } from "./random-folder.ts";

const full = process.env.LIANTU_FAULTS === "full";
const RUNS = full ? 200 : 15;

/** An engine that fails at its nth statement from now on, and at all after it when it `dies`. */
function failing(engine: Engine, statements: number, { dies = false } = {}) {
  let left = statements;
  const count = () => {
    left--;
    if (left === 0 || (dies && left < 0)) throw new Error("value too large");
  };
  const counted: Engine = {
    ...engine,
    async read(cypher, params) {
      count();
      return engine.read(cypher, params);
    },
    async write(cypher, params) {
      count();
      return engine.write(cypher, params);
    },
    transaction: (work) =>
      engine.transaction((tx: Transaction) =>
        work({
          async run(cypher, params) {
            count();
            return tx.run(cypher, params);
          },
        }),
      ),
  };
  return { engine: counted, spent: () => left <= 0, made: () => statements - left };
}

const small = {
  "places.csv": "id,name_zh,kind,parent\npark,园,park,\n430000,湖南,province,\n",
  "chains.csv": "id,name_zh\nc1,链\n",
  "firms.csv": "id,name,place\nf1,甲,park\nf2,乙,430000\n",
  "owns.csv": "from,to\nf1,f2\n",
  "projects.csv": "id,name,stage,firm\np1,项目,lead,f1\n",
};
const other = {
  "places.csv": "id,name_zh,kind,parent\npark,新园,park,\n",
  "firms.csv": "id,name,place\nf1,甲新,\nf3,丙,park\n",
  "owns.csv": "from,to\nf3,f1\n",
  "advisers.csv": "id,name\na1,王\n",
};

async function load(engine: Engine, dir: string, replace: boolean) {
  expect((await loadFolder(engine, queries, dir, { replace })).errors).toEqual([]);
}

/** Of nodes that are kept for a load. */
async function parts(engine: Engine): Promise<number> {
  const [row] = await engine.read<{ parts: number }>("MATCH (k:LiantuKept) RETURN count(k) AS parts");
  return row?.parts ?? 0;
}

const ENDS = ["go_on", "go_back", "repeat", "repeat as a merge", "repeat to replace"] as const;

describe.each([
  ["a merge", false],
  ["a replacement", true],
])("%s that fails at any statement", (_, replace) => {
  // Between them the ends meet every statement; each meets all of them in a full run.
  test.each(ENDS)(
    "leaves the graph as it was, or marked; then %s ends as if nothing had been",
    async (end) => {
      const [first, every] = full ? [1, 1] : [1 + ENDS.indexOf(end), ENDS.length];
      const engine = await memory();
      const [before, dir] = [folderOf(small), folderOf(other)];
      await load(engine, before, false);
      const old = await exported(engine);
      await load(engine, dir, replace);
      const done = await exported(engine);
      const merges = end === "repeat as a merge" || (end === "repeat" && !replace);
      let expected = end === "go_back" ? old : done;
      if (end.startsWith("repeat")) {
        await load(engine, before, true);
        await load(engine, dir, !merges);
        expected = await exported(engine);
      }
      let marked = 0;
      for (let statements = first; ; statements += every) {
        await wipe(engine);
        await load(engine, before, false);
        const fault = failing(engine, statements, { dies: statements % 2 === 0 });
        const error = await loadFolder(fault.engine, queries, dir, { replace }).catch(
          (error: unknown) => error,
        );
        if (!fault.spent()) break;
        const { mark } = await readRevision(engine, queries);
        const now = await exported(engine);
        if (mark) {
          marked++;
          expect(error).toBeInstanceOf(LoadCutShort);
          if (end === "go_on") await goOn(engine, queries);
          else if (end === "go_back") await goBack(engine, queries);
          else await load(engine, dir, !merges);
          expect({ statements, now: await exported(engine) }).toEqual({ statements, now: expected });
          expect([await parts(engine), (await readRevision(engine, queries)).mark]).toEqual([0, null]);
        } else if (error instanceof Error) expect(now).toEqual(old);
        else expect(now).toEqual(done);
      }
      expect(marked).toBeGreaterThan(1);
    },
  );
});

test(`whatever the folders, a load cut short goes on and goes back, also when that is cut short, ${RUNS} times over`, {
  timeout: 1_200_000,
}, async () => {
  const engine = await memory();
  const ways = fc.record({
    replace: fc.boolean(),
    at: fc.integer({ min: 30, max: 95 }),
    again: fc.array(fc.record({ on: fc.boolean(), at: fc.nat(60) }), { maxLength: 3 }),
    on: fc.boolean(),
  });
  let cut = 0;
  await fc.assert(
    fc.asyncProperty(randomFolder, randomFolder, ways, async (older, newer, { replace, at, again, on }) => {
      await wipe(engine);
      const [before, dir] = [folderOf(older), folderOf(newer)];
      await load(engine, before, false);
      const old = await exported(engine);
      const straight = failing(engine, Number.MAX_SAFE_INTEGER);
      const { errors } = await loadFolder(straight.engine, queries, dir, { replace });
      if (errors.length > 0) return;
      // So many hundredths of its statements.
      const last = Math.ceil((straight.made() * at) / 100);
      const done = await exported(engine);
      await wipe(engine);
      await load(engine, before, false);
      await loadFolder(failing(engine, last, { dies: true }).engine, queries, dir, { replace }).catch(
        () => {},
      );
      if (!(await readRevision(engine, queries)).mark) return;
      cut++;
      for (const { on, at } of again) {
        const broken = failing(engine, at, { dies: true }).engine;
        await (on ? goOn(broken, queries) : goBack(broken, queries)).catch(() => {});
        if (!(await readRevision(engine, queries)).mark) {
          expect(await exported(engine)).toEqual(on ? done : old);
          return;
        }
      }
      await (on ? goOn : goBack)(engine, queries);
      expect(await exported(engine)).toEqual(on ? done : old);
      expect(await parts(engine)).toBe(0);
      expect([...(await untold(engine, queries)).values()].flat()).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect(cut).toBeGreaterThan(0);
});

describe("a load into an empty graph that was cut short", () => {
  const cutShort = async () => {
    const engine = await memory();
    const { engine: broken } = failing(engine, 75, { dies: true });
    await expect(loadFolder(broken, queries, folderOf(sample))).rejects.toThrow(LoadCutShort);
    return engine;
  };

  test("goes back to an empty graph", async () => {
    const engine = await cutShort();
    await goBack(engine, queries);
    expect(await engine.read("MATCH (n) WHERE NOT n:LiantuRevision RETURN count(n) AS nodes")).toEqual([
      { nodes: 0 },
    ]);
  });

  test("goes on", async () => {
    const engine = await cutShort();
    const whole = await memory();
    await load(whole, folderOf(sample), false);
    await goOn(engine, queries);
    expect(await exported(engine)).toEqual(await exported(whole));
  });
});

test("going back leads to what was before the first of several loads that were cut short", async () => {
  const engine = await memory();
  await load(engine, folderOf(small), false);
  const old = await exported(engine);
  const cutShort = async (files: Record<string, string>, statements: number) => {
    const broken = failing(engine, statements, { dies: true }).engine;
    await expect(loadFolder(broken, queries, folderOf(files), { replace: true })).rejects.toThrow(
      LoadCutShort,
    );
  };
  await cutShort(sample, 90);
  await cutShort({ ...sample, "advisers.csv": "id,name\nad1,张\n" }, 20);
  expect((await readRevision(engine, queries)).mark?.doing).toBe("go_back");
  await goBack(engine, queries);
  expect(await exported(engine)).toEqual(old);
});

test("another folder to merge is checked against, and merged into, the graph as it was before", async () => {
  const engine = await memory();
  await load(engine, folderOf(small), false);
  const dir = folderOf({ "leads.csv": "firm,chain,place\nf2,c1,430000\n" });
  const cut = failing(engine, 85, { dies: true });
  await expect(loadFolder(cut.engine, queries, folderOf(sample), { replace: true })).rejects.toThrow();
  const first: string[] = [];
  const { errors } = await loadFolder(engine, queries, dir, { onGoBack: ({ folder }) => first.push(folder) });
  expect([errors, first.length]).toEqual([[], 1]);
  const straight = await memory();
  await load(straight, folderOf(small), false);
  await load(straight, dir, false);
  expect(await exported(engine)).toEqual(await exported(straight));
});

test("a value that the engine refuses at the first row changes nothing, and leaves no mark", async () => {
  const engine = await memory();
  await load(engine, folderOf(small), false);
  const old = await exported(engine);
  const refusing: Engine = {
    ...engine,
    transaction: (work) =>
      engine.transaction((tx) =>
        work({
          async run(cypher, params) {
            if (cypher === queries["load/places"]) throw new Error("value too large");
            return tx.run(cypher, params);
          },
        }),
      ),
  };
  await expect(loadFolder(refusing, queries, folderOf(other), { replace: true })).rejects.toThrow(LoadFailed);
  expect((await readRevision(engine, queries)).mark).toBeNull();
  expect([await exported(engine), await parts(engine)]).toEqual([old, 0]);
});

describe("two loads at once", () => {
  /** An engine on which something else happens right before the first statement that matches. */
  function meanwhile(engine: Engine, query: QueryName, act: () => Promise<unknown>): Engine {
    let acted = false;
    const once = async (cypher: string) => {
      if (acted || cypher !== queries[query]) return;
      acted = true;
      await act();
    };
    return {
      ...engine,
      async read(cypher, params) {
        await once(cypher);
        return engine.read(cypher, params);
      },
      async write(cypher, params) {
        await once(cypher);
        return engine.write(cypher, params);
      },
    };
  }

  test("one that is taken over writes nothing more and says so", async () => {
    const engine = await memory();
    let taken = false;
    const watched = loadFolder(engine, queries, folderOf(sample), {
      onProgress: ({ file }) => {
        if (file !== "firms.csv" || taken) return;
        taken = true;
        void engine.write("MATCH (r:LiantuRevision {id: 'graph'}) SET r.load = 'another'");
      },
    });
    await expect(watched).rejects.toThrow(LoadTakenOver);
    expect(await engine.read("MATCH (n:LiantuFigure) RETURN count(n) AS figures")).toEqual([{ figures: 0 }]);
  });

  test("a change while a load is prepared is in what going back leads to", async () => {
    const engine = await memory();
    await load(engine, folderOf(small), false);
    const busy = meanwhile(engine, "export/wanted", () =>
      engine.transaction(async (tx) => {
        await tx.run(queries["load/bump"]);
        await tx.run(queries["load/people"], { rows: [{ id: "u", name: "李" }], revision: 1 });
      }),
    );
    let before = 0;
    await loadFolder(busy, queries, folderOf(other), {
      replace: true,
      onProgress: () => {
        before++;
      },
    });
    expect(before).toBeGreaterThan(0);
    expect(Object.keys(await exported(engine))).not.toContain("people.csv");
  });

  test("where everybody keeps changing the graph nothing is loaded", async () => {
    const engine = await memory();
    await load(engine, folderOf(small), false);
    const old = await exported(engine);
    const busy: Engine = {
      ...engine,
      async read(cypher, params) {
        if (cypher === queries["export/places"]) await engine.write(queries["load/bump"]);
        return engine.read(cypher, params);
      },
    };
    await expect(loadFolder(busy, queries, folderOf(other))).rejects.toThrow(GraphMoved);
    expect(await exported(engine)).toEqual(old);
    expect((await readRevision(engine, queries)).mark).toBeNull();
  });

  test("where other processes can load, one that moves on is left alone and one that does not is taken over", async () => {
    const engine = await memory();
    const shared: Engine = { ...engine, info: async () => ({ name: "neo4j", version: "5" }) };
    const cut = failing(engine, 75, { dies: true });
    await expect(loadFolder(cut.engine, queries, folderOf(sample))).rejects.toThrow(LoadCutShort);
    const moving = setInterval(() => void engine.write(queries["load/bump"]), 5);
    const second = loadFolder(shared, queries, folderOf(sample), { quiet: 40 });
    await expect(second).rejects.toThrow(LoadUnderWay);
    clearInterval(moving);
    await engine.write(queries["load/bump"]);
    expect((await loadFolder(shared, queries, folderOf(sample), { quiet: 20 })).errors).toEqual([]);
    expect((await readRevision(engine, queries)).mark).toBeNull();
  });
});

test("a load that an older version began goes neither on nor back, and is replaced", async () => {
  const engine = await memory();
  await load(engine, folderOf(small), true);
  await engine.transaction(async (tx) => {
    await tx.run(queries["load/bump"]);
    const of = { folder: "old", replace: true, began: "2024-01-01T00:00:00.000Z", doing: "load", rows: 9 };
    await tx.run(queries["load/begin"], { load: "old-token", loadOf: JSON.stringify(of) });
    await tx.run(queries["load/remove/owns"], { rows: [{ from: "f1", to: "f2" }] });
  });
  await expect(goOn(engine, queries)).rejects.toThrow(LoadOfOlder);
  await expect(goBack(engine, queries)).rejects.toThrow(LoadOfOlder);
  await expect(loadFolder(engine, queries, folderOf(small))).rejects.toThrow(LoadOfOlder);
  await load(engine, folderOf(other), true);
  expect((await readRevision(engine, queries)).mark).toBeNull();
  expect([...(await untold(engine, queries)).values()].flat()).toEqual([]);
  const straight = await memory();
  await load(straight, folderOf(other), true);
  expect(await exported(engine)).toEqual(await exported(straight));
});

test("a whole graph has nothing to go on with or back to", async () => {
  const engine = await memory();
  await load(engine, folderOf(small), false);
  await expect(goOn(engine, queries)).rejects.toThrow(NotHalfLoaded);
  await expect(goBack(engine, queries)).rejects.toThrow(NotHalfLoaded);
});
