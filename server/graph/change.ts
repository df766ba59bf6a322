import type { Engine, Row, Transaction } from "../engine/engine.ts";
import type { ChangeKind, RowChange, TableName } from "../model/log.ts";
import { appendEntry, moment } from "./log.ts";
import type { Queries } from "./queries.ts";
import { putRows, removeRows, rowsNow } from "./table-rows.ts";

/** Who may change the graph, and in whose name. */
export interface Office {
  engine: Engine;
  queries: Queries;
  /** The person who does it, by id or as written; null when nobody said. Names are not verified. */
  by?: string | null;
  /** Told the number of a change once it stands. */
  made?: (number: number) => void;
}

/** What a change is about, for whoever reads the log. */
export interface Reason {
  kind: ChangeKind;
  note?: string | null;
  /** The number of the change that it takes back. */
  undoes?: number;
  /** When somebody other than the office's own person does it. */
  by?: string | null;
}

/** One change of the graph while it is being made. */
export interface Changing {
  tx: Transaction;
  queries: Queries;
  /** The number of this change; every earlier one is in the graph, none of a later one is. */
  revision: number;
  /** Rows of a table as they are now, in the order of `like`; null where there is none with that identity. */
  now(table: TableName, like: readonly Row[]): ReturnType<typeof rowsNow>;
  /** Puts rows in place of those of the same identities. @returns how many that changed */
  put(table: TableName, rows: readonly Row[]): Promise<number>;
  /** Says what the change is about, in place of the note it began with. */
  describe(note: string): void;
  /** Says which change it takes back. */
  takesBack(number: number): void;
  /** Takes rows away by their identities; what refers to them goes before. @returns how many were there */
  remove(table: TableName, rows: readonly Row[]): Promise<number>;
}

/** What a change answers that found nothing to do: all of it is taken back, its number too. */
export class Unchanged<T> {
  readonly answer: T;

  constructor(answer: T) {
    this.answer = answer;
  }
}

/** Takes a transaction back and carries its answer out. */
class NothingDone extends Error {
  readonly answer: unknown;

  constructor(answer: unknown) {
    super("Nothing was changed");
    this.answer = answer;
  }
}

interface Counted {
  number: number;
  head: string | null;
  headNumber: number | null;
}

/** What is edited as a whole has another version when a row of it is another. */
const WHOLES = [
  { table: "shortlist_firms", property: "shortlist", touch: "recruit/shortlists/touch" },
  { table: "trip_visits", property: "trip", touch: "trips/touch" },
  { table: "scenario_changes", property: "scenario", touch: "chain/scenarios/touch" },
] as const;

async function touchWholes(
  { tx, queries, revision }: Pick<Changing, "tx" | "queries" | "revision">,
  changes: readonly RowChange[],
): Promise<void> {
  for (const { table: of, property, touch } of WHOLES) {
    const ids = changes.flatMap(({ table, before, after }) =>
      table === of ? [(after ?? before)![property]!] : [],
    );
    if (ids.length > 0) await tx.run(queries[touch], { ids: [...new Set(ids)], revision });
  }
}

/**
 * The one way to change the graph. The change is counted, and only then may `work` read what it depends on, for on
 * Neo4j counting holds every other writer back until this change has ended. What it puts and removes becomes one entry
 * of the log in the same transaction; when that is nothing, or `work` answers Unchanged, all of it is taken back.
 */
export async function change<T>(
  { engine, queries, by: person = null, made: stands }: Office,
  { kind, note = null, undoes, by = person }: Reason,
  work: (changing: Changing) => Promise<T | Unchanged<T>>,
): Promise<T> {
  try {
    const [number, told] = await engine.transaction(async (tx): Promise<[number, T]> => {
      const [counted] = await tx.run<Counted>(queries["load/bump"]);
      const { number: revision, head, headNumber } = counted!;
      const changes: RowChange[] = [];
      const within = { tx, queries, revision };
      const kept = (made: RowChange[]) => {
        changes.push(...made);
        return made.length;
      };
      let about = note;
      let back = undoes ?? null;
      const answer = await work({
        ...within,
        now: (table, like) => rowsNow(within, table, like),
        put: async (table, rows) => kept(await putRows(within, table, rows)),
        describe: (text) => {
          about = text;
        },
        takesBack: (number) => {
          back = number;
        },
        remove: async (table, rows) => kept(await removeRows(within, table, rows)),
      });
      if (answer instanceof Unchanged) throw new NothingDone(answer.answer);
      if (changes.length === 0) throw new NothingDone(answer);
      await touchWholes(within, changes);
      await appendEntry(
        { tx, queries, head: head === null ? null : { hash: head, number: headNumber! } },
        { number: revision, at: moment(), by, kind, note: about, undoes: back },
        changes,
      );
      return [revision, answer];
    });
    stands?.(number);
    return told;
  } catch (error) {
    if (error instanceof NothingDone) return error.answer as T;
    throw error;
  }
}
