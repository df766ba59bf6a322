import { z } from "zod";
import { provinceOf, type Situation } from "../analysis/judging/situation.ts";
import { citing } from "../graph/citing.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { JUDGING, LONG_WORK } from "../http/problem.ts";
import {
  chainBrief,
  citedSources,
  completeness,
  firmName,
  id,
  km,
  named,
  placeBrief,
  segmentClass,
  statement,
} from "../http/shapes.ts";
import { PORTFOLIO_FIRMS, PORTFOLIO_MAKERS, PORTFOLIO_NEVER } from "../model/bounds.ts";
import type { FieldFault } from "../words/field-fault.ts";
import { notFound, refuse } from "../words/problem.ts";

const GAPS_TOLD = 1_000;

const input = z.object({
  place: id,
  chain: id.optional().describe("absent: all chains"),
  k: z
    .int()
    .min(1)
    .max(PORTFOLIO_FIRMS.most)
    .default(PORTFOLIO_FIRMS.usual)
    .describe("how many to choose at most"),
  must: z.array(id).max(PORTFOLIO_FIRMS.most).default([]).describe("firms that must be among them"),
  never: z.array(id).max(PORTFOLIO_NEVER).default([]).describe("firms that must not"),
  perProvince: z
    .int()
    .min(1)
    .max(PORTFOLIO_FIRMS.most)
    .nullish()
    .describe("at most so many of one province; one whose province is unknown counts for none"),
  lists: z
    .array(z.enum(["fill", "extend"]))
    .min(1)
    .max(2)
    .default(["fill"])
    .describe("which gaps count: those to fill (missing, single, weak), those to extend"),
  makers: z
    .int()
    .min(1)
    .max(PORTFOLIO_MAKERS.most)
    .default(PORTFOLIO_MAKERS.usual)
    .describe(
      "how many should make a gap's segment here afterwards, those here included; at least one comes",
    ),
  skipUnderWay: z.boolean().default(false).describe("leaves out gaps that a project under way will fill"),
});

const segmentName = named.omit({ id: true }).extend({ segment: z.string() });
const placed = firmName.extend({ place: z.string().nullable(), placeName: z.string().nullable() });
const output = z.object({
  place: placeBrief,
  chains: z.array(chainBrief),
  chosen: z
    .array(
      placed.extend({
        km,
        province: named.nullable().describe("null when unknown"),
        must: z.boolean(),
        gain: z.number().describe("the priority that it closes beyond those before it"),
        closes: z.array(
          statement.extend({
            ...segmentName.shape,
            chain: z.string(),
            class: segmentClass,
            priority: z.number().describe("the gap's score in its list"),
            gain: z.number().describe("the part of it that this firm closes"),
            instead: segmentName
              .nullable()
              .describe("what it makes that meets the same needs; null when it makes the segment itself"),
          }),
        ),
        also: z
          .array(segmentName.extend({ chain: z.string() }))
          .describe("gaps it makes too, closed by those before it"),
      }),
    )
    .describe("by what each adds; the gains sum up to covered"),
  covered: z.number().describe("priority closed"),
  reachable: z.number().describe("priority of the gaps that some active firm elsewhere makes"),
  all: z.number().describe("priority of all gaps"),
  gaps: z.int(),
  candidates: z.int().describe("active firms elsewhere that make a gap"),
  underWay: z.int().describe("gaps left out because of a project under way"),
  after: z
    .array(
      z.object({
        chain: z.string(),
        before: completeness,
        after: completeness,
        gapsBefore: z.int(),
        closed: z.array(segmentName).describe("in the list before, not after"),
        gaps: z
          .array(
            segmentName.extend({
              class: segmentClass,
              priority: z.number(),
              was: segmentClass.describe("its class today"),
            }),
          )
          .describe("the list judged anew with the firms and what they make of the gaps"),
        total: z.int(),
        cut: z.boolean().describe("true when the gaps after were cut at their bound"),
      }),
    )
    .describe("one for each chain"),
  named: z.object({ must: z.array(placed), never: z.array(placed) }).describe("the firms of the limits"),
  sources: citedSources,
});
export type PortfolioAnswer = z.infer<typeof output>;
export type PortfolioInput = z.input<typeof input>;

export const portfolio = defineEndpoint({
  method: "post",
  path: "/api/portfolio",
  summary: "The few firms elsewhere that together close most gap priority of a chain or of all chains",
  input,
  output,
  problems: [...JUDGING, ...LONG_WORK],
  async handle({ place, chain, perProvince = null, ...limits }, { graph, compute }) {
    const [all, situation] = await Promise.all([graph.chains(), graph.situation(place)]);
    const asked = chain === undefined ? all : [(await graph.chain(chain)).compiled.chain];
    refuse(faultsOf(situation, { ...limits, perProvince }));
    const brief = (firm: string) => {
      const { name, place } = situation.firms.get(firm)!;
      return { id: firm, name, place, placeName: situation.places.get(place ?? "")?.nameZh ?? null };
    };
    const lists = [...new Set(limits.lists)];
    const found = await compute("portfolio", {
      chains: asked.map((one) => one.id),
      places: [place],
      params: { ...limits, lists, perProvince },
    });
    return citing(graph, {
      ...found,
      place: situation.place,
      chains: asked,
      chosen: found.chosen.map(({ firm, ...one }) => {
        const province = provinceOf(situation, firm);
        return {
          ...one,
          ...brief(firm),
          km: situation.km(firm),
          province: province && { id: province.id, nameZh: province.nameZh, nameEn: province.nameEn },
        };
      }),
      after: found.after.map((one) => ({
        ...one,
        gaps: one.gaps.slice(0, GAPS_TOLD),
        total: one.gaps.length,
        cut: one.gaps.length > GAPS_TOLD,
      })),
      named: { must: limits.must.map(brief), never: limits.never.map(brief) },
    });
  },
});

interface Limits {
  k: number;
  must: string[];
  never: string[];
  perProvince: number | null;
}

/** Limits that cannot all be kept. @throws Problem not_found for a firm that is not there */
function faultsOf(situation: Situation, { k, must, never, perProvince }: Limits): FieldFault[] {
  for (const [field, firms] of Object.entries({ must, never }))
    for (const [at, firm] of firms.entries())
      if (!situation.firms.has(firm)) throw notFound(`${field}.${at}`, firm);
  const faults: FieldFault[] = [];
  const name = (firm: string) => situation.firms.get(firm)!.name;
  const wanted = [...new Set(must)];
  for (const firm of wanted) {
    if (never.includes(firm))
      faults.push({ field: "must", code: "never_too", params: { value: name(firm) } });
    if (situation.isResident(firm))
      faults.push({ field: "must", code: "here_already", params: { value: name(firm) } });
  }
  if (wanted.length > k) {
    const params = { count: String(wanted.length), k: String(k) };
    faults.push({ field: "must", code: "more_than_chosen", params });
  }
  const provinces = new Map<string, number>();
  for (const firm of wanted) {
    const province = provinceOf(situation, firm)?.nameZh;
    if (province) provinces.set(province, (provinces.get(province) ?? 0) + 1);
  }
  for (const [place, count] of provinces) {
    if (perProvince === null || count <= perProvince) continue;
    const params = { place, count: String(count), most: String(perProvince) };
    faults.push({ field: "perProvince", code: "province_full", params });
  }
  return faults;
}
