import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TripAnswer } from "../../server/trips/shapes.ts";
import type { TripPlanAnswer } from "../../server/trips/trip-plan.ts";
import { type Served, served } from "../http/served.ts";

let api: Served;
beforeAll(async () => {
  api = await served("seed");
});
afterAll(() => api.close());

const place = "xiangxi-hitech";
async function done<T>(method: "post" | "put" | "delete", path: string, given: object = {}): Promise<T> {
  const { status, body } = await api.send(method, path, given);
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}
async function refused(method: "post" | "put", path: string, given: object) {
  const { status, body } = await api.send(method, path, given);
  return [status, body.code, body.field];
}

/** Firms elsewhere: some in cities, some known by their province only. */
async function firms() {
  const { body } = await api.send("post", "/api/portfolio", { place, k: 20 });
  const ids: string[] = body.chosen.map(({ id }: { id: string }) => id);
  const ofProvince = ["kangyi-hunan", "ronglai"];
  const asked = { place, firms: [...ids, ...ofProvince], start: "433101", days: 30, visitsPerDay: 10 };
  const plan = await done<TripPlanAnswer>("post", "/api/trip-plan", asked);
  return {
    known: plan.days.flatMap(({ visits }) => visits.map(({ id }) => id)),
    unknown: plan.unplaced.map(({ id }) => id),
  };
}

describe("a plan", () => {
  test("goes by day within its limits, and lists apart what has no known city and what does not fit", async () => {
    const { known, unknown } = await firms();
    expect(known.length).toBeGreaterThan(3);
    expect(unknown.toSorted()).toEqual(["kangyi-hunan", "ronglai"]);
    const asked = { place, firms: [...unknown, ...known], start: "433101", startOn: "2026-02-27" };
    const plan = await done<TripPlanAnswer>("post", "/api/trip-plan", {
      ...asked,
      days: 3,
      visitsPerDay: 1,
      kmPerDay: 2_500,
    });
    expect(plan.days.map(({ on }) => on).slice(0, 3)).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
    for (const day of plan.days) expect(day.over).toEqual({ visits: false, km: false });
    expect(plan.days.flatMap(({ visits }) => visits)).toHaveLength(3);
    expect(plan.left).toHaveLength(known.length - 3);
    expect(plan.unplaced.map(({ id }) => id).sort()).toEqual(unknown.toSorted());
    expect(plan.days.reduce((sum, { km }) => sum + km, 0)).toBeCloseTo(plan.km, 6);
    expect(plan.start!.nameZh).toBe("吉首市");
    expect(plan.days.at(-1)!.back).toBeGreaterThan(0);
  });

  test("by default holds three visits and 600 km by road a day; no limit is asked for as such", async () => {
    const asked = { place, firms: ["s603021"], start: "433101", days: 2 };
    const plan = await done<TripPlanAnswer>("post", "/api/trip-plan", asked);
    expect(plan.limits).toEqual({ days: 2, visitsPerDay: 3, kmPerDay: 600 });
    expect(plan.left.map(({ id }) => id)).toEqual(["s603021"]);
    const free = await done<TripPlanAnswer>("post", "/api/trip-plan", { ...asked, kmPerDay: null });
    expect(free.limits.kmPerDay).toBeNull();
    expect(free.days[0]!.visits.map(({ id }) => id)).toEqual(["s603021"]);
  });

  test("a municipality is a city", async () => {
    const { body } = await api.get("/api/firms?q=紫江企业");
    const plan = await done<TripPlanAnswer>("post", "/api/trip-plan", {
      place,
      firms: ["s600210"],
      start: "433101",
      days: 2,
      kmPerDay: null,
    });
    expect(body.firms[0]).toMatchObject({ id: "s600210", place: "310000" });
    expect(plan.unplaced).toEqual([]);
    expect(plan.km).toBeGreaterThan(2 * 1.3 * 1_100);
  });

  test.each([
    [{ firms: ["absent"] }, [404, "not_found", "firms.0"]],
    [{ firms: [] }, [400, "bad_input", "firms"]],
    [{ start: "absent" }, [404, "not_found", "start"]],
    [{ start: "100000" }, [400, "bad_input", "start"]],
    [{ days: 0 }, [400, "bad_input", "days"]],
    [{ kmPerDay: -5 }, [400, "bad_input", "kmPerDay"]],
    [{ startOn: "2026-02-30" }, [400, "bad_input", "startOn"]],
  ])("%o is refused at its field", async (more, answer) => {
    const asked = { place, firms: ["s000799"], start: "433101", days: 2, ...more };
    expect(await refused("post", "/api/trip-plan", asked)).toEqual(answer);
  });
});

