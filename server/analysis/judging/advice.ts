import { ARRANGE_KM } from "../../model/weights.ts";
import type { Advice, SegmentClass } from "../../model/words.ts";
import { classOf, type Judgement } from "./gaps.ts";
import { ELSEWHERE, makersOf } from "./makers.ts";

const ADVICE_OF: Partial<Record<SegmentClass, Advice>> = {
  missing: "recruit",
  bought_in: "buy",
  single: "second_source",
  weak: "second_source",
  extendable: "extend",
};

/**
 * What to do about a segment here; null for classes that ask for nothing. A missing one is arranged nearby when somebody
 * active makes it within `near` kilometres, by a distance that is not approximate, or, where there is none such, in the
 * same city.
 */
export function adviceOf(judgement: Judgement, segment: number, near: number = ARRANGE_KM): Advice | null {
  const name = classOf(judgement, segment);
  if (name === "missing" && isMadeNearby(judgement, segment, near)) return "arrange";
  return ADVICE_OF[name] ?? null;
}

function isMadeNearby({ chain, makership, situation }: Judgement, segment: number, near: number): boolean {
  const { city, firms } = situation;
  const positions = firms.positionsOf(chain.firms);
  return makersOf(makership, segment, ELSEWHERE).some((maker) => {
    const at = positions[maker]!;
    const km = situation.kmAt(at);
    if (km !== null && !situation.isApproximateAt(at)) return km <= near;
    return city !== null && situation.cityOf(firms.get(chain.firms[maker]!)!.place)?.id === city.id;
  });
}
