import type { TripVisit } from "../../../server/trips/shapes.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { placeOf } from "../../i18n/place-names.ts";
import type { Column } from "../../kit/table/columns.ts";
import type { Arranged } from "./route-map.tsx";

export interface PlannedVisit {
  /** Its number, or why it has none. */
  day: number | string;
  on: string | null;
  /** Through the trip, from 1, as on the map; null without a day. */
  order: number | null;
  visit: TripVisit;
}

/** The visits as the days list them, then those without a day. */
export function plannedVisits({ days, left, unplaced }: Arranged, t: Translate): PlannedVisit[] {
  const waiting = (visits: TripVisit[], why: string) =>
    visits.map((visit) => ({ day: why, on: null, order: null, visit }));
  let order = 0;
  return [
    ...days.flatMap(({ day, on, visits }) => visits.map((visit) => ({ day, on, order: ++order, visit }))),
    ...waiting(left, t("trip.left")),
    ...waiting(unplaced, t("trip.unplaced")),
  ];
}

export function dayColumns(t: Translate): Column<PlannedVisit>[] {
  return [
    { title: t("trip.ofDay"), value: ({ day }) => day },
    { title: t("excel.date"), value: ({ on }) => on, type: "date" },
    { title: t("trip.order"), value: ({ order }) => order },
    { title: t("trip.firm"), value: ({ visit }) => visit.name, firm: ({ visit }) => visit.id },
    { title: t("trip.at"), value: ({ visit }) => placeOf(visit, t) },
    {
      title: t("trip.legKm"),
      value: ({ order, visit }) => (order === null || visit.km === null ? null : Math.round(visit.km)),
    },
    { title: t("trip.project"), value: ({ visit }) => visit.project?.name },
  ];
}
