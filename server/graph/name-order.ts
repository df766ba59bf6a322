import { collatorOf } from "../model/collate.ts";

const collate = collatorOf("zh");
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
const isHan = (unit: number) => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);

/**
 * The collator's own comparison, some times quicker for names like these: where two names begin to differ in a Chinese
 * character the place of that character decides, in a number its size; everything else is left to the collator. Only the
 * characters of the names given are put in order, once.
 */
export function comparisonFor(names: Iterable<string | null>): (a: string, b: string) => number {
  const places = placesOf(names);
  return (a, b) => {
    const shorter = Math.min(a.length, b.length);
    let at = 0;
    while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
    if (at === a.length && at === b.length) return 0;
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    let first = at;
    while (first > 0 && isDigit(a.charCodeAt(first - 1))) first--;
    if (first < at ? isDigit(x) || isDigit(y) : isDigit(x) && isDigit(y))
      return compareNumbers(a, b, first) || collate(a, b);
    const [p, q] = [places[x], places[y]];
    return p && q ? p - q : collate(a, b);
  };
}

/** The collator takes longer numbers apart. */
const LONGEST = 200;
/** Of what is neither, digits of other scripts belong to the number they stand beside. */
const endsNumbers = (unit: number) => Number.isNaN(unit) || unit < 0x80 || isHan(unit);

/** By the size of the numbers that begin at the same place; 0 where that does not tell. */
function compareNumbers(a: string, b: string, from: number): number {
  const [x, y] = [numberAt(a, from), numberAt(b, from)];
  if (!x || !y) return 0;
  const length = x.end - x.begin;
  if (length !== y.end - y.begin) return length - (y.end - y.begin);
  for (let n = 0; n < length; n++) {
    const by = a.charCodeAt(x.begin + n) - b.charCodeAt(y.begin + n);
    if (by !== 0) return by;
  }
  return 0;
}

/** Where its digits begin that count, and where it ends. */
function numberAt(text: string, from: number): { begin: number; end: number } | null {
  let begin = from;
  while (text.charCodeAt(begin) === 0x30) begin++;
  let end = begin;
  while (isDigit(text.charCodeAt(end))) end++;
  const plain = endsNumbers(text.charCodeAt(end)) && endsNumbers(text.charCodeAt(from - 1));
  return plain && end - from <= LONGEST ? { begin, end } : null;
}

/** Of each Chinese character in the names its place among them, from 1. */
function placesOf(names: Iterable<string | null>): Uint16Array {
  const places = new Uint16Array(0x10000);
  const found: string[] = [];
  for (const name of names)
    for (let at = 0; name !== null && at < name.length; at++) {
      const unit = name.charCodeAt(at);
      if (places[unit] !== 0 || !isHan(unit)) continue;
      places[unit] = 1;
      found.push(name[at]!);
    }
  found.sort(collate);
  let place = 0;
  for (const [at, character] of found.entries()) {
    if (at === 0 || collate(found[at - 1]!, character) !== 0) place++;
    places[character.charCodeAt(0)] = place;
  }
  return places;
}
