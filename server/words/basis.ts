/** On what a statement rests, in a cell of a document: the number of its source, its date, how sure it is. */
import { doubtOf, isOld } from "../model/doubt.ts";
import type { Statement } from "../model/rows.ts";
import type { Language } from "../model/words.ts";
import { dateText } from "./format.ts";
import { CONFIDENCE_NAMES } from "./names.ts";

const BASIS_WORDS = {
  zh: { old: "较旧", undated: "日期不详", doubt: (text: string) => `存疑：${text}` },
  en: { old: "old", undated: "undated", doubt: (text: string) => `doubtful: ${text}` },
} satisfies Record<Language, object>;

/** What a note doubts, as it is said; null where it doubts nothing. */
export function doubtText(stated: Pick<Statement, "note">, language: Language): string | null {
  const doubt = doubtOf(stated);
  return doubt === null ? null : BASIS_WORDS[language].doubt(doubt);
}

/**
 * @param cited the number of its source, or that there is none
 * @param on YYYY-MM-DD, the day on which something is old
 */
export function basisText(stated: Statement, cited: string, language: Language, on: string): string {
  const words = BASIS_WORDS[language];
  const { asOf, confidence } = stated;
  const doubt = doubtText(stated, language);
  const sure = confidence === null || confidence === "stated" ? null : CONFIDENCE_NAMES[language][confidence];
  return [
    cited,
    asOf ? dateText(asOf, language) : words.undated,
    isOld(stated, on) ? words.old : null,
    doubt ?? sure,
  ]
    .filter((part) => part !== null && part !== "")
    .join(" ");
}
