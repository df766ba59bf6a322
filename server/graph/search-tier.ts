import { Haystack } from "./haystack.ts";
import { type Spelling, spell, spellAs } from "./spelling.ts";

const LATIN = /^[a-z0-9]+$/;
/** A name, with its reading where a converter errs: syllables with a blank between. */
export type Name = string | { text: string; reading: string };

/** Of what did not match. */
export const NO_MATCH = 255;

/** What a text found: by entry the rank of its best match and the name that matched. */
export interface Matches {
  /** 0 the whole name, 1 its beginning, 2 within it; 3 to 6 the same by pinyin and its initials; else NO_MATCH. */
  ranks: Uint8Array;
  /** By entry: which of its names. */
  names: Uint8Array;
}

/** Names of entries, written and spelt, ready to be searched. */
export class SearchTier {
  private readonly entries: number;
  private readonly written: Haystack;
  private readonly full: Haystack;
  private readonly initials: Haystack;
  /** By name: its entry, and which of the entry's names it is. */
  private readonly entryOf: Int32Array;
  private readonly whichOf: Uint8Array;
  /** By spelt name: the name, and where in its spelling syllables begin, from startsFrom[k] to startsFrom[k + 1]. */
  private readonly nameOf: Int32Array;
  private readonly starts: Uint16Array;
  private readonly startsFrom: Int32Array;

  /** @param names of each entry, the better first; at most 255 */
  constructor(names: Iterable<readonly Name[]>) {
    const [texts, entryOf, whichOf]: [string[], number[], number[]] = [[], [], []];
    const [nameOf, fulls, initials, starts]: [number[], string[], string[], number[]] = [[], [], [], []];
    const startsFrom = [0];
    let entry = 0;
    for (const own of names) {
      for (const [which, name] of own.entries()) {
        const text = typeof name === "string" ? name : name.text;
        const spelt: Spelling | null = typeof name === "string" ? spell(name) : spellAs(name.reading);
        if (spelt) {
          nameOf.push(texts.length);
          fulls.push(spelt.full);
          initials.push(spelt.initials);
          for (const start of spelt.starts) starts.push(start);
          startsFrom.push(starts.length);
        }
        texts.push(text.toLowerCase());
        entryOf.push(entry);
        whichOf.push(which);
      }
      entry++;
    }
    this.entries = entry;
    this.written = new Haystack(texts);
    this.full = new Haystack(fulls);
    this.initials = new Haystack(initials);
    this.entryOf = Int32Array.from(entryOf);
    this.whichOf = Uint8Array.from(whichOf);
    this.nameOf = Int32Array.from(nameOf);
    this.starts = Uint16Array.from(starts);
    this.startsFrom = Int32Array.from(startsFrom);
  }

  /** @param wanted trimmed and in small letters */
  search(wanted: string): Matches {
    const ranks = new Uint8Array(this.entries).fill(NO_MATCH);
    const names = new Uint8Array(this.entries);
    const offer = (name: number, rank: number) => {
      const entry = this.entryOf[name]!;
      if (rank >= ranks[entry]!) return;
      ranks[entry] = rank;
      names[entry] = this.whichOf[name]!;
    };
    this.written.search(wanted, (at, from, whole) => offer(at, whole ? 0 : from === 0 ? 1 : 2));
    const letters = wanted.replaceAll(/[\s']/g, "");
    if (LATIN.test(letters)) {
      this.full.search(letters, (at, from, whole) => {
        if (this.isStart(at, from)) offer(this.nameOf[at]!, whole ? 3 : from === 0 ? 4 : 5);
      });
      this.initials.search(letters, (at, from, whole) => {
        if (whole || letters.length > 1) offer(this.nameOf[at]!, whole ? 3 : from === 0 ? 4 : 6);
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
