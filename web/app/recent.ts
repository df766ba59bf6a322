import { RECENT_MOST } from "../../server/model/bounds.ts";
import { FOUND_KINDS, type FoundKind } from "../../server/model/words.ts";
import { recall, remember } from "../kit/kept.ts";

/** A thing as it is kept: what it is called is asked when it is shown. */
export interface Opened {
  kind: FoundKind;
  id: string;
}

const KEY = "liantu.recent";

/** What a browser kept; nothing where that cannot be read. */
export function readOpened(text: string | null): Opened[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter(isOpened).slice(0, RECENT_MOST) : [];
  } catch {
    return [];
  }
}

function isOpened(one: unknown): one is Opened {
  const { kind, id } = (one ?? {}) as Partial<Opened>;
  return (
    FOUND_KINDS.some((known) => known === kind) && typeof id === "string" && id !== "" && !id.includes("\n")
  );
}

/** The things opened last, the latest first, each once. */
export function opened(before: readonly Opened[], { kind, id }: Opened): Opened[] {
  const others = before.filter((one) => one.kind !== kind || one.id !== id);
  return [{ kind, id }, ...others].slice(0, RECENT_MOST);
}

export function recentlyOpened(): Opened[] {
  return readOpened(recall(KEY));
}

export function rememberOpened(thing: Opened): void {
  remember(KEY, JSON.stringify(opened(recentlyOpened(), thing)));
}

/** The thing that an address shows; null where it shows none. */
export function thingAt(
  route: string,
  params: Readonly<Record<string, string | undefined>>,
  search: { segment?: string | undefined },
): Opened | null {
  const of = (kind: FoundKind, id: string | undefined): Opened | null =>
    id === undefined || id === "" ? null : { kind, id };
  if (route === "/firm/$id") return of("firm", params.id);
  if (route === "/leader/$firm") return of("firm", params.firm);
  if (route === "/project/$id") return of("project", params.id);
  if (route === "/trips/$id") return of("trip", params.id);
  if (route !== "/chain/$chain") return null;
  return search.segment ? of("segment", search.segment) : of("chain", params.chain);
}
