import { z } from "zod";
import {
  chainBrief,
  citedSources,
  cut,
  firmMakes,
  id,
  link,
  linkKind,
  named,
  needsStatement,
  placeBrief,
  segmentBrief,
  segmentClass,
  statement,
  steps,
  underWay,
} from "../shapes.ts";

const input = z.object({
  id,
  place: id
    .optional()
    .describe("the place to judge at; without it nobody is a resident and there is no class"),
  limit: z.coerce.number().int().min(1).max(1000).default(50).describe("firms in each list"),
});

const member = named.extend({
  present: z.boolean(),
  class: segmentClass.nullable(),
  makers: z.int(),
  elsewhere: z.int(),
  link,
});
const neighbour = named.extend({
  class: segmentClass.nullable(),
  makers: z.int(),
  elsewhere: z.int(),
  link,
});

const output = z.object({
  segment: segmentBrief.extend({ chain: chainBrief, aliases: z.array(z.string()) }),
  place: placeBrief.nullable(),
  class: segmentClass.nullable(),
  steps,
  excluded: statement.extend({ place: z.string(), placeName: z.string(), reason: z.string() }).nullable(),
  makersHere: z.array(firmMakes),
  makersHereTotal: z.int(),
  elsewhere: z
    .array(firmMakes)
    .describe("active makers elsewhere, the nearest first, unknown distances last"),
  elsewhereTotal: z.int(),
  cut,
  needs: z
    .array(
      z.object({
        kind: linkKind.nullable().describe("null when members differ in kind"),
        alternative: z.string().nullable(),
        met: z.boolean().nullable(),
        members: z.array(member),
      }),
    )
    .describe("its required inputs; a need is met by any one of its members"),
  optional: z.array(neighbour).describe("inputs that are not required"),
  support: z.array(neighbour).describe("machines and services"),
  usedBy: z.array(neighbour).describe("segments it goes into, serves, is sold to, or leaves its waste to"),
  returns: z.array(neighbour).describe("sold_to, waste_to and recycle_to links into it"),
  declaredNeeds: z.array(
    needsStatement.extend({ firm: z.string(), name: z.string(), resident: z.boolean() }),
  ),
  projects: z.array(underWay.extend({ place: z.string().nullable() })),
  sources: citedSources,
});
export type SegmentAnswer = z.infer<typeof output>;
export type SegmentMember = z.infer<typeof member>;
export type SegmentNeighbour = z.infer<typeof neighbour>;
export type FirmMakes = z.infer<typeof firmMakes>;
