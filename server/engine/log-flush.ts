import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { syncFolder } from "./beside.ts";

/** What is done around each flush. */
export interface AroundFlush<T> {
  /** Asked before: what is true of all that the flush will bring to the disk. */
  before(): Promise<T>;
  /** Called once that is on the disk. */
  after(asked: T): Promise<void>;
}

/**
 * Brings the write-ahead log of an embedded database to the disk soon after each write. The database itself flushes it
 * only when the next write or a checkpoint comes, so that the last write before a quiet night could be lost to a power
 * failure. Runs beside the database, on the thread pool.
 */
export class LogFlush<T = unknown> {
  private readonly folder: string;
  private readonly delay: number;
  private readonly around: AroundFlush<T> | null;
  private timer: NodeJS.Timeout | undefined;
  private running = Promise.resolve();
  private stopped = false;

  /** @param delay milliseconds from a write to its flush */
  constructor(databasePath: string, delay: number, around: AroundFlush<T> | null = null) {
    this.folder = `${databasePath}.wal`;
    this.delay = delay;
    this.around = around;
  }

  written() {
    if (this.stopped) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.running = this.running.then(() => this.round()).catch(() => this.written());
    }, this.delay).unref();
  }

  /** No more flushes; resolves when the one under way has ended. */
  stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    return this.running;
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
    await syncFolder(this.folder);
    return flushed;
  }

  private async round() {
    const asked = await this.around?.before();
    await this.flush();
    await this.around?.after(asked as T);
  }
}
