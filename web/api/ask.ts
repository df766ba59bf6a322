import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../server/api.ts";
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
    this.fields = Object.fromEntries(errors?.map((one) => [one.field, sentence(one.detail)]) ?? []);
    this.current = current;
  }

  /** The graph database or the server is away and may be back soon. */
  get passing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

export type Address = keyof Api;
/** What an endpoint takes, named as the server names it. */
export type Input<A extends Address> = Api[A]["input"];
/** The same as it is sent: a call that writes says who does it, null where nobody was chosen. */
export type Sent<A extends Address> = "by" extends keyof Input<A>
  ? A extends `GET ${string}`
    ? Input<A>
    : Input<A> & { by: string | null }
  : Input<A>;
/** What an endpoint answers; a file is a Blob. */
export type Answer<A extends Address> = Api[A]["output"];

export interface Asking {
  signal?: AbortSignal;
  /** The name under which GET /api/work/{id} tells how far a long calculation is. */
  work?: string | undefined;
}

/**
 * Asks the API one thing: `ask("GET /api/gaps", { chain, place })`.
 * @throws {Refusal} with the server's code, detail and field
 */
export async function ask<A extends Address>(
  address: A,
  input: Sent<A>,
  asking: Asking = {},
): Promise<Answer<A>> {
  return (await contentOf(await send(address, input, asking))) as Answer<A>;
}

/** What a call that writes answered, and the change it made, to take back; null where it changed nothing. */
export interface Written<T> {
  answer: T;
  change: number | null;
}

/** The same of a call that writes, with the change it made. */
export async function write<A extends Address>(address: A, input: Sent<A>): Promise<Written<Answer<A>>> {
  const response = await send(address, input);
  const change = response.headers.get("x-change");
  return {
    answer: (await contentOf(response)) as Answer<A>,
    change: change === null ? null : Number(change),
  };
}

function send<A extends Address>(address: A, input: Sent<A>, asking: Asking = {}): Promise<Response> {
  const { method, path, rest } = requestOf(address, input);
  const byQuery = method === "GET" || method === "DELETE";
  return call(method, byQuery ? withSearch(path, rest) : path, byQuery ? undefined : rest, asking);
}

/** The same as a query that is kept, under its path and the rest of its input. */
export function question<A extends Address>(address: A, input: Sent<A>, work?: string) {
  const { path, rest } = requestOf(address, input);
  return queryOptions({
    queryKey: [path, rest] as const,
    queryFn: ({ signal }) => ask(address, input, { signal, work }),
  });
}

/** The method, the path with its parameters filled in, and what is left of the input. */
function requestOf(address: Address, input: object) {
  const [method, template] = address.split(" ") as [string, string];
  const rest: Record<string, unknown> = { ...input };
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  return { method, path, rest };
}

function withSearch(path: string, parameters: Record<string, unknown>): string {
  const given = Object.entries(parameters).filter(([, value]) => (value ?? "") !== "");
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

function contentOf(response: Response): Promise<unknown> | undefined {
  if (response.status === 204) return undefined;
  const type = response.headers.get("content-type") ?? "";
  return type.startsWith("application/json") ? response.json() : response.blob();
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
    readable(body) ?? response.statusText,
    body ?? undefined,
  );
}

/** What is told without the name of the field before it, which is for those who call the API. */
function readable(body: Partial<ProblemBody> | null): string | undefined {
  const first = body?.errors?.[0]?.detail;
  return first !== undefined && body?.detail?.endsWith(first) ? sentence(first) : body?.detail;
}

/** Below a field nothing stands before it. */
const sentence = (text: string) => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
