import { z } from "zod";
import {
  chainBrief,
  citedSources,
  completeness,
  cut,
  firmName,
  id,
  linkKind,
  placeBrief,
  segmentBrief,
  segmentClass,
  share,
  statement,
  steps,
  underWay,
} from "../shapes.ts";

const weight = z.coerce.number().min(0).max(1e6).optional();

const input = z.object({
  chain: id,
  place: id,
  classes: z
    .string()
    .max(300)
    .optional()
    .describe("`all`, or classes with commas between; by default those to fill, then those to extend"),
  limit: z.coerce.number().int().min(1).max(100_000).default(200),
  reasons: z.enum(["0", "1"]).default("1").describe("0 leaves the reasons out"),
  demand: weight.describe("weight in the list to fill, 0.35 by default"),
  criticality: weight.describe("weight in the list to fill, 0.25 by default"),
  feasibility: weight.describe("weight in both lists, 0.15 to fill and 0.20 to extend by default"),
  supply: weight.describe("weight in both lists, 0.15 by default"),
  leakage: weight.describe("weight in the list to fill, 0.10 by default"),
  feed: weight.describe("weight in the list to extend, 0.35 by default"),
  outlet: weight.describe("weight in the list to extend, 0.30 by default"),
});

const reasons = z.object({
  neededBy: z.array(
    statement.extend({
      segment: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      makers: z.array(firmName).describe("residents that make the needing segment, at most 5"),
      makersTotal: z.int(),
      kind: linkKind,
      required: z.boolean(),
      alternative: z.string().nullable(),
    }),
  ),
  alternatives: z.array(
    z.object({ segment: z.string(), nameZh: z.string(), nameEn: z.string().nullable(), class: segmentClass }),
  ),
  elsewhere: z.object({
    count: z.int().describe("active makers elsewhere"),
    nearest: z
      .object({
        firm: z.string(),
        name: z.string(),
        place: z.string().nullable(),
        placeName: z.string().nullable(),
        km: z.number().describe("great-circle kilometres"),
      })
      .nullable()
      .describe("null when no distance is known"),
  }),
  leakage: z.array(
    statement.extend({
      firm: z.string(),
      name: z.string(),
      segment: z.string(),
      direction: z.enum(["sold", "bought"]),
      share,
    }),
  ),
  underWay: z.array(underWay),
  excluded: statement
    .extend({ place: z.string(), placeName: z.string(), reason: z.string() })
    .nullable()
    .describe("the exclusion that bars it here"),
  recruitable: z.boolean(),
  feeds: z.array(
    statement.extend({
      segment: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      kind: linkKind,
    }),
  ),
  soleMaker: firmName.nullable(),
  capacity: z
    .object({ have: z.number(), want: z.number(), unit: z.string() })
    .nullable()
    .describe("per year, when capacity here falls short of declared needs"),
});

const output = z.object({
  chain: chainBrief,
  place: placeBrief,
  completeness,
  total: z.int().describe("gaps of the classes asked for, before the limit"),
  cut,
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
      reasons: reasons.optional(),
    }),
  ),
  sources: citedSources,
});
export type GapsAnswer = z.infer<typeof output>;
export type GapAnswer = GapsAnswer["gaps"][number];
export type GapReasons = z.infer<typeof reasons>;
