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

/** Of a longer text only the beginning is spelt: nobody types more of a name, and what stands after it is no name. */
const LONGEST = 200;
const BEGINNING = new RegExp(`^.{0,${LONGEST}}`, "su");
const beginningOf = (text: string) => (text.length > LONGEST ? (BEGINNING.exec(text)?.[0] ?? "") : text);

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
export function spell(name: string): Spelling | null {
  const text = beginningOf(name);
  if (!HAN.test(text)) return null;
  const starts: number[] = [];
  let [full, initials] = ["", ""];
  for (const part of text.split(RUNS))
    for (const syllable of HAN.test(part) ? syllablesOf(part) : Array.from(part.normalize("NFKC"), plain)) {
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

const VOWEL = /^[aoe]/;
const written = (syllables: readonly string[]) => {
  const word = syllables
    .map((one) => one.replaceAll("v", "ü"))
    .map((one, at) => (at > 0 && VOWEL.test(one) ? `'${one}` : one))
    .join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
};

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** The words of Chinese text; characters that stand alone beside each other are one, as the name of a firm is. */
function wordsOf(run: string): string[] {
  const found: string[] = [];
  let open = false;
  for (const { segment: word } of words.segment(run)) {
    const single = Array.from(word).length === 1;
    if (single && open) found[found.length - 1] += word;
    else found.push(word);
    open = single;
  }
  return found;
}

/** So many characters are one word still: 酒鬼酒 is Jiuguijiu. */
const ONE_WORD = 4;

/** A name in Latin letters, its Chinese parts in pinyin, long ones word by word; null of one without any. */
export function latinOf(name: string): string | null {
  const text = beginningOf(name);
  if (!HAN.test(text)) return null;
  const words = text
    .normalize("NFKC")
    .split(RUNS)
    .flatMap((part) => {
      if (!HAN.test(part)) return [part.trim()];
      const syllables = syllablesOf(part);
      const characters = Array.from(part);
      if (characters.length <= ONE_WORD) return [written(syllables)];
      let from = 0;
      return wordsOf(part).map((word) => {
        const to = from + Array.from(word).length;
        const own = written(syllables.slice(from, to));
        from = to;
        return own;
      });
    });
  return words
    .filter((word) => word !== "")
    .join(" ")
    .replace(/([([]) /g, "$1")
    .replace(/ ([)\],.])/g, "$1");
}

/** Characters of a text with the syllable of each, empty where it has none. */
function speltOf(text: string, reading: string | undefined): { character: string; syllable: string }[] {
  const given = reading?.split(" ");
  if (given) return Array.from(text, (character, at) => ({ character, syllable: given[at] ?? "" }));
  return beginningOf(text)
    .split(RUNS)
    .flatMap((part) => {
      const characters = Array.from(part);
      const syllables = HAN.test(part)
        ? syllablesOf(part)
        : characters.map((one) => plain(one.normalize("NFKC")));
      return characters.map((character, at) => ({ character, syllable: syllables[at] ?? "" }));
    });
}

/** Which part of a name is read as these letters, by its syllables or their initials; null when none is. */
export function markRead(text: string, letters: string, reading?: string): [from: number, to: number] | null {
  const spelt = speltOf(text, reading);
  for (const partOf of [
    ({ syllable }: { syllable: string }) => syllable,
    ({ syllable }: { syllable: string }) => syllable.charAt(0),
  ])
    for (let first = 0, from = 0; first < spelt.length; from += spelt[first++]!.character.length) {
      if (spelt[first]!.syllable === "") continue;
      let [read, to] = ["", from];
      for (let at = first; at < spelt.length && read.length < letters.length; at++) {
        read += partOf(spelt[at]!);
        to += spelt[at]!.character.length;
      }
      if (read.startsWith(letters)) return [from, to];
    }
  return null;
}
