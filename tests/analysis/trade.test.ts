/** Scenes that somebody of the trade would judge at a glance. */
import { describe, expect, it } from "vitest";
import { adviceOf } from "../../server/analysis/judging/advice.ts";
import { gapListOf } from "../../server/analysis/judging/gap-list.ts";
import { evidenceOf, whyOf } from "../../server/analysis/judging/gaps.ts";
import { explain } from "../../server/analysis/judging/reasons.ts";
import { cascade } from "../../server/analysis/planning/cascade.ts";
import type { Segment } from "../../server/model/rows.ts";
import {
  classesOf,
  firm,
  judgeScene,
  kind,
  link,
  makes,
  needs,
  type Scene,
  segment,
  unstated,
} from "./land.ts";

const of =
  (chain: string) =>
  (id: string, more: Partial<Segment> = {}) =>
    segment(id, { chain, ...more });
const [liquor, hygiene, feed] = [of("白酒链"), of("棉柔链"), of("饲料链")];
const packs = (arrow: string, more = {}) => link(arrow, { kind: "packaging_for", ...more });
const at = (judgement: ReturnType<typeof judgeScene>, id: string) => judgement.chain.segmentIndex.get(id)!;
const fill = (scene: Scene, place = "园", chain = "链") =>
  gapListOf(judgeScene(scene, place, chain)).lists.fill.map((row) => row.segment);

describe("a carton packs liquor and wipes", () => {
  const scene: Scene = {
    segments: [liquor("白酒"), hygiene("湿巾"), hygiene("纸箱"), liquor("玻璃瓶")],
    shares: [{ chain: "白酒链", segment: "纸箱", stage: "packaging", group: "包装" }],
    links: [packs("纸箱>白酒"), packs("纸箱>湿巾"), packs("玻璃瓶>白酒")],
    firms: [firm("酒厂"), firm("巾厂"), firm("晋玮")],
    makes: [makes("酒厂", "白酒"), makes("巾厂", "湿巾"), makes("晋玮", "纸箱")],
  };

  it("and is one segment whoever packs with it: none is missing where one is made", () => {
    expect(classesOf(scene, "园", "白酒链")).toEqual({ 白酒: "present", 纸箱: "single", 玻璃瓶: "missing" });
    expect(classesOf(scene, "园", "棉柔链")).toEqual({ 湿巾: "present", 纸箱: "single" });
    expect(classesOf(scene, "园", "all")).toEqual({
      湿巾: "present",
      玻璃瓶: "missing",
      白酒: "present",
      纸箱: "single",
    });
    expect(judgeScene(scene, "园", "all").completeness).toEqual({ met: 2, all: 3, boughtIn: 0 });
  });

  it("has the stage of the chain it is looked at from", () => {
    const stage = (chain: string) => {
      const { chain: compiled } = judgeScene(scene, "园", chain);
      return compiled.segments[compiled.segmentIndex.get("纸箱")!]!.stage;
    };
    expect([stage("白酒链"), stage("棉柔链"), stage("all")]).toEqual(["packaging", "midstream", "midstream"]);
  });
});

describe("who makes pig feed makes feed", () => {
  const scene: Scene = {
    segments: [
      segment("饲料", { recruitable: false }),
      feed("猪饲料", { kindOf: "饲料" }),
      feed("种猪饲料", { kindOf: "猪饲料" }),
      "玉米",
      "生猪",
    ],
    links: [link("饲料>生猪"), link("玉米>饲料")],
    firms: [firm("养殖场"), firm("猪料厂"), firm("玉米社")],
    makes: [makes("养殖场", "生猪"), makes("猪料厂", "猪饲料"), makes("玉米社", "玉米")],
  };

  it("so feed is here, though its kind is of another chain", () => {
    expect(classesOf(scene)).toEqual({ 玉米: "single", 生猪: "present", 饲料: "single" });
  });

  it("and where nobody does, the kinds that could fill the gap are named", () => {
    const judgement = judgeScene({ ...scene, makes: [makes("养殖场", "生猪")] });
    expect(classesOf({ ...scene, makes: [makes("养殖场", "生猪")] }).饲料).toBe("missing");
    expect(explain(judgement, at(judgement, "饲料")).kinds.map(({ segment: id }) => id)).toEqual(
      ["猪饲料", "种猪饲料"].sort(),
    );
  });

  it("stops for want of maize, which it needs as feed does", () => {
    expect(cascade(judgeScene(scene), { segments: ["玉米"] })).toEqual([
      { segment: "玉米", round: 0, cause: "removed", needs: [] },
      { segment: "饲料", round: 1, cause: "no_maker", needs: [["玉米"]] },
      { segment: "生猪", round: 2, cause: "need", needs: [["饲料"]] },
    ]);
  });
});

