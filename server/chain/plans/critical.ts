import { z } from "zod";
import { defineEndpoint } from "../../http/endpoint.ts";
import { JUDGING, LONG_WORK } from "../../http/problem.ts";
import { chainBrief, id, names, placeBrief } from "../../http/shapes.ts";
import { namesOf } from "../naming.ts";

const input = z.object({
  chain: id,
  place: id,
  limit: z.coerce.number<number>().int().min(1).max(200).default(20).describe("of each list"),
});

const row = z.object({
  id: z.string(),
  lost: z.int().describe("segments that fall with it; for a segment, besides itself"),
  of: z.int().describe("segments that could; for a segment, besides itself"),
  rounds: z.int(),
  segments: z.array(z.string()).describe("the first that fall, by round, then id; `lost` counts all"),
});

const output = z.object({
  chain: chainBrief,
  place: placeBrief,
  segments: z.array(row),
  firms: z.array(row),
  names,
});
export type CriticalAnswer = z.infer<typeof output>;
export type CriticalRow = z.infer<typeof row>;

export const critical = defineEndpoint({
  method: "get",
  path: "/api/critical",
  summary: "The segments and firms of a place with which most of the chain stops",
  input,
  output,
  problems: [...JUDGING, ...LONG_WORK],
  async handle({ chain, place, limit }, { graph, compute }) {
    const [{ compiled }, situation] = await Promise.all([graph.chain(chain), graph.situation(place)]);
    const { segments, firms } = await compute("critical", {
      chains: [chain],
      places: [place],
      params: { limit },
    });
    return {
      chain: compiled.chain,
      place: situation.place,
      segments,
      firms,
      names: namesOf(
        { chain: compiled, situation },
        [...segments.map((one) => one.id), ...[...segments, ...firms].flatMap((one) => one.segments)],
        firms.map((one) => one.id),
      ),
    };
  },
});
