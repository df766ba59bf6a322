import { surenessOf } from "../../model/weights.ts";
import type { CompiledChain } from "./chain.ts";
import { listAt } from "./lists.ts";
import type { Situation } from "./situation.ts";

/** Where a firm of the chain stands, seen from the place. */
export const AWAY = 0;
export const ELSEWHERE = 1;
export const RESIDENT = 2;

/** One segment a firm would make here, without anything else the firm has. */
export interface Plant {
  /** Position of the firm; from `chain.firms.length` on for firms the chain does not know. */
  firm: number;
  capacity: number | null;
  unit: string | null;
}

/** Who could make things here: the firms of the data as they stand, and plants that would come. */
export interface Makership {
  chain: CompiledChain;
  /** By firm: RESIDENT, ELSEWHERE (active, not here) or AWAY (inactive or unknown). */
  standing: Uint8Array;
  /** By segment. */
  plants: ReadonlyMap<number, readonly Plant[]>;
  /** Known segments whose making here has stopped, whoever could go on. */
  idle: ReadonlySet<number>;
}

export interface Capacity {
  capacity: number | null;
  unit: string | null;
}

const NO_PLANTS: ReadonlyMap<number, readonly Plant[]> = new Map();
const NONE_IDLE: ReadonlySet<number> = new Set();

export function makershipOf(chain: CompiledChain, situation: Situation): Makership {
  const { firms } = situation;
  const positions = firms.positionsOf(chain.firms);
  const standing = new Uint8Array(positions.length);
  for (let firm = 0; firm < positions.length; firm++) {
    const at = positions[firm]!;
    if (at < 0 || !firms.isActiveAt(at)) standing[firm] = AWAY;
    else standing[firm] = situation.isResidentAt(at) ? RESIDENT : ELSEWHERE;
  }
  return { chain, standing, plants: NO_PLANTS, idle: NONE_IDLE };
}

/** Firms with a makes row of their own for the segment (or a plant, when `where` is RESIDENT), each once. */
function directMakers(makership: Makership, segment: number, where: number): number[] {
  const { chain, standing, idle } = makership;
  if (where === RESIDENT && idle.has(segment)) return [];
  const makers: number[] = [];
  for (const row of listAt(chain.makesOf, segment)) {
    const firm = chain.makesFirm[row]!;
    if (standing[firm] === where) makers.push(firm);
  }
  const plants = where === RESIDENT ? makership.plants.get(segment) : undefined;
  if (!plants) return makers;
  return [...new Set([...makers, ...plants.map((plant) => plant.firm)])].sort((a, b) => a - b);
}

/**
 * The makers of a known segment standing here (RESIDENT) or ELSEWHERE: its own, those of its kinds, and of a by-product
 * those of what it is the waste of. By id.
 */
export function makersOf(makership: Makership, segment: number, where: number): number[] {
  const sources = makership.chain.sources.get(segment);
  if (!sources || (where === RESIDENT && makership.idle.has(segment)))
    return directMakers(makership, segment, where);
  const makers = new Set<number>();
  for (const source of sources) for (const firm of directMakers(makership, source, where)) makers.add(firm);
  return [...makers].sort((a, b) => a - b);
}

/** How many firms make each known segment by a row or a plant of their own. O(segments + makes). */
export function countOwnMakers(makership: Makership, where: number): Int32Array {
  const { chain, standing } = makership;
  const { makesFirm, makesSegment } = chain;
  const counts = new Int32Array(chain.known.length);
  for (let row = 0; row < makesFirm.length; row++)
    if (standing[makesFirm[row]!] === where) counts[makesSegment[row]!]!++;
  if (where === RESIDENT) {
    for (const segment of makership.plants.keys()) {
      counts[segment] = directMakers(makership, segment, where).length;
    }
    for (const segment of makership.idle) counts[segment] = 0;
  }
  return counts;
}

/** How many makers each known segment has, standing here or elsewhere. O(segments + makes). */
export function countMakers(makership: Makership, where: number): Int32Array {
  const counts = countOwnMakers(makership, where);
  for (const segment of makership.chain.sources.keys())
    counts[segment] = makersOf(makership, segment, where).length;
  return counts;
}

/** What a maker by a kind or of a by-product is at most sure of. */
const BY_OTHERS = surenessOf("derived");

/** How sure the best of each known segment's makers here is; 0 without any. O(segments + makes). */
export function surenessHere({ chain, standing, plants, idle }: Makership): Float64Array {
  const own = new Float64Array(chain.known.length);
  for (let row = 0; row < chain.makes.length; row++) {
    const segment = chain.makesSegment[row]!;
    if (standing[chain.makesFirm[row]!] === RESIDENT && chain.makesSure[row]! > own[segment]!)
      own[segment] = chain.makesSure[row]!;
  }
  for (const segment of plants.keys()) own[segment] = Math.max(own[segment]!, surenessOf(null));
  for (const segment of idle) own[segment] = 0;
  const best = own.slice();
  for (const [segment, sources] of chain.sources) {
    for (const source of sources) {
      if (source !== segment) best[segment] = Math.max(best[segment]!, Math.min(BY_OTHERS, own[source]!));
    }
  }
  return best;
}

/** The known segments a firm makes here by a row or a plant of its own. */
export function madeHereBy({ chain, standing, plants }: Makership, firm: number): Set<number> {
  const made = new Set<number>();
  if (standing[firm] === RESIDENT)
    for (const row of listAt(chain.makesBy, firm)) made.add(chain.makesSegment[row]!);
  for (const [segment, some] of plants) if (some.some((plant) => plant.firm === firm)) made.add(segment);
  return made;
}

/** What a firm declares it can make of the segment, null when it declares nothing; an empty unit is the segment's. */
export function capacityOf(makership: Makership, segment: number, firm: number): Capacity | null {
  const { chain } = makership;
  const unitOfSegment = chain.known[segment]!.unit;
  let declared: Capacity | null = null;
  if (makership.standing[firm] === RESIDENT) {
    for (const row of listAt(chain.makesOf, segment)) {
      if (chain.makesFirm[row] === firm) declared = chain.makes.at(row)!;
    }
  }
  for (const plant of makership.plants.get(segment) ?? []) {
    if (plant.firm !== firm) continue;
    if (declared === null) declared = plant;
    else if (plant.capacity !== null) {
      declared = { capacity: plant.capacity, unit: plant.unit || declared.unit };
    }
  }
  if (declared === null) return null;
  return { capacity: declared.capacity, unit: declared.unit || unitOfSegment || null };
}
