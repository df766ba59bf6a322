import { z } from "zod";
import { Download } from "../http/download.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { EXCEL } from "../http/media.ts";
import { JUDGING, LONG_WORK } from "../http/problem.ts";
import { id } from "../http/shapes.ts";
import { today } from "../model/dates.ts";
import { WORKBOOK_TOLD } from "../outputs/told.ts";
import { targetsOf } from "./targets.ts";

export const workbook = defineEndpoint({
  method: "get",
  path: "/api/workbook",
  summary: "The tables of a chain at a place as an Excel workbook",
  input: z.object({ chain: id, place: id, lang: z.enum(["zh", "en"]).default("zh") }),
  output: z.instanceof(Download),
  produces: EXCEL,
  problems: [...JUDGING, ...LONG_WORK],
  async handle({ chain, place, lang }, call) {
    const { graph, compute } = call;
    const targets = await targetsOf(call, chain, place, WORKBOOK_TOLD);
    const { title, bytes } = await compute("workbook", {
      chains: [chain],
      places: [place],
      params: { language: lang, sources: [...(await graph.sources())], on: today(), targets },
    });
    return new Download(`${title}.xlsx`, EXCEL, bytes);
  },
});
