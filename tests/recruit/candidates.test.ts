import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { candidateScore } from "../../server/model/weights.ts";
import type { Candidate, CandidatesAnswer } from "../../server/recruit/candidates/candidates.ts";
import { type Served, served } from "../http/served.ts";
import { LAND, said } from "./recruiting-land.ts";

const PARK = "xiangxi-hitech";

let seed: Served;
let made: Served;
beforeAll(async () => {
  [seed, made] = await Promise.all([served("seed"), served(LAND)]);
});
afterAll(() => Promise.all([seed.close(), made.close()]));

async function ask(api: Served, given: Record<string, string | number>): Promise<CandidatesAnswer> {
  const query = new URLSearchParams(Object.entries(given).map(([name, value]) => [name, String(value)]));
  const { status, body } = await api.get(`/api/candidates?${query}`);
  expect([status, body.code]).toEqual([200, undefined]);
  return body;
}

const at = { segment: "cloth", place: "park" };
const part = (candidate: Candidate, name: string) => candidate.parts.find((one) => one.name === name)!;

describe("GET /api/candidates", () => {
  test("ranks who makes it, and apart who may be able to, each with what it rests on", async () => {
    const answer = await ask(made, at);
    expect(answer.candidates.map(({ firm, tier }) => [firm, tier])).toEqual([
      ["big", "makes"],
      ["both", "makes"],
      ["akin", "related"],
    ]);
    expect(answer).toMatchObject({
      total: 3,
      looked: 4,
      cursor: null,
      related: "ready",
      counts: { makes: 2, related: 1 },
      segment: { id: "cloth", class: "missing", chain: "c", priority: null },
    });
    const [big, both, akin] = answer.candidates as [Candidate, Candidate, Candidate];
    expect(part(big, "fit")).toMatchObject({
      value: 0.8,
      weight: 0.4,
      raw: { segment: "cloth", share: ">0.5", confidence: "stated" },
      statements: [{ ...said, note: null }],
    });
    expect(part(big, "ties")).toMatchObject({ value: 0.5, raw: { steps: 2 } });
    expect(big.path!.members.map(({ id }) => id)).toEqual(["here", "both", "big"]);
    expect(part(big, "reach").raw.km).toBeCloseTo(big.km!, 6);
    expect(part(big, "growth")).toMatchObject({ raw: { signals: 1, newest: "2026-01" } });
    expect(big.signals).toMatchObject([{ id: "n", kind: "new_plant", text: "扩建", ...said }]);
    expect(part(big, "size")).toBeUndefined();
    expect(part(big, "risk")).toMatchObject({ value: 0.25, raw: { duplicate: 1 } });
    expect(big.duplicates).toEqual([{ id: "twin", name: "大布二", reason: "same_code" }]);
    expect(part(both, "fit").value).toBeCloseTo(0.7 * 0.75, 12);
    expect(part(both, "reach")).toMatchObject({ value: Math.exp(-3), known: false, raw: { km: null } });
    expect(part(both, "growth")).toMatchObject({ value: 0, known: false });
    expect(part(both, "risk")).toMatchObject({ value: 0.5, raw: { stale: 1, asOf: "2010" } });
    expect(both.makes).toMatchObject([{ segment: "cloth", by: "own", through: null }]);
    expect(part(akin, "fit").value).toBeLessThan(0.6);
    expect(akin.related).toMatchObject({
      segment: "cloth",
      together: [{ segment: "pad", makers: 3 }],
      restsOn: 3,
    });
    expect(answer.sources.book).toMatchObject({ title: "名录" });
  });

  test("several gaps: the part for coverage, by how urgent each is", async () => {
    const answer = await ask(made, { ...at, segment: "cloth,film", tier: "makes" });
    const [cloth, film] = answer.segments.map(({ priority }) => priority!);
    expect(cloth).toBeGreaterThan(0);
    const of = (firm: string) => answer.candidates.find((one) => one.firm === firm)!;
    expect(part(of("both"), "coverage")).toMatchObject({ value: 1, weight: 0.15, raw: { makes: 2, of: 2 } });
    expect(part(of("big"), "coverage").value).toBeCloseTo(cloth! / (cloth! + film!), 12);
    expect(part(of("both"), "fit").raw).toMatchObject({ segment: "film", makes: 2 });
    expect(answer.weights.coverage).toBe(0.15);
  });

  test("who closed is shown when asked for, with that risk", async () => {
    const { candidates } = await ask(made, { ...at, status: "all", tier: "makes" });
    const gone = candidates.find(({ firm }) => firm === "gone")!;
    expect([gone.active, part(gone, "risk").value]).toEqual([false, 1]);
  });

  test("old data is a risk from the age set on", async () => {
    const risks = async (staleAfter: number) => {
      const { candidates } = await ask(made, { ...at, staleAfter, tier: "makes" });
      return Object.fromEntries(candidates.map((one) => [one.firm, part(one, "risk").raw.stale]));
    };
    expect(await risks(5)).toEqual({ big: 0, both: 1 });
    const { candidates } = await ask(made, { ...at, tier: "makes" });
    expect(candidates.map((one) => part(one, "risk").raw.stale)).toEqual([0, 1]);
    expect(await risks(90)).toEqual({ big: 0, both: 0 });
  });

  test.each<[Record<string, string | number>, string[]]>([
    [{ province: "44" }, ["akin", "big"]],
    [{ province: "43,44" }, ["akin", "big", "both"]],
    [{ within: 700 }, ["akin", "big"]],
    [{ within: 100 }, []],
    [{ listed: 1 }, ["big"]],
    [{ listed: 0 }, ["akin", "both"]],
    [{ industry: "C17" }, ["big"]],
    [{ revenueShare: 0.5 }, ["big"]],
    [{ revenueShare: 0.6 }, []],
    [{ employeesMax: 300 }, ["akin", "big", "both"]],
    [{ employeesMax: 300, sized: 1 }, ["both"]],
    [{ tier: "related" }, ["akin"]],
  ])("%j lets pass %j", async (filter, firms) => {
    const answer = await ask(made, { ...at, ...filter });
    expect(answer.candidates.map(({ firm }) => firm).sort()).toEqual(firms);
    expect(answer.total).toBe(firms.length);
  });

  test("the wanted size is a part of the score", async () => {
    const { candidates } = await ask(made, { ...at, employeesMin: 100, employeesMax: 500 });
    const sizes = candidates.map((one) => [one.firm, part(one, "size").value]);
    expect(new Map(sizes as [string, number][])).toEqual(
      new Map([
        ["both", 1],
        ["big", 0],
        ["akin", 0.25],
      ]),
    );
  });

  test("facets count what every other filter lets pass", async () => {
    const { facets } = await ask(made, { ...at, province: "44", listed: 1 });
    expect(facets).toEqual({
      provinces: [{ id: "44", nameZh: "广东", nameEn: null, firms: 1 }],
      industries: [{ code: "C17", name: "纺织业", firms: 1 }],
      listed: { yes: 1, no: 1 },
    });
  });

  test.each([
    ["big", "listed", 1, []],
    ["both", "held_back", 2, [{ filter: "province", has: "湖南" }]],
    ["gone", "held_back", 4, [{ filter: "status", has: "注销" }]],
    ["near", "buys", expect.any(Number), []],
    ["salty", "not_related", expect.any(Number), [{ filter: "province", has: null }]],
    ["here", "here", null, []],
  ])("%s is asked after: %s", async (firm, verdict, position, heldBack) => {
    const { asked } = await ask(made, { ...at, province: "44", firm });
    expect(asked).toMatchObject({ firm, verdict, position, heldBack });
    if (verdict === "here") expect(asked!.candidate).toBeNull();
    else expect(asked!.candidate!.firm).toBe(firm);
    if (firm === "big") expect(asked!.losses[0]).toMatchObject({ part: "ties", lost: expect.any(Number) });
  });

  test.each([
    [{ ...at, segment: "" }, 400, "segment"],
    [{ ...at, segment: "," }, 400, "segment"],
    [{ ...at, segment: "cloth,none" }, 404, "segment"],
    [{ ...at, place: "none" }, 404, "place"],
    [{ ...at, firm: "none" }, 404, "firm"],
    [{ ...at, fit: -1 }, 400, "fit"],
    [{ ...at, fit: 0, ties: 0, reach: 0, growth: 0, size: 0 }, 400, "fit"],
    [{ ...at, industry: "纺织" }, 400, "industry"],
    [{ ...at, within: "near" }, 400, "within"],
    [{ ...at, employeesMin: 9, employeesMax: 1 }, 400, "employeesMax"],
    [{ ...at, limit: 501 }, 400, "limit"],
    [{ ...at, staleAfter: 0 }, 400, "staleAfter"],
  ])("%j is refused", async (given, status, field) => {
    const query = new URLSearchParams(Object.entries(given).map(([name, value]) => [name, String(value)]));
    const answer = await made.get(`/api/candidates?${query}`);
    expect([answer.status, answer.body.field]).toEqual([status, field]);
  });
});

