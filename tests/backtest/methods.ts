import { fuse } from "../../server/analysis/ranking/ranks.ts";
import type { Relatedness, Wanted } from "../../server/analysis/ranking/relatedness.ts";
import { FUSION_K } from "../../server/analysis/ranking/relatedness.ts";
import { SOURCES, WEIGHTS } from "../../server/analysis/ranking/weights.ts";
import { random } from "./random.ts";

/** Fusion constant of the simple methods, as usually taken. */
const SIMPLE_K = 60;

/** Every way of ranking, by the name in the table. */
export function scoresOf(model: Relatedness, wanted: Wanted): Map<string, Float64Array> {
  const sources = model.sources(wanted);
  const draw = random(wanted.product ?? 0);
  const known = wanted.makers.length > 0;
  const nothing = () => new Float64Array(model.profiles.length);
  const simple = {
    industry: known ? sources.industry : nothing(),
    bm25: sources.names,
    density: known ? sources.density : nothing(),
    pagerank: known ? sources.walk : nothing(),
  };
  const weights = known ? WEIGHTS.known : WEIGHTS.cold;
  return new Map([
    ["random", Float64Array.from(model.profiles, draw)],
    ["industry prior", simple.industry],
    [BM25, simple.bm25],
    ["product-space density", simple.density],
    ["personalised PageRank", simple.pagerank],
    [
      SIMPLE_FUSION,
      fuse(
        Object.values(simple).map((scores) => ({ scores, weight: 1 })),
        SIMPLE_K,
      ),
    ],
    ...SOURCES.map((source): [string, Float64Array] => [`${source} alone`, sources[source]]),
    [
      TOGETHER,
      fuse(
        SOURCES.map((source) => ({ scores: sources[source], weight: weights[source] })),
        FUSION_K,
      ),
    ],
  ]);
}

export const SIMPLE_FUSION = "fusion of the four by reciprocal rank";
export const BM25 = "BM25 on names";
export const TOGETHER = "**together**";
