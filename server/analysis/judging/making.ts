import type { Makes } from "../../model/rows.ts";
import { MAKES_BY, type MakesBy } from "../../model/words.ts";
import type { CompiledChain } from "./chain.ts";
import { listAt } from "./lists.ts";
import { isKindOf } from "./structure.ts";

/** A row that says that a firm makes something, the known segment it is about, and how that makes what was asked for. */
export interface Making {
  segment: number;
  row: Makes;
  by: MakesBy;
}

/**
 * On what it rests that a firm makes a known segment: its own row, else the surest about a kind of the segment, else the
 * surest about what it is a by-product of; of equals the first; null where nothing says so. O(rows about these).
 */
export function makingOf(chain: CompiledChain, segment: number, firm: number): Making | null {
  return makingsOf(chain, segment, (maker) => maker === firm).get(firm) ?? null;
}

/** The same of each firm that is asked for, by firm. */
export function makingsOf(
  chain: CompiledChain,
  segment: number,
  isAsked: (firm: number) => boolean,
): Map<number, Making> {
  const best = new Map<number, { at: number; source: number; by: MakesBy }>();
  for (const source of chain.sources.get(segment) ?? [segment]) {
    const by = source === segment ? "own" : isKindOf(chain, source, segment) ? "kind" : "byproduct";
    for (const at of listAt(chain.makesOf, source)) {
      const firm = chain.makesFirm[at]!;
      if (!isAsked(firm)) continue;
      const before = best.get(firm);
      const farther = before === undefined ? -1 : MAKES_BY.indexOf(by) - MAKES_BY.indexOf(before.by);
      const surer = before === undefined || chain.makesSure[at]! > chain.makesSure[before.at]!;
      if (farther < 0 || (farther === 0 && surer)) best.set(firm, { at, source, by });
    }
  }
  return new Map(
    [...best].map(([firm, { at, source, by }]) => [firm, { segment: source, row: chain.makes.at(at)!, by }]),
  );
}
