import { z } from "zod";
import { citing } from "../graph/citing.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { leastRows, paged, pageOf, paging } from "../http/paging.ts";
import { JUDGING, LONG_WORK } from "../http/problem.ts";
import { chainBrief, citedSources, firmName, id, placeBrief, statement } from "../http/shapes.ts";
import { ALL_CHAINS } from "../model/words.ts";

const segmentName = z.object({ segment: z.string(), nameZh: z.string(), nameEn: z.string().nullable() });
const madeHere = segmentName.extend({
  chain: z.string().describe("another chain"),
  firms: z.array(firmName).describe("residents that make it; of `some` at most five of `total`"),
  total: z.int(),
});
const entry = segmentName.extend({
  score: z.number().describe("in [0, 1]"),
  parts: z.array(
    z.object({
      name: z.enum(["needs", "related", "admission"]),
      value: z.number().describe("in [0, 1]"),
      weight: z.number(),
      raw: z.record(z.string(), z.number()),
    }),
  ),
  needs: z.array(
    z.object({
      members: z.array(segmentName),
      met: z.boolean(),
      by: z.array(madeHere).describe("what of other chains, made here, stands for a member"),
    }),
  ),
  madeAs: z.array(madeHere).describe("the same thing, made here for another chain"),
  related: z.array(madeHere.extend({ code: z.string(), nearness: z.number() })),
  excluded: statement
    .extend({
      place: z.string(),
      placeName: z.string(),
      segment: z.string().nullable(),
      industryCode: z.string().nullable(),
      reason: z.string(),
    })
    .nullable(),
});

const output = z.object({
  chain: chainBrief,
  place: placeBrief,
  buildable: z.boolean().describe("no segment of the chain is made here"),
  ...paged,
  entries: z.array(entry),
  sources: citedSources,
});
export type BuildAnswer = z.infer<typeof output>;
export type BuildEntry = z.infer<typeof entry>;

export const build = defineEndpoint({
  method: "get",
  path: "/api/build",
  summary: "Where to begin a chain at a place: its entry points, best first, each with reasons",
  input: z.object({
    chain: id,
    place: id,
    firms: z.enum(["some", "all"]).default("some").describe("how many makers and related segments are named"),
    ...paging("entries", { normal: 50, most: 500 }),
  }),
  output,
  problems: [...JUDGING, ...LONG_WORK],
  async handle({ chain, place, firms, ...asked }, { graph, engine, queries, compute }) {
    const [{ compiled }, situation] = await Promise.all([graph.chain(chain), graph.situation(place)]);
    const others =
      chain === ALL_CHAINS ? [] : (await graph.chains()).map(({ id }) => id).filter((one) => one !== chain);
    const named = await engine.read<{ segment: string; names: string[] }>(queries["chain/aliases"]);
    const aliases = named.map(({ segment, names }) => [segment, names] as const);
    const { entries, total, buildable } = await compute("build", {
      chains: [chain, ...others],
      places: [place],
      params: { aliases, limit: leastRows(asked), firms },
    });
    const { rows, cursor } = pageOf("entries", entries, asked, ({ segment }) => segment);
    return citing(graph, {
      chain: compiled.chain,
      place: situation.place,
      buildable,
      total,
      cursor,
      entries: rows,
    });
  },
});
