import { bigrams, countOf } from "../../server/analysis/ranking/text.ts";

/** Okapi BM25 of a name over documents of character pairs (Robertson and Zaragoza 2009), k1 = 1.2, b = 0.75. */
export interface Bm25 {
  score(name: string): Float64Array;
}

const K1 = 1.2;
const B = 0.75;

export function bm25(documents: readonly (readonly string[])[]): Bm25 {
  const lengths = documents.map((tokens) => tokens.length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / documents.length || 1;
  const postings = new Map<string, { document: number[]; value: number[] }>();
  for (const [document, tokens] of documents.entries()) {
    const fullness = K1 * (1 - B + (B * lengths[document]!) / mean);
    for (const [token, times] of countOf(tokens)) {
      let posting = postings.get(token);
      if (!posting) {
        posting = { document: [], value: [] };
        postings.set(token, posting);
      }
      posting.document.push(document);
      posting.value.push((times * (K1 + 1)) / (times + fullness));
    }
  }
  return {
    score(name) {
      const scores = new Float64Array(documents.length);
      for (const token of new Set(bigrams(name))) {
        const posting = postings.get(token);
        if (!posting) continue;
        const seen = posting.document.length;
        const rarity = Math.log(1 + (documents.length - seen + 0.5) / (seen + 0.5));
        for (const [n, document] of posting.document.entries())
          scores[document]! += rarity * posting.value[n]!;
      }
      return scores;
    },
  };
}
