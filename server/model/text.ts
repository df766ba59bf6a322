/** What a text may be made of, at every door: files, requests, documents. */

/** Control characters but tab, line feed and carriage return, halves of characters, and what Unicode gives to nobody. */
const NO_TEXT = /[\p{Surrogate}\p{Noncharacter_Code_Point}]|(?![\t\n\r\u007f-\u009f])\p{Cc}/u;
const NO_TEXT_ALL = new RegExp(NO_TEXT, "gu");
/** A character that leaves ink: no blank, no control or format character, no filler. */
const INK = /[^\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** The first character that is no text, as `U+0000`; null when all are. */
export function noText(text: string): string | null {
  const found = NO_TEXT.exec(text)?.[0].codePointAt(0);
  return found === undefined ? null : `U+${found.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The text without the characters that are none. */
export function onlyText(text: string): string {
  return text.replace(NO_TEXT_ALL, "");
}

/** Whether nothing of it can be seen: empty, blanks, zero-width and format characters. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && !INK.test(text);
}

/** One line that a person can read: control characters as blanks, what is longer than `most` cut. */
export function readable(text: string, most: number): string {
  const cut = text.length <= most ? text : `${text.slice(0, most).replace(/\p{Surrogate}$/u, "")}…`;
  return cut.replace(/\p{Cc}+|\p{Surrogate}|[\u2028\u2029]/gu, " ");
}

const UNSEEN = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** Quotation marks and apostrophes of any kind. */
const QUOTES = /["'`´\p{Pi}\p{Pf}〝〞〟「」『』《》]/gu;
const OPEN = /\p{Ps}/gu;
const CLOSE = /\p{Pe}/gu;

/** What folding leaves as it is. */
const FOLDED = /^[\u4e00-\u9fffa-z0-9]*$/;

/** A name whatever its width, case, spaces, quotation marks, kinds of brackets and invisible characters. */
export function foldName(text: string): string {
  if (FOLDED.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(UNSEEN, "")
    .replace(QUOTES, "")
    .replace(OPEN, "(")
    .replace(CLOSE, ")")
    .toLowerCase();
}
