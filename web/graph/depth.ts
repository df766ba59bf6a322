import type { LinkKind } from "../../server/model/words.ts";

export interface LayoutLink {
  from: string;
  to: string;
  kind: LinkKind;
}

/**
 * How far along the chain each segment stands: the longest path into it over all links but waste_to and
 * recycle_to. What has no input stands one before its nearest user. Links that would close a ring are passed over.
 */
export function depths(ids: readonly string[], links: readonly LayoutLink[]): Map<string, number> {
  const into = new Map<string, string[]>(ids.map((id) => [id, []]));
  const outOf = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to, kind } of links) {
    if (kind === "waste_to" || kind === "recycle_to" || from === to) continue;
    if (!into.has(from) || !into.has(to)) continue;
    into.get(to)!.push(from);
    outOf.get(from)!.push(to);
  }
  const depth = new Map<string, number>();
  const open = new Set<string>();
  for (const start of ids) {
    const stack = [start];
    while (stack.length > 0) {
      const id = stack[stack.length - 1]!;
      if (depth.has(id)) {
        stack.pop();
        continue;
      }
      open.add(id);
      const waiting = into.get(id)!.filter((from) => !depth.has(from) && !open.has(from));
      if (waiting.length > 0) {
        stack.push(...waiting);
        continue;
      }
      const known = into.get(id)!.flatMap((from) => depth.get(from) ?? []);
      depth.set(
        id,
        known.reduce((most, value) => Math.max(most, value + 1), 0),
      );
      open.delete(id);
      stack.pop();
    }
  }
  const settled = new Map(depth);
  for (const id of ids) {
    if (into.get(id)!.length > 0) continue;
    const users = outOf.get(id)!.map((to) => depth.get(to)!);
    if (users.length > 0) settled.set(id, Math.max(0, Math.min(...users) - 1));
  }
  return settled;
}
