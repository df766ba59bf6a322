import { createHash } from "node:crypto";
import { ID_MOST } from "../model/bounds.ts";

/** The id made of a text that nobody has: with a number behind it where it is taken. */
export function freeIdOf(text: string, taken: ReadonlySet<string>): string {
  let id = idOfText(text);
  for (let count = 2; taken.has(id); count++) id = idOfText(`${text}~${count}`);
  return id;
}

/** An id made of a text: the text itself, or its beginning and a digest of the whole where it is too long for one. */
export function idOfText(text: string): string {
  if (text.length <= ID_MOST) return text;
  const digest = createHash("sha256").update(text).digest("base64url").slice(0, 16);
  const beginning = text.slice(0, ID_MOST - digest.length - 1);
  // Half of a character that takes two units would be no text.
  return `${beginning.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}~${digest}`;
}
