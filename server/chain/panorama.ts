import { z } from "zod";
import { defineEndpoint } from "../http/endpoint.ts";
import { JUDGING } from "../http/problem.ts";
import { id, link } from "../http/shapes.ts";
import { ALL_CHAINS } from "../model/words.ts";
import { Problem } from "../words/problem.ts";
import { overview, overviewOf } from "./overview.ts";

const output = overview.extend({ links: z.array(link) });
export type PanoramaAnswer = z.infer<typeof output>;
export type PanoramaSegment = PanoramaAnswer["segments"][number];
export type PanoramaLink = PanoramaAnswer["links"][number];

export const panorama = defineEndpoint({
  method: "get",
  path: "/api/panorama",
  summary: "A chain whole, every segment judged at a place, with its links",
  input: z.object({ chain: id.describe("one chain: the picture is drawn chain by chain"), place: id }),
  output,
  problems: [...JUDGING, "drawn_by_chain"],
  async handle({ chain, place }, { graph }) {
    if (chain === ALL_CHAINS) throw new Problem("drawn_by_chain", { field: "chain" });
    return overviewOf(graph, chain, place);
  },
});
