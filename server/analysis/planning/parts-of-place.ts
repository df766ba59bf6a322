import type { CompiledChain } from "../judging/chain.ts";
import { makershipOf, RESIDENT } from "../judging/makers.ts";
import { pathOf, type Situation } from "../judging/situation.ts";

/**
 * The places right below a place, those first in which most residents make something of the chain, then those with most
 * residents, then by id; at most so many. O(places + firms).
 */
export function partsOf(chain: CompiledChain, situation: Situation, most: number): string[] {
  const { place, places, firms } = situation;
  const parts = [...places.values()].filter(({ parent }) => parent === place.id).map(({ id }) => id);
  const makers = new Map<string, number>();
  const residents = new Map<string, number>();
  const partOf = (of: string | null) => {
    const path = pathOf(places, of);
    const at = path.findIndex(({ id }) => id === place.id);
    return at > 0 ? path[at - 1]!.id : null;
  };
  const add = (counts: Map<string, number>, part: string | null, count: number) => {
    if (part !== null) counts.set(part, (counts.get(part) ?? 0) + count);
  };
  for (const [at, count] of firms.activeByPlace()) add(residents, partOf(at), count);
  const { standing } = makershipOf(chain, situation);
  for (const [firm, id] of chain.firms.entries()) {
    if (standing[firm] !== RESIDENT || chain.makesBy.start[firm + 1] === chain.makesBy.start[firm]) continue;
    add(makers, partOf(firms.get(id)!.place), 1);
  }
  const by = (counts: Map<string, number>, a: string, b: string) =>
    (counts.get(b) ?? 0) - (counts.get(a) ?? 0);
  return parts.sort((a, b) => by(makers, a, b) || by(residents, a, b) || (a < b ? -1 : 1)).slice(0, most);
}
