import { describe, expect, it } from "vitest";
import { productSpace, walk } from "../../../server/analysis/ranking/product-space.ts";

/** Firms 0 and 1 make 0 and 1, firm 2 makes 1 and 2, firm 3 makes 3. */
const space = productSpace([[0, 1], [0, 1], [1, 2], [3]], 4);

describe("the product space", () => {
  it("knows the makers of every product", () => {
    expect(space.makersOf).toEqual([[0, 1], [0, 1, 2], [2], [3]]);
  });

  it("is walked from the makers to those who share a product, never to those who share none", () => {
    const visited = walk(space, new Map([[0, 1]]));
    expect(visited[1]).toBeGreaterThan(visited[2]!);
    expect(visited[2]).toBeGreaterThan(0);
    expect(visited[3]).toBe(0);
  });
});
