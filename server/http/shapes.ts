/** Shapes that several endpoints speak in. Names and units here are those of the OpenAPI document. */

import { z } from "zod";
import { ID_MOST } from "../model/bounds.ts";
import { GAP_PARTS } from "../model/weights.ts";
import {
  ADVICES,
  CONFIDENCES,
  CONNECTIONS,
  LINK_KINDS,
  LISTS,
  MAKES_BY,
  PLACE_KINDS,
  PROJECT_STAGES,
  SEGMENT_CLASSES,
  STAGES,
  TIE_KINDS,
  WHYS,
} from "../model/words.ts";

export const id = z.string().min(1).max(ID_MOST);
/** The number of the change that wrote a thing last, as the client saw it. */
export const seen = z.coerce
  .number<number>()
  .int()
  .min(0)
  .describe("version as the client last saw it; another one is a 409 with the thing as it is now");
export const seenOrNew = z
  .int()
  .min(0)
  .default(0)
  .describe(
    "version as the client last saw it, 0 for a new one; another one is a 409 with the thing as it is now",
  );
export const repeated = z
  .boolean()
  .describe("true when all of it was so already and nothing was written now");
export const segmentClass = z
  .enum(SEGMENT_CLASSES)
  .describe("how the segment is judged at the place")
  .meta({ id: "SegmentClass" });
export const gapList = z.enum(LISTS).describe("to fill, to strengthen, to extend");
export const advice = z
  .enum(ADVICES)
  .describe("what to do: recruit, arrange nearby, buy, find a second source, extend")
  .meta({ id: "Advice" });
export const why = z
  .enum(WHYS)
  .nullable()
  .describe(
    "why the completeness says nothing: no input is recorded, nothing is made here, nothing here needs anything, all is bought in",
  );
export const confidence = z.enum(CONFIDENCES);
export const linkKind = z.enum(LINK_KINDS);
export const stage = z.enum(STAGES);
export const tieKind = z.enum(TIE_KINDS);
export const share = z
  .string()
  .describe("a share in [0, 1] as written: 0.25, or a bound such as >0.5 or <0.2");
export const steps = z
  .int()
  .describe("1 for missing and bought_in, 2 or more for distant, else null")
  .nullable();
export const km = z
  .number()
  .describe("great-circle kilometres from the place judged; null when unknown")
  .nullable();
export const date = z.string().describe("YYYY, YYYY-MM or YYYY-MM-DD");
export const cut = z.boolean().describe("true when the list was cut at its bound");

/** Where a statement comes from. */
export const gapPart = z
  .object({
    name: z.enum(GAP_PARTS),
    value: z.number().describe("in [0, 1]; what is not known has the value of the definition"),
    weight: z.number(),
    known: z.boolean().describe("false for what is not known"),
    raw: z.record(z.string(), z.number().nullable()).describe("the numbers the value comes from"),
  })
  .meta({ id: "GapPart" });

export const statement = z
  .object({
    source: z.string().nullable().describe("id of a source; null when the statement names none"),
    asOf: date.nullable(),
    confidence: z.enum(CONFIDENCES).nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: "Statement" });
/** A total as its source states it. */
export const publishedFigure = statement
  .extend({
    id: z.string(),
    place: z.string(),
    placeName: z.string(),
    nameZh: z.string(),
    value: z.union([z.number(), z.string()]).nullable(),
    unit: z.string().nullable(),
    period: z.string().nullable(),
  })
  .meta({ id: "PublishedFigure" });

export const sourceBrief = z
  .object({
    title: z.string(),
    address: z.string().nullable(),
    published: z.string().nullable(),
    kind: z.string().nullable(),
  })
  .meta({ id: "SourceBrief" });
export const citedSources = z
  .record(z.string(), sourceBrief)
  .describe("the sources this answer cites, by id")
  .meta({ id: "CitedSources" });

export const named = z
  .object({ id: z.string(), nameZh: z.string(), nameEn: z.string().nullable() })
  .meta({ id: "Named" });
export const firmName = z.object({ id: z.string(), name: z.string() }).meta({ id: "FirmName" });
export const chainBrief = named.extend({ sector: z.string().nullable() }).meta({ id: "ChainBrief" });
export const placeBrief = named
  .extend({
    kind: z.enum(PLACE_KINDS),
    parent: z.string().nullable(),
    longitude: z.number().nullable(),
    latitude: z.number().nullable(),
    aliases: z.array(z.string()).readonly().describe("what people call it"),
    pinyin: z
      .string()
      .nullable()
      .describe("its reading where a dictionary errs, a syllable for each character"),
  })
  .meta({ id: "PlaceBrief" });

