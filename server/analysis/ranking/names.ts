import { bigrams, characters, countOf } from "./text.ts";

/** How alike a wanted name is to each of many names, in [0, 1]: cosine of their characters and pairs of them. */
export interface NameIndex {
  likeness(name: string): Float64Array;
}

const partsOf = (name: string) => [...bigrams(name), ...characters(name)];

export function nameIndex(names: readonly string[]): NameIndex {
  const counts = names.map((name) => countOf(partsOf(name)));
  const spread = new Map<string, number>();
  for (const count of counts)
    for (const token of count.keys()) spread.set(token, (spread.get(token) ?? 0) + 1);
  const weight = (token: string, times: number) =>
    (1 + Math.log(times)) * Math.log((1 + names.length) / (spread.get(token) ?? 1));
  const postings = new Map<string, { name: number[]; value: number[] }>();
  for (const [position, count] of counts.entries()) {
    const length = lengthOf(count, weight);
    for (const [token, times] of count) {
      let posting = postings.get(token);
      if (!posting) {
        posting = { name: [], value: [] };
        postings.set(token, posting);
      }
      posting.name.push(position);
      posting.value.push(weight(token, times) / length);
    }
  }
  return {
    likeness(name) {
      const alike = new Float64Array(names.length);
      const count = countOf(partsOf(name));
      const length = lengthOf(count, weight);
      for (const [token, times] of count) {
        const posting = postings.get(token);
        if (!posting) continue;
        const factor = weight(token, times) / length;
        for (const [n, position] of posting.name.entries()) alike[position]! += factor * posting.value[n]!;
      }
      return alike;
    },
  };
}

function lengthOf(count: Map<string, number>, weight: (token: string, times: number) => number): number {
  let square = 0;
  for (const [token, times] of count) square += weight(token, times) ** 2;
  return Math.sqrt(square) || 1;
}
