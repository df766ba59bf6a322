import type { Exclusion, Firm, Place, Segment } from "../../model/rows.ts";
import type { Rows } from "./columns.ts";
import { Directory } from "./directory.ts";
import { kilometres, type Point, pointOf } from "./distance.ts";

/** What belongs to no chain, with its firms as an array or, sorted by id, as columns. */
export interface AtlasRows {
  places: readonly Place[];
  firms: Rows<Firm>;
  exclusions: readonly Exclusion[];
}

/** What is so of one place whatever the chain: who is here, how far everybody else is, what may not come. */
export interface Situation {
  place: Place;
  /** The place and its ancestors, nearest first. */
  path: Place[];
  /** The city it is or lies in, a municipality included; null where there is none. */
  city: Place | null;
  /** Its own, whatever its kind, else found as that of a firm. */
  point: Point | null;
  firms: Directory;
  places: Map<string, Place>;
  /** Whether a place is this one or lies within it. */
  contains(place: string | null): boolean;
  isActive(firm: string): boolean;
  isResident(firm: string): boolean;
  /**
   * Its own, else that of its place or the nearest one around it that is a park, county or city, else the centre of its
   * province; null when unknown.
   */
  pointOf(firm: string): Point | null;
  /** Whether the point of the firm is the centre of a province. */
  isRough(firm: string): boolean;
  /** How many firms are residents. */
  residents(): number;
  /** From the place to the firm; null when either point is unknown. */
  km(firm: string): number | null;
  /** Whether that rests on the centre of a province. */
  isApproximate(firm: string): boolean;
  /** The same by the position of the firm in `firms`; false and null where that is -1. */
  isResidentAt(position: number): boolean;
  kmAt(position: number): number | null;
  isApproximateAt(position: number): boolean;
  /** The city a firm is in, by the id of its place. */
  cityOf(place: string | null): Place | null;
  /** Why the segment may not come: its own exclusion first, nearest place first; null when nothing bars it. */
  exclusionOf(segment: Segment): Exclusion | null;
}

interface Gazetteer {
  places: Map<string, Place>;
  children: Map<string, string[]>;
  exclusions: Map<string, Exclusion[]>;
  /** Ids of cities, and of provinces without a city in them: 上海 and its like. */
  cities: Set<string>;
}

const gazetteers = new WeakMap<AtlasRows, Gazetteer>();

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

function gazetteerOf(atlas: AtlasRows): Gazetteer {
  const known = gazetteers.get(atlas);
  if (known) return known;
  const gazetteer: Gazetteer = {
    places: new Map(atlas.places.map((place) => [place.id, place])),
    children: new Map(),
    exclusions: new Map(),
    cities: new Set(),
  };
  for (const place of atlas.places) if (place.parent) push(gazetteer.children, place.parent, place.id);
  for (const exclusion of atlas.exclusions) push(gazetteer.exclusions, exclusion.place, exclusion);
  gazetteer.cities = citiesIn(atlas.places, gazetteer.places);
  gazetteers.set(atlas, gazetteer);
  return gazetteer;
}

function citiesIn(all: readonly Place[], places: ReadonlyMap<string, Place>): Set<string> {
  const cities = all.filter(({ kind }) => kind === "city");
  const split = new Set(cities.flatMap(({ parent }) => pathOf(places, parent)));
  const municipalities = all.filter((place) => place.kind === "province" && !split.has(place));
  return new Set([...cities, ...municipalities].map(({ id }) => id));
}

/** Places in one another may have come in by doors that did not count them; nobody looks so far. */
const PATH_MOST = 50;

/** The place and its ancestors, nearest first. */
export function pathOf(places: ReadonlyMap<string, Place>, place: string | null): Place[] {
  const path: Place[] = [];
  for (let at = place; at !== null && path.length < PATH_MOST; ) {
    const found = places.get(at);
    if (!found || path.includes(found)) break;
    path.push(found);
    at = found.parent;
  }
  return path;
}

interface Found {
  point: Point;
  /** It is the centre of a province, which may lie far from what it stands for. */
  approximate: boolean;
}

/** The point of the first place of the path that is precise enough to stand for a firm, else of its province. */
function nearestPoint(path: Place[], cities: ReadonlySet<string>): Found | null {
  for (const place of path) {
    const precise = place.kind === "park" || place.kind === "county" || cities.has(place.id);
    const point = precise ? pointOf(place) : null;
    if (point) return { point, approximate: false };
  }
  const province = path.find(({ kind }) => kind === "province");
  const point = province ? pointOf(province) : null;
  return point && { point, approximate: true };
}

