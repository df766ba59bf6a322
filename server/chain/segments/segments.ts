import { z } from "zod";
import { defineEndpoint } from "../../http/endpoint.ts";
import { JUDGING } from "../../http/problem.ts";
import { id } from "../../http/shapes.ts";
import { overview, overviewOf } from "../overview.ts";

export type SegmentsAnswer = z.infer<typeof overview>;

export const segments = defineEndpoint({
  method: "get",
  path: "/api/segments",
  summary: "The segments of a chain, or of all chains, each judged at a place",
  input: z.object({ chain: id.describe("`all` for every chain at once"), place: id }),
  output: overview,
  problems: [...JUDGING],
  async handle({ chain, place }, { graph }) {
    const { links: _, ...answer } = await overviewOf(graph, chain, place);
    return answer;
  },
});
