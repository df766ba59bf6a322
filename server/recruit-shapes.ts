/** Shapes of candidates, introducers, plans and trips. Distances are great-circle kilometres. */
import { z } from "zod";
import {
  citedSources,
  completeness,
  cut,
  date,
  firmName,
  id,
  km,
  placeBrief,
  segmentClass,
  statement,
  tieKind,
} from "./shapes.ts";

export const CANDIDATE_PARTS = ["fit", "ties", "reach", "growth", "size", "coverage", "risk"] as const;
export type CandidatePart = (typeof CANDIDATE_PARTS)[number];

export const weight = z.coerce.number().min(0).max(1_000).optional();

/** How candidates are ranked: weights, the size wanted, how old data may be. */
export const ranking = {
  fit: weight.describe("weight; 0.40 by default"),
  ties: weight.describe("weight; 0.25 by default"),
  reach: weight.describe("weight; 0.15 by default"),
  growth: weight.describe("weight; 0.10 by default"),
  size: weight.describe("weight; 0.10 by default"),
  coverage: weight.describe("weight; 0.15 by default; only when several segments are given"),
  risk: weight.describe("subtracted; 0.20 by default"),
  employeesFrom: z.coerce.number().min(0).optional().describe("the size wanted"),
  employeesTo: z.coerce.number().min(0).optional(),
  capitalFrom: z.coerce.number().min(0).optional().describe("registered capital wanted, in 10,000 yuan"),
  capitalTo: z.coerce.number().min(0).optional(),
  maxAge: z.coerce.number().min(0).max(200).optional().describe("years; older data counts as a risk"),
};

/** What takes firms out of the list. */
export const filters = {
  province: id.optional().describe("lies in this place"),
  maxKm: z.coerce.number().min(0).optional().describe("farther or unknown ones are left out"),
  minEmployees: z.coerce.number().min(0).optional(),
  maxEmployees: z.coerce.number().min(0).optional(),
  minCapital: z.coerce.number().min(0).optional().describe("in 10,000 yuan"),
  maxCapital: z.coerce.number().min(0).optional().describe("in 10,000 yuan"),
  listed: z.enum(["0", "1"]).optional(),
  industry: z.string().max(10).optional().describe("begins with this code of GB/T 4754-2017"),
  status: z.enum(["active", "all"]).default("active"),
  minShare: z.coerce.number().min(0).max(1).optional().describe("revenue share of the segment"),
  tier: z.enum(["makes", "related"]).optional(),
};
export const FILTERS = [
  "province",
  "maxKm",
  "minEmployees",
  "maxEmployees",
  "minCapital",
  "maxCapital",
  "listed",
  "industry",
  "status",
  "minShare",
  "tier",
] as const;

/** One step of a path of introduction. */
export const pathStep = statement.extend({
  from: z.string(),
  fromName: z.string(),
  to: z.string(),
  toName: z.string(),
  toKind: z.enum(["firm", "adviser"]),
  kind: z.enum(["supplies", "owns", "tied", "works_for"]),
  tieKind: tieKind.nullable(),
  outward: z.boolean().describe("true when the statement reads in the direction of the path"),
  segment: z.string().nullable(),
  segmentName: z.string().nullable(),
});
export type PathStep = z.infer<typeof pathStep>;

export const candidatePart = z.object({
  name: z.enum(CANDIDATE_PARTS),
  value: z.number().nullable().describe("in [0, 1]; null when the part does not apply"),
  weight: z.number().describe("risk is subtracted"),
  raw: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
  source: z.string().nullable(),
  asOf: date.nullable(),
});
export type CandidatePartValue = z.infer<typeof candidatePart>;

export const candidate = z.object({
  firm: z.string(),
  name: z.string(),
  tier: z.enum(["makes", "related"]),
  reason: z
    .object({
      proximity: z.number().nullable(),
      names: z.number().nullable(),
      industry: z.boolean(),
      like: firmName.nullable().describe("the maker it resembles most"),
      alikeSegment: z.string().nullable().describe("what both make"),
    })
    .nullable()
    .describe("why a firm that does not make the segment is here; null for one that does"),
  score: z.number(),
  parts: z.array(candidatePart),
  path: z.array(pathStep).describe("the shortest way to somebody here; empty when none within 4 steps"),
  place: z.string().nullable(),
  placeName: z.string().nullable(),
  province: z.string().nullable(),
  km,
  revenueShare: z.string().nullable(),
  capacity: z.number().nullable(),
  unit: z.string().nullable(),
  employees: z.number().nullable(),
  registeredCapitalWan: z.number().nullable(),
  founded: date.nullable(),
  stockCode: z.string().nullable(),
  industryCode: z.string().nullable(),
  status: z.string().nullable(),
  makes: z.array(z.string()).describe("of the segments asked for, those it makes"),
  projects: z.array(z.object({ id: z.string(), name: z.string(), stage: z.string() })),
});
export type CandidateRow = z.infer<typeof candidate>;

