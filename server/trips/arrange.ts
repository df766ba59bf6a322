import type { Point } from "../analysis/judging/distance.ts";
import { isUnderWayAt } from "../analysis/judging/reasons.ts";
import type { Situation } from "../analysis/judging/situation.ts";
import { measureTrip, type TripLimits } from "../analysis/planning/trips.ts";
import { isDate } from "../data/folder/value.ts";
import type { Call } from "../http/endpoint.ts";
import { isUnderWay } from "../model/projects.ts";
import type { ProjectStage } from "../model/words.ts";
import type { TripAnswer, TripVisit } from "./shapes.ts";

/** A visit as it is kept: its day, 0 while it has none, and the project it was recorded in. */
export interface Stopover {
  firm: string;
  day: number;
  project: string | null;
}

interface Way {
  place: string | null;
  start: string | null;
  end: string | null;
  startOn: string | null;
  limits: TripLimits;
  /** At least so many days are told, with visits or without. */
  leastDays?: number;
  /** In order of day and position. */
  visits: readonly Stopover[];
}

export interface FirmProject {
  firm: string;
  id: string;
  name: string;
  stage: ProjectStage;
  place: string | null;
}

type Arrangement = Pick<TripAnswer, "start" | "end" | "days" | "km" | "left" | "unplaced">;

/** The days of a trip as it is arranged, with their legs, and the visits that have no day. */
export async function arrange(
  { graph, engine, queries }: Pick<Call, "graph" | "engine" | "queries">,
  { place, start, end, startOn, limits, leastDays = 0, visits }: Way,
): Promise<Arrangement> {
  const [situation, from, to, projects] = await Promise.all([
    graph.situation(place),
    start === null ? null : graph.situation(start, "start"),
    (end ?? start) === null ? null : graph.situation(end ?? start, "end"),
    engine.read<FirmProject>(queries["trips/projects"], { ids: visits.map(({ firm }) => firm) }),
  ]);
  const visitOf = ({ firm, project }: Stopover): TripVisit => {
    const { name, place: at } = situation.firms.get(firm)!;
    const own = projects.filter((one) => one.firm === firm);
    const brief = ({ id, name, stage }: FirmProject) => ({ id, name, stage });
    const recorded = projects.find(({ id }) => id === project);
    return {
      id: firm,
      name,
      place: at,
      placeName: situation.places.get(at ?? "")?.nameZh ?? null,
      point: knownPoint(firm, situation),
      km: null,
      project: recorded ? brief(recorded) : null,
      underWay: own.filter((one) => goesOnAt(one, place, situation)).map(brief),
    };
  };
  const last = Math.max(leastDays, ...visits.map(({ day }) => day));
  const days = Array.from({ length: last }, (_, at) =>
    visits.filter(({ day }) => day === at + 1).map(visitOf),
  );
  const points = days.map((day) => day.map(({ point }) => point));
  const measured = measureTrip(from?.point ?? null, to?.point ?? null, points, limits);
  const waiting = visits.filter(({ day }) => day < 1).map(visitOf);
  return {
    start: from && stopOf(from),
    end: to && stopOf(to),
    days: measured.map(({ legs, ...day }, at) => ({
      ...day,
      day: at + 1,
      on: dayAfter(startOn, at),
      visits: (days[at] ?? []).map((visit, position) => ({ ...visit, km: legs[position] ?? null })),
    })),
    km: measured.reduce((sum, { km }) => sum + km, 0),
    left: waiting.filter(({ point }) => point !== null),
    unplaced: waiting.filter(({ point }) => point === null),
  };
}

/** Where a firm can be driven to; null when no more than its province is known. */
export function knownPoint(firm: string, situation: Situation): Point | null {
  return situation.isRough(firm) ? null : situation.pointOf(firm);
}

/** Under way at the place; of a trip made for no place, under way anywhere. */
export function goesOnAt(
  { id, name, stage, place: at, firm }: FirmProject,
  place: string | null,
  situation: Situation,
): boolean {
  const project = { id, name, firm, place: at, stage, segments: [] };
  if (place === null) return isUnderWay(stage);
  return isUnderWayAt(project, situation);
}

function stopOf({ place, point }: { place: Situation["place"]; point: Point | null }) {
  const { id, nameZh, nameEn } = place;
  return { id, nameZh, nameEn, point };
}

/** The day so many days later; null unless the first is known to the day. */
export function dayAfter(first: string | null, days: number): string | null {
  if (first === null || first.length !== 10 || !isDate(first)) return null;
  const day = new Date(`${first}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
