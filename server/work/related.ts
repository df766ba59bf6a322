import type { RelatedFirm } from "../analysis/ranking/related.ts";
import type { GraphAt } from "../graph/graph.ts";
import { type CatalogueText, catalogueOf } from "./catalogue.ts";
import { openDiskCache } from "./disk-cache.ts";
import { type RelatedFound, type RelatedJob, related } from "./related-worker.ts";
import { openThreads } from "./threads.ts";

/** A firm that may be able to make a segment, with the ids of what it makes that is alike. */
export interface RelatedRow {
  firm: string;
  relatedness: number;
  rank: number;
  together: { segment: string; makers: number }[];
  alike: { segment: string; likeness: number }[];
  industry: boolean;
  restsOn: number;
}

export interface Related {
  /** The most related to each segment; null while that takes longer than anybody would wait. */
  best(graph: GraphAt, segments: readonly string[]): Promise<RelatedRow[][] | null>;
  /** Where one firm stands; null for a maker, and while it takes too long. */
  standing(
    graph: GraphAt,
    segment: string,
    firm: string,
  ): Promise<{ related: RelatedRow; of: number } | null>;
  close(): Promise<void>;
}

export interface RelatedOptions {
  /** Address of the compiled worker.ts; null to do everything where it is asked for. */
  worker: string | null;
  /** File that keeps what was found, beside the database; null to keep nothing. */
  file: string | null;
  patienceMs?: number;
}

export const RELATED_KEPT = 300;
const PATIENCE_MS = 20_000;
const IDLE_MS = 30 * 60_000;
/** One request may ask for some tens. */
const MOST_WAITING = 1_000;

/**
 * What was found of a segment holds as long as firms, their names, industries and products stay the same. One thread
 * holds the model: building it takes long, and it is large.
 */
export function openRelated({ worker, file, patienceMs = PATIENCE_MS }: RelatedOptions): Related {
  const cache = openDiskCache<RelatedRow[]>(file);
  const pool =
    worker === null
      ? null
      : openThreads({ worker, kind: "related", threads: 1, waiting: MOST_WAITING, idle: IDLE_MS });
  const run = async (job: RelatedJob): Promise<RelatedFound> =>
    pool === null ? related(job) : pool.run(() => job);
  const bestOf = (catalogue: CatalogueText, segment: string) =>
    cache.get(catalogue.key, segment, async () => {
      const found = await run(jobOf(catalogue, segment, { best: RELATED_KEPT }));
      return "best" in found ? found.best.map((row) => rowOf(catalogue, row)) : [];
    });
  return {
    async best(graph, segments) {
      const catalogue = await catalogueOf(graph);
      return inTime(Promise.all(segments.map((segment) => bestOf(catalogue, segment))), patienceMs);
    },
    async standing(graph, segment, firm) {
      const catalogue = await catalogueOf(graph);
      const at = catalogue.firmIndex.get(firm);
      if (at === undefined) return null;
      const found = await inTime(run(jobOf(catalogue, segment, { firm: at })), patienceMs);
      if (found === null || "best" in found || found.standing === null) return null;
      return { related: rowOf(catalogue, found.standing.related), of: found.standing.of };
    },
    async close() {
      await cache.close();
      await pool?.close();
    },
  };
}

const jobOf = ({ key, text, segmentIndex }: CatalogueText, segment: string, asked: RelatedJob["asked"]) => ({
  key,
  text,
  asked,
  product: segmentIndex.get(segment)!,
});

function rowOf({ firms, segments }: CatalogueText, row: RelatedFirm): RelatedRow {
  const { firm, relatedness, rank, together, alike, industry, restsOn } = row;
  return {
    firm: firms[firm]!,
    relatedness,
    rank,
    industry,
    restsOn,
    together: together.map(({ product, makers }) => ({ segment: segments[product]!, makers })),
    alike: alike.map(({ product, likeness }) => ({ segment: segments[product]!, likeness })),
  };
}

/** Null when the time is over first; the work goes on for the next who asks. */
async function inTime<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), ms);
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
