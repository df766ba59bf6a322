import type { Language } from "./words.ts";

/**
 * Orders texts as a reader of the language expects: Chinese by pinyin, numbers within a text by their size (项目2号 before
 * 项目10号).
 */
export function collatorOf(language: Language): (a: string, b: string) => number {
  return new Intl.Collator(language === "zh" ? "zh-CN-u-co-pinyin" : "en", { numeric: true }).compare;
}

/** Rows in the order of a text of each; those of equal texts, and last those without one, as they stood. */
export function orderedBy<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string | null,
  language: Language,
): Row[] {
  const compare = collatorOf(language);
  return rows.toSorted((a, b) => {
    const [x, y] = [textOf(a), textOf(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return compare(x, y);
  });
}
