import { z } from "zod";
import { paging } from "../../http/paging.ts";
import { date, firmName, id, km, makesStatement, named, statement } from "../../http/shapes.ts";
import {
  AMOUNT_MOST,
  CANDIDATE_STALE,
  GAPS_ASKED,
  KM_MOST,
  PROVINCES_ASKED,
  WEIGHT_MOST,
} from "../../model/bounds.ts";
import { splitIds } from "../../model/id-list.ts";
import { CANDIDATE_PARTS, CANDIDATE_WEIGHTS, type CandidatePart } from "../../model/weights.ts";
import { SIGNAL_KINDS } from "../../model/words.ts";
import { tiePath } from "../tie-paths.ts";
import { FILTERS } from "./filters.ts";

const weight = z.coerce.number<number>().min(0).max(WEIGHT_MOST).optional();
const weightOf = (part: CandidatePart, more = "") =>
  weight.describe(`weight, ${CANDIDATE_WEIGHTS[part].toFixed(2)} by default${more}`);
const size = z.coerce.number<number>().min(0).max(AMOUNT_MOST).optional();
const listOf = (most: number) =>
  z
    .string()
    .min(1)
    .max(200 * most)
    .transform((text) => splitIds(text))
    .pipe(z.array(id).min(1).max(most));

export const candidateInput = z.object({
  segment: listOf(GAPS_ASKED).describe("the gap, or several with commas between"),
  place: id,
  chain: id
    .optional()
    .describe(
      "in which priorities and rivals are looked for, `all` for all; its home chain by default and where it is not of that one",
    ),
  fit: weightOf("fit"),
  ties: weightOf("ties"),
  reach: weightOf("reach"),
  growth: weightOf("growth"),
  size: weightOf("size"),
  coverage: weightOf("coverage", "; counts only for several gaps"),
  risk: weight.describe(`what it subtracts, ${CANDIDATE_WEIGHTS.risk.toFixed(2)} by default`),
  tier: z
    .enum(["makes", "related"])
    .optional()
    .describe("only who makes it, or only who may be able to; both by default"),
  province: listOf(PROVINCES_ASKED).optional().describe("ids of provinces with commas between"),
  within: z.coerce
    .number<number>()
    .min(0)
    .max(KM_MOST)
    .optional()
    .describe("kilometres; who is at an unknown distance is held back"),
  employeesMin: size.describe("the wanted size: a part of the score, and a filter with `sized`"),
  employeesMax: size,
  capitalMin: size.describe("registered capital in 10,000 yuan, as employeesMin"),
  capitalMax: size,
  sized: z
    .enum(["0", "1"])
    .default("0")
    .describe("1 holds back who is known to be outside the wanted size, and of whom no size is known"),
  listed: z.enum(["0", "1"]).optional().describe("1 only listed firms, 0 only others"),
  industry: z
    .string()
    .regex(/^[A-T]\d{0,4}$/)
    .optional()
    .describe("what the industry code begins with: C17"),
  status: z
    .enum(["active", "all"])
    .default("active")
    .describe("`all` shows those that closed, with that risk"),
  revenueShare: z.coerce
    .number<number>()
    .min(0)
    .max(1)
    .optional()
    .describe("least share of its revenue; a bound counts as its number, who states none is held back"),
  staleAfter: z.coerce
    .number<number>()
    .int()
    .min(1)
    .max(CANDIDATE_STALE.most)
    .default(CANDIDATE_STALE.usual)
    .describe("years after which what says that a firm makes it counts as a risk"),
  ...paging("candidates", { normal: 50, most: 500 }),
  firm: id.optional().describe("asks where this firm stands, and what holds it back"),
});

const part = z.object({
  name: z.enum(CANDIDATE_PARTS),
  value: z.number().describe("in [0, 1]; what is not known counts as little as the definition says"),
  known: z.boolean().describe("false for what is not known, shown as 不详"),
  weight: z.number().describe("of risk: what it subtracts"),
  raw: z
    .record(z.string(), z.union([z.number(), z.string()]).nullable())
    .describe("the numbers and words that the value comes from"),
  statements: z.array(statement).describe("what it rests on"),
});

