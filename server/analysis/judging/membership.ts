import type { Yield } from "../../model/rows.ts";

/**
 * The segments outside a chain whose makers make something of it: its kinds and what its by-products are the waste of,
 * kinds of those, and so on. By id. O(arcs that lead there).
 * @param yields all there are: [kind, general] and [source, by-product]
 */
export function groundOf(members: ReadonlySet<string>, yields: Iterable<Yield>): string[] {
  const into = new Map<string, string[]>();
  for (const { from, to } of yields) {
    const known = into.get(to);
    if (known) known.push(from);
    else into.set(to, [from]);
  }
  const found = new Set(members);
  for (const id of found) for (const from of into.get(id) ?? []) found.add(from);
  return [...found].filter((id) => !members.has(id)).sort((a, b) => (a < b ? -1 : 1));
}
