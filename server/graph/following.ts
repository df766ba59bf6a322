import type { RowChange, TableName } from "../model/log.ts";
import type { Reading } from "./readings.ts";

/** A part of what is read of the graph, and how it is kept true. */
export interface PartOf<T> {
  read(reading: Reading): Promise<T>;
  /** The tables it is made of, and those whose rows take rows of it along when they go. */
  tables: readonly TableName[];
  /**
   * The part after changes of its tables, none of the others; null to read it anew. Changes may come that it was read
   * with already: applied again they must change nothing.
   */
  mend(part: T, changes: readonly RowChange[]): T | null;
}

/** A part as it was at a number of the log. */
export interface At<T> {
  /** Another whenever the part is another; no two parts ever have the same. */
  readonly version: number;
  get(): Promise<T>;
}

let versions = 0;

/** So many changes are waited with; more are a reason to read anew. */
const CHANGES_MOST = 2_000;

/** A part at one number of the log: what was read, and the changes since that are to be worked in when it is asked for. */
class State<T> implements At<T> {
  readonly version = ++versions;
  private readonly part: PartOf<T>;
  private readonly reading: Reading;
  private base: Promise<T> | null;
  private changes: readonly RowChange[];
  private value: Promise<T> | null = null;

  constructor(
    part: PartOf<T>,
    reading: Reading,
    base: Promise<T> | null = null,
    changes: readonly RowChange[] = [],
  ) {
    this.part = part;
    this.reading = reading;
    this.base = base;
    this.changes = changes;
  }

  /** One reading for all who ask at once; a failed one is tried again by the next. */
  get(): Promise<T> {
    if (this.value) return this.value;
    const { part, base, changes } = this;
    const read = () => part.read(this.reading);
    const value = base?.then((older) => part.mend(older, changes) ?? read(), read) ?? read();
    this.value = value;
    // What it was made of is let go.
    this.base = null;
    this.changes = [];
    value.catch(() => {
      if (this.value === value) this.value = null;
    });
    return value;
  }

  after(changes: readonly RowChange[]): State<T> {
    const touching = changes.filter(({ table }) => this.part.tables.includes(table));
    if (touching.length === 0) return this;
    if (this.value) return this.made(this.value, touching);
    if (this.base === null || this.changes.length + touching.length > CHANGES_MOST) return this.anew();
    return this.made(this.base, [...this.changes, ...touching]);
  }

  touchedBy(tables: readonly string[]): boolean {
    return this.part.tables.some((table) => tables.includes(table));
  }

  anew(): State<T> {
    return new State(this.part, this.reading);
  }

  private made(base: Promise<T>, changes: readonly RowChange[]): State<T> {
    return new State(this.part, this.reading, base, changes);
  }
}

/** A part as it is now, and as it was for who asked before: each asks its own state. */
export class Following<T> {
  private state: State<T>;

  constructor(part: PartOf<T>, reading: Reading) {
    this.state = new State(part, reading);
  }

  now(): At<T> {
    return this.state;
  }

  /** Rows of its tables changed. */
  follow(changes: readonly RowChange[]): void {
    this.state = this.state.after(changes);
  }

  /** Rows of these tables changed, and nobody says which; by default of any. */
  forget(tables?: readonly string[]): void {
    if (tables === undefined || this.state.touchedBy(tables)) this.state = this.state.anew();
  }
}
