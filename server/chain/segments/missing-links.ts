import { z } from "zod";
import { defineEndpoint } from "../../http/endpoint.ts";
import { cut, id, linkKind, statement } from "../../http/shapes.ts";

const input = z.object({
  chain: id,
  place: id,
  limit: z.coerce.number<number>().int().min(1).max(100_000).default(2000),
});
const output = z.object({
  chain: z.string(),
  place: z.string(),
  total: z.int(),
  cut,
  links: z.array(
    statement.extend({
      segment: z.string().describe("a member of the unmet need"),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      neededBy: z.string().describe("the present segment whose need it is"),
      neededByNameZh: z.string(),
      neededByNameEn: z.string().nullable(),
      kind: linkKind,
      alternative: z.string().nullable(),
    }),
  ),
});
export type MissingLinksAnswer = z.infer<typeof output>;

export const missingLinks = defineEndpoint({
  method: "get",
  path: "/api/missing-links",
  summary: "The members of unmet needs, straight from the graph: what missing-links.cypher answers",
  input,
  output,
  async handle({ chain, place, limit }, { engine, queries, graph }) {
    await Promise.all([graph.chain(chain), graph.situation(place)]);
    const links = await engine.read<MissingLinksAnswer["links"][number]>(queries["chain/missing-links"], {
      chain,
      place,
    });
    return { chain, place, total: links.length, cut: links.length > limit, links: links.slice(0, limit) };
  },
});
