import type { Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { z } from "zod";
import { besideLoads, type LoadStanding, type Loads } from "../data/load/load-watch.ts";
import type { Engine } from "../engine/engine.ts";
import type { Graph, GraphAt } from "../graph/graph.ts";
import type { Queries } from "../graph/queries.ts";
import type { Revision } from "../graph/revision.ts";
import type { Language } from "../model/words.ts";
import { matterOf } from "../words/input-names.ts";
import { Problem, type ProblemCode } from "../words/problem.ts";
import { Download } from "./download.ts";
import { EVENT_STREAM, EventStream, eventSender } from "./event-stream.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import type { LongTasks, LongWork } from "./long-work.ts";
import { type Method, readsQuery } from "./method.ts";
import { parseInput } from "./problem.ts";
import type { Turns } from "./turns.ts";

/** What a handler may use. */
export interface Call {
  engine: Engine;
  queries: Queries;
  /** The graph as it was when the request came in. */
  graph: GraphAt;
  revision: number;
  version: string;
  /** The revision with the load that marks the graph, and what is known of that load. */
  now: Revision;
  standing: LoadStanding | null;
  loads: Loads;
  /** Long work waiting or under way. */
  work: LongWork;
  /** Does a task off the request loop where it may take long, and ends it when the client goes away. */
  compute<N extends keyof LongTasks>(
    task: N,
    question: LongTasks[N]["question"],
  ): Promise<LongTasks[N]["answer"]>;
  /** Ends when the client goes away; that of a stream ends when the server stops, too. */
  signal: AbortSignal;
  /** Told the number of each change that the call made: the answer says the last one, so that it can be taken back. */
  made: (number: number) => void;
  /** The id of the event that the client had last of a stream it comes back to. */
  lastEventId: string | null;
}

type Path = `/api/${string}`;

export interface Endpoint<
  I extends z.ZodObject = z.ZodObject,
  O extends z.ZodType = z.ZodType,
  M extends Method = Method,
  P extends Path = Path,
> {
  method: M;
  /** Parameters in braces: `/api/segments/{id}`; the other inputs are the query of a GET or DELETE, else the body. */
  path: P;
  summary: string;
  input: I;
  /** `nothing` for an answer that says nothing, a 204. */
  output: O;
  /** Codes it may answer besides those that every endpoint of its kind may. */
  problems?: readonly ProblemCode[];
  /** Address of what the call made, which makes the answer a 201; null when it made nothing new. */
  location?(answer: z.output<O>, input: z.output<I>): string | null;
  /** Media type of what it answers, when the answer is a Download or an EventStream. */
  produces?: string;
  /** Largest body, when it may be larger than others. */
  bodyLimit?: string;
  /** It also answers while a load is under way or was cut short. */
  duringLoads?: boolean;
  handle(input: z.output<I>, call: Call): Promise<z.output<O>> | z.output<O>;
}

export function defineEndpoint<
  I extends z.ZodObject,
  O extends z.ZodType,
  const M extends Method,
  const P extends Path,
>(endpoint: Endpoint<I, O, M, P>): Endpoint<I, O, M, P> {
  return endpoint;
}

/** The output of an endpoint that has nothing to say. */
export const nothing = z.void();

export interface RouteParts {
  engine: Engine;
  queries: Queries;
  graph: Graph;
  log: Logger;
  work: LongWork;
  version: string;
  /** Why no endpoint can answer yet; null once they can. */
  standing(): "loading" | "engine_unavailable" | "engine_refused" | null;
  loads: Loads;
  kept: KeptAnswers;
  /** Of what is answered from memory. */
  turns: Turns;
  /** One answer in this many is held against its schema; 1 checks all. */
  checkEvery: number;
  /** Ends when the server is about to stop; streams end then. */
  stopping?: AbortSignal;
}

/** The language of messages: `lang=`, else Accept-Language, else Chinese. */
export function languageOf(request: Request): Language {
  const asked = String(request.query.lang ?? "").slice(0, 2);
  if (asked === "zh" || asked === "en") return asked;
  return request.acceptsLanguages("zh", "en") === "en" ? "en" : "zh";
}

/** An empty query parameter counts as absent. */
function rawInput({ method }: Endpoint, { query, body, params }: Request): unknown {
  if (!readsQuery(method)) return Array.isArray(body) ? body : { ...body, ...params };
  return { ...Object.fromEntries(Object.entries(query).filter(([, value]) => value !== "")), ...params };
}

/**
 * Input checked, answer given as JSON. What a handler answers from the graph alone, asking neither the engine nor work
 * nor the number of the change, is kept as bytes until one of the parts it asked for changes, or the day. The ETag is
 * Express's own, a hash of the answer: it holds over restarts, over several servers on one Neo4j, and when a graph is
 * deleted and filled anew.
 */
export function routeOf(endpoint: Endpoint, parts: RouteParts): RequestHandler {
  const { queries, graph, log, work, version, loads, kept } = parts;
  const engine = besideLoads(parts.engine, queries);
  const sendEvents = eventSender();
  const keeps = endpoint.method === "get" && !endpoint.duringLoads;
  let answers = 0;
  /** @param end of its turn: it waits for something else than this process from then on */
  const respond = async (request: Request, response: Response, end: () => void): Promise<void> => {
    const now = await graph.now();
    const standing = await loads.standing(now);
    if (standing && !endpoint.duringLoads) throw new Problem(standing);
    response.set("Cache-Control", readsQuery(endpoint.method) ? "private, no-cache" : "no-store");
    const key = `${request.originalUrl} ${new Date().toDateString()}`;
    if (keeps && kept.sendKept(key, request, response)) return;
    const matter = readsQuery(endpoint.method) ? null : matterOf(endpoint.path);
    const input = parseInput(endpoint.input, rawInput(endpoint, request), languageOf(request), matter);
    const revision = now.number;
    const watch = graph.watch(revision);
    const here = watch.graph;
    const left = new AbortController();
    response.once("close", () => left.abort());
    const asked = { graph: here, signal: left.signal, id: request.get("X-Work") };
    const signal = endpoint.produces === EVENT_STREAM ? anyOf(left.signal, parts.stopping) : left.signal;
    let besideGraph = false;
    const beside = <T>(value: T): T => {
      besideGraph = true;
      end();
      return value;
    };
    const answer = await endpoint.handle(input, {
      queries,
      graph: here,
      version,
      signal,
      get engine() {
        return beside(engine);
      },
      get revision() {
        return beside(revision);
      },
      get work() {
        return beside(work);
      },
      get now() {
        return beside(now);
      },
      get standing() {
        return beside(standing);
      },
      get loads() {
        return beside(loads);
      },
      get lastEventId() {
        return beside(request.get("Last-Event-ID") ?? null);
      },
      made: (number) => response.set("X-Change", String(number)),
      compute: (task, question) => beside(work).run(task, question, asked),
    });
    if (answer instanceof EventStream) {
      await sendEvents(response, answer, { signal, headOnly: request.method === "HEAD" }).catch((err) => {
        if (!response.headersSent) throw err;
        log.error({ err, path: endpoint.path }, "a stream of events was cut short");
      });
      return;
    }
    if (answer instanceof Download) {
      response.attachment(answer.name).type(answer.type).send(Buffer.from(answer.bytes));
      return;
    }
    if (answers++ % parts.checkEvery === 0) {
      const checked = endpoint.output.safeParse(answer);
      if (!checked.success) {
        log.error(
          { path: endpoint.path, issues: checked.error.issues.slice(0, 5) },
          "the answer breaks its schema",
        );
        throw new Problem("internal");
      }
    }
    if (endpoint.output === nothing) {
      response.status(204).end();
      return;
    }
    const made = endpoint.location?.(answer, input);
    if (made) response.status(201).location(made);
    if (!keeps || besideGraph) response.json(answer);
    else
      await kept.keepAndSend(
        key,
        { grounds: watch.grounds(), json: JSON.stringify(answer) },
        request,
        response,
      );
  };
  return async (request, response) => {
    response.locals.endpoint = endpoint;
    const early = parts.standing();
    if (early) throw new Problem(early);
    const end = keeps && !endpoint.produces ? await parts.turns.take() : () => {};
    await respond(request, response, end).finally(end);
  };
}

function anyOf(one: AbortSignal, other: AbortSignal | undefined): AbortSignal {
  return other ? AbortSignal.any([one, other]) : one;
}
