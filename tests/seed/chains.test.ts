import { expect, test } from "vitest";
import { LINK_KINDS } from "../../server/model/words.ts";
import { byId, cell, rows } from "./rows.ts";

const segments = rows("segments");
const links = rows("links");

const linkOf = (from: string, to: string) =>
  links
    .filter((link) => link.from === from && link.to === to)
    .map(({ kind, required, alternative }) => ({ kind, required, alternative }));

test("every chain has segments, and every segment a chain", () => {
  expect(new Set(segments.map(({ chain }) => chain))).toEqual(new Set(byId("chains").keys()));
});

test("every segment has both names, a group and another word", () => {
  const named = new Set(rows("aliases").map(({ segment }) => segment));
  for (const segment of segments) {
    expect(segment, segment.id).toMatchObject({
      name_zh: expect.stringMatching(/./),
      name_en: expect.stringMatching(/^[\x20-\x7e]+$/),
      group: expect.stringMatching(/./),
    });
    expect([...cell(segment, "name_zh")].length, segment.id).toBeLessThanOrEqual(14);
    expect(named, segment.id).toContain(segment.id);
  }
});

/** Every chain that has a segment: its home, then the further ones. */
const chainsOf = (id: string) => [
  cell(byId("segments").get(id), "chain"),
  ...rows("chain_segments")
    .filter(({ segment }) => segment === id)
    .map((row) => cell(row, "chain")),
];
const inChains = new Map(segments.map(({ id = "" }) => [id, chainsOf(id)]));

test("within a chain no two segments have one name", () => {
  const names = segments.flatMap(({ id = "", name_zh }) =>
    (inChains.get(id) ?? []).map((chain) => `${chain} ${name_zh}`),
  );
  expect(new Set(names).size).toBe(names.length);
});

test("every kind of link is there, and none leads out of every chain of its beginning", () => {
  expect(new Set(links.map(({ kind }) => kind))).toEqual(new Set(LINK_KINDS));
  const astray = links.filter(({ from = "", to = "" }) => {
    const there = new Set(inChains.get(to));
    return !inChains.get(from)?.some((chain) => there.has(chain));
  });
  expect(astray).toEqual([]);
});

test("what several chains use is one segment, named neutrally, with a stage and a group in each", () => {
  const shared = [...inChains].filter(([, chains]) => chains.length > 1);
  expect(Object.fromEntries(shared)).toEqual({
    "common:carton": ["liquor", "nonwoven", "battery"],
    "common:board": ["liquor", "nonwoven", "battery"],
    "common:printing": ["liquor", "nonwoven"],
    "common:logistics": ["nonwoven", "liquor", "battery"],
    "common:soda": ["battery", "liquor"],
    "common:pe": ["nonwoven", "liquor", "battery"],
    "common:foam": ["battery", "liquor"],
    "common:ecom": ["liquor", "nonwoven"],
  });
  expect(segments.map(({ id = "" }) => id).filter((id) => id.startsWith("common:"))).toEqual(
    shared.map(([id]) => id),
  );
});

test("kinds are few and plain, and the general is in every chain of its kind", () => {
  const kinds = segments.filter(({ kind_of }) => kind_of);
  expect(Object.fromEntries(kinds.map(({ id, kind_of }) => [id, kind_of]))).toEqual({
    "nonwoven:fluff": "nonwoven:pulp",
    "nonwoven:flushable": "nonwoven:wipes",
    "liquor:glutinous": "liquor:rice",
    "liquor:label": "common:printing",
    "liquor:woodbox": "liquor:box",
    "liquor:hangtag": "liquor:label",
    "battery:logistics": "common:logistics",
  });
  for (const { id = "", kind_of = "" } of kinds)
    for (const chain of inChains.get(id) ?? []) expect(inChains.get(kind_of), id).toContain(chain);
});

test("how far a thing is delivered and what the smallest plant costs is told of all that are recruited, and of no other", () => {
  for (const { id, recruitable, radius_km = "", min_invest_wan = "" } of segments) {
    const told = recruitable === "1" ? /^[1-9]\d*$/ : /^$/;
    expect(radius_km, id).toMatch(told);
    expect(min_invest_wan, id).toMatch(told);
    if (!radius_km) continue;
    expect(Number(radius_km), id).toBeGreaterThanOrEqual(100);
    expect(Number(radius_km), id).toBeLessThanOrEqual(10_000);
    expect(Number(min_invest_wan), id).toBeGreaterThanOrEqual(100);
    expect(Number(min_invest_wan), id).toBeLessThanOrEqual(200_000);
  }
});

