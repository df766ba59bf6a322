import { createHash } from "node:crypto";

/** What a call asked for: the kind of thing it does, and the content as it was given. */
export interface Asked extends Readonly<Record<string, unknown>> {
  kind: string;
}

/** A short text that is the same for the same content, in whatever order it was given. */
export function digestOf(asked: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(inOrder(asked)))
    .digest("base64url")
    .slice(0, 22);
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value).filter(([, given]) => given !== undefined);
  return fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, given]) => [name, inOrder(given)]);
}

/** Whether two contents say the same, in whatever order. */
export function sameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}
