import type { GapAnswer } from "../../../server/chain/gaps.ts";
import type { Language } from "../../../server/model/words.ts";
import { nameOf } from "../../../server/words/format.ts";

/** Who needs a segment: what is made here of it, then the firms that declare it; each once. */
export function neededBy({ reasons }: Pick<GapAnswer, "reasons">, language: Language): string[] {
  if (!reasons) return [];
  return [
    ...new Set([
      ...reasons.neededBy.map((one) => nameOf(one, language)),
      ...reasons.declared.map(({ name }) => name),
    ]),
  ];
}
