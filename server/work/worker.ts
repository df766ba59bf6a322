import { platform, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { LRUCache } from "lru-cache";
import { type CompiledChain, compileChain } from "../analysis/judging/chain.ts";
import { type Judgement, judge } from "../analysis/judging/gaps.ts";
import { situate } from "../analysis/judging/situation.ts";
import type { Atlas } from "../model/rows.ts";
import { type Feed, readAtlas, readChain } from "./feed.ts";
import { related } from "./related-worker.ts";
import { type Progress, TASKS, type TaskName } from "./tasks.ts";
import type { Outcome } from "./threads.ts";

export interface Job {
  task: TaskName;
  /** One for each chain. */
  feeds: Feed[];
  places: string[];
  params: unknown;
  /** One number: -1 waiting, else the part done in [0, 1]. */
  done: SharedArrayBuffer;
}

/** Chains kept compiled. */
const CHAINS_KEPT = 20;

/** Linux gives each thread a priority of its own; elsewhere this would slow the whole server. */
const BEHIND_REQUESTS = 10;
if (platform() === "linux") setPriority(BEHIND_REQUESTS);

const chains = new LRUCache<string, CompiledChain>({ max: CHAINS_KEPT });
/** Only the latest. */
let latest: { reading: string; atlas: Atlas } | null = null;

const KINDS = { work, related };
export type JobKind = keyof typeof KINDS;

parentPort?.on("message", async ({ kind, job }: { kind: JobKind; job: never }) => {
  parentPort!.postMessage(await outcomeOf(kind, job));
});

async function outcomeOf(kind: JobKind, job: never): Promise<Outcome> {
  try {
    return { result: await KINDS[kind](job) };
  } catch (error) {
    return { error };
  }
}

async function work({ task, feeds, places, params, done }: Job): Promise<unknown> {
  const cell = new Float64Array(done);
  cell[0] = 0;
  const judgements = feeds.flatMap((feed) => {
    const [compiled, atlas] = [chainOf(feed), atlasOf(feed)];
    return places.map((place) => judge(compiled, situate(atlas, place)));
  });
  const run = TASKS[task] as (judgements: Judgement[], params: unknown, progress: Progress) => unknown;
  return run(judgements, params, (part) => {
    cell[0] = part;
  });
}

function chainOf(feed: Feed): CompiledChain {
  const compiled = chains.get(feed.key) ?? compileChain(readChain(feed));
  chains.set(feed.key, compiled);
  return compiled;
}

function atlasOf(feed: Feed): Atlas {
  if (latest?.reading !== feed.reading) latest = { reading: feed.reading, atlas: readAtlas(feed) };
  return latest.atlas;
}
