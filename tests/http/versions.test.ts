import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { park } from "../engine/park.ts";
import { type Served, served } from "./served.ts";

let api: Served;
beforeAll(async () => {
  api = await served(park);
});
afterAll(() => api.close());

const revision = async (): Promise<number> =>
  (await api.engine.read<{ number: number }>("MATCH (r:LiantuRevision) RETURN r.number AS number"))[0]!
    .number;

interface Kind {
  path: string;
  made: object;
  other: object;
  /** The thing in an answer, or in what a refusal tells of it. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any endpoint
  of: (body: any) => any;
  deleted?: boolean;
  /** The method that makes and changes it. */
  by?: "put" | "patch";
}
const trip = { place: "park", start: "433100", days: 2, visits: [{ firm: "f3", day: 1 }] };
const plan = { chain: "nonwoven", place: "park", add: [{ segment: "fibre", capacity: 2.5 }], remove: ["f1"] };

const kinds: Record<string, Kind> = {
  person: {
    path: "/api/people/u9",
    made: { name: "李某", title: "科长" },
    other: { name: "李某", title: "处长" },
    of: ({ people }) => people.find(({ id }: { id: string }) => id === "u9"),
    deleted: false,
  },
  scenario: {
    path: "/api/scenarios/s9",
    made: { name: "方案", ...plan },
    other: { name: "方案", ...plan, remove: [] },
    of: (body) => body,
  },
  shortlist: {
    path: "/api/shortlists/s9",
    by: "patch",
    made: { name: "名单", place: "park", firms: ["f3"] },
    other: { name: "别的", place: "park", firms: ["f4"] },
    of: (body) => body,
  },
  trip: {
    path: "/api/trips/t9",
    made: { name: "行", ...trip },
    other: { name: "行", ...trip, days: 3 },
    of: (body) => body,
  },
};

describe.each(Object.entries(kinds))("a %s", (_, { path, by = "put", made, other, of }) => {
  test("has the change that wrote it as its version; the same content again writes nothing", async () => {
    const first = await api.send(by, path, made);
    expect([first.status, first.body.repeated]).toEqual([by === "put" ? 201 : 200, false]);
    const { version } = of(first.body);
    expect(version).toBe(await revision());
    for (const seen of [0, 1, version]) {
      const again = await api.send(by, path, { ...made, version: seen });
      expect([again.status, again.body.repeated, of(again.body)]).toEqual([
        ...[200, true],
        { ...of(first.body), repeated: of(first.body).repeated === undefined ? undefined : true },
      ]);
    }
    expect(await revision()).toBe(version);
  });

  test("with an id that is taken is refused, and what is there is told", async () => {
    const before = await revision();
    const taken = await api.send(by, path, other);
    expect([taken.status, taken.body.code]).toEqual([409, "id_taken"]);
    expect(of(taken.body.current).version).toBe(before);
    expect(taken.body.detail).toMatch(/编号“.+”已用于别的内容/);
    expect(await revision()).toBe(before);
  });

  test("is changed from the version that was seen, by nobody from an older one", async () => {
    const version = await revision();
    const changed = await api.send(by, path, { ...other, version });
    expect([changed.status, of(changed.body).version]).toEqual([200, version + 1]);
    const late = await api.send(by, path, { ...made, version });
    expect([late.status, late.body.code]).toEqual([409, "changed"]);
    expect(of(late.body.current).version).toBe(version + 1);
    expect(await revision()).toBe(version + 1);
  });

  test("that is not there cannot be changed", async () => {
    const absent = path.replace(/9$/, "8");
    const answer = await api.send(by, absent, { ...made, version: 5 });
    expect([answer.status, answer.body.code]).toEqual([404, "not_found"]);
  });
});

const deletable = Object.entries(kinds).filter(([, { deleted = true }]) => deleted);

