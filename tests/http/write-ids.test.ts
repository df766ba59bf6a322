import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { park } from "../engine/park.ts";
import { type Served, served } from "./served.ts";

let api: Served;
beforeAll(async () => {
  api = await served(park);
  for (const id of ["one", "two"]) await api.send("post", "/api/projects", { id, name: id });
});
afterAll(() => api.close());

const post = (path: string, given: object) => api.send("post", path, given);
const outcome = ({ status, body }: Awaited<ReturnType<Served["send"]>>) => [
  status,
  body.code ?? body.repeated,
];
const counted = async () =>
  (await api.engine.read("MATCH (n) RETURN labels(n)[0] AS label, count(*) AS count ORDER BY label")).concat(
    await api.engine.read("MATCH (r:LiantuRevision) RETURN r.number AS number"),
  );
const arrived = async (project: string): Promise<number> =>
  (await api.get(`/api/projects/${project}`)).body.project.arrivedWan;

interface Kind {
  part: string;
  given: Record<string, unknown>;
  other: Record<string, unknown>;
}
const kinds: Record<string, Kind> = {
  arrival: {
    part: "arrivals",
    given: { on: "2024-05-01", amountWan: 300 },
    other: { on: "2024-05-01", amountWan: 400 },
  },
  task: { part: "tasks", given: { text: "报用地" }, other: { text: "报用地", dueOn: "2024-06-01" } },
  document: {
    part: "documents",
    given: { title: "合同", address: "https://example.org/a" },
    other: { title: "合同", address: "https://example.org/b" },
  },
  event: { part: "events", given: { text: "谈" }, other: { text: "再谈" } },
};

describe.each(Object.entries(kinds))("the id of a new %s", (name, { part, given, other }) => {
  const id = `w-${name}`;

  test("with the same content again is a repeat, whoever sends it, in whatever order it is written", async () => {
    expect(outcome(await post(`/api/projects/one/${part}`, { id, ...given }))).toEqual([
      part === "events" ? 200 : 201,
      false,
    ]);
    const before = await counted();
    const turned = Object.fromEntries(Object.entries({ id, by: "u2", ...given }).reverse());
    expect(outcome(await post(`/api/projects/one/${part}`, turned))).toEqual([200, true]);
    expect(await counted()).toEqual(before);
  });

  test("with other content is taken, and the project as it is now is told", async () => {
    const before = await counted();
    const answer = await post(`/api/projects/one/${part}`, { id, ...other });
    expect(outcome(answer)).toEqual([409, "id_taken"]);
    expect(answer.body.current.project.id).toBe("one");
    expect(await counted()).toEqual(before);
  });

  test("is taken for another project, and for another kind of change", async () => {
    const before = await counted();
    expect(outcome(await post(`/api/projects/two/${part}`, { id, ...given }))).toEqual([409, "id_taken"]);
    const { version } = (await api.get("/api/projects/one")).body.project;
    const move = { id, version, to: "contact" };
    expect(outcome(await post("/api/projects/one/stage", move))).toEqual([409, "id_taken"]);
    const patch = await api.send("patch", "/api/projects/one", { id, version, name: "改" });
    expect(outcome(patch)).toEqual([409, "id_taken"]);
    expect(await counted()).toEqual(before);
  });
});

test("what was loaded without an event is not taken over, from its own project or another", async () => {
  await api.engine.write(`MATCH (p:LiantuProject {id: 'one'})
    CREATE (p)-[:RECEIVED]->(:LiantuArrival {id: 'loaded', on: '2024-01-01', amountWan: 900})
    CREATE (p)-[:TO_DO]->(:LiantuTask {id: 'loaded', text: '原来的'})
    CREATE (p)-[:DOCUMENTED_BY]->(:LiantuDocument {id: 'loaded', title: '原来的'})`);
  const sum = await arrived("one");
  for (const project of ["one", "two"])
    for (const { part, given } of [kinds.arrival!, kinds.task!, kinds.document!])
      expect([
        part,
        outcome(await post(`/api/projects/${project}/${part}`, { id: "loaded", ...given })),
      ]).toEqual([part, [409, "id_taken"]]);
  expect([await arrived("one"), await arrived("two")]).toEqual([sum, 0]);
});

