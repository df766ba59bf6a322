import { z } from "zod";
import { Download } from "../http/download.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { EXCEL } from "../http/media.ts";
import { JUDGING, LONG_WORK } from "../http/problem.ts";
import { id } from "../http/shapes.ts";

export const workbook = defineEndpoint({
  method: "get",
  path: "/api/workbook",
  summary: "The tables of a chain at a place as an Excel workbook",
  input: z.object({ chain: id, place: id, lang: z.enum(["zh", "en"]).default("zh") }),
  output: z.instanceof(Download),
  produces: EXCEL,
  problems: [...JUDGING, ...LONG_WORK],
  async handle({ chain, place, lang }, { graph, compute }) {
    await Promise.all([graph.chain(chain), graph.situation(place)]);
    const { title, bytes } = await compute("workbook", {
      chains: [chain],
      places: [place],
      params: { language: lang, sources: [...(await graph.sources())] },
    });
    return new Download(`${title}.xlsx`, EXCEL, bytes);
  },
});
