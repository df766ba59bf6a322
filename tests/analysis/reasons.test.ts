import { expect, it } from "vitest";
import { explain } from "../../server/analysis/judging/reasons.ts";
import { firm, judgeScene, kind, link, makes, needs, type Scene, segment, unstated } from "./land.ts";

const scene: Scene = {
  segments: ["木浆", "化纤", "切片", "布", "巾", segment("边角料", { role: "byproduct" }), "再生棉"],
  links: [
    link("木浆>布", { alternative: "纤维", source: "书", asOf: "2023", confidence: "stated" }),
    link("化纤>布", { alternative: "纤维", required: false }),
    link("切片>木浆"),
    link("布>巾"),
    kind("布>边角料", "waste_to"),
    kind("边角料>再生棉", "recycle_to"),
  ],
  firms: [firm("洁宝"), firm("舒柔"), firm("浆厂", "远市"), firm("无址", null)],
  makes: [
    makes("洁宝", "布", { capacity: 5, unit: "吨" }),
    makes("舒柔", "巾"),
    makes("洁宝", "边角料", { soldElsewhereShare: ">0.5", source: "报" }),
    makes("浆厂", "木浆"),
    makes("无址", "木浆"),
  ],
  needs: [
    needs("洁宝", "木浆", { boughtElsewhereShare: "1", source: "报" }),
    needs("舒柔", "布", { amount: 9 }),
  ],
  exclusions: [{ ...unstated, place: "州", segment: "化纤", industryCode: null, reason: "能耗" }],
  projects: [
    { id: "p1", name: "浆项目", firm: null, place: "园", segments: ["木浆"], stage: "signed" },
    { id: "p2", name: "投产了", firm: null, place: "园", segments: ["木浆"], stage: "production" },
    { id: "p3", name: "别处", firm: null, place: "远市", segments: ["木浆"], stage: "lead" },
  ],
};
const judgement = judgeScene(scene);
const why = (id: string) => explain(judgement, judgement.chain.segmentIndex.get(id)!);
const named = (id: string) => ({ segment: id, nameZh: id, nameEn: null });
const nothing = {
  declared: [],
  kinds: [],
  alternatives: [],
  leakage: [],
  underWay: [],
  excluded: null,
  feeds: [],
  soleMaker: null,
  capacity: null,
  path: [],
};

it("says of a missing segment who needs it, what else would do, and who makes it elsewhere", () => {
  expect(why("木浆")).toEqual({
    ...nothing,
    neededBy: [
      {
        ...named("布"),
        makers: [{ id: "洁宝", name: "洁宝" }],
        makersTotal: 1,
        kind: "input_of",
        required: true,
        alternative: "纤维",
        source: "书",
        asOf: "2023",
        confidence: "stated",
        note: null,
      },
    ],
    declared: [{ ...unstated, id: "洁宝", name: "洁宝", amount: null, unit: null, source: "报" }],
    alternatives: [{ ...named("化纤"), class: "bought_in" }],
    elsewhere: {
      count: 2,
      located: 1,
      nearest: {
        ...unstated,
        firm: "浆厂",
        name: "浆厂",
        place: "远市",
        placeName: "远市",
        km: expect.closeTo(313.6, 0),
        approximate: false,
      },
    },
    leakage: [
      {
        ...unstated,
        firm: "洁宝",
        name: "洁宝",
        segment: "木浆",
        direction: "bought",
        share: "1",
        source: "报",
      },
    ],
    underWay: [{ project: "p1", name: "浆项目", stage: "signed", firm: null }],
    recruitable: true,
  });
});

it("says who alone makes a single point, what bars a segment, what feeds an extension, and the way to a distant one", () => {
  expect(why("布").soleMaker).toEqual({ id: "洁宝", name: "洁宝", by: null });
  expect(why("化纤")).toMatchObject({
    recruitable: false,
    excluded: { place: "州", placeName: "州", reason: "能耗" },
  });
  expect(why("再生棉")).toMatchObject({
    feeds: [{ ...named("边角料"), kind: "recycle_to" }],
    leakage: [{ firm: "洁宝", segment: "边角料", direction: "sold", share: ">0.5" }],
  });
  expect(why("切片").path).toEqual([named("木浆"), named("切片")]);
});

it("puts capacity beside demand where there is too little", () => {
  const more = { ...scene, makes: [...scene.makes!, makes("舒柔", "布", { capacity: 2, unit: "吨" })] };
  const declared = needs("舒柔", "布", { amount: 9, unit: "吨" });
  const weak = judgeScene({ ...more, needs: [declared] });
  expect(explain(weak, weak.chain.segmentIndex.get("布")!).capacity).toEqual({
    have: 7,
    want: 9,
    unit: "吨",
  });
});

it("leaves out who has a substitute already, and the substitute", () => {
  const bottles = judgeScene({
    segments: ["玻璃瓶", "陶瓷瓶", "啤酒", "白酒"],
    links: [
      link("玻璃瓶>啤酒"),
      link("玻璃瓶>白酒", { alternative: "瓶" }),
      link("陶瓷瓶>白酒", { alternative: "瓶" }),
    ],
    firms: [firm("酒厂"), firm("瓷厂")],
    makes: [makes("酒厂", "啤酒"), makes("酒厂", "白酒"), makes("瓷厂", "陶瓷瓶")],
  });
  const told = explain(bottles, bottles.chain.segmentIndex.get("玻璃瓶")!);
  expect([told.neededBy.map(({ segment: id }) => id), told.alternatives]).toEqual([["啤酒"], []]);
});

it("says that a service still serves, whatever alternative its link names", () => {
  const serving = judgeScene({
    segments: ["检测", "浆", "布"],
    links: [
      link("检测>布", { kind: "service_for", alternative: "a" }),
      link("浆>布", { alternative: "a", required: false }),
    ],
    firms: [firm("洁宝")],
    makes: [makes("洁宝", "浆"), makes("洁宝", "布")],
  });
  const told = explain(serving, serving.chain.segmentIndex.get("检测")!);
  expect(told.neededBy.map(({ segment: id }) => id)).toEqual(["布"]);
});

it("calls the nearest of known distances nearest, and one by its province only where there is no other", () => {
  const vague = {
    ...scene,
    firms: [...scene.firms!, firm("某浆", "省")],
    makes: [...scene.makes!, makes("某浆", "木浆")],
  };
  const nearest = (asked: Scene) => {
    const judged = judgeScene(asked);
    const { nearest: found } = explain(judged, judged.chain.segmentIndex.get("木浆")!).elsewhere;
    return found && [found.firm, found.approximate];
  };
  expect(nearest(vague)).toEqual(["浆厂", false]);
  expect(nearest({ ...vague, makes: vague.makes.filter((row) => row.firm !== "浆厂") })).toEqual([
    "某浆",
    true,
  ]);
});
