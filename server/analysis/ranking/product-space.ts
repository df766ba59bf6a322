/** Which firms make which products, both ways, as positions. */
export interface ProductSpace {
  productsOf: readonly (readonly number[])[];
  makersOf: readonly (readonly number[])[];
}

export function productSpace(productsOf: readonly (readonly number[])[], products: number): ProductSpace {
  const makersOf: number[][] = Array.from({ length: products }, () => []);
  for (const [firm, made] of productsOf.entries()) for (const product of made) makersOf[product]!.push(firm);
  return { productsOf, makersOf };
}

const STAY = 0.85;
const ROUNDS = 3;

/** Personalised PageRank over firm–product, from firms with the weights given, three rounds there and back. */
export function walk(
  { productsOf, makersOf }: ProductSpace,
  from: ReadonlyMap<number, number>,
): Float64Array {
  const visited = new Float64Array(productsOf.length);
  let total = 0;
  for (const weight of from.values()) total += weight;
  let here = new Float64Array(productsOf.length);
  for (const [firm, weight] of from) here[firm] = weight / total;
  for (let round = 0; round < ROUNDS; round++) {
    here = cross(makersOf, cross(productsOf, here, makersOf.length), productsOf.length);
    for (const [firm, weight] of here.entries()) visited[firm]! += weight;
  }
  return visited;
}

/** Each hands what stays of its weight on, in equal parts, to those it leads to. */
function cross(
  leadsTo: readonly (readonly number[])[],
  weights: Float64Array,
  size: number,
): Float64Array<ArrayBuffer> {
  const reached = new Float64Array(size);
  for (let from = 0; from < weights.length; from++) {
    if (weights[from] === 0) continue;
    const to = leadsTo[from]!;
    const part = (STAY * weights[from]!) / to.length;
    for (const one of to) reached[one]! += part;
  }
  return reached;
}
