import { GAP_PARTS, type GapPart } from "../../../../server/model/weights.ts";
import type { ChainAddress } from "../../../kit/address.ts";

/** What a reader may set of the judgement of gaps; what is left out is as usual. */
export type Moved = Partial<Record<GapPart | "near" | "ceiling", number | undefined>>;

const MOVABLE = [...GAP_PARTS, "near", "ceiling"] as const;

/** What the address says was moved. */
export function movedIn(address: ChainAddress): Moved {
  return Object.fromEntries(
    MOVABLE.flatMap((name) => {
      const value = address[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Everything as usual again. */
export const UNMOVED: Moved = Object.fromEntries(MOVABLE.map((name) => [name, undefined]));

/** The weights among what was moved. */
export function weightsIn(moved: Moved): Record<string, number> {
  return Object.fromEntries(
    GAP_PARTS.flatMap((name) => {
      const value = moved[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