test("every segment is linked", () => {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  expect(segments.filter(({ id }) => !linked.has(id)).map(({ id }) => id)).toEqual([]);
});

test("nobody recruits crops, ores, utilities, basic chemicals or markets to a park", () => {
  const recruitable = new Map(segments.map(({ id, recruitable }) => [id, recruitable]));
  const bought = [
    ["nonwoven", "wood crude cotton propylene ethylene acrylic naoh pta meg"],
    ["liquor", "sorghum wheat rice glutinous corn pea barley hops husk water herbs quartz kaolin"],
    ["battery", "spod brine phosrock natgraph fluorite copper alu steelsheet h2so4 h3po4 hf"],
  ].flatMap(([chain, names = ""]) => names.split(" ").map((name) => `${chain}:${name}`));
  for (const id of [...bought, "common:soda", "common:pe", "common:board"])
    expect(recruitable.get(id), id).toBe("0");
  for (const { id, stage, recruitable } of segments)
    if (stage === "market") expect(recruitable, id).toBe("0");
});

test("machines and services are no inputs", () => {
  const segment = byId("segments");
  const machines = links.filter(({ from = "", to = "", kind = "" }) => {
    const source = segment.get(from);
    const served = source?.stage === "equipment" || source?.stage === "service";
    return served && segment.get(to)?.stage !== "equipment" && /^(input_of|packaging_for)$/.test(kind);
  });
  expect(machines).toEqual([]);
});

test("an alternative group that makes a need has a required member", () => {
  const groups = new Map<string, string[]>();
  for (const { to, kind, required = "", alternative } of links) {
    if (!alternative || !/^(input_of|packaging_for)$/.test(kind ?? "")) continue;
    const key = `${to} ${alternative}`;
    groups.set(key, [...(groups.get(key) ?? []), required]);
  }
  for (const [key, required] of groups) {
    expect(required, key).toContain("1");
    expect(required.length, key).toBeGreaterThan(1);
  }
});

test("corrections by trade hold", () => {
  expect(linkOf("liquor:daqu", "liquor:fermentation")).toEqual([
    { kind: "input_of", required: "1", alternative: "qu" },
  ]);
  expect(linkOf("liquor:xiaoqu", "liquor:fermentation")).toEqual([
    { kind: "input_of", required: "1", alternative: "qu" },
  ]);
  expect(linkOf("liquor:water", "liquor:fermentation")).toEqual([
    { kind: "input_of", required: "0", alternative: "" },
  ]);
  expect(linkOf("nonwoven:spunlace", "nonwoven:perforated")).toEqual([
    { kind: "input_of", required: "1", alternative: "web" },
  ]);
  expect(linkOf("common:printing", "nonwoven:filmbag")).toEqual([
    { kind: "service_for", required: "0", alternative: "" },
  ]);
  expect(linkOf("nonwoven:recycle", "nonwoven:pp")).toEqual([
    { kind: "recycle_to", required: "0", alternative: "" },
  ]);
  expect(linkOf("battery:li2co3", "battery:lipf6")).toEqual([
    { kind: "input_of", required: "1", alternative: "lithium" },
  ]);
  expect(linkOf("battery:h2so4", "battery:li2co3")).toEqual([
    { kind: "input_of", required: "0", alternative: "" },
  ]);
});

test("industry codes by trade", () => {
  const codes = new Map(segments.map(({ id, industry_code }) => [id, industry_code]));
  expect({
    kaolin: codes.get("liquor:kaolin"),
    rice: codes.get("liquor:rice"),
    ecom: codes.get("common:ecom"),
    biogas: codes.get("liquor:biogas"),
    tank: codes.get("liquor:tank"),
    spinoil: codes.get("nonwoven:spinoil"),
    beer: codes.get("liquor:beer"),
  }).toEqual({
    kaolin: "B1019",
    rice: "C1311",
    ecom: "F5292",
    biogas: "D4520",
    tank: "C3531",
    spinoil: "C2661",
    beer: "C1513",
  });
  const cellMaterials = ["lfp", "anode", "separator", "coated", "electrolyte", "cufoil", "alfoil", "pouch"];
  expect(new Set(cellMaterials.map((name) => codes.get(`battery:${name}`)))).toEqual(new Set(["C3985"]));
});
