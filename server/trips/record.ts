import { readDossier } from "../firms/dossier-data.ts";
import { Unchanged } from "../graph/change.ts";
import type { Call } from "../http/endpoint.ts";
import { STALE_YEARS } from "../model/bounds.ts";
import { today } from "../model/dates.ts";
import { TRIP_CHANNEL } from "../model/projects.ts";
import { onlyText } from "../model/text.ts";
import { changeWithin, changingProjects, checkReferences, createWithin } from "../projects/state/change.ts";
import { BLANK } from "../projects/state/state.ts";
import { notFound, Problem, refuse } from "../words/problem.ts";
import { type FirmProject, goesOnAt } from "./arrange.ts";
import { type KeptTrip, keptTrip } from "./keep.ts";

/** Of a firm in the name of a project. */
const NAME_LETTERS = 200;

export interface VisitToRecord {
  /** Of this writing and its event; the same one again changes nothing. */
  id: string;
  by: string | null;
  on?: string;
  text: string;
  /** The project to record it in; by default that of the firm at the trip's place, else one is made. */
  project?: string;
  introducer?: string | null;
  name?: string;
  stage?: "lead" | "contact" | "visit";
}

export interface Recorded {
  project: string;
  made: boolean;
  repeated: boolean;
}

/**
 * Records a visit as an event of a project with the firm, and makes that project when none is under way at the trip's
 * place: all in one transaction.
 * @throws Problem not_found, bad_input when several projects are under way and none is named
 */
export async function recordVisit(
  call: Call,
  trip: string,
  firm: string,
  { id: write, by, on, text, project: given, introducer = null, name, stage = "visit" }: VisitToRecord,
): Promise<Recorded> {
  const { queries, graph } = call;
  const asked = { kind: "visit", trip, firm, on, text, project: given, introducer, name, stage };
  const { place } = await keptTrip(call, trip, "trip");
  const situation = await graph.situation(place);
  const called = situation.firms.get(firm)?.name ?? firm;
  const segments = place === null ? [] : await gapsMadeBy(call, firm, place);
  return changingProjects<Recorded>(call, { kind: "project", by }, async (changing) => {
    const { tx, now, put } = changing;
    const [told] = await tx.run<{ project: string | null }>(queries["projects/project/event"], { id: write });
    if (told?.project) {
      const writing = { id: write, by, asked };
      await changeWithin(changing, told.project, writing, () => null);
      return new Unchanged({ project: told.project, made: false, repeated: true });
    }
    const [kept] = await tx.run<KeptTrip>(queries["trips/one"], { id: trip });
    if (!kept) throw notFound("trip", trip);
    if (kept.place !== place) throw new Problem("changed", { field: "trip" });
    const visit = kept.visits.find((one) => one.firm === firm);
    if (!visit) throw notFound("firm", firm);
    const found = await tx.run<FirmProject>(queries["trips/projects"], { ids: [firm] });
    const underWay = found.filter((one) => goesOnAt(one, place, situation));
    const own = `${write}:project`;
    let project = given ?? chosen(underWay, visit.project);
    let made = false;
    if (given !== undefined && !found.some(({ id }) => id === given)) throw notFound("project", given);
    if (project === null) {
      project = own;
      made = true;
      const state = {
        ...BLANK,
        name: name ?? `${onlyText(called.slice(0, NAME_LETTERS))}招商项目`,
        stage,
        firm,
        place,
        segments,
        channel: TRIP_CHANNEL,
        introducer,
      };
      await createWithin(changing, { id: own, by, asked }, state, (desk) => checkReferences(desk, state));
    }
    await changeWithin(changing, project, { id: write, by, asked }, () => ({
      kind: "visit",
      on: on ?? today(),
      text,
      records: [],
    }));
    if (visit.project !== project) {
      const [row] = await now("trip_visits", [{ trip, firm }]);
      await put("trip_visits", [{ ...row, trip, firm, project }]);
    }
    return { project, made, repeated: false };
  });
}

/** The project to record a visit in when none is named; null when one must be made. */
function chosen(underWay: FirmProject[], before: string | null): string | null {
  const again = underWay.find(({ id }) => id === before)?.id;
  if (again) return again;
  if (underWay.length > 1)
    refuse([
      {
        field: "project",
        code: "several_projects",
        params: { names: underWay.map(({ name }) => name).join("、") },
      },
    ]);
  return underWay[0]?.id ?? null;
}

/** Ids of the gaps at the place that the firm makes, of all chains, by score. */
async function gapsMadeBy(call: Call, firm: string, place: string): Promise<string[]> {
  const { roles } = await readDossier({ id: firm, place, staleAfter: STALE_YEARS.usual }, call);
  return roles.filter(({ list }) => list !== null).map(({ segment }) => segment);
}