describe("a distillery that can take glass or ceramic", () => {
  const scene: Scene = {
    segments: ["白酒", "玻璃瓶", "陶瓷瓶"],
    links: [packs("玻璃瓶>白酒", { alternative: "瓶" }), packs("陶瓷瓶>白酒", { alternative: "瓶" })],
    firms: [firm("酒厂"), firm("玻璃厂")],
    makes: [makes("酒厂", "白酒"), makes("玻璃厂", "玻璃瓶")],
  };
  const asks = (scene: Scene, ...rows: ReturnType<typeof needs>[]): Scene => ({ ...scene, needs: rows });

  it("and asks for ceramic needs ceramic", () => {
    expect(classesOf(scene).陶瓷瓶).toBe("outside");
    const asking = asks(scene, needs("酒厂", "陶瓷瓶", { confidence: "derived" }));
    expect(classesOf(asking).陶瓷瓶).toBe("missing");
    const judgement = judgeScene(asking);
    expect(judgement.completeness).toEqual({ met: 1, all: 2, boughtIn: 0 });
    expect(evidenceOf(judgement, at(judgement, "陶瓷瓶"))).toBe("derived");
  });

  it("is asked only for what its firms do not need anyway, and by whom it concerns", () => {
    const declared = (more: Partial<Scene>, ...rows: ReturnType<typeof needs>[]) => {
      const judgement = judgeScene({ ...asks(scene, ...rows), ...more });
      return [...judgement.declared.values()].map((need) => [
        judgement.chain.segments[need.segment]!.id,
        need.holders.map((holder) => judgement.chain.firms[holder]),
        need.weight,
      ]);
    };
    const hotel = { firms: [...scene.firms!, firm("宾馆")] };
    expect(declared(hotel, needs("宾馆", "白酒"), needs("酒厂", "白酒"))).toEqual([
      ["白酒", ["宾馆", "酒厂"], 1],
    ]);
    const elsewhere = {
      ...hotel,
      segments: [...scene.segments, liquor("客房")],
      makes: [makes("宾馆", "客房")],
    };
    expect(declared(elsewhere, needs("宾馆", "白酒"))).toEqual([]);
    expect(declared({}, needs("酒厂", "陶瓷瓶", { amount: 0 }))).toEqual([]);
    const machine = { segments: ["白酒", segment("灌装机", { stage: "equipment" })] };
    expect(declared(machine, needs("酒厂", "灌装机"))).toEqual([]);
    expect(declared({ links: [packs("玻璃瓶>白酒")] }, needs("酒厂", "玻璃瓶"))).toEqual([]);
    const leader = { leads: [{ ...unstated, firm: "酒厂", chain: "链", place: "省" }] };
    expect(declared(leader, needs("酒厂", "陶瓷瓶"))).toEqual([["陶瓷瓶", ["酒厂"], 2]]);
  });
});

describe("a step", () => {
  it("done wholly in house is no single point, with whatever stands in for it", () => {
    const scene: Scene = {
      segments: ["浆", "棉", "布"],
      links: [link("浆>布", { alternative: "纤维" }), link("棉>布", { alternative: "纤维" })],
      firms: [firm("洁宝"), firm("舒柔")],
      makes: [makes("洁宝", "浆"), makes("洁宝", "棉"), makes("洁宝", "布")],
    };
    expect(classesOf(scene)).toEqual({ 布: "present", 棉: "present", 浆: "present" });
    const other = { ...scene, makes: [...scene.makes!, makes("舒柔", "布")] };
    expect(classesOf(other)).toEqual({ 布: "present", 棉: "single", 浆: "single" });
    const two = { ...scene, makes: [makes("洁宝", "浆"), makes("舒柔", "棉"), makes("舒柔", "布")] };
    expect(classesOf(two)).toEqual({ 布: "present", 棉: "present", 浆: "present" });
  });

  it("is extended to although what it lacks is bought in, here as anywhere; a machine never is", () => {
    const scene: Scene = {
      segments: [
        "酒糟",
        segment("糖蜜", { recruitable: false }),
        "饲料",
        segment("烘干机", { stage: "equipment" }),
      ],
      links: [link("酒糟>饲料"), link("糖蜜>饲料"), link("酒糟>烘干机")],
      firms: [firm("酒厂")],
      makes: [makes("酒厂", "酒糟")],
    };
    expect(classesOf(scene)).toMatchObject({ 饲料: "extendable", 烘干机: "outside" });
  });
});

