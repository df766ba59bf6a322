import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, served } from "./served.ts";

let api: Served;
beforeAll(async () => {
  api = await served("seed");
});
afterAll(() => api.close());

const PARK = "xiangxi-hitech";
const at = { chain: "nonwoven", place: PARK };
const query = (more: Record<string, string> = {}) => new URLSearchParams({ ...at, ...more });
const presentClasses = ["strong", "present", "single", "weak"];

async function classes(): Promise<Map<string, string>> {
  const { body } = await api.get(`/api/panorama?${query()}`);
  return new Map(body.segments.map((one: { id: string; class: string }) => [one.id, one.class]));
}

describe("POST /api/cascade", () => {
  test("begins with the segment removed and names what it tells of", async () => {
    const { body: worst } = await api.get(`/api/critical?${query({ limit: "1" })}`);
    const [most] = worst.segments;
    const { status, body } = await api.send("post", "/api/cascade", { ...at, segment: most.id });
    expect(status).toBe(200);
    expect(body.lost[0]).toEqual({ segment: most.id, round: 0, cause: "removed", needs: [] });
    expect(body.lost).toHaveLength(most.lost + 1);
    expect(body.rounds).toBe(most.rounds);
    for (const { segment } of body.lost) expect(body.names.segments[segment].nameZh).toBeTruthy();
  });

  test("an absent segment takes nothing with it", async () => {
    const absent = [...(await classes())].find(([, name]) => name === "missing")![0];
    const { body } = await api.send("post", "/api/cascade", { ...at, segment: absent });
    expect(body.lost).toEqual([]);
  });

  test.each([
    [{}, 400, "segment"],
    [{ segment: "nonwoven:wipes", firm: "jiebao" }, 400, "segment"],
    [{ segment: "no such" }, 404, "segment"],
    [{ firm: "no such" }, 404, "firm"],
    [{ firm: 5 }, 400, "firm"],
    [{ chain: "no such", firm: "jiebao" }, 404, "chain"],
    [{ place: "no such", firm: "jiebao" }, 404, "place"],
  ])("%j", async (given, status, field) => {
    const answer = await api.send("post", "/api/cascade", { ...at, ...given });
    expect([answer.status, answer.body.field]).toEqual([status, field]);
  });
});

describe("POST /api/what-if", () => {
  test("someone who makes a missing segment fills it; nothing of the data changes", async () => {
    const before = await classes();
    const missing = [...before].find(([, name]) => name === "missing")![0];
    const { status, body } = await api.send("post", "/api/what-if", { ...at, add: [{ segment: missing }] });
    expect(status).toBe(200);
    expect(body.filled).toContain(missing);
    expect(body.lost).toEqual([]);
    expect(body.after.met).toBeGreaterThan(body.before.met);
    const standing = new Map<string, string>(
      body.segments.map((one: { segment: string; class: string }) => [one.segment, one.class]),
    );
    expect(presentClasses).toContain(standing.get(missing));
    const changed = [...before].filter(([id, name]) => standing.get(id) !== name).map(([id]) => id);
    const told = body.changed.filter(
      (one: { from: { class: string }; to: { class: string } }) => one.from.class !== one.to.class,
    );
    expect(told.map((one: { segment: string }) => one.segment).sort()).toEqual(changed.sort());
    expect(await classes()).toEqual(before);
  });

  test("what is gone changes nothing and is told", async () => {
    const { body } = await api.send("post", "/api/what-if", {
      ...at,
      add: [{ firm: "no such firm" }, { segment: "no such segment" }],
      remove: ["nobody"],
    });
    expect(body.gone).toEqual({ firms: ["no such firm", "nobody"], segments: ["no such segment"] });
    expect(body.changed).toEqual([]);
    expect(body.after).toEqual(body.before);
  });

  test.each([
    [{ add: [{ segment: "nonwoven:wipes", capacity: -1 }] }, "add.0.capacity"],
    [{ add: [{ firm: "jiebao" }, {}] }, "add.1.segment"],
    [{ add: [{ firm: "jiebao", capacity: 5 }] }, "add.0.segment"],
    [{ remove: "jiebao" }, "remove"],
  ])("%j", async (given, field) => {
    const answer = await api.send("post", "/api/what-if", { ...at, ...given });
    expect([answer.status, answer.body.field]).toEqual([400, field]);
  });
});

describe("GET /api/which-next", () => {
  test("gains never grow, and what is chosen fills its needs", async () => {
    const { body } = await api.get(`/api/which-next?${query({ k: "4" })}`);
    const gains = body.chosen.map((one: { gain: number }) => one.gain);
    expect(gains.length).toBeGreaterThan(0);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    const add = body.chosen.map(({ segment }: { segment: string }) => ({ segment }));
    const { body: filled } = await api.send("post", "/api/what-if", { ...at, add });
    expect(filled.filled).toEqual(
      expect.arrayContaining(body.chosen.map((one: { segment: string }) => one.segment)),
    );
  });

  test.each(["0", "11", "1.5", "many"])("k=%s", async (k) => {
    const { status, body } = await api.get(`/api/which-next?${query({ k })}`);
    expect([status, body.field]).toEqual([400, "k"]);
  });
});

