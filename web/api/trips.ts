import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { PortfolioAnswer, PortfolioInput } from "../../server/recruit/portfolio.ts";
import type { TripAnswer } from "../../server/trips/shapes.ts";
import type { TripPlanAnswer } from "../../server/trips/trip-plan.ts";
import type { TripVisitAnswer } from "../../server/trips/trip-visit.ts";
import type { TripsAnswer } from "../../server/trips/trips.ts";
import { ask, askFile, remove, send } from "./ask.ts";

export const portfolioAnswer = (asked: PortfolioInput, work: string) =>
  queryOptions({
    queryKey: ["/api/portfolio", asked] as const,
    queryFn: ({ signal }) => send<PortfolioAnswer>("POST", "/api/portfolio", asked, { signal, work }),
  });

export interface TripLimits {
  days: number;
  visitsPerDay: number;
  kmPerDay: number | null;
}
export interface PlanAsked extends TripLimits {
  place: string;
  firms: string[];
  start: string;
  end: string | null;
  startOn: string | null;
}
export interface SavedTrip extends TripLimits {
  version: number;
  name: string;
  place: string;
  start: string;
  end: string | null;
  startOn: string | null;
  note: string | null;
  visits: { firm: string; day: number }[];
}
export interface VisitRecorded {
  id: string;
  by: string | null;
  on: string;
  text: string;
  project?: string;
  introducer?: string | null;
}

const TRIPS = "/api/trips";
const at = (trip: string, more = "") => `${TRIPS}/${encodeURIComponent(trip)}${more}`;
const visitAt = (trip: string, firm: string) => at(trip, `/visits/${encodeURIComponent(firm)}`);

export const planTrip = (asked: PlanAsked) => send<TripPlanAnswer>("POST", "/api/trip-plan", asked);
export const planAnswer = (asked: PlanAsked) => ({
  ...queryOptions({
    queryKey: ["/api/trip-plan", asked] as const,
    queryFn: ({ signal }) => send<TripPlanAnswer>("POST", "/api/trip-plan", asked, { signal }),
  }),
  placeholderData: keepPreviousData<TripPlanAnswer | undefined>,
});
export const tripsKey = [TRIPS] as const;
export const tripsAnswer = (place: string) =>
  queryOptions({
    queryKey: [TRIPS, { place }] as const,
    queryFn: ({ signal }) => ask<TripsAnswer>(TRIPS, { place }, { signal }),
  });
export const tripAnswer = (trip: string) =>
  queryOptions({
    queryKey: [at(trip)] as const,
    queryFn: ({ signal }) => ask<TripAnswer>(at(trip), {}, { signal }),
  });
export const sheetAnswer = (trip: string, firm: string) =>
  queryOptions({
    queryKey: [visitAt(trip, firm)] as const,
    queryFn: ({ signal }) => ask<TripVisitAnswer>(visitAt(trip, firm), {}, { signal }),
  });
export const saveTrip = (trip: string, saved: SavedTrip) => send<TripAnswer>("PUT", at(trip), saved);
export const deleteTrip = ({ id, version }: { id: string; version: number }) => remove(at(id), { version });
export const recordVisit = (trip: string, firm: string, visit: VisitRecorded) =>
  send<{ trip: TripAnswer; project: string; made: boolean; repeated: boolean }>(
    "POST",
    visitAt(trip, firm),
    visit,
  );
export const handbook = (trip: string, lang: string) => askFile("GET", at(trip, "/handbook"), { lang });
