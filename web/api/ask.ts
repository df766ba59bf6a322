import type { ProblemBody } from "../../server/words/problem.ts";
import { currentLanguage } from "../i18n/i18n.ts";

type Told = Pick<ProblemBody, "field" | "errors" | "current">;

/** The server's answer was an error, or there was none (status 0). */
export class Refusal extends Error {
  status: number;
  code: string;
  field: string | null;
  /** What is wrong with each input, by its name. */
  fields: Record<string, string>;
  /** What somebody else has changed meanwhile, as it is now. */
  current: unknown;

  constructor(status: number, code: string, message: string, { field, errors, current }: Told = {}) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.field = field ?? null;
    this.fields = Object.fromEntries(errors?.map((one) => [one.field, one.detail]) ?? []);
    this.current = current;
  }

  /** The graph database or the server is away and may be back soon. */
  get passing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

export type Parameters = Record<string, string | number | undefined>;

export interface Asking {
  signal?: AbortSignal;
  /** The name under which GET /api/work/{work} tells how far a long calculation is. */
  work?: string;
}

/**
 * Reads one answer of the API.
 * @throws {Refusal} with the server's code, message and field
 */
export async function ask<T>(path: string, parameters: Parameters, asking: Asking = {}): Promise<T> {
  return (await (await call("GET", withSearch(path, parameters), undefined, asking)).json()) as T;
}

/**
 * Sends a question or a change that has a body.
 * @throws {Refusal} as `ask`
 */
export async function send<T>(
  method: "POST" | "PUT" | "PATCH",
  path: string,
  body: unknown,
  asking: Asking = {},
): Promise<T> {
  return (await (await call(method, path, body, asking)).json()) as T;
}

/** @throws {Refusal} as `ask` */
export async function remove<T = unknown>(path: string, parameters: Parameters = {}): Promise<T> {
  return (await (await call("DELETE", withSearch(path, parameters), undefined, {})).json()) as T;
}

/**
 * Asks for a file.
 * @throws {Refusal} as `ask`
 */
export async function askFile(
  method: "GET" | "POST",
  path: string,
  given: Parameters,
  asking: Asking = {},
): Promise<Blob> {
  const answer =
    method === "GET"
      ? await call("GET", withSearch(path, given), undefined, asking)
      : await call("POST", path, given, asking);
  return answer.blob();
}

function withSearch(path: string, parameters: Parameters): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== "");
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

async function call(
  method: string,
  path: string,
  body: unknown,
  { signal, work }: Asking,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      signal: signal ?? null,
      headers: {
        accept: "application/json, */*;q=0.5",
        "accept-language": currentLanguage(),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(work !== undefined && { "x-work": work }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Refusal(0, "unreachable", cause instanceof Error ? cause.message : String(cause));
  }
  if (response.ok) return response;
  throw await refusal(response);
}

async function refusal(response: Response): Promise<Refusal> {
  const body: Partial<ProblemBody> | null = await response.json().catch(() => null);
  return new Refusal(
    response.status,
    body?.code ?? "error",
    body?.detail ?? response.statusText,
    body ?? undefined,
  );
}
