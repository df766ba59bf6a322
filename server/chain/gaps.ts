import { z } from "zod";
import { classOf, type Judgement, verdictOf } from "../analysis/judging/gaps.ts";
import { prioritise, type Ranked, weightsOf } from "../analysis/judging/priority.ts";
import { explain } from "../analysis/judging/reasons.ts";
import { citing } from "../graph/citing.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { paged, pageOf, paging } from "../http/paging.ts";
import { JUDGING } from "../http/problem.ts";
import {
  chainBrief,
  citedSources,
  completeness,
  id,
  placeBrief,
  segmentBrief,
  segmentClass,
  steps,
} from "../http/shapes.ts";
import { WEIGHT_MOST } from "../model/bounds.ts";
import { GAP_PARTS } from "../model/weights.ts";
import { SEGMENT_CLASSES, type SegmentClass } from "../model/words.ts";
import { Problem } from "../words/problem.ts";
import { gapReasons } from "./reason-shapes.ts";

const weight = z.coerce.number<number>().min(0).max(WEIGHT_MOST).optional();

const input = z.object({
  chain: id,
  place: id,
  classes: z
    .string()
    .max(300)
    .optional()
    .describe("`all`, or classes with commas between; by default those to fill, then those to extend"),
  ...paging("gaps", { normal: 200, most: 100_000 }),
  reasons: z.enum(["0", "1"]).default("1").describe("0 leaves the reasons out"),
  demand: weight.describe("weight in the list to fill, 0.35 by default"),
  criticality: weight.describe("weight in the list to fill, 0.25 by default"),
  feasibility: weight.describe("weight in both lists, 0.15 to fill and 0.20 to extend by default"),
  supply: weight.describe("weight in both lists, 0.15 by default"),
  leakage: weight.describe("weight in the list to fill, 0.10 by default"),
  feed: weight.describe("weight in the list to extend, 0.35 by default"),
  outlet: weight.describe("weight in the list to extend, 0.30 by default"),
});

const output = z.object({
  chain: chainBrief,
  place: placeBrief,
  completeness,
  ...paged,
  total: z.int().describe("gaps of the classes asked for"),
  weights: z.object({
    fill: z.record(z.string(), z.number()),
    extend: z.record(z.string(), z.number()),
  }),
  gaps: z.array(
    z.object({
      segment: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      stage: segmentBrief.shape.stage,
      group: z.string(),
      class: segmentClass,
      steps,
      makers: z.int(),
      elsewhere: z.int(),
      list: z.enum(["fill", "extend"]).nullable(),
      score: z.number().nullable().describe("in [0, 1]; null outside the two lists"),
      parts: z.array(
        z.object({
          name: z.string(),
          value: z.number().nullable().describe("in [0, 1]; null when the part does not apply"),
          weight: z.number(),
          raw: z.record(z.string(), z.number().nullable()).describe("the numbers the value comes from"),
        }),
      ),
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
    "What a chain lacks at a place: to fill, then to extend, each with its reasons and the parts of its score",
  input,
  output,
  problems: [...JUDGING, "no_weight", "unknown_class"],
  async handle({ chain, place, classes, limit, cursor, reasons: withReasons, ...moved }, { graph }) {
    const asked = classesOf(classes);
    const weights = weightsOf(Object.fromEntries(GAP_PARTS.map((name) => [name, moved[name]])));
    const judgement = await graph.judgement(chain, place);
    const rows = inOrder(judgement, prioritise(judgement, weights), asked);
    const idOf = ({ position }: Place) => judgement.chain.segments[position]!.id;
    const { rows: shown, ...page } = pageOf("gaps", rows, { limit, cursor }, idOf);
    const listed = shown.map(({ position, ranked }) => {
      const segment = judgement.chain.segments[position]!;
      const { leaders, needsMet, needsAll, ...verdict } = verdictOf(judgement, position);
      return {
        nameZh: segment.nameZh,
        nameEn: segment.nameEn,
        stage: segment.stage,
        group: segment.group,
        ...verdict,
        list: ranked?.list ?? null,
        score: ranked?.score ?? null,
        parts: ranked?.parts ?? [],
        ...(withReasons === "1" && { reasons: explain(judgement, position) }),
      };
    });
    return citing(graph, {
      chain: judgement.chain.chain,
      place: judgement.situation.place,
      completeness: judgement.completeness,
      ...page,
      weights,
      gaps: listed,
    });
  },
});

/** Null for the default: what stands in one of the two lists. */
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

interface Place {
  position: number;
  ranked: Ranked | null;
}

/** The two lists in their order, then the rest by class, step and id. */
function inOrder(
  judgement: Judgement,
  { fill, extend }: Record<"fill" | "extend", Ranked[]>,
  asked: ReadonlySet<SegmentClass> | null,
): Place[] {
  const positionOf = (id: string) => judgement.chain.segmentIndex.get(id)!;
  const listed = [...fill, ...extend].map((ranked) => ({ position: positionOf(ranked.segment), ranked }));
  if (asked === null) return listed;
  const inList = new Set(listed.map(({ position }) => position));
  const rest: Place[] = [];
  for (let position = 0; position < judgement.classes.length; position++) {
    if (!inList.has(position)) rest.push({ position, ranked: null });
  }
  const { classes, steps } = judgement;
  rest.sort((a, b) => classes[a.position]! - classes[b.position]! || steps[a.position]! - steps[b.position]!);
  return [...listed, ...rest].filter(({ position }) => asked.has(classOf(judgement, position)));
}
