import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GapList, gapListOf } from "../../server/analysis/judging/gap-list.ts";
import { classOf } from "../../server/analysis/judging/gaps.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { type GraphAt, openGraph } from "../../server/graph/graph.ts";
import { ALL_CHAINS, type ListName, type SegmentClass } from "../../server/model/words.ts";
import { queries, schema } from "../data/folders.ts";

const PARK = "xiangxi-hitech";
let engine: Engine;
let graph: GraphAt;

beforeAll(async () => {
  engine = await openEmbedded({ path: null, schema });
  expect((await loadFolder(engine, queries, "seed")).errors).toEqual([]);
  const opened = openGraph(engine, queries);
  graph = opened.at((await opened.now()).number);
}, 60_000);
afterAll(() => engine?.close());

/** Ids of a chain's own segments without its name before them. */
const words = (chain: string, text: string) =>
  text
    .split(" ")
    .map((name) => (name.includes(":") ? name : `${chain}:${name}`))
    .sort();

async function classed(chain: string, place = PARK) {
  const judgement = await graph.judgement(chain, place);
  const of = (wanted: SegmentClass) =>
    judgement.chain.segments
      .filter((_, position) => classOf(judgement, position) === wanted)
      .map(({ id }) => id)
      .sort();
  const { completeness, why } = gapListOf(judgement);
  return { completeness, why, of };
}

test("nonwoven at the park: fibres and mask parts missing, spunlace single, its products to extend", async () => {
  const { completeness, why, of } = await classed("nonwoven");
  expect({ completeness, why }).toEqual({ completeness: { met: 5, all: 10, boughtIn: 3 }, why: null });
  expect({
    missing: of("missing"),
    single: of("single"),
    extendable: of("extendable"),
    bought_in: of("bought_in"),
    strong: of("strong"),
    present: of("present"),
  }).toEqual({
    missing: words("nonwoven", "cottonf earloop meltblown nosewire pes spunbond"),
    single: words("nonwoven", "filmbag spunlace"),
    extendable: words(
      "nonwoven",
      "bedding cottonpad dressing eyemask flushable gown leatherbase maskbase napkin pad perforated plaster towel wipecloth",
    ),
    bought_in: words("nonwoven", "common:board common:pe lyocell preservative viscose"),
    strong: ["common:logistics"],
    present: words("nonwoven", "common:carton common:printing facetowel mask wipes"),
  });
});

test("liquor at the park: bottles and caps missing, cartons and boxes single, lees to use", async () => {
  const { completeness, why, of } = await classed("liquor");
  expect({ completeness, why }).toEqual({ completeness: { met: 26, all: 40, boughtIn: 11 }, why: null });
  expect({
    missing: of("missing"),
    single: of("single"),
    extendable: of("extendable"),
    bought_in: of("bought_in"),
    strong: of("strong"),
  }).toEqual({
    missing: words("liquor", "common:foam can cap ceramicbottle crowncap glassbottle malt"),
    single: words("liquor", "common:carton box label"),
    extendable: words("liquor", "biogas feed fertilizer liqueur"),
    bought_in: words("liquor", "common:board corn glutinous hops husk paperboard rice sorghum wheat"),
    strong: ["common:logistics"],
  });
});

test("storage at the park: the cell's materials missing, recycling to extend", async () => {
  const { completeness, why, of } = await classed("battery");
  expect({ completeness, why }).toEqual({ completeness: { met: 3, all: 20, boughtIn: 1 }, why: null });
  expect({
    missing: of("missing"),
    single: of("single"),
    extendable: of("extendable"),
    bought_in: of("bought_in"),
  }).toEqual({
    missing: words(
      "battery",
      "common:foam alfoil anode bms can cmc coated conductive cufoil electrolyte harness homeinv housing lfp nmp pouch pvdf separator tab",
    ),
    single: ["common:carton"],
    extendable: words("battery", "backup recycle second"),
    bought_in: ["common:board"],
  });
});

test("all chains at the park: what a chain names is named once", async () => {
  const { completeness, of } = await classed(ALL_CHAINS);
  expect(completeness).toEqual({ met: 34, all: 70, boughtIn: 13 });
  const each = await Promise.all(["nonwoven", "liquor", "battery"].map((chain) => classed(chain)));
  expect(of("missing")).toEqual([...new Set(each.flatMap((one) => one.of("missing")))].sort());
  expect(of("single")).toEqual(words("liquor", "common:carton box label nonwoven:filmbag nonwoven:spunlace"));
});

test("where nothing of a chain is recorded, there is a chain to build", async () => {
  const { completeness, why } = await classed("battery", "469023");
  expect({ completeness, why }).toEqual({ completeness: null, why: "nothing_present" });
});

describe("as an officer of the trade reads the lists", () => {
  const listOf = async (chain: string, list: ListName) =>
    (gapListOf(await graph.judgement(chain, PARK)) satisfies GapList).lists[list].map(
      ({ segment }) => segment,
    );

  test.each([
    [
      "battery",
      ["battery:housing", "common:foam", "battery:harness"],
      ["battery:lfp", "battery:nmp", "battery:pvdf", "battery:cmc", "battery:conductive", "battery:cufoil"],
    ],
    ["liquor", ["liquor:glassbottle", "common:foam", "liquor:cap"], ["liquor:malt", "liquor:can"]],
    [
      ALL_CHAINS,
      ["battery:housing", "liquor:glassbottle", "battery:harness"],
      ["battery:lfp", "battery:nmp", "battery:pvdf", "nonwoven:pes"],
    ],
  ] as const)(
    "of %s, what travels badly stands before powders, solvents and goods of the world",
    async (chain, first, after) => {
      const list = await listOf(chain, "fill");
      const last = Math.max(...first.map((id) => list.indexOf(id)));
      expect(Math.min(...first.map((id) => list.indexOf(id)))).toBeGreaterThanOrEqual(0);
      for (const id of after) expect(list.indexOf(id), id).toBeGreaterThan(last);
    },
  );

  test("no carton is missing where one firm makes cartons: a second one is to be found", async () => {
    for (const chain of ["liquor", "battery", ALL_CHAINS]) {
      expect(await listOf(chain, "fill"), chain).not.toContain("common:carton");
      expect((await listOf(chain, "strengthen"))[0], chain).toBe("common:carton");
    }
  });
});
