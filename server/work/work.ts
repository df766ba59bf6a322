import { randomUUID } from "node:crypto";
import type { Judgement } from "../analysis/judging/gaps.ts";
import type { GraphAt } from "../graph/graph.ts";
import type { LongTasks } from "../http/long-work.ts";
import { feedOf } from "./feed.ts";
import { openRelated, type Related } from "./related.ts";
import { type Answer, type Progress, type Question, TASKS, type TaskName } from "./tasks.ts";
import { openThreads } from "./threads.ts";
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
  /** @throws Problem `cancelled`, `busy`, `stopping`; WorkLost */
  run<N extends keyof LongTasks>(
    task: N,
    question: LongTasks[N]["question"],
    asked: Asked,
  ): Promise<LongTasks[N]["answer"]>;
  standing(id: string): WorkStanding;
  /** Whether there was something to end. */
  stop(id: string): boolean;
  /** Firms that may be able to make what they are not known to make. */
  related: Related;
  close(): Promise<void>;
}

declare module "../http/long-work.ts" {
  interface LongWork extends Work {}
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
const IDLE_MS = 60_000;
/** Writing a document takes long whatever the chain. */
const ALWAYS_AWAY: ReadonlySet<TaskName> = new Set(["report", "workbook", "dossier", "handbook", "brief"]);

interface Under {
  stop: AbortController;
  done: Float64Array;
}

export function openWork({ worker, threads, small = SMALL, relatedFile = null }: WorkOptions): Work {
  const related = openRelated({ worker, file: relatedFile });
  const under = new Map<string, Under>();
  const pool =
    worker === null
      ? null
      : openThreads({ worker, kind: "work", threads, waiting: MOST_WAITING, idle: IDLE_MS });
  const isSmall = async (chains: readonly string[], graph: GraphAt) => {
    const read = await Promise.all(chains.map((chain) => graph.chain(chain)));
    return read.reduce((sum, { compiled }) => sum + compiled.segments.length, 0) <= small;
  };
  return {
    run: (async (task: TaskName, question: Question<TaskName>, asked: Asked) => {
      const { graph, signal, id = randomUUID() } = asked;
      if (pool === null || (!ALWAYS_AWAY.has(task) && (await isSmall(question.chains, graph))))
        return here(task, question, graph);
      const stop = new AbortController();
      const done = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
      const one = { stop, done: new Float64Array(done).fill(-1) };
      const job = async (): Promise<Job> => {
        const feeds = await Promise.all(question.chains.map((chain) => feedOf(graph, chain)));
        return { task, feeds, places: question.places, params: question.params, done };
      };
      under.set(id, one);
      try {
        return await pool.run(job, AbortSignal.any([signal, stop.signal]));
      } finally {
        if (under.get(id) === one) under.delete(id);
      }
    }) as Work["run"],
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
      await Promise.all([pool?.close(), related.close()]);
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