describe("the shipped data", () => {
  test("every active maker elsewhere is a candidate, in the order of its parts, page by page", async () => {
    for (const chain of ["nonwoven", "liquor", "battery"]) {
      const { body } = await seed.get(`/api/gaps?chain=${chain}&place=${PARK}&reasons=0`);
      for (const { segment, elsewhere } of body.gaps) {
        const whole = await ask(seed, { segment, place: PARK, limit: 500 });
        expect([segment, whole.counts.makes]).toEqual([segment, elsewhere]);
        for (const { parts, score } of whole.candidates) expect(score).toBe(candidateScore(parts));
        const order = whole.candidates.map(({ score, firm }) => [score, firm] as const);
        expect(order).toEqual(order.toSorted(([x, a], [y, b]) => y - x || (a < b ? -1 : 1)));
      }
      const [{ segment }] = body.gaps;
      const whole = await ask(seed, { segment, place: PARK, limit: 500 });
      const first = await ask(seed, { segment, place: PARK, limit: 2 });
      const rest = await ask(seed, { segment, place: PARK, limit: 500, cursor: "@2" });
      expect([...first.candidates, ...rest.candidates]).toEqual(whole.candidates);
    }
  }, 60_000);
});

describe("the shipped data, as the trade reads it", () => {
  const firmsFor = async (segment: string, more: object = {}) =>
    (await ask(seed, { segment, place: PARK, limit: 500, ...more })).candidates;
  const rivalry = ({ rivals, firm }: Candidate) => [firm, rivals.map((rival) => rival.segment).length > 0];

  test("no distillery is offered for bottles", async () => {
    const distilleries = new Set<string>();
    for (const liquor of ["liquor:highend", "liquor:mid", "liquor:low", "liquor:base"])
      for (const { firm, tier } of await firmsFor(liquor)) if (tier === "makes") distilleries.add(firm);
    expect(distilleries.size).toBeGreaterThan(5);
    for (const bottle of ["liquor:glassbottle", "liquor:ceramicbottle", "liquor:cap", "liquor:box"])
      for (const { firm } of await firmsFor(bottle))
        expect([bottle, distilleries.has(firm)]).toEqual([bottle, false]);
  });

  test("who makes household units elsewhere is a rival, whatever it is asked for", async () => {
    const units = await firmsFor("battery:home", { tier: "makes" });
    expect(units.map(({ name }) => name)).toEqual(expect.arrayContaining(["派能科技", "艾罗能源"]));
    for (const one of units) {
      expect(rivalry(one)).toEqual([one.firm, true]);
      expect(one.rivals[0]!.leader).toEqual({ id: "muli", name: "木里时代" });
      expect(part(one, "risk").value).toBeGreaterThanOrEqual(0.5);
    }
    const inverters = await firmsFor("battery:homeinv", { tier: "makes" });
    expect(inverters.filter(({ rivals }) => rivals.length > 0).map(({ name }) => name)).toContain("艾罗能源");
  });

  test("a segment that chains share is judged in the chain asked for", async () => {
    const [carton, all] = await Promise.all(
      [{ chain: "liquor" }, { chain: "all" }].map((more) =>
        ask(seed, { segment: "common:carton,liquor:glassbottle", place: PARK, ...more }),
      ),
    );
    expect(carton!.segments.map(({ chain }) => chain)).toEqual(["liquor", "liquor"]);
    expect(all!.segments.map(({ chain }) => chain)).toEqual(["all", "all"]);
    expect(carton!.segments.map(({ priority }) => priority)).not.toEqual(
      all!.segments.map(({ priority }) => priority),
    );
    const away = await ask(seed, { segment: "liquor:glassbottle", place: PARK, chain: "battery" });
    expect(away.segment.chain).toBe("liquor");
  });
});
