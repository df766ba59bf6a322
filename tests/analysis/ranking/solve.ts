/** Gaussian elimination. */
export function solve(matrix: number[][], labels: number[]): number[] {
  const rows = matrix.map((row, n) => [...row, labels[n]!]);
  for (const [pivot, row] of rows.entries()) {
    for (const [other, target] of rows.entries()) {
      if (other === pivot) continue;
      const factor = target[pivot]! / row[pivot]!;
      for (let n = pivot; n < target.length; n++) target[n]! -= factor * row[n]!;
    }
  }
  return rows.map((row, n) => row[rows.length]! / row[n]!);
}