describe.each(deletable)("a %s", (_, { path, by = "put", made, other, of }) => {
  test("is deleted as it was seen, and made anew never has an old version", async () => {
    // The same content again says which version it has.
    const { version } = of((await api.send(by, path, other)).body);
    const counted = await revision();
    const before = await api.send("delete", `${path}?version=${version - 1}`);
    expect([before.status, before.body.code, of(before.body.current).version]).toEqual([
      ...[409, "changed", version],
    ]);
    expect((await api.send("delete", path)).status).toBe(400);
    for (const _ of ["deletes", "changes nothing"])
      expect(await api.send("delete", `${path}?version=${version}`)).toEqual({ status: 204, body: {} });
    expect(await revision()).toBe(counted + 1);
    const anew = of((await api.send(by, path, made)).body);
    expect(anew.version).toBe(counted + 2);
    expect((await api.send(by, path, { ...other, version })).status).toBe(409);
  });
});

describe("a project", () => {
  test("has the change that wrote it as its version, also of what is recorded of it", async () => {
    const { body } = await api.send("post", "/api/projects", { id: "v1", name: "项目" });
    expect(body.project.version).toBe(await revision());
    const told = await api.send("post", "/api/projects/v1/events", { text: "谈" });
    expect(told.body.project.version).toBe(body.project.version + 1);
    expect(told.body.events.map((event: { revision: number }) => event.revision)).toEqual([
      told.body.project.version,
      body.project.version,
    ]);
  });

  test("that says all of it already is repeated, from any version, and nothing is written", async () => {
    const before = await revision();
    for (const version of [0, before]) {
      const again = await api.send("patch", "/api/projects/v1", { version, name: "项目", firm: null });
      expect([again.status, again.body.repeated, again.body.eventsTotal]).toEqual([200, true, 2]);
    }
    const late = await api.send("patch", "/api/projects/v1", { version: 0, name: "改" });
    expect([late.status, late.body.code, late.body.current.project.version]).toEqual([
      ...[409, "changed", before],
    ]);
    expect(await revision()).toBe(before);
  });

  test("has arrivals that are changed alike", async () => {
    const given = { id: "v1-a", on: "2024-05-01", amountWan: 5 };
    const { body } = await api.send("post", "/api/projects/v1/arrivals", given);
    const { version } = body.project;
    const path = "/api/projects/v1/arrivals/v1-a";
    const again = await api.send("patch", path, { version: 0, amountWan: 5 });
    expect([again.status, again.body.repeated]).toEqual([200, true]);
    expect((await api.send("patch", path, { version: 0, amountWan: 6 })).body.code).toBe("changed");
    expect((await api.send("delete", `${path}?version=${version - 1}`)).body.code).toBe("changed");
    expect(await revision()).toBe(version);
  });
});

test("what an older graph holds without a version is changed from 0", async () => {
  await api.engine.write("CREATE (:LiantuShortlist {id: 'old', name: '旧'})");
  const [list] = (await api.get("/api/shortlists")).body.shortlists.filter(
    ({ id }: { id: string }) => id === "old",
  );
  expect(list.version).toBe(0);
  const renamed = await api.send("patch", "/api/shortlists/old", { name: "新", version: 0 });
  expect([renamed.status, renamed.body.version]).toEqual([200, await revision()]);
});

test("what is stated of a person, a scenario or a trip stays when it is edited here", async () => {
  const said = "n.source = 'news', n.asOf = '2024', n.confidence = 'stated'";
  await api.engine.write(`MERGE (n:LiantuPerson {id: 'u8'}) SET n.name = '王', n.note = '顾问', ${said}`);
  await api.send("put", "/api/people/u8", { name: "王某" });
  const [person] = await api.engine.read(
    "MATCH (n:LiantuPerson {id: 'u8'}) RETURN n {.name, .source, .asOf, .confidence, .note} AS row",
  );
  const kept = { source: "news", asOf: "2024", confidence: "stated" };
  expect(person).toEqual({ row: { name: "王某", ...kept, note: "顾问" } });
  await api.send("put", "/api/scenarios/s7", { name: "方案", ...plan });
  await api.engine.write(`MATCH (n:LiantuScenario {id: 's7'}) SET ${said}`);
  const version = await revision();
  expect((await api.send("put", "/api/scenarios/s7", { name: "改名", ...plan, version })).status).toBe(200);
  const [scenario] = await api.engine.read(
    "MATCH (n:LiantuScenario {id: 's7'}) RETURN n {.name, .source, .asOf, .confidence} AS row",
  );
  expect(scenario).toEqual({ row: { name: "改名", ...kept } });
});
