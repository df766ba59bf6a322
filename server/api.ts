import type { z } from "zod";
import { build } from "./chain/build.ts";
import { chains } from "./chain/chains.ts";
import { compare } from "./chain/compare.ts";
import { gaps } from "./chain/gaps.ts";
import { history } from "./chain/history.ts";
import { leakage } from "./chain/leakage.ts";
import { panorama } from "./chain/panorama.ts";
import { cascade } from "./chain/plans/cascade.ts";
import { critical } from "./chain/plans/critical.ts";
import { putScenario, removeScenario, scenario } from "./chain/plans/scenario.ts";
import { scenarios } from "./chain/plans/scenarios.ts";
import { addToWanted, deleteWanted, wanted } from "./chain/plans/wanted.ts";
import { whatIf } from "./chain/plans/what-if.ts";
import { whichNext } from "./chain/plans/which-next.ts";
import { scorecard } from "./chain/scorecard.ts";
import { downstream } from "./chain/segments/downstream.ts";
import { missingLinks } from "./chain/segments/missing-links.ts";
import { segment } from "./chain/segments/segment.ts";
import { segments } from "./chain/segments/segments.ts";
import { upstream } from "./chain/segments/upstream.ts";
import { dossier } from "./firms/dossier.ts";
import { dossierDocument } from "./firms/dossier-document.ts";
import { firmChanges } from "./firms/entry/firm-changes.ts";
import { firmMerge } from "./firms/entry/firm-merge.ts";
import { foundFirms } from "./firms/entry/found-firms.ts";
import { firm } from "./firms/firm.ts";
import { firmNetwork } from "./firms/firm-network.ts";
import { firms } from "./firms/firms.ts";
import { firmLatin } from "./firms/latin.ts";
import { leader } from "./firms/leader.ts";
import type { Download } from "./http/download.ts";
import { changeOne, changes, changesStream, changeUndo } from "./office/changes.ts";
import { figures } from "./office/figures.ts";
import { health } from "./office/health.ts";
import { load, mendLoad } from "./office/load.ts";
import { placeNames } from "./office/place-names.ts";
import { places } from "./office/places.ts";
import { problemTypeEndpoint } from "./office/problem-type.ts";
import { report, reportWithPicture } from "./office/report.ts";
import { search } from "./office/search.ts";
import { sources } from "./office/sources.ts";
import { stopWork, work } from "./office/work.ts";
import { workbook } from "./office/workbook.ts";
import { people, personPut } from "./people/people.ts";
import { monthly } from "./projects/figures/monthly.ts";
import { projectFigures } from "./projects/figures/project-figures.ts";
import { project, projectPatch } from "./projects/project.ts";
import { projectBrief } from "./projects/project-brief.ts";
import { projectEvents } from "./projects/project-events.ts";
import { projectParts } from "./projects/project-parts.ts";
import { projectCompany, projectResident } from "./projects/project-resident.ts";
import { projectStageMove } from "./projects/project-stage.ts";
import { projectUndo } from "./projects/project-undo.ts";
import { newProject, projects } from "./projects/projects.ts";
import { projectsAtOnce } from "./projects/projects-at-once.ts";
import { advisers } from "./recruit/advisers.ts";
import { attracted } from "./recruit/attracted.ts";
import { candidates } from "./recruit/candidates/candidates.ts";
import { introducers } from "./recruit/introducers.ts";
import { introductions } from "./recruit/introductions.ts";
import { portfolio } from "./recruit/portfolio/portfolio.ts";
import { rankingRecord } from "./recruit/ranking-record.ts";
import { searchSheet } from "./recruit/search-sheet.ts";
import {
  patchShortlist,
  removeShortlist,
  removeShortlistFirm,
  shortlist,
  shortlists,
} from "./recruit/shortlists.ts";
import { putTrip, removeTrip, trip } from "./trips/trip.ts";
import { tripHandbook } from "./trips/trip-handbook.ts";
import { tripPlan } from "./trips/trip-plan.ts";
import { tripVisit, tripVisitRecord } from "./trips/trip-visit.ts";
import { trips } from "./trips/trips.ts";

export const ENDPOINTS = [
  health,
  problemTypeEndpoint,
  load,
  mendLoad,
  chains,
  places,
  placeNames,
  sources,
  changes,
  changesStream,
  changeOne,
  changeUndo,
  panorama,
  gaps,
  candidates,
  shortlists,
  shortlist,
  patchShortlist,
  removeShortlist,
  removeShortlistFirm,
  missingLinks,
  monthly,
  segments,
  segment,
  upstream,
  downstream,
  firms,
  firmLatin,
  firm,
  dossier,
  dossierDocument,
  firmChanges,
  firmMerge,
  firmNetwork,
  leader,
  figures,
  search,
  cascade,
  critical,
  whatIf,
  whichNext,
  portfolio,
  tripPlan,
  trips,
  trip,
  putTrip,
  removeTrip,
  projectBrief,
  tripHandbook,
  tripVisit,
  tripVisitRecord,
  compare,
  leakage,
  build,
  scorecard,
  history,
  scenarios,
  scenario,
  putScenario,
  removeScenario,
  wanted,
  addToWanted,
  deleteWanted,
  work,
  stopWork,
  report,
  reportWithPicture,
  workbook,
  advisers,
  people,
  personPut,
  projects,
  projectsAtOnce,
  newProject,
  project,
  projectPatch,
  projectStageMove,
  ...projectParts,
  projectEvents,
  projectUndo,
  projectCompany,
  projectResident,
  projectFigures,
  rankingRecord,
  searchSheet,
  foundFirms,
  introducers,
  introductions,
  attracted,
] as const;

type Listed = (typeof ENDPOINTS)[number];

/** What each endpoint takes, as it is sent, and what it answers, by method and path: `Api["GET /api/gaps"]`. */
export type Api = {
  [E in Listed as `${Uppercase<E["method"]>} ${E["path"]}`]: {
    input: z.input<E["input"]>;
    output: z.output<E["output"]> extends Download ? Blob : z.output<E["output"]>;
  };
};
