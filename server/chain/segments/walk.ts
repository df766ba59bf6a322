import type { z } from "zod";
import type { Call } from "../../http/endpoint.ts";
import { notFound } from "../../words/problem.ts";
import type { WalkAnswer, walkInput } from "./upstream.ts";

const SEGMENTS_WALKED = 5_000;

type Step = WalkAnswer["links"][number] & { segment: Omit<WalkAnswer["segments"][number], "depth"> };

/** Follows supply links step by step from a segment, one query for each step. */
export async function walk(
  query: "chain/upstream" | "chain/downstream",
  { segment, depth, required }: z.output<typeof walkInput>,
  { engine, queries }: Call,
): Promise<WalkAnswer> {
  const [start] = await engine.read<{ segment: Omit<Step["segment"], "chain">; chain: string }>(
    queries["chain/segment"],
    { id: segment },
  );
  if (!start) throw notFound("segment", segment);
  const reached = new Map([[segment, { ...start.segment, chain: start.chain, depth: 0 }]]);
  const links: WalkAnswer["links"] = [];
  let cut = false;
  let edge = [segment];
  for (let step = 1; step <= depth && edge.length > 0 && !cut; step++) {
    const rows = await engine.read<Step>(queries[query], {
      segments: edge,
      requiredOnly: required === "1",
    });
    edge = [];
    for (const { segment: found, ...link } of rows) {
      if (!reached.has(found.id)) {
        if (reached.size >= SEGMENTS_WALKED) {
          cut = true;
          continue;
        }
        reached.set(found.id, { ...found, depth: step });
        edge.push(found.id);
      }
      links.push(link);
    }
  }
  const { id, nameZh, nameEn } = start.segment;
  return {
    segment: { id, nameZh, nameEn },
    depth,
    total: reached.size,
    cut,
    segments: [...reached.values()],
    links,
  };
}