test("an arrival that was taken away does not come back over another one with its id", async () => {
  await post("/api/projects/one/arrivals", { id: "gone", on: "2024", amountWan: 5 });
  const { version } = (await api.get("/api/projects/one")).body.project;
  const removal = await api.send("delete", `/api/projects/one/arrivals/gone?version=${version}&id=removal`);
  expect(removal.status).toBe(200);
  await api.engine.write(`MATCH (p:LiantuProject {id: 'two'})
    CREATE (p)-[:RECEIVED]->(:LiantuArrival {id: 'gone', on: '2024-01-01', amountWan: 7})`);
  const undo = { version: removal.body.project.version, event: "removal" };
  expect(outcome(await post("/api/projects/one/undo", undo))).toEqual([409, "id_taken"]);
  expect(await arrived("two")).toBe(7);
});

describe("the id of a new project", () => {
  test("with other content is taken; a repeat is one however much it has changed since", async () => {
    const given = { id: "three", name: "三", segments: ["fibre"] };
    expect(outcome(await post("/api/projects", given))).toEqual([201, false]);
    await post("/api/projects/three/events", { text: "谈" });
    const again = await post("/api/projects", given);
    expect([...outcome(again), again.body.eventsTotal]).toEqual([200, true, 2]);
    const other = await post("/api/projects", { ...given, name: "别的" });
    expect([...outcome(other), other.body.current.project.name]).toEqual([409, "id_taken", "三"]);
  });

  test("is not made where its own event belongs to another project", async () => {
    await post("/api/projects/one/events", { id: "four:created", text: "占用" });
    expect(outcome(await post("/api/projects", { id: "four", name: "四" }))).toEqual([409, "id_taken"]);
    expect((await api.get("/api/projects/four")).status).toBe(404);
  });

  test("as long as one may be leaves an event that can be named", async () => {
    const id = "长".repeat(200);
    const { body } = await post("/api/projects", { id, name: "长" });
    expect(body.events[0].id).toHaveLength(200);
    const path = `/api/projects/${encodeURIComponent(id)}/undo`;
    const undo = await post(path, { version: body.project.version, event: body.events[0].id });
    expect([undo.status, undo.body.project.stage]).toEqual([200, "dropped"]);
  });
});

test("a visit told again with other words, or of another firm, is refused; again the same it is a repeat", async () => {
  const visits = [
    { firm: "f3", day: 1 },
    { firm: "f4", day: 1 },
  ];
  await api.send("put", "/api/trips/t", { name: "行", place: "park", start: "433100", days: 1, visits });
  const visit = { id: "told", text: "看了", name: "丙项目" };
  const path = (firm: string) => `/api/trips/t/visits/${firm}`;
  const first = await post(path("f3"), visit);
  expect(outcome(first)).toEqual([200, false]);
  const before = await counted();
  const again = await post(path("f3"), visit);
  expect([...outcome(again), again.body.project]).toEqual([200, true, first.body.project]);
  const { body } = await api.get(`/api/projects/${encodeURIComponent(first.body.project)}`);
  await post(`/api/projects/${encodeURIComponent(first.body.project)}/stage`, {
    version: body.project.version,
    to: "dropped",
    dropReason: "land",
    droppedOn: "2024-06-01",
  });
  expect((await post(path("f3"), visit)).body).toMatchObject({ repeated: true, project: first.body.project });
  expect(outcome(await post(path("f3"), { ...visit, text: "没看" }))).toEqual([409, "id_taken"]);
  expect(outcome(await post(path("f4"), visit))).toEqual([409, "id_taken"]);
  expect((await counted()).length).toBe(before.length);
});

