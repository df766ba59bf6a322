import { meanRanks } from "../../server/analysis/ranking/ranks.ts";
import { buildRelatedness, FUSION_K } from "../../server/analysis/ranking/relatedness.ts";
import { SOURCES } from "../../server/analysis/ranking/weights.ts";
import type { Listed } from "./folder.ts";
import { type Case, hide } from "./hiding.ts";

interface Lesson {
  /** By source: 1 ÷ (k + rank) of every firm but the known makers. */
  features: Float64Array[];
  answer: number;
}

const STEPS = 80;
const RATE = 0.5;
const DECAY = 0.002;
/** Reciprocal ranks are small: the model that is fitted sees them this much larger. */
const SCALE = FUSION_K;

function lessonsOf(listed: Listed, which: Case, seed: number): Lesson[] {
  const { questions, makes } = hide(listed, which, seed);
  const profiles = listed.firms.map((firm, position) => ({ ...firm, makes: makes[position]! }));
  const model = buildRelatedness(profiles, listed.products);
  return questions.map(({ product, firm }) => {
    const makers = model.space.makersOf[product]!;
    const scores = model.sources({ name: listed.products[product]!, product, makers });
    const others = profiles.flatMap((_, position) => (makers.includes(position) ? [] : [position]));
    const features = SOURCES.map((source) => {
      const ranks = meanRanks(scores[source]);
      return Float64Array.from(others, (position) => SCALE / (FUSION_K + ranks[position]!));
    });
    return { features, answer: others.indexOf(firm) };
  });
}

/** One step uphill on the mean log probability of the answers under a softmax of the weighed sum. */
function gradient(lessons: readonly Lesson[], weights: readonly number[]): number[] {
  const slope = weights.map((weight) => -DECAY * weight);
  for (const { features, answer } of lessons) {
    const size = features[0]!.length;
    const chance = new Float64Array(size);
    let total = 0;
    for (let n = 0; n < size; n++) {
      let sum = 0;
      for (let source = 0; source < weights.length; source++) sum += weights[source]! * features[source]![n]!;
      chance[n] = Math.exp(sum);
      total += chance[n]!;
    }
    for (const [source, values] of features.entries()) {
      let expected = 0;
      for (let n = 0; n < size; n++) expected += chance[n]! * values[n]!;
      slope[source]! += (values[answer]! - expected / total) / lessons.length;
    }
  }
  return slope;
}

/** Learns the weights of the fusion (listwise, none negative) on one seed and prints them. */
export function learn(listed: Listed, seed: number, print: (line: string) => void): void {
  for (const which of ["strict", "cold"] as const) {
    const lessons = lessonsOf(listed, which, seed);
    let weights: number[] = SOURCES.map(() => 1);
    const squares = SOURCES.map(() => 0);
    for (let step = 0; step < STEPS; step++) {
      const slope = gradient(lessons, weights);
      weights = weights.map((weight, source) => {
        squares[source]! += slope[source]! ** 2;
        return Math.max(0, weight + (RATE * slope[source]!) / Math.sqrt(squares[source]! + 1e-12));
      });
    }
    const largest = Math.max(...weights);
    const named = SOURCES.map((source, n) => `${source}: ${(weights[n]! / largest).toFixed(2)}`);
    print(`${which === "strict" ? "known" : "cold"}: { ${named.join(", ")} }`);
  }
}
