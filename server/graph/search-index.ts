import type { Rows } from "../analysis/judging/columns.ts";
import { Columns } from "../analysis/judging/columns.ts";
import type { Chain, Place } from "../model/rows.ts";
import { SEPARATOR } from "./haystack.ts";
import type { FirmBrief } from "./parts.ts";
import { type Name, NO_MATCH, SearchTier } from "./search-tier.ts";

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
  /** The same after firms have changed; only those are spelt again. */
  withFirms(firms: Columns<FirmBrief>): SearchIndex;
}

type Entry = Omit<Found, "matched">;

/** Things that can be found, in the order in which equally good ones are told. */
interface Tier {
  tier: SearchTier;
  length: number;
  /** Position of the kind among KINDS. */
  kindAt(at: number): number;
  nameLengthAt(at: number): number;
  entryAt(at: number): Entry;
  namesAt(at: number): string[];
  /** Whether it is told by another tier by now. */
  isGone(at: number): boolean;
}

const KINDS = ["chain", "segment", "firm", "place"] as const;
const FIRM = KINDS.indexOf("firm");
/** Rank, kind and length of the name in one number that sorts as they do; a name is cut at so many letters. */
const LENGTHS = 2_048;
const KEYS = 8 * KINDS.length * LENGTHS;
/** So many firms are told beside the index that holds them; with more it is made anew. */
const BESIDE_MOST = 2_000;

const named = (texts: (string | null | undefined)[]) => [
  ...new Set(texts.filter((text): text is string => !!text)),
];
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

export function searchIndex(
  chains: readonly Chain[],
  segments: readonly SegmentNames[],
  firms: Columns<FirmBrief>,
  places: readonly Place[],
): SearchIndex {
  const nameOfPlace = new Map(places.map((place) => [place.id, place.nameZh]));
  const others = otherTier(chains, segments, places, nameOfPlace);
  return indexOf(others, firms, firmTier(firms, nameOfPlace), nameOfPlace);
}

function indexOf(
  others: Tier,
  firms: Columns<FirmBrief>,
  base: Tier,
  nameOfPlace: ReadonlyMap<string, string>,
  now: Columns<FirmBrief> = firms,
): SearchIndex {
  const { gone, come } = now === firms ? { gone: new Set<number>(), come: [] } : changedIn(firms, now);
  const known: Tier = { ...base, isGone: (at) => gone.has(at) };
  const beside = come.length === 0 ? [] : [firmTier(come, nameOfPlace)];
  const tiers = [others, known, ...beside];
  return {
    find: (text, limit) => findIn(tiers, text.trim().toLowerCase().replaceAll(SEPARATOR, " "), limit),
    withFirms(next) {
      const changed = changedIn(firms, next);
      return changed.come.length + changed.gone.size > BESIDE_MOST
        ? indexOf(others, next, firmTier(next, nameOfPlace), nameOfPlace)
        : indexOf(others, firms, base, nameOfPlace, next);
    },
  };
}

function otherTier(
  chains: readonly Chain[],
  segments: readonly SegmentNames[],
  places: readonly Place[],
  nameOfPlace: ReadonlyMap<string, string>,
): Tier {
  const nameOfChain = new Map(chains.map((chain) => [chain.id, chain.nameZh]));
  const nowhere = { chain: null, chainName: null, place: null, placeName: null };
  const entries: { entry: Entry; names: string[]; spelt?: Name[] }[] = [];
  for (const { id, nameZh, nameEn } of chains.toSorted(byId))
    entries.push({
      entry: { kind: "chain", id, nameZh, nameEn, ...nowhere },
      names: named([nameZh, nameEn]),
    });
  for (const { id, nameZh, nameEn, chain, aliases } of segments.toSorted(byId)) {
    const of = { ...nowhere, chain, chainName: nameOfChain.get(chain) ?? null };
    entries.push({
      entry: { kind: "segment", id, nameZh, nameEn, ...of },
      names: named([nameZh, nameEn, ...aliases]),
    });
  }
  for (const place of places.toSorted(byId)) {
    const { id, nameZh, nameEn, parent, aliases } = place;
    const of = { ...nowhere, place: parent, placeName: (parent && nameOfPlace.get(parent)) ?? null };
    const names = named([nameZh, nameEn, ...aliases]);
    entries.push({
      entry: { kind: "place", id, nameZh, nameEn, ...of },
      names,
      spelt: names.map((name) => nameRead(name, place)),
    });
  }
  const kinds = Uint8Array.from(entries, ({ entry }) => KINDS.indexOf(entry.kind));
  return {
    tier: new SearchTier(entries.map(({ names, spelt }) => spelt ?? names)),
    length: entries.length,
    kindAt: (at) => kinds[at]!,
    nameLengthAt: (at) => entries[at]!.entry.nameZh.length,
    entryAt: (at) => entries[at]!.entry,
    namesAt: (at) => entries[at]!.names,
    isGone: () => false,
  };
}

