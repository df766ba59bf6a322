import { chainOfSegment } from "./chain-view.ts";
import { columnOf } from "./data/tables.ts";
import { fitNumber } from "./data/value.ts";
import type { Call } from "./endpoint.ts";
import type { Statement } from "./model.ts";
import { notFound } from "./problem.ts";
import { today } from "./snapshots.ts";

export interface Shortlist extends Statement {
  id: string;
  name: string;
  segment: string | null;
  place: string | null;
  on: string | null;
  firms: { firm: string; name: string; position: number | null; note: string | null }[];
}

export interface ShortlistToSave {
  id: string;
  name: string;
  segment?: string | null | undefined;
  place?: string | null | undefined;
  /** To add at the end; those on it already keep their place. */
  firms: readonly string[];
}

const POSITION = columnOf("shortlist_firms", "position");
const UNSTATED: Statement = { source: null, asOf: null, confidence: null, note: null };

export const listShortlists = ({ engine, queries }: Call): Promise<Shortlist[]> =>
  engine.read<Shortlist>(queries["shortlists/list"]!);

/** @throws Problem not_found */
export async function readShortlist({ engine, queries }: Call, id: string): Promise<Shortlist> {
  const [found] = await engine.read<Shortlist>(queries["shortlists/one"]!, { id });
  if (!found) throw notFound("id", id);
  return found;
}

/** Makes a shortlist, or names it anew, and adds firms; nobody's firms are lost by it. @throws Problem not_found */
export async function saveShortlist(call: Call, { firms, ...given }: ShortlistToSave): Promise<Shortlist> {
  const { engine, queries, graph } = call;
  const { id } = given;
  const atlas = await graph.atlas();
  const known = new Set(atlas.firms.map((firm) => firm.id));
  for (const [at, firm] of firms.entries()) if (!known.has(firm)) throw notFound(`firms.${at}`, firm);
  if (given.segment) await chainOfSegment(graph, given.segment, "segment");
  if (given.place) await graph.situation(given.place);
  await engine.transaction(async (tx) => {
    const [older] = await tx.run<Shortlist>(queries["shortlists/one"]!, { id });
    const { source, asOf, confidence, note } = older ?? UNSTATED;
    const segment = given.segment === undefined ? (older?.segment ?? null) : given.segment;
    const place = given.place === undefined ? (older?.place ?? null) : given.place;
    const rows = [{ id, name: given.name, on: older?.on ?? today(), source, asOf, confidence, note }];
    await tx.run(queries["load/bump"]!);
    await tx.run(queries["load/shortlists"]!, { rows });
    await tx.run(queries["load/clear/shortlists"]!, { rows });
    if (segment) await tx.run(queries["load/shortlists-segment"]!, { rows: [{ id, segment }] });
    if (place) await tx.run(queries["load/shortlists-place"]!, { rows: [{ id, place }] });
    const there = new Set(older?.firms.map(({ firm }) => firm));
    const last = Math.max(-1, ...(older?.firms ?? []).map(({ position }) => position ?? -1));
    const added = [...new Set(firms)]
      .filter((firm) => !there.has(firm))
      .map((firm, at) => ({
        shortlist: id,
        firm,
        position: fitNumber(POSITION, last + 1 + at),
        ...UNSTATED,
      }));
    if (added.length > 0) await tx.run(queries["load/shortlist-firms"]!, { rows: added });
  });
  return readShortlist(call, id);
}

/** Takes a firm from a shortlist; nothing is written when it is not on it. @throws Problem not_found */
export async function removeFromShortlist(call: Call, id: string, firm: string): Promise<Shortlist> {
  const { engine, queries } = call;
  await engine.transaction(async (tx) => {
    const [there] = await tx.run<Shortlist>(queries["shortlists/one"]!, { id });
    if (!there?.firms.some((one) => one.firm === firm)) return;
    await tx.run(queries["load/bump"]!);
    await tx.run(queries["shortlists/remove-firm"]!, { id, firm });
  });
  return readShortlist(call, id);
}

/** @returns whether there was one */
export async function deleteShortlist({ engine, queries }: Call, id: string): Promise<boolean> {
  return engine.transaction(async (tx) => {
    const there = await tx.run(queries["shortlists/one"]!, { id });
    if (there.length === 0) return false;
    await tx.run(queries["load/bump"]!);
    await tx.run(queries["shortlists/delete"]!, { id });
    return true;
  });
}
