import compression from "compression";
import express, { type Express, Router } from "express";
import helmet from "helmet";
import { ENDPOINTS } from "./api.ts";
import { watchLoads } from "./data/load/load-watch.ts";
import { docsPage } from "./http/docs-page.ts";
import { type Endpoint, type RouteParts, routeOf } from "./http/endpoint.ts";
import { answerOnlyTo, type HostsOptions, refuseForeignChanges } from "./http/hosts.ts";
import { KeptAnswers } from "./http/kept-answers.ts";
import { limitRate } from "./http/limit.ts";
import { describeApi } from "./http/openapi.ts";
import { answerProblem } from "./http/problem-answer.ts";
import { Turns } from "./http/turns.ts";
import { webPage } from "./http/web-page.ts";
import { Problem } from "./words/problem.ts";

export interface AppParts extends Omit<RouteParts, "loads" | "kept" | "turns"> {
  /** Folder of the built page; it need not exist. */
  web: string;
  /** Whom it answers besides those who ask for the loopback. */
  hosts?: HostsOptions;
  /** Milliseconds after which a load that does not move on was cut short. */
  quiet?: number;
}

/** More readers at once only stand in the way of who writes. */
const TURNS = 8;
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
  const shared = { loads: watchLoads(parts), kept: new KeptAnswers(), turns: new Turns(TURNS) };
  app.use(routes(endpoints, { ...parts, ...shared }));
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