describe("how far it is", () => {
  const scene = (place: string | null, more = {}): Scene => ({
    segments: ["瓶", "酒"],
    links: [packs("瓶>酒")],
    firms: [firm("酒厂"), firm("瓶厂", place, more)],
    makes: [makes("酒厂", "酒"), makes("瓶厂", "瓶")],
  });
  const advice = (scene: Scene, place = "园", near?: number) => {
    const judgement = judgeScene(scene, place);
    return adviceOf(judgement, at(judgement, "瓶"), near);
  };

  it("decides between arranging nearby and recruiting; by the city where it is not known", () => {
    expect(advice(scene("州"))).toBe("arrange");
    expect(advice(scene("远市"))).toBe("recruit");
    expect(advice(scene("远市"), "园", 320)).toBe("arrange");
    expect(advice(scene("省"), "园", 320)).toBe("recruit");
    const nowhere = { longitude: null, latitude: null };
    const blank = (one: Scene): Scene => ({
      ...one,
      places: judgeScene(one).situation.path.map((place) => ({ ...place, ...nowhere })),
    });
    expect(advice(blank(scene("州")))).toBe("arrange");
    expect(advice(blank(scene("省")))).toBe("recruit");
  });

  it("is measured to a municipality as to a city, and its districts are one city", () => {
    const shanghai = scene("上海");
    const { situation } = judgeScene(shanghai);
    expect([situation.km("瓶厂") !== null, situation.isApproximate("瓶厂")]).toEqual([true, false]);
    const local: Scene = {
      ...scene("上海"),
      firms: [firm("酒厂", "浦东"), firm("瓶厂", "上海")],
    };
    expect(advice(local, "浦东")).toBe("arrange");
  });
});

describe("the order", () => {
  it("puts what travels badly and fits the place first, and nothing before it for being unknown", () => {
    const scene: Scene = {
      segments: [
        segment("瓶", { radiusKm: 150, minInvestWan: 5_000 }),
        segment("粉", { radiusKm: 2_000, minInvestWan: 5_000 }),
        segment("厂", { radiusKm: 2_000, minInvestWan: 500_000 }),
        "谜",
        "酒",
      ],
      links: [link("瓶>酒"), link("粉>酒"), link("厂>酒"), link("谜>酒")],
      firms: [firm("酒厂")],
      makes: [makes("酒厂", "酒")],
    };
    expect(fill(scene)).toEqual(["瓶", "粉", "谜", "厂"]);
    const scale = (place: string) => {
      const row = gapListOf(judgeScene(scene, place)).lists.fill.find(({ segment: id }) => id === "谜")!;
      const { value, known, raw } = row.parts.find(({ name }) => name === "scale")!;
      return [value, known, raw.ceiling];
    };
    expect([scale("园"), scale("州"), scale("省")]).toEqual([
      [0.5, false, 30_000],
      [0.5, false, 200_000],
      [1, true, null],
    ]);
  });

  it("folds what fills the same needs under the best of it: one of four is enough", () => {
    const bottles = ["玻璃瓶", "陶瓷瓶", "塑料瓶", "金属罐"];
    const scene: Scene = {
      segments: [segment("玻璃瓶", { radiusKm: 200 }), ...bottles.slice(1), "纸箱", "酒"],
      links: [...bottles.map((bottle) => packs(`${bottle}>酒`, { alternative: "瓶" })), packs("纸箱>酒")],
      firms: [firm("酒厂")],
      makes: [makes("酒厂", "酒")],
    };
    const { lists, needsOpen } = gapListOf(judgeScene(scene));
    const ordered = ["玻璃瓶", "塑料瓶", "金属罐", "陶瓷瓶"];
    expect(lists.fill.map(({ segment: id, oneOf }) => [id, oneOf])).toEqual([
      ["玻璃瓶", ordered],
      ["塑料瓶", ordered],
      ["纸箱", ["纸箱"]],
      ["金属罐", ordered],
      ["陶瓷瓶", ordered],
    ]);
    expect(needsOpen).toBe(2);
  });
});

describe("a chain that cannot be judged says why", () => {
  const tree: Scene = { segments: ["浆", "布"], firms: [firm("洁宝")], makes: [makes("洁宝", "布")] };
  it.each([
    ["no_links", { ...tree, links: [kind("浆>布", "equipment_for")] }],
    ["nothing_present", { ...tree, links: [link("浆>布")], makes: [] }],
    ["no_needs", { ...tree, links: [link("布>浆")] }],
    [
      "bought_in_only",
      { ...tree, segments: [segment("浆", { recruitable: false }), "布"], links: [link("浆>布")] },
    ],
    [null, { ...tree, links: [link("浆>布")] }],
  ] satisfies [string | null, Scene][])("%s", (why, scene) => {
    expect(whyOf(judgeScene(scene))).toBe(why);
  });
});
