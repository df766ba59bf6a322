import { BOUGHT_NOW_AND_THEN } from "../../model/words.ts";
import type { CompiledChain } from "./chain.ts";
import { listAt } from "./lists.ts";
import { type Makership, madeHereBy, RESIDENT } from "./makers.ts";

/** What residents declare to need of a segment, held by all of them as one need of this segment alone. */
export interface DeclaredNeed {
  segment: number;
  /** The firms, by position. */
  holders: number[];
  /** The rows of `chain.demands` that speak, one for each holder. */
  rows: number[];
  /** 2 when a holder leads the chain, else 1. */
  weight: number;
  /** How sure the best of the rows is, as a number. */
  sure: number;
}

export const isBoughtNowAndThen = ({ stage }: { stage: string }) =>
  (BOUGHT_NOW_AND_THEN as readonly string[]).includes(stage);

/**
 * The declared needs of a chain at a place, by segment. A row counts where its amount is not 0, its firm makes something
 * of the chain here or nothing that is recorded, the segment is no machine and no service, and nothing that the firm
 * makes needs the segment already. O(declarations of residents × needs of what they declare).
 */
export function declaredNeeds(makership: Makership): Map<number, DeclaredNeed> {
  const { chain, standing } = makership;
  const found = new Map<number, DeclaredNeed>();
  const made = new Map<number, Set<number>>();
  const madeBy = (firm: number) => {
    const known = made.get(firm) ?? madeHereBy(makership, firm);
    made.set(firm, known);
    return known;
  };
  for (let row = 0; row < chain.demands.length; row++) {
    const firm = chain.demandsFirm[row]!;
    if (standing[firm] !== RESIDENT) continue;
    const segment = chain.demandsSegment[row]!;
    if (isBoughtNowAndThen(chain.segments[segment]!) || chain.demandsNothing[row] === 1) continue;
    const own = madeBy(firm);
    if (own.size === 0 && chain.busyElsewhere[firm] === 1) continue;
    if (needsAlready(chain, segment, own)) continue;
    const need = found.get(segment) ?? { segment, holders: [], rows: [], weight: 1, sure: 0 };
    found.set(segment, need);
    need.holders.push(firm);
    need.rows.push(row);
    need.sure = Math.max(need.sure, chain.demandsSure[row]!);
    if (chain.leads[firm] === 1) need.weight = 2;
  }
  return found;
}

/** Whether something has a need of this segment alone that is made by who makes these. */
function needsAlready(chain: CompiledChain, segment: number, made: ReadonlySet<number>): boolean {
  return listAt(chain.memberOf, segment).some((need) => {
    if (listAt(chain.needMembers, need).length !== 1) return false;
    const owner = chain.needOwner[need]!;
    return (chain.sources.get(owner) ?? [owner]).some((source) => made.has(source));
  });
}
