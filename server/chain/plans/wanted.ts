import { z } from "zod";
import { idOf, optionalTextOf, person } from "../../http/column-input.ts";
import { defineEndpoint } from "../../http/endpoint.ts";
import { paged, paging } from "../../http/paging.ts";
import { JUDGING, WRITING } from "../../http/problem.ts";
import { date, id, repeated, seen, seenOrNew, statement } from "../../http/shapes.ts";
import { addWanted, readWanted, removeWanted } from "./wanted-segments.ts";

const output = z.object({
  ...paged,
  wanted: z.array(
    statement.extend({
      place: z.string(),
      placeName: z.string(),
      chain: z.string(),
      chainName: z.string(),
      segment: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      since: date.nullable(),
      version: z.int().describe("of the mark, for another note or for taking it away"),
    }),
  ),
});
const saved = output.extend({ repeated });
export type WantedAnswer = z.infer<typeof output>;

export const wanted = defineEndpoint({
  method: "get",
  path: "/api/wanted",
  summary: "The segments an office decided to recruit for, by place",
  input: z.object({
    place: id.optional(),
    chain: id.optional().describe("those of its segments, shared ones too; `all` is no restriction"),
    ...paging("wanted", { normal: 1_000, most: 1_000 }),
  }),
  output,
  problems: [...JUDGING],
  handle: (input, call) => readWanted(call, input),
});

export const addToWanted = defineEndpoint({
  method: "post",
  path: "/api/wanted",
  summary: "Marks segments as wanted at a place; those that are keep the day they became so",
  input: z.object({
    place: idOf("wanted", "place"),
    by: person,
    version: seenOrNew.describe(
      "of the mark as the client last saw it, where its note is to be another; another one is a 409",
    ),
    segments: z.array(idOf("wanted", "segment")).min(1).max(200),
    note: optionalTextOf("wanted", "note").optional().describe("absent: the note stays"),
  }),
  output: saved,
  problems: [...JUDGING, "changed", "id_taken", ...WRITING],
  handle: (input, call) => addWanted(call, input),
});

export const deleteWanted = defineEndpoint({
  method: "delete",
  path: "/api/wanted",
  summary: "Takes the mark from a segment as it was seen; doing so again changes nothing",
  input: z.object({ place: id, segment: id, version: seen, by: person }),
  output: saved,
  problems: [...JUDGING, "changed", ...WRITING],
  handle: (input, call) => removeWanted(call, input),
});
