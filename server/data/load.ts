import type { Engine, Row, Transaction } from "../engine/engine.ts";
import type { Queries } from "../queries.ts";
import type { Known } from "./checks.ts";
import type { Language } from "./fault.ts";
import { type Folder, fileOf, readFolder } from "./folder.ts";
import { latestRecorded } from "./recorded.ts";
import type { Sheet } from "./sheet.ts";
import { identityOf, type Step } from "./table.ts";

export interface Progress {
  /** The file being loaded; null while the graph is being emptied. */
  file: string | null;
  /** Rows loaded, or nodes deleted. */
  done: number;
  /** Rows of the file; null while emptying. */
  total: number | null;
}

export interface LoadOptions {
  /** Empties the graph first. */
  replace?: boolean;
  /** The data an empty graph starts with: marked, so that the next start completes a load cut short. */
  seed?: boolean;
  language?: Language;
  onProgress?: (progress: Progress) => void;
}

/** Rows per transaction. */
const BATCH = 5_000;

/**
 * Checks a folder whole, then loads it if there are no errors: a row replaces the row of the same identity, others
 * stay. Every transaction can be repeated, so a load cut short at any point is mended by loading again.
 */
export async function loadFolder(
  engine: Engine,
  queries: Queries,
  dir: string,
  { replace = false, seed = false, language, onProgress }: LoadOptions = {},
): Promise<Folder> {
  const folder = await readFolder(dir, { known: replace ? null : knownIn(engine, queries), language });
  if (folder.errors.length > 0) return folder;
  const [state] = await engine.read<{ empty: boolean }>(queries["load/state"]!);
  await engine.write(queries["load/begin"]!, { seed });
  await engine.write(queries["load/raise"]!, { least: latestRecorded(folder.tables) });
  if (replace) await empty(engine, queries, onProgress);
  const job = { engine, queries, fresh: replace || state?.empty === true, onProgress };
  for (const sheet of folder.tables) await loadSheet(job, sheet);
  await engine.write(queries["load/finish"]!, { seed, replace });
  return folder;
}

function knownIn(engine: Engine, queries: Queries): Known {
  return {
    async ids(query, ids) {
      const rows = await engine.read<{ id: string }>(queries[query]!, { ids });
      return rows.map(({ id }) => id);
    },
    rows: (query) => engine.read(queries[query]!),
  };
}

async function empty(engine: Engine, queries: Queries, onProgress: LoadOptions["onProgress"]): Promise<void> {
  let done = 0;
  for (;;) {
    const deleted = await engine.transaction(async (tx) => {
      await tx.run(queries["load/bump"]!);
      const [row] = await tx.run<{ deleted: number }>(queries["load/empty"]!);
      return row?.deleted ?? 0;
    });
    if (deleted === 0) return;
    done += deleted;
    onProgress?.({ file: null, done, total: null });
  }
}

interface Job {
  engine: Engine;
  queries: Queries;
  /** The graph was empty when the load began. */
  fresh: boolean;
  onProgress: LoadOptions["onProgress"];
}

async function loadSheet(job: Job, { table, rows: given }: Sheet): Promise<void> {
  const rows = table.keyed ? given.map((row) => ({ id: identityOf(table, row), ...row })) : given;
  for (const [index, phase] of table.phases.entries()) {
    const steps = job.fresh ? phase.filter((step) => !step.clears) : phase;
    for (let begin = 0; begin < rows.length; begin += BATCH) {
      const batch = rows.slice(begin, begin + BATCH);
      await job.engine.transaction((tx) => runSteps(tx, job.queries, steps, batch));
      if (index < table.phases.length - 1) continue;
      job.onProgress?.({ file: fileOf(table.name), done: begin + batch.length, total: rows.length });
    }
  }
}

async function runSteps(tx: Transaction, queries: Queries, steps: Step[], batch: Row[]): Promise<void> {
  const [counted] = await tx.run<{ number: number }>(queries["load/bump"]!);
  const revision = counted!.number;
  for (const step of steps) {
    const rows = step.rows ? batch.flatMap(step.rows) : batch;
    if (rows.length > 0) await tx.run(queries[step.query]!, { rows, revision });
  }
}
