import type { GapRow } from "../analysis/judging/gap-list.ts";
import type { Reasons } from "../model/reasons.ts";
import type { Language } from "../model/words.ts";
import { kmText } from "../words/format.ts";
import type { PlaceName } from "../words/gap-sentences.ts";
import { STEP_WORDS } from "../words/step-words.ts";
import type { Target } from "./told.ts";

const RECOMMENDED = 3;
const NAMED = 3;

/** The first rows of the lists in their order, of rows of which one is enough the best. */
export function recommended<Row extends Pick<GapRow, "segment" | "oneOf">>(all: readonly Row[]): Row[] {
  return all.filter(({ segment, oneOf }) => oneOf[0] === segment).slice(0, RECOMMENDED);
}

/** Firms to turn to that compete with no leader here, as one text; null where none is recorded. */
export function whoText(targets: readonly Target[], language: Language, placeName: PlaceName): string | null {
  const words = STEP_WORDS[language];
  const named = targets.filter(({ rivals }) => rivals.length === 0).slice(0, NAMED);
  if (named.length === 0) return null;
  return named
    .map((target) => {
      const { firm, km, approximate, stated } = target;
      const facts = [
        placeName(target),
        kmText(km, language, approximate),
        stated.asOf === null ? words.undated : words.dataOf(stated.asOf),
        stated.confidence === "assumed" ? words.toCheck : null,
      ].filter((fact) => fact !== null);
      return words.beside(firm.name, facts);
    })
    .join(words.and);
}

/** What to do first about a gap, in one sentence. */
export function firstStep(
  { advice, evidence }: Pick<GapRow, "advice" | "evidence">,
  reasons: Reasons,
  targets: readonly Target[],
  language: Language,
): string {
  const words = STEP_WORDS[language];
  const user = reasons.declared[0]?.name ?? reasons.neededBy.find(({ makers }) => makers[0])?.makers[0]?.name;
  const target = targets.find(({ rivals }) => rivals.length === 0);
  const approach =
    target === undefined
      ? words.search
      : target.introducer !== null
        ? words.introduce(target.introducer, target.firm.name)
        : words.contact(target.firm.name);
  if (advice === "second_source" && reasons.soleMaker)
    return words.expand(reasons.soleMaker.name, target?.firm.name ?? null);
  if (evidence === "assumed" && user !== undefined) return words.ask(user, approach);
  if (advice === "arrange" && user !== undefined && target) return words.arrange(user, target.firm.name);
  return words.first(approach);
}
