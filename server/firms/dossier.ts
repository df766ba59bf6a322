import { z } from "zod";
import { defineEndpoint } from "../http/endpoint.ts";
import { JUDGING } from "../http/problem.ts";
import { id } from "../http/shapes.ts";
import { STALE_YEARS } from "../model/bounds.ts";
import { dossierShape, readDossier } from "./dossier-data.ts";

export const asked = {
  id,
  place: id.optional().describe("where the firm is judged; by default where it is"),
  staleAfter: z.coerce
    .number<number>()
    .int()
    .min(1)
    .max(STALE_YEARS.most)
    .default(STALE_YEARS.usual)
    .describe("statements older than so many years count as stale"),
};

export type DossierAnswer = z.infer<typeof dossierShape>;

export const dossier = defineEndpoint({
  method: "get",
  path: "/api/firms/{id}/dossier",
  summary: "Everything of one firm as seen from a place, and what its record lacks",
  input: z.object(asked),
  output: dossierShape,
  problems: [...JUDGING],
  handle: readDossier,
});