export const gapTold = z.object({
  segment: z.string(),
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  chain: z.string(),
  class: segmentClass,
  priority: z.number().nullable().describe("its score in the list of gaps; null when it is in neither list"),
});

export const tripStop = z.object({
  firm: z.string(),
  name: z.string(),
  place: z.string().nullable(),
  placeName: z.string().nullable(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  km: km.describe("from the stop before, or from the start"),
});
export const tripDay = z.object({
  day: z.int(),
  km: z.number().describe("of the day's travel"),
  visits: z.array(tripStop),
});
export const tripRoute = z.object({
  start: placeBrief,
  days: z.array(tripDay),
  km: z.number(),
  left: z
    .array(firmName.extend({ why: z.enum(["no_point", "no_room"]) }))
    .describe("firms without a known point, and those that do not fit into the days"),
});

export const candidatesAnswer = z.object({
  segment: gapTold.describe("the first of those asked for"),
  segments: z.array(gapTold),
  place: placeBrief,
  total: z.int().describe("candidates that pass the filters"),
  unfiltered: z.int(),
  weights: z.record(z.string(), z.number()),
  candidates: z.array(candidate),
  cut,
  sources: citedSources,
});
export type CandidatesAnswer = z.infer<typeof candidatesAnswer>;

export const candidateWhy = z.object({
  firm: z.string(),
  name: z.string(),
  held: z
    .enum(["resident", "inactive", "filter", "unrelated", "rank"])
    .nullable()
    .describe("what holds it back; null when it is on the first page"),
  filters: z
    .array(z.object({ filter: z.enum(FILTERS), wanted: z.string(), has: z.string().nullable() }))
    .describe("the filters it does not pass; has: null when it is not known"),
  rank: z.int().nullable().describe("its position among those that pass, from 1"),
  behind: z
    .object({ firm: z.string(), name: z.string(), score: z.number() })
    .nullable()
    .describe("the last of the first page"),
  weakest: z.enum(CANDIDATE_PARTS).nullable().describe("the part that costs it most against that one"),
  candidate: candidate.nullable(),
  sources: citedSources,
});
export type CandidateWhyAnswer = z.infer<typeof candidateWhy>;

const tie = z.object({ steps: z.int().describe("1 to 4"), path: z.array(pathStep) });

export const introducersAnswer = z.object({
  firm: firmName,
  place: placeBrief,
  introducers: z
    .array(
      tie.extend({
        id: z.string(),
        kind: z.enum(["firm", "adviser"]),
        name: z.string(),
        title: z.string().nullable(),
        leader: z.boolean(),
      }),
    )
    .describe("residents and advisers, the nearest first"),
  total: z.int(),
  cut,
  sources: citedSources,
});
export type IntroducersAnswer = z.infer<typeof introducersAnswer>;

export const introductionsAnswer = z.object({
  from: z.object({ id: z.string(), name: z.string(), kind: z.enum(["firm", "adviser"]) }),
  place: placeBrief.nullable(),
  firms: z
    .array(
      tie.extend({
        ...{
          firm: z.string(),
          name: z.string(),
          place: z.string().nullable(),
          placeName: z.string().nullable(),
        },
        fills: z.array(gapTold).describe("gaps of the place it would fill, by priority; at most 8"),
      }),
    )
    .describe("firms outside the place it can introduce: the nearest, then those that fill most"),
  brought: z
    .array(
      statement.extend({
        ...{ firm: z.string(), name: z.string(), through: z.array(firmName) },
        kind: z.enum(["attracted_by", "project"]),
      }),
    )
    .describe("firms that came through it, and through those who came through it"),
  cut,
  sources: citedSources,
});
export type IntroductionsAnswer = z.infer<typeof introductionsAnswer>;

export const portfolioAnswer = z.object({
  place: placeBrief,
  chosen: z.array(
    firmName.extend({
      ...{ place: z.string().nullable(), placeName: z.string().nullable(), province: z.string().nullable() },
      must: z.boolean(),
      gain: z.number().describe("priority it closes beyond those before it"),
      closes: z.array(gapTold),
    }),
  ),
  covered: z.number().describe("priority closed"),
  all: z.number().describe("priority of all gaps in view"),
  left: z.array(gapTold).describe("gaps that stay, by priority"),
  unfit: z.array(firmName.extend({ why: z.enum(["province", "closes_nothing", "unknown"]) })),
  after: z
    .array(
      z.object({
        chain: z.string(),
        before: completeness,
        after: completeness,
        filled: z.array(z.string()),
        opened: z.array(z.string()),
        gaps: z.array(gapTold).describe("the list of gaps afterwards"),
      }),
    )
    .describe("chain by chain, as if all of them came"),
  cut,
});
export type PortfolioAnswer = z.infer<typeof portfolioAnswer>;

export const tripPlanAnswer = tripRoute;
export type TripPlanAnswer = z.infer<typeof tripPlanAnswer>;

export const tripBrief = z.object({
  id: z.string(),
  name: z.string(),
  start: z.string().nullable(),
  startName: z.string().nullable(),
  days: z.int(),
  visitsPerDay: z.int().nullable(),
  visits: z.int(),
});
export const tripsAnswer = z.object({ trips: z.array(tripBrief), cut });
export type TripsAnswer = z.infer<typeof tripsAnswer>;

/** One page for one visit. */
export const visitSheet = z.object({
  firm: z.string(),
  name: z.string(),
  day: z.int(),
  position: z.int(),
  placeName: z.string().nullable(),
  km,
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  project: z.object({ id: z.string(), name: z.string(), stage: z.string(), version: z.int() }).nullable(),
  about: z.object({
    fullName: z.string().nullable(),
    status: z.string().nullable(),
    founded: date.nullable(),
    employees: z.number().nullable(),
    registeredCapitalWan: z.number().nullable(),
    stockCode: z.string().nullable(),
    industryCode: z.string().nullable(),
    makes: z.array(z.object({ segment: z.string(), nameZh: z.string(), nameEn: z.string().nullable() })),
  }),
  fills: z.array(gapTold).describe("gaps of the place it would fill"),
  finds: z.object({
    suppliers: z.array(z.object({ segment: z.string(), nameZh: z.string(), firms: z.array(firmName) })),
    buyers: z.array(z.object({ segment: z.string(), nameZh: z.string(), firms: z.array(firmName) })),
  }),
  introducers: z.array(tie.extend({ id: z.string(), kind: z.enum(["firm", "adviser"]), name: z.string() })),
  open: z
    .array(z.enum(["no_introducer", "no_place", "no_capacity", "no_size", "no_code", "old_data", "status"]))
    .describe("what nobody knows yet, to be asked"),
});
export type VisitSheet = z.infer<typeof visitSheet>;

export const tripAnswer = z.object({
  trip: tripBrief,
  place: placeBrief.describe("the place the visits are made for"),
  route: tripRoute,
  visits: z.array(visitSheet),
  sources: citedSources,
});
export type TripAnswer = z.infer<typeof tripAnswer>;

export const shortlist = z.object({
  id: z.string(),
  name: z.string(),
  segment: z.string().nullable(),
  segmentName: z.string().nullable(),
  place: z.string().nullable(),
  placeName: z.string().nullable(),
  on: date.nullable(),
  firms: z.array(firmName),
});
export const shortlistsAnswer = z.object({ shortlists: z.array(shortlist), cut });
export type ShortlistsAnswer = z.infer<typeof shortlistsAnswer>;

export const searchSheetAnswer = z.object({
  place: placeBrief,
  rows: z.array(
    gapTold.extend({
      known: z.int().describe("active makers elsewhere that the graph knows"),
      industryCodes: z.array(z.object({ code: z.string(), name: z.string().nullable() })),
      keywords: z.array(z.string()).describe("its name and its other words"),
      scope: z.array(z.string()).describe("phrases as a business scope has them"),
      provinces: z.array(z.object({ id: z.string(), nameZh: z.string(), nameEn: z.string().nullable(), km })),
      size: z
        .object({
          employees: z.tuple([z.number(), z.number()]).nullable(),
          capitalWan: z.tuple([z.number(), z.number()]).nullable(),
        })
        .describe("middle half of the known makers; null when fewer than 4 say"),
    }),
  ),
  cut,
});
export type SearchSheetAnswer = z.infer<typeof searchSheetAnswer>;

export const foundFirmsAnswer = z.object({
  firms: z.array(
    z.object({ row: z.int(), firm: z.string(), name: z.string(), isNew: z.boolean(), segment: z.string() }),
  ),
  repeated: z.boolean(),
});
export type FoundFirmsAnswer = z.infer<typeof foundFirmsAnswer>;
