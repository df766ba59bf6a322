import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PortfolioAnswer } from "../../server/recruit/portfolio/portfolio.ts";
import { type Served, served } from "../http/served.ts";

let api: Served;
beforeAll(async () => {
  api = await served("seed");
});
afterAll(() => api.close());

const place = "xiangxi-hitech";
async function asked(more: object = {}): Promise<PortfolioAnswer> {
  const { status, body } = await api.send("post", "/api/portfolio", { place, ...more });
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}

describe("the portfolio of the seed's park", () => {
  test("of one chain: gains fall and sum up, each closing says who states it, completeness rises", async () => {
    const { chosen, covered, reachable, all, after, sources } = await asked({ chain: "battery", k: 6 });
    expect(chosen).toHaveLength(6);
    const gains = chosen.map(({ gain }) => gain);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(covered, 9);
    expect(covered).toBeLessThanOrEqual(reachable + 1e-9);
    expect(reachable).toBeLessThan(all);
    for (const { source } of chosen.flatMap(({ closes }) => closes)) expect(sources).toHaveProperty(source!);
    expect(after).toHaveLength(1);
    expect(after[0]!.after!.met).toBeGreaterThan(after[0]!.before!.met);
  });

  test("of all chains, with limits", async () => {
    const free = await asked({ k: 8 });
    expect(free.chains.map(({ id }) => id)).toEqual(["all"]);
    expect(free.after).toHaveLength(1);
    expect(await asked({ k: 8, chain: "all" })).toEqual(free);
    const closed = free.chosen.flatMap(({ closes }) => closes.map(({ segment }) => segment));
    expect(new Set(closed).size).toBe(closed.length);
    expect(free.chosen.filter(({ rival }) => rival)).toEqual([]);
    expect(free.leftOut.rivals).toBeGreaterThan(0);
    expect((await asked({ k: 8, rivals: true, unplaced: true })).leftOut).toEqual({ rivals: 0, unplaced: 0 });
    const never = free.chosen.slice(0, 2).map(({ id }) => id);
    const must = free.chosen.slice(-1).map(({ id }) => id);
    const { chosen, covered } = await asked({ k: 8, never, must, perProvince: 1, lists: ["fill", "extend"] });
    expect(chosen.filter(({ id }) => never.includes(id))).toEqual([]);
    expect(chosen.find(({ id }) => id === must[0])).toMatchObject({ must: true });
    const provinces = chosen.flatMap(({ province }) => province?.id ?? []);
    expect(new Set(provinces).size).toBe(provinces.length);
    expect(covered).toBeGreaterThan(0);
    expect((await asked({ k: 8, makers: 2 })).covered).toBeLessThanOrEqual(free.covered + 1e-9);
  });

  test.each([
    [{ must: ["absent"] }, 404, "must.0"],
    [{ chain: "absent" }, 404, "chain"],
    [{ must: ["jiebao"] }, 400, "must"],
    [{ must: ["s000799"], never: ["s000799"] }, 400, "must"],
    [{ k: 0 }, 400, "k"],
    [{ perProvince: 0 }, 400, "perProvince"],
    [{ lists: [] }, 400, "lists"],
  ])("%o is refused at its field", async (more, status, field) => {
    const { status: said, body } = await api.send("post", "/api/portfolio", { place, ...more });
    expect([said, body.field]).toEqual([status, field]);
  });

  test("says what cannot be kept together", async () => {
    const { chosen } = await asked({ k: 20 });
    const provinces = chosen.map(({ province }) => province?.id);
    const shared = provinces.find((one, at) => one && provinces.indexOf(one) < at);
    const must = chosen.filter(({ province }) => province?.id === shared).map(({ id }) => id);
    expect(must.length).toBeGreaterThan(1);
    must.length = 2;
    const many = await api.send("post", "/api/portfolio", { place, k: 1, must });
    expect(many.body.detail).toContain("必选 2 家，多于要选的 1 家");
    const full = await api.send("post", "/api/portfolio?lang=en", { place, k: 5, must, perProvince: 1 });
    expect([full.status, full.body.field]).toEqual([400, "perProvince"]);
    expect(full.body.detail).toContain("more than 1 a province");
  });
});
