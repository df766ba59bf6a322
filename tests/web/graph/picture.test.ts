import { describe, expect, it } from "vitest";
import type { SegmentClass } from "../../../server/model/words.ts";
import type { PictureWords } from "../../../web/graph/caption.ts";
import { type CardMark, type CardSegment, drawCard } from "../../../web/graph/card.ts";
import { GROUND, type Language, type Theme } from "../../../web/graph/classes.ts";
import { type Drawing, drawPanorama } from "../../../web/graph/drawing.ts";
import { fitLines } from "../../../web/graph/fitting.ts";
import { flowsOf } from "../../../web/graph/flows.ts";
import { classIconImage } from "../../../web/graph/icon.ts";
import { layoutPanorama } from "../../../web/graph/layout.ts";
import { CLASS_ORDER } from "../../../web/graph/legend.ts";
import { estimateWidth } from "../../../web/graph/measure.ts";
import { createModel } from "../../../web/graph/model.ts";
import { pathData } from "../../../web/graph/path.ts";
import { createRouter } from "../../../web/graph/route.ts";
import { shapesToSvg } from "../../../web/graph/shape.ts";
import { chainOf, segment, words } from "./chains.ts";

/**
 * What is drawn, kept as pictures to be looked at in a browser: `npx vitest run -u` writes them anew, and who does so
 * looks at them.
 */
const kept = (name: string) => `pictures/${name}.svg`;

/** One mark to a line, so that a difference is a line. */
const lines = (svg: string) => `${svg.replaceAll("><", ">\n<")}\n`;

const judged = (size: number, links: number, seed: number) => {
  const chain = chainOf(size, links, seed);
  const segments = chain.segments.map((one, at) => ({
    ...one,
    class: CLASS_ORDER[at % CLASS_ORDER.length]!,
    steps: at % 12,
    makers: at % 3 === 0 ? at : 0,
    elsewhere: at % 4 === 0 ? 3 * at : 0,
    leaders: at % 6 === 0 ? 1 : 0,
    firms: at % 3 === 0 ? [{ id: `f${at}`, name: `第${at}公司`, leader: at % 6 === 0 }] : [],
    underWay:
      at % 5 === 0
        ? [
            {
              project: "p",
              name: "n",
              stage: (["lead", "signed", "construction"] as const)[at % 3]!,
              firm: null,
            },
          ]
        : [],
  }));
  const kinds = ["input_of", "packaging_for", "equipment_for", "service_for", "sold_to", "waste_to"] as const;
  return { segments, links: chain.links.map((link, at) => ({ ...link, kind: kinds[at % kinds.length]! })) };
};

const english: PictureWords = {
  ...words,
  andMore: (count) => `of ${count}`,
  folded: (count) => `+${count} more`,
  stages: { upstream: "Upstream", midstream: "Midstream", product: "Products" },
  lanes: { equipment: "Equipment", packaging: "Packaging", service: "Service", support: "Support" },
};

function drawing(size: { width: number; height: number }, chain: ReturnType<typeof judged>): Drawing {
  return {
    layout: layoutPanorama(chain.segments, chain.links, size),
    segments: chain.segments,
    links: chain.links,
    kept: () => true,
    asked: false,
    reach: null,
    selected: null,
    indirect: false,
    theme: "light",
    language: "zh",
    words,
    measure: estimateWidth,
    title: "非织造产业链",
    subtitle: "湘西高新区 · 截至 2023-12",
  };
}

describe("the picture of a chain", () => {
  it("at rest, in Chinese", async () => {
    const chain = judged(26, 40, 2);
    const svg = drawPanorama({
      ...drawing({ width: 900, height: 560 }, chain),
      kept: (one) => one.class !== "outside",
    });
    await expect(lines(svg)).toMatchFileSnapshot(kept("at-rest"));
  });

  it("with a segment selected and the links beyond it, dark, in English", async () => {
    const chain = judged(66, 105, 1);
    const busiest = chain.segments.toSorted((a, b) => degree(b.id) - degree(a.id))[0]!;
    function degree(id: string) {
      return chain.links.filter(({ from, to }) => from === id || to === id).length;
    }
    const given = drawing({ width: 1440, height: 900 }, chain);
    const model = createModel();
    model.place(given.layout, given.links);
    const svg = drawPanorama({
      ...given,
      selected: busiest.id,
      reach: model.reach(busiest.id),
      indirect: true,
      theme: "dark",
      language: "en",
      words: english,
    });
    await expect(lines(svg)).toMatchFileSnapshot(kept("selected"));
  });
});

