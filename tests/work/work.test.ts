import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbedded } from "../../server/engine/embedded.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { type GraphAt, openGraph } from "../../server/graph/graph.ts";
import { loadQueries, loadSchema } from "../../server/graph/queries.ts";
import { openWork, type Work } from "../../server/work/work.ts";
import { fill } from "../engine/case.ts";

const SEGMENTS = 1_500;
const folder = mkdtempSync(join(tmpdir(), "liantu-work-"));
let engine: Engine;
let graph: GraphAt;
let inline: Work;
let pooled: Work;

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: "server/work/worker.ts",
      outDir: folder,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "worker.mjs" } },
    },
    ssr: { noExternal: true },
  });
  // Three that make s00008 make s00009 too: whoever makes that one may be able to.
  const both = ["s00001", "s00002", "s00003"].flatMap((id) =>
    ["s00008", "s00009"].map((made): [string, string, string] => [`Firm:f${id}`, "MAKES", `Segment:${made}`]),
  );
  engine = await openEmbedded({ path: null, schema: loadSchema("cypher", "embedded") });
  const ids = Array.from({ length: SEGMENTS }, (_, at) => `s${String(at).padStart(5, "0")}`);
  await fill(engine, {
    nodes: {
      Place: [{ id: "park", nameZh: "园区", kind: "park" }],
      Chain: [{ id: "c", nameZh: "链" }],
      Segment: ids.map((id) => ({ id, nameZh: id, stage: "upstream", group: "g", recruitable: true })),
      Firm: ids.map((id) => ({ id: `f${id}`, name: id })),
    },
    links: [
      ...both,
      ...ids.flatMap((id, at): [string, string, string, { required: boolean }?][] => [
        [`Segment:${id}`, "PART_OF", "Chain:c"],
        [`Firm:f${id}`, "LOCATED_IN", "Place:park"],
        ...(at % 7 === 0 ? [] : [[`Firm:f${id}`, "MAKES", `Segment:${id}`] as [string, string, string]]),
        ...(at === 0
          ? []
          : [
              [`Segment:${ids[at - 1]}`, "INPUT_OF", `Segment:${id}`, { required: true }] as [
                ...[string, string, string],
                { required: boolean },
              ],
            ]),
      ]),
    ],
  });
  graph = openGraph(engine, loadQueries("cypher")).at(0);
  inline = openWork({ worker: null, threads: 1 });
  pooled = openWork({ worker: join(folder, "worker.mjs"), threads: 1, small: 10 });
});
afterAll(async () => {
  await pooled.close();
  await engine.close();
  rmSync(folder, { recursive: true });
});

const question = { chains: ["c"], places: ["park"] };
const asked = (id?: string) => ({ graph, signal: new AbortController().signal, id });

test("a worker answers as the request loop would", async () => {
  const critical = { ...question, params: { limit: 5 } };
  expect(await pooled.run("critical", critical, asked())).toEqual(
    await inline.run("critical", critical, asked()),
  );
  const next = { ...question, params: { k: 3, arrange: true, near: 150 } };
  expect(await pooled.run("which-next", next, asked())).toEqual(
    await inline.run("which-next", next, asked()),
  );
  const scenario = { ...question, params: { add: [{ segment: "s00000" }], remove: ["fs00001"] } };
  expect(await pooled.run("what-if", scenario, asked())).toEqual(
    await inline.run("what-if", scenario, asked()),
  );
});

test("work that waits says how many are before it, and ends when it is stopped or its client leaves", async () => {
  const critical = { ...question, params: { limit: 200 } };
  const left = new AbortController();
  const works = ["first", "second", "third"].map((id) =>
    pooled
      .run("critical", critical, { graph, signal: id === "third" ? left.signal : asked().signal, id })
      .then(() => "done")
      .catch((error) => error.code),
  );
  await expect.poll(() => pooled.standing("third").state, { interval: 1, timeout: 60_000 }).toBe("waiting");
  expect(pooled.standing("third").ahead).toBeLessThanOrEqual(2);
  left.abort();
  expect(pooled.stop("second")).toBe(true);
  expect(await Promise.all(works)).toEqual(["done", "cancelled", "cancelled"]);
  expect(pooled.standing("first")).toEqual({ state: "unknown", ahead: 0, done: null });
  expect(pooled.stop("first")).toBe(false);
  expect(
    await pooled.run("which-next", { ...question, params: { k: 1, arrange: false, near: 150 } }, asked()),
  ).toBeTruthy();
});

test("a thread finds the same related firms as the request loop, and where one of them stands", async () => {
  const wanted = ["s00008", "s00007"];
  const here = await inline.related.best(graph, wanted);
  expect(here![0]!.length).toBeGreaterThan(0);
  expect(await pooled.related.best(graph, wanted)).toEqual(here);
  const [first] = here![0]!;
  expect(await pooled.related.standing(graph, "s00008", first!.firm)).toMatchObject({ related: first });
  expect(await pooled.related.standing(graph, "s00008", "fs00008")).toBeNull();
  expect(await pooled.related.standing(graph, "s00008", "nobody")).toBeNull();
});
