import { branchIndex } from "./branch.ts";
import { nameIndex } from "./names.ts";
import { type ProductSpace, productSpace, walk } from "./product-space.ts";
import { fuse } from "./ranks.ts";
import { ridgeOf } from "./ridge.ts";
import { weigh } from "./sparse.ts";
import { bigrams, tokensOf } from "./text.ts";
import { SOURCES, type Source, WEIGHTS } from "./weights.ts";
import { wordIndex } from "./words.ts";

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
  /** Positions of the firms known to make it; none is the cold case. */
  makers: readonly number[];
}

export interface Relatedness {
  profiles: readonly Profile[];
  space: ProductSpace;
  /** By source: a score for every firm. */
  sources(wanted: Wanted): Record<Source, Float64Array>;
  /** The sources fused; higher is more related. Makers are scored too: leave them out. */
  rank(wanted: Wanted): Float64Array;
}

const KERNELS = { words: 1.5, products: 2, industry: 0.5, name: 0.25 };
const LAMBDA = 6;
const FITTED = 6000;
export const FUSION_K = 10;

/** What a name like the wanted one says of who makes it, the best fit being 1: little until the fit is close. */
const labelOf = (fit: number) => 0.4 * fit ** 3;
const NAMESAKES = 50;

const FORMS = /(股份)?有限(责任)?公司$|^\*?st/giu;
const bareName = ({ name, fullName }: Profile) =>
  `${name.replace(FORMS, "")} ${(fullName ?? "").replace(FORMS, "")}`;

/** The firms that make what is called most like the wanted thing, each weighed by the cube of its fit. */
function namesakes(fits: Float64Array): Map<number, number> {
  const found = [...fits.entries()].filter(([, fit]) => fit > 0);
  found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return new Map(found.slice(0, NAMESAKES).map(([firm, fit]) => [firm, fit ** 3]));
}

/** Scores as parts of the highest. */
function relative(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), 0);
  return most > 0 ? scores.map((score) => score / most) : scores;
}

/** Built once per state of the data; about five seconds for 5,000 firms with ten products each. */
export function buildRelatedness(profiles: readonly Profile[], productNames: readonly string[]): Relatedness {
  const said = profiles.map((profile) => [
    ...profile.makes.map((product) => productNames[product]!),
    ...(profile.scope ? [profile.scope] : []),
  ]);
  const industries = profiles.map(({ industry }) => industry);
  const weighed = weigh(profiles.length, [
    { tokens: said.map((texts) => texts.flatMap(tokensOf)), weight: KERNELS.words },
    { tokens: profiles.map(({ makes }) => makes.map(String)), weight: KERNELS.products },
    { tokens: industries.map((industry) => (industry ? [industry] : [])), weight: KERNELS.industry },
    { tokens: profiles.map((profile) => bigrams(bareName(profile))), weight: KERNELS.name },
  ]);
  const ridge = ridgeOf(weighed, LAMBDA, FITTED);
  const space = productSpace(
    profiles.map(({ makes }) => makes),
    productNames.length,
  );
  const words = wordIndex(said);
  const branches = branchIndex(said, industries);
  const ownNames = nameIndex(profiles.map(bareName));
  const fields = nameIndex(profiles.map(({ field }) => field ?? ""));

  const scorersOf = ({ name, makers }: Wanted): Record<Source, () => Float64Array> => {
    const fits = words.score(name);
    return {
      ridge() {
        const labels = relative(fits).map(labelOf);
        for (const firm of makers) labels[firm] = 1;
        return ridge.predict(labels, makers);
      },
      walk: () => walk(space, makers.length > 0 ? new Map(makers.map((firm) => [firm, 1])) : namesakes(fits)),
      words: () => fits,
      branch: () => branches.score(name),
      field() {
        const ofField = fields.likeness(name);
        return ownNames.likeness(name).map((value, firm) => value + ofField[firm]!);
      },
    };
  };
  return {
    profiles,
    space,
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
