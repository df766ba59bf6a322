import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, served } from "./served.ts";

let api: Served;
beforeAll(async () => {
  api = await served("seed");
});
afterAll(() => api.close());

describe.each(["nonwoven", "liquor", "battery"])("%s", (chain) => {
  test.each(["xiangxi-hitech", "433101", "433100", "430000", "100000"])(
    "missing-links.cypher at %s names what is missing or bought in and what a present segment needs",
    async (place) => {
      const [{ body: links }, { body: gaps }] = await Promise.all([
        api.get(`/api/missing-links?chain=${chain}&place=${place}`),
        api.get(`/api/gaps?chain=${chain}&place=${place}&classes=missing,bought_in&limit=1000`),
      ]);
      const named = new Set(links.links.map((link: { segment: string }) => link.segment));
      // Those that residents only declare to need are missing all the same, and in no link.
      const linked = gaps.gaps.filter(
        ({ reasons }: { reasons: { neededBy: unknown[] } }) => reasons.neededBy.length > 0,
      );
      const judged = new Set(linked.map((gap: { segment: string }) => gap.segment));
      expect([...named].sort()).toEqual([...judged].sort());
      expect(named.size).toBeGreaterThan(0);
    },
  );
});

test("the park is where the page opens, and its chains have leaders", async () => {
  const { body: places } = await api.get("/api/places?limit=1");
  expect(places.defaultPlace).toBe("xiangxi-hitech");
  for (const chain of ["nonwoven", "liquor", "battery"]) {
    const { body } = await api.get(`/api/panorama?chain=${chain}&place=${places.defaultPlace}`);
    expect(body.leaders.length).toBeGreaterThan(0);
    expect(body.completeness.all).toBeGreaterThan(0);
  }
});

test("every place of the seed has its English name, and a list that was cut says so", async () => {
  const { body } = await api.get("/api/place-names");
  expect(body.cut).toBe(false);
  expect(body.names["430000"]).toBe("Hunan");
  expect(Object.keys(body.names)).toHaveLength(body.total);
  const { body: one } = await api.get("/api/place-names?limit=1");
  expect([one.cut, Object.keys(one.names).length]).toEqual([true, 1]);
});
