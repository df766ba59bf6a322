import type { Firm } from "../../model/rows.ts";
import { INACTIVE_STATUSES } from "../../model/words.ts";
import { Columns, type Kinds, type Rows } from "./columns.ts";

export const FIRM_KINDS: Kinds<Firm> = {
  id: "text",
  name: "text",
  fullName: "text",
  place: "word",
  longitude: "number",
  latitude: "number",
  status: "word",
};

export function isActive({ status }: Pick<Firm, "status">): boolean {
  return !(INACTIVE_STATUSES as readonly string[]).includes(status?.trim() ?? "");
}

const directories = new WeakMap<Rows<Firm>, Directory>();

/** All firms by id, in columns; positions are in the order of the ids. */
export class Directory {
  readonly rows: Columns<Firm>;
  readonly ids: readonly string[];
  private readonly inactive: Uint8Array;
  private readonly places: Int32Array;
  private readonly statuses: Int32Array;
  private readonly longitudes: Float64Array;
  private readonly latitudes: Float64Array;
  private last = -1;
  private readonly joined = new WeakMap<readonly string[], Int32Array>();

  private constructor(rows: Columns<Firm>) {
    this.rows = rows;
    this.ids = rows.textsOf("id") as readonly string[];
    this.places = rows.wordsOf("place");
    this.statuses = rows.wordsOf("status");
    this.longitudes = rows.numbersOf("longitude");
    this.latitudes = rows.numbersOf("latitude");
    this.inactive = Uint8Array.from(rows.words.texts, (status) => Number(!isActive({ status })));
  }

  /** One for the same rows, which are sorted unless they are columns. */
  static of(firms: Rows<Firm>): Directory {
    const known = directories.get(firms);
    if (known) return known;
    const sorted: Rows<Firm> =
      firms instanceof Columns ? firms : [...firms].sort((a, b) => (a.id < b.id ? -1 : 1));
    const directory = new Directory(Columns.of(FIRM_KINDS, sorted));
    directories.set(firms, directory);
    return directory;
  }

  get size(): number {
    return this.ids.length;
  }

  keys(): Iterable<string> {
    return this.ids;
  }

  has(id: string): boolean {
    return this.position(id) >= 0;
  }

  get(id: string): Firm | undefined {
    return this.rows.at(this.position(id));
  }

  /** -1 when there is no such firm. Whoever asks in the order of the ids is answered at once. */
  position(id: string): number {
    if (this.ids[this.last + 1] === id) return ++this.last;
    const found = positionIn(this.ids, id);
    if (found >= 0) this.last = found;
    return found;
  }

  /** By sorted id: its position, or -1. One walk along both, kept with the ids. */
  positionsOf(ids: readonly string[]): Int32Array {
    const known = this.joined.get(ids);
    if (known) return known;
    const positions = Int32Array.from(ids, (id) => this.position(id));
    this.joined.set(ids, positions);
    return positions;
  }

  isActiveAt(position: number): boolean {
    const status = this.statuses[position]!;
    return status < 0 || this.inactive[status] !== 1;
  }

  /** How many active firms are at each place itself. */
  activeByPlace(): ReadonlyMap<string, number> {
    const { texts } = this.rows.words;
    const counts = new Int32Array(texts.length);
    for (let at = 0; at < this.size; at++)
      if (this.places[at]! >= 0 && this.isActiveAt(at)) counts[this.places[at]!]!++;
    const found = new Map<string, number>();
    for (const [word, count] of counts.entries()) if (count > 0) found.set(texts[word]!, count);
    return found;
  }

  /** The number of its place in `rows.words`; -1 when it has none. */
  placeAt(position: number): number {
    return this.places[position]!;
  }

  /** Its own; null when it has none. */
  pointAt(position: number): { longitude: number; latitude: number } | null {
    const [longitude, latitude] = [this.longitudes[position]!, this.latitudes[position]!];
    return Number.isNaN(longitude) || Number.isNaN(latitude) ? null : { longitude, latitude };
  }
}

/** Where a text stands in sorted texts; when it is not there, -1 - where it would. */
export function positionIn(sorted: readonly string[], wanted: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted ? low : -1 - low;
}
