import { z } from "zod";
import { cut, date, id, named } from "../shapes.ts";

const FIRM_SORTS = [
  "name",
  "-name",
  "employees",
  "-employees",
  "registeredCapitalWan",
  "-registeredCapitalWan",
  "founded",
  "-founded",
] as const;

const input = z.object({
  q: z.string().max(100).optional().describe("part of a name, a social credit code or a stock code"),
  chain: id.optional().describe("makes a segment of this chain"),
  segment: id.optional().describe("makes this segment"),
  place: id.optional().describe("lies in this place or within it"),
  inactive: z.enum(["0", "1"]).default("1").describe("0 leaves out firms that closed or moved away"),
  sort: z.enum(FIRM_SORTS).default("name").describe("a leading - sorts downward; unknown values come last"),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(500).default(50),
});
const output = z.object({
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  cut: cut.describe("true when more firms follow this page"),
  firms: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      fullName: z.string().nullable(),
      uscc: z.string().nullable(),
      place: z.string().nullable(),
      placeName: z.string().nullable(),
      status: z.string().nullable(),
      active: z.boolean(),
      stockCode: z.string().nullable(),
      industryCode: z.string().nullable(),
      employees: z.int().nullable(),
      registeredCapitalWan: z.number().nullable().describe("registered capital in 10,000 yuan"),
      founded: date.nullable(),
      leader: z.boolean().describe("leads a chain somewhere"),
      makes: z.array(named.omit({ id: true }).extend({ segment: z.string() })).describe("at most 8 segments"),
      makesTotal: z.int(),
    }),
  ),
});
export type FirmsAnswer = z.infer<typeof output>;
export type FirmRow = FirmsAnswer["firms"][number];
export type FirmSort = (typeof FIRM_SORTS)[number];
