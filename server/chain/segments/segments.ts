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
  input: z.object({
    chain: id.describe("`all` for every chain at once"),
    place: id,
    firms: z.enum(["some", "all"]).default("some").describe("how many makers of a segment are named"),
  }),
  output: overview,
  problems: [...JUDGING],
  async handle({ chain, place, firms }, { graph }) {
    const named = firms === "all" ? Number.POSITIVE_INFINITY : undefined;
    const { links: _, ...answer } = await overviewOf(graph, chain, place, named);
    return answer;
  },
});
