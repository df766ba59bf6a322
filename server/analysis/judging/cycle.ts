import type { Lists } from "./lists.ts";

/** Supply links form a cycle. The path names its segments and ends where it began: a → b → a. */
export class CycleError extends Error {
  readonly path: string[];

  constructor(path: string[]) {
    super(`cycle among supply links: ${path.join(" → ")}`);
    this.name = "CycleError";
    this.path = path;
  }
}

/** A cycle of a directed graph as nodes, the first repeated at the end; null when there is none. Depth first, O(nodes + arcs). */
export function findCycle(targets: Lists): number[] | null {
  const count = targets.start.length - 1;
  const OPEN = 1;
  const DONE = 2;
  const state = new Uint8Array(count);
  const next = targets.start.slice(0, count);
  const path: number[] = [];
  for (let root = 0; root < count; root++) {
    if (state[root]) continue;
    path.push(root);
    state[root] = OPEN;
    while (path.length > 0) {
      const node = path.at(-1)!;
      if (next[node]! === targets.start[node + 1]!) {
        state[node] = DONE;
        path.pop();
        continue;
      }
      const target = targets.items[next[node]!++]!;
      if (state[target] === OPEN) return [...path.slice(path.indexOf(target)), target];
      if (state[target] === DONE) continue;
      state[target] = OPEN;
      path.push(target);
    }
  }
  return null;
}
