import { queryOptions } from "@tanstack/react-query";
import type { BuildAnswer } from "../../server/chain/build.ts";
import type { CompareAnswer } from "../../server/chain/compare.ts";
import type { HistoryAnswer } from "../../server/chain/history.ts";
import type { LeakageAnswer } from "../../server/chain/leakage.ts";
import type { CascadeAnswer } from "../../server/chain/plans/cascade.ts";
import type { CriticalAnswer } from "../../server/chain/plans/critical.ts";
import type { ScenarioAnswer } from "../../server/chain/plans/scenario.ts";
import type { ScenariosAnswer } from "../../server/chain/plans/scenarios.ts";
import type { WantedAnswer } from "../../server/chain/plans/wanted.ts";
import type { WhatIfAnswer } from "../../server/chain/plans/what-if.ts";
import type { WhichNextAnswer } from "../../server/chain/plans/which-next.ts";
import type { ScorecardAnswer } from "../../server/chain/scorecard.ts";
import type { WorkAnswer } from "../../server/office/work.ts";
import { ask, type Parameters, remove, send } from "./ask.ts";

/** Firms that come whole, plants (someone, perhaps unnamed, who makes a segment), and firms that go. */
export interface Scenario {
  add: Addition[];
  remove: string[];
}
export interface Addition {
  firm: string | null;
  segment: string | null;
  /** Of the plant, in `unit` a year. */
  capacity: number | null;
  unit: string | null;
}

function answer<T>(path: string, parameters: Parameters, work?: string) {
  return queryOptions({
    queryKey: [path, parameters] as const,
    queryFn: ({ signal }) => ask<T>(path, parameters, { signal, ...(work && { work }) }),
  });
}

function posted<T>(path: string, body: object, work?: string) {
  return queryOptions({
    queryKey: [path, body] as const,
    queryFn: ({ signal }) => send<T>("POST", path, body, { signal, ...(work && { work }) }),
  });
}

export const workAnswer = (work: string) => ({
  ...answer<WorkAnswer>(`/api/work/${work}`, {}),
  gcTime: 0,
});
export const cascadeAnswer = (
  chain: string,
  place: string,
  stopped: { segment: string } | { firm: string },
) => posted<CascadeAnswer>("/api/cascade", { chain, place, ...stopped });
export const criticalAnswer = (chain: string, place: string, work: string) =>
  answer<CriticalAnswer>("/api/critical", { chain, place, limit: 50 }, work);
export const whatIfAnswer = (chain: string, place: string, scenario: Scenario, work?: string) =>
  posted<WhatIfAnswer>("/api/what-if", { chain, place, ...scenario }, work);
export const whichNextAnswer = (chain: string, place: string, k: number, work: string) =>
  answer<WhichNextAnswer>("/api/which-next", { chain, place, k }, work);
/** Without places the place and what it lies in, up to the province. */
export const compareAnswer = (chain: string, place: string, places: string[] | undefined, work: string) =>
  answer<CompareAnswer>(
    "/api/compare",
    { chain, ...(places ? { places: places.join(",") } : { place }) },
    work,
  );
export const leakageAnswer = (chain: string, place: string) =>
  answer<LeakageAnswer>("/api/leakage", { chain, place });
export const buildAnswer = (chain: string, place: string) =>
  answer<BuildAnswer>("/api/build", { chain, place, limit: 60 });
export const scorecardAnswer = (place: string) => answer<ScorecardAnswer>("/api/scorecard", { place });
export const historyAnswer = (chain: string, place: string) =>
  answer<HistoryAnswer>("/api/history", { chain, place });

const SCENARIOS = "/api/scenarios";
export const scenariosAnswer = (chain: string, place: string) =>
  answer<ScenariosAnswer>(SCENARIOS, { chain, place });
export const scenarioAnswer = (id: string) =>
  answer<ScenarioAnswer>(`${SCENARIOS}/${encodeURIComponent(id)}`, {});
export const saveScenario = (
  id: string,
  saved: Scenario & { version: number; name: string; chain: string; place: string },
): Promise<ScenarioAnswer> => send("PUT", `${SCENARIOS}/${encodeURIComponent(id)}`, saved);
export const deleteScenario = ({ id, version }: { id: string; version: number }) =>
  remove(`${SCENARIOS}/${encodeURIComponent(id)}`, { version });

const WANTED = "/api/wanted";
export const wantedAnswer = (chain: string, place: string) => answer<WantedAnswer>(WANTED, { chain, place });
export const addWanted = (place: string, segments: string[]): Promise<WantedAnswer> =>
  send("PUT", WANTED, { place, segments });
export const removeWanted = (place: string, { segment, version }: { segment: string; version: number }) =>
  remove(WANTED, { place, segment, version });
