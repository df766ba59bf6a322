import type { Engine, Transaction } from "../engine/engine.ts";
import type { Queries } from "./queries.ts";

/** One change of the graph while it is being made. */
export interface Changing {
  tx: Transaction;
  /** The number of this change; every earlier one is in the graph, none of a later one is. */
  revision: number;
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

/**
 * The one way in which a change of the graph begins: it is counted, and only then may `work` read what it depends on,
 * for on Neo4j counting holds every other writer back until this change has ended.
 */
export async function changeGraph<T>(
  { engine, queries }: { engine: Engine; queries: Queries },
  work: (changing: Changing) => Promise<T | Unchanged<T>>,
): Promise<T> {
  try {
    return await engine.transaction(async (tx) => {
      const [counted] = await tx.run<{ number: number }>(queries["load/bump"]);
      const answer = await work({ tx, revision: counted!.number });
      if (answer instanceof Unchanged) throw new NothingDone(answer.answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof NothingDone) return error.answer as T;
    throw error;
  }
}
