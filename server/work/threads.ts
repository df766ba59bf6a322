import { type ResourceLimits, Worker } from "node:worker_threads";
import PQueue from "p-queue";
import { WorkLost } from "../http/long-work.ts";
import { Problem } from "../words/problem.ts";
import type { JobKind } from "./worker.ts";

/** Threads that do jobs of one kind, one job each, with a bounded queue before them. */
export interface Threads {
  /**
   * The job is prepared once there is room for it, and done when its turn comes.
   * @throws Problem `busy`, `cancelled`, `stopping`; WorkLost; what the job throws
   */
  run<T>(prepare: () => unknown, signal?: AbortSignal): Promise<T>;
  /** Ends what runs and what waits. */
  close(): Promise<void>;
}

export interface ThreadsOptions {
  /** Address of the compiled worker.ts. */
  worker: string;
  /** Which of its kinds of jobs. */
  kind: JobKind;
  threads: number;
  waiting: number;
  /** Milliseconds after which a thread with nothing to do ends. */
  idle: number;
  /** Of each thread; by default what Node gives it. */
  resourceLimits?: ResourceLimits;
}

export function openThreads({ waiting, idle, ...options }: ThreadsOptions): Threads {
  const queue = new PQueue({ concurrency: options.threads });
  const ends = new Set<AbortController>();
  const alive = new Set<Thread>();
  const resting: { thread: Thread; timer: NodeJS.Timeout }[] = [];
  let closed = false;

  const rest = (thread: Thread) => {
    if (closed || !thread.isAlive()) return;
    const one = { thread, timer: setTimeout(() => thread.end(), idle).unref() };
    resting.push(one);
  };
  const take = (): Thread => {
    for (let one = resting.pop(); one; one = resting.pop()) {
      clearTimeout(one.timer);
      if (one.thread.isAlive()) return one.thread;
    }
    const thread = openThread(options, () => alive.delete(thread));
    alive.add(thread);
    return thread;
  };
  const work = async (job: unknown, signal: AbortSignal) => {
    const thread = take();
    const end = () => thread.end();
    signal.addEventListener("abort", end);
    try {
      return await thread.run(job);
    } finally {
      signal.removeEventListener("abort", end);
      rest(thread);
    }
  };
  return {
    async run<T>(prepare: () => unknown, signal?: AbortSignal) {
      if (closed) throw new Problem("stopping");
      if (signal?.aborted) throw new Problem("cancelled");
      if (ends.size >= options.threads + waiting) throw new Problem("busy");
      const end = new AbortController();
      const cancel = () => end.abort(new Problem("cancelled"));
      ends.add(end);
      signal?.addEventListener("abort", cancel);
      try {
        const job = await prepare();
        return (await queue.add(() => work(job, end.signal), { signal: end.signal })) as T;
      } finally {
        signal?.removeEventListener("abort", cancel);
        ends.delete(end);
      }
    },
    async close() {
      closed = true;
      for (const end of ends) end.abort(new Problem("stopping"));
      await Promise.all([...alive].map((thread) => thread.end()));
    },
  };
}

interface Thread {
  isAlive(): boolean;
  run(job: unknown): Promise<unknown>;
  end(): Promise<unknown>;
}

/** What a thread answers to a job. */
export type Outcome = { result: unknown } | { error: unknown };

function openThread(
  { worker: filename, kind, resourceLimits }: Omit<ThreadsOptions, "waiting" | "idle">,
  died: () => void,
): Thread {
  const worker = new Worker(filename, { resourceLimits });
  let isAlive = true;
  let asked: { done(result: unknown): void; fail(error: unknown): void } | null = null;
  const lose = (cause: unknown) => {
    isAlive = false;
    asked?.fail(new WorkLost("the thread of a job has died", { cause }));
    died();
    void worker.terminate();
  };
  worker.on("message", (outcome: Outcome) => {
    if ("error" in outcome) asked?.fail(outcome.error);
    else asked?.done(outcome.result);
  });
  worker.on("error", lose).on("messageerror", lose).on("exit", lose).unref();
  return {
    isAlive: () => isAlive,
    run: (job) =>
      new Promise((done, fail) => {
        asked = { done, fail };
        worker.postMessage({ kind, job });
      }),
    end() {
      isAlive = false;
      return worker.terminate();
    },
  };
}
