import { z } from "zod";
import { defineEndpoint } from "../http/endpoint.ts";
import { id } from "../http/shapes.ts";
import { dossierShape, readDossier, STALE_AFTER } from "./dossier-data.ts";

export const asked = {
  id,
  place: id.optional().describe("where the firm is judged; by default where it is"),
  staleAfter: z.coerce
    .number<number>()
    .int()
    .min(1)
    .max(50)
    .default(STALE_AFTER)
    .describe("statements older than so many years count as stale"),
};

export type DossierAnswer = z.infer<typeof dossierShape>;

export const dossier = defineEndpoint({
  method: "get",
  path: "/api/firms/{id}/dossier",
  summary: "Everything of one firm as seen from a place, and what its record lacks",
  input: z.object(asked),
  output: dossierShape,
  handle: readDossier,
});
