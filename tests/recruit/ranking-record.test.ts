import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../engine/case.ts";
import { park } from "../engine/park.ts";
import { type Served, served } from "../http/served.ts";

const ended = Array.from({ length: 28 }, (_, at) => ({
  id: `x${at}`,
  name: `没成的 ${at}`,
  stage: "dropped",
  droppedOn: "2024-03-01",
}));

/** The park with its own two projects, 28 that were dropped, one signed that names no firm, and two shortlists. */
const past: Graph = {
  nodes: {
    ...park.nodes,
    Project: [
      ...park.nodes.Project!.filter(({ id }) => id === "p1"),
      ...ended,
      { id: "nobody", name: "没写企业的", stage: "signed", signedOn: "2024-02-01" },
    ],
    Shortlist: [
      { id: "before", name: "先列的", on: "2022-12" },
      { id: "after", name: "后列的", on: "2023-03-01" },
      { id: "undated", name: "没有日期的" },
    ],
  },
  links: [
    ...park.links!.filter(([from]) => from !== "Project:p2"),
    ...ended.flatMap(
      ({ id }): NonNullable<Graph["links"]> => [
        [`Project:${id}`, "TARGETS", "Firm:f1"],
        [`Project:${id}`, "AT", "Place:park"],
      ],
    ),
    ["Project:nobody", "AT", "Place:park"],
    ...["before", "after", "undated"].flatMap(
      (id): NonNullable<Graph["links"]> => [
        [`Shortlist:${id}`, "AT", "Place:park"],
        [`Shortlist:${id}`, "FOR", "Segment:wipes"],
        [`Shortlist:${id}`, "LISTS", "Firm:f3", { position: 0 }],
        [`Shortlist:${id}`, "LISTS", "Firm:f2", { position: 1 }],
      ],
    ),
  ],
};

let api: Served;
beforeAll(async () => {
  api = await served(past);
});
afterAll(() => api.close());

const record = async () => (await api.get("/api/ranking-record?place=park")).body;

describe("the record of past shortlists", () => {
  test("tells nothing but how many are closed, until thirty are", async () => {
    expect(await record()).toMatchObject({
      closed: 29,
      withoutFirm: 1,
      needed: 30,
      precision10: null,
      shortlists: [],
      judged: 0,
      leftOut: 0,
    });
  });

  test("then tells how many of the first ten signed, by shortlists and on the whole", async () => {
    await api.engine.transaction(async (tx) => {
      await tx.run(
        "MATCH (p:LiantuProject {id: 'nobody'}) MATCH (f:LiantuFirm {id: 'f1'}) MERGE (p)-[:TARGETS]->(f)",
      );
    });
    const { place, ...rest } = await record();
    expect(place.id).toBe("park");
    expect(rest).toEqual({
      closed: 30,
      withoutFirm: 0,
      needed: 30,
      precision10: 1 / 4,
      judged: 2,
      leftOut: 1,
      cut: false,
      shortlists: [
        {
          id: "after",
          name: "后列的",
          on: "2023-03-01",
          segment: "wipes",
          listed: 2,
          precision: 0,
          projects: [],
        },
        {
          id: "before",
          name: "先列的",
          on: "2022-12",
          segment: "wipes",
          listed: 2,
          precision: 1 / 2,
          projects: ["p1"],
        },
      ],
    });
  });

  test("knows no place that is not there", async () => {
    expect((await api.get("/api/ranking-record?place=nowhere")).status).toBe(404);
    expect((await api.get("/api/ranking-record")).status).toBe(400);
  });
});
