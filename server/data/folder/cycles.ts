export interface Edge {
  from: string;
  to: string;
  /** The line of the folder that states it; null when only the graph does. */
  line: number | null;
}

export interface Cycle {
  line: number;
  /** Begins and ends with the same id. */
  path: string[];
}

/** More are not told: whoever mends a hundred loads again. */
const MOST = 100;

/**
 * Cycles among directed edges, one for each edge that leads back in a depth-first walk; without those edges
 * there would be none. A cycle that the graph alone states is left out. Cost: edges + length of the cycles told.
 */
export function findCycles(edges: Iterable<Edge>): Cycle[] {
  const next = new Map<string, Map<string, number | null>>();
  for (const { from, to, line } of edges) {
    const targets = next.get(from) ?? new Map<string, number | null>();
    next.set(from, targets);
    targets.set(to, targets.get(to) ?? line);
  }
  const cycles: Cycle[] = [];
  const done = new Set<string>();
  const depths = new Map<string, number>();
  for (const start of next.keys()) {
    if (done.has(start)) continue;
    const walk = [{ id: start, targets: targetsOf(start) }];
    depths.set(start, 0);
    while (walk.length > 0 && cycles.length < MOST) {
      const here = walk[walk.length - 1]!;
      const { value: to, done: over } = here.targets.next();
      if (over) {
        walk.pop();
        depths.delete(here.id);
        done.add(here.id);
        continue;
      }
      const depth = depths.get(to);
      if (depth !== undefined) {
        const path = [...walk.slice(depth).map((step) => step.id), to];
        const line = firstLine(path);
        if (line !== null) cycles.push({ line, path });
      } else if (!done.has(to)) {
        depths.set(to, walk.length);
        walk.push({ id: to, targets: targetsOf(to) });
      }
    }
  }
  return cycles;

  function targetsOf(id: string): Iterator<string, undefined> {
    return (next.get(id) ?? new Map<string, null>()).keys();
  }

  function firstLine(path: string[]): number | null {
    let least: number | null = null;
    for (const [index, from] of path.slice(0, -1).entries()) {
      const line = next.get(from)?.get(path[index + 1]!) ?? null;
      if (line !== null && (least === null || line < least)) least = line;
    }
    return least;
  }
}
