/** Rows in their order: an array, or columns that make each row when it is asked for. */
export interface Rows<Row> extends Iterable<Row> {
  readonly length: number;
  at(position: number): Row | undefined;
}

/**
 * How a column is kept: `word`, a text that many rows share, as its number in one table; `text`, one of its own;
 * `number`; `flag`, a boolean that null counts as false.
 */
type Kind = "word" | "text" | "number" | "flag";
export type Kinds<Row> = { readonly [Name in keyof Required<Row>]: Kind };
type Column = Int32Array | Float64Array | Uint8Array | (string | null)[];

/** One row instead of the one at its place (`inserts` false), or before it; null takes that one away. */
export interface Edit<Row> {
  at: number;
  inserts: boolean;
  row: Row | null;
}

const NO_WORD = -1;

/** Every text of a table once. It only grows, so columns made of older ones share it with them. */
export class Words {
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  find(text: string): number {
    return this.numbers.get(text) ?? NO_WORD;
  }
}

/** Rows of one shape as columns: some tens of bytes each where objects take some hundreds. */
export class Columns<Row extends object> implements Rows<Row> {
  readonly kinds: Kinds<Row>;
  readonly words: Words;
  readonly length: number;
  private readonly columns: ReadonlyMap<string, Column>;
  private readonly fields: { name: string; kind: Kind; column: Column }[];

  private constructor(kinds: Kinds<Row>, words: Words, columns: ReadonlyMap<string, Column>, length: number) {
    this.kinds = kinds;
    this.words = words;
    this.columns = columns;
    this.length = length;
    this.fields = [...columns].map(([name, column]) => ({ name, kind: kinds[name as keyof Row], column }));
  }

  /** Columns of these rows; of columns, themselves. */
  static of<Row extends object>(kinds: Kinds<Row>, rows: Rows<Row>): Columns<Row> {
    if (rows instanceof Columns) return rows as Columns<Row>;
    const filling = new Filling(kinds, rows.length);
    filling.add(rows);
    return Columns.filledFrom(kinds, filling);
  }

  static filledFrom<Row extends object>(kinds: Kinds<Row>, filling: Filling<Row>): Columns<Row> {
    const { words, columns, length } = filling.filled();
    return new Columns(kinds, words, columns, length);
  }

  /** The numbers of the words of a column; -1 is null. */
  wordsOf(name: keyof Row & string): Int32Array {
    return this.columns.get(name) as Int32Array;
  }

  /** NaN is null. */
  numbersOf(name: keyof Row & string): Float64Array {
    return this.columns.get(name) as Float64Array;
  }

  flagsOf(name: keyof Row & string): Uint8Array {
    return this.columns.get(name) as Uint8Array;
  }

  textsOf(name: keyof Row & string): readonly (string | null)[] {
    return this.columns.get(name) as (string | null)[];
  }

  at(position: number): Row | undefined {
    if (position < 0 || position >= this.length) return undefined;
    const row: Record<string, unknown> = {};
    const { texts } = this.words;
    for (const { name, kind, column } of this.fields) {
      const found = column[position];
      if (kind === "word") row[name] = found === NO_WORD ? null : texts[found as number];
      else if (kind === "number") row[name] = Number.isNaN(found) ? null : found;
      else row[name] = kind === "flag" ? found === 1 : found;
    }
    return row as Row;
  }

  *[Symbol.iterator](): Iterator<Row> {
    for (let position = 0; position < this.length; position++) yield this.at(position)!;
  }

  /** The same rows after edits, which stand in the order of their places, a replacement last among those of one place. */
  edited(edits: readonly Edit<Row>[]): Columns<Row> {
    if (edits.length === 0) return this;
    const come = edits.filter(({ inserts }) => inserts).length;
    const filling = new Filling(this.kinds, this.length + come, this.words);
    let from = 0;
    for (const { at, inserts, row } of edits) {
      filling.copy(this.columns, from, at);
      if (row !== null) filling.add([row]);
      from = inserts ? at : at + 1;
    }
    filling.copy(this.columns, from, this.length);
    const { columns, length } = filling.filled();
    for (const [name, column] of this.columns) if (this.sameOf(name, edits)) columns.set(name, column);
    return new Columns(this.kinds, this.words, columns, length);
  }

  /** Without rows coming or going a column that says the same stays the same one. */
  private sameOf(name: string, edits: readonly Edit<Row>[]): boolean {
    if (edits.some(({ inserts, row }) => inserts || row === null)) return false;
    return edits.every(
      ({ at, row }) => (row![name as keyof Row] ?? null) === this.at(at)![name as keyof Row],
    );
  }
}

/** Columns while rows are put into them. */
export class Filling<Row extends object> {
  private readonly kinds: Kinds<Row>;
  private readonly words: Words;
  private columns = new Map<string, Column>();
  private next = 0;

  /** @param room rows that are expected; more may come */
  constructor(kinds: Kinds<Row>, room = 0, words = new Words()) {
    this.kinds = kinds;
    this.words = words;
    for (const [name, kind] of Object.entries(kinds)) this.columns.set(name, emptyOf(kind as Kind, room));
  }

  add(rows: Rows<Row>): void {
    this.makeRoom(this.next + rows.length);
    for (const [name, column] of this.columns) {
      const kind = this.kinds[name as keyof Row];
      let at = this.next;
      for (const row of rows) {
        const value = (row as Record<string, unknown>)[name] ?? null;
        if (kind === "word") column[at++] = value === null ? NO_WORD : this.words.numberOf(value as string);
        else if (kind === "number") column[at++] = value === null ? Number.NaN : (value as number);
        else if (kind === "flag") column[at++] = Number(value === true);
        else column[at++] = value as string | null;
      }
    }
    this.next += rows.length;
  }

  copy(columns: ReadonlyMap<string, Column>, from: number, to: number): void {
    if (from >= to) return;
    this.makeRoom(this.next + to - from);
    for (const [name, column] of this.columns) {
      const source = columns.get(name)!;
      if (Array.isArray(column))
        for (let at = from; at < to; at++) column[this.next + at - from] = source[at] as string;
      else column.set((source as Int32Array).subarray(from, to), this.next);
    }
    this.next += to - from;
  }

  filled(): { words: Words; columns: Map<string, Column>; length: number } {
    for (const [name, column] of this.columns)
      if (column.length > this.next) this.columns.set(name, column.slice(0, this.next) as Column);
    return { words: this.words, columns: this.columns, length: this.next };
  }

  private makeRoom(rows: number): void {
    for (const [name, column] of this.columns) {
      if (Array.isArray(column) || column.length >= rows) continue;
      const larger = emptyOf(this.kinds[name as keyof Row], Math.max(rows, column.length * 2));
      (larger as Int32Array).set(column as Int32Array);
      this.columns.set(name, larger);
    }
  }
}

function emptyOf(kind: Kind, length: number): Column {
  if (kind === "word") return new Int32Array(length);
  if (kind === "number") return new Float64Array(length);
  return kind === "flag" ? new Uint8Array(length) : [];
}