/** A name of a place with the reading that is given of it; an alias of its characters is read as they are. */
function nameRead(name: string, { nameZh, pinyin }: Place): Name {
  const syllables = pinyin?.split(" ") ?? [];
  const characters = [...nameZh];
  if (syllables.length !== characters.length) return name;
  const read = [...name].map((character) => syllables[characters.indexOf(character)]);
  return read.includes(undefined) ? name : { text: name, reading: read.join(" ") };
}

function firmTier(firms: Rows<FirmBrief>, nameOfPlace: ReadonlyMap<string, string>): Tier {
  const namesAt = (at: number) => {
    const { name, fullName, uscc, stockCode } = firms.at(at)!;
    return named([name, fullName, uscc, stockCode]);
  };
  function* names() {
    for (let at = 0; at < firms.length; at++) yield namesAt(at);
  }
  const nameAt =
    firms instanceof Columns
      ? (at: number) => (firms as Columns<FirmBrief>).textsOf("name")[at]!
      : (at: number) => firms.at(at)!.name;
  return {
    tier: new SearchTier(names()),
    length: firms.length,
    kindAt: () => FIRM,
    nameLengthAt: (at) => nameAt(at).length,
    entryAt(at) {
      const { id, name, place } = firms.at(at)!;
      const placeName = (place && nameOfPlace.get(place)) ?? null;
      return { kind: "firm", id, nameZh: name, nameEn: null, chain: null, chainName: null, place, placeName };
    },
    namesAt,
    isGone: () => false,
  };
}

const SEARCHED = ["name", "fullName", "uscc", "stockCode"] as const;

/** By what search tells of firms: positions before of those that are other or no more, and the rows of those now. */
function changedIn(before: Columns<FirmBrief>, after: Columns<FirmBrief>) {
  const gone = new Set<number>();
  const come: FirmBrief[] = [];
  const [olds, news] = [before.textsOf("id") as string[], after.textsOf("id") as string[]];
  const texts = SEARCHED.map((name) => [before.textsOf(name), after.textsOf(name)] as const);
  const [oldPlaces, newPlaces] = [before.wordsOf("place"), after.wordsOf("place")];
  const sameWords = before.words === after.words;
  const differ = (old: number, now: number) =>
    texts.some(([a, b]) => a[old] !== b[now]) ||
    (sameWords ? oldPlaces[old] !== newPlaces[now] : before.at(old)!.place !== after.at(now)!.place);
  let [old, now] = [0, 0];
  while (old < olds.length || now < news.length) {
    const [a, b] = [olds[old], news[now]];
    if (a === b) {
      if (differ(old, now)) {
        gone.add(old);
        come.push(after.at(now)!);
      }
      old++;
      now++;
    } else if (b === undefined || (a !== undefined && a < b)) gone.add(old++);
    else come.push(after.at(now++)!);
  }
  return { gone, come };
}

interface Hit {
  key: number;
  entry: Entry;
  matched: string;
}

/** Counts the matches by their keys first, so that of many only those that are told are sorted. */
function findIn(tiers: readonly Tier[], wanted: string, limit: number) {
  if (wanted === "") return { total: 0, results: [] };
  const found = tiers.map((tier) => ({ tier, ...tier.tier.search(wanted) }));
  const counts = new Int32Array(KEYS);
  let total = 0;
  const keyOf = (tier: Tier, rank: number, at: number) =>
    (rank * KINDS.length + tier.kindAt(at)) * LENGTHS + Math.min(LENGTHS - 1, tier.nameLengthAt(at));
  for (const { tier, ranks } of found)
    for (let at = 0; at < tier.length; at++) {
      if (ranks[at] === NO_MATCH || tier.isGone(at)) continue;
      counts[keyOf(tier, ranks[at]!, at)]!++;
      total++;
    }
  let last = 0;
  for (let before = 0; last < KEYS && before + counts[last]! < limit; last++) before += counts[last]!;
  const hits: Hit[] = [];
  for (const { tier, ranks, names } of found) {
    let ofLast = 0;
    for (let at = 0; at < tier.length; at++) {
      if (ranks[at] === NO_MATCH || tier.isGone(at)) continue;
      const key = keyOf(tier, ranks[at]!, at);
      // Of equally good ones the smallest ids are told, and they stand first.
      if (key > last || (key === last && ofLast++ >= limit)) continue;
      hits.push({ key, entry: tier.entryAt(at), matched: tier.namesAt(at)[names[at]!]! });
    }
  }
  hits.sort((a, b) => a.key - b.key || (a.entry.id < b.entry.id ? -1 : 1));
  return { total, results: hits.slice(0, limit).map(({ entry, matched }) => ({ ...entry, matched })) };
}
