import { Problem } from "../words/problem.ts";
import { type Asked, digestOf } from "./asked.ts";
import type { Changing } from "./change.ts";
import type { Queries } from "./queries.ts";

/**
 * What a call with this id made, when it was made before: of calls that leave nothing else by which that is known.
 * @throws Problem id_taken when another one had the id
 */
export async function readWrite(
  { tx }: Changing,
  queries: Queries,
  id: string,
  asked: Asked,
): Promise<string[] | null> {
  const [kept] = await tx.run<{ asked: string; made: string[] }>(queries["log/writes/one"], { id });
  if (!kept) return null;
  if (kept.asked !== digestOf(asked)) throw new Problem("id_taken", { field: "id", value: id });
  return kept.made;
}

export async function keepWrite(
  { tx, revision }: Changing,
  queries: Queries,
  id: string,
  { asked, made }: { asked: Asked; made: string[] },
): Promise<void> {
  await tx.run(queries["log/writes/keep"], { id, asked: digestOf(asked), made, revision });
}
