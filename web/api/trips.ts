import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type Answer, ask, type Input, question, type Sent, write } from "./ask.ts";
import { everyPage, joined } from "./every.ts";

export const portfolioAnswer = (asked: Input<"POST /api/portfolio">, work: string) =>
  question("POST /api/portfolio", asked, work);

export interface TripLimits {
  days: number;
  visitsPerDay: number;
  kmPerDay: number | null;
}
interface TripWay {
  end: string | null;
  startOn: string | null;
}
export type PlanAsked = Input<"POST /api/trip-plan"> & TripLimits & TripWay;
export type SavedTrip = Required<Omit<Input<"PUT /api/trips/{id}">, "id" | "by">> & TripLimits & TripWay;
export type VisitRecorded = Omit<Sent<"POST /api/trips/{trip}/visits/{firm}">, "trip" | "firm">;

export const planTrip = (asked: PlanAsked) => ask("POST /api/trip-plan", asked);
export const planAnswer = (asked: PlanAsked) => ({
  ...question("POST /api/trip-plan", asked),
  placeholderData: keepPreviousData<Answer<"POST /api/trip-plan"> | undefined>,
});
export const tripsKey = ["/api/trips"] as const;
/** All trips of the place. */
export const tripsAnswer = (place: string) =>
  queryOptions({
    queryKey: [...tripsKey, { place }] as const,
    queryFn: async ({ signal }) =>
      joined(await everyPage((cursor) => ask("GET /api/trips", { place, cursor }, { signal })), "trips"),
  });
export const tripAnswer = (trip: string) => question("GET /api/trips/{id}", { id: trip });
export const sheetAnswer = (trip: string, firm: string) =>
  question("GET /api/trips/{trip}/visits/{firm}", { trip, firm });
export const saveTrip = (trip: string, saved: SavedTrip, by: string | null) =>
  write("PUT /api/trips/{id}", { id: trip, ...saved, by });
export const deleteTrip = ({ id, version }: { id: string; version: number }, by: string | null) =>
  write("DELETE /api/trips/{id}", { id, version, by });
export const recordVisit = (trip: string, firm: string, visit: VisitRecorded) =>
  write("POST /api/trips/{trip}/visits/{firm}", { trip, firm, ...visit });
export const handbook = (trip: string, lang: "zh" | "en") =>
  ask("GET /api/trips/{id}/handbook", { id: trip, lang });
