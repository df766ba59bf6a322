import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";
import { CycleError } from "../analysis/judging/cycle.ts";
import { WeightError } from "../analysis/judging/priority.ts";
import { EngineRefused, EngineStorage, EngineTimeout, EngineUnavailable } from "../engine/engine.ts";
import { Problem } from "../words/problem.ts";
import { type Endpoint, languageOf } from "./endpoint.ts";
import { WorkLost } from "./long-work.ts";
import { PROBLEM_JSON, problemsOf } from "./problem.ts";

/** What the log says of a problem that an endpoint answers and does not declare. */
export const UNDECLARED = "a problem that the endpoint does not declare";

/** Turns whatever was thrown into an error answer; only a Problem's own words reach the client. */
export function answerProblem(log: Logger): ErrorRequestHandler {
  return (thrown, request, response, next) => {
    if (response.headersSent) return next(thrown);
    const problem = problemOf(thrown);
    if (!(thrown instanceof Problem) && problem.status >= 500) {
      log.error({ err: thrown, method: request.method, path: request.path }, problem.code);
    }
    const endpoint: Endpoint | undefined = response.locals.endpoint;
    if (endpoint && !problemsOf(endpoint).has(problem.code))
      log.error({ method: request.method, path: endpoint.path, code: problem.code }, UNDECLARED);
    if (response.closed) {
      log.debug({ method: request.method, path: request.path }, "the client left before its answer");
      return;
    }
    if (problem.status === 503) response.set("Retry-After", "5");
    response.status(problem.status).set("Cache-Control", "no-store");
    const body = problem.body(languageOf(request), request.originalUrl.replace(/[?#].*/s, ""));
    // Somebody who opens a page reads the words, not the object around them.
    if (/^\/api(\/|$)/.test(request.path) || request.accepts("json", "html") !== "html")
      response.type(PROBLEM_JSON).json(body);
    else response.type("text/plain").send(`${body.detail}\n`);
  };
}

function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof EngineRefused) return new Problem("engine_refused");
  if (thrown instanceof EngineStorage)
    return new Problem(thrown.reason === "full" ? "disk_full" : "disk_failed");
  if (thrown instanceof EngineUnavailable) return new Problem("engine_unavailable");
  if (thrown instanceof EngineTimeout) return new Problem("engine_timeout");
  if (thrown instanceof WorkLost) return new Problem("work_lost");
  if (thrown instanceof CycleError) return new Problem("cycle", { path: thrown.path });
  if (thrown instanceof WeightError)
    return new Problem("no_weight", { field: thrown.field, value: thrown.part ?? undefined });
  const status = (thrown as { status?: unknown } | null)?.status;
  if (status === 413) return new Problem("too_large");
  if (typeof status === "number" && status >= 400 && status < 500) return new Problem("bad_input");
  return new Problem("internal");
}
