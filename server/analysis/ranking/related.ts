import { nameIndex } from "./names.ts";
import { buildRelatedness, FUSION_K, type Profile, type Relatedness } from "./relatedness.ts";
import { SOURCES, WEIGHTS } from "./weights.ts";

/** Firms and what they make, by position; a product is a segment of any chain. */
export interface Catalogue {
  firms: readonly Profile[];
  products: readonly { name: string; industry: string | null }[];
}

/** Why a firm may be able to make what it is not known to make. */
export interface RelatedReasons {
  /** Products it makes that at least three makers of the wanted one make too, with how many of them do; the most first. */
  together: { product: number; makers: number }[];
  /** Products it makes that are called nearly the same. */
  alike: { product: number; likeness: number }[];
  /** Of the industry of the wanted product, or of one of its makers. */
  industry: boolean;
  /** Known makers that have something in common with it: what is made together, else the industry. */
  restsOn: number;
}

export interface RelatedFirm extends RelatedReasons {
  firm: number;
  /** In [0, 1): 1 would be the first by every source. */
  relatedness: number;
  /** Among all who could be asked: 1 is the most related. */
  rank: number;
}

export interface RelatedModel {
  /** The most related first; makers, and firms of which no reason can be told, are left out. */
  best(product: number, limit: number): RelatedFirm[];
  /** Where a firm stands, whether or not a reason can be told; null for a maker. */
  standing(product: number, firm: number): { related: RelatedFirm; of: number } | null;
}

const REASONS_TOLD = 3;
/** What fewer makers have in common is chance. */
const IN_COMMON = 3;
/** Names less alike than this share a word by chance. */
const LEAST_ALIKE = 0.2;

export function buildRelated({ firms, products }: Catalogue): RelatedModel {
  const model = buildRelatedness(
    firms,
    products.map(({ name }) => name),
  );
  const names = nameIndex(products.map(({ name }) => name));
  const scored = (product: number) => {
    const makers = model.space.makersOf[product]!;
    const { relatedness, order } = orderOf(model, products[product]!.name, makers);
    const likeness = names.likeness(products[product]!.name);
    const reasonsOf = reasonsFor(model, products[product]!, makers, likeness, product);
    const relatedAt = (at: number): RelatedFirm => {
      const firm = order[at]!;
      return { firm, relatedness: relatedness[firm]!, rank: at + 1, ...reasonsOf(firm) };
    };
    return { order, relatedAt };
  };
  /** A name alone is no reason: what it is in, or says that it does, agrees. */
  const agrees = (product: number, { firm, industry }: RelatedFirm) =>
    industry || (firms[firm]!.scope?.includes(products[product]!.name) ?? false);
  return {
    best(product, limit) {
      const { order, relatedAt } = scored(product);
      const found: RelatedFirm[] = [];
      for (let at = 0; at < order.length && found.length < limit; at++) {
        const one = relatedAt(at);
        if (one.together.length > 0 || (one.alike.length > 0 && agrees(product, one))) found.push(one);
      }
      return found;
    },
    standing(product, firm) {
      const { order, relatedAt } = scored(product);
      const at = order.indexOf(firm);
      return at < 0 ? null : { related: relatedAt(at), of: order.length };
    },
  };
}

/** All firms but the makers, the most related first, then by position. */
function orderOf(model: Relatedness, name: string, makers: readonly number[]) {
  const weights = makers.length > 0 ? WEIGHTS.known : WEIGHTS.cold;
  const fused = model.rank({ name, makers });
  const most = SOURCES.reduce((sum, source) => sum + weights[source], 0) / FUSION_K;
  const made = new Set(makers);
  const order = Int32Array.from(fused.keys())
    .filter((firm) => !made.has(firm))
    .sort((a, b) => fused[b]! - fused[a]! || a - b);
  return { order, relatedness: fused.map((score) => score / most) };
}

function reasonsFor(
  { space, profiles }: Relatedness,
  wanted: Catalogue["products"][number],
  makers: readonly number[],
  likeness: Float64Array,
  product: number,
): (firm: number) => RelatedReasons {
  const together = new Map<number, number[]>();
  const industries = new Map<string, number>();
  for (const maker of makers) {
    const { industry } = profiles[maker]!;
    if (industry) industries.set(industry, (industries.get(industry) ?? 0) + 1);
    for (const other of space.productsOf[maker]!) {
      if (other === product) continue;
      const made = together.get(other);
      if (made) made.push(maker);
      else together.set(other, [maker]);
    }
  }
  const isOfIndustry = (industry: string | null) =>
    industry !== null &&
    (industries.has(industry) || (wanted.industry !== null && industry.startsWith(wanted.industry)));
  return (firm) => {
    const shared: RelatedReasons["together"] = [];
    const alike: RelatedReasons["alike"] = [];
    const common = new Set<number>();
    for (const other of space.productsOf[firm]!) {
      const made = together.get(other) ?? [];
      if (made.length >= IN_COMMON) {
        shared.push({ product: other, makers: made.length });
        for (const maker of made) common.add(maker);
      }
      if (likeness[other]! >= LEAST_ALIKE) alike.push({ product: other, likeness: likeness[other]! });
    }
    const { industry } = profiles[firm]!;
    return {
      together: shared.sort((a, b) => b.makers - a.makers || a.product - b.product).slice(0, REASONS_TOLD),
      alike: alike.sort((a, b) => b.likeness - a.likeness || a.product - b.product).slice(0, REASONS_TOLD),
      industry: isOfIndustry(industry),
      restsOn: common.size > 0 ? common.size : (industries.get(industry ?? "") ?? 0),
    };
  };
}
