import { z } from "zod";
import { planTrip } from "../analysis/planning/trips.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { JUDGING } from "../http/problem.ts";
import { id, placeBrief } from "../http/shapes.ts";
import { DAY_KM, PLAN_FIRMS } from "../model/bounds.ts";
import { notFound, refuse } from "../words/problem.ts";
import { arrange, knownPoint } from "./arrange.ts";
import { arrangement, tripLimits, tripWay } from "./shapes.ts";

const output = z.object({
  place: placeBrief,
  ...arrangement,
  limits: z.object({ days: z.int(), visitsPerDay: z.int(), kmPerDay: z.number().nullable() }),
});
export type TripPlanAnswer = z.infer<typeof output>;

export const tripPlan = defineEndpoint({
  method: "post",
  path: "/api/trip-plan",
  summary: "A short way to visit firms, cut into days; what does not fit and what has no known city is told",
  input: z.object({
    place: id,
    firms: z.array(id).min(1).max(PLAN_FIRMS),
    ...tripWay,
    ...tripLimits,
    kmPerDay: tripLimits.kmPerDay.default(DAY_KM).describe("by road, estimated; null: no limit"),
  }),
  output,
  problems: [...JUDGING],
  async handle({ place, firms, start, end = null, startOn = null, kmPerDay, ...rest }, call) {
    const { graph } = call;
    const [situation, from, to] = await Promise.all([
      graph.situation(place),
      graph.situation(start, "start"),
      graph.situation(end ?? start, "end"),
    ]);
    for (const [at, firm] of firms.entries())
      if (!situation.firms.has(firm)) throw notFound(`firms.${at}`, firm);
    refuse(
      [{ field: "start", at: from }, ...(end === null ? [] : [{ field: "end", at: to }])]
        .filter(({ at }) => at.point === null)
        .map(({ field, at }) => ({ field, code: "no_point", params: { value: at.place.nameZh } })),
    );
    const limits = { days: rest.days, visitsPerDay: rest.visitsPerDay, kmPerDay: kmPerDay ?? null };
    const wanted = [...new Set(firms)];
    const stops = wanted.flatMap((firm) => {
      const at = knownPoint(firm, situation);
      return at ? [{ id: firm, at }] : [];
    });
    const { days } = planTrip(from.point!, to.point!, stops, limits);
    const inDays = days.flatMap((day, at) => day.map((firm) => ({ firm, day: at + 1, project: null })));
    const waiting = wanted.filter((firm) => !inDays.some((visit) => visit.firm === firm));
    const visits = [...inDays, ...waiting.map((firm) => ({ firm, day: 0, project: null }))];
    const arranged = await arrange(call, { place, start, end, startOn, limits, visits });
    return { place: situation.place, ...arranged, limits };
  },
});
