import compression from "compression";
import express, { type Express, Router } from "express";
import helmet from "helmet";
import { docsPage } from "./docs-page.ts";
import { type Endpoint, type RouteParts, routeOf } from "./endpoint.ts";
import { advisers } from "./endpoints/advisers.ts";
import { attracted } from "./endpoints/attracted.ts";
import { build } from "./endpoints/build.ts";
import { candidates } from "./endpoints/candidates.ts";
import { cascade } from "./endpoints/cascade.ts";
import { chains } from "./endpoints/chains.ts";
import { compare } from "./endpoints/compare.ts";
import { critical } from "./endpoints/critical.ts";
import { dossier } from "./endpoints/dossier.ts";
import { dossierDocument } from "./endpoints/dossier-document.ts";
import { downstream } from "./endpoints/downstream.ts";
import { figures } from "./endpoints/figures.ts";
import { firm } from "./endpoints/firm.ts";
import { firmChanges } from "./endpoints/firm-changes.ts";
import { firmMerge } from "./endpoints/firm-merge.ts";
import { firmNetwork } from "./endpoints/firm-network.ts";
import { firms } from "./endpoints/firms.ts";
import { foundFirms } from "./endpoints/found-firms.ts";
import { gaps } from "./endpoints/gaps.ts";
import { health } from "./endpoints/health.ts";
import { history } from "./endpoints/history.ts";
import { introducers } from "./endpoints/introducers.ts";
import { introductions } from "./endpoints/introductions.ts";
import { leader } from "./endpoints/leader.ts";
import { leakage } from "./endpoints/leakage.ts";
import { load, mendLoad } from "./endpoints/load.ts";
import { missingLinks } from "./endpoints/missing-links.ts";
import { monthly } from "./endpoints/monthly.ts";
import { panorama } from "./endpoints/panorama.ts";
import { people, personPut } from "./endpoints/people.ts";
import { placeNames } from "./endpoints/place-names.ts";
import { places } from "./endpoints/places.ts";
import { portfolio } from "./endpoints/portfolio.ts";
import { project, projectPatch } from "./endpoints/project.ts";
import { projectEvents } from "./endpoints/project-events.ts";
import { projectFigures } from "./endpoints/project-figures.ts";
import { projectParts } from "./endpoints/project-parts.ts";
import { projectResident } from "./endpoints/project-resident.ts";
import { projectStageMove } from "./endpoints/project-stage.ts";
import { projectUndo } from "./endpoints/project-undo.ts";
import { newProject, projects } from "./endpoints/projects.ts";
import { rankingRecord } from "./endpoints/ranking-record.ts";
import { report, reportWithPicture } from "./endpoints/report.ts";
import { putScenario, removeScenario, scenario } from "./endpoints/scenario.ts";
import { scenarios } from "./endpoints/scenarios.ts";
import { scorecard } from "./endpoints/scorecard.ts";
import { search } from "./endpoints/search.ts";
import { searchSheet } from "./endpoints/search-sheet.ts";
import { segment } from "./endpoints/segment.ts";
import {
  putShortlist,
  removeShortlist,
  removeShortlistFirm,
  shortlist,
  shortlists,
} from "./endpoints/shortlists.ts";
import { sources } from "./endpoints/sources.ts";
import { putTrip, removeTrip, trip } from "./endpoints/trip.ts";
import { tripHandbook } from "./endpoints/trip-handbook.ts";
import { tripPlan } from "./endpoints/trip-plan.ts";
import { tripVisit, tripVisitRecord } from "./endpoints/trip-visit.ts";
import { trips } from "./endpoints/trips.ts";
import { upstream } from "./endpoints/upstream.ts";
import { deleteWanted, putWanted, wanted } from "./endpoints/wanted.ts";
import { whatIf } from "./endpoints/what-if.ts";
import { whichNext } from "./endpoints/which-next.ts";
import { stopWork, work } from "./endpoints/work.ts";
import { workbook } from "./endpoints/workbook.ts";
import { answerOnlyTo, type HostsOptions, refuseForeignChanges } from "./hosts.ts";
import { limitRate } from "./limit.ts";
import { watchLoads } from "./load-watch.ts";
import { describeApi } from "./openapi.ts";
import { Problem } from "./problem.ts";
import { answerProblem } from "./problem-answer.ts";
import { webPage } from "./web-page.ts";

export const ENDPOINTS: readonly Endpoint[] = [
  health,
  load,
  mendLoad,
  chains,
  places,
  placeNames,
  sources,
  panorama,
  gaps,
  candidates,
  shortlists,
  shortlist,
  putShortlist,
  removeShortlist,
  removeShortlistFirm,
  missingLinks,
  monthly,
  segment,
  upstream,
  downstream,
  firms,
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
  putWanted,
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
  newProject,
  project,
  projectPatch,
  projectStageMove,
  ...projectParts,
  projectEvents,
  projectUndo,
  projectResident,
  projectFigures,
  rankingRecord,
  searchSheet,
  foundFirms,
  introducers,
  introductions,
  attracted,
];

export interface AppParts extends Omit<RouteParts, "loads"> {
  /** Folder of the built page; it need not exist. */
  web: string;
  /** Whom it answers besides those who ask for the loopback. */
  hosts?: HostsOptions;
  /** Milliseconds after which a load that does not move on was cut short. */
  quiet?: number;
}

const LARGEST_BODY = "1mb";

/** The server without its port. */
export function createApp(parts: AppParts, endpoints: readonly Endpoint[] = ENDPOINTS): Express {
  const app = express();
  app.set("query parser", "simple");
  app.set("trust proxy", "loopback");
  app.use(headers(), answerOnlyTo(parts.hosts ?? { names: [], ownAddresses: false }), refuseForeignChanges);
  app.use(compression(), limitRate());
  for (const { path, bodyLimit } of endpoints)
    if (bodyLimit) app.use(path, express.json({ limit: bodyLimit }));
  app.use("/api", docsPage(describeApi(endpoints, parts.version)), express.json({ limit: LARGEST_BODY }));
  app.use(routes(endpoints, { ...parts, loads: watchLoads(parts) }));
  app.use("/api", () => {
    throw new Problem("no_such_address");
  });
  app.use(webPage(parts.web));
  app.use(answerProblem(parts.log));
  return app;
}

/** Fixed addresses go before those with parameters, so that a parameter never swallows one. */
function routes(endpoints: readonly Endpoint[], parts: RouteParts): Router {
  const router = Router();
  const paths = [...new Set(endpoints.map(({ path }) => path))];
  paths.sort((a, b) => Number(a.includes("{")) - Number(b.includes("{")));
  for (const path of paths) {
    const route = router.route(path.replace(/\{(\w+)\}/g, ":$1"));
    const here = endpoints.filter((endpoint) => endpoint.path === path);
    for (const endpoint of here) route[endpoint.method](routeOf(endpoint, parts));
    route.all((_, response) => {
      response.set("Allow", here.map(({ method }) => method.toUpperCase()).join(", "));
      throw new Problem("wrong_method");
    });
  }
  return router;
}

/** Plain http on one machine or in one office: nothing here asks the browser for https. */
function headers() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'", "data:"],
        workerSrc: ["'self'", "blob:"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: true,
    strictTransportSecurity: false,
  });
}
