import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CascadeAnswer } from "../../server/chain/plans/cascade.ts";
import type { WhichNextAnswer } from "../../server/chain/plans/which-next.ts";
import { type Served, served } from "../http/served.ts";
import { town } from "./town.ts";

let api: Served;
beforeAll(async () => {
  api = await served(town);
});
afterAll(() => api.close());

describe("who feels a cascade", () => {
  const fall = async (
    chain: string,
    gone: { firm: string } | { segment: string },
  ): Promise<CascadeAnswer> => {
    const { status, body } = await api.send("post", "/api/cascade", { chain, place: "park", ...gone });
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  };
  const felt = ({ lost, customers, stopped, jobs }: CascadeAnswer) => ({
    lost: lost.map(({ segment }) => segment),
    customers,
    stopped,
    jobs,
  });

  test("a firm that goes stops, and so does whoever has nothing left; unknown jobs are told apart", async () => {
    expect(felt(await fall("liquor", { firm: "boxes" }))).toEqual({
      lost: ["carton", "baijiu"],
      customers: [],
      stopped: [
        { firm: "boxes", employees: null },
        { firm: "distillery", employees: 900 },
      ],
      jobs: { known: 900, unknownFirms: 1 },
    });
  });

  test("a firm with products in another chain goes on", async () => {
    expect(felt(await fall("nonwoven", { segment: "wipes" }))).toEqual({
      lost: ["wipes"],
      customers: [{ firm: "boxes", segments: ["carton"] }],
      stopped: [],
      jobs: { known: 0, unknownFirms: 0 },
    });
  });

  test("of all chains what falls with a carton falls in both", async () => {
    const answer = await fall("all", { firm: "boxes" });
    expect(felt(answer)).toEqual({
      lost: ["carton", "baijiu", "wipes"],
      customers: [],
      stopped: [
        { firm: "boxes", employees: null },
        { firm: "distillery", employees: 900 },
      ],
      jobs: { known: 900, unknownFirms: 1 },
    });
    expect(answer.names.firms).toEqual({ boxes: "纸箱厂", distillery: "酒厂" });
  });

  test("whoever supplied what is lost loses a customer", async () => {
    expect(felt(await fall("liquor", { firm: "distillery" })).customers).toEqual([
      { firm: "boxes", segments: ["carton"] },
    ]);
  });
});

describe("which next", () => {
  const next = async (more = ""): Promise<WhichNextAnswer> => {
    const { status, body } = await api.get(`/api/which-next?chain=liquor&place=park${more}`);
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  };
  const told = ({ chosen }: WhichNextAnswer) =>
    chosen.map(({ segment, gain, advice }) => [segment, gain, advice]);

  test("leaves out what is arranged nearby", async () => {
    const answer = await next();
    expect(told(answer)).toEqual([["glass", 2, "recruit"]]);
    expect(answer.open).toBe(2);
    expect(answer.needsOpen).toBe(2);
    expect(answer.why).toBe(null);
  });

  test("takes it in when it is asked for, in the order of the gaps where gains are equal", async () => {
    expect(told(await next("&arrange=1"))).toEqual([
      ["glass", 2, "recruit"],
      ["cap", 2, "arrange"],
    ]);
  });

  test("how near is nearby is the reader's to say", async () => {
    expect(told(await next("&near=1"))).toEqual([
      ["glass", 2, "recruit"],
      ["cap", 2, "recruit"],
    ]);
  });
});
