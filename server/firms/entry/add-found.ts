import type { Row, Transaction } from "../../engine/engine.ts";
import { type Changing, changeGraph, Unchanged } from "../../graph/change.ts";
import type { Queries } from "../../graph/queries.ts";
import { keepWrite, readWrite } from "../../graph/writes.ts";
import type { Call } from "../../http/endpoint.ts";
import type { QueryName } from "../../model/query-names.ts";
import { today } from "../../projects/state/lateness.ts";
import { notFound } from "../../words/problem.ts";
import { type FoundRow, type Known, type KnownFirm, type SettledRow, settle } from "./found.ts";

interface Asked {
  id?: string | undefined;
  segment?: string | undefined;
  asOf?: string | undefined;
  rows: FoundRow[];
}

/**
 * Adds firms that were found, each once, however several people spell it at the same time.
 * @throws Problem not_found, bad_input that names every cell that is wrong, id_taken
 */
export async function addFound(call: Call, { id: write, segment, asOf, rows }: Asked) {
  const { queries, graph, revision: seen } = call;
  const segments = await graph.segmentNames();
  if (segment !== undefined && !segments.has(segment)) throw notFound("segment", segment);
  const [{ firms, places }, sources, advisers] = await Promise.all([
    graph.atlas(),
    graph.sources(),
    call.engine.read<{ id: string }>(queries["recruit/ties/advisers"]),
  ]);
  const known: Known = { firms, places, segments, advisers, sources: [...sources.values()] };
  const early = settle(known, rows, segment);
  const asked = { kind: "found-firms", segment, asOf, rows };
  const { settled, made, repeated } = await changeGraph(call, async (changing) => {
    const { tx, revision } = changing;
    const before = write === undefined ? null : await readWrite(changing, queries, write, asked);
    if (before) return new Unchanged({ settled: early, made: new Set(before), repeated: true });
    const moved = revision !== seen + 1;
    const latest = moved ? { ...known, ...(await readNames(changing, queries)) } : known;
    const settled = moved ? settle(latest, rows, segment) : early;
    await save(tx, queries, settled, asOf ?? today());
    const made = settled.flatMap(({ firm }) => (firm.isNew ? [firm.id] : []));
    if (write !== undefined) await keepWrite(changing, queries, write, { asked, made });
    return { settled, made: new Set(made), repeated: false };
  });
  return {
    firms: settled.map(({ firm, segments, placeKept }, row) => ({
      ...{ row, firm: firm.id, name: firm.name, isNew: made.has(firm.id), segments, placeKept },
    })),
    repeated,
  };
}

/** The names that others may have added since the graph was read. */
async function readNames({ tx }: Changing, queries: Queries) {
  return {
    firms: await tx.run<KnownFirm>(queries["firms/found/known"]),
    advisers: await tx.run<{ id: string }>(queries["recruit/ties/advisers"]),
    sources: await tx.run<{ id: string; title: string }>(queries["office/sources"]),
  };
}

/** What the graph says of a known firm stays; it gains what it lacked. What the same source says already stays too. */
async function save(
  tx: Transaction,
  queries: Queries,
  settled: readonly SettledRow[],
  asOf: string,
): Promise<void> {
  const run = async (query: QueryName, rows: Row[]) => {
    if (rows.length > 0) await tx.run(queries[query], { rows });
  };
  const titled = new Map(settled.flatMap(({ source }) => (source?.title ? [[source.id, source.title]] : [])));
  const known = await tx.run<{ id: string }>(queries["load/known/sources"], { ids: [...titled.keys()] });
  for (const { id } of known) titled.delete(id);
  await run(
    "load/sources",
    [...titled].map(([sourceId, title]) => ({
      ...{ id: sourceId, title, address: /^https?:\/\/\S+$/.test(title!) ? title : null, published: null },
      ...{ kind: null, source: null, asOf: null, confidence: null, note: null },
    })),
  );
  const firms = new Map(settled.toReversed().map((row) => [row.firm.id, row]));
  const fresh = [...firms.values()].filter(({ firm }) => firm.isNew);
  await run(
    "load/firms",
    fresh.map(({ firm, source }) => ({
      ...{ id: firm.id, name: firm.name, fullName: null, uscc: firm.uscc, longitude: null, latitude: null },
      ...{ status: null, founded: null, registeredCapitalWan: null, employees: null, stockCode: null },
      ...{ industryCode: null, note: null, ...statedBy(source, asOf) },
    })),
  );
  await run(
    "load/clear/firms",
    fresh.map(({ firm }) => ({ id: firm.id })),
  );
  const older = [...firms.values()].map(({ firm }) => firm).filter(({ isNew }) => !isNew);
  await run(
    "firms/found/complete",
    older
      .filter(({ adds }) => adds.uscc !== null || adds.fullName !== null)
      .map(({ id: firm, adds }) => ({ id: firm, uscc: adds.uscc, fullName: adds.fullName })),
  );
  await run("load/firms-place", [
    ...fresh.flatMap(({ firm: { id: firm, place } }) => (place === null ? [] : [{ id: firm, place }])),
    ...older.flatMap(({ id: firm, adds: { place } }) => (place === null ? [] : [{ id: firm, place }])),
  ]);
  const makes: Row[] = [];
  for (const { firm, segments, source, note } of settled)
    for (const segment of segments) {
      const params = { firm: firm.id, segment, source: source?.id ?? "" };
      if ((await tx.run(queries["projects/project/makes"], params)).length > 0) continue;
      makes.push({
        ...{ firm: firm.id, segment, capacity: null, unit: null, revenueShare: null },
        ...{ soldElsewhereShare: null, chosen: false, ...statedBy(source, asOf), note },
      });
    }
  await run("load/makes", makes);
}

/** Without a source nobody states it. */
const statedBy = (source: SettledRow["source"], asOf: string) => ({
  source: source?.id ?? null,
  asOf,
  confidence: source ? "stated" : "assumed",
});
