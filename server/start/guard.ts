import type { EventEmitter } from "node:events";
import type { Notice } from "./notice.ts";

export interface GuardParts {
  /** The process. */
  events: EventEmitter;
  /** Where it writes; a full disk or a closed terminal there must not end it. */
  streams: readonly EventEmitter[];
  notice: Notice;
  tell(line: string): void;
  log(error: unknown, message: string): void;
  exit(code: number): void;
  /** Milliseconds for the orderly stop. */
  patience?: number;
}

export interface Guard {
  /** What is done before an unexpected fault ends the process. */
  beforeEnd(stop: () => Promise<unknown>): void;
}

/**
 * A rejected promise that nobody holds belongs to one piece of work: it is logged and the process goes on. After an
 * exception that nobody caught the state of the process is unknown: it says so in a line, stops in order and ends.
 */
export function guard({ events, streams, notice, tell, log, exit, patience = 10_000 }: GuardParts): Guard {
  let stop: () => Promise<unknown> = async () => null;
  let ending = false;
  for (const stream of streams) stream.on("error", () => {});
  events.on("unhandledRejection", (reason: unknown) =>
    log(reason, "nobody held a promise that was rejected"),
  );
  events.on("uncaughtException", (error: unknown) => {
    log(error, "nobody caught an exception");
    if (ending) return;
    ending = true;
    tell(notice("ending", { reason: reasonOf(error) }));
    setTimeout(() => exit(1), patience);
    stop().then(
      () => exit(1),
      (failed) => {
        log(failed, "the stop was not in order");
        exit(1);
      },
    );
  });
  return {
    beforeEnd(before) {
      stop = before;
    },
  };
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split("\n", 1)[0]!;
}