describe("GET /api/compare", () => {
  test("the park and what it lies in, each with a class for every segment", async () => {
    const { body } = await api.get(`/api/compare?${query()}`);
    expect(body.places.map((one: { place: { kind: string } }) => one.place.kind)[0]).toBe("park");
    expect(body.places.at(-1).place.kind).toBe("province");
    for (const place of body.places) expect(place.classes).toHaveLength(body.segments.length);
  });

  test.each([
    ["430000", 400],
    ["1,2,3,4,5,6,7", 400],
    ["430000,430000", 400],
    ["430000,nowhere", 404],
  ])("places=%s", async (places, expected) => {
    const { status, body } = await api.get(`/api/compare?chain=nonwoven&places=${places}`);
    expect([status, body.field]).toEqual([expected, "places"]);
  });
});

test("leakage, entry points and the scorecard answer for every chain", async () => {
  const { body } = await api.get("/api/chains");
  for (const { id } of body.chains) {
    const here = new URLSearchParams({ chain: id, place: PARK });
    for (const name of ["leakage", "build", "scorecard", "critical", "history"]) {
      expect([name, (await api.get(`/api/${name}?${here}`)).status]).toEqual([name, 200]);
    }
  }
  const { body: scorecard } = await api.get(`/api/scorecard?place=${PARK}`);
  expect(scorecard.cards).toHaveLength(body.chains.length);
});

describe("scenarios", () => {
  const address = "/api/scenarios/plan-1";
  const plan = {
    name: "引进上游",
    ...at,
    add: [{ firm: "no longer there" }, { segment: "nonwoven:wipes", capacity: 12.5, unit: "t" }],
    remove: ["jiebao"],
  };

  test("are saved, saved again, listed, opened with what is gone, and deleted", async () => {
    const { status, body: saved } = await api.send("put", address, plan);
    expect(status).toBe(201);
    expect(saved).toMatchObject({
      id: "plan-1",
      name: "引进上游",
      ...at,
      remove: ["jiebao"],
      add: [
        { firm: "no longer there", segment: null, capacity: null, unit: null },
        { firm: null, segment: "nonwoven:wipes", capacity: 12.5, unit: "t" },
      ],
    });
    expect(saved.gone.firms).toEqual(["no longer there"]);
    expect((await api.send("put", address, plan)).body).toEqual({ ...saved, repeated: true });
    const { version } = saved;
    const shorter = await api.send("put", address, { ...plan, version, add: [] });
    expect(shorter.body).toMatchObject({ add: [], remove: ["jiebao"], created: saved.created });
    const { body: list } = await api.get("/api/scenarios?chain=nonwoven");
    expect(list.scenarios.map((one: { id: string }) => one.id)).toEqual(["plan-1"]);
    expect((await api.get("/api/scenarios?chain=liquor")).body.scenarios).toEqual([]);
    const late = await api.send("delete", `${address}?version=${version}`);
    expect([late.status, late.body.code, late.body.current.add]).toEqual([409, "changed", []]);
    const seen = `${address}?version=${shorter.body.version}`;
    for (const _ of ["deletes", "changes nothing"])
      expect(await api.send("delete", seen)).toEqual({ status: 204, body: {} });
    expect((await api.get(address)).status).toBe(404);
  });

  test.each([
    [{ name: "" }, 400, "name"],
    [{ chain: "no such" }, 404, "chain"],
    [{ add: [{ capacity: 1 }] }, 400, "add.0.segment"],
  ])("%j", async (given, status, field) => {
    const answer = await api.send("put", address, { ...plan, ...given });
    expect([answer.status, answer.body.field]).toEqual([status, field]);
  });
});

test("wanted segments keep the day they became so, and are taken off", async () => {
  const segment = [...(await classes()).keys()].find((id) => id.startsWith("nonwoven:"))!;
  const { body: first } = await api.send("post", "/api/wanted", {
    place: PARK,
    segments: [segment],
    note: "今年",
  });
  expect(first.wanted).toMatchObject([{ place: PARK, segment, chain: "nonwoven", note: "今年" }]);
  const { body: again } = await api.send("post", "/api/wanted", { place: PARK, segments: [segment] });
  const { repeated: _, ...kept } = first;
  expect(again).toEqual({ ...kept, repeated: true });
  expect((await api.get(`/api/wanted?place=${PARK}`)).body).toEqual(kept);
  const unknown = await api.send("post", "/api/wanted", { place: PARK, segments: [segment, "no such"] });
  expect([unknown.status, unknown.body.field]).toEqual([404, "segments.1"]);
  const take = (version: number) =>
    api.send("delete", `/api/wanted?${new URLSearchParams({ place: PARK, segment, version: `${version}` })}`);
  const [{ version }] = first.wanted;
  const noted = await api.send("post", "/api/wanted", {
    place: PARK,
    segments: [segment],
    version,
    note: "急",
  });
  expect(noted.body.wanted).toMatchObject([{ segment, note: "急" }]);
  const other = await api.send("post", "/api/wanted", {
    place: PARK,
    segments: [segment],
    version,
    note: "缓",
  });
  expect([other.status, other.body.code, other.body.current.wanted[0].note]).toEqual([
    ...[409, "changed", "急"],
  ]);
  expect((await take(version)).status).toBe(409);
  const off = await take(noted.body.wanted[0].version);
  expect([off.body.wanted, off.body.repeated]).toEqual([[], false]);
  expect((await take(version)).body).toMatchObject({ wanted: [], repeated: true });
});
