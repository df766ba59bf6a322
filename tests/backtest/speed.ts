import { cpus } from "node:os";
import { buildRelated } from "../../server/analysis/ranking/related.ts";
import type { Listed } from "./folder.ts";
import { random } from "./random.ts";

const FIRMS = 5000;
const QUESTIONS = 300;
const BEST = 300;

/** How long the page waits for the model of 5,000 firms, the listed ones over again, and for the best of a product. */
export function measureSpeed({ firms, products, makes }: Listed, print: (line: string) => void): void {
  const many = Array.from({ length: FIRMS }, (_, n) => {
    const at = n % firms.length;
    return { ...firms[at]!, makes: makes[at]! };
  });
  const began = performance.now();
  const model = buildRelated({
    firms: many,
    products: products.map((name) => ({ name, industry: null })),
  });
  const built = performance.now() - began;
  const draw = random(1);
  const times = Array.from({ length: QUESTIONS }, () => {
    const product = Math.floor(draw() * products.length);
    const asked = performance.now();
    model.best(product, BEST);
    return performance.now() - asked;
  }).sort((a, b) => a - b);
  const at = (share: number) => times[Math.ceil(share * QUESTIONS) - 1]!.toFixed(0);
  print(
    `${FIRMS} firms, ${products.length} products, ${cpus().length} × ${cpus()[0]?.model}: built in ${(built / 1000).toFixed(1)} s; ${QUESTIONS} questions, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
  );
}