describe("every way", () => {
  it.each([
    ["a wide window", 66, 105, 1, { width: 1440, height: 720 }],
    ["a tall one", 50, 90, 6, { width: 760, height: 1100 }],
    ["a low one", 40, 60, 7, { width: 1200, height: 200 }],
    ["a long lane", 30, 45, 8, { width: 620, height: 640 }],
  ])("from card to card and from box to box in %s", async (name, size, links, seed, room) => {
    const chain = judged(size, links, seed);
    const layout = layoutPanorama(chain.segments, chain.links, room);
    const router = createRouter(layout);
    const ids = chain.segments.map(({ id }) => id);
    const pairs = ids.flatMap((from, at) =>
      [1, 5, 17].map((step) => [from, ids[(at * 7 + step) % size]!] as const),
    );
    const told = [
      ...[...layout.cards.values(), ...layout.boxes].map(({ id, x, y, width, height }) =>
        [id, ...[x, y, width, height].map((value) => value.toFixed(1))].join(" "),
      ),
      ...pairs
        .filter(([from, to]) => from !== to)
        .map(([from, to]) => `${from} ${to} ${pathData(router.link(from, to))}`),
      ...flowsOf(layout, chain.links, router).map(
        ({ from, to, links, thickness, path }) =>
          `${from} ${to} ${links} ${thickness.toFixed(2)} ${pathData(path)}`,
      ),
    ];
    await expect(told.join("\n")).toMatchFileSnapshot(`pictures/${name.replaceAll(" ", "-")}.txt`);
  });
});

describe("names", () => {
  const names = [
    "水刺非织造布",
    "开松混合/梳理铺网",
    "电芯壳体盖板(方形)",
    "能量管理系统EMS",
    "EMS能量管理系统",
    "PET、PP切片",
    "（可冲散）水刺布",
    "a b",
    "a",
    "聚丙烯，熔喷级",
    "二氧化钛：锐钛型",
    "一二三四五六七八九十一二三四五六七八",
    "Spunlaced flushable nonwoven",
    "Polypropylene, melt-blown grade",
    "Electroencephalographically",
    "x/y",
    "/",
    "  lead and trail  ",
    "battery-grade lithium carbonate (99.5%)",
    "《标准》与【规范】",
    "50% PET·50% PP",
    "",
  ];

  it("break where they may, at every width and size of type", async () => {
    const told = names.flatMap((name) =>
      [24, 40, 58, 75, 96, 140, 200].flatMap((width) =>
        [14, 32, 50].map((height) => {
          const { lines, whole, size, lineHeight } = fitLines(
            name,
            { width, height },
            [13, 12, 11],
            estimateWidth,
            width % 2 === 0,
          );
          return `${width}x${height} ${size}/${lineHeight} ${whole ? "whole" : "cut"} ${lines.join(" | ")}`;
        }),
      ),
    );
    await expect(told.join("\n")).toMatchFileSnapshot("pictures/names.txt");
  });
});

describe("cards", () => {
  const names = { nameZh: "水刺非织造布（可冲散）", nameEn: "Spunlaced flushable nonwoven" };
  const marks: (CardMark | undefined)[] = [
    undefined,
    { text: "断供", tone: "lost" },
    { text: "新增", tone: "new" },
    { text: "待补", tone: "open" },
  ];
  const variants: Partial<CardSegment>[] = [
    {},
    { makers: 4, elsewhere: 7 },
    { makers: 12, leaders: 1, firms: [{ name: "洁宝日化", leader: true }] },
    {
      makers: 2,
      leaders: 1,
      firms: [
        { name: "甲", leader: false },
        { name: "乙", leader: false },
      ],
    },
    { elsewhere: 3456, underWay: [{ stage: "visit" }] },
    { makers: 1, leaders: 2, underWay: [{ stage: "construction" }, { stage: "lead" }] },
  ];
  const sheet = (theme: Theme, language: Language, sizes: [number, number][]) => {
    const drawn: string[] = [];
    for (const [row, name] of CLASS_ORDER.entries())
      for (const [column, variant] of [
        ...variants,
        ...marks.map((mark) => ({ mark, makers: 3 })),
      ].entries()) {
        const [width, height] = sizes[(row + column) % sizes.length]!;
        const one = {
          ...segment("a", "midstream", "g", names as object),
          class: name,
          steps: row + 4,
          ...variant,
        };
        const shapes = drawCard(one as CardSegment, {
          width,
          height,
          theme,
          language,
          measure: estimateWidth,
          words: language === "zh" ? words : english,
        });
        drawn.push(`<g transform="translate(${column * 210} ${row * 66})">${shapesToSvg(shapes)}</g>`);
      }
    return lines(
      `<svg xmlns="http://www.w3.org/2000/svg" width="2100" height="660"><rect width="2100" height="660" fill="${GROUND[theme].page}"/>${drawn.join("")}</svg>`,
    );
  };

  it("of every class with everything a card can say", async () => {
    await expect(sheet("light", "zh", [[148, 46], [130, 56], [96, 34]])).toMatchFileSnapshot(kept("cards-zh")); // biome-ignore format: sizes in a row
    await expect(sheet("dark", "en", [[156, 60], [122, 36], [200, 46]])).toMatchFileSnapshot(kept("cards-en")); // biome-ignore format: sizes in a row
  });

  it("have icons that stand alone, outside the picture", () => {
    const image = (name: SegmentClass, step: number | null = null) =>
      decodeURIComponent(classIconImage(name, "light", step));
    expect(image("outside")).toBe(
      'data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" font-family="Arial,Helvetica,sans-serif"></svg>',
    );
    expect(image("distant", 10)).toContain('font-size="12"');
    expect(image("distant", 10)).not.toContain("<path");
    expect(image("distant", 9)).toContain('font-size="12"');
    expect(image("distant")).not.toContain("<text");
  });
});
