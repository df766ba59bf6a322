import { meanRanks } from "../../server/analysis/ranking/ranks.ts";
import { buildRelatedness, FUSION_K } from "../../server/analysis/ranking/relatedness.ts";
import { SOURCES } from "../../server/analysis/ranking/weights.ts";
import { figuresOf } from "./figures.ts";
import type { Listed } from "./folder.ts";
import { type Case, hide } from "./hiding.ts";

interface Lesson {
  /** By source: 1 ÷ (k + rank) of every firm but the known makers; the hidden maker is the first. */
  parts: Float32Array[];
  sum: Float64Array;
}

const FACTORS = [3, 2, 1.5, 1.25];
const FROM_NOTHING = 0.1;
const LEAST_GAIN = 1e-4;

function lessonsOf(listed: Listed, which: Case, seed: number): { lessons: Lesson[]; makes: number[][] } {
  const { questions, makes } = hide(listed, which, seed);
  const profiles = listed.firms.map((firm, position) => ({ ...firm, makes: makes[position]! }));
  const model = buildRelatedness(profiles, listed.products);
  const lessons = questions.map(({ product, firm }): Lesson => {
    const makers = model.space.makersOf[product]!;
    const scores = model.sources({ name: listed.products[product]!, makers });
    const known = new Set([...makers, firm]);
    const order = [firm, ...[...profiles.keys()].filter((position) => !known.has(position))];
    const parts = SOURCES.map((source) => {
      const ranks = meanRanks(scores[source]);
      return Float32Array.from(order, (position) => 1 / (FUSION_K + ranks[position]!));
    });
    return { parts, sum: new Float64Array(order.length) };
  });
  return { lessons, makes };
}

/** MRR plus four tenths of Hits@10. */
function worth(lessons: readonly Lesson[], weights: readonly number[]): number {
  const ranks = lessons.map(({ parts, sum }) => {
    sum.fill(0);
    for (const [source, weight] of weights.entries()) {
      const part = parts[source]!;
      if (weight > 0) for (let n = 0; n < sum.length; n++) sum[n]! += weight * part[n]!;
    }
    let rank = 1;
    for (let n = 1; n < sum.length; n++) rank += sum[n]! > sum[0]! ? 1 : sum[n] === sum[0] ? 0.5 : 0;
    return rank;
  });
  const { mrr, hits10 } = figuresOf(ranks);
  return mrr + 0.4 * hits10;
}

/** Coordinate ascent: each weight in turn times or divided by a factor, or nothing; never below 0. */
function ascend(classes: readonly (readonly Lesson[])[]): number[] {
  const worthOf = (weights: readonly number[]) =>
    classes.reduce((sum, lessons) => sum + worth(lessons, weights), 0) / classes.length;
  let weights = SOURCES.map(() => 1);
  let best = worthOf(weights);
  for (const factor of FACTORS)
    for (const source of SOURCES.keys())
      for (const weight of [0, weights[source]! / factor, weights[source]! * factor || FROM_NOTHING]) {
        const tried = weights.with(source, weight);
        const found = worthOf(tried);
        if (found > best + LEAST_GAIN) [best, weights] = [found, tried];
      }
  return weights;
}

/** Learns the weights of the fusion on one seed, and on hiding again in what it shows, and prints them. */
export function learn(listed: Listed, seed: number, print: (line: string) => void): void {
  for (const which of ["strict", "cold"] as const) {
    const first = lessonsOf(listed, which, seed);
    const again = lessonsOf({ ...listed, makes: first.makes }, which, seed + 10);
    const classes = [first.lessons, again.lessons];
    for (const source of SOURCES.keys())
      print(
        `${which} ${SOURCES[source]}: ${worth(
          first.lessons,
          SOURCES.map((_, n) => (n === source ? 1 : 0)),
        ).toFixed(3)}`,
      );
    const weights = ascend(classes);
    const largest = Math.max(...weights);
    const named = SOURCES.map((source, n) => `${source}: ${(weights[n]! / largest).toFixed(2)}`);
    print(`${which === "strict" ? "known" : "cold"}: { ${named.join(", ")} }`);
    print(
      `${which} on the seed: ${worth(first.lessons, weights).toFixed(4)}; inside it: ${worth(again.lessons, weights).toFixed(4)}`,
    );
  }
}
