import type { PanoramaAnswer } from "../../../server/chain/panorama.ts";
import type { CascadeAnswer } from "../../../server/chain/plans/cascade.ts";
import type { WhatIfAnswer } from "../../../server/chain/plans/what-if.ts";
import type { Headlined } from "./headline.tsx";
import { judgedAs } from "./scenario/judged.ts";

type State = CascadeAnswer["after"][number];

/** The figures of the chain as a scenario leaves it. */
export function headlineUnder(answer: PanoramaAnswer, found: WhatIfAnswer): Headlined {
  const { after, why, counts, leaders, segments } = found;
  return headlineOf(answer, { completeness: after, why, counts: counts.after, leaders, changed: segments });
}

/** The figures of the chain as a round of a cascade leaves it. */
export function headlineOf(answer: PanoramaAnswer, state: State): Headlined {
  const { completeness, why, counts, leaders, changed } = state;
  return {
    completeness,
    why,
    counts: { ...NO_COUNTS(answer), ...counts },
    leaders,
    segments: judgedAs(answer.segments, changed),
  };
}

const NO_COUNTS = ({ counts }: PanoramaAnswer) =>
  Object.fromEntries(Object.keys(counts).map((name) => [name, 0])) as PanoramaAnswer["counts"];
