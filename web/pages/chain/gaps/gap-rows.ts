import type { GapAnswer, GapsAnswer } from "../../../../server/chain/gaps.ts";
import { LISTS, type SegmentClass } from "../../../../server/model/words.ts";
import type { ListedGap } from "../../../kit/gap/gap-columns.ts";
import { rank, type Weights } from "./ranking.ts";

/** What stands in no list, in the order it is told. */
const BESIDE = ["unsupported", "bought_in", "distant"] as const satisfies readonly SegmentClass[];

/** Every gap with the list it stands in and its rank there: the lists first, each by the reader's weights. */
export function gapRows(
  { gaps }: Pick<GapsAnswer, "gaps">,
  classes: readonly SegmentClass[] | undefined,
  weights: Weights,
  nameOfList: (list: (typeof LISTS)[number] | (typeof BESIDE)[number]) => string,
): ListedGap[] {
  const shown = gaps.filter((gap) => !classes || classes.includes(gap.class));
  const listed: [string, GapAnswer[]][] = [
    ...LISTS.map((list): [string, GapAnswer[]] => [nameOfList(list), rank(shown, list, weights)]),
    ...BESIDE.map((name): [string, GapAnswer[]] => [
      nameOfList(name),
      shown.filter((gap) => gap.class === name).sort((one, other) => (one.steps ?? 0) - (other.steps ?? 0)),
    ]),
  ];
  return listed.flatMap(([list, rows]) => rows.map((gap, index) => ({ list, rank: index + 1, gap })));
}
