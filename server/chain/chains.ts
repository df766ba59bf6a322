import { z } from "zod";
import { defineEndpoint } from "../http/endpoint.ts";
import { chainBrief } from "../http/shapes.ts";

const input = z.object({});
const output = z.object({
  chains: z.array(chainBrief.extend({ segments: z.int(), links: z.int(), firms: z.int() })),
});
export type ChainsAnswer = z.infer<typeof output>;

export const chains = defineEndpoint({
  method: "get",
  path: "/api/chains",
  summary: "All chains, with how many segments, links and firms each has",
  input,
  output,
  problems: ["cycle"],
  async handle(_, { graph }) {
    const all = await graph.chains();
    const counted = all.map(async (chain) => {
      const { data } = await graph.chain(chain.id);
      return {
        ...chain,
        segments: data.segments.length,
        links: data.links.length,
        firms: new Set(data.makes.wordsOf("firm")).size,
      };
    });
    return { chains: await Promise.all(counted) };
  },
});
