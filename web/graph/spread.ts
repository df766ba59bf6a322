export interface Wish {
  /** Where the middle would like to be. */
  at: number;
  size: number;
  weight?: number;
}

/**
 * Middles of things in a row, in the order given, as near to their wishes as fits without overlap:
 * least squares by pooling adjacent violators. Beyond `hi` only when the row is too short for them.
 */
export function spread(wishes: readonly Wish[], gap: number, lo: number, hi: number): number[] {
  const shifts: number[] = [];
  let shift = 0;
  for (const wish of wishes) {
    shifts.push(shift + wish.size / 2);
    shift += wish.size + gap;
  }
  const pools: { sum: number; weight: number; count: number }[] = [];
  for (const [index, wish] of wishes.entries()) {
    const weight = wish.weight ?? 1;
    let pool = { sum: (wish.at - shifts[index]!) * weight, weight, count: 1 };
    while (pools.length > 0) {
      const last = pools[pools.length - 1]!;
      if (last.sum / last.weight <= pool.sum / pool.weight) break;
      pools.pop();
      pool = { sum: last.sum + pool.sum, weight: last.weight + pool.weight, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  const slack = Math.max(lo, hi - (shift - gap));
  return pools
    .flatMap((pool) => Array<number>(pool.count).fill(pool.sum / pool.weight))
    .map((start, index) => Math.min(slack, Math.max(lo, start)) + shifts[index]!);
}
