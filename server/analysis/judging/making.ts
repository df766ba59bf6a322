import type { Makes } from "../../model/rows.ts";
import type { CompiledChain } from "./chain.ts";
import { listAt } from "./lists.ts";

/** A row that says that a firm makes something, and the known segment it is about. */
export interface Making {
  segment: number;
  row: Makes;
}

/**
 * On what it rests that a firm makes a known segment: its own row, else the surest about a kind of the segment or about
 * what it is the by-product of, of equals a kind; null where nothing says so. O(rows about these).
 */
export function makingOf(chain: CompiledChain, segment: number, firm: number): Making | null {
  const rowIn = (source: number) =>
    listAt(chain.makesOf, source).find((row) => chain.makesFirm[row] === firm) ?? -1;
  let [best, at] = [rowIn(segment), segment];
  if (best < 0) {
    for (const source of chain.sources.get(segment) ?? []) {
      const row = rowIn(source);
      if (row >= 0 && (best < 0 || chain.makesSure[row]! > chain.makesSure[best]!))
        [best, at] = [row, source];
    }
  }
  return best < 0 ? null : { segment: at, row: chain.makes.at(best)! };
}
