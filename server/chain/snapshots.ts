import type { Judgement } from "../analysis/judging/gaps.ts";
import { RESIDENT } from "../analysis/judging/makers.ts";
import { countClasses } from "../analysis/planning/comparison.ts";
import { besideLoads } from "../data/load/load-watch.ts";
import type { Engine } from "../engine/engine.ts";
import { change, Unchanged } from "../graph/change.ts";
import type { Graph, GraphAt } from "../graph/graph.ts";
import type { Queries } from "../graph/queries.ts";
import { today } from "../model/dates.ts";
import { SEGMENT_CLASSES, type SegmentClass } from "../model/words.ts";

type Camel<Word extends string> = Word extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<Rest>}`
  : Word;

/** The figures of a chain at a place on a day. */
export type Figures = {
  /** Null when no segment was made there. */
  met: number | null;
  needs: number | null;
  needsBoughtIn: number | null;
  leaders: number;
} & Record<Camel<SegmentClass>, number>;

export type Snapshot = Figures & { chain: string; place: string; on: string };

/** The property that holds how many segments have a class. */
export const countOf = (name: SegmentClass) =>
  name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) as Camel<SegmentClass>;

/** Larger chains are left out: judging them would hold up what people ask. */
const SEGMENTS_JUDGED = 5_000;
const PARKS_JUDGED = 200;

/**
 * Keeps the figures of every chain at every park with residents where they differ from the latest kept.
 * @param on today, YYYY-MM-DD; a day has one set of figures, the last. With a clock set back the figures of later days
 * stay, and those of today are held against what came before it
 * @returns how many it wrote, and the number of the graph they are true of; nothing is written, and the revision stays,
 * when nothing differs
 */
export async function keepSnapshots(
  { engine, queries, graph }: { engine: Engine; queries: Queries; graph: Graph },
  on: string,
): Promise<{ written: number; judged: number }> {
  const { number: judged, mark } = await graph.now();
  if (mark) return { written: 0, judged };
  const here = graph.at(judged);
  const found: Kept[] = [];
  const parks = await parksOf(here);
  for (const { id: chain } of await here.chains()) {
    const { compiled } = await here.chain(chain);
    if (compiled.segments.length > SEGMENTS_JUDGED) continue;
    for (const place of parks) {
      const figures = figuresOf(await here.judgement(chain, place));
      found.push({ chain, place, figures });
      await new Promise((turn) => setImmediate(turn));
    }
  }
  const office = { engine: besideLoads(engine, queries), queries };
  const written = await change(office, { kind: "snapshot", note: on }, async ({ tx, put }) => {
    const kept = await tx.run<Kept>(queries["chain/snapshots/latest"], { on });
    const keyOf = ({ chain, place }: Kept) => JSON.stringify([chain, place]);
    const latest = new Map(kept.map((one) => [keyOf(one), one.figures]));
    const rows = found
      .filter((one) => !same(one.figures, latest.get(keyOf(one))))
      .map(({ chain, place, figures }) => ({
        ...figures,
        chain,
        place,
        on,
        source: null,
        asOf: on,
        confidence: "derived",
        note: null,
      }));
    if (rows.length === 0) return new Unchanged(0);
    await put("snapshots", rows);
    return rows.length;
  });
  return { written, judged };
}

interface Kept {
  chain: string;
  place: string;
  figures: Figures;
}

/** Parks in which firms are, those with most firms first. */
async function parksOf(here: GraphAt): Promise<string[]> {
  const { places, directory } = await here.atlas();
  const residents = directory.activeByPlace();
  return places
    .filter(({ id, kind }) => kind === "park" && residents.has(id))
    .sort((a, b) => residents.get(b.id)! - residents.get(a.id)! || (a.id < b.id ? -1 : 1))
    .slice(0, PARKS_JUDGED)
    .map(({ id }) => id);
}

function figuresOf(judgement: Judgement): Figures {
  const { chain, makership, completeness } = judgement;
  const counts = countClasses(judgement);
  const byClass = SEGMENT_CLASSES.map((name) => [countOf(name), counts[name] ?? 0] as const);
  return {
    met: completeness?.met ?? null,
    needs: completeness?.all ?? null,
    needsBoughtIn: completeness?.boughtIn ?? null,
    leaders: chain.firms.filter((_, firm) => chain.leads[firm] === 1 && makership.standing[firm] === RESIDENT)
      .length,
    ...(Object.fromEntries(byClass) as Record<Camel<SegmentClass>, number>),
  };
}

function same(figures: Figures, kept: Figures | undefined): boolean {
  return (
    kept !== undefined &&
    Object.entries(figures).every(([name, value]) => (kept[name as keyof Figures] ?? null) === value)
  );
}

/** Keeps snapshots now and whenever the graph has changed, until it is told to stop. */
export function watchSnapshots(
  parts: { engine: Engine; queries: Queries; graph: Graph },
  { pause = 60_000, failed }: { pause?: number; failed(error: unknown): void },
): { stop(): Promise<void> } {
  let seen: number | null = null;
  let running: Promise<void> = Promise.resolve();
  const look = async () => {
    try {
      if ((await parts.graph.revision()) === seen) return;
      const { written, judged } = await keepSnapshots(parts, today());
      // What others changed meanwhile is judged at the next look.
      seen = written > 0 ? judged + 1 : judged;
    } catch (error) {
      failed(error);
    }
  };
  const timer = setInterval(() => {
    running = running.then(look);
  }, pause).unref();
  running = look();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
