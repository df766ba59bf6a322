import type { ProductSpace } from "../../server/analysis/ranking/product-space.ts";

/**
 * Product-space density (Hidalgo et al. 2007): the mean, over what a firm makes, of the proximity to the wanted
 * product; proximity is the smaller of the two conditional probabilities of making one given the other.
 */
export function density({ productsOf, makersOf }: ProductSpace, makers: readonly number[]): Float64Array {
  const together = new Map<number, number>();
  for (const firm of makers) {
    for (const product of productsOf[firm]!) together.set(product, (together.get(product) ?? 0) + 1);
  }
  const sum = new Float64Array(productsOf.length);
  for (const [product, count] of together) {
    const proximity = count / Math.max(makers.length, makersOf[product]!.length);
    for (const firm of makersOf[product]!) sum[firm]! += proximity;
  }
  return sum.map((value, firm) => value / (productsOf[firm]!.length || 1));
}
