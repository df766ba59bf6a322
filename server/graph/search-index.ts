import { pinyin } from "pinyin-pro";
import type { Chain, Firm, Place } from "../model/rows.ts";

export interface SegmentNames {
  id: string;
  nameZh: string;
  nameEn: string | null;
  chain: string;
  aliases: string[];
}

export interface Found {
  kind: "chain" | "segment" | "firm" | "place";
  id: string;
  nameZh: string;
  nameEn: string | null;
  /** The name that matched. */
  matched: string;
  chain: string | null;
  chainName: string | null;
  place: string | null;
  placeName: string | null;
}

export interface SearchIndex {
  /** What matches, the best first, and how many matched in all. An empty text matches nothing. */
  find(text: string, limit: number): { total: number; results: Found[] };
}

type Entry = Omit<Found, "matched">;

interface Name {
  /** Position of its entry. */
  entry: number;
  text: string;
  spelt: Spelling | null;
}

/** `full` is the pinyin without tones; a match may begin at `starts` only, so that `an` does not find every `ang`. */
interface Spelling {
  full: string;
  starts: ReadonlySet<number>;
  initials: string;
}

const KINDS = ["chain", "segment", "firm", "place"] as const;
const HAN = /\p{Script=Han}/u;
const LATIN = /^[a-z0-9]+$/;
/** Spellings outlive an index: most names stay when the graph changes. */
const spellings = new Map<string, Spelling>();
const SPELLINGS_KEPT = 300_000;

function spell(text: string): Spelling | null {
  if (!HAN.test(text)) return null;
  const known = spellings.get(text);
  if (known) return known;
  const syllables = pinyin(text, { toneType: "none", type: "array", v: true }).map((syllable) =>
    syllable.toLowerCase().replace(/[^a-z0-9]/g, ""),
  );
  const starts = new Set<number>();
  let full = "";
  for (const syllable of syllables) {
    if (syllable !== "") starts.add(full.length);
    full += syllable;
  }
  const spelling = { full, starts, initials: syllables.map((syllable) => syllable.charAt(0)).join("") };
  if (spellings.size >= SPELLINGS_KEPT) spellings.clear();
  spellings.set(text, spelling);
  return spelling;
}

export function searchIndex(
  chains: readonly Chain[],
  segments: readonly SegmentNames[],
  firms: readonly (Firm & { uscc?: string | null; stockCode?: string | null })[],
  places: readonly Place[],
): SearchIndex {
  const nameOfChain = new Map(chains.map((chain) => [chain.id, chain.nameZh]));
  const nameOfPlace = new Map(places.map((place) => [place.id, place.nameZh]));
  const at = (place: string | null) => ({ place, placeName: (place && nameOfPlace.get(place)) ?? null });
  const nowhere = { chain: null, chainName: null, place: null, placeName: null };
  const entries: Entry[] = [];
  const names: Name[] = [];
  const add = (entry: Entry, texts: (string | null | undefined)[]) => {
    const known = new Set(texts.filter((text): text is string => !!text));
    for (const text of known) names.push({ entry: entries.length, text, spelt: spell(text) });
    entries.push(entry);
  };
  for (const { id, nameZh, nameEn } of chains) {
    add({ kind: "chain", id, nameZh, nameEn, ...nowhere }, [nameZh, nameEn]);
  }
  for (const { id, nameZh, nameEn, chain, aliases } of segments) {
    const of = { ...nowhere, chain, chainName: nameOfChain.get(chain) ?? null };
    add({ kind: "segment", id, nameZh, nameEn, ...of }, [nameZh, nameEn, ...aliases]);
  }
  for (const { id, name, fullName, uscc, stockCode, place } of firms) {
    const of = { ...nowhere, ...at(place) };
    add({ kind: "firm", id, nameZh: name, nameEn: null, ...of }, [name, fullName, uscc, stockCode]);
  }
  for (const { id, nameZh, nameEn, parent } of places) {
    add({ kind: "place", id, nameZh, nameEn, ...nowhere, ...at(parent) }, [nameZh, nameEn]);
  }
  const written = new Haystack(names.map(({ text }) => text.toLowerCase()));
  const spelt = names.filter((name): name is Name & { spelt: Spelling } => name.spelt !== null);
  const full = new Haystack(spelt.map((name) => name.spelt.full));
  const initials = new Haystack(spelt.map((name) => name.spelt.initials));

  return {
    find(text, limit) {
      const wanted = text.trim().toLowerCase().replaceAll(SEPARATOR, " ");
      if (wanted === "") return { total: 0, results: [] };
      const best = new Map<number, Hit>();
      const offer = (name: Name, rank: number) => {
        const known = best.get(name.entry);
        if (!known || rank < known.rank) best.set(name.entry, { name, rank });
      };
      written.search(wanted, (at, from, whole) => offer(names[at]!, whole ? 0 : from === 0 ? 1 : 2));
      const letters = wanted.replaceAll(/[\s']/g, "");
      if (LATIN.test(letters)) {
        full.search(letters, (at, from, whole) => {
          const name = spelt[at]!;
          if (name.spelt.starts.has(from)) offer(name, whole ? 3 : from === 0 ? 4 : 5);
        });
        initials.search(letters, (at, from, whole) => {
          if (whole || letters.length > 1) offer(spelt[at]!, whole ? 3 : from === 0 ? 4 : 6);
        });
      }
      const hits = [...best.values()].sort((a, b) => order(entries, a, b));
      const results = hits
        .slice(0, limit)
        .map(({ name }) => ({ ...entries[name.entry]!, matched: name.text }));
      return { total: hits.length, results };
    },
  };
}

/** `rank`: 0 the whole name, 1 its beginning, 2 within it; 3 to 6 the same by pinyin and its initials. */
interface Hit {
  name: Name;
  rank: number;
}

function order(entries: Entry[], a: Hit, b: Hit): number {
  const [x, y] = [entries[a.name.entry]!, entries[b.name.entry]!];
  return (
    a.rank - b.rank ||
    KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind) ||
    x.nameZh.length - y.nameZh.length ||
    (x.id < y.id ? -1 : 1)
  );
}

const SEPARATOR = "\u0000";

/** Many short texts in one, so that a search is one scan. */
class Haystack {
  private readonly text: string;
  private readonly starts: Int32Array;

  constructor(texts: string[]) {
    this.text = SEPARATOR + texts.map((text) => text.replaceAll(SEPARATOR, " ") + SEPARATOR).join("");
    this.starts = new Int32Array(texts.length + 1);
    let start = 1;
    texts.forEach((text, at) => {
      this.starts[at] = start;
      start += text.length + 1;
    });
    this.starts[texts.length] = start;
  }

  /** Tells every occurrence: in which text, from which of its characters on, and whether it is the whole of it. */
  search(wanted: string, tell: (at: number, from: number, whole: boolean) => void): void {
    let at = 0;
    for (let found = this.text.indexOf(wanted); found >= 0; found = this.text.indexOf(wanted, found + 1)) {
      at = this.textAt(found, at);
      const start = this.starts[at]!;
      tell(at, found - start, wanted.length === this.starts[at + 1]! - start - 1);
    }
  }

  /** The text that holds the position; it is not before `low`. */
  private textAt(position: number, low: number): number {
    let high = this.starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= position) low = middle;
      else high = middle;
    }
    return low;
  }
}