/** The province a firm lies in; null when it is unknown. */
export function provinceOf(
  { firms, places }: Pick<Situation, "firms" | "places">,
  firm: string,
): Place | null {
  return pathOf(places, firms.get(firm)?.place ?? null).find(({ kind }) => kind === "province") ?? null;
}

function subtree(children: ReadonlyMap<string, string[]>, root: string): Set<string> {
  const within = new Set([root]);
  for (const place of within) for (const child of children.get(place) ?? []) within.add(child);
  return within;
}

/** @throws RangeError when the atlas has no such place. */
export function situate(atlas: AtlasRows, placeId: string): Situation {
  const { places, children, exclusions, cities } = gazetteerOf(atlas);
  const firms = Directory.of(atlas.firms);
  const place = places.get(placeId);
  if (!place) throw new RangeError(`no such place: ${placeId}`);
  const path = pathOf(places, placeId);
  const own = pointOf(place);
  const here = own === null ? nearestPoint(path, cities) : { point: own, approximate: false };
  const point = here?.point ?? null;
  const within = subtree(children, placeId);

  const { words } = firms.rows;
  const withinWords = new Uint8Array(words.texts.length);
  for (const id of within) {
    const word = words.find(id);
    if (word >= 0) withinWords[word] = 1;
  }
  const points = new Map<number, Found | null>();
  const distances = new Map<number, number | null>();
  const pointOfPlace = (word: number) => {
    let found = points.get(word);
    if (found === undefined) {
      found = nearestPoint(pathOf(places, words.texts[word]!), cities);
      points.set(word, found);
    }
    return found;
  };
  const kmToPlace = (word: number) => {
    let found = distances.get(word);
    if (found === undefined) {
      found = kilometres(point, pointOfPlace(word)?.point ?? null);
      distances.set(word, found);
    }
    return found;
  };
  const pointAt = (at: number) => {
    if (at < 0) return null;
    const word = firms.placeAt(at);
    return firms.pointAt(at) ?? (word < 0 ? null : (pointOfPlace(word)?.point ?? null));
  };
  const kmAt = (at: number) => {
    if (at < 0) return null;
    const [own, word] = [firms.pointAt(at), firms.placeAt(at)];
    if (own !== null) return kilometres(point, own);
    return word < 0 ? null : kmToPlace(word);
  };
  const isApproximateAt = (at: number) => {
    if (at < 0 || here === null) return false;
    if (firms.pointAt(at) !== null) return here.approximate;
    const word = firms.placeAt(at);
    return isRoughAt(at) || (here.approximate && word >= 0 && pointOfPlace(word) !== null);
  };
  const isRoughAt = (at: number) => {
    if (at < 0 || firms.pointAt(at) !== null) return false;
    const word = firms.placeAt(at);
    return word >= 0 && (pointOfPlace(word)?.approximate ?? false);
  };
  const isResidentAt = (at: number) => {
    if (at < 0) return false;
    const word = firms.placeAt(at);
    return word >= 0 && withinWords[word] === 1 && firms.isActiveAt(at);
  };
  const contains = (id: string | null) => id !== null && within.has(id);

  const bySegment = new Map<string, Exclusion>();
  const byCode = new Map<string, Exclusion>();
  for (const at of path) {
    for (const exclusion of exclusions.get(at.id) ?? []) {
      const { segment, industryCode } = exclusion;
      if (segment && !bySegment.has(segment)) bySegment.set(segment, exclusion);
      else if (industryCode && !byCode.has(industryCode)) byCode.set(industryCode, exclusion);
    }
  }

  const cityOf = (id: string | null) => pathOf(places, id).find((one) => cities.has(one.id)) ?? null;
  return {
    place,
    path,
    city: cityOf(placeId),
    point,
    firms,
    places,
    contains,
    isActive(id) {
      const at = firms.position(id);
      return at >= 0 && firms.isActiveAt(at);
    },
    isResident: (id) => isResidentAt(firms.position(id)),
    residents() {
      let count = 0;
      for (let at = 0; at < firms.size; at++) count += Number(isResidentAt(at));
      return count;
    },
    pointOf: (id) => pointAt(firms.position(id)),
    isRough: (id) => isRoughAt(firms.position(id)),
    km: (id) => kmAt(firms.position(id)),
    isApproximate: (id) => isApproximateAt(firms.position(id)),
    isResidentAt,
    kmAt,
    isApproximateAt,
    cityOf,
    exclusionOf(segment) {
      if (bySegment.size + byCode.size === 0) return null;
      const own = bySegment.get(segment.id);
      if (own) return own;
      if (byCode.size === 0 || !segment.industryCode) return null;
      for (let length = segment.industryCode.length; length > 0; length--) {
        const exclusion = byCode.get(segment.industryCode.slice(0, length));
        if (exclusion) return exclusion;
      }
      return null;
    },
  };
}
