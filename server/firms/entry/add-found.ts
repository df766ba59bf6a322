import type { Row } from "../../engine/engine.ts";
import { type Changing, change, Unchanged } from "../../graph/change.ts";
import type { Queries } from "../../graph/queries.ts";
import { keepWrite, readWrite } from "../../graph/writes.ts";
import type { Call } from "../../http/endpoint.ts";
import { today } from "../../model/dates.ts";
import { notFound } from "../../words/problem.ts";
import { type FoundRow, type Known, type KnownFirm, type SettledRow, settle } from "./found.ts";

interface Asked {
  id?: string | undefined;
  segment?: string | undefined;
  asOf?: string | undefined;
  rows: FoundRow[];
  by?: string | null;
}

/**
 * Adds firms that were found, each once, however several people spell it at the same time.
 * @throws Problem not_found, bad_input that names every cell that is wrong, id_taken
 */
export async function addFound(call: Call, { id: write, segment, asOf, rows, by = null }: Asked) {
  const { queries, graph, revision: seen } = call;
  const segments = await graph.segmentNames();
  if (segment !== undefined && !segments.has(segment)) throw notFound("segment", segment);
  const [{ firms, places }, sources, advisers] = await Promise.all([
    graph.atlas(),
    graph.sources(),
    call.engine.read<{ id: string }>(queries["recruit/ties/advisers"]),
  ]);
  const known: Known = {
    firms: [...firms],
    places: [...places],
    segments,
    advisers,
    sources: [...sources.values()],
  };
  const early = settle(known, rows, segment);
  const asked = { kind: "found-firms", segment, asOf, rows };
  const { settled, made, repeated } = await change(call, { kind: "found_firms", by }, async (changing) => {
    const { revision } = changing;
    const before = write === undefined ? null : await readWrite(changing, queries, write, asked);
    if (before) return new Unchanged({ settled: early, made: new Set(before), repeated: true });
    const moved = revision !== seen + 1;
    const latest = moved ? { ...known, ...(await readNames(changing, queries)) } : known;
    const settled = moved ? settle(latest, rows, segment) : early;
    await save(changing, settled, asOf ?? today());
    const made = settled.flatMap(({ firm }) => (firm.isNew ? [firm.id] : []));
    if (write !== undefined) await keepWrite(changing, queries, write, { asked, made });
    return { settled, made: new Set(made), repeated: false };
  });
  return {
    firms: settled.map(({ firm, segments, placeKept }, row) => ({
      row,
      firm: firm.id,
      name: firm.name,
      isNew: made.has(firm.id),
      segments,
      placeKept,
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
  { tx, queries, now, put }: Changing,
  settled: readonly SettledRow[],
  asOf: string,
): Promise<void> {
  const titled = new Map(settled.flatMap(({ source }) => (source?.title ? [[source.id, source.title]] : [])));
  const known = await tx.run<{ id: string }>(queries["load/known/sources"], { ids: [...titled.keys()] });
  for (const { id } of known) titled.delete(id);
  const address = (title: string) => (/^https?:\/\/\S+$/.test(title) ? title : null);
  await put(
    "sources",
    [...titled].map(([id, title]) => ({ id: id!, title: title!, address: address(title!) })),
  );
  const firms = [...new Map(settled.toReversed().map((row) => [row.firm.id, row])).values()];
  const fresh = firms
    .filter(({ firm }) => firm.isNew)
    .map(({ firm: { id, name, uscc, place }, source }) => ({
      id,
      name,
      uscc,
      place,
      ...statedBy(source, asOf),
    }));
  const older = firms.map(({ firm }) => firm).filter(({ isNew }) => !isNew);
  const rows = await now(
    "firms",
    older.map(({ id }) => ({ id })),
  );
  const completed = older.flatMap(({ adds }, at) => {
    const row = rows[at];
    if (!row) return [];
    const { uscc, fullName, place } = adds;
    return { ...row, uscc: row.uscc ?? uscc, fullName: row.fullName ?? fullName, place: place ?? row.place };
  });
  await put("firms", [...fresh, ...completed] as Row[]);
  const makes = settled.flatMap(({ firm, segments, source, note }) =>
    segments.map((segment) => ({ firm: firm.id, segment, ...statedBy(source, asOf), note })),
  );
  const said = await now("makes", makes);
  await put("makes", firstOf(makes.filter((_, at) => said[at] === null)));
}

/** Each statement once: what the first row says of a firm, a segment and a source. */
function firstOf<R extends { firm: string; segment: string; source: string | null }>(rows: R[]): R[] {
  const keyOf = ({ firm, segment, source }: R) => JSON.stringify([firm, segment, source]);
  return [...new Map(rows.toReversed().map((row) => [keyOf(row), row])).values()].toReversed();
}

/** Without a source nobody states it. */
const statedBy = (source: SettledRow["source"], asOf: string) => ({
  source: source?.id ?? null,
  asOf,
  confidence: source ? "stated" : "assumed",
});
