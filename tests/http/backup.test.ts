import fc from "fast-check";
import { expect, test } from "vitest";
import { exportFolder } from "../../server/data/export.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { filesIn, folderOf, memory, queries, sample, temporary } from "../data/folders.ts";
import { DOCUMENT, resolved } from "./described.ts";
import { madeUp, type Schema } from "./made-up.ts";
import { type Served, served } from "./served.ts";

/** What the server holds, written out, loaded elsewhere and written out again. */
async function backUp(api: Served) {
  const [first, second] = [temporary(), temporary()];
  const { faults, rows } = await exportFolder(api.engine, queries, first);
  expect(faults).toEqual([]);
  const other = await memory();
  const { errors } = await loadFolder(other, queries, first);
  expect(errors).toEqual([]);
  await exportFolder(other, queries, second);
  expect(filesIn(second)).toEqual(filesIn(first));
  return rows;
}

interface Operation {
  parameters: { name: string; in: "path" | "query"; schema: Schema }[];
  requestBody?: { content: { "application/json": { schema: Schema } } };
}
type Method = Parameters<Served["send"]>[0];

/** These only compute. */
const READING = ["/api/cascade", "/api/what-if", "/api/portfolio", "/api/trip-plan", "/api/report"];
const RUNS = process.env.LIANTU_FAULTS === "full" ? 400 : 30;

const document = resolved(DOCUMENT) as {
  paths: Record<string, Record<string, Operation>>;
};
const writing = Object.entries(document.paths)
  .filter(([path]) => !READING.includes(path))
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  .filter(({ method }) => method !== "get");

const ids = [
  "a",
  "b",
  "w",
  "f1",
  "f2",
  "park",
  "430000",
  "c1",
  "p1",
  "p2",
  "ad1",
  "u1",
  "news",
  "book",
  "s1",
];
const THERE: Record<string, string[]> = {
  project: ["p1", "p2"],
  firm: ["f1", "f2"],
  trip: ["v1"],
  item: ["r1", "t1", "d1"],
  id: [...ids, "h1", "v1", "w1", "n 1", "n:2"],
};

const KINDS: Record<string, string> = {
  place: "park",
  start: "park",
  end: "430000",
  chain: "c1",
  segment: "a",
  firm: "f2",
  from: "f1",
  to: "f2",
  segments: "w",
  firms: "f1",
  remove: "f2",
  person: "u1",
  introducer: "ad1",
  source: "news",
  project: "p1",
};

/** An id where another kind of thing is meant becomes one of that kind. */
function fitted(body: unknown, name = ""): unknown {
  if (typeof body === "string") return name in KINDS && ids.includes(body) ? KINDS[name] : body;
  if (Array.isArray(body)) return body.map((one) => fitted(one, name));
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, fitted(value, key)]));
}

/** Of what stands at an address now; 0 when there is none, undefined where nothing is counted. */
async function versionAt(
  api: Served,
  path: string,
  known: Record<string, string>,
): Promise<number | undefined> {
  const at = (name: string) => encodeURIComponent(known[name]!);
  if (path.startsWith("/api/projects/{")) {
    return (await api.get(`/api/projects/${at("project")}`)).body.project?.version;
  }
  const kept = /^\/api\/(trips|shortlists|scenarios)\/\{id\}$/.exec(path)?.[1];
  if (kept) return (await api.get(`/api/${kept}/${at("id")}`)).body.version ?? 0;
  if (path !== "/api/wanted") return undefined;
  const { body } = await api.get("/api/wanted?place=park");
  return body.wanted.find(({ segment }: { segment: string }) => segment === "a")?.version ?? 0;
}

/** With a few of the fields that may be left out: of many, one is nearly always wrong. */
function fewer(body: unknown, { required = [] }: Schema, run: number): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  const entries = Object.entries(body);
  const optional = entries.filter(([name]) => !required.includes(name));
  const kept = optional.filter((_, at) => (at + run) % optional.length < run % 4);
  return Object.fromEntries([...entries.filter(([name]) => required.includes(name)), ...kept]);
}

test("whatever the writing calls let in, the backup takes back", { timeout: 600_000 }, async () => {
  const api = await served(folderOf(sample));
  const done = new Map<string, number>();
  for (let run = 0; run < RUNS; run++) {
    for (const [at, { path, method, operation }] of writing.entries()) {
      const seed = run * 1_000 + at;
      const pick = <T>(arbitrary: fc.Arbitrary<T>) => fc.sample(arbitrary, { numRuns: 1, seed })[0] as T;
      const schema = operation.requestBody?.content["application/json"].schema;
      const body = schema ? fewer(fitted(pick(madeUp(schema, ids))), schema, run) : {};
      const known = pick(
        fc.record(
          Object.fromEntries(Object.entries(THERE).map(([name, some]) => [name, fc.constantFrom(...some)])),
        ),
      );
      const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(known[name] ?? "x"));
      const version = await versionAt(api, path, known);
      const given =
        typeof body === "object" && !Array.isArray(body)
          ? { ...body, ...(version !== undefined && { version }) }
          : [body];
      const query = path === "/api/wanted" ? "?place=park&segment=a" : "?";
      const rest = method === "delete" ? `${query}&version=${version ?? 0}` : "";
      const { status, body: said } = await api.send(method as Method, address + rest, given);
      expect(
        status,
        `${method} ${address} ${JSON.stringify(given).slice(0, 2_000)} ${JSON.stringify(said).slice(0, 500)}`,
      ).toBeLessThan(500);
      if (status < 300) done.set(`${method} ${path}`, (done.get(`${method} ${path}`) ?? 0) + 1);
    }
  }
  const rows = await backUp(api);
  await api.close();
  // Most of the calls got through now and then, or nothing is shown.
  expect(done.size).toBeGreaterThan(writing.length * 0.6);
  expect(rows.get("events.csv")).toBeGreaterThan(RUNS / 3);
});

test.each<[string, Method, string, object]>([
  ["a blank id", "put", "/api/people/%20", { name: "李某" }],
  ["an invisible id", "put", "/api/people/%E2%80%8B", { name: "李某" }],
  ["an invisible name", "put", "/api/people/u9", { name: "\u200b" }],
  ["an id that a spreadsheet has damaged", "put", "/api/people/9.14E%2B17", { name: "李某" }],
  [
    "a source that a spreadsheet has damaged",
    "post",
    "/api/found-firms",
    { rows: [{ name: "新厂", makes: "a", source: "1.2E+11" }] },
  ],
  [
    "a capacity that no float holds",
    "put",
    "/api/scenarios/w9",
    { name: "方案", chain: "c1", place: "park", add: [{ segment: "a", capacity: 2 ** 53 }] },
  ],
  [
    "a firm's id of a long name",
    "post",
    "/api/found-firms",
    { id: "x".repeat(150), rows: [{ name: "长".repeat(199), makes: "a" }] },
  ],
  ["a name that is no text", "put", "/api/people/u9", { name: "a\ufffeb" }],
  ["half a character", "put", "/api/people/u9", { name: "a\ud800" }],
  ["an id of two dots", "post", "/api/projects", { id: "..", name: "项目" }],
])("%s comes in at no door, or its backup loads", async (_, method, path, body) => {
  const api = await served(folderOf(sample));
  const { status } = await api.send(method, path, body);
  expect([200, 400]).toContain(status);
  await backUp(api);
  await api.close();
});
