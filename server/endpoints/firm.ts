import { z } from "zod";
import { PROJECT_STAGES } from "../model.ts";
import {
  citedSources,
  cut,
  date,
  firmName,
  id,
  makesStatement,
  named,
  needsStatement,
  share,
  statement,
  tieKind,
} from "../shapes.ts";

const input = z.object({ id });
const ofSegment = {
  segment: z.string(),
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  chain: z.string(),
};
const delivery = statement.extend({
  firm: z.string(),
  name: z.string(),
  segment: z.string().nullable(),
  segmentName: z.string().nullable(),
});
const holding = statement.extend({ firm: z.string(), name: z.string(), share: share.nullable() });

const output = z.object({
  firm: statement.extend({
    id: z.string(),
    name: z.string(),
    fullName: z.string().nullable(),
    uscc: z.string().nullable().describe("unified social credit code"),
    longitude: z.number().nullable(),
    latitude: z.number().nullable(),
    status: z.string().nullable(),
    active: z.boolean(),
    founded: date.nullable(),
    registeredCapitalWan: z.number().nullable().describe("registered capital in 10,000 yuan"),
    employees: z.int().nullable(),
    stockCode: z.string().nullable(),
    industryCode: z.string().nullable(),
    place: z.string().nullable(),
  }),
  placePath: z
    .array(named.extend({ kind: z.string() }))
    .describe("its place and the place's ancestors, the country first"),
  makes: z.array(
    makesStatement
      .extend(ofSegment)
      .extend({ speaks: z.boolean().describe("the statement that counts where sources differ") }),
  ),
  needs: z.array(needsStatement.extend(ofSegment).extend({ speaks: z.boolean() })),
  buys: z.array(delivery).describe("known deliveries to it"),
  sells: z.array(delivery).describe("known deliveries from it"),
  owns: z.array(holding),
  ownedBy: z.array(holding),
  ties: z.array(
    statement.extend({ firm: z.string(), name: z.string(), kind: tieKind, outward: z.boolean() }),
  ),
  leads: z.array(
    statement.extend({
      chain: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      place: z.string(),
      placeName: z.string().nullable(),
    }),
  ),
  advisers: z.array(
    statement.extend({
      id: z.string(),
      name: z.string(),
      title: z.string().nullable(),
      since: date.nullable(),
      place: z.string().nullable(),
    }),
  ),
  projects: z.array(
    statement.extend({
      id: z.string(),
      name: z.string(),
      stage: z.enum(PROJECT_STAGES),
      role: z.enum(["target", "introducer"]),
      amountWan: z.number().nullable().describe("agreed investment in 10,000 yuan"),
      signedOn: date.nullable(),
      place: z.string().nullable(),
      placeName: z.string().nullable(),
    }),
  ),
  duplicates: z
    .array(firmName.extend({ reason: z.enum(["same_name", "same_code"]) }))
    .describe("other firms that may be the same one"),
  cut: cut.describe("true when a list was cut at 1,000 rows"),
  sources: citedSources,
});
export type FirmAnswer = z.infer<typeof output>;
