import { chainOfSegment } from "./chain-view.ts";
import type { Call } from "./endpoint.ts";
import type { Statement } from "./model.ts";
import { today } from "./snapshots.ts";

interface Wanted extends Statement {
  place: string;
  placeName: string;
  chain: string;
  chainName: string;
  segment: string;
  nameZh: string;
  nameEn: string | null;
  since: string | null;
}

export interface WantedAnswer {
  wanted: Wanted[];
  cut: boolean;
}

const WANTED_TOLD = 1_000;

export async function readWanted(
  { engine, queries }: Call,
  { place, chain }: { place?: string; chain?: string },
): Promise<WantedAnswer> {
  const rows = await engine.read<Wanted>(queries["wanted/list"]!);
  const found = rows.filter(
    (row) => (place === undefined || row.place === place) && (chain === undefined || row.chain === chain),
  );
  return { wanted: found.slice(0, WANTED_TOLD), cut: found.length > WANTED_TOLD };
}

/** Marks segments as wanted; a mark that is there keeps its day. @throws Problem not_found */
export async function addWanted(
  call: Call,
  { place, segments, note }: { place: string; segments: string[]; note?: string | null },
): Promise<WantedAnswer> {
  const { engine, queries, graph } = call;
  await graph.situation(place);
  for (const [position, segment] of segments.entries()) {
    await chainOfSegment(graph, segment, `segments.${position}`);
  }
  await engine.transaction(async (tx) => {
    const there = await tx.run<Wanted>(queries["wanted/list"]!);
    const older = new Map(there.filter((row) => row.place === place).map((row) => [row.segment, row]));
    const rows = [...new Set(segments)].map((segment) => {
      const { since, source, asOf, confidence, note: said } = older.get(segment) ?? NEW;
      return { place, segment, since: since ?? today(), source, asOf, confidence, note: note ?? said };
    });
    await tx.run(queries["load/bump"]!);
    await tx.run(queries["load/wanted"]!, { rows });
  });
  return readWanted(call, { place });
}

const NEW = { since: null, source: null, asOf: null, confidence: null, note: null };

/** Takes the mark away; nothing is written when there is none. @throws Problem not_found */
export async function removeWanted(
  call: Call,
  { place, segment }: { place: string; segment: string },
): Promise<WantedAnswer> {
  const { engine, queries, graph } = call;
  await graph.situation(place);
  await engine.transaction(async (tx) => {
    const there = await tx.run<Wanted>(queries["wanted/list"]!);
    if (!there.some((row) => row.place === place && row.segment === segment)) return;
    await tx.run(queries["load/bump"]!);
    await tx.run(queries["wanted/delete"]!, { place, segment });
  });
  return readWanted(call, { place });
}
