import { pinyin } from "pinyin-pro";
import type { Chain, Firm, Place } from "./model.ts";

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

interface Entry extends Omit<Found, "matched"> {
  names: Name[];
}

interface Name {
  text: string;
  lower: string;
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

function namesOf(texts: (string | null)[]): Name[] {
  const known = [...new Set(texts.filter((text): text is string => !!text))];
  return known.map((text) => ({ text, lower: text.toLowerCase(), spelt: spell(text) }));
}

export function searchIndex(
  chains: readonly Chain[],
  segments: readonly SegmentNames[],
  firms: readonly (Firm & { uscc?: string | null; stockCode?: string | null })[],
  places: readonly Place[],
): SearchIndex {
  const nameOfChain = new Map(chains.map((chain) => [chain.id, chain.nameZh]));
  const nameOfPlace = new Map(places.map((place) => [place.id, place.nameZh]));
  const nowhere = { chain: null, chainName: null, place: null, placeName: null };
  const at = (place: string | null) => ({ place, placeName: (place && nameOfPlace.get(place)) ?? null });
  const entries: Entry[] = [
    ...chains.map(({ id, nameZh, nameEn }) => ({
      ...{ kind: "chain" as const, id, nameZh, nameEn, ...nowhere },
      names: namesOf([nameZh, nameEn]),
    })),
    ...segments.map(({ id, nameZh, nameEn, chain, aliases }) => ({
      ...{ kind: "segment" as const, id, nameZh, nameEn, ...nowhere },
      ...{ chain, chainName: nameOfChain.get(chain) ?? null },
      names: namesOf([nameZh, nameEn, ...aliases]),
    })),
    ...firms.map(({ id, name, fullName, uscc, stockCode, place }) => ({
      ...{ kind: "firm" as const, id, nameZh: name, nameEn: null, ...nowhere, ...at(place) },
      names: namesOf([name, fullName, uscc ?? null, stockCode ?? null]),
    })),
    ...places.map(({ id, nameZh, nameEn, parent }) => ({
      ...{ kind: "place" as const, id, nameZh, nameEn, ...nowhere, ...at(parent) },
      names: namesOf([nameZh, nameEn]),
    })),
  ];
  return { find: (text, limit) => find(entries, text, limit) };
}

interface Hit {
  entry: Entry;
  name: Name;
  /** Smaller is better. */
  rank: number;
}

function find(entries: Entry[], text: string, limit: number): { total: number; results: Found[] } {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return { total: 0, results: [] };
  const letters = wanted.replaceAll(/[\s']/g, "");
  const spelt = LATIN.test(letters) ? letters : null;
  const hits: Hit[] = [];
  for (const entry of entries) {
    let best: Hit | null = null;
    for (const name of entry.names) {
      const rank = rankOf(name, wanted, spelt);
      if (rank !== null && (best === null || rank < best.rank)) best = { entry, name, rank };
    }
    if (best) hits.push(best);
  }
  hits.sort(
    (a, b) =>
      a.rank - b.rank ||
      KINDS.indexOf(a.entry.kind) - KINDS.indexOf(b.entry.kind) ||
      a.entry.nameZh.length - b.entry.nameZh.length ||
      (a.entry.id < b.entry.id ? -1 : 1),
  );
  const results = hits.slice(0, limit).map(({ entry: { names: _, ...found }, name }) => ({
    ...found,
    matched: name.text,
  }));
  return { total: hits.length, results };
}

/** 0 the whole name, 1 its beginning, 2 within it; 3 to 6 the same by pinyin and its initials; null no match. */
function rankOf({ lower, spelt: spelling }: Name, wanted: string, letters: string | null): number | null {
  const at = lower.indexOf(wanted);
  if (at >= 0) return lower.length === wanted.length ? 0 : at === 0 ? 1 : 2;
  if (!spelling || letters === null) return null;
  const { full, starts, initials } = spelling;
  if (full === letters || initials === letters) return 3;
  if (letters.length > 1 && initials.startsWith(letters)) return 4;
  for (let from = full.indexOf(letters); from >= 0; from = full.indexOf(letters, from + 1)) {
    if (starts.has(from)) return from === 0 ? 4 : 5;
  }
  return letters.length > 1 && initials.includes(letters) ? 6 : null;
}
