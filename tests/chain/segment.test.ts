import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, served } from "../http/served.ts";
import { town } from "./town.ts";

let api: Served;
beforeAll(async () => {
  api = await served(town);
});
afterAll(() => api.close());

const segment = async (path: string) => {
  const { status, body } = await api.get(`/api/segments/${path}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};

test("a shared segment names every chain it belongs to, its home first", async () => {
  const { segment: told, chain } = await segment("carton?place=park");
  expect(chain.id).toBe("liquor");
  expect(told.chain.id).toBe("liquor");
  expect(
    told.chains.map(({ id, stage, group, home }: Record<string, unknown>) => [id, stage, group, home]),
  ).toEqual([
    ["liquor", "packaging", "组", true],
    ["nonwoven", "packaging", "外包装", false],
  ]);
});

test("it is judged in the chain one looks at: who needs it there", async () => {
  const users = async (chain: string) =>
    (await segment(`carton?place=park&chain=${chain}`)).usedBy.map(({ id }: { id: string }) => id);
  expect(await users("liquor")).toEqual(["baijiu"]);
  expect(await users("nonwoven")).toEqual(["wipes"]);
  expect(await users("all")).toEqual(["baijiu", "wipes"]);
});

test("a segment asked for in a chain it is not in is not found there", async () => {
  const { status, body } = await api.get("/api/segments/cap?place=park&chain=nonwoven");
  expect([status, body.code, body.field]).toEqual([404, "not_found", "id"]);
});

test("the wanted segments of a chain are those it uses, wherever they are at home", async () => {
  await api.send("post", "/api/wanted", { place: "park", segments: ["carton", "cap"], by: null });
  const wanted = async (chain: string) =>
    (await api.get(`/api/wanted?place=park&chain=${chain}`)).body.wanted.map(
      ({ segment: id }: { segment: string }) => id,
    );
  expect(await wanted("liquor")).toEqual(["cap", "carton"]);
  expect(await wanted("nonwoven")).toEqual(["carton"]);
  expect(await wanted("all")).toEqual(["cap", "carton"]);
  const { status, body } = await api.get("/api/wanted?chain=all&place=nowhere");
  expect([status, body.code, body.field]).toEqual([404, "not_found", "place"]);
});
