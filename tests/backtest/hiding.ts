import type { Listed } from "./folder.ts";
import { random } from "./random.ts";

export interface Question {
  product: number;
  /** The maker that was hidden and is to be found. */
  firm: number;
}

export interface Hidden {
  questions: Question[];
  /** By firm: what is left to see. */
  makes: number[][];
}

export type Case = "strict" | "cold";

const shuffled = (size: number, draw: () => number) => {
  const order = Array.from({ length: size }, (_, n) => n);
  for (let n = size - 1; n > 0; n--) {
    const other = Math.floor(draw() * (n + 1));
    [order[n], order[other]] = [order[other]!, order[n]!];
  }
  return order;
};

/** The cold case is a sample, so that firms keep most of what they make. */
const COLD_SHARE = 0.05;

/**
 * Strict: of every product with three or more makers one is hidden. Cold: the only maker, of one in twenty such products.
 * A maker keeps at least one other product, and none whose name contains the hidden one's or is contained in it.
 */
export function hide({ products, makes }: Listed, which: Case, seed: number): Hidden {
  const draw = random(seed);
  const makersOf: number[][] = products.map(() => []);
  for (const [firm, made] of makes.entries()) for (const product of made) makersOf[product]!.push(firm);
  const left = makes.map((made) => new Set(made));
  const questions: Question[] = [];
  for (const product of shuffled(products.length, draw)) {
    const makers = makersOf[product]!;
    if (which === "strict" ? makers.length < 3 : makers.length !== 1 || draw() >= COLD_SHARE) continue;
    const possible = makers.filter((firm) => left[firm]!.size >= 2);
    if (possible.length === 0) continue;
    const firm = possible[Math.floor(draw() * possible.length)]!;
    const name = products[product]!;
    const leak = [...left[firm]!].some(
      (kept) => kept !== product && (products[kept]!.includes(name) || name.includes(products[kept]!)),
    );
    if (leak) continue;
    left[firm]!.delete(product);
    questions.push({ product, firm });
  }
  return { questions, makes: left.map((made) => [...made]) };
}
