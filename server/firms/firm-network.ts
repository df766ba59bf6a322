import { z } from "zod";
import { citing } from "../graph/citing.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { JUDGING } from "../http/problem.ts";
import { citedSources, cut, id, networkLink, networkNode } from "../http/shapes.ts";
import { notFound } from "../words/problem.ts";
import { networkOf } from "./network.ts";

const input = z.object({
  id,
  depth: z.coerce.number<number>().int().min(1).max(4).default(1).describe("steps from the firm, 1 to 4"),
  place: id.optional().describe("marks the residents of this place"),
  limit: z.coerce.number<number>().int().min(1).max(1000).default(200).describe("firms and advisers at most"),
});
const output = z.object({
  firm: z.string(),
  depth: z.int(),
  nodes: z.array(networkNode),
  links: z.array(networkLink),
  cut,
  sources: citedSources,
});
export type FirmNetworkAnswer = z.infer<typeof output>;
export type NetworkNode = z.infer<typeof networkNode>;
export type NetworkLink = z.infer<typeof networkLink>;

export const firmNetwork = defineEndpoint({
  method: "get",
  path: "/api/firms/{id}/network",
  summary: "The firms and advisers around a firm: deliveries, owners and ties that are stated",
  input,
  output,
  problems: [...JUDGING],
  async handle({ id: firm, depth, place, limit }, call) {
    const { graph } = call;
    const situation = await graph.situation(place ?? null);
    if (!situation.firms.has(firm)) throw notFound("id", firm);
    const network = await networkOf(firm, { depth, limit, judged: place !== undefined }, situation, call);
    return citing(graph, { firm, depth, ...network });
  },
});
