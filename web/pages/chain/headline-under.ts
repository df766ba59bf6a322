import type { PanoramaAnswer } from "../../../server/chain/panorama.ts";
import type { WhatIfAnswer } from "../../../server/chain/plans/what-if.ts";
import type { Headlined } from "./headline.tsx";

/** The figures of the chain as a scenario leaves them. */
export function headlineUnder(answer: PanoramaAnswer, found: WhatIfAnswer): Headlined {
  const after = new Map(found.segments.map((one) => [one.segment, one]));
  return {
    completeness: found.after,
    why: found.why,
    counts: { ...NO_COUNTS(answer), ...found.counts.after },
    leaders: found.leaders,
    segments: answer.segments.map((segment) => {
      const { segment: _, ...judged } = after.get(segment.id) ?? { segment: segment.id };
      return { ...segment, ...judged };
    }),
  };
}

const NO_COUNTS = ({ counts }: PanoramaAnswer) =>
  Object.fromEntries(Object.keys(counts).map((name) => [name, 0])) as PanoramaAnswer["counts"];
