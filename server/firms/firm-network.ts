import { z } from "zod";
import { citing } from "../graph/citing.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { JUDGING } from "../http/problem.ts";
import { citedSources, cut, id, left, networkLink, networkNode } from "../http/shapes.ts";
import { NETWORK_MEMBERS, NETWORK_STEPS } from "../model/bounds.ts";
import { NETWORK_RELATIONS } from "../model/words.ts";
import { notFound } from "../words/problem.ts";
import { networkOf } from "./network.ts";

const input = z.object({
  id,
  depth: z.coerce
    .number<number>()
    .int()
    .min(1)
    .max(NETWORK_STEPS)
    .default(1)
    .describe(`steps from the firm, 1 to ${NETWORK_STEPS}`),
  kinds: z
    .string()
    .max(200)
    .transform((text) => text.split(",").map((one) => one.trim()))
    .pipe(z.array(z.enum(NETWORK_RELATIONS)))
    .optional()
    .describe(`walks only ties of these kinds, with commas between: ${NETWORK_RELATIONS.join(", ")}`),
  place: id.optional().describe("marks the residents of this place"),
  limit: z.coerce
    .number<number>()
    .int()
    .min(1)
    .max(NETWORK_MEMBERS.most)
    .default(NETWORK_MEMBERS.usual)
    .describe("firms and advisers at most; of a step those with the surest tie come first"),
});
const output = z.object({
  firm: z.string(),
  depth: z.int(),
  nodes: z.array(networkNode),
  links: z.array(networkLink).describe("every tie between two of the nodes"),
  cut,
  left,
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
  async handle({ id: firm, depth, place, limit, kinds }, call) {
    const { graph } = call;
    const situation = await graph.situation(place ?? null);
    if (!situation.firms.has(firm)) throw notFound("id", firm);
    const network = await networkOf(
      firm,
      { depth, limit, judged: place !== undefined, ahead: true, relations: kinds },
      situation,
      call,
    );
    return citing(graph, { firm, depth, ...network });
  },
});
