import { z } from "zod";
import { defineEndpoint } from "../../http/endpoint.ts";
import { paged, pageOf, paging } from "../../http/paging.ts";
import { JUDGING } from "../../http/problem.ts";
import { id, linkKind, statement } from "../../http/shapes.ts";

const input = z.object({
  chain: id,
  place: id,
  ...paging("links", { normal: 2_000, most: 100_000 }),
});
const output = z.object({
  chain: z.string(),
  place: z.string(),
  ...paged,
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
  summary:
    "The members of unmet needs of what is made, straight from the graph: what missing-links.cypher answers; declared needs stand in the gaps alone",
  input,
  output,
  problems: [...JUDGING],
  async handle({ chain, place, ...asked }, { engine, queries, graph }) {
    await Promise.all([graph.chain(chain), graph.situation(place)]);
    const links = await engine.read<MissingLinksAnswer["links"][number]>(queries["chain/missing-links"], {
      chain,
      place,
    });
    const { rows, ...page } = pageOf("links", links, asked, ({ segment, neededBy, kind, source }) =>
      JSON.stringify([segment, neededBy, kind, source]),
    );
    return { chain, place, ...page, links: rows };
  },
});
