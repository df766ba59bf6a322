import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine, Params, Row } from "../../server/engine/engine.ts";
import { fill, type Graph, wipe } from "./case.ts";
import { park } from "./park.ts";

const given: Graph = {
  nodes: {
    ...park.nodes,
    Thing: [{ id: "firms:f1" }],
    Entry: [{ id: "8", number: 8, at: "2026-11-01T08:00:00.000Z", by: "li", kind: "firm" }],
  },
  links: [
    ...(park.links ?? []),
    ["Entry:8", "TOUCHED", "Thing:firms:f1"],
    ["Place:park", "WANTS", "Segment:fibre", { source: "" }],
  ],
};

/** The parameters and the answers of the queries of docs/cypher.md, in the order of the page. */
const answers: [Params, Row[]][] = [
  [
    { place: "430000" },
    [
      { firm: "乙公司", status: "注销", place: "湘西高新区" },
      { firm: "甲公司", status: "存续", place: "湘西高新区" },
    ],
  ],
  [
    { segment: "fabric" },
    [
      { firm: "甲公司", capacity: 20000, unit: "t", source: "湘西日报：“高新区”" },
      { firm: "甲公司", capacity: null, unit: null, source: null },
    ],
  ],
  [
    { segment: "wipes" },
    [
      { segment: "水刺非织造布", steps: 1 },
      { segment: "酒瓶", steps: 1 },
      { segment: "涤纶短纤", steps: 2 },
    ],
  ],
  [{ place: "430000" }, [{ missing: "涤纶短纤", for: "水刺非织造布" }]],
  [{ place: "park" }, [{ wanted: "涤纶短纤", firm: "丙公司", place: "广东省" }]],
  [{ firm: "f3", place: "park" }, [{ resident: "甲公司", steps: 1 }]],
  [
    { firm: "f1" },
    [
      { supplier: "丙公司", segment: "", asOf: null, place: "广东省" },
      { supplier: "丙公司", segment: "fibre", asOf: "2022", place: "广东省" },
    ],
  ],
  [{ place: "433100" }, [{ stage: "signed", projects: 1, amountWan: 12000.5 }]],
  [
    { source: "news" },
    [
      { firm: "丙公司", says: "SUPPLIES", of: "甲公司" },
      { firm: "甲公司", says: "MAKES", of: "水刺非织造布" },
      { firm: "甲公司", says: "NEEDS", of: "涤纶短纤" },
    ],
  ],
  [{ thing: "firms:f1" }, [{ number: 8, at: "2026-11-01T08:00:00.000Z", by: "li", kind: "firm" }]],
];

const page = readFileSync("docs/cypher.md", "utf8");
const queries = [...page.matchAll(/^### (.*)\n\n```cypher\n([^`]*)```/gm)].map(
  ([, question = "", cypher = ""]) => ({ question, cypher }),
);

/** The queries of docs/cypher.md do what the page says. */
export function documented(open: () => Promise<Engine>) {
  describe("docs/cypher.md", () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await open();
      await wipe(engine);
      await fill(engine, given);
    });
    afterAll(async () => {
      await wipe(engine);
      await engine.close();
    });

    test("has as many queries as there are answers here", () => {
      expect(queries).toHaveLength(answers.length);
    });

    test.each(queries.map((query, at) => ({ ...query, at })))("$question", async ({ cypher, at }) => {
      const [params, rows] = answers[at]!;
      expect(await engine.read(cypher, params)).toEqual(rows);
    });
  });
}
