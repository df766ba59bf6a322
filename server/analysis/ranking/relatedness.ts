import { type Bm25, bm25 } from "./bm25.ts";
import { ease } from "./ease.ts";
import { nameIndex } from "./names.ts";
import { density, type ProductSpace, productSpace, walk } from "./product-space.ts";
import { fuse } from "./ranks.ts";
import { ridgeOf } from "./ridge.ts";
import { addRow, type Sparse, timesRow, weigh } from "./sparse.ts";
import { bigrams, characters } from "./text.ts";
import { SOURCES, type Source, WEIGHTS } from "./weights.ts";

/** What is known of a firm before anybody asks for anything. */
export interface Profile {
  name: string;
  fullName: string | null;
  /** Text or code; equal text is the same industry. */
  industry: string | null;
  /** What that industry is called. */
  field: string | null;
  /** Business scope or anything else it says of itself. */
  scope: string | null;
  /** Positions of the products it makes, each once. */
  makes: readonly number[];
}

export interface Wanted {
  name: string;
  /** Position of the wanted product when the model knows it, else null. */
  product: number | null;
  /** Positions of the firms known to make it; none is the cold case. */
  makers: readonly number[];
}

export interface Relatedness {
  profiles: readonly Profile[];
  space: ProductSpace;
  bm25: Bm25;
  /** By source: a score for every firm. */
  sources(wanted: Wanted): Record<Source, Float64Array>;
  /** The sources fused; higher is more related. Makers are scored too: leave them out. */
  rank(wanted: Wanted): Float64Array;
}

const KERNELS = { pairs: 0.5, letters: 1, products: 2, industry: 0.5, name: 0.25 };
const LAMBDA = 6;
const FITTED = 6000;
export const FUSION_K = 10;

/** What a product called almost the same says of its maker: likeness counts little until the names nearly agree. */
const labelOf = (likeness: number) => 0.3 * likeness ** 3;
const LEAST_LIKENESS = 0.05;
const NAMESAKES = 50;

const FORMS = /(股份)?有限(责任)?公司$|^\*?st/giu;
const bareName = ({ name, fullName }: Profile) =>
  `${name.replace(FORMS, "")} ${(fullName ?? "").replace(FORMS, "")}`;

/** Cosine, in words and letters, to the mean of the firms given, each weighed; a firm's own share is left out. */
function likeness(words: Sparse, from: ReadonlyMap<number, number>): Float64Array {
  const mean = new Float64Array(words.columns);
  let total = 0;
  for (const [firm, weight] of from) {
    addRow(words, firm, weight, mean);
    total += weight;
  }
  const alike = new Float64Array(words.rows);
  for (let firm = 0; firm < words.rows; firm++) alike[firm] = timesRow(words, firm, mean) / (total || 1);
  return alike;
}

function industryShare(
  industries: readonly (string | null)[],
  from: ReadonlyMap<number, number>,
): Float64Array {
  const share = new Map<string, number>();
  let total = 0;
  for (const [firm, weight] of from) {
    const industry = industries[firm];
    if (industry) share.set(industry, (share.get(industry) ?? 0) + weight);
    total += weight;
  }
  return Float64Array.from(industries, (industry) =>
    industry ? (share.get(industry) ?? 0) / (total || 1) : 0,
  );
}

/** The firms that make what is called most like the wanted thing. */
function namesakes(labels: Float64Array): Map<number, number> {
  const found = [...labels.entries()].filter(([, label]) => label > 0);
  found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return new Map(found.slice(0, NAMESAKES));
}

/** Built once per state of the data; about a second for 5,000 firms with ten products each. */
export function buildRelatedness(profiles: readonly Profile[], productNames: readonly string[]): Relatedness {
  const said = profiles.map((profile) => [
    ...profile.makes.map((product) => productNames[product]!),
    ...(profile.scope ? [profile.scope] : []),
  ]);
  const pairs = said.map((texts) => texts.flatMap(bigrams));
  const letters = said.map((texts) => texts.flatMap(characters));
  const weighed = weigh(profiles.length, [
    { tokens: pairs, weight: KERNELS.pairs },
    { tokens: letters, weight: KERNELS.letters },
    { tokens: profiles.map(({ makes }) => makes.map(String)), weight: KERNELS.products },
    { tokens: profiles.map(({ industry }) => (industry ? [industry] : [])), weight: KERNELS.industry },
    { tokens: profiles.map((profile) => bigrams(bareName(profile))), weight: KERNELS.name },
  ]);
  const words = weigh(profiles.length, [
    { tokens: pairs, weight: 0.5 },
    { tokens: letters, weight: 0.5 },
  ]).matrix;
  const ridge = ridgeOf(weighed, LAMBDA, FITTED);
  const space = productSpace(
    profiles.map(({ makes }) => makes),
    productNames.length,
  );
  const names = nameIndex(productNames);
  const ownNames = nameIndex(profiles.map(bareName));
  const fields = nameIndex(profiles.map(({ field }) => field ?? ""));
  const items = ease(space, productNames);
  const documents = bm25(pairs);
  const industries = profiles.map(({ industry }) => industry);
  const breadth = Float64Array.from(profiles, ({ makes }) => makes.length);

  /** By firm: 1 if it makes the wanted thing, less if something called like it. */
  const labelsOf = (wanted: Wanted) => {
    const labels = new Float64Array(profiles.length);
    for (const [product, likeness] of names.likeness(wanted.name).entries()) {
      if (likeness < LEAST_LIKENESS || product === wanted.product) continue;
      const label = labelOf(likeness);
      for (const firm of space.makersOf[product]!) labels[firm] = Math.min(1, labels[firm]! + label);
    }
    for (const firm of wanted.makers) labels[firm] = 1;
    return labels;
  };
  const scorersOf = (wanted: Wanted): Record<Source, () => Float64Array> => {
    const labels = labelsOf(wanted);
    const from =
      wanted.makers.length > 0 ? new Map(wanted.makers.map((firm) => [firm, 1])) : namesakes(labels);
    return {
      ridge: () => ridge.predict(labels, wanted.makers),
      ease: () => items.score(wanted.name, wanted.product, wanted.makers),
      likeness: () => likeness(words, from),
      walk: () => walk(space, from),
      density: () => density(space, [...from.keys()]),
      industry: () => industryShare(industries, from),
      names: () => documents.score(wanted.name),
      field() {
        const ofField = fields.likeness(wanted.name);
        return ownNames.likeness(wanted.name).map((value, firm) => value + ofField[firm]!);
      },
      breadth: () => breadth,
    };
  };
  return {
    profiles,
    space,
    bm25: documents,
    sources(wanted) {
      const scorers = scorersOf(wanted);
      const scored = SOURCES.map((source) => [source, scorers[source]()] as const);
      return Object.fromEntries(scored) as Record<Source, Float64Array>;
    },
    rank(wanted) {
      const scorers = scorersOf(wanted);
      const weights = wanted.makers.length > 0 ? WEIGHTS.known : WEIGHTS.cold;
      const heard = SOURCES.filter((source) => weights[source] > 0);
      return fuse(
        heard.map((source) => ({ scores: scorers[source](), weight: weights[source] })),
        FUSION_K,
      );
    },
  };
}
