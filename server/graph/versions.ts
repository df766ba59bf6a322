import { Problem, type ProblemCode } from "../words/problem.ts";

/**
 * Whoever changes a thing says its version as they saw it: the number of the change that wrote it last, so that a thing
 * deleted and made anew never has an old one again. 0 is a thing that is to be made.
 */
interface Versioned {
  version: number;
}

/** What a client names to take it away. */
export interface Seen {
  id: string;
  version: number;
}

/** What takes a thing away, and who does. */
export interface Removal extends Seen {
  by?: string | null;
}

/** It is another than the client saw; becomes a Problem that carries it as it is now. */
class Overtaken extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode) {
    super(code);
    this.code = code;
  }
}

/**
 * Whether what a client wants said is there already, else that it may write.
 * @throws Overtaken when it is another than the client saw
 */
export function weigh(now: Versioned | undefined, seen: number, same: boolean): "repeated" | "write" {
  if (now && same) return "repeated";
  if ((now?.version ?? 0) === seen) return "write";
  throw new Overtaken(seen === 0 ? "id_taken" : "changed");
}

/**
 * Whether there is something to take away.
 * @throws Overtaken when it is another than the client saw
 */
export function weighRemoval(now: Versioned | undefined, seen: number): boolean {
  if (now && now.version !== seen) throw new Overtaken("changed");
  return now !== undefined;
}

/** @throws Problem changed or id_taken, with the thing as it is now; null when it is gone */
export async function tellingOvertaken<T>(
  change: () => Promise<T>,
  { id, now }: { id: string; now: () => Promise<unknown> },
): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    throw new Problem(error.code, { field: "id", value: id, current: await now() });
  }
}
