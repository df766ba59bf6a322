import { fuse } from "../../server/analysis/ranking/ranks.ts";
import type { Relatedness, Wanted } from "../../server/analysis/ranking/relatedness.ts";
import { FUSION_K } from "../../server/analysis/ranking/relatedness.ts";
import { bigrams } from "../../server/analysis/ranking/text.ts";
import { SOURCES, WEIGHTS } from "../../server/analysis/ranking/weights.ts";
import { type Bm25, bm25 } from "./bm25.ts";
import { density } from "./density.ts";
import { random } from "./random.ts";

/** Fusion constant of the simple methods, as usually taken. */
const SIMPLE_K = 60;

/** A product to ask for, by its position. */
export interface Asked extends Wanted {
  product: number;
}

/** BM25 over what the firms make, which is built once. */
export function namesOf({ profiles }: Relatedness, products: readonly string[]): Bm25 {
  return bm25(profiles.map(({ makes }) => makes.flatMap((product) => bigrams(products[product]!))));
}

function industryShare({ profiles }: Relatedness, makers: readonly number[]): Float64Array {
  const share = new Map<string, number>();
  for (const maker of makers) {
    const { industry } = profiles[maker]!;
    if (industry) share.set(industry, (share.get(industry) ?? 0) + 1 / makers.length);
  }
  return Float64Array.from(profiles, ({ industry }) => (industry ? (share.get(industry) ?? 0) : 0));
}

/** Every way of ranking, by the name in the table. */
export function scoresOf(model: Relatedness, names: Bm25, wanted: Asked): Map<string, Float64Array> {
  const sources = model.sources(wanted);
  const draw = random(wanted.product);
  const known = wanted.makers.length > 0;
  const nothing = () => new Float64Array(model.profiles.length);
  const simple = {
    industry: industryShare(model, wanted.makers),
    bm25: names.score(wanted.name),
    density: density(model.space, wanted.makers),
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
