import { z } from "zod";
import { idOf, optionalTextOf } from "../column-input.ts";
import { defineEndpoint } from "../endpoint.ts";
import { cut, date, id, statement } from "../shapes.ts";
import { addWanted, readWanted, removeWanted } from "../wanted.ts";

const output = z.object({
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
    }),
  ),
  cut,
});
export type WantedAnswer = z.infer<typeof output>;

export const wanted = defineEndpoint({
  method: "get",
  path: "/api/wanted",
  summary: "The segments an office decided to recruit for, by place",
  input: z.object({ place: id.optional(), chain: id.optional() }),
  output,
  handle: (input, call) => readWanted(call, input),
});

export const putWanted = defineEndpoint({
  method: "put",
  path: "/api/wanted",
  summary: "Marks segments as wanted at a place; those that are keep the day they became so",
  input: z.object({
    place: idOf("wanted", "place"),
    segments: z.array(idOf("wanted", "segment")).min(1).max(200),
    note: optionalTextOf("wanted", "note").optional().describe("absent: the note stays"),
  }),
  output,
  handle: (input, call) => addWanted(call, input),
});

export const deleteWanted = defineEndpoint({
  method: "delete",
  path: "/api/wanted",
  summary: "Takes the mark from a segment; doing so again changes nothing",
  input: z.object({ place: id, segment: id }),
  output,
  handle: (input, call) => removeWanted(call, input),
});
