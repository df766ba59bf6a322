import type { Adviser, Chain, Place } from "../model/rows.ts";
import type { FoundKind } from "../model/words.ts";
import { PAGE_NAMES } from "../words/page-names.ts";
import type { FirmNames } from "./firm-names.ts";
import type { PersonName, ProjectName, ShortlistName, TripName } from "./name-parts.ts";
import { type Matches, type Name, SearchTier, type Wanted } from "./search-tier.ts";

export interface SegmentNames {
  id: string;
  nameZh: string;
  nameEn: string | null;
  chain: string;
  aliases: string[];
}

/** A thing that can be found. */
export interface Thing {
  kind: FoundKind;
  id: string;
  nameZh: string;
  nameEn: string | null;
  /** The chain of a segment. */
  chain: string | null;
  /** The segment of a shortlist. */
  segment: string | null;
  /** The firm of a project or an adviser. */
  firm: string | null;
  /** Where it is, or the parent of a place. */
  place: string | null;
  /** The title of a person, the first day of a trip. */
  about: string | null;
}

/** Things of one kind. */
export interface Tier {
  readonly kind: FoundKind;
  readonly length: number;
  search(wanted: Wanted): Matches;
  thingAt(at: number): Thing;
  idAt(at: number): string;
  nameLengthAt(at: number): number;
  namesAt(at: number): readonly (Name | string)[];
  /** -1 when there is none of that id. */
  positionOf(id: string): number;
}

const nothing = { nameEn: null, chain: null, segment: null, firm: null, place: null, about: null };
const others = (texts: readonly string[]): Name[] => texts.map((text) => ({ text, other: true }));
const own = (...texts: (string | null)[]): string[] => [
  ...new Set(texts.filter((text): text is string => !!text)),
];

function tierOf<Row extends { id: string }>(
  kind: FoundKind,
  rows: readonly Row[],
  told: (row: Row) => Omit<Thing, "kind" | "id">,
  namesOf: (row: Row) => (Name | string)[],
): Tier {
  const sorted = kind === "page" ? rows : rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const names = sorted.map(namesOf);
  const tier = new SearchTier(names);
  const lengths = Uint16Array.from(sorted, (row) => told(row).nameZh.length);
  const positions = new Map(sorted.map(({ id }, at) => [id, at]));
  return {
    kind,
    length: sorted.length,
    search: (wanted) => tier.search(wanted),
    thingAt: (at) => ({ kind, id: sorted[at]!.id, ...told(sorted[at]!) }),
    idAt: (at) => sorted[at]!.id,
    nameLengthAt: (at) => lengths[at]!,
    namesAt: (at) => names[at]!,
    positionOf: (id) => positions.get(id) ?? -1,
  };
}

const bothNames = ({ nameZh, nameEn }: { nameZh: string; nameEn: string | null }) => own(nameZh, nameEn);

export const chainTier = (chains: readonly Chain[]): Tier =>
  tierOf("chain", chains, ({ nameZh, nameEn }) => ({ ...nothing, nameZh, nameEn }), bothNames);

export const segmentTier = (segments: ReadonlyMap<string, SegmentNames>): Tier =>
  tierOf(
    "segment",
    [...segments.values()],
    ({ nameZh, nameEn, chain }) => ({ ...nothing, nameZh, nameEn, chain }),
    (one) => [...bothNames(one), ...others(one.aliases)],
  );

export const placeTier = (places: readonly Place[]): Tier =>
  tierOf(
    "place",
    places,
    ({ nameZh, nameEn, parent }) => ({ ...nothing, nameZh, nameEn, place: parent }),
    (place) => [...bothNames(place), ...others(place.aliases)].map((name) => nameRead(name, place)),
  );

/** A name of a place with the reading that is given of it; an alias of its characters is read as they are. */
function nameRead(name: Name | string, { nameZh, pinyin }: Place): Name | string {
  const syllables = pinyin?.split(" ") ?? [];
  const characters = [...nameZh];
  if (syllables.length !== characters.length) return name;
  const one = typeof name === "string" ? { text: name } : name;
  const read = [...one.text].map((character) => syllables[characters.indexOf(character)]);
  return read.includes(undefined) ? name : { ...one, reading: read.join(" ") };
}

export const projectTier = (projects: readonly ProjectName[]): Tier =>
  tierOf("project", projects, ({ name, firm, place }) => ({ ...nothing, nameZh: name, firm, place }), byName);

/** Found by their title as well. */
export const personTier = (people: readonly PersonName[]): Tier =>
  tierOf(
    "person",
    people,
    ({ name, title }) => ({ ...nothing, nameZh: name, about: title }),
    ({ name, title }) => [name, ...others(own(title))],
  );

/** Found by the name of the firm they work for as well. */
export const adviserTier = (advisers: readonly Adviser[], firms: Tier): Tier =>
  tierOf(
    "adviser",
    advisers,
    ({ name, title, firm, place }) => ({ ...nothing, nameZh: name, firm, place, about: title }),
    ({ name, firm }) => {
      const at = firm === null ? -1 : firms.positionOf(firm);
      return [name, ...others(at < 0 ? [] : [firms.thingAt(at).nameZh])];
    },
  );

export const tripTier = (trips: readonly TripName[]): Tier =>
  tierOf(
    "trip",
    trips,
    ({ name, place, startOn }) => ({ ...nothing, nameZh: name, place, about: startOn }),
    byName,
  );

export const shortlistTier = (shortlists: readonly ShortlistName[]): Tier =>
  tierOf(
    "shortlist",
    shortlists,
    ({ name, segment, place }) => ({ ...nothing, nameZh: name, segment, place }),
    byName,
  );

function byName({ name }: { name: string }): string[] {
  return [name];
}

export const PAGE_TIER: Tier = tierOf(
  "page",
  Object.entries(PAGE_NAMES).map(([id, names]) => ({ id, ...names })),
  ({ zh, en }) => ({ ...nothing, nameZh: zh, nameEn: en }),
  ({ zh, en, others: more }) => [zh, en, ...others(more)],
);

export function firmTier(names: FirmNames): Tier {
  const { firms } = names;
  const [ids, called] = [firms.textsOf("id") as readonly string[], firms.textsOf("name")];
  return {
    kind: "firm",
    length: firms.length,
    search: (wanted) => names.search(wanted),
    thingAt(at) {
      const { id, name, place } = firms.at(at)!;
      return { ...nothing, kind: "firm", id, nameZh: name, place };
    },
    idAt: (at) => ids[at]!,
    nameLengthAt: (at) => called[at]?.length ?? 0,
    namesAt: (at) => names.namesAt(at),
    positionOf(id) {
      let [low, high] = [0, ids.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ids[middle]! < id) low = middle + 1;
        else high = middle;
      }
      return ids[low] === id ? low : -1;
    },
  };
}
