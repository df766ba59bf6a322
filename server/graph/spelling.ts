import { pinyin } from "pinyin-pro";

/** A name by its pinyin without tones, and the places in it where a syllable begins. */
export interface Spelling {
  full: string;
  /** Ascending. */
  starts: readonly number[];
  initials: string;
}

const HAN = /\p{Script=Han}/u;
const options = { toneType: "none", type: "array", v: true } as const;
const plain = (syllable: string) => syllable.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Of a character that is read one way only, whatever stands beside it; null of others. As many as there are characters. */
const single = new Map<string, string | null>();

function onlyReading(character: string): string | null {
  const known = single.get(character);
  if (known !== undefined) return known;
  const readings = new Set(pinyin(character, { ...options, multiple: true }).map(plain));
  const only = readings.size === 1 ? [...readings][0]! : null;
  single.set(character, only);
  return only;
}

function syllablesOf(text: string): string[] {
  const syllables: string[] = [];
  for (const character of text) {
    const only = onlyReading(character);
    // Its words decide how it is read.
    if (only === null) return pinyin(text, options).map(plain);
    syllables.push(only);
  }
  return syllables;
}

/** Null of a text without Chinese characters. */
export function spell(text: string): Spelling | null {
  if (!HAN.test(text)) return null;
  const starts: number[] = [];
  let [full, initials] = ["", ""];
  for (const syllable of syllablesOf(text)) {
    if (syllable !== "") starts.push(full.length);
    full += syllable;
    initials += syllable.charAt(0);
  }
  return { full, starts, initials };
}
