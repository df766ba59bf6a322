import fc from "fast-check";
import { expect, test } from "vitest";
import { type Edge, findCycles } from "../../server/data/folder/cycles.ts";

test("a cycle is told with its path at the first of its lines", () => {
  const edges: Edge[] = [
    { from: "a", to: "b", line: 4 },
    { from: "b", to: "c", line: 2 },
    { from: "c", to: "a", line: null },
    { from: "c", to: "d", line: 9 },
    { from: "e", to: "e", line: 7 },
  ];
  expect(findCycles(edges)).toEqual([
    { line: 2, path: ["a", "b", "c", "a"] },
    { line: 7, path: ["e", "e"] },
  ]);
});

test("two links between one pair make one cycle; one the folder has no part in is left out", () => {
  expect(
    findCycles([
      { from: "a", to: "b", line: 2 },
      { from: "b", to: "a", line: 3 },
      { from: "a", to: "b", line: 4 },
      { from: "x", to: "y", line: null },
      { from: "y", to: "x", line: null },
    ]),
  ).toEqual([{ line: 2, path: ["a", "b", "a"] }]);
});

test("cycles are found just when sorting by dependency fails, and each is one", () => {
  const node = fc.integer({ min: 0, max: 6 }).map(String);
  const edges = fc.array(fc.record({ from: node, to: node, line: fc.integer({ min: 2, max: 99 }) }), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(edges, (list) => {
      const cycles = findCycles(list);
      expect(cycles.length > 0).toBe(!sortable(list));
      for (const { line, path } of cycles) {
        expect(path.at(-1)).toBe(path[0]);
        const steps = path
          .slice(1)
          .map((to, index) => list.filter((edge) => edge.from === path[index] && edge.to === to));
        expect(steps.every((found) => found.length > 0)).toBe(true);
        expect(steps.flat().some((edge) => edge.line === line)).toBe(true);
      }
    }),
  );
});

test("a chain of a hundred thousand links does not overflow", () => {
  const edges = Array.from({ length: 100_000 }, (_, i): Edge => ({ from: `${i}`, to: `${i + 1}`, line: i }));
  expect(findCycles(edges)).toEqual([]);
});

function sortable(edges: Edge[]): boolean {
  let left = edges;
  for (;;) {
    const targets = new Set(left.map(({ to }) => to));
    const next = left.filter(({ from }) => targets.has(from));
    if (next.length === left.length) return left.length === 0;
    left = next;
  }
}
