import pairs from "opencc-js/dict/TSCharacters";
import { foldName } from "../model/text.ts";

/** Simplified characters by traditional ones. */
const SIMPLE = new Map(pairs.split("|").map((pair) => pair.split(" ") as [string, string]));
const TRADITIONAL = new RegExp(`[${[...SIMPLE.keys()].join("")}]`, "gu");

/** What names and what is typed are held against each other by: as `foldName`, and in simplified characters. */
export function fold(text: string): string {
  return foldName(text).replaceAll(TRADITIONAL, (character) => SIMPLE.get(character)!);
}

const BRACKETS = /[()]/g;
/** A folded text without its brackets. */
export const bare = (folded: string) => folded.replaceAll(BRACKETS, "");

/** A part of a text: from which of its code units on, up to which. */
export type Mark = [from: number, to: number];

/**
 * Where a text holds what is wanted, which is folded already, with or without brackets; null where it does not, or
 * where folding joins characters.
 */
export function markIn(text: string, wanted: string): Mark | null {
  for (const folding of [fold, (part: string) => bare(fold(part))]) {
    let folded = "";
    const from: number[] = [];
    const ends: number[] = [];
    let at = 0;
    for (const character of text) {
      const part = folding(character);
      for (let unit = 0; unit < part.length; unit++) {
        from.push(at);
        ends.push(at + character.length);
      }
      folded += part;
      at += character.length;
    }
    const found = wanted === "" ? -1 : folded.indexOf(wanted);
    if (found >= 0) return [from[found]!, ends[found + wanted.length - 1]!];
  }
  return null;
}