describe("a writing of a time that kept no digest", () => {
  const event = (id: string, kind: string, says: object) =>
    api.engine.write(
      `MATCH (p:LiantuProject {id: 'one'}) CREATE (p)-[:HAS]->(e:LiantuEvent {id: $id})
       SET e.on = '2024-05-01', e.kind = $kind, e += $says`,
      { id, kind, says },
    );

  test("is compared as far as its event says", async () => {
    const records = [{ of: "arrival", id: "o1", before: null, after: { on: "2024-05-01", amountWan: 300 } }];
    await event("o1", "arrival", { change: JSON.stringify({ at: "2024-05-01T00:00:00.000Z", records }) });
    await event("o2", "note", {
      text: "谈",
      change: JSON.stringify({ at: "2024-05-01T00:00:00.000Z", records: [] }),
    });
    await event("o3", "note", { text: "载入的" });
    const path = "/api/projects/one";
    const told = [
      await post(`${path}/arrivals`, { id: "o1", on: "2024-05-01", amountWan: 300, note: "现在才有的一项" }),
      await post(`${path}/arrivals`, { id: "o1", on: "2024-05-01", amountWan: 301 }),
      await post(`${path}/tasks`, { id: "o1", text: "x" }),
      await post(`${path}/events`, { id: "o2", text: "谈" }),
      await post(`${path}/events`, { id: "o2", text: "谈", on: "2024-05-01" }),
      await post(`${path}/events`, { id: "o2", text: "谈", on: "2024-05-02" }),
      await post(`${path}/events`, { id: "o2", text: "没谈" }),
      await post(`${path}/events`, { id: "o3", text: "载入的" }),
      await post(`${path}/events`, { id: "o3", text: "别的" }),
    ];
    expect(told.map((answer) => outcome(answer)[1])).toEqual([
      ...[true, "id_taken", "id_taken", true, true, "id_taken", "id_taken", true, "id_taken"],
    ]);
  });
});

test("an adviser and a signal with an id that another one has are refused", async () => {
  const blank = { source: null, asOf: null, confidence: null, note: null };
  await api.engine.write(
    "MATCH (f:LiantuFirm {id: 'f3'}) CREATE (f)-[:SHOWS]->(:LiantuSignal {id: 'n', on: '2024', kind: 'other'})",
  );
  const adviser = { id: "a1", name: "张某", title: null, firm: "f4", place: null, since: null, ...blank };
  const signal = { id: "n", firm: "f4", on: "2025", kind: "listing", text: null, ...blank };
  for (const [of, after] of [
    ["advisers", adviser],
    ["signals", signal],
  ] as const)
    expect(outcome(await post("/api/firms/f4/changes", { changes: [{ of, before: null, after }] }))).toEqual([
      ...[409, "id_taken"],
    ]);
  expect(
    await api.engine.read(
      "MATCH (f:LiantuFirm)-[:SHOWS]->(n:LiantuSignal {id: 'n'}) RETURN f.id AS firm, n.kind AS kind",
    ),
  ).toEqual([{ firm: "f3", kind: "other" }]);
});

test("a title too long for an id makes a source that can be named; one damaged by a spreadsheet is refused", async () => {
  const stating = (source: string) => {
    const after = {
      firm: "f4",
      segment: "fibre",
      capacity: null,
      unit: null,
      revenueShare: null,
      soldElsewhereShare: null,
      chosen: false,
      source,
      asOf: null,
      confidence: null,
      note: null,
    };
    return post("/api/firms/f4/changes", { changes: [{ of: "makes", before: null, after }] });
  };
  const source = "长".repeat(300);
  const { status, body } = await stating(source);
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  const id: string = body.changes[0].after.source;
  expect(id.length).toBeLessThanOrEqual(200);
  expect(id).toMatch(/~[\w-]{16}$/);
  expect((await stating(source)).body.repeated).toBe(true);
  const sources = (await api.get("/api/sources?limit=1000")).body.sources;
  expect(sources.filter((one: { title: string }) => one.title === source)).toMatchObject([{ id }]);
  expect((await stating("1.2E+11")).status).toBe(400);
});

test("a source that is there keeps what is said of it when found firms name it at the same time", async () => {
  const rows = (name: string) => [{ name, makes: "fibre", source: "news" }];
  await post("/api/found-firms", { rows: rows("甲厂") });
  const [source] = (await api.get("/api/sources?limit=1000")).body.sources.filter(
    ({ id }: { id: string }) => id === "news",
  );
  expect(source).toMatchObject({ published: "2023-05-01", kind: "news" });
});
