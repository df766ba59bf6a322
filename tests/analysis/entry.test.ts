import { expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { buildEntry } from "../../server/analysis/judging/entry.ts";
import { judge } from "../../server/analysis/judging/gaps.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import type { Segment } from "../../server/model/rows.ts";
import { atlasOf, dataOf, firm, judgeScene, link, makes, type Scene, segment, unstated } from "./land.ts";

const one = (id: string, more: Partial<Segment> = {}) => segment(id, { chain: "电池", ...more });
const other = (id: string, more: Partial<Segment> = {}) => segment(id, { chain: "棉柔", ...more });

const battery: Scene = {
  segments: [
    one("隔膜"),
    one("电池纸箱", { nameEn: "Battery carton" }),
    one("锂矿", { recruitable: false }),
    one("电芯", { industryCode: "C3841" }),
    one("电池包", { industryCode: "C3842" }),
    one("电解液", { industryCode: "C2669" }),
  ],
  links: [
    link("隔膜>电芯"),
    link("锂矿>电芯"),
    link("电芯>电池包"),
    link("电池纸箱>电池包", { kind: "packaging_for" }),
  ],
};
const towels: Scene = {
  segments: [
    other("纸箱", { nameEn: "Carton" }),
    other("薄膜", { industryCode: "C2921" }),
    other("纽扣电池", { industryCode: "C3849" }),
  ],
  firms: [firm("箱厂"), firm("膜厂"), firm("表厂"), firm("外厂", "远市")],
  makes: [makes("箱厂", "纸箱"), makes("膜厂", "薄膜"), makes("表厂", "纽扣电池"), makes("外厂", "薄膜")],
  exclusions: [{ ...unstated, place: "园", segment: null, industryCode: "C26", reason: "无化工园" }],
};

it("ranks where a chain could begin by what is made here for other chains, with its reasons", () => {
  const situation = situate(atlasOf(towels), "园");
  const entries = buildEntry(
    judge(compileChain(dataOf(battery, "电池")), situation),
    [judge(compileChain(dataOf(towels, "棉柔")), situation)],
    new Map([
      ["电池纸箱", ["Ｃａｒｔｏｎ"]],
      ["薄膜", ["隔膜"]],
    ]),
  );
  const carton = {
    chain: "棉柔",
    segment: "纸箱",
    nameZh: "纸箱",
    nameEn: "Carton",
    firms: [{ id: "箱厂", name: "箱厂" }],
    total: 1,
  };
  const film = {
    chain: "棉柔",
    segment: "薄膜",
    nameZh: "薄膜",
    nameEn: null,
    firms: [{ id: "膜厂", name: "膜厂" }],
    total: 1,
  };
  const near = Math.log2(1.5) / Math.log2(6);
  const tell = entries.map(({ segment, score, parts }) => ({
    segment,
    score,
    parts: parts.map(({ value }) => value),
  }));
  const full = 1 / Math.log2(6);
  expect(tell).toEqual([
    { segment: "电池包", score: expect.closeTo(0.25 + 0.3 * near + 0.2, 12), parts: [0.5, near, 1] },
    { segment: "电芯", score: expect.closeTo(0.25 + 0.3 * near + 0.2, 12), parts: [0.5, near, 1] },
    { segment: "电池纸箱", score: expect.closeTo(0.3 * full + 0.2, 12), parts: [0, full, 1] },
    { segment: "隔膜", score: expect.closeTo(0.3 * full + 0.2, 12), parts: [0, full, 1] },
    { segment: "电解液", score: 0, parts: [0, 0, 0] },
  ]);
  const pack = entries.find((entry) => entry.segment === "电池包")!;
  expect(pack.needs.map(({ met, by }) => ({ met, by }))).toEqual([
    { met: true, by: [carton] },
    { met: false, by: [] },
  ]);
  expect(pack.related).toMatchObject([{ segment: "纽扣电池", code: "C384", nearness: 0.5 }]);
  expect(entries.find((entry) => entry.segment === "隔膜")!.madeAs).toEqual([film]);
  expect(entries.find((entry) => entry.segment === "电解液")!.excluded).toMatchObject({
    reason: "无化工园",
    placeName: "园",
  });
});

it("takes a shared segment for what it is, and enters by a kind where only that is recruited", () => {
  const both: Scene = {
    segments: [
      one("电池包"),
      one("饲料", { recruitable: false }),
      one("粮", { recruitable: false }),
      other("猪饲料", { kindOf: "饲料" }),
      other("纸箱"),
      other("布"),
    ],
    shares: [
      { chain: "电池", segment: "纸箱", stage: "packaging", group: "包装" },
      { chain: "药", segment: "纸箱", stage: "packaging", group: "包装" },
    ],
    links: [link("纸箱>电池包", { kind: "packaging_for" }), link("纸箱>布", { kind: "packaging_for" })],
    firms: [firm("箱厂")],
    makes: [makes("箱厂", "纸箱")],
    exclusions: [{ ...unstated, place: "园", segment: "饲料", industryCode: null, reason: "无" }],
  };
  const at = (chain: string) => judgeScene(both, "园", chain);
  const entries = buildEntry(at("电池"), [at("棉柔"), at("药")]);
  expect(entries.map(({ segment: id, score }) => [id, score])).toEqual([
    ["电池包", expect.closeTo(0.7, 12)],
    ["饲料", expect.closeTo(0.2, 12)],
  ]);
  expect(entries[0]!.needs).toEqual([
    { members: [{ segment: "纸箱", nameZh: "纸箱", nameEn: null }], met: true, by: [] },
  ]);
  expect(entries[1]!.excluded).toBeNull();
});
