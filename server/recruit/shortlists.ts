import { z } from "zod";
import { idOf, optionalIdOf, optionalTextOf, person, textOf } from "../http/column-input.ts";
import { defineEndpoint, nothing } from "../http/endpoint.ts";
import { paged, pageOf, paging } from "../http/paging.ts";
import { JUDGING, WRITING } from "../http/problem.ts";
import { date, id, named, repeated, seen, seenOrNew, statement } from "../http/shapes.ts";
import { projectStage } from "../projects/state/shapes.ts";
import {
  deleteShortlist,
  listShortlists,
  readShortlist,
  removeFromShortlist,
  saveShortlist,
} from "./saved-shortlists.ts";
import { tellShortlists, tellWhole } from "./told-shortlists.ts";

const FIRMS_AT_MOST = 500;

const listedFirm = z.object({
  firm: z.string(),
  name: z.string(),
  position: z.number().nullable(),
  note: z.string().nullable(),
});
const shortlistShape = statement
  .extend({
    id: z.string(),
    version: z.int().describe("for naming it anew or deleting it"),
    name: z.string(),
    segment: z.string().nullable().describe("the gap it was made for"),
    place: z.string().nullable(),
    on: date.nullable().describe("when it was made"),
    firms: z.array(listedFirm),
  })
  .meta({ id: "Shortlist" });
const savedShape = shortlistShape.extend({ repeated });
const known = z.object({ id: z.string().min(1).max(200) });

const told = {
  gap: named.extend({ chain: z.string() }).nullable().describe("what it was made for, with its home chain"),
  madeBy: z.string().nullable().describe("who made it, by name; null where nobody said, or a load did"),
  changedAt: z.string().nullable().describe("ISO 8601 with milliseconds; null where no change says"),
};
const listShape = shortlistShape.extend(told);
const wholeShape = listShape.extend({
  firms: z.array(
    listedFirm.extend({
      place: z.string().nullable(),
      placeName: z.string().nullable(),
      status: z.string().nullable(),
      active: z.boolean(),
      makes: z.array(named).describe("all that it makes"),
      fills: z
        .boolean()
        .nullable()
        .describe("makes the gap by the makers rule; null for a list without a gap"),
      projects: z.array(z.object({ id: z.string(), name: z.string(), stage: projectStage })),
      trips: z.array(
        z.object({ id: z.string(), name: z.string(), startOn: date.nullable(), recorded: z.boolean() }),
      ),
    }),
  ),
});
const output = z.object({ ...paged, shortlists: z.array(listShape) });
export type ShortlistsAnswer = z.infer<typeof output>;
export type ShortlistRow = ShortlistsAnswer["shortlists"][number];
export type ShortlistAnswer = z.infer<typeof wholeShape>;

export const shortlists = defineEndpoint({
  method: "get",
  path: "/api/shortlists",
  summary: "The shortlists of candidates, the newest first",
  input: z.object({
    segment: id.optional(),
    place: id.optional(),
    ...paging("shortlists", { normal: 500, most: 500 }),
  }),
  output,
  async handle({ segment, place, ...asked }, call) {
    const found = (await listShortlists(call)).filter(
      (one) =>
        (segment === undefined || one.segment === segment) && (place === undefined || one.place === place),
    );
    const { rows, ...page } = pageOf("shortlists", found, asked, (one) => one.id);
    return { ...page, shortlists: await tellShortlists(call, rows) };
  },
});

export const shortlist = defineEndpoint({
  method: "get",
  path: "/api/shortlists/{id}",
  summary: "One shortlist of candidates, with where its firms are and what became of them",
  input: known,
  output: wholeShape,
  problems: ["not_found"],
  handle: async ({ id: wanted }, call) => tellWhole(call, await readShortlist(call, wanted)),
});

export const patchShortlist = defineEndpoint({
  method: "patch",
  path: "/api/shortlists/{id}",
  summary:
    "Makes a shortlist or names it anew, and adds firms to its end; those on it stay, and so do those others add at once",
  input: z.object({
    id: idOf("shortlists", "id").describe("made by the client"),
    by: person,
    version: seenOrNew,
    name: textOf("shortlists", "name").optional().describe("left out, it stays; a new one needs it"),
    segment: optionalIdOf("shortlists", "segment")
      .optional()
      .describe("left out, it stays as it is; null takes it away"),
    place: optionalIdOf("shortlists", "place").optional(),
    firms: z.array(idOf("shortlist_firms", "firm")).max(FIRMS_AT_MOST).default([]),
    without: z
      .array(id)
      .max(FIRMS_AT_MOST)
      .optional()
      .describe("to take off in the same change; those not on it change nothing"),
    notes: z
      .record(idOf("shortlist_firms", "firm"), optionalTextOf("shortlist_firms", "note"))
      .optional()
      .describe("by firm, of those on it or added now; null takes the note away"),
  }),
  output: savedShape,
  problems: [...JUDGING, "changed", "id_taken", ...WRITING],
  handle: (input, call) => saveShortlist(call, input),
});

export const removeShortlist = defineEndpoint({
  method: "delete",
  path: "/api/shortlists/{id}",
  summary: "Deletes a shortlist as it was seen; deleting it again changes nothing",
  input: known.extend({ version: seen, by: person }),
  output: nothing,
  problems: ["not_found", "changed", ...WRITING],
  async handle(input, call) {
    await deleteShortlist(call, input);
  },
});

export const removeShortlistFirm = defineEndpoint({
  method: "delete",
  path: "/api/shortlists/{id}/firms/{firm}",
  summary: "Takes a firm from a shortlist; taking it away again changes nothing",
  input: known.extend({ firm: id, by: person }),
  output: savedShape,
  problems: ["not_found", ...WRITING],
  handle: (input, call) => removeFromShortlist(call, input),
});
