/** A sparse matrix by rows: the entries of a row lie between two offsets. */
export interface Sparse {
  rows: number;
  columns: number;
  start: Int32Array;
  column: Int32Array;
  value: Float32Array;
}

export interface Block {
  /** By row: its tokens, repeated as often as they occur. */
  tokens: string[][];
  /** Weight of the block's kernel in the sum. */
  weight: number;
}

export interface Weighed {
  matrix: Sparse;
  /** By row: the squared length of what no other row has. It never meets another row, so it is not stored. */
  alone: Float64Array;
}

/**
 * Term weights (1 + ln tf) · ln(rows / rows with the token), each block scaled so that a row's squared length in it
 * is the weight of the block. The product of two rows is then the weighted sum of their cosines.
 */
export function weigh(rows: number, blocks: readonly Block[]): Weighed {
  const alone = new Float64Array(rows);
  const entries: { column: number; value: number }[][] = Array.from({ length: rows }, () => []);
  let columns = 0;
  for (const { tokens, weight } of blocks) {
    const counts = tokens.map((row) => {
      const count = new Map<string, number>();
      for (const token of row) count.set(token, (count.get(token) ?? 0) + 1);
      return count;
    });
    const spread = new Map<string, number>();
    for (const count of counts)
      for (const token of count.keys()) spread.set(token, (spread.get(token) ?? 0) + 1);
    const columnOf = new Map<string, number>();
    for (const [token, seen] of spread) if (seen > 1) columnOf.set(token, columns++);
    for (const [row, count] of counts.entries()) {
      const weights = [...count].map(([token, times]) => ({
        token,
        value: (1 + Math.log(times)) * Math.log(rows / spread.get(token)!),
      }));
      const square = weights.reduce((sum, { value }) => sum + value * value, 0);
      if (square === 0) continue;
      const scale = Math.sqrt(weight / square);
      for (const { token, value } of weights) {
        const column = columnOf.get(token);
        if (column === undefined) alone[row]! += (value * scale) ** 2;
        else if (value > 0) entries[row]!.push({ column, value: value * scale });
      }
    }
  }
  return { matrix: matrixOf(entries, columns), alone };
}

function matrixOf(
  entries: readonly (readonly { column: number; value: number }[])[],
  columns: number,
): Sparse {
  const start = new Int32Array(entries.length + 1);
  for (const [row, list] of entries.entries()) start[row + 1] = start[row]! + list.length;
  const column = new Int32Array(start[entries.length]!);
  const value = new Float32Array(column.length);
  let at = 0;
  for (const list of entries) {
    for (const entry of list) {
      column[at] = entry.column;
      value[at++] = entry.value;
    }
  }
  return { rows: entries.length, columns, start, column, value };
}

/** Adds factor × a row to a dense vector over the columns. */
export function addRow(matrix: Sparse, row: number, factor: number, sum: Float64Array): void {
  const { start, column, value } = matrix;
  for (let entry = start[row]!, end = start[row + 1]!; entry < end; entry++) {
    sum[column[entry]!]! += factor * value[entry]!;
  }
}

/** A row times a dense vector over the columns. */
export function timesRow(matrix: Sparse, row: number, vector: Float64Array): number {
  const { start, column, value } = matrix;
  let sum = 0;
  for (let entry = start[row]!, end = start[row + 1]!; entry < end; entry++) {
    sum += value[entry]! * vector[column[entry]!]!;
  }
  return sum;
}
