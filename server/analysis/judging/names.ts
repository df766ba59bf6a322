import type { FirmName, SegmentName } from "../../model/reasons.ts";
import type { Statement } from "../../model/rows.ts";
import type { CompiledChain } from "./chain.ts";
import { type Makership, makersOf, RESIDENT } from "./makers.ts";
import type { Situation } from "./situation.ts";

/** Who makes what, with names. */
interface Makers {
  chain: CompiledChain;
  situation: Situation;
  makership: Makership;
}

export function nameOf({ chain }: { chain: CompiledChain }, segment: number): SegmentName {
  const { id, nameZh, nameEn } = chain.known[segment]!;
  return { segment: id, nameZh, nameEn };
}

export const nameOfFirm = (situation: Situation, id: string): FirmName => ({
  id,
  name: situation.firms.get(id)?.name ?? id,
});

/** Residents that lead the chain, by id. */
export function leadersHere({ chain, situation, makership }: Makers): FirmName[] {
  const leaders: FirmName[] = [];
  for (let firm = chain.leads.indexOf(1); firm >= 0; firm = chain.leads.indexOf(1, firm + 1))
    if (makership.standing[firm] === RESIDENT) leaders.push(nameOfFirm(situation, chain.firms[firm]!));
  return leaders;
}

/** So many makers are named on a card. */
const MAKERS_NAMED = 3;

/** The first makers here with a name, leaders first; a plant of nobody has none. */
export function firstMakers(
  { chain, situation, makership }: Makers,
  segment: number,
  most: number = MAKERS_NAMED,
): (FirmName & { leader: boolean })[] {
  return makersOf(makership, segment, RESIDENT)
    .filter((firm) => firm < chain.firms.length)
    .sort((a, b) => chain.leads[b]! - chain.leads[a]! || a - b)
    .slice(0, most)
    .map((firm) => ({ ...nameOfFirm(situation, chain.firms[firm]!), leader: chain.leads[firm] === 1 }));
}

/** What is known of where a statement comes from, and nothing else of its row. */
export const stated = ({ source, asOf, confidence, note }: Statement): Statement => ({
  source,
  asOf,
  confidence,
  note,
});
