import { useState } from "react";
import { GAPS_ASKED } from "../../../../server/model/bounds.ts";
import type { ListedGap } from "../../../kit/gap/gap-columns.ts";

/** The gaps chosen to find firms for: of those that are listed, as many as can be asked for at once. */
export function useChosenGaps(rows: readonly ListedGap[], start: readonly string[] = []) {
  const [picked, setPicked] = useState(start);
  const [beyond, setBeyond] = useState(false);
  const listed = new Set(rows.map(({ gap }) => gap.segment));
  return {
    chosen: picked.filter((segment) => listed.has(segment)),
    /** More were chosen than can be asked for; the first of them are. */
    beyond,
    choose: (next: string[]) => {
      setPicked(next.slice(0, GAPS_ASKED));
      setBeyond(next.length > GAPS_ASKED);
    },
  };
}