describe("a saved trip", () => {
  test("is kept as arranged, whoever comes second with another is told, and it can go", async () => {
    const { known, unknown } = await firms();
    const [a, b] = known as [string, string];
    const visits = [
      { firm: b, day: 2 },
      { firm: a, day: 2 },
      { firm: unknown[0]!, day: 0 },
    ];
    const saved = { name: "华南行", place, start: "433101", end: "430100", days: 3, visitsPerDay: 1, visits };
    const made = await done<TripAnswer>("put", "/api/trips/kept", saved);
    const { version } = made;
    expect(made).toMatchObject({ name: "华南行", daysMost: 3, kmPerDay: null, repeated: false });
    expect(made.days.map(({ visits }) => visits.map(({ id }) => id))).toEqual([[], [b, a], []]);
    expect(made.days[1]!.over).toEqual({ visits: true, km: false });
    expect(made.unplaced.map(({ id }) => id)).toEqual([unknown[0]]);
    expect(await done("put", "/api/trips/kept", saved)).toMatchObject({ version, repeated: true });

    const moved = { ...saved, version, visits: [{ firm: a, day: 1 }, ...visits.slice(0, 1), visits[2]!] };
    const second = await done<TripAnswer>("put", "/api/trips/kept", moved);
    expect(second.version).toBeGreaterThan(version);
    expect(second.days.map(({ visits }) => visits.map(({ id }) => id))).toEqual([[a], [b], []]);
    const late = await api.send("put", "/api/trips/kept", { ...saved, version, name: "别的" });
    expect([late.status, late.body.code, late.body.current.version]).toEqual([
      ...[409, "changed", second.version],
    ]);

    const { body } = await api.get(`/api/trips?place=${place}`);
    expect(body.trips).toMatchObject([{ id: "kept", name: "华南行", days: 3, visits: 3, recorded: 0 }]);
    expect((await api.send("delete", `/api/trips/kept?version=${version}`)).status).toBe(409);
    for (const _ of ["deletes", "changes nothing"])
      expect(await api.send("delete", `/api/trips/kept?version=${second.version}`)).toEqual({
        status: 204,
        body: {},
      });
    expect(await refused("put", "/api/trips/kept", moved)).toEqual([404, "not_found", "id"]);
  });

  test("refuses what cannot be", async () => {
    const saved = { name: "x", place, start: "433101", days: 2, visits: [{ firm: "s000799", day: 1 }] };
    const with_ = (more: object) => refused("put", "/api/trips/odd", { ...saved, ...more });
    expect(await with_({ visits: [{ firm: "absent", day: 1 }] })).toEqual([
      404,
      "not_found",
      "visits.0.firm",
    ]);
    expect(await with_({ visits: [{ firm: "s000799", day: 3 }] })).toEqual([
      400,
      "bad_input",
      "visits.0.day",
    ]);
    const twice = [saved.visits[0], saved.visits[0]];
    expect(await with_({ visits: twice })).toEqual([400, "bad_input", "visits"]);
    expect(await with_({ name: " " })).toEqual([400, "bad_input", "name"]);
    expect((await api.get("/api/trips/odd")).status).toBe(404);
  });
});

describe("a visit is recorded in one step", () => {
  test("in a project made for it, once however often it is told, then in the same one", async () => {
    const { known } = await firms();
    const firm = known[0]!;
    const visits = [{ firm, day: 1 }];
    await done("put", "/api/trips/told", { name: "行", place, start: "433101", days: 1, visits });
    const path = `/api/trips/told/visits/${firm}`;
    const visit = { id: "w1", by: "u1", on: "2026-03-01", text: "看了生产线", introducer: "yang-changjun" };
    const first = await done<{ project: string; made: boolean; trip: TripAnswer }>("post", path, visit);
    expect(first).toMatchObject({ made: true, repeated: false });
    expect(first.trip.days[0]!.visits[0]!.project).toMatchObject({ id: first.project, stage: "visit" });
    const again = await done<{ project: string }>("post", path, visit);
    expect(again).toMatchObject({ project: first.project, made: false, repeated: true });

    const { body } = await api.get(`/api/projects/${encodeURIComponent(first.project)}`);
    expect(body.project).toMatchObject({
      firm,
      place,
      channel: "小分队招商",
      introducer: { kind: "adviser" },
    });
    expect(body.project.segments.length).toBeGreaterThan(0);
    expect(body.events.map(({ kind, text }: { kind: string; text: string }) => [kind, text])).toEqual([
      ["created", null],
      ["visit", "看了生产线"],
    ]);

    const second = await done<{ project: string }>("post", path, { id: "w2", text: "又去了" });
    expect(second).toMatchObject({ project: first.project, made: false });
    const trip = (await api.get("/api/trips/told")).body as TripAnswer;
    const kept = { name: "行", place, start: "433101", days: 1, version: trip.version, visits };
    const saved = await done<TripAnswer>("put", "/api/trips/told", kept);
    expect(saved.days[0]!.visits[0]!.project!.id).toBe(first.project);
  });

  test("in the one under way, and asks which when there are several", async () => {
    const { known } = await firms();
    const firm = known[1]!;
    await done("put", "/api/trips/under", {
      name: "行",
      place,
      start: "433101",
      days: 1,
      visits: [{ firm, day: 1 }],
    });
    const path = `/api/trips/under/visits/${firm}`;
    await done("post", "/api/projects", { id: "one", name: "甲", firm, place });
    expect(await done("post", path, { id: "v1", text: "谈" })).toMatchObject({ project: "one", made: false });
    await done("post", "/api/projects", { id: "two", name: "乙", firm, place });
    await done("put", "/api/trips/again", {
      name: "再行",
      place,
      start: "433101",
      days: 1,
      visits: [{ firm, day: 1 }],
    });
    const other = `/api/trips/again/visits/${firm}`;
    expect(await refused("post", other, { id: "v2", text: "谈" })).toEqual([400, "bad_input", "project"]);
    expect(await refused("post", other, { id: "v2", text: "谈", project: "huamei-storage" })).toEqual([
      ...[404, "not_found", "project"],
    ]);
    const named = await done("post", other, { id: "v2", text: "谈", project: "two" });
    expect(named).toMatchObject({ project: "two", made: false });
    expect(await refused("post", "/api/trips/again/visits/jiebao", { id: "v3", text: "x" })).toEqual([
      ...[404, "not_found", "firm"],
    ]);
    expect(await refused("post", other, { id: "v4", text: " " })).toEqual([400, "bad_input", "text"]);
  });
});
