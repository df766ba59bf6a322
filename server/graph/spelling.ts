import { LRUCache } from "lru-cache";
import { pinyin } from "pinyin-pro";

/** A name by its pinyin without tones, and the places in it where a syllable begins. */
export interface Spelling {
  full: string;
  /** Ascending. */
  starts: readonly number[];
  initials: string;
}

const HAN = /\p{Script=Han}/u;
const RUNS = /(\p{Script=Han}+)/u;
const options = { toneType: "none", type: "array", v: true } as const;
const plain = (syllable: string) => syllable.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Short runs that many names share. */
const SHORT = 4;
const runs = new LRUCache<string, readonly string[]>({ max: 20_000 });

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

/** Of Chinese characters without a gap, whose words decide how each is read. */
function syllablesOf(run: string): readonly string[] {
  const known = runs.get(run);
  if (known) return known;
  const syllables: string[] = [];
  for (const character of run) {
    const only = onlyReading(character);
    if (only === null) {
      const read = pinyin(run, options).map(plain);
      if (run.length <= SHORT) runs.set(run, read);
      return read;
    }
    syllables.push(only);
  }
  return syllables;
}

/** Null of a text without Chinese characters. */
export function spell(text: string): Spelling | null {
  if (!HAN.test(text)) return null;
  const starts: number[] = [];
  let [full, initials] = ["", ""];
  for (const part of text.split(RUNS))
    for (const syllable of HAN.test(part) ? syllablesOf(part) : Array.from(part, plain)) {
      if (syllable !== "") starts.push(full.length);
      full += syllable;
      initials += syllable.charAt(0);
    }
  return { full, starts, initials };
}

/** A name whose syllables are given, with a blank between. */
export function spellAs(reading: string): Spelling {
  const syllables = reading.split(" ");
  const starts: number[] = [];
  let full = "";
  for (const syllable of syllables) {
    starts.push(full.length);
    full += syllable;
  }
  return { full, starts, initials: syllables.map((syllable) => syllable.charAt(0)).join("") };
}
