import { fitNumber } from "../data/folder/value.ts";
import { columnOf } from "../data/tables/tables.ts";
import { change, Unchanged } from "../graph/change.ts";
import { type Removal, tellingOvertaken, weigh, weighRemoval } from "../graph/versions.ts";
import type { Call } from "../http/endpoint.ts";
import { DAY_VISITS } from "../model/bounds.ts";
import type { Statement } from "../model/rows.ts";
import { same } from "../projects/state/state.ts";
import { notFound } from "../words/problem.ts";
import { arrange, type Stopover } from "./arrange.ts";
import type { TripAnswer } from "./shapes.ts";

export interface KeptTrip extends Statement {
  id: string;
  version: number;
  name: string;
  place: string | null;
  startOn: string | null;
  start: string | null;
  end: string | null;
  days: number;
  visitsPerDay: number | null;
  kmPerDay: number | null;
  visits: (Stopover & Statement & { position: number })[];
}

type Office = Pick<Call, "engine" | "queries" | "graph">;

/** @throws Problem not_found */
export async function keptTrip(
  { engine, queries }: Pick<Call, "engine" | "queries">,
  id: string,
  field = "id",
): Promise<KeptTrip> {
  const [kept] = await engine.read<KeptTrip>(queries["trips/one"], { id });
  if (!kept) throw notFound(field, id);
  return fitTrip(kept);
}

const LIMITS = {
  days: columnOf("trips", "days"),
  visitsPerDay: columnOf("trips", "visits_per_day"),
  kmPerDay: columnOf("trips", "km_per_day"),
};
const DAY = columnOf("trip_visits", "day");

/** A trip whose numbers nobody checked when they came in; a visit on no day of it has none. */
function fitTrip(trip: KeptTrip): KeptTrip {
  const { days, visitsPerDay, kmPerDay, visits } = trip;
  return {
    ...trip,
    days: fitNumber(LIMITS.days, days),
    visitsPerDay: fitNumber(LIMITS.visitsPerDay, visitsPerDay),
    kmPerDay: fitNumber(LIMITS.kmPerDay, kmPerDay),
    visits: visits.map((visit) => (fitNumber(DAY, visit.day) === visit.day ? visit : { ...visit, day: 0 })),
  };
}

/** @throws Problem not_found */
export async function readTrip(office: Office, id: string, repeated = false): Promise<TripAnswer> {
  const { visits, place, start, end, days, visitsPerDay, kmPerDay, ...trip } = await keptTrip(office, id);
  const limits = { days, visitsPerDay: visitsPerDay ?? DAY_VISITS.usual, kmPerDay };
  const [arranged, situation] = await Promise.all([
    arrange(office, { place, start, end, startOn: trip.startOn, limits, leastDays: days, visits }),
    place === null ? null : office.graph.situation(place),
  ]);
  const here = situation && {
    id: situation.place.id,
    nameZh: situation.place.nameZh,
    nameEn: situation.place.nameEn,
  };
  return {
    ...trip,
    place: here,
    daysMost: days,
    visitsPerDay: limits.visitsPerDay,
    kmPerDay,
    ...arranged,
    repeated,
  };
}

export interface TripToSave {
  id: string;
  /** As the client last saw it; 0 for a new one. */
  version: number;
  name: string;
  place: string;
  startOn?: string | null;
  start: string;
  end?: string | null;
  days: number;
  visitsPerDay: number;
  kmPerDay?: number | null;
  note?: string | null;
  visits: { firm: string; day: number }[];
  by?: string | null;
}

/** What a trip says, without what others record of it. */
function content(trip: Omit<KeptTrip, "version" | keyof Statement | "visits">, note: string | null) {
  const { id, name, place, startOn, start, end, days, visitsPerDay, kmPerDay } = trip;
  return { id, name, place, startOn, start, end, days, visitsPerDay, kmPerDay, note };
}

/**
 * Puts a trip in place of the one with its id; visits that stay keep the project they were recorded in. The same
 * content again changes nothing.
 * @throws Problem not_found; changed or id_taken, with the trip as it is now
 */
export async function saveTrip(
  call: Office,
  { version, visits, by = null, ...given }: TripToSave,
): Promise<TripAnswer> {
  const { queries, graph } = call;
  const situation = await graph.situation(given.place);
  await graph.situation(given.start, "start");
  if (given.end) await graph.situation(given.end, "end");
  for (const [at, { firm }] of visits.entries())
    if (!situation.firms.has(firm)) throw notFound(`visits.${at}.firm`, firm);
  const { id } = given;
  const says = { startOn: null, end: null, kmPerDay: null, ...given };
  const trip = content(says, given.note ?? null);
  const save = () =>
    change(call, { kind: "trip", note: given.name, by }, async ({ tx, put, remove }) => {
      const [older] = await tx.run<KeptTrip>(queries["trips/one"], { id });
      if (!older && version > 0) throw notFound("id", id);
      const rows = placed(id, visits, older?.visits ?? []);
      const unchanged =
        older !== undefined &&
        same(content(older, older.note), trip) &&
        same(inOrder(older.visits).map(stopOf), inOrder(rows).map(stopOf));
      if (weigh(older, version, unchanged) === "repeated") return new Unchanged(true);
      const { source = null, asOf = null, confidence = null } = older ?? {};
      await put("trips", [{ ...trip, source, asOf, confidence }]);
      const stay = new Set(rows.map(({ firm }) => firm));
      const gone = (older?.visits ?? []).filter(({ firm }) => !stay.has(firm));
      await remove(
        "trip_visits",
        gone.map(({ firm }) => ({ trip: id, firm })),
      );
      await put("trip_visits", rows);
      return false;
    });
  const repeated = await tellingOvertaken(save, { id, now: () => readTrip(call, id) });
  return readTrip(call, id, repeated);
}

const stopOf = ({ firm, day, position }: Stop) => ({ firm, day, position });

interface Stop {
  firm: string;
  day: number;
  position: number;
}

const inOrder = (visits: Stop[]) =>
  visits.toSorted((a, b) => a.day - b.day || a.position - b.position || (a.firm < b.firm ? -1 : 1));

/** Positions within each day, in the order given. */
function placed(trip: string, visits: TripToSave["visits"], older: KeptTrip["visits"]) {
  const counts = new Map<number, number>();
  return visits.map(({ firm, day }) => {
    const position = counts.get(day) ?? 0;
    counts.set(day, position + 1);
    const { project = null, ...stated } = older.find((visit) => visit.firm === firm) ?? {};
    return { ...UNSTATED, ...stated, trip, firm, day, position, project };
  });
}

const UNSTATED = { source: null, asOf: null, confidence: null, note: null };

/**
 * Deletes a trip as it was seen.
 * @returns whether there was one
 * @throws Problem changed, with the trip as it is now
 */
export async function deleteTrip(call: Office, { id, version, by = null }: Removal): Promise<boolean> {
  const { queries } = call;
  const take = () =>
    change(call, { kind: "trip", by }, async ({ tx, describe, remove }) => {
      const [older] = await tx.run<KeptTrip>(queries["trips/one"], { id });
      if (!weighRemoval(older, version)) return new Unchanged(false);
      describe(older!.name);
      await remove(
        "trip_visits",
        older!.visits.map(({ firm }) => ({ trip: id, firm })),
      );
      await remove("trips", [{ id }]);
      return true;
    });
  return tellingOvertaken(take, { id, now: () => readTrip(call, id) });
}
