import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import { laterTexts, startI18n } from "../../../../web/i18n/i18n.ts";
import { conditionsOf } from "../../../../web/pages/recruit/candidates/conditions.ts";

beforeAll(async () => {
  startI18n();
  await laterTexts();
});

const facets = {
  provinces: [
    { id: "44", nameZh: "广东", nameEn: "Guangdong", firms: 3 },
    { id: "33", nameZh: "浙江", nameEn: "Zhejiang", firms: 2 },
  ],
  industries: [{ code: "C17", name: "纺织业", firms: 4 }],
};
const told = (address: Parameters<typeof conditionsOf>[0]) =>
  conditionsOf(address, facets, i18next.getFixedT("zh"), "zh").map(({ text, without }) => [text, without]);

test("nothing is in force where the address says nothing", () => {
  expect(told({ place: "park", segment: "s" })).toEqual([]);
});

test("each filter and each moved weight is told, with the address without it", () => {
  expect(
    told({
      province: ["44", "33"],
      within: 300,
      capitalMin: 12_000,
      sized: true,
      listed: "0",
      industry: "C17",
      revenueShare: 0.25,
      status: "all",
      staleAfter: 3,
      fit: 0.4,
    }),
  ).toEqual([
    ["广东", { province: ["33"] }],
    ["浙江", { province: ["44"] }],
    ["300 公里 以内", { within: undefined }],
    ["注册资本至少 1.2 亿元", { capitalMin: undefined }],
    ["只要规模在范围内的", { sized: undefined }],
    ["未上市", { listed: undefined }],
    ["行业 纺织业", { industry: undefined }],
    ["占营收至少 25%", { revenueShare: undefined }],
    ["含已注销、停业的", { status: undefined }],
    ["资料超过 3 年算旧", { staleAfter: undefined }],
    ["权重 对口 0.4", { fit: undefined }],
  ]);
});
