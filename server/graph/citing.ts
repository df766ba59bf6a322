import type { GraphAt } from "./graph.ts";

interface Brief {
  title: string;
  address: string | null;
  published: string | null;
  kind: string | null;
}

/** The sources whose ids stand under a key `source` anywhere in the answer, by id. */
export async function citing<A extends object>(
  graph: GraphAt,
  answer: A,
): Promise<A & { sources: Record<string, Brief> }> {
  const ids = new Set<string>();
  collect(answer, ids);
  const known = await graph.sources();
  const sources: Record<string, Brief> = {};
  for (const id of [...ids].sort()) {
    const found = known.get(id);
    if (found) {
      const { title, address, published, kind } = found;
      sources[id] = { title, address, published, kind };
    }
  }
  return { ...answer, sources };
}

function collect(value: unknown, ids: Set<string>): void {
  if (value === null || typeof value !== "object") return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, ids);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === "source" && typeof inner === "string") ids.add(inner);
    else collect(inner, ids);
  }
}
