import { chainOfSegment } from "../chain/view/chain-view.ts";
import { fitNumber } from "../data/folder/value.ts";
import { columnOf } from "../data/tables/tables.ts";
import type { Transaction } from "../engine/engine.ts";
import { sameContent } from "../graph/asked.ts";
import { change, Unchanged } from "../graph/change.ts";
import { type Removal, type Seen, tellingOvertaken, weigh, weighRemoval } from "../graph/versions.ts";
import type { Call } from "../http/endpoint.ts";
import { today } from "../model/dates.ts";
import type { Statement } from "../model/rows.ts";
import { notFound, refuse } from "../words/problem.ts";

export interface Shortlist extends Statement {
  id: string;
  version: number;
  name: string;
  segment: string | null;
  place: string | null;
  on: string | null;
  firms: { firm: string; name: string; position: number | null; note: string | null }[];
}

export interface ShortlistToSave extends Seen {
  /** Left out, it stays as it is. */
  name?: string | undefined;
  segment?: string | null | undefined;
  place?: string | null | undefined;
  /** To add at the end; those on it already keep their place. */
  firms: readonly string[];
  /** Taken off in the same change, where they are on it. */
  without?: readonly string[];
  /** By firm, of those on it or added: what is noted of it there, null for nothing. */
  notes?: Readonly<Record<string, string | null>>;
  by?: string | null;
}

const POSITION = columnOf("shortlist_firms", "position");
const UNSTATED: Statement = { source: null, asOf: null, confidence: null, note: null };

export const listShortlists = ({ engine, queries }: Call): Promise<Shortlist[]> =>
  engine.read<Shortlist>(queries["recruit/shortlists/list"]);

/** @throws Problem not_found */
export async function readShortlist({ engine, queries }: Call, id: string): Promise<Shortlist> {
  const [found] = await engine.read<Shortlist>(queries["recruit/shortlists/one"], { id });
  if (!found) throw notFound("id", id);
  return found;
}

type Saved = Shortlist & { repeated: boolean };

/**
 * Makes a shortlist, or names it anew, adds firms, takes some off and notes something of them, all in one change. Firms that
 * two people add are both kept, whatever version they saw, and so is a note; a name, segment or place is only changed as it
 * was seen.
 * @throws Problem not_found; changed or id_taken, with the shortlist as it is now
 */
export async function saveShortlist(
  call: Call,
  { firms, version, without = [], notes = {}, by = null, ...given }: ShortlistToSave,
): Promise<Saved> {
  const { queries, graph } = call;
  const { id } = given;
  const { directory } = await graph.atlas();
  for (const [at, firm] of firms.entries()) if (!directory.has(firm)) throw notFound(`firms.${at}`, firm);
  if (given.segment) await chainOfSegment(graph, given.segment, "segment");
  if (given.place) await graph.situation(given.place);
  const save = () =>
    change(call, { kind: "shortlist", by }, async ({ tx, describe, now, put, remove }) => {
      const older = await oneOf(tx, queries, id);
      if (!older && version > 0) throw notFound("id", id);
      const name = given.name ?? older?.name;
      if (name === undefined) return refuse([{ field: "name", code: "blank", params: {} }]);
      const { source, asOf, confidence, note } = older ?? UNSTATED;
      const segment = given.segment === undefined ? (older?.segment ?? null) : given.segment;
      const place = given.place === undefined ? (older?.place ?? null) : given.place;
      const says = older && { name: older.name, segment: older.segment, place: older.place };
      const there = new Set(older?.firms.map(({ firm }) => firm));
      const fresh = [...new Set(firms)].filter((firm) => !there.has(firm) && !without.includes(firm));
      const gone = (older?.firms ?? []).filter(({ firm }) => without.includes(firm));
      const noted = (older?.firms ?? []).filter(
        ({ firm, note }) => !without.includes(firm) && notes[firm] !== undefined && notes[firm] !== note,
      );
      const told = sameContent(says, { name, segment, place });
      if (told && fresh.length + noted.length + gone.length === 0) return new Unchanged(true);
      describe(name);
      if (!told || version === 0) weigh(older, version, false);
      const on = older?.on ?? today();
      await put("shortlists", [{ id, name, segment, place, on, source, asOf, confidence, note }]);
      const last = Math.max(-1, ...(older?.firms ?? []).map(({ position }) => position ?? -1));
      const added = fresh.map((firm, at) => ({
        shortlist: id,
        firm,
        position: fitNumber(POSITION, last + 1 + at),
        ...UNSTATED,
        note: notes[firm] ?? null,
      }));
      const kept = await now(
        "shortlist_firms",
        noted.map(({ firm }) => ({ shortlist: id, firm })),
      );
      const renoted = kept.flatMap((row) => (row ? [{ ...row, note: notes[String(row.firm)] ?? null }] : []));
      await put("shortlist_firms", [...renoted, ...added]);
      await remove(
        "shortlist_firms",
        gone.map(({ firm }) => ({ shortlist: id, firm })),
      );
      return false;
    });
  const repeated = await tellingOvertaken(save, { id, now: () => readShortlist(call, id) });
  return { ...(await readShortlist(call, id)), repeated };
}

/**
 * Takes a firm from a shortlist, whatever others did to the list; nothing is written when it is not on it.
 * @throws Problem not_found
 */
export async function removeFromShortlist(
  call: Call,
  { id, firm, by = null }: { id: string; firm: string; by?: string | null },
): Promise<Saved> {
  const { queries } = call;
  const repeated = await change(call, { kind: "shortlist", by }, async ({ tx, describe, remove }) => {
    const there = await oneOf(tx, queries, id);
    if (!there?.firms.some((one) => one.firm === firm)) return new Unchanged(true);
    describe(there.name);
    await remove("shortlist_firms", [{ shortlist: id, firm }]);
    return false;
  });
  return { ...(await readShortlist(call, id)), repeated };
}

/**
 * Deletes a shortlist as it was seen.
 * @returns whether there was one
 * @throws Problem changed, with the shortlist as it is now
 */
export async function deleteShortlist(call: Call, { id, version, by = null }: Removal): Promise<boolean> {
  const { queries } = call;
  const take = () =>
    change(call, { kind: "shortlist", by }, async ({ tx, describe, remove }) => {
      const older = await oneOf(tx, queries, id);
      if (!weighRemoval(older, version)) return new Unchanged(false);
      describe(older!.name);
      await remove(
        "shortlist_firms",
        older!.firms.map(({ firm }) => ({ shortlist: id, firm })),
      );
      await remove("shortlists", [{ id }]);
      return true;
    });
  return tellingOvertaken(take, { id, now: () => readShortlist(call, id) });
}

async function oneOf(tx: Transaction, queries: Call["queries"], id: string): Promise<Shortlist | undefined> {
  const [found] = await tx.run<Shortlist>(queries["recruit/shortlists/one"], { id });
  return found;
}
