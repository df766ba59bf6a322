import { z } from "zod";
import { adviceOf } from "../analysis/judging/advice.ts";
import { type GapRow, gapListOf } from "../analysis/judging/gap-list.ts";
import { classOf, evidenceOf, type Judgement, verdictOf } from "../analysis/judging/gaps.ts";
import { ceilingAt, weightsOf } from "../analysis/judging/priority.ts";
import { explain } from "../analysis/judging/reasons.ts";
import { countClasses } from "../analysis/planning/comparison.ts";
import { citing } from "../graph/citing.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { paged, pageOfEach, paging } from "../http/paging.ts";
import { JUDGING } from "../http/problem.ts";
import {
  advice,
  chainBrief,
  citedSources,
  completeness,
  confidence,
  counts,
  gapList,
  gapPart,
  id,
  placeBrief,
  segmentBrief,
  segmentClass,
  steps,
  why,
} from "../http/shapes.ts";
import { AMOUNT_MOST, KM_MOST, WEIGHT_MOST } from "../model/bounds.ts";
import { ARRANGE_KM, GAP_PARTS, GAP_WEIGHTS, type GapPart } from "../model/weights.ts";
import { LISTS, SEGMENT_CLASSES, type SegmentClass } from "../model/words.ts";
import { notFound, Problem } from "../words/problem.ts";
import { gapReasons } from "./reason-shapes.ts";

const weight = z.coerce.number<number>().min(0).max(WEIGHT_MOST).optional();
/** A weight with what it is until somebody moves it, list by list. */
const weightOf = (part: GapPart) => {
  const usual = LISTS.flatMap((list) => {
    const of = (GAP_WEIGHTS[list] as Partial<Record<GapPart, number>>)[part];
    return of === undefined ? [] : [`${of.toFixed(2)} in ${list}`];
  });
  return weight.describe(`weight, by default ${usual.join(", ")}`);
};

const input = z.object({
  chain: id.describe("`all` for every chain at once"),
  place: id,
  classes: z
    .string()
    .max(300)
    .optional()
    .describe("`all`, or classes with commas between; by default the three lists, to fill first"),
  segment: id.optional().describe("only this one, whatever its class"),
  ...paging("gaps", { normal: 200, most: 100_000 }),
  reasons: z.enum(["0", "1"]).default("1").describe("0 leaves the reasons out"),
  near: z.coerce
    .number<number>()
    .min(0)
    .max(KM_MOST)
    .default(ARRANGE_KM)
    .describe("kilometres within which a missing segment that is made elsewhere is arranged nearby"),
  ceiling: z.coerce
    .number<number>()
    .gt(0)
    .max(AMOUNT_MOST)
    .optional()
    .describe(
      "the largest smallest plant that fits, in 10,000 yuan; by default 30000 at a park or county, 200000 at a city, none above",
    ),
  demand: weightOf("demand"),
  criticality: weightOf("criticality"),
  locality: weightOf("locality"),
  scale: weightOf("scale"),
  feasibility: weightOf("feasibility"),
  supply: weightOf("supply"),
  leakage: weightOf("leakage"),
  feed: weightOf("feed"),
  outlet: weightOf("outlet"),
});

const output = z.object({
  chain: chainBrief,
  place: placeBrief,
  completeness,
  why,
  needsOpen: z.int().describe("needs that are not met and that somebody recruitable could meet"),
  ...paged,
  total: z.int().describe("gaps of the classes asked for; `limit` counts in each list by itself"),
  totals: z.record(gapList, z.int()).describe("gaps of each list, whatever the page"),
  counts,
  near: z.number(),
  ceiling: z.number().nullable().describe("in 10,000 yuan; null where there is none"),
  weights: z.record(gapList, z.record(z.string(), z.number())),
  gaps: z.array(
    z.object({
      segment: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      chain: z.string().describe("its home chain"),
      stage: segmentBrief.shape.stage,
      group: z.string(),
      class: segmentClass,
      steps,
      makers: z.int(),
      elsewhere: z.int(),
      list: gapList.nullable(),
      score: z.number().nullable().describe("in [0, 1]; null outside the lists"),
      advice: advice.nullable(),
      evidence: confidence.nullable().describe("on what it rests: the surest of its reasons"),
      radiusKm: z.number().nullable().describe("how far it is economically delivered"),
      minInvestWan: z.number().nullable().describe("a sensible smallest plant, in 10,000 yuan"),
      oneOf: z
        .array(z.string())
        .describe("the rows of its list that can fill the same open needs, in its order, itself included"),
      parts: z.array(gapPart),
      reasons: gapReasons.optional(),
    }),
  ),
  sources: citedSources,
});
export type GapsAnswer = z.infer<typeof output>;
export type GapAnswer = GapsAnswer["gaps"][number];
export type GapReasons = z.infer<typeof gapReasons>;

