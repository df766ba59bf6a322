import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PanoramaLink } from "../../../server/chain/panorama.ts";
import { LINK_KINDS } from "../../../server/model/words.ts";
import { foldsOf } from "../../../web/graph/fold.ts";
import { layoutPanorama } from "../../../web/graph/layout.ts";
import { createModel } from "../../../web/graph/model.ts";
import { chainOf, link, segment } from "./chains.ts";

const ROOM = { width: 1440, height: 720 };

/** A model of the segments that links join, all of one group. */
function modelOf(links: readonly PanoramaLink[], ids: readonly string[] = []) {
  const all = [...new Set([...ids, ...links.flatMap(({ from, to }) => [from, to])])];
  const model = createModel();
  model.place(
    layoutPanorama(
      all.map((id) => segment(id, "midstream", "组")),
      links,
      ROOM,
    ),
    links,
  );
  return model;
}

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

describe("what a segment reaches", () => {
  it("lights everything up- and downstream, waste and recycling one step only", () => {
    const { lit, own, indirect } = modelOf(links).reach("cell");
    expect([...lit].sort()).toEqual(["cathode", "cell", "grid", "mixer", "ore", "pack", "recycling", "salt"]);
    expect(own.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "cathode cell",
      "mixer cell",
      "cell pack",
      "cell recycling",
    ]);
    expect(indirect.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([
      "ore salt",
      "pack grid",
      "salt cathode",
    ]);
  });

  it("of a segment without links is itself", () => {
    expect(modelOf(links, ["alone"]).reach("alone")).toEqual({
      lit: new Set(["alone"]),
      own: [],
      indirect: [],
    });
  });

  it("ends in a ring", () => {
    const ring = [link("a", "b"), link("b", "c", "sold_to"), link("c", "a")];
    const { lit, own, indirect } = modelOf(ring).reach("a");
    expect([...lit].sort()).toEqual(["a", "b", "c"]);
    expect([own.length, indirect.length]).toEqual([2, 1]);
  });

  it("is what a search link by link finds", () => {
    const end = fc.constantFrom("a", "b", "c", "d", "e", "f");
    const some = fc.uniqueArray(fc.tuple(end, end, fc.constantFrom(...LINK_KINDS)), {
      maxLength: 14,
      selector: (one) => one.join(),
    });
    fc.assert(
      fc.property(some, (drawn) => {
        const links = drawn
          .filter(([from, to]) => from !== to)
          .map(([from, to, kind]) => link(from, to, kind));
        const { lit, own, indirect } = modelOf(links, ["a"]).reach("a");
        const onward = links.filter(({ kind }) => kind !== "waste_to" && kind !== "recycle_to");
        const closure = (near: "from" | "to", far: "from" | "to") => {
          const found = new Set(["a"]);
          for (let before = 0; before < found.size; ) {
            before = found.size;
            for (const one of onward) if (found.has(one[near])) found.add(one[far]);
          }
          return found;
        };
        const [down, up] = [closure("from", "to"), closure("to", "from")];
        const direct = links.filter(({ from, to }) => from === "a" || to === "a");
        expect(lit).toEqual(new Set([...down, ...up, ...direct.flatMap(({ from, to }) => [from, to])]));
        expect(new Set(own)).toEqual(new Set(direct));
        expect(new Set(indirect)).toEqual(
          new Set(onward.filter((one) => !direct.includes(one) && (down.has(one.from) || up.has(one.to)))),
        );
      }),
    );
  });
});

describe("what the model holds", () => {
  const segments = [
    segment("a", "upstream", "A"),
    segment("b", "midstream", "B", { makers: 2, class: "present" }),
    segment("c", "midstream", "B"),
    segment("d", "midstream", "B"),
  ];
  const links = [link("a", "b"), link("a", "c"), link("c", "d")];
  const layout = layoutPanorama(segments, links, ROOM);
  const folds = foldsOf(segments, new Set());
  const folded = layoutPanorama(segments, links, ROOM, folds);
  const [fold] = folds.keys();

  it("is a node where each card stands, and an edge for each link", () => {
    const model = createModel();
    model.place(layout, links);
    const { x, y, width, height } = layout.cards.get("b")!;
    expect(model.node("b").position()).toEqual({ x: x + width / 2, y: y + height / 2 });
    expect(model.node("b").data()).toMatchObject({ segment: "b", width, height });
    expect(model.cy.edges(".link").length).toBe(0);
    expect(model.linksAt("b").length).toBeGreaterThan(0);
    expect(model.cy.edges(".link").map((edge) => edge.data("link"))).toEqual(links);
    expect(model.edge(links[0]!)!.data("weights")).toHaveLength(
      model.edge(links[0]!)!.data("distances").length,
    );
    expect(model.linksAt("a")).toEqual([links[0], links[1]]);
  });

  it("follows the layout and the links without building what stays anew", () => {
    const model = createModel();
    model.place(layout, links);
    const node = model.node("b");
    model.linksAt("b");
    const moved = layoutPanorama(segments, links, { width: 900, height: 500 });
    model.place(moved, [links[0]!]);
    const { x, width } = moved.cards.get("b")!;
    expect([model.node("b").same(node), node.position().x]).toEqual([true, x + width / 2]);
    expect(model.cy.edges(".link").map((edge) => edge.data("link"))).toEqual([links[0]]);
  });

  it("reaches through what is folded away, draws to the card that stands for it, and walks past it", () => {
    const model = createModel();
    model.place(folded, links);
    expect([...folded.cards.keys()].sort()).toEqual(["a", "b", fold].sort());
    expect(model.reach("a").lit).toEqual(new Set(["a", "b", "c", "d"]));
    expect(model.edge(links[1]!)).not.toBeNull();
    expect(model.edge(links[2]!)).toBeNull();
    const walked = new Set<string | null>();
    for (let at = model.next(null, "right"); at !== null && !walked.has(at); ) {
      walked.add(at);
      at = model.next(at, "right") ?? model.next(at, "down");
    }
    expect([walked.has("c"), walked.has("d"), walked.has("a")]).toEqual([false, false, true]);
  });

  it("folds quiet segments of a group only, two or more of them, unless it was opened", () => {
    expect([...folds]).toEqual([[fold, ["c", "d"]]]);
    expect(foldsOf(segments, new Set([fold!])).size).toBe(0);
    expect(foldsOf(segments.slice(0, 3), new Set()).size).toBe(0);
  });
});

describe("moving with the arrow keys", () => {
  const { segments, links } = chainOf(66, 105);
  const layout = layoutPanorama(segments, links, ROOM);
  const model = createModel();
  model.place(layout, links);

  it("goes where the arrow points", () => {
    for (const card of layout.cards.values()) {
      const right = model.next(card.id, "right");
      if (right !== null) expect(layout.cards.get(right)!.x).toBeGreaterThan(card.x - 150);
      const down = model.next(card.id, "down");
      if (down !== null) expect(layout.cards.get(down)!.y).toBeGreaterThan(card.y);
    }
  });

  it("reaches every card from the first", () => {
    const start = model.next(null, "right")!;
    const reached = new Set([start]);
    const queue = [start];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      for (const direction of ["left", "right", "up", "down"] as const) {
        const next = model.next(id, direction);
        if (next === null || reached.has(next)) continue;
        reached.add(next);
        queue.push(next);
      }
    }
    expect(reached.size).toBe(layout.cards.size);
  });
});