const ofSegment = { segment: z.string(), nameZh: z.string(), nameEn: z.string().nullable() };

export const candidate = z
  .object({
    firm: z.string(),
    name: z.string(),
    fullName: z.string().nullable(),
    tier: z.enum(["makes", "related"]).describe("`related`: it is not known to make it, but may be able to"),
    score: z.number().describe("Σ weight × value ÷ Σ weight, less risk, not below 0"),
    parts: z.array(part),
    makes: z
      .array(
        makesStatement.omit({ chosen: true }).extend({
          ...ofSegment,
          by: z
            .enum(["own", "kind", "byproduct"])
            .describe("itself, by a kind of it, or only as a by-product of what it makes"),
          through: z.object(ofSegment).nullable().describe("that kind, or what yields it"),
        }),
      )
      .describe("of the segments asked for"),
    related: z
      .object({
        ...ofSegment,
        rank: z.int().describe("among all firms that are not known to make it"),
        together: z
          .array(z.object({ ...ofSegment, makers: z.int() }))
          .describe("what it makes that makers of the segment make too, and how many of them do"),
        alike: z
          .array(z.object({ ...ofSegment, likeness: z.number() }))
          .describe("what it makes that is called alike"),
        industry: z.boolean().describe("of the industry of the segment or of one of its makers"),
        restsOn: z.int().describe("known makers that the reasons rest on: those that have this in common"),
      })
      .nullable()
      .describe("why it may be able to make the segment; null for makers"),
    path: tiePath.nullable().describe("the shortest tie to somebody here: who rings whom"),
    signals: z.array(
      statement.extend({
        id: z.string(),
        on: date,
        kind: z.enum(SIGNAL_KINDS),
        text: z.string().nullable(),
      }),
    ),
    duplicates: z
      .array(firmName.extend({ reason: z.enum(["same_code", "same_full_name", "same_name"]) }))
      .describe("other firms that may be the same one"),
    place: z.string().nullable(),
    placeName: z.string().nullable(),
    province: named.nullable(),
    km,
    approximate: z.boolean().describe("the distance rests on the centre of a province: 约"),
    rivals: z
      .array(z.object({ ...ofSegment, leader: firmName.pick({ id: true, name: true }) }))
      .describe("what it makes that leaders of the place lead with"),
    status: z.string().nullable(),
    active: z.boolean(),
    employees: z.number().nullable(),
    registeredCapitalWan: z.number().nullable().describe("in 10,000 yuan"),
    founded: date.nullable(),
    stockCode: z.string().nullable(),
    industry: z.object({ code: z.string(), name: z.string().nullable() }).nullable(),
    registered: statement.describe("where what is registered of it comes from"),
  })
  .meta({ id: "Candidate" });

export const candidateFacets = z
  .object({
    provinces: z.array(named.extend({ firms: z.int() })),
    industries: z.array(z.object({ code: z.string(), name: z.string().nullable(), firms: z.int() })),
    listed: z.object({ yes: z.int(), no: z.int() }),
  })
  .describe("what there is to choose from, counting those that every other filter lets pass")
  .meta({ id: "CandidateFacets" });

export const candidateStanding = z
  .object({
    firm: z.string(),
    name: z.string(),
    verdict: z
      .enum(["listed", "held_back", "here", "not_related", "buys", "unknown"])
      .describe(
        "`held_back` by filters; `here` already; `not_related`: too little speaks for it; `buys`: its own products need the segment; `unknown` while the related firms are still being looked for",
      ),
    position: z
      .int()
      .nullable()
      .describe("in the list, from 1; of a firm held back: where it would stand without the filters"),
    of: z.int().nullable().describe("how many it is counted among"),
    heldBack: z.array(z.object({ filter: z.enum(FILTERS), has: z.string().nullable() })),
    losses: z
      .array(z.object({ part: z.enum(CANDIDATE_PARTS), lost: z.number() }))
      .describe("what each part takes from the best score, the most first"),
    relatedness: z
      .object({ rank: z.int(), of: z.int() })
      .nullable()
      .describe("of a firm that is not known to make it"),
    candidate: candidate.nullable(),
  })
  .meta({ id: "CandidateStanding" });
