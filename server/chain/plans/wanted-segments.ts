import { change, Unchanged } from "../../graph/change.ts";
import { tellingOvertaken, weigh, weighRemoval } from "../../graph/versions.ts";
import type { Call } from "../../http/endpoint.ts";
import { type PageAsked, pageOf } from "../../http/paging.ts";
import { today } from "../../model/dates.ts";
import type { Statement } from "../../model/rows.ts";
import { chainOfSegment } from "../view/chain-view.ts";

interface Wanted extends Statement {
  place: string;
  placeName: string;
  chain: string;
  chainName: string;
  segment: string;
  nameZh: string;
  nameEn: string | null;
  since: string | null;
  version: number;
}

export interface WantedAnswer {
  wanted: Wanted[];
  total: number;
  cursor: string | null;
}

const WANTED_TOLD = 1_000;

/** @throws Problem not_found of a place or a chain */
export async function readWanted(
  { engine, queries, graph }: Call,
  { place, chain, limit = WANTED_TOLD, cursor }: { place?: string; chain?: string } & Partial<PageAsked>,
): Promise<WantedAnswer> {
  const rows = await engine.read<Wanted>(queries["chain/wanted/list"]);
  if (place !== undefined) await graph.situation(place);
  const within = chain === undefined ? null : (await graph.chain(chain)).compiled.segmentIndex;
  const found = rows.filter(
    (row) => (place === undefined || row.place === place) && (within === null || within.has(row.segment)),
  );
  const { rows: wanted, ...page } = pageOf("wanted", found, { limit, cursor }, (row) =>
    JSON.stringify([row.place, row.segment]),
  );
  return { ...page, wanted };
}

type Saved = WantedAnswer & { repeated: boolean };

/**
 * Marks segments as wanted; a mark that is there keeps its day, and its note where none is given. Only a note that is
 * to be another must have been seen.
 * @throws Problem not_found; changed or id_taken, with the marks as they are now
 */
export async function addWanted(
  call: Call,
  { place, segments, note, version, by = null }: Marking,
): Promise<Saved> {
  const { queries, graph } = call;
  await graph.situation(place);
  for (const [position, segment] of segments.entries()) {
    await chainOfSegment(graph, segment, `segments.${position}`);
  }
  const mark = () =>
    change(call, { kind: "wanted", by }, async ({ tx, put }) => {
      const there = await tx.run<Wanted>(queries["chain/wanted/list"]);
      const older = new Map(there.filter((row) => row.place === place).map((row) => [row.segment, row]));
      const rows = [...new Set(segments)].flatMap((segment) => {
        const known = older.get(segment);
        const { since, source, asOf, confidence, note: said } = known ?? NEW;
        const unchanged = note === undefined || note === said;
        if (known && weigh(known, version, unchanged) === "repeated") return [];
        return [{ place, segment, since: since ?? today(), source, asOf, confidence, note: note ?? null }];
      });
      if (rows.length === 0) return new Unchanged(true);
      await put("wanted", rows);
      return false;
    });
  const now = () => readWanted(call, { place });
  const repeated = await tellingOvertaken(mark, { id: segments[0]!, now });
  return { ...(await now()), repeated };
}

interface Marking {
  place: string;
  segments: string[];
  note?: string | null;
  version: number;
  by?: string | null;
}

interface Unmarking {
  place: string;
  segment: string;
  version: number;
  by?: string | null;
}

const NEW = { since: null, source: null, asOf: null, confidence: null, note: null };

/**
 * Takes the mark away as it was seen; nothing is written when there is none.
 * @throws Problem not_found; changed, with the marks as they are now
 */
export async function removeWanted(
  call: Call,
  { place, segment, version, by = null }: Unmarking,
): Promise<Saved> {
  const { queries, graph } = call;
  await graph.situation(place);
  const unmark = () =>
    change(call, { kind: "wanted", by }, async ({ tx, remove }) => {
      const there = await tx.run<Wanted>(queries["chain/wanted/list"]);
      const known = there.find((row) => row.place === place && row.segment === segment);
      if (!weighRemoval(known, version)) return new Unchanged(true);
      await remove("wanted", [{ place, segment }]);
      return false;
    });
  const now = () => readWanted(call, { place });
  const repeated = await tellingOvertaken(unmark, { id: segment, now });
  return { ...(await now()), repeated };
}
