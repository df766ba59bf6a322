import type { TripAnswer } from "../../../server/trips/shapes.ts";
import type { SavedTrip } from "../../api/trips.ts";

export interface Placed {
  firm: string;
  day: number;
}

/** All visits in order, those without a day last. */
export function visitsOf({ days, left, unplaced }: Pick<TripAnswer, "days" | "left" | "unplaced">): Placed[] {
  return [
    ...days.flatMap(({ day, visits }) => visits.map(({ id }) => ({ firm: id, day }))),
    ...[...left, ...unplaced].map(({ id }) => ({ firm: id, day: 0 })),
  ];
}

/** The visits with more firms behind them; who is visited already stays where they are. */
export function withFirms(visits: readonly Placed[], firms: readonly string[]): Placed[] {
  const there = new Set(visits.map(({ firm }) => firm));
  return [...visits, ...firms.filter((firm) => !there.has(firm)).map((firm) => ({ firm, day: 0 }))];
}

/** The visits with one of them at a position of a day; beyond its end it comes last. */
export function moved(visits: readonly Placed[], firm: string, day: number, position: number): Placed[] {
  const others = visits.filter((visit) => visit.firm !== firm);
  const there = others.filter((visit) => visit.day === day);
  const before = there[position];
  const at = before ? others.indexOf(before) : others.length;
  return others.toSpliced(at, 0, { firm, day });
}

/** One step earlier or later: within its day, else into the day beside it; null at either end of the trip. */
export function stepped(
  visits: readonly Placed[],
  firm: string,
  by: -1 | 1,
  days: number,
): { day: number; position: number } | null {
  const { day } = visits.find((visit) => visit.firm === firm)!;
  const here = visits.filter((visit) => visit.day === day);
  const position = here.findIndex((visit) => visit.firm === firm) + by;
  if (position >= 0 && position < here.length) return { day, position };
  const next = day + by;
  if (next < 1 || next > days) return null;
  return { day: next, position: by < 0 ? visits.filter((visit) => visit.day === next).length : 0 };
}

/** What is saved of a trip, with other visits or settings. */
export function savedOf(trip: TripAnswer, changed: Partial<SavedTrip> = {}): SavedTrip {
  const { version, name, startOn, daysMost, visitsPerDay, kmPerDay, note } = trip;
  const start = trip.start?.id ?? trip.place?.id ?? "";
  return {
    version,
    name,
    startOn,
    days: daysMost,
    visitsPerDay,
    kmPerDay,
    note,
    place: trip.place?.id ?? start,
    start,
    end: trip.end && trip.end.id !== start ? trip.end.id : null,
    visits: visitsOf(trip),
    ...changed,
  };
}
