import { z } from "zod";
import { readNames } from "../graph/read-names.ts";
import { Download } from "../http/download.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { WORD } from "../http/media.ts";
import { JUDGING, LONG_WORK } from "../http/problem.ts";
import { asked } from "./dossier.ts";
import { readDossier } from "./dossier-data.ts";

export const dossierDocument = defineEndpoint({
  method: "get",
  path: "/api/firms/{id}/dossier-document",
  summary: "The dossier of one firm as a Word document",
  input: z.object({ ...asked, lang: z.enum(["zh", "en"]).default("zh") }),
  output: z.instanceof(Download),
  produces: WORD,
  problems: [...JUDGING, ...LONG_WORK],
  async handle({ lang, ...input }, call) {
    const [dossier, { directory }] = await Promise.all([readDossier(input, call), call.graph.atlas()]);
    const { title, bytes } = await call.compute("dossier", {
      chains: [],
      places: [],
      params: { language: lang, dossier: lang === "en" ? readNames(dossier, directory) : dossier },
    });
    return new Download(`${title}.docx`, WORD, bytes);
  },
});
