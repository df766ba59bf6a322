import type { GraphAt } from "../../graph/graph.ts";
import { notFound } from "../../words/problem.ts";
import type { View } from "./segment-view.ts";

/** A chain as seen from a place, or from nowhere: then every active maker is elsewhere. */
export async function viewOf(graph: GraphAt, chain: string, place: string | null): Promise<View> {
  const [read, situation] = await Promise.all([graph.chain(chain), graph.situation(place)]);
  return { read, situation, judgement: await graph.judgement(chain, place), judged: place !== null };
}

/** The chain a segment belongs to. @throws Problem not_found */
export async function chainOfSegment(graph: GraphAt, segment: string, field = "id"): Promise<string> {
  for (const { id } of await graph.chains()) {
    const { compiled } = await graph.chain(id);
    if (compiled.segmentIndex.has(segment)) return id;
  }
  throw notFound(field, segment);
}
