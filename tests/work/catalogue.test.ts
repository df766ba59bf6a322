import { expect, test } from "vitest";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { openGraph } from "../../server/graph/graph.ts";
import { loadQueries, loadSchema } from "../../server/graph/queries.ts";
import { catalogueOf, readCatalogue } from "../../server/work/catalogue.ts";
import { fill } from "../engine/case.ts";

test("the catalogue tells the industry of a firm by its code and in words", async () => {
  const engine = await openEmbedded({ path: null, schema: loadSchema("cypher", "embedded") });
  await fill(engine, {
    nodes: {
      Chain: [{ id: "c", nameZh: "链" }],
      Segment: [{ id: "s", nameZh: "水刺无纺布", stage: "upstream", group: "g", recruitable: true }],
      Firm: [
        { id: "f1", name: "甲", industryCode: "C1781" },
        { id: "f2", name: "乙" },
      ],
    },
    links: [
      ["Segment:s", "PART_OF", "Chain:c"],
      ["Firm:f1", "MAKES", "Segment:s"],
    ],
  });
  const { text } = await catalogueOf(openGraph(engine, loadQueries("cypher")).at(0));
  await engine.close();
  expect(readCatalogue(text).firms).toMatchObject([
    { name: "甲", industry: "C1781", field: "非织造布制造", makes: [0] },
    { name: "乙", industry: null, field: null, makes: [] },
  ]);
});
