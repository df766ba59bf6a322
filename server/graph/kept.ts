import { LRUCache } from "lru-cache";
import { readRowsText } from "../data/log/entry-text.ts";
import type { Params } from "../engine/engine.ts";
import { TABLE_NAMES, type TableName } from "../model/log.ts";
import type { QueryName } from "../model/query-names.ts";
import { type ChainPart, chainPart } from "./chain-part.ts";
import { type At, Following, type PartOf } from "./following.ts";
import { GROUND, losesGround } from "./parts.ts";
import type { Reading } from "./readings.ts";

/** Chains kept at most; the one asked for longest ago is read again when it is asked for. */
const CHAINS_KEPT = 500;
/** So many changes are followed; after more everything is read anew. */
const ENTRIES_MOST = 200;

interface EntryRows {
  number: number;
  /** It names only the tables. */
  bulk: boolean;
  tables: TableName[];
  /** As the log has them; null in bulk. */
  rows: string | null;
}

/** A part, a chain by its id, or a table of which something was read that is no part. */
export type PartKey = PartOf<never> | string | { table: TableName };
export type Taken = Map<PartKey, At<unknown>>;
/** Which version of each part: it holds none of them. */
export type Versions = ReadonlyMap<PartKey, number>;

/** What was read of the graph, each part true of the same number of the log. */
export class Kept {
  /** The number of the change that all parts have followed; null while nothing was asked. */
  private number: number | null = null;
  private readonly reading: Reading;
  private readonly count: () => Promise<number>;
  private readonly parts = new Map<PartOf<never>, Following<never>>();
  private readonly chains = new LRUCache<string, Following<ChainPart | null>>({ max: CHAINS_KEPT });
  private readonly tables = new Map<TableName, { table: TableName; version: number }>(
    TABLE_NAMES.map((table) => [table, { table, version: 0 }]),
  );
  private step: Promise<void> = Promise.resolve();

  /** @param count reads the number of the latest change */
  constructor(reading: Reading, count: () => Promise<number>) {
    this.reading = reading;
    this.count = count;
  }

  part<T>(part: PartOf<T>): At<T> {
    let found = this.parts.get(part as PartOf<never>) as Following<T> | undefined;
    if (!found) {
      found = new Following(part, this.reading);
      this.parts.set(part as PartOf<never>, found as unknown as Following<never>);
    }
    return found.now();
  }

  chain(id: string): At<ChainPart | null> {
    let found = this.chains.get(id);
    if (!found) {
      found = new Following(chainPart(id), this.reading);
      this.chains.set(id, found);
    }
    return found.now();
  }

  /** Every part asked for so far, as it is now. */
  *all(): Iterable<{ key: PartKey; at: At<unknown> }> {
    for (const [part, one] of this.parts) yield { key: part, at: one.now() };
    for (const [id, one] of this.chains.entries()) yield { key: id, at: one.now() };
  }

  /** How often rows of a table have changed. */
  table(name: TableName): { table: TableName; version: number } {
    return this.tables.get(name)!;
  }

  read<R>(query: QueryName, params: Params): Promise<R[]> {
    return this.reading.engine.read<R>(this.reading.queries[query], params);
  }

  /** Whether the parts are those of now, and no rows of the tables have changed. */
  holds(versions: Versions): boolean {
    for (const [key, version] of versions) if (this.versionOf(key) !== version) return false;
    return true;
  }

  private versionOf(key: PartKey): number | undefined {
    if (typeof key === "string") return this.chains.peek(key)?.now().version;
    return "table" in key ? this.table(key.table).version : this.parts.get(key)?.now().version;
  }

  /** Whether all parts have followed the log to this number. */
  isAt(number: number): boolean {
    return this.number === number;
  }

  /** Works in what was changed up to the number, once however many ask. */
  follow(number: number): Promise<void> {
    const step = this.step.then(() => this.go(number));
    this.step = step.catch(() => {});
    return step;
  }

  private async go(to: number): Promise<void> {
    const from = this.number;
    if (from === to) return;
    if (from === null) {
      this.number = to;
      return;
    }
    if (to < from) {
      // Somebody counted before another who is here already; or the graph is another than it was.
      if ((await this.count()) < from) this.begin(to);
      return;
    }
    const entries = await this.entries(from, to);
    if (!joins(entries, from, to)) {
      this.begin(to);
      return;
    }
    this.number = to;
    for (const entry of entries) this.take(entry);
  }

  private async entries(from: number, to: number): Promise<EntryRows[]> {
    if (to - from > ENTRIES_MOST) return [];
    const { engine, queries } = this.reading;
    const ids = Array.from({ length: to - from }, (_, at) => String(from + 1 + at));
    return engine.read<EntryRows>(queries["log/since"], { ids });
  }

  private take({ bulk, tables, rows }: EntryRows): void {
    for (const table of tables) this.tables.get(table)!.version++;
    const changes = bulk || rows === null ? null : readRowsText(rows);
    if (changes && losesGround(changes)) this.forget();
    else if (changes) this.followed((one) => one.follow(changes));
    else if (tables.some((table) => GROUND.includes(table))) this.forget();
    else this.followed((one) => one.forget(tables));
  }

  private begin(number: number): void {
    this.number = number;
    this.forget();
  }

  private forget(): void {
    for (const table of this.tables.values()) table.version++;
    this.followed((one) => one.forget());
    this.chains.clear();
  }

  private followed(act: (one: Following<never>) => void): void {
    for (const one of this.parts.values()) act(one);
    for (const one of this.chains.values()) act(one as unknown as Following<never>);
  }
}

/**
 * Whether the entries tell every change, one for each number. The steps of a load have none: what was read between them,
 * or while one was taken back, nobody tells.
 */
function joins(entries: readonly EntryRows[], from: number, to: number): boolean {
  let last = from;
  for (const { number } of entries) {
    if (number !== last + 1) return false;
    last = number;
  }
  return last === to;
}
