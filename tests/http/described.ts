import { ENDPOINTS } from "../../server/api.ts";
import { EVENT_STREAM } from "../../server/http/event-stream.ts";
import { describeApi } from "../../server/http/openapi.ts";

type Json = Record<string, unknown>;

/** The OpenAPI document as it is served. */
export const DOCUMENT: unknown = JSON.parse(JSON.stringify(describeApi(ENDPOINTS, "1.2.3")));

/** Whether an operation goes on, so that its end cannot be waited for. */
export const isStream = ({ responses }: { responses: Record<string, unknown> }): boolean =>
  (responses["200"] as { content?: Json } | undefined)?.content?.[EVENT_STREAM] !== undefined;

/** A part of the document with every reference replaced by what it leads to. */
export function resolved(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(resolved);
  if (typeof part !== "object" || part === null) return part;
  const { $ref, ...beside } = part as Json;
  const plain = Object.fromEntries(Object.entries(beside).map(([key, value]) => [key, resolved(value)]));
  return typeof $ref === "string" ? { ...(resolved(at($ref)) as Json), ...plain } : plain;
}

/** What a reference leads to; undefined when to nothing. */
export function at(reference: string): unknown {
  return reference
    .slice(2)
    .split("/")
    .reduce<unknown>((node, key) => (node as Json | undefined)?.[key], DOCUMENT);
}
