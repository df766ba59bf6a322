/**
 * What can be changed in the record of a firm: rows of the data folder, as it was seen and as it shall be. What a row
 * may hold its table says, and is told of the row as it shall be: the one that was seen may be older than these bounds.
 */
import { z } from "zod";
import { CONFIDENCES, SIGNAL_KINDS, TIE_KINDS } from "../../model/words.ts";

const id = z.string().describe("an id");
const text = z.string().nullable();
const number = z.number().nullable();
const date = text.describe("YYYY, YYYY-MM or YYYY-MM-DD");
const share = text.describe("a share from 0 to 1, or a bound such as >0.5");
const stated = {
  source: text.describe("id or title of a source; a new title makes one"),
  asOf: date,
  confidence: z.enum(CONFIDENCES).nullable(),
  note: text,
};

const row = {
  firms: z.object({
    id,
    name: z.string(),
    fullName: text,
    uscc: text.describe("unified social credit code"),
    place: text.describe("id of a place"),
    longitude: number,
    latitude: number,
    status: text,
    founded: date,
    registeredCapitalWan: number.describe("in 10,000 yuan"),
    employees: number,
    stockCode: text,
    industryCode: text.describe("GB/T 4754-2017 with the section letter"),
    ...stated,
  }),
  makes: z.object({
    firm: id,
    segment: id,
    capacity: number,
    unit: text,
    revenueShare: share,
    soldElsewhereShare: share,
    chosen: z.boolean().describe("this source speaks where several disagree; at most one for a segment"),
    ...stated,
  }),
  needs: z.object({
    firm: id,
    segment: id,
    amount: number,
    unit: text,
    boughtElsewhereShare: share,
    chosen: z.boolean(),
    ...stated,
  }),
  supplies: z.object({ from: id, to: id, segment: text.describe("what is delivered"), ...stated }),
  owns: z.object({ from: id, to: id, share, ...stated }),
  ties: z.object({ from: id, to: id, kind: z.enum(TIE_KINDS), ...stated }),
  advisers: z.object({
    id,
    name: z.string(),
    title: text,
    firm: text,
    place: text,
    since: date,
    ...stated,
  }),
  signals: z.object({
    id,
    firm: id,
    on: z.string(),
    kind: z.enum(SIGNAL_KINDS),
    text,
    ...stated,
  }),
};

export const firmRow = row.firms.meta({ id: "FirmRow" });

const before =
  "the row as it was seen; null adds one; when it is another now, that is a 409 with the row as it is";
const after = "the row as it shall be; null takes it away; `before` and `after` exchanged take a change back";
const change = <T extends string, R extends z.ZodObject>(of: T, shape: R) =>
  z.object({
    of: z.literal(of),
    before: shape.nullable().describe(before),
    after: shape.nullable().describe(after),
  });

export const firmChange = z
  .discriminatedUnion("of", [
    change("firms", row.firms),
    change("makes", row.makes),
    change("needs", row.needs),
    change("supplies", row.supplies),
    change("owns", row.owns),
    change("ties", row.ties),
    change("advisers", row.advisers),
    change("signals", row.signals),
  ])
  .meta({ id: "FirmChange" });
export type FirmChange = z.infer<typeof firmChange>;
export type ChangedTable = FirmChange["of"];
