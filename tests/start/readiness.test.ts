import { describe, expect, test, vi } from "vitest";
import { goBack, goOn } from "../../server/data/load/half-loaded.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { type Engine, EngineRefused, EngineUnavailable } from "../../server/engine/engine.ts";
import { makeReady } from "../../server/start/readiness.ts";
import { folderOf, memory, queries, sample } from "../data/folders.ts";

const prepare = (engine: Engine, seed: string | null) => {
  const told: string[] = [];
  const readiness = makeReady({
    engine,
    queries,
    seed,
    language: "en",
    tell: (line) => told.push(line),
    pause: 5,
  });
  return { ...readiness, told };
};

describe("an empty graph", () => {
  test("gets the seed; a graph that has data is left alone", async () => {
    const engine = await memory();
    const seed = folderOf(sample);
    const first = prepare(engine, seed);
    expect(first.standing()).toBe("loading");
    expect(await first.outcome).toBe("ready");
    expect(first.standing()).toBeNull();
    expect(first.told).toEqual([
      `Loading ${seed} into the empty graph…`,
      expect.stringMatching(/^Loaded \d+ rows\.$/),
    ]);
    const second = prepare(engine, seed);
    expect([await second.outcome, second.told]).toEqual(["ready", []]);
  });

  test("stays empty when that is asked for", async () => {
    const engine = await memory();
    const { outcome, told } = prepare(engine, null);
    expect([await outcome, told]).toEqual(["ready", []]);
    expect(await engine.read("MATCH (n) RETURN count(n) AS nodes")).toEqual([{ nodes: 0 }]);
  });

  test("is not filled from a seed with errors, which are told by file and line", async () => {
    const seed = folderOf({ ...sample, "leads.csv": "firm,chain,place\nnobody,c1,park\n" });
    const { outcome, standing, told } = prepare(await memory(), seed);
    expect([await outcome, standing()]).toEqual(["refused", "loading"]);
    expect(told[0]).toMatch(/^leads\.csv:2: /);
    expect(told.at(-1)).toContain("has 1 errors");
  });

  test("is left alone where a database has been, and it is said how to load", async () => {
    const engine: Engine = { ...(await memory()), used: true };
    const { outcome, told, standing } = prepare(engine, folderOf(sample));
    expect([await outcome, standing(), told]).toEqual([
      "ready",
      null,
      [
        "The graph is empty, but a database has been here, so the shipped data was not loaded. To go back to a backup: npm run load -- BACKUP; to load the shipped data: npm run load -- seed.",
      ],
    ]);
    expect(await engine.read("MATCH (n) RETURN count(n) AS nodes")).toEqual([{ nodes: 0 }]);
  });
});

describe("a graph whose load was cut short", () => {
  const halfLoaded = async (dir: string) => {
    const engine = await memory();
    let steps = 0;
    const dying: Engine = {
      ...engine,
      transaction: (work) => (steps++ < 6 ? engine.transaction(work) : Promise.reject(new Error("killed"))),
    };
    await expect(loadFolder(dying, queries, dir)).rejects.toThrow("killed");
    return engine;
  };

  test("is told in one line with the three ways out, and waited for; its empty graph is not filled", async () => {
    const dir = folderOf(sample);
    const engine = await halfLoaded(dir);
    const { outcome, standing, told } = prepare(engine, folderOf(sample));
    await vi.waitFor(() => expect(told).toHaveLength(1), { interval: 1, timeout: 60_000 });
    expect(told[0]).toMatch(/stopped at \d+ of \d+ rows.*--go-on.*--go-back.*load it again/);
    expect(told[0]).toContain(dir);
    expect(standing()).toBeNull();
    await goBack(engine, queries);
    expect([await outcome, told.length]).toEqual(["ready", 1]);
    expect(await engine.read("MATCH (n:LiantuChain) RETURN n.id AS id")).toEqual([]);
  });

  test("a load of another process is waited for, and told when it does not move on", async () => {
    const dir = folderOf(sample);
    const engine = await halfLoaded(dir);
    const told: string[] = [];
    const { outcome } = makeReady({
      engine: { ...engine, info: async () => ({ name: "neo4j", version: "5" }) },
      queries,
      seed: null,
      language: "en",
      tell: (line) => told.push(line),
      pause: 5,
      quiet: 20,
    });
    await vi.waitFor(() => expect(told).toHaveLength(2), { interval: 1, timeout: 60_000 });
    expect(told).toEqual([
      expect.stringMatching(/^Another process is loading .* waiting until it is done\.$/),
      expect.stringContaining("--go-back"),
    ]);
    await goOn(engine, queries);
    expect(await outcome).toBe("ready");
  });
});

describe("a database that is away", () => {
  const away = (engine: Engine, errors: Error[]): Engine => ({
    ...engine,
    read: async (cypher, params) => {
      const error = errors.shift();
      if (error) throw error;
      return engine.read(cypher, params);
    },
  });

  test("is asked again until it is back; each reason is told once", async () => {
    const errors = [
      new EngineUnavailable("gone"),
      new EngineUnavailable("gone"),
      new EngineRefused("no", { refusal: { reason: "password", address: "bolt://db:7687", wait: null } }),
    ];
    const readiness = prepare(away(await memory(), errors), folderOf(sample));
    await vi.waitFor(() => expect(readiness.standing()).toBe("engine_unavailable"), {
      interval: 1,
      timeout: 60_000,
    });
    expect(await readiness.outcome).toBe("ready");
    expect(readiness.told.slice(0, 2)).toEqual([
      "The graph database cannot be used now; trying again until it can: gone",
      "The graph database cannot be used now; trying again until it can: Neo4j at bolt://db:7687 refused the user or password: correct NEO4J_USERNAME and NEO4J_PASSWORD and start again.",
    ]);
    expect(readiness.standing()).toBeNull();
  });

  test("is not asked any more after a stop", async () => {
    const errors = Array.from({ length: 10_000 }, () => new EngineUnavailable("gone"));
    const readiness = prepare(away(await memory(), errors), folderOf(sample));
    await vi.waitFor(() => expect(readiness.told).toHaveLength(1), { timeout: 60_000 });
    readiness.stop();
    expect(await readiness.outcome).toBe("stopped");
  });

  test("a fault that waiting does not mend ends the attempts", async () => {
    const readiness = prepare(away(await memory(), [new TypeError("a bug")]), folderOf(sample));
    await expect(readiness.outcome).rejects.toThrow("a bug");
  });
});
