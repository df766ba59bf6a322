import { addRow, timesRow, type Weighed } from "./sparse.ts";

/**
 * Kernel ridge regression over firms, K = ΦΦᵀ + diag(alone), never formed: conjugate gradients on the sparse rows.
 * A firm's own label must not speak for it, so what is predicted of a firm it was fitted on is corrected by its
 * leverage h: (ŷ − h·y) ÷ (1 − h) is exactly the prediction of a fit without that firm. Leverages are estimated once,
 * from the fits of random ±1 labels (Hutchinson, Bekas et al. 2007).
 * Cost of one fit: 2 passes over the rows fitted per step, about 8 steps; one pass over the rows
 * not fitted to predict, for those fitted K α is known from what the fit leaves unexplained.
 */
export interface Ridge {
  /** Predictions for every row, each without the row's own label. `labels` has one value by row. */
  predict(labels: Float64Array, makers: readonly number[]): Float64Array;
}

const STEPS = 30;
const TOLERANCE = 1e-2;
const PROBES = 96;
const MOST_LEVERAGE = 0.95;

/** Deterministic ±1 signs (mulberry32). */
function signs(length: number, seed: number): Float64Array {
  let state = seed >>> 0;
  return Float64Array.from({ length }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 31) * 2 - 1;
  });
}

/**
 * Solves (K + λ) α = labels over the rows given, and says what of the labels is left unexplained; all in the order of
 * `rows`.
 */
function solve(
  { matrix, alone }: Weighed,
  rows: Int32Array,
  lambda: number,
  labels: Float64Array,
): { solution: Float64Array; residual: Float64Array } {
  const size = rows.length;
  const columns = new Float64Array(matrix.columns);
  const solution = new Float64Array(size);
  const residual = labels.slice();
  const direction = labels.slice();
  const image = new Float64Array(size);
  let square = residual.reduce((sum, value) => sum + value * value, 0);
  const enough = square * TOLERANCE * TOLERANCE;
  for (let step = 0; step < STEPS && square > enough && square > 0; step++) {
    columns.fill(0);
    for (let n = 0; n < size; n++) if (direction[n] !== 0) addRow(matrix, rows[n]!, direction[n]!, columns);
    let curve = 0;
    for (let n = 0; n < size; n++) {
      const row = rows[n]!;
      image[n] = timesRow(matrix, row, columns) + (alone[row]! + lambda) * direction[n]!;
      curve += image[n]! * direction[n]!;
    }
    const length = square / curve;
    let next = 0;
    for (let n = 0; n < size; n++) {
      solution[n]! += length * direction[n]!;
      residual[n]! -= length * image[n]!;
      next += residual[n]! * residual[n]!;
    }
    const keep = next / square;
    for (let n = 0; n < size; n++) direction[n] = residual[n]! + keep * direction[n]!;
    square = next;
  }
  return { solution, residual };
}

/** H = K (K + λ)⁻¹ = 1 − λ (K + λ)⁻¹; its diagonal over the rows, estimated. */
function leverages(weighed: Weighed, rows: Int32Array, lambda: number): Float64Array {
  const inverse = new Float64Array(rows.length);
  for (let probe = 0; probe < PROBES; probe++) {
    const sign = signs(rows.length, probe + 1);
    const { solution: image } = solve(weighed, rows, lambda, sign);
    for (let n = 0; n < rows.length; n++) inverse[n]! += (image[n]! * sign[n]!) / PROBES;
  }
  return inverse.map((value) => Math.min(MOST_LEVERAGE, Math.max(0, 1 - lambda * value)));
}

/** Fits on at most `limit` rows, evenly spread, and always on the makers asked for. */
export function ridgeOf(weighed: Weighed, lambda: number, limit: number): Ridge {
  const { matrix } = weighed;
  const all = matrix.rows;
  const count = Math.min(all, limit);
  const fitted = Int32Array.from({ length: count }, (_, n) => Math.floor((n * all) / count));
  const isFitted = new Uint8Array(all);
  for (const row of fitted) isFitted[row] = 1;
  const leverage = leverages(weighed, fitted, lambda);
  return {
    predict(labels, makers) {
      const extra = makers.filter((row) => !isFitted[row]).slice(0, limit);
      const rows = Int32Array.from([...fitted, ...extra]);
      const { solution: alpha, residual } = solve(
        weighed,
        rows,
        lambda,
        Float64Array.from(rows, (row) => labels[row]!),
      );
      const predicted = new Float64Array(all);
      if (count < all) {
        const columns = new Float64Array(matrix.columns);
        for (const [n, row] of rows.entries()) addRow(matrix, row, alpha[n]!, columns);
        for (let row = 0; row < all; row++)
          if (!isFitted[row]) predicted[row] = timesRow(matrix, row, columns);
      }
      for (const [n, row] of fitted.entries()) {
        const own = leverage[n]!;
        const whole = labels[row]! - residual[n]! - lambda * alpha[n]!;
        predicted[row] = (whole - own * labels[row]!) / (1 - own);
      }
      return predicted;
    },
  };
}
