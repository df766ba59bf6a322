import { currentLanguage } from "../i18n/i18n.ts";

/** The server's answer was an error, or there was none (status 0). */
export class Refusal extends Error {
  status: number;
  code: string;
  field: string | null;

  constructor(status: number, code: string, message: string, field: string | null = null) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.field = field;
  }

  /** The graph database or the server is away and may be back soon. */
  get passing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

export type Parameters = Record<string, string | number | undefined>;

/**
 * Reads one answer of the API.
 * @throws {Refusal} with the server's code, message and field
 */
export async function ask<T>(path: string, parameters: Parameters, signal?: AbortSignal): Promise<T> {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== "");
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  let response: Response;
  try {
    response = await fetch(search ? `${path}?${search}` : path, {
      signal: signal ?? null,
      headers: { accept: "application/json", "accept-language": currentLanguage() },
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Refusal(0, "unreachable", cause instanceof Error ? cause.message : String(cause));
  }
  if (response.ok) return (await response.json()) as T;
  throw await refusal(response);
}

async function refusal(response: Response): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => null);
  const error = (body as { error?: { code?: string; message?: string; field?: string } } | null)?.error;
  return new Refusal(
    response.status,
    error?.code ?? "error",
    error?.message ?? response.statusText,
    error?.field ?? null,
  );
}
