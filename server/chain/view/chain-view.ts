import type { GraphAt } from "../../graph/graph.ts";
import { notFound } from "../../words/problem.ts";
import type { View } from "./segment-view.ts";

/** A chain as seen from a place, or from nowhere: then every active maker is elsewhere. */
export async function viewOf(graph: GraphAt, chain: string, place: string | null): Promise<View> {
  const [read, situation] = await Promise.all([graph.chain(chain), graph.situation(place)]);
  return { read, situation, judgement: await graph.judgement(chain, place), judged: place !== null };
}

/** The home chain of a segment. @throws Problem not_found */
export async function chainOfSegment(graph: GraphAt, segment: string, field = "id"): Promise<string> {
  const known = (await graph.segmentNames()).get(segment);
  if (!known) throw notFound(field, segment);
  return known.chain;
}

/** The chain to look at a segment in: the one asked for, else its home. @throws Problem not_found, also where it is not in that chain */
export async function chainAround(
  graph: GraphAt,
  segment: string,
  chain: string | undefined,
  field = "id",
): Promise<string> {
  if (chain === undefined) return chainOfSegment(graph, segment, field);
  const { compiled } = await graph.chain(chain);
  if (!compiled.segmentIndex.has(segment)) throw notFound(field, segment);
  return chain;
}

/** Every chain a segment belongs to, its home first, with the stage and group it has there. */
export async function chainsWith(graph: GraphAt, segment: string) {
  const home = await chainOfSegment(graph, segment);
  const found = [];
  for (const chain of await graph.chains()) {
    const { compiled } = await graph.chain(chain.id);
    const position = compiled.segmentIndex.get(segment);
    if (position === undefined) continue;
    const { stage, group } = compiled.segments[position]!;
    found.push({ ...chain, stage, group, home: chain.id === home });
  }
  return found.sort((a, b) => Number(b.home) - Number(a.home));
}
