import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { classOf, judge } from "../../server/analysis/judging/gaps.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { readFolder } from "../../server/data/folder/folder.ts";
import type { Atlas, Chain, ChainData } from "../../server/model/rows.ts";
import type { SegmentClass } from "../../server/model/words.ts";

const folder = await readFolder(fileURLToPath(new URL("../../seed", import.meta.url)));

function table<T>(name: string): T[] {
  const sheet = folder.tables.find((each) => each.table.name === name);
  return (sheet?.rows ?? []) as unknown as T[];
}

const atlas: Atlas = { places: table("places"), firms: table("firms"), exclusions: [] };

function chainData(chain: Chain): ChainData {
  const of = <T extends { segment: string }>(rows: T[]) =>
    rows.filter(({ segment }) => segment.startsWith(`${chain.id}:`));
  const segments = table<ChainData["segments"][number] & { chain: string }>("segments");
  const links = table<ChainData["links"][number]>("links");
  return {
    chain,
    segments: segments.filter((segment) => segment.chain === chain.id),
    links: links.filter(({ from }) => from.startsWith(`${chain.id}:`)),
    makes: of(table<ChainData["makes"][number]>("makes")),
    needs: of(table<ChainData["needs"][number]>("needs")),
    leads: table<ChainData["leads"][number]>("leads").filter((lead) => lead.chain === chain.id),
    projects: [],
  };
}

function at(chain: string, place: string) {
  const data = table<Chain>("chains").find(({ id }) => id === chain);
  if (!data) throw new Error(chain);
  const compiled = compileChain(chainData(data));
  const judgement = judge(compiled, situate(atlas, place));
  const classed = (wanted: SegmentClass) =>
    compiled.segments
      .filter((_, position) => classOf(judgement, position) === wanted)
      .map(({ id }) => id.slice(chain.length + 1))
      .sort();
  return { completeness: judgement.completeness, classed };
}

const park = "xiangxi-hitech";
const words = (text: string) => text.split(" ").sort();

test("nonwoven at the park: fibres and mask parts missing, spunlace single, its products to extend", () => {
  const { completeness, classed } = at("nonwoven", park);
  expect(completeness).toEqual({ met: 5, all: 12, boughtIn: 1 });
  expect({
    missing: classed("missing"),
    single: classed("single"),
    extendable: classed("extendable"),
    bought_in: classed("bought_in"),
    strong: classed("strong"),
    present: classed("present"),
  }).toEqual({
    missing: words("board cottonf earloop lotion lyocell meltblown nosewire pes spunbond viscose"),
    single: words("filmbag spunlace"),
    extendable: words("dressing flushable maskbase pad perforated towel wipecloth"),
    bought_in: ["pe"],
    strong: ["logistics"],
    present: words("carton facetowel mask wipes"),
  });
});

test("liquor at the park: bottles, caps and outer cartons missing, boxes single, lees to use", () => {
  const { completeness, classed } = at("liquor", park);
  expect(completeness).toEqual({ met: 18, all: 37, boughtIn: 5 });
  expect({
    missing: classed("missing"),
    single: classed("single"),
    extendable: classed("extendable"),
    bought_in: classed("bought_in"),
    strong: classed("strong"),
  }).toEqual({
    missing: words("can cap ceramicbottle crowncap glassbottle malt outer paperboard"),
    single: words("box label"),
    extendable: words("biogas feed fertilizer liqueur wastewater"),
    bought_in: words("corn glutinous hops husk rice sorghum wheat"),
    strong: ["logistics"],
  });
});

test("storage at the park: the cell's materials missing, recycling to extend", () => {
  const { completeness, classed } = at("battery", park);
  expect(completeness).toEqual({ met: 2, all: 18, boughtIn: 0 });
  expect({
    missing: classed("missing"),
    single: classed("single"),
    extendable: classed("extendable"),
    bought_in: classed("bought_in"),
  }).toEqual({
    missing: words(
      "alfoil anode bms can cmc coated conductive cufoil electrolyte harness homeinv housing lfp nmp pouch pvdf separator tab",
    ),
    single: [],
    extendable: words("backup recycle second"),
    bought_in: [],
  });
});

test("where nothing of a chain is made, there is a chain to build", () => {
  expect(at("battery", "469023").completeness).toBeNull();
});