export const completeness = z
  .object({
    met: z.int().describe("met needs, of present segments and declared by residents"),
    all: z.int().describe("all of them, those that can only be bought in left out"),
    boughtIn: z.int().describe("unmet needs none of whose members is recruitable"),
  })
  .nullable()
  .describe("null when no segment of the chain is made at the place and nobody declares a need");

export const underWay = z
  .object({
    project: z.string(),
    name: z.string(),
    stage: z.enum(PROJECT_STAGES),
    firm: z.string().nullable(),
  })
  .meta({ id: "UnderWay" });

export const link = statement
  .extend({
    from: z.string(),
    to: z.string(),
    kind: linkKind,
    required: z.boolean(),
    alternative: z.string().nullable().describe("links into one segment that share it form one need"),
  })
  .meta({ id: "Link" });

/** One source's word on what a firm makes. Capacity is in `unit` per year. */
export const makesStatement = statement
  .extend({
    capacity: z.number().nullable(),
    unit: z.string().nullable(),
    revenueShare: share.nullable(),
    soldElsewhereShare: share.nullable(),
    chosen: z.boolean(),
  })
  .meta({ id: "MakesStatement" });

/** One source's word on what a firm needs. Amount is in `unit` per year. */
export const needsStatement = statement
  .extend({
    amount: z.number().nullable(),
    unit: z.string().nullable(),
    boughtElsewhereShare: share.nullable(),
    chosen: z.boolean(),
  })
  .meta({ id: "NeedsStatement" });

/** A firm that makes a segment: the statement that speaks, and all of them when several sources differ. */
export const firmMakes = makesStatement
  .extend({
    firm: z.string(),
    name: z.string(),
    place: z.string().nullable(),
    placeName: z.string().nullable(),
    km,
    leader: z.boolean(),
    by: z
      .enum(MAKES_BY)
      .describe(
        "own: it is stated to make the segment; kind: it makes a kind of it; byproduct: it has it as a by-product",
      ),
    through: named
      .nullable()
      .describe("the kind it makes, or what it has it as a by-product of; null for own"),
    statements: z
      .array(makesStatement)
      .describe("every statement, when more than one source speaks; else empty"),
  })
  .meta({ id: "FirmMakes" });

export const segmentBrief = named
  .extend({
    stage,
    group: z.string(),
    role: z.string().nullable(),
    industryCode: z.string().nullable().describe("GB/T 4754-2017 with the section letter"),
    unit: z.string().nullable(),
    recruitable: z.boolean(),
    chain: z.string().describe("its home chain; stage and group are those of the chain asked for"),
    kindOf: z.string().nullable().describe("the segment of which it is a kind"),
    radiusKm: z.number().nullable().describe("how far it is economically delivered"),
    minInvestWan: z.number().nullable().describe("a sensible smallest plant, in 10,000 yuan"),
  })
  .meta({ id: "SegmentBrief" });

export const networkLink = statement
  .extend({
    from: z.string(),
    to: z.string(),
    kind: z.enum(CONNECTIONS),
    segment: z.string().nullable(),
    segmentName: z.string().nullable(),
    segmentNameEn: z.string().nullable(),
    tieKind: tieKind.nullable(),
    share: share.nullable(),
  })
  .meta({ id: "NetworkLink" });
export const left = z
  .int()
  .describe("firms and advisers of the step at which the limit was reached that found no room");
export const networkNode = z
  .object({
    id: z.string(),
    kind: z.enum(["firm", "adviser"]),
    name: z.string(),
    place: z.string().nullable(),
    placeName: z.string().nullable(),
    depth: z.int(),
    resident: z.boolean().nullable().describe("null when no place was given"),
    leader: z.boolean().describe("leads a chain anywhere"),
    active: z.boolean().describe("has not closed or left"),
    status: z.string().nullable(),
    ahead: z.int().describe("firms and advisers with a tie to it that are not in the answer"),
    title: z.string().nullable().describe("of an adviser"),
    since: date.nullable().describe("when an adviser was appointed"),
  })
  .meta({ id: "NetworkNode" });

export const names = z
  .object({
    segments: z.record(z.string(), z.object({ nameZh: z.string(), nameEn: z.string().nullable() })),
    firms: z.record(z.string(), z.string()),
  })
  .describe("names of the segments and firms whose ids stand in the answer")
  .meta({ id: "Names" });

/** A segment as it would be judged. */
export const judgedSegment = z.object({
  segment: z.string(),
  class: segmentClass,
  steps,
  makers: z.int(),
  elsewhere: z.int(),
  leaders: z.int(),
  needsMet: z.int(),
  needsAll: z.int(),
  firms: z
    .array(z.object({ id: z.string(), name: z.string(), leader: z.boolean() }))
    .describe("the first three makers with a name"),
});

export const counts = z
  .partialRecord(segmentClass, z.int())
  .describe("segments of each class; none is left out");
