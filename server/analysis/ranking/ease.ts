import { nameIndex, tokensOf } from "./names.ts";
import type { ProductSpace } from "./product-space.ts";
import { addRow, type Sparse, timesRow, weigh } from "./sparse.ts";

/**
 * Item regression (EASE, Steck 2019, with names as further rows, as Jeunen et al. 2020 do): who makes the wanted product
 * is explained by who makes each other product, under an L2 penalty, and its name by their names. A firm's score is the
 * sum over what it makes. The column of one product is solved alone by conjugate gradients; products with fewer than two
 * makers explain nothing and are left out.
 * Cost of one answer: two passes over what firms make and over the names' characters per step.
 */
export interface Ease {
  score(name: string, product: number | null, makers: readonly number[]): Float64Array;
}

const LAMBDA = 20;
const STEPS = 25;
const TOLERANCE = 1e-3;

export function ease({ productsOf, makersOf }: ProductSpace, productNames: readonly string[]): Ease {
  const used = [...makersOf.keys()].filter((product) => makersOf[product]!.length > 1);
  const columnOf = new Map(used.map((product, column) => [product, column]));
  const made = ones(
    productsOf.map((products) => products.flatMap((product) => columnOf.get(product) ?? [])),
    used.length,
  );
  const calls = used.map((product) => productNames[product]!);
  const names = nameIndex(calls);
  const { matrix: words, alone } = weigh(used.length, [{ tokens: calls.map(tokensOf), weight: 1 }]);

  /** (MᵀM + WWᵀ + λ) × a vector over the products used. */
  const letters = new Float64Array(words.columns);
  const times = (vector: Float64Array, image: Float64Array) => {
    for (let column = 0; column < image.length; column++)
      image[column] = (LAMBDA + alone[column]!) * vector[column]!;
    for (let firm = 0; firm < made.rows; firm++) {
      const value = timesRow(made, firm, vector);
      if (value !== 0) addRow(made, firm, value, image);
    }
    letters.fill(0);
    for (let row = 0; row < words.rows; row++)
      if (vector[row] !== 0) addRow(words, row, vector[row]!, letters);
    for (let row = 0; row < words.rows; row++) image[row]! += timesRow(words, row, letters);
  };
  return {
    score(name, product, makers) {
      const wanted = names.likeness(name);
      for (const firm of makers) addRow(made, firm, 1, wanted);
      const itself = product === null ? undefined : columnOf.get(product);
      const weights = solve(times, wanted, itself);
      return Float64Array.from({ length: made.rows }, (_, firm) => timesRow(made, firm, weights));
    },
  };
}

function ones(rows: readonly (readonly number[])[], columns: number): Sparse {
  const start = new Int32Array(rows.length + 1);
  for (const [row, list] of rows.entries()) start[row + 1] = start[row]! + list.length;
  const column = Int32Array.from(rows.flat());
  return { rows: rows.length, columns, start, column, value: new Float32Array(column.length).fill(1) };
}

/** Conjugate gradients with the weight of one column held at nothing. */
function solve(
  times: (vector: Float64Array, image: Float64Array) => void,
  wanted: Float64Array,
  withheld: number | undefined,
): Float64Array {
  const solution = new Float64Array(wanted.length);
  const residual = wanted.slice();
  if (withheld !== undefined) residual[withheld] = 0;
  const direction = residual.slice();
  const image = new Float64Array(wanted.length);
  let square = dot(residual, residual);
  const enough = square * TOLERANCE * TOLERANCE;
  for (let step = 0; step < STEPS && square > enough && square > 0; step++) {
    times(direction, image);
    if (withheld !== undefined) image[withheld] = 0;
    const length = square / dot(direction, image);
    for (let n = 0; n < solution.length; n++) {
      solution[n]! += length * direction[n]!;
      residual[n]! -= length * image[n]!;
    }
    const next = dot(residual, residual);
    const keep = next / square;
    for (let n = 0; n < direction.length; n++) direction[n] = residual[n]! + keep * direction[n]!;
    square = next;
  }
  return solution;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n++) sum += a[n]! * b[n]!;
  return sum;
}
