import { describe, expect, it } from "vitest";
import { layoutPanorama } from "../../../web/graph/layout.ts";
import { chainOf, link, segment } from "./chains.ts";
import { outside, overlapping } from "./placed.ts";

const SIZE = { width: 1440, height: 720 };

const plain = (layout: ReturnType<typeof layoutPanorama>) => ({ ...layout, cards: [...layout.cards].sort() });

describe("layoutPanorama", () => {
  const cases: [string, number, number, { width: number; height: number }][] = [
    ["one segment", 1, 0, SIZE],
    ["a few", 5, 4, SIZE],
    ["a seed chain", 66, 105, SIZE],
    ["a seed chain beside the gap list", 66, 105, { width: 1068, height: 640 }],
    ["a seed chain on a phone", 66, 105, { width: 1280, height: 600 }],
    ["a very low window", 66, 105, { width: 1440, height: 120 }],
  ];
  it.each(cases)("gives %s a place each, inside, without overlap", (_, segments, links, size) => {
    const chain = chainOf(segments, links);
    const layout = layoutPanorama(chain.segments, chain.links, size);
    expect([...layout.cards.keys()].sort()).toEqual(chain.segments.map(({ id }) => id).sort());
    expect(overlapping([...layout.cards.values()])).toEqual([]);
    expect(overlapping(layout.boxes)).toEqual([]);
    expect(outside(layout)).toEqual([]);
    expect([...layout.cards.values()].filter(({ height, width }) => height < 34 || width < 96)).toEqual([]);
  });

  it("keeps stages apart, from left to right", () => {
    const { segments, links } = chainOf(66, 105);
    const { bands } = layoutPanorama(segments, links, SIZE);
    expect(bands.map(({ stage }) => stage)).toEqual(["upstream", "midstream", "product", "market"]);
    expect(
      bands.slice(1).every((band, index) => band.x >= bands[index]!.x + bands[index]!.width - 0.01),
    ).toBe(true);
  });

  it("leaves out stages and lanes without segments", () => {
    const layout = layoutPanorama([segment("a", "product", "终端产品")], [], SIZE);
    expect(layout.bands.map(({ stage }) => stage)).toEqual(["product"]);
    expect(layout.lanes).toEqual([]);
    const lanes = layoutPanorama([segment("a", "equipment", "装备")], [], SIZE);
    expect(lanes.bands).toEqual([]);
    expect(lanes.lanes.map(({ kind }) => kind)).toEqual(["equipment"]);
  });

  it("is the same for the same chain in any order", () => {
    const { segments, links } = chainOf(66, 105);
    const turned = layoutPanorama([...segments].reverse(), [...links].reverse(), SIZE);
    expect(plain(turned)).toEqual(plain(layoutPanorama(segments, links, SIZE)));
  });

  it("does not depend on how segments are judged or called", () => {
    const { segments, links } = chainOf(66, 105);
    const judged = segments.map((one) => ({
      ...one,
      class: "strong" as const,
      makers: 9,
      nameZh: `很长的名字${one.nameZh}`,
      nameEn: null,
    }));
    expect(plain(layoutPanorama(judged, links, SIZE))).toEqual(plain(layoutPanorama(segments, links, SIZE)));
  });

  it("stands groups of one column, and cards of one group, in the order in which they feed each other", () => {
    const groups = ["勾调", "陈酿", "酿造"];
    const segments = [
      ...groups.map((group) => segment(group, "midstream", group)),
      segment("酒醅", "midstream", "酿造"),
      segment("米", "upstream", "种植"),
      segment("酒", "product", "终端产品"),
    ];
    const links = [
      link("米", "酒醅"),
      link("酒醅", "酿造"),
      link("酿造", "陈酿"),
      link("陈酿", "勾调"),
      link("勾调", "酒"),
    ];
    const layout = layoutPanorama(segments, links, { width: 520, height: 700 });
    const column = layout.columns.find(({ stage }) => stage === "midstream")!;
    expect(column.boxes.map(({ group, segments: cards }) => [group, cards])).toEqual([
      ["酿造", ["酒醅", "酿造"]],
      ["陈酿", ["陈酿"]],
      ["勾调", ["勾调"]],
    ]);
  });

  it("takes rings of links", () => {
    const segments = ["a", "b", "c"].map((id) => segment(id, "midstream", id));
    const layout = layoutPanorama(
      segments,
      [link("a", "b"), link("b", "c"), link("c", "a"), link("a", "a")],
      SIZE,
    );
    expect(layout.cards.size).toBe(3);
  });

  it("takes a group far taller than a column apart", () => {
    const segments = Array.from({ length: 60 }, (_, index) => segment(`s${index}`, "upstream", "资源"));
    const layout = layoutPanorama(segments, [], SIZE);
    expect(layout.boxes.map(({ part }) => part)).toEqual(layout.boxes.map((_, index) => index));
    expect(layout.boxes.length).toBeGreaterThan(1);
  });
});
