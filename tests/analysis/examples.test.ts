import { describe, expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { CycleError } from "../../server/analysis/judging/cycle.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { speaking } from "../../server/analysis/judging/speaking.ts";
import { cascade } from "../../server/analysis/planning/cascade.ts";
import { boundsOf } from "../../server/model/shares.ts";
import {
  classesOf,
  dataOf,
  firm,
  judgeScene,
  kind,
  LAND,
  link,
  makes,
  needs,
  type Scene,
  segment,
  unstated,
} from "./land.ts";

/** 木浆 and 化纤 (either will do) → 无纺布 → 湿巾, with a carton, a machine, a workshop's waste and its recycling. */
const towels: Scene = {
  segments: [
    segment("原油", { recruitable: false }),
    "切片",
    "木浆",
    "化纤",
    "无纺布",
    "湿巾",
    "纸箱",
    "水刺机",
    segment("边角料", { role: "byproduct" }),
    "再生棉",
    "油布",
  ],
  links: [
    link("木浆>无纺布", { alternative: "纤维" }),
    link("化纤>无纺布", { alternative: "纤维", required: false }),
    link("切片>化纤"),
    link("原油>切片"),
    link("无纺布>湿巾"),
    link("纸箱>湿巾", { kind: "packaging_for" }),
    kind("水刺机>无纺布", "equipment_for"),
    kind("无纺布>边角料", "waste_to"),
    kind("边角料>再生棉", "recycle_to"),
  ],
  firms: [firm("洁宝"), firm("舒柔"), firm("远厂", "远市")],
  makes: [makes("洁宝", "无纺布"), makes("舒柔", "湿巾"), makes("远厂", "木浆")],
};

describe("a park that makes fabric and wipes", () => {
  it("has gaps of every kind around them", () => {
    expect(classesOf(towels)).toEqual({
      无纺布: "single",
      湿巾: "present",
      边角料: "present",
      木浆: "missing",
      化纤: "missing",
      纸箱: "missing",
      切片: "distant 2",
      原油: "distant 3",
      水刺机: "unsupported",
      再生棉: "extendable",
      油布: "outside",
    });
    expect(judgeScene(towels).completeness).toEqual({ met: 1, all: 3, boughtIn: 0 });
  });

  it("is no single point when one firm does both steps in house", () => {
    const inHouse = { ...towels, makes: [makes("洁宝", "无纺布"), makes("洁宝", "湿巾")] };
    expect(classesOf(inHouse).无纺布).toBe("present");
    const withOther = { ...towels, makes: [...inHouse.makes, makes("舒柔", "湿巾")] };
    expect(classesOf(withOther).无纺布).toBe("single");
  });

  it("buys in what is never recruited or may not come, and counts it beside completeness", () => {
    const barred = {
      ...towels,
      exclusions: [{ ...unstated, place: "省", segment: "纸箱", industryCode: null, reason: "限塑" }],
    };
    expect(classesOf(barred).纸箱).toBe("bought_in");
    expect(judgeScene(barred).completeness).toEqual({ met: 1, all: 2, boughtIn: 1 });
  });

  it("has 0 of 0 needs where nothing made has needs, and no completeness where nothing is made", () => {
    expect(judgeScene(towels, "远市").completeness).toEqual({ met: 0, all: 0, boughtIn: 0 });
    const gone = { ...towels, firms: [firm("洁宝", "园", { status: " 注销 " })] };
    expect(judgeScene(gone).completeness).toBeNull();
  });
});

describe("residents", () => {
  it("are active and lie anywhere within the place", () => {
    const scene = { segments: [], firms: [firm("a"), firm("b", "州"), firm("c", "园", { status: "吊销" })] };
    const at = (place: string) => {
      const situation = situate({ places: LAND, firms: scene.firms, exclusions: [] }, place);
      return scene.firms.map(({ id }) => id).filter((id) => situation.isResident(id));
    };
    expect(at("园")).toEqual(["a"]);
    expect(at("州")).toEqual(["a", "b"]);
    expect(at("国")).toEqual(["a", "b"]);
    expect(at("远市")).toEqual([]);
  });

  it("are measured from the point of the place, and a firm known by its province only roughly", () => {
    const firms = [
      firm("near", "远市"),
      firm("vague", "省"),
      firm("own", "省", { longitude: 109.7, latitude: 29.3 }),
    ];
    const situation = situate({ places: LAND, firms, exclusions: [] }, "园");
    expect(Math.round(situation.km("near")!)).toBe(314);
    expect(Math.round(situation.km("vague")!)).toBe(228);
    expect(Math.round(situation.km("own")!)).toBe(111);
    expect(firms.map(({ id }) => situation.isApproximate(id))).toEqual([false, true, false]);
    const province = situate({ places: LAND, firms, exclusions: [] }, "省");
    expect(province.point).toEqual({ longitude: 112, latitude: 28 });
    expect(() => situate({ places: LAND, firms, exclusions: [] }, "无")).toThrow(RangeError);
  });
});

describe("by-products", () => {
  const distillery: Scene = {
    segments: [
      "白酒",
      segment("酒糟", { role: "byproduct" }),
      segment("糟液", { role: "byproduct" }),
      "饲料",
    ],
    links: [
      kind("白酒>酒糟", "waste_to"),
      kind("酒糟>糟液", "waste_to"),
      kind("糟液>酒糟", "waste_to"),
      link("酒糟>饲料"),
    ],
    firms: [firm("酒厂"), firm("饲料厂")],
    makes: [makes("饲料厂", "饲料")],
  };

  it("in a ring of their own have no makers", () => {
    expect(classesOf(distillery)).toMatchObject({ 酒糟: "missing", 糟液: "outside" });
  });

  it("have the makers of what yields them, and fall with it in the same round", () => {
    const scene = { ...distillery, makes: [...distillery.makes!, makes("酒厂", "白酒")] };
    expect(classesOf(scene)).toMatchObject({ 酒糟: "single", 糟液: "present" });
    expect(cascade(judgeScene(scene), { segments: ["白酒"] })).toEqual([
      { segment: "白酒", round: 0, cause: "removed", needs: [] },
      { segment: "糟液", round: 0, cause: "no_maker", needs: [] },
      { segment: "酒糟", round: 0, cause: "no_maker", needs: [] },
      { segment: "饲料", round: 1, cause: "need", needs: [["酒糟"]] },
    ]);
    expect(cascade(judgeScene(scene), { firms: ["酒厂"] }).map((lost) => lost.cause)).toEqual([
      "no_maker",
      "no_maker",
      "no_maker",
      "need",
    ]);
  });

  it("list the need they lose in the round of their last maker", () => {
    const scene: Scene = {
      segments: ["盐", "皂", segment("废液", { role: "byproduct" })],
      links: [
        link("盐>皂"),
        kind("皂>废液", "waste_to"),
        link("盐>废液"),
        link("盐>废液", { kind: "packaging_for" }),
      ],
      firms: [firm("a")],
      makes: [makes("a", "盐"), makes("a", "皂")],
    };
    expect(cascade(judgeScene(scene), { segments: ["盐"] })).toEqual([
      { segment: "盐", round: 0, cause: "removed", needs: [] },
      { segment: "废液", round: 1, cause: "no_maker", needs: [["盐"], ["盐"]] },
      { segment: "皂", round: 1, cause: "need", needs: [["盐"]] },
    ]);
  });
});

describe("a segment made too little", () => {
  const scarce = (
    capacity: Parameters<typeof makes>[2],
    amount: Parameters<typeof needs>[2],
  ): string | undefined =>
    classesOf({
      segments: [segment("布", { unit: "吨" }), "巾"],
      links: [link("布>巾")],
      firms: [firm("a"), firm("b"), firm("c")],
      makes: [makes("a", "布", capacity), makes("b", "布", { capacity: 0.1 }), makes("c", "巾")],
      needs: [needs("c", "布", amount), needs("b", "布", { unit: "件" })],
    }).布;

  it("is weak only when every number is known in one unit", () => {
    expect(scarce({ capacity: 0.2 }, { amount: 1, unit: "吨" })).toBe("weak");
    expect(scarce({ capacity: 0.2 }, { amount: 0.3 })).toBe("present");
    expect(scarce({ capacity: 0.2 }, { amount: 1, unit: "件" })).toBe("present");
    expect(scarce({}, { amount: 1 })).toBe("present");
    expect(scarce({ capacity: 0.2 }, {})).toBe("present");
  });
});

describe("what is stated", () => {
  it("speaks with the chosen row, else the newest, the strongest, the smallest source", () => {
    const row = (source: string | null, more = {}) => ({ ...makes("a", "布"), source, ...more });
    const speaks = (...rows: ReturnType<typeof row>[]) => speaking(rows)?.source;
    expect(speaks(row("z", { chosen: true }), row("a", { asOf: "2024" }))).toBe("z");
    expect(speaks(row("a", { asOf: "2023" }), row("b", { asOf: "2023-05" }), row("c"))).toBe("b");
    expect(speaks(row("a", { confidence: "derived" }), row("b", { confidence: "stated" }), row("c"))).toBe(
      "b",
    );
    expect(speaks(row("b"), row("a"))).toBe("a");
    expect(speaking([])).toBeNull();
  });

  it("may be a bound", () => {
    expect(boundsOf(">0.5")).toEqual({ value: 0.5, low: 0.5, high: 1 });
    expect(boundsOf("<0.2")).toEqual({ value: 0.2, low: 0, high: 0.2 });
    expect(boundsOf("0.25")).toEqual({ value: 0.25, low: 0.25, high: 0.25 });
    expect(boundsOf(null)).toBeNull();
  });

  it("cannot be a ring of supplies", () => {
    const ring = dataOf({
      segments: ["a", "b", "c"],
      links: [link("a>b"), kind("b>c", "service_for"), link("c>b")],
    });
    expect(() => compileChain(ring)).toThrow(new CycleError(["b", "c", "b"]));
    const selfish = dataOf({ segments: ["a"], links: [link("a>a")] });
    expect(() => compileChain(selfish)).toThrow("cycle among supply links: a → a");
  });
});
