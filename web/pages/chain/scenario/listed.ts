import type { Language } from "../../../../server/model/words.ts";
import { JOIN, moreText } from "../../../../server/words/format.ts";

const NAMED = 4;

/** The first few names, and how many there are when that is more. */
export function listed(names: readonly string[], all: number, language: Language): string {
  const list = names.slice(0, NAMED).join(JOIN[language]);
  return all > NAMED ? moreText(list, all, language) : list;
}