export const gaps = defineEndpoint({
  method: "get",
  path: "/api/gaps",
  summary:
    "What a chain lacks at a place: to fill, to strengthen, to extend, each with its reasons and the parts of its score",
  input,
  output,
  problems: [...JUDGING, "no_weight", "unknown_class"],
  async handle(
    { chain, place, classes, segment: only, limit, cursor, reasons: withReasons, near, ceiling, ...moved },
    { graph },
  ) {
    const asked = classesOf(classes);
    const weights = weightsOf(Object.fromEntries(GAP_PARTS.map((name) => [name, moved[name]])));
    const judgement = await graph.judgement(chain, place);
    const list = gapListOf(judgement, { weights, ceiling, near });
    if (only !== undefined && !judgement.chain.segmentIndex.has(only)) throw notFound("segment", only);
    const groups =
      only !== undefined
        ? withRest(judgement, list.lists, new Set(SEGMENT_CLASSES)).map((group) =>
            group.filter(({ segment }) => segment === only),
          )
        : asked === null
          ? LISTS.map((name) => list.lists[name])
          : withRest(judgement, list.lists, asked);
    const { rows, ...page } = pageOfEach("gaps", groups, { limit, cursor }, ({ segment }) => segment);
    const listed = rows.map((row) => {
      const segment = judgement.chain.segments[row.position]!;
      const { leaders, needsMet, needsAll, ...verdict } = verdictOf(judgement, row.position);
      return {
        nameZh: segment.nameZh,
        nameEn: segment.nameEn,
        chain: segment.chain,
        stage: segment.stage,
        group: segment.group,
        ...verdict,
        list: row.list,
        score: row.score,
        advice: adviceOf(judgement, row.position, near),
        evidence: evidenceOf(judgement, row.position),
        radiusKm: segment.radiusKm,
        minInvestWan: segment.minInvestWan,
        oneOf: row.oneOf,
        parts: row.parts,
        ...(withReasons === "1" && { reasons: explain(judgement, row.position) }),
      };
    });
    return citing(graph, {
      chain: judgement.chain.chain,
      place: judgement.situation.place,
      completeness: list.completeness,
      why: list.why,
      needsOpen: list.needsOpen,
      ...page,
      totals: {
        fill: list.lists.fill.length,
        strengthen: list.lists.strengthen.length,
        extend: list.lists.extend.length,
      },
      counts: countClasses(judgement),
      near,
      ceiling: ceiling ?? ceilingAt(judgement.situation),
      weights,
      gaps: listed,
    });
  },
});

/** Null for the default: what stands in one of the lists. */
function classesOf(text: string | undefined): ReadonlySet<SegmentClass> | null {
  if (text === undefined) return null;
  const names = text.split(",").map((name) => name.trim());
  if (names.includes("all")) return new Set(SEGMENT_CLASSES);
  for (const name of names) {
    if (!(SEGMENT_CLASSES as readonly string[]).includes(name))
      throw new Problem("unknown_class", { field: "classes", value: name });
  }
  return new Set(names as SegmentClass[]);
}

type Row = Pick<GapRow, "segment" | "position" | "oneOf" | "parts"> & {
  list: GapRow["list"] | null;
  score: number | null;
};

/** The lists in their order, then the rest by class, step and id. */
function withRest(
  judgement: Judgement,
  lists: Record<(typeof LISTS)[number], GapRow[]>,
  asked: ReadonlySet<SegmentClass>,
): Row[][] {
  const inList = new Set(LISTS.flatMap((name) => lists[name]).map(({ position }) => position));
  const rest: Row[] = [];
  for (const [position, { id: segment }] of judgement.chain.segments.entries()) {
    if (inList.has(position)) continue;
    rest.push({ segment, position, list: null, score: null, oneOf: [segment], parts: [] });
  }
  const { classes, steps } = judgement;
  rest.sort((a, b) => classes[a.position]! - classes[b.position]! || steps[a.position]! - steps[b.position]!);
  const isAsked = ({ position }: Row) => asked.has(classOf(judgement, position));
  return [...LISTS.map((name) => lists[name]), rest].map((group) => group.filter(isAsked));
}
