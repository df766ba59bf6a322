import { cpus } from "node:os";
import { buildRelated } from "../../server/analysis/ranking/related.ts";
import type { Listed } from "./folder.ts";
import { random } from "./random.ts";

const FIRMS = 5000;
const QUESTIONS = 200;
const BEST = 300;

/**
 * How long the page waits for the model of 5,000 firms and for the best of a product: by the clock, and in processor
 * time, which others at work on the machine lengthen less. The firms are the listed ones over again; what just one of
 * them makes is another product, of the same name, when made again.
 */
export function measureSpeed({ firms, products, makes }: Listed, print: (line: string) => void): void {
  const makers = new Uint32Array(products.length);
  for (const made of makes) for (const product of made) makers[product]!++;
  const called = [...products];
  const many = Array.from({ length: FIRMS }, (_, n) => {
    const at = n % firms.length;
    const again = (product: number) =>
      makers[product] === 1 ? called.push(products[product]!) - 1 : product;
    return { ...firms[at]!, makes: n < firms.length ? makes[at]! : makes[at]!.map(again) };
  });
  const [model, built] = timed(() =>
    buildRelated({ firms: many, products: called.map((name) => ({ name, industry: null })) }),
  );
  const draw = random(1);
  const times = Array.from({ length: QUESTIONS }, () => {
    const product = Math.floor(draw() * called.length);
    return timed(() => model.best(product, BEST))[1];
  });
  print(`${FIRMS} firms, ${called.length} products; ${cpus().length} cores, ${cpus()[0]?.model}`);
  for (const by of ["clock", "processor"] as const) {
    const sorted = times.map((time) => time[by]).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.ceil(share * QUESTIONS) - 1]!.toFixed(0);
    const seconds = (built[by] / 1000).toFixed(1);
    print(`${by}: built in ${seconds} s; ${QUESTIONS} questions, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
  }
}

/** What the work gives, and the milliseconds it took. */
function timed<T>(work: () => T): [T, { clock: number; processor: number }] {
  const began = performance.now();
  const used = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(used);
  return [result, { clock: performance.now() - began, processor: (user + system) / 1000 }];
}
