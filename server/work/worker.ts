import { platform, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
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

/** Chains of the latest reading of the graph kept compiled; the one asked for longest ago goes first. */
const CHAINS_KEPT = 20;

/** Linux gives each thread a priority of its own; elsewhere this would slow the whole server. */
const BEHIND_REQUESTS = 10;
if (platform() === "linux") setPriority(BEHIND_REQUESTS);

const chains = new Map<string, { compiled: CompiledChain; atlas: Atlas }>();
/** By reading of the graph; only the latest. */
const atlases = new Map<string, Atlas>();

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
  const judgements = feeds.map(chainOf).flatMap(({ compiled, atlas }) => {
    return places.map((place) => judge(compiled, situate(atlas, place)));
  });
  const run = TASKS[task] as (judgements: Judgement[], params: unknown, progress: Progress) => unknown;
  return run(judgements, params, (part) => {
    cell[0] = part;
  });
}

function chainOf(feed: Feed): { compiled: CompiledChain; atlas: Atlas } {
  const known = chains.get(feed.key);
  chains.delete(feed.key);
  if (!atlases.has(feed.reading)) chains.clear();
  const chain = known ?? { compiled: compileChain(readChain(feed)), atlas: atlasOf(feed) };
  chains.set(feed.key, chain);
  for (const oldest of chains.keys()) {
    if (chains.size <= CHAINS_KEPT) break;
    chains.delete(oldest);
  }
  return chain;
}

/** One atlas for all chains of one reading of the graph. */
function atlasOf(feed: Feed): Atlas {
  const known = atlases.get(feed.reading) ?? readAtlas(feed);
  atlases.clear();
  atlases.set(feed.reading, known);
  return known;
}
