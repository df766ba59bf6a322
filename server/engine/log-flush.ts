import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * Brings the write-ahead log of an embedded database to the disk soon after each write. The database itself flushes it
 * only when the next write or a checkpoint comes, so that the last write before a quiet night could be lost to a power
 * failure. Runs beside the database, on the thread pool.
 */
export class LogFlush {
  private readonly folder: string;
  private readonly delay: number;
  private timer: NodeJS.Timeout | undefined;

  /** @param delay milliseconds from a write to its flush */
  constructor(databasePath: string, delay: number) {
    this.folder = `${databasePath}.wal`;
    this.delay = delay;
  }

  written() {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.flush().catch(() => this.written());
    }, this.delay).unref();
  }

  stop() {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** How many files were flushed. One that a checkpoint took away meanwhile is on the disk already. */
  async flush(): Promise<number> {
    let flushed = 0;
    for (const name of await readdir(this.folder)) {
      try {
        const file = await open(join(this.folder, name), "r+");
        await file.datasync().finally(() => file.close());
        flushed++;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      }
    }
    return flushed;
  }
}
