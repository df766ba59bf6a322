import { bare, fold } from "./folding.ts";
import { Haystack } from "./haystack.ts";
import { type Spelling, spell, spellAs } from "./spelling.ts";

const LATIN = /^[a-z0-9]+$/;

/** One of an entry's names. */
export interface Name {
  text: string;
  /** Where a converter errs: syllables with a blank between. */
  reading?: string;
  /** Not the name of the thing itself but another word for it. */
  other?: true;
}

/** How a name matches, the best way first: by its characters, then by its pinyin and the initials of that. */
const WHOLE = 0;
const BEGINNING = 1;
const WITHIN = 2;
const WHOLE_SPELT = 3;
const BEGINNING_SPELT = 4;
const WITHIN_SPELT = 5;
const WITHIN_INITIALS = 6;
/** Of each way the thing's own name comes before another word for it. */
export const RANKS = (WITHIN_INITIALS + 1) * 2;
/** Of what did not match. */
export const NO_MATCH = 255;

/** What a text found: by entry the rank of its best match and the name that matched. */
export interface Matches {
  /** Twice the way, and one more for another word; else NO_MATCH. */
  ranks: Uint8Array;
  /** By entry: which of its names. */
  names: Uint8Array;
}

/** What is typed, as names are held against it; null when nothing of it is left. */
export interface Wanted {
  folded: string;
  /** The letters that may be pinyin; null when it is none. */
  letters: string | null;
}

export function wantedOf(typed: string): Wanted | null {
  const folded = fold(typed);
  if (folded === "") return null;
  return { folded, letters: LATIN.test(folded) ? folded : null };
}

/** Names of entries, written and spelt, ready to be searched. */
export class SearchTier {
  private readonly entries: number;
  private readonly written: Haystack;
  private readonly full: Haystack;
  private readonly initials: Haystack;
  /** By written text: its entry, which of the entry's names it is, and whether that is another word. */
  private readonly entryOf: Int32Array;
  private readonly whichOf: Uint8Array;
  private readonly otherOf: Uint8Array;
  /** By spelt name: the written one, and where in its spelling syllables begin, from startsFrom[k] to startsFrom[k + 1]. */
  private readonly nameOf: Int32Array;
  private readonly starts: Uint16Array;
  private readonly startsFrom: Int32Array;

  /** @param names of each entry, the better first; at most 255 */
  constructor(names: Iterable<readonly (Name | string)[]>) {
    const [texts, entryOf, whichOf, otherOf]: [string[], number[], number[], number[]] = [[], [], [], []];
    const [nameOf, fulls, initials, starts]: [number[], string[], string[], number[]] = [[], [], [], []];
    const startsFrom = [0];
    let entry = 0;
    for (const own of names) {
      for (const [which, name] of own.entries()) {
        const { text, reading, other } = typeof name === "string" ? ({ text: name } as Name) : name;
        const spelt: Spelling | null = reading === undefined ? spell(text) : spellAs(reading);
        if (spelt) {
          nameOf.push(texts.length);
          fulls.push(spelt.full);
          initials.push(spelt.initials);
          for (const start of spelt.starts) starts.push(start);
          startsFrom.push(starts.length);
        }
        const written = fold(text);
        const plain = bare(written);
        for (const one of plain === written ? [written] : [written, plain]) {
          texts.push(one);
          entryOf.push(entry);
          whichOf.push(which);
          otherOf.push(other ? 1 : 0);
        }
      }
      entry++;
    }
    this.entries = entry;
    this.written = new Haystack(texts);
    this.full = new Haystack(fulls);
    this.initials = new Haystack(initials);
    this.entryOf = Int32Array.from(entryOf);
    this.whichOf = Uint8Array.from(whichOf);
    this.otherOf = Uint8Array.from(otherOf);
    this.nameOf = Int32Array.from(nameOf);
    this.starts = Uint16Array.from(starts);
    this.startsFrom = Int32Array.from(startsFrom);
  }

  search({ folded, letters }: Wanted): Matches {
    const ranks = new Uint8Array(this.entries).fill(NO_MATCH);
    const names = new Uint8Array(this.entries);
    const offer = (name: number, way: number) => {
      const entry = this.entryOf[name]!;
      const rank = way * 2 + this.otherOf[name]!;
      if (rank >= ranks[entry]!) return;
      ranks[entry] = rank;
      names[entry] = this.whichOf[name]!;
    };
    this.written.search(folded, (at, from, whole) =>
      offer(at, whole ? WHOLE : from === 0 ? BEGINNING : WITHIN),
    );
    if (letters !== null) {
      this.full.search(letters, (at, from, whole) => {
        if (this.isStart(at, from))
          offer(this.nameOf[at]!, whole ? WHOLE_SPELT : from === 0 ? BEGINNING_SPELT : WITHIN_SPELT);
      });
      this.initials.search(letters, (at, from, whole) => {
        if (whole || letters.length > 1)
          offer(this.nameOf[at]!, whole ? WHOLE_SPELT : from === 0 ? BEGINNING_SPELT : WITHIN_INITIALS);
      });
    }
    return { ranks, names };
  }

  /** A match may begin where a syllable does only, so that `an` does not find every `ang`. */
  private isStart(spelt: number, from: number): boolean {
    for (let at = this.startsFrom[spelt]!; at < this.startsFrom[spelt + 1]!; at++)
      if (this.starts[at] === from) return true;
    return false;
  }
}
