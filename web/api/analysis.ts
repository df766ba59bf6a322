import { joinIds } from "../../server/model/id-list.ts";
import { type Answer, ask, type Input, question, write } from "./ask.ts";

/** Firms that come whole, plants (someone, perhaps unnamed, who makes a segment), and firms that go. */
export type Scenario = Pick<Answer<"GET /api/scenarios/{id}">, "add" | "remove">;
export type Addition = Scenario["add"][number];

export const workAnswer = (work: string) => ({ ...question("GET /api/work/{id}", { id: work }), gcTime: 0 });
export const cascadeAnswer = (
  chain: string,
  place: string,
  stopped: { segment: string } | { firm: string },
) => question("POST /api/cascade", { chain, place, ...stopped });
export const criticalAnswer = (chain: string, place: string, work: string) =>
  question("GET /api/critical", { chain, place, limit: 200 }, work);
export const whatIfAnswer = (chain: string, place: string, scenario: Scenario, work?: string) =>
  question("POST /api/what-if", { chain, place, ...scenario }, work);
export const whichNextAnswer = (
  chain: string,
  place: string,
  { k, arrange, near }: { k: number; arrange: boolean; near: number | undefined },
  work: string,
) => question("GET /api/which-next", { chain, place, k, near, arrange: arrange ? "1" : "0" }, work);
/** Without places the place and what it lies in, up to the province; of a province or the country its parts. */
export const compareAnswer = (
  chain: string,
  place: string,
  { places, near, firms }: { places: string[] | undefined; near: number | undefined; firms?: "all" },
  work: string,
) =>
  question(
    "GET /api/compare",
    { chain, near, firms, ...(places ? { places: joinIds(places) } : { place }) },
    work,
  );
export const leakageAnswer = (chain: string, place: string) => question("GET /api/leakage", { chain, place });
export const buildAnswer = (chain: string, place: string, firms?: "all") =>
  question("GET /api/build", { chain, place, firms, limit: 500 });
/** Of each chain, or of one, `all` too. */
export const scorecardAnswer = (place: string, chain?: string) =>
  question("GET /api/scorecard", { place, chain });
export const historyAnswer = (chain: string, place: string) => question("GET /api/history", { chain, place });

export const scenariosAnswer = (chain: string, place: string) =>
  question("GET /api/scenarios", { chain, place });
export const scenarioAnswer = (id: string) => question("GET /api/scenarios/{id}", { id });
export const saveScenario = (
  id: string,
  saved: Omit<Input<"PUT /api/scenarios/{id}">, "id" | "by">,
  by: string | null,
) => ask("PUT /api/scenarios/{id}", { id, ...saved, by });
export const deleteScenario = ({ id, version }: { id: string; version: number }, by: string | null) =>
  write("DELETE /api/scenarios/{id}", { id, version, by });

export const wantedAnswer = (chain: string, place: string) => question("GET /api/wanted", { chain, place });
export const addWanted = (place: string, segments: string[], by: string | null) =>
  ask("POST /api/wanted", { place, segments, by });
export const removeWanted = (
  place: string,
  { segment, version }: { segment: string; version: number },
  by: string | null,
) => write("DELETE /api/wanted", { place, segment, version, by });
