import { expect, test } from "vitest";
import type { Engine } from "../../server/engine/engine.ts";
import { loadQueries } from "../../server/graph/queries.ts";
import { followChanges } from "../../server/office/follow-changes.ts";

const queries = loadQueries("cypher");

/** A graph whose log is these numbers, and which may be away. */
function logged(numbers: number[]) {
  const graph = { numbers, away: false, asked: [] as number[] };
  const engine = {
    async read(cypher: string, params: { since?: number; ids?: string[] } = {}) {
      if (graph.away) throw new Error("away");
      if (cypher === queries["log/revision"])
        return [{ number: graph.numbers.at(-1) ?? 0, load: null, loadOf: null, loadDone: null }];
      if (cypher !== queries["log/after"]) return [];
      graph.asked.push(params.since!);
      const said = { by: null, kind: "person", undoes: null, tables: [], things: [], rowsTotal: 1 };
      return graph.numbers.filter((number) => number > params.since!).map((number) => ({ number, ...said }));
    },
  } as unknown as Engine;
  return { graph, office: { engine, queries } };
}

test("a stream tells what came after a number and goes on, whatever the database does meanwhile", async () => {
  const { graph, office } = logged([1, 2, 3]);
  const left = new AbortController();
  const stream = followChanges(office, 1, left.signal);
  const next = async () => (await stream.next()).value?.id;
  expect([await next(), await next()]).toEqual(["2", "3"]);
  const later = next();
  graph.away = true;
  setTimeout(() => {
    graph.away = false;
    graph.numbers.push(4);
  }, 600);
  expect(await later).toBe("4");
  expect(graph.asked).toEqual([1, 3]);
  const none = stream.next();
  left.abort();
  expect(await none).toEqual({ done: true, value: undefined });
});

test("a stream of a graph that was put back to an earlier day tells what comes then", async () => {
  const { graph, office } = logged([1, 2]);
  const left = new AbortController();
  const stream = followChanges(office, 90, left.signal);
  const told = stream.next();
  setTimeout(() => graph.numbers.push(3), 100);
  expect((await told).value?.id).toBe("3");
  left.abort();
});
