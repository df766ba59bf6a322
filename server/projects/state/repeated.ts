import type { Transaction } from "../../engine/engine.ts";
import { type Asked, digestOf } from "../../graph/asked.ts";
import type { Queries } from "../../graph/queries.ts";
import { Problem } from "../../words/problem.ts";
import { readChange } from "./answer.ts";
import { same } from "./state.ts";

/** What refuses a writing, told with the project as it is now. */
export class Overtaken extends Error {
  readonly code: "changed" | "id_taken";
  readonly project: string;
  readonly write: string;

  constructor(code: "changed" | "id_taken", project: string, write: string) {
    super(code);
    this.code = code;
    this.project = project;
    this.write = write;
  }
}

interface KeptEvent {
  project: string | null;
  on: string;
  kind: string;
  text: string | null;
  change: string | null;
}

/**
 * Whether a writing with this id and this content was made.
 * @throws Problem id_taken when the id is of an event of another project; Overtaken when its content was another
 */
export async function isRepeated(
  tx: Transaction,
  queries: Queries,
  write: string,
  { project, asked }: { project: string | null; asked: Asked },
): Promise<boolean> {
  const [event] = await tx.run<KeptEvent>(queries["projects/project/event"], { id: write });
  if (!event) return false;
  if (project === null || event.project !== project)
    throw new Problem("id_taken", { field: "id", value: write });
  if (!saysThat(event, asked)) throw new Overtaken("id_taken", project, write);
  return true;
}

/** Whether an event tells of what is asked; one without a digest is compared as far as it says. */
function saysThat({ on, kind, text, change }: Omit<KeptEvent, "project">, asked: Asked): boolean {
  const { asked: digest, records } = readChange(change);
  if (digest !== null) return digest === digestOf(asked);
  const after = { ...records[0]?.after };
  const says: Record<string, unknown> = { kind, ...(records.length === 0 && { on, text }), ...after };
  return Object.entries(asked).every(
    ([name, given]) => given === undefined || !(name in says) || same(given, says[name]),
  );
}
