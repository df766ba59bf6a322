import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CardLook, type CardSegment, drawCard, phaseOf } from "../../../web/graph/card.ts";
import { CLASS_STYLES } from "../../../web/graph/classes.ts";
import { type Drawing, drawPanorama } from "../../../web/graph/drawing.ts";
import { cut, fitLines } from "../../../web/graph/fitting.ts";
import { layoutPanorama } from "../../../web/graph/layout.ts";
import { CLASS_ORDER } from "../../../web/graph/legend.ts";
import { estimateWidth } from "../../../web/graph/measure.ts";
import { createModel } from "../../../web/graph/model.ts";
import { shapesToSvg } from "../../../web/graph/shape.ts";
import { chainOf, segment, words } from "./chains.ts";
import { wellFormed } from "./xml.ts";

/** A card as an SVG document. */
const cardImage = (segment: CardSegment, look: CardLook) =>
  `<svg xmlns="http://www.w3.org/2000/svg">${shapesToSvg(drawCard(segment, look))}</svg>`;

const look = {
  width: 148,
  height: 46,
  theme: "light",
  language: "zh",
  words,
  measure: estimateWidth,
} as const;

describe("a card", () => {
  it("shows name, residents, firms elsewhere and who they are", () => {
    const svg = cardImage(
      segment("a", "midstream", "非织造布", {
        nameZh: "水刺非织造布",
        class: "single",
        makers: 4,
        elsewhere: 7,
        leaders: 1,
        firms: [{ id: "f", name: "洁宝日化", leader: true }],
      }),
      look,
    );
    expect(wellFormed(svg)).toBeNull();
    expect(svg).toContain(">水刺非织造布<");
    expect(svg).toContain(">4<");
    expect(svg).toContain(">↗7<");
    expect(svg).toContain("洁宝日化");
  });

  it("writes no zero", () => {
    const svg = cardImage(segment("a", "midstream", "g"), look);
    expect(svg).not.toContain("↗");
    expect(svg).not.toContain(">0<");
  });

  it.each(CLASS_ORDER)("of class %s is drawn in light and dark", (name) => {
    for (const theme of ["light", "dark"] as const) {
      const svg = cardImage(segment("a", "midstream", "g", { class: name, steps: 12 }), { ...look, theme });
      expect(wellFormed(svg)).toBeNull();
      expect(svg).toContain(CLASS_STYLES[name][theme].fill);
    }
  });

  it("stays well-formed whatever the names are, and within its lines", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 80 }),
        fc.string({ maxLength: 40 }),
        fc.integer({ min: 96, max: 200 }),
        fc.integer({ min: 34, max: 60 }),
        fc.constantFrom("zh" as const, "en" as const),
        (nameZh, firm, width, height, language) => {
          const one = segment("a", "midstream", "g", {
            nameZh,
            nameEn: nameZh,
            class: "present",
            makers: 120,
            elsewhere: 3456,
            firms: [{ id: "f", name: firm, leader: true }],
          });
          expect(wellFormed(cardImage(one, { ...look, width, height, language }))).toBeNull();
        },
      ),
    );
  });

  it("tells how far the furthest project has come", () => {
    expect(phaseOf([])).toBeNull();
    expect(phaseOf([{ stage: "production" }, { stage: "dropped" }])).toBeNull();
    expect(phaseOf([{ stage: "visit" }])).toBe("talks");
    expect(phaseOf([{ stage: "visit" }, { stage: "signed" }])).toBe("signed");
    expect(phaseOf([{ stage: "construction" }, { stage: "signed" }])).toBe("construction");
    const svg = cardImage(
      segment("a", "midstream", "g", {
        underWay: [{ project: "p", name: "n", stage: "signed", firm: null }],
      }),
      look,
    );
    expect(svg).toContain(">签约<");
  });
});

describe("text on a card", () => {
  const measure = (text: string, size: number) => [...text].length * size;
  const lines = (text: string, width: number, height = 32) =>
    fitLines(text, { width, height }, [10], measure).lines;

  it("breaks after a stroke and before a bracket", () => {
    expect(lines("开松混合/梳理铺网", 60)).toEqual(["开松混合/", "梳理铺网"]);
    expect(lines("电芯壳体盖板(方形)", 60)).toEqual(["电芯壳体盖板", "(方形)"]);
  });
  it("balances lines without a better place to break", () => {
    expect(lines("磷酸铁锂正极材料", 70)).toEqual(["磷酸铁锂", "正极材料"]);
  });
  it("does not break inside a word", () => {
    expect(lines("能量管理系统EMS", 80)).toEqual(["能量管理系统", "EMS"]);
  });
  it("cuts what does not fit with …", () => {
    expect(lines("一二三四五六七八九十一二三四五六", 50)).toEqual(["一二三四五", "六七八九…"]);
    expect(cut("一二三四", 30, 10, measure)).toBe("一二…");
  });
  it("never makes a line wider than the room", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.integer({ min: 20, max: 160 }),
        (text, width) => {
          expect(lines(text, width).every((line) => measure(line, 10) <= width)).toBe(true);
        },
      ),
    );
  });
});

describe("drawPanorama", () => {
  const chain = chainOf(66, 105);
  const drawing: Drawing = {
    layout: layoutPanorama(chain.segments, chain.links, { width: 1440, height: 720 }),
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
    title: "储能 <产业链> & 全景图",
    subtitle: "湘西高新区 · 截至 2023-12",
  };

  it("writes one well-formed document with title, place, date, every segment and the legend", () => {
    const svg = drawPanorama(drawing);
    expect(wellFormed(svg)).toBeNull();
    expect(svg).toContain("储能 &#60;产业链&#62; &#38; 全景图");
    expect(svg).toContain("湘西高新区 · 截至 2023-12");
    for (const { nameZh } of chain.segments) expect(svg).toContain(nameZh);
    for (const name of Object.values(words.classes)) expect(svg).toContain(`>${name} `);
  });

  it("draws the links of the segment in focus and fades the rest", () => {
    const selected = chain.links[0]!.from;
    const model = createModel();
    model.place(drawing.layout, drawing.links);
    const svg = drawPanorama({ ...drawing, selected, reach: model.reach(selected) });
    const own = chain.links.filter(({ from, to }) => from === selected || to === selected);
    expect(wellFormed(svg)).toBeNull();
    expect(svg.match(/marker-end="url\(#end-/g)).toHaveLength(own.length);
    expect(svg).toContain('opacity="0.13"');
  });

  it("is the same for the same input", () => {
    expect(drawPanorama(drawing)).toBe(drawPanorama(drawing));
  });
});
