import { z } from "zod";
import { cellOf } from "../../http/column-input.ts";
import { defineEndpoint } from "../../http/endpoint.ts";
import { WRITING } from "../../http/problem.ts";
import { id, repeated } from "../../http/shapes.ts";
import { FOUND_FIRMS } from "../../model/bounds.ts";
import { givenDate, writing } from "../../projects/state/shapes.ts";
import { addFound } from "./add-found.ts";

const input = z.object({
  ...writing,
  segment: id.optional().describe("what a row makes that says nothing else"),
  asOf: givenDate.optional().describe("today by default"),
  rows: z
    .array(
      z.object({
        name: cellOf("firms", "name"),
        uscc: cellOf("firms", "uscc").describe("unified social credit code"),
        place: cellOf("places", "name_zh").describe(
          "id, name or path of a place, or an address; empty when unknown",
        ),
        makes: cellOf("makes", "note").describe(
          "ids, names or other words of segments, commas between; beside `segment` any words, kept as the note",
        ),
        source: cellOf("sources", "title").describe("id or title of a source; a new title makes one"),
      }),
    )
    .min(1)
    .max(FOUND_FIRMS),
});
const output = z.object({
  firms: z.array(
    z.object({
      row: z.int().describe("from 0, as given"),
      firm: z.string(),
      name: z.string().describe("as the graph has it"),
      isNew: z.boolean().describe("false for a firm that was known, by its code or else by its name"),
      segments: z.array(z.string()),
      placeKept: z
        .string()
        .nullable()
        .describe("the place of a known firm, where the row says another: it stays"),
    }),
  ),
  repeated,
});
export type FoundFirmsAnswer = z.infer<typeof output>;

export const foundFirms = defineEndpoint({
  method: "post",
  path: "/api/found-firms",
  summary: "Adds the firms that a search in a company database found for a gap: all of them, or none and why",
  input,
  output,
  problems: ["not_found", "id_taken", ...WRITING],
  handle: async (input, call) => addFound(call, input),
});
