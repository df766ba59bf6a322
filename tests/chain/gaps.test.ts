import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GapsAnswer } from "../../server/chain/gaps.ts";
import { type Served, served } from "../http/served.ts";
import { town } from "./town.ts";

let api: Served;
beforeAll(async () => {
  api = await served(town);
});
afterAll(() => api.close());

async function gaps(chain: string, more = "", place = "park"): Promise<GapsAnswer> {
  const { status, body } = await api.get(`/api/gaps?chain=${chain}&place=${place}${more}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}
const told = ({ gaps }: GapsAnswer) =>
  gaps.map(({ segment, class: name, list, advice, evidence }) => [segment, name, list, advice, evidence]);

describe("the gaps of a chain at a place", () => {
  test("stand in three lists, to fill first, each with what to do and on what it rests", async () => {
    const answer = await gaps("liquor");
    expect(told(answer)).toEqual([
      ["glass", "missing", "fill", "recruit", "stated"],
      ["cap", "missing", "fill", "arrange", "stated"],
      ["ceramic", "missing", "fill", "recruit", "stated"],
      ["carton", "single", "strengthen", "second_source", "stated"],
      ["liqueur", "extendable", "extend", "extend", null],
    ]);
    const { completeness, why, needsOpen, total, totals, near, ceiling, cursor } = answer;
    expect({ completeness, why, needsOpen, total, totals, near, ceiling, cursor }).toEqual({
      completeness: { met: 1, all: 3, boughtIn: 0 },
      why: null,
      needsOpen: 2,
      total: 5,
      totals: { fill: 3, strengthen: 1, extend: 1 },
      near: 150,
      ceiling: 30_000,
      cursor: null,
    });
  });

  test("fold what fills the same needs, in the order of the list", async () => {
    const { gaps: rows } = await gaps("liquor");
    expect(Object.fromEntries(rows.map(({ segment, oneOf }) => [segment, oneOf]))).toEqual({
      cap: ["cap"],
      glass: ["glass", "ceramic"],
      ceramic: ["glass", "ceramic"],
      carton: ["carton"],
      liqueur: ["liqueur"],
    });
  });

  test("arrange nearby within the distance that the reader sets", async () => {
    const advice = async (near: number) =>
      Object.fromEntries(
        (await gaps("liquor", `&near=${near}`)).gaps.map((gap) => [gap.segment, gap.advice]),
      );
    expect(await advice(1)).toMatchObject({ cap: "recruit", ceramic: "recruit", glass: "recruit" });
    expect(await advice(400)).toMatchObject({ cap: "arrange", ceramic: "arrange", glass: "recruit" });
  });

  test("measure the smallest plant by the ceiling that the reader sets", async () => {
    const scale = async (more: string, place?: string) => {
      const { gaps: rows, ceiling } = await gaps("liquor", more, place);
      const part = rows
        .find(({ segment }) => segment === "glass")
        ?.parts.find(({ name }) => name === "scale");
      return [ceiling, part?.value, part?.known];
    };
    expect(await scale("")).toEqual([30_000, 1, true]);
    expect(await scale("&ceiling=15000")).toEqual([15_000, 0.5, true]);
    expect(await scale("", "433100")).toEqual([200_000, 1, true]);
    expect(await scale("", "430000")).toEqual([null, undefined, undefined]);
    expect((await gaps("liquor", "", "430000")).ceiling).toBe(null);
  });

  test("what is not known keeps its place among the parts and says so", async () => {
    const { gaps: rows } = await gaps("nonwoven", "&segment=fibre");
    expect(rows).toHaveLength(1);
    expect(rows[0]?.parts.map(({ name, known }) => [name, known])).toEqual([
      ["demand", true],
      ["criticality", true],
      ["locality", false],
      ["scale", false],
      ["feasibility", false],
      ["supply", true],
      ["leakage", false],
    ]);
  });
});

describe("a page of gaps", () => {
  test("is counted in each list by itself, and totals stay true", async () => {
    const first = await gaps("liquor", "&limit=1");
    expect(first.gaps.map(({ segment }) => segment)).toEqual(["glass", "carton", "liqueur"]);
    expect(first.totals).toEqual({ fill: 3, strengthen: 1, extend: 1 });
    expect(first.total).toBe(5);
    const second = await gaps("liquor", `&limit=1&cursor=${first.cursor}`);
    expect(second.gaps.map(({ segment }) => segment)).toEqual(["cap"]);
    const third = await gaps("liquor", `&limit=1&cursor=${second.cursor}`);
    expect(third.gaps.map(({ segment }) => segment)).toEqual(["ceramic"]);
    expect(third.cursor).toBe(null);
  });

  test("of every class has the rest after the lists, counted by itself", async () => {
    const answer = await gaps("liquor", "&classes=all&limit=1");
    expect(answer.gaps.map(({ segment, list }) => [segment, list])).toEqual([
      ["glass", "fill"],
      ["carton", "strengthen"],
      ["liqueur", "extend"],
      ["baijiu", null],
    ]);
    expect(answer.counts).toEqual({ present: 1, single: 1, missing: 3, extendable: 1 });
  });

  test("of one segment has it whatever its class", async () => {
    const { gaps: rows, total } = await gaps("liquor", "&segment=baijiu");
    expect([rows.map(({ segment, class: name }) => [segment, name]), total]).toEqual([
      [["baijiu", "present"]],
      1,
    ]);
    const { status, body } = await api.get("/api/gaps?chain=liquor&place=park&segment=wipes");
    expect([status, body.code, body.field]).toEqual([404, "not_found", "segment"]);
  });
});

describe("all chains", () => {
  test("are judged as one, each segment once with its home chain", async () => {
    const answer = await gaps("all");
    expect(answer.chain).toMatchObject({ id: "all", nameZh: "全部产业链", nameEn: "All chains" });
    expect(answer.gaps.map(({ segment, chain, list }) => [segment, chain, list])).toEqual([
      ["glass", "liquor", "fill"],
      ["cap", "liquor", "fill"],
      ["ceramic", "liquor", "fill"],
      ["fibre", "nonwoven", "fill"],
      ["carton", "liquor", "strengthen"],
      ["liqueur", "liquor", "extend"],
    ]);
  });

  test("a shared segment is judged in the chain one looks at", async () => {
    const evidence = async (chain: string) =>
      (await gaps(chain, "&segment=carton")).gaps.map((gap) => [
        gap.class,
        gap.stage,
        gap.group,
        gap.evidence,
      ]);
    expect(await evidence("liquor")).toEqual([["single", "packaging", "组", "stated"]]);
    expect(await evidence("nonwoven")).toEqual([["single", "packaging", "外包装", "assumed"]]);
    expect(await evidence("all")).toEqual([["single", "packaging", "组", "stated"]]);
  });

  test("have tables but no picture", async () => {
    const { status, body } = await api.get("/api/panorama?chain=all&place=park");
    expect([status, body.code, body.field]).toEqual([400, "drawn_by_chain", "chain"]);
    expect(body.detail).toBe("chain：全景图一次画一条产业链，请选其中一条；全部产业链可看清单、表格和推演");
    const { body: table } = await api.get("/api/segments?chain=all&place=park");
    expect(table.segments).toHaveLength(9);
    expect(table.counts).toMatchObject({ missing: 4, single: 1, extendable: 1 });
  });

  test("answer wherever a chain is asked for", async () => {
    for (const path of [
      "/api/critical?chain=all&place=park",
      "/api/which-next?chain=all&place=park",
      "/api/compare?chain=all&place=park",
      "/api/leakage?chain=all&place=park",
      "/api/build?chain=all&place=440000",
      "/api/history?chain=all&place=park",
      "/api/scorecard?chain=all&place=park",
      "/api/wanted?chain=all&place=park",
      "/api/segments/carton?chain=all&place=park",
    ]) {
      const { status, body } = await api.get(path);
      expect(status, `${path} ${JSON.stringify(body)}`).toBe(200);
    }
    const { status } = await api.send("post", "/api/what-if", {
      chain: "all",
      place: "park",
      add: [{ segment: "cap" }],
    });
    expect(status).toBe(200);
  });

  test("keep no scenario: one is saved of a chain", async () => {
    const { status, body } = await api.send("put", "/api/scenarios/s", {
      name: "x",
      chain: "all",
      place: "park",
    });
    expect([status, body.field]).toEqual([404, "chain"]);
  });
});

describe("why nothing can be said", () => {
  test("is told of a chain without segments, of needs nobody recorded, of a chain to build", async () => {
    expect(await gaps("empty")).toMatchObject({
      why: "no_links",
      needsOpen: 0,
      total: 0,
      completeness: null,
    });
    expect(await gaps("liquor", "", "440100")).toMatchObject({ why: "no_needs", needsOpen: 0 });
    expect(await gaps("nonwoven", "", "430100")).toMatchObject({ why: "nothing_present", total: 0 });
  });
});
