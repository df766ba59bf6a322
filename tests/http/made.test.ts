import { afterAll, beforeAll, expect, test } from "vitest";
import { park } from "../engine/park.ts";
import { type Served, served } from "./served.ts";

let api: Served;
beforeAll(async () => {
  api = await served(park);
  await api.send("post", "/api/projects", { id: "one", name: "一" });
});
afterAll(() => api.close());

const trip = { name: "行", place: "park", start: "433100", days: 2, visits: [{ firm: "f4", day: 1 }] };

test.each([
  ["put", "/api/people/u 1", { name: "李某" }, "/api/people/u%201"],
  ["put", "/api/trips/湘", trip, "/api/trips/%E6%B9%98"],
  ["put", "/api/scenarios/s", { name: "方案", chain: "nonwoven", place: "park" }, "/api/scenarios/s"],
  ["post", "/api/projects", { id: "two", name: "二" }, "/api/projects/two"],
  ["post", "/api/projects/one/tasks", { id: "t", text: "报用地" }, "/api/projects/one/tasks/t"],
] as const)("%s %s makes a thing once and says where it is", async (method, path, given, location) => {
  expect(await api.make(method, encodeURI(path), given)).toEqual([201, location]);
  expect(await api.make(method, encodeURI(path), given)).toEqual([200, undefined]);
});

test("a part that the client gives no id is found under the one it got", async () => {
  const [status, location] = await api.make("post", "/api/projects/one/arrivals", {
    on: "2024-05-01",
    amountWan: 20,
  });
  const { body } = await api.get("/api/projects/one");
  expect([status, location]).toEqual([201, `/api/projects/one/arrivals/${body.arrivals[0].id}`]);
});

test("a visit that makes a project says where that is; one of a project that is there does not", async () => {
  const path = `${encodeURI("/api/trips/湘")}/visits/f4`;
  const [status, location] = await api.make("post", path, { id: "v1", text: "去了" });
  expect([status, location]).toEqual([201, expect.stringMatching(/^\/api\/projects\/.+/)]);
  expect((await api.get(location!)).status).toBe(200);
  expect(await api.make("post", path, { id: "v2", text: "又去了" })).toEqual([200, undefined]);
});
