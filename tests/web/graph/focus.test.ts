import { describe, expect, it } from "vitest";
import { focusOn } from "../../../web/graph/focus.ts";
import { layoutPanorama } from "../../../web/graph/layout.ts";
import { firstCard, neighbour } from "../../../web/graph/movement.ts";
import { chainOf, link } from "./chains.ts";

const links = [
  link("ore", "salt"),
  link("salt", "cathode"),
  link("cathode", "cell"),
  link("mixer", "cell", "equipment_for"),
  link("cell", "pack"),
  link("pack", "grid", "sold_to"),
  link("foil", "tab"),
  link("cell", "recycling", "waste_to"),
  link("recycling", "salt", "recycle_to"),
  link("grid", "second", "waste_to"),
];

describe("focusOn", () => {
  it("lights everything up- and downstream, waste and recycling one step only", () => {
    const { lit, own, indirect } = focusOn("cell", links);
    expect([...lit].sort()).toEqual(["cathode", "cell", "grid", "mixer", "ore", "pack", "recycling", "salt"]);
    expect(own.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "cathode cell",
      "mixer cell",
      "cell pack",
      "cell recycling",
    ]);
    expect(indirect.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "ore salt",
      "salt cathode",
      "pack grid",
    ]);
  });

  it("of a segment without links is itself", () => {
    expect(focusOn("alone", links)).toEqual({ lit: new Set(["alone"]), own: [], indirect: [] });
  });

  it("ends in a ring", () => {
    const ring = [link("a", "b"), link("b", "c", "sold_to"), link("c", "a")];
    const { lit, own, indirect } = focusOn("a", ring);
    expect([...lit].sort()).toEqual(["a", "b", "c"]);
    expect([own.length, indirect.length]).toEqual([2, 1]);
  });
});

describe("moving with the arrow keys", () => {
  const { segments, links: chain } = chainOf(66, 105);
  const layout = layoutPanorama(segments, chain, { width: 1440, height: 720 });
  const all = () => true;

  it("goes where the arrow points", () => {
    for (const card of layout.cards.values()) {
      const right = neighbour(layout, card.id, "right", all);
      if (right !== null) expect(layout.cards.get(right)!.x).toBeGreaterThan(card.x - 150);
      const down = neighbour(layout, card.id, "down", all);
      if (down !== null) expect(layout.cards.get(down)!.y).toBeGreaterThan(card.y);
    }
  });

  it("reaches every card from the first", () => {
    const start = firstCard(layout, all)!;
    const reached = new Set([start]);
    const queue = [start];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      for (const direction of ["left", "right", "up", "down"] as const) {
        const next = neighbour(layout, id, direction, all);
        if (next === null || reached.has(next)) continue;
        reached.add(next);
        queue.push(next);
      }
    }
    expect(reached.size).toBe(layout.cards.size);
  });

  it("passes over what the filter leaves out", () => {
    expect(neighbour(layout, firstCard(layout, all)!, "right", () => false)).toBeNull();
    expect(firstCard(layout, (id) => id === "s0030")).toBe("s0030");
  });
});
