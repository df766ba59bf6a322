import { randomUUID } from "node:crypto";
import { Tinypool } from "tinypool";
import type { Judgement } from "../analysis/gaps.ts";
import type { GraphAt } from "../graph.ts";
import { Problem } from "../problem.ts";
import { feedOf } from "./feed.ts";
import { openRelated, type Related } from "./related.ts";
import { type Answer, type Progress, type Question, TASKS, type TaskName } from "./tasks.ts";
import type { Job } from "./worker.ts";

export interface Asked {
  graph: GraphAt;
  /** Ends the work. */
  signal: AbortSignal;
  /** The client's name for it, to ask how far it is. */
  id?: string;
}

export interface WorkStanding {
  state: "waiting" | "running" | "unknown";
  /** Others that wait before it. */
  ahead: number;
  /** In [0, 1]; null when that cannot be told. */
  done: number | null;
}

export interface Work {
  /** @throws Problem `cancelled`, `busy` */
  run<N extends TaskName>(task: N, question: Question<N>, asked: Asked): Promise<Answer<N>>;
  standing(id: string): WorkStanding;
  /** Whether there was something to end. */
  stop(id: string): boolean;
  /** Firms that may be able to make what they are not known to make. */
  related: Related;
  close(): Promise<void>;
}

export interface WorkOptions {
  /** Address of the compiled worker.ts; null to do everything where it is asked for. */
  worker: string | null;
  threads: number;
  /** With at most so many segments a task is done at once. */
  small?: number;
  /** File for related firms once found, beside the database; by default they are kept in memory only. */
  relatedFile?: string | null;
}

/** With fewer segments every task stays well below 300 ms. */
const SMALL = 2_000;
const MOST_WAITING = 100;
/** Writing a document takes long whatever the chain. */
const ALWAYS_AWAY: ReadonlySet<TaskName> = new Set(["report", "workbook", "dossier", "handbook"]);

interface Under {
  stop: AbortController;
  done: Float64Array;
}

export function openWork({ worker, threads, small = SMALL, relatedFile = null }: WorkOptions): Work {
  const related = openRelated({ worker, file: relatedFile });
  const under = new Map<string, Under>();
  let pool: Tinypool | null = null;
  const poolOf = (filename: string) => {
    pool ??= new Tinypool({
      ...{ filename, runtime: "worker_threads", minThreads: 0, maxThreads: threads, idleTimeout: 60_000 },
      maxQueue: MOST_WAITING,
    });
    return pool;
  };
  return {
    async run(task, question, { graph, signal, id = randomUUID() }) {
      const chains = await Promise.all(question.chains.map((chain) => graph.chain(chain)));
      const size = chains.reduce((sum, { compiled }) => sum + compiled.segments.length, 0);
      if (worker === null || (size <= small && !ALWAYS_AWAY.has(task))) return here(task, question, graph);
      const stop = new AbortController();
      const done = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
      const one = { stop, done: new Float64Array(done).fill(-1) };
      under.set(id, one);
      try {
        const feeds = await Promise.all(question.chains.map((chain) => feedOf(graph, chain)));
        const job: Job = { task, feeds, places: question.places, params: question.params, done };
        return await poolOf(worker).run(job, { signal: AbortSignal.any([signal, stop.signal]) });
      } catch (error) {
        throw problemOf(error);
      } finally {
        if (under.get(id) === one) under.delete(id);
      }
    },
    standing(id) {
      const one = under.get(id);
      if (!one) return { state: "unknown", ahead: 0, done: null };
      if (one.done[0]! >= 0) return { state: "running", ahead: 0, done: one.done[0]! || null };
      const before = [...under.values()];
      const ahead = before.slice(0, before.indexOf(one)).filter(({ done }) => done[0]! < 0).length;
      return { state: "waiting", ahead, done: null };
    },
    stop(id) {
      const one = under.get(id);
      one?.stop.abort();
      return one !== undefined;
    },
    related,
    async close() {
      await Promise.all([pool?.destroy(), related.close()]);
    },
  };
}

async function here<N extends TaskName>(
  task: N,
  { chains, places, params }: Question<N>,
  graph: GraphAt,
): Promise<Answer<N>> {
  const judged = chains.flatMap((chain) => places.map((place) => graph.judgement(chain, place)));
  const judgements = await Promise.all(judged);
  const run = TASKS[task] as (judgements: Judgement[], params: unknown, progress: Progress) => Answer<N>;
  return run(judgements, params, () => {});
}

function problemOf(error: unknown): unknown {
  const { name, message } = error as Error;
  if (name === "AbortError") return new Problem("cancelled");
  if (/queue is at limit/i.test(message)) return new Problem("busy");
  return error;
}
