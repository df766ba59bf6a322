import { z } from "zod";
import {
  citedSources,
  cut,
  firmMakes,
  id,
  link,
  makesStatement,
  named,
  needsStatement,
  networkLink,
  networkNode,
  placeBrief,
  segmentClass,
  stage,
  statement,
} from "../shapes.ts";

const input = z.object({
  id,
  place: id.optional().describe("where `here` is; by default the place the firm is in"),
  limit: z.coerce.number().int().min(1).max(100).default(8).describe("firms named for each segment"),
});

const source = named.extend({
  stage,
  class: segmentClass.nullable(),
  own: z.boolean().describe("the firm makes it itself"),
  link,
  suppliers: z
    .array(statement.extend({ firm: z.string(), name: z.string() }))
    .describe("firms stated to deliver it to this firm"),
  makersHere: z.array(firmMakes),
  makersHereTotal: z.int(),
  elsewhere: z.array(firmMakes),
  elsewhereTotal: z.int(),
});

const output = z.object({
  firm: z.object({
    id: z.string(),
    name: z.string(),
    fullName: z.string().nullable(),
    place: z.string().nullable(),
    placeName: z.string().nullable(),
    status: z.string().nullable(),
    active: z.boolean(),
    stockCode: z.string().nullable(),
  }),
  place: placeBrief.nullable(),
  resident: z.boolean(),
  leads: z.array(
    statement.extend({
      chain: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      place: z.string(),
    }),
  ),
  makes: z.array(
    makesStatement.extend({
      segment: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      chain: z.string(),
      stage,
      class: segmentClass.nullable(),
      needs: z.array(
        z.object({
          alternative: z.string().nullable(),
          met: z.boolean().nullable(),
          own: z.boolean().describe("met by what the firm makes itself"),
          members: z.array(source),
        }),
      ),
      optional: z.array(source),
      support: z.array(source).describe("machines and services"),
      usedBy: z.array(
        named.extend({
          class: segmentClass.nullable(),
          own: z.boolean(),
          makers: z.int(),
          elsewhere: z.int(),
          link,
        }),
      ),
    }),
  ),
  declaredNeeds: z.array(
    needsStatement.extend({
      segment: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      chain: z.string(),
    }),
  ),
  missing: z
    .array(
      named.extend({
        chain: z.string(),
        class: segmentClass,
        neededBy: z.array(z.string()),
        elsewhere: z.int(),
      }),
    )
    .describe("members of its unmet needs"),
  network: z
    .object({ nodes: z.array(networkNode), links: z.array(networkLink), cut })
    .describe("known deliveries, owners, ties and advisers, one step"),
  sources: citedSources,
});
export type LeaderAnswer = z.infer<typeof output>;
export type LeaderSource = z.infer<typeof source>;
