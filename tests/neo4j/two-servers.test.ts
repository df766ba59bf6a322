import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openNeo4j } from "../../server/engine/neo4j.ts";
import { wipe } from "../engine/case.ts";
import { server } from "./server.ts";

const PATIENCE = 90_000;
const project = mkdtempSync(join(tmpdir(), "liantu-two-"));
const SEED = {
  "places.csv": "id,name_zh,kind\npark,园区,park\ncity,市,city\n",
  "sources.csv": "id,title\nnews,报\n",
  "chains.csv": "id,name_zh\nc,链\n",
  "segments.csv": "id,chain,name_zh,stage,group\na,c,甲,upstream,g\nb,c,乙,product,g\n",
  "links.csv": "from,to,kind,required\na,b,input_of,1\n",
  "firms.csv":
    "id,name,place,source,as_of,confidence\nf,某厂,park,news,2024,stated\ng,他厂,city,news,2024,stated\n",
  "makes.csv": "firm,segment,source\nf,b,news\n",
};

interface Running {
  child: ChildProcess;
  base: string;
}

const running: Running[] = [];

/** A server of its own on the Neo4j that others use too. */
async function start(): Promise<Running> {
  const { PATH = "", HOME = "", NEO4J_URI = "", NEO4J_USERNAME = "", NEO4J_PASSWORD = "" } = process.env;
  const child = spawn(process.execPath, ["dist/server/main.js"], {
    cwd: project,
    env: {
      PATH,
      HOME,
      NEO4J_URI,
      NEO4J_USERNAME,
      NEO4J_PASSWORD,
      LANG: "en_GB.UTF-8",
      PORT: "0",
      LIANTU_SEED: "small",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const base = await vi.waitFor(
    () => /ready: (http:\S+)\n/.exec(said)?.[1] ?? expect.fail(`not ready: ${said}`),
    { timeout: PATIENCE, interval: 20 },
  );
  const one = { child, base };
  running.push(one);
  return one;
}

let [one, other]: Running[] = [];

beforeAll(async () => {
  const engine = await openNeo4j(server());
  await wipe(engine);
  await engine.close();
  for (const path of ["server", "cypher", "package.json", "tsconfig.json"])
    cpSync(path, join(project, path), { recursive: true });
  symlinkSync(resolve("node_modules"), join(project, "node_modules"), "junction");
  mkdirSync(join(project, "small"));
  for (const [name, text] of Object.entries(SEED)) writeFileSync(join(project, "small", name), text);
  const build = spawn(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "server", "--noCheck"], {
    cwd: project,
    stdio: "inherit",
  });
  await once(build, "exit");
  one = await start();
  other = await start();
});
afterAll(async () => {
  for (const { child } of running) {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "close");
  }
  rmSync(project, { recursive: true, force: true });
  const engine = await openNeo4j(server());
  await wipe(engine);
  await engine.close();
});

async function get<T>({ base }: Running, path: string): Promise<T> {
  const answer = await fetch(`${base}${path}`);
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as T;
}

async function send({ base }: Running, path: string, body: unknown, method = "POST"): Promise<number> {
  const headers = { "content-type": "application/json" };
  const { status } = await fetch(`${base}${path}`, { method, headers, body: JSON.stringify(body) });
  return status;
}

interface Panorama {
  segments: { id: string; class: string; makers: number; elsewhere: number; firms: { name: string }[] }[];
}

async function told(server: Running) {
  const { segments } = await get<Panorama>(server, "/api/panorama?chain=c&place=park");
  const { firms } = await get<{ firms: { name: string }[] }>(server, "/api/firms");
  const { total } = await get<{ total: number }>(server, `/api/search?q=${encodeURIComponent("新厂")}`);
  return {
    segments: segments.map(({ id, class: name, makers, firms: named }) => [
      id,
      name,
      makers,
      ...named.map((firm) => firm.name),
    ]),
    firms: firms.map(({ name }) => name),
    found: total,
  };
}

const makes = (segment: string) => ({
  firm: "f",
  segment,
  capacity: null,
  unit: null,
  revenueShare: null,
  soldElsewhereShare: null,
  chosen: false,
  source: "news",
  asOf: null,
  confidence: null,
  note: null,
});

test("what one server writes the next request to the other tells, and the other way round", async () => {
  const before = {
    segments: [
      ["a", "missing", 0],
      ["b", "present", 1, "某厂"],
    ],
    firms: ["某厂", "他厂"],
    found: 0,
  };
  expect([await told(one!), await told(other!)]).toEqual([before, before]);

  const made = { changes: [{ of: "makes", before: null, after: makes("a") }] };
  expect(await send(one!, "/api/firms/f/changes", made)).toBe(200);
  const after = await told(other!);
  expect(after.segments.map(([id, , makers]) => [id, makers])).toEqual([
    ["a", 1],
    ["b", 1],
  ]);
  expect(await told(one!)).toEqual(after);

  const { firm } = await get<{ firm: Record<string, unknown> }>(other!, "/api/firms/f");
  const { active: _, ...row } = firm;
  const renamed = { changes: [{ of: "firms", before: row, after: { ...row, name: "新厂" } }] };
  expect(await send(other!, "/api/firms/f/changes", renamed)).toBe(200);
  const last = await told(one!);
  expect([last.firms, last.found, last.segments[0]]).toEqual([
    ["他厂", "新厂"],
    1,
    ["a", after.segments[0]![1], 1, "新厂"],
  ]);

  for (let at = 0; at < 20; at++) {
    const [here, there] = at % 2 === 0 ? [one!, other!] : [other!, one!];
    const [was, is] = at % 2 === 0 ? [makes("a"), null] : [null, makes("a")];
    expect(
      await send(here, "/api/firms/f/changes", { changes: [{ of: "makes", before: was, after: is }] }),
    ).toBe(200);
    const { segments } = await get<Panorama>(there, "/api/panorama?chain=c&place=park");
    expect(segments[0]!.makers).toBe(at % 2);
  }
});
