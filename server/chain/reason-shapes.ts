/** Why a segment has its class, as the API tells it. */
import { z } from "zod";
import { firmName, linkKind, segmentClass, share, statement, underWay } from "../http/shapes.ts";

export const gapReasons = z
  .object({
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
    declared: z
      .array(
        statement.extend({
          id: z.string(),
          name: z.string(),
          amount: z.number().nullable(),
          unit: z.string().nullable(),
        }),
      )
      .describe("residents that declare to need it"),
    kinds: z
      .array(z.object({ segment: z.string(), nameZh: z.string(), nameEn: z.string().nullable() }))
      .describe("of an absent segment, the recruitable kinds that would make it"),
    alternatives: z.array(
      z.object({
        segment: z.string(),
        nameZh: z.string(),
        nameEn: z.string().nullable(),
        class: segmentClass,
      }),
    ),
    elsewhere: z.object({
      count: z.int().describe("active makers elsewhere"),
      located: z.int().describe("of these, at a known distance; where all known ones are approximate, those"),
      nearest: statement
        .extend({
          firm: z.string(),
          name: z.string(),
          place: z.string().nullable(),
          placeName: z.string().nullable(),
          km: z.number().describe("great-circle kilometres"),
          approximate: z.boolean().describe("it rests on the centre of a province"),
        })
        .nullable()
        .describe("of the located, with what says that it makes it; null when there is none"),
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
    soleMaker: firmName
      .extend({
        by: z
          .object({ segment: z.string(), nameZh: z.string(), nameEn: z.string().nullable() })
          .nullable()
          .describe("what it makes instead: a kind, or what the segment is the by-product of"),
      })
      .nullable(),
    capacity: z
      .object({ have: z.number(), want: z.number(), unit: z.string() })
      .nullable()
      .describe("per year, when capacity here falls short of declared needs"),
    path: z
      .array(z.object({ segment: z.string(), nameZh: z.string(), nameEn: z.string().nullable() }))
      .describe(
        "of a distant segment: from a missing or bought-in one up to it, each needed by the one before",
      ),
  })
  .meta({ id: "GapReasons" });
