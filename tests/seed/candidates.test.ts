import { expect, test } from "vitest";
import { byId, cell, rows } from "./rows.ts";

const firms = byId("firms");
const makes = rows("makes");
const makers = (segment: string) =>
  makes.filter((make) => make.segment === segment).map((make) => firms.get(cell(make, "firm"))?.name);

test("a firm is entered once, and none but a listed one is named by a stock code", () => {
  for (const { id = "", stock_code = "" } of firms.values()) {
    if (stock_code) expect(id).toBe(`s${stock_code}`);
    expect(stock_code, id).toMatch(/^(\d{6})?$/);
  }
  const names = [...firms.values()].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test("a firm makes a segment once", () => {
  const pairs = makes.map(({ firm, segment }) => `${firm} ${segment}`);
  expect(new Set(pairs).size).toBe(pairs.length);
});

test("candidates' shares lie in 0–1 and come with the product they were matched by", () => {
  const matched = makes.filter(({ source }) => source === "CKG");
  expect(matched.length).toBeGreaterThan(0);
  for (const { firm, as_of, confidence = "", revenue_share, note } of matched) {
    expect(as_of, firm).toBe("2021-10");
    expect(["derived", "assumed"], firm).toContain(confidence);
    expect(Number(revenue_share), firm).toBeLessThanOrEqual(1);
    expect(note, firm).toMatch(/^主营产品:/);
  }
  const without = matched.filter(({ revenue_share }) => revenue_share === "");
  expect(without.map(({ firm }) => firm)).toEqual(["s300763"]);
});

test.each([
  ["battery:lfp", ["当升科技", "容百科技", "厦门钨业", "格林美", "杉杉股份"]],
  ["battery:pcs", ["格力电器", "中航电子", "长高集团", "易事特", "禾望电气"]],
  ["battery:alfoil", ["艾华集团", "华锋股份", "桂东电力", "雷科防务"]],
  ["battery:cell", ["东方精工"]],
  ["battery:igbt", ["宏达电子", "锐科激光"]],
  ["liquor:tank", ["中国一重", "兰石重装", "宏川智慧"]],
  ["liquor:steamer", ["乐惠国际"]],
  ["liquor:box", ["三只松鼠", "好想你", "元祖股份"]],
  ["liquor:outer", ["五粮液", "中闽能源"]],
  ["liquor:highend", ["会稽山", "古越龙山"]],
  ["liquor:mid", ["盛达矿业", "华致酒行", "顺鑫农业", "水井坊"]],
  ["liquor:cap", ["正川股份", "紫江企业", "昇兴股份"]],
  ["nonwoven:mask", ["三夫户外", "全新好", "利欧股份"]],
  ["nonwoven:pp", ["宝莫股份", "长航凤凰"]],
  ["nonwoven:spunbond", ["延江股份", "振德医疗"]],
  ["nonwoven:naoh", ["妙可蓝多"]],
])("%s has none of the makers a word led to", (segment, wrong) => {
  expect(makers(segment).filter((name) => wrong.includes(name ?? ""))).toEqual([]);
});

test("moved candidates stand where they belong", () => {
  expect(makers("liquor:dealer")).toContain("华致酒行");
  expect(makers("liquor:low")).toContain("顺鑫农业");
  expect(makers("nonwoven:perforated")).toEqual(["延江股份"]);
});

test("a candidate's place is one its full name begins with", () => {
  const place = byId("places");
  for (const { id, full_name = "", place: at = "", stock_code } of firms.values()) {
    if (!at || !stock_code || at === "xiangxi-hitech") continue;
    const stem = cell(place.get(at), "name_zh").replace(/(壮族|回族|维吾尔)?(自治区|省|市|县|区)$/, "");
    expect(full_name.slice(0, stem.length + 3), id).toContain(stem);
  }
  const unknown = ["东方集团", "永兴特钢", "凤凰光学", "东港股份", "阳光电源"];
  for (const firm of firms.values())
    if (unknown.includes(cell(firm, "name"))) expect(firm.place, firm.name).toBe("");
});

test("most candidates have a place", () => {
  const candidates = [...firms.values()].filter(({ source }) => source === "CKG");
  const placed = candidates.filter(({ place }) => place);
  expect(placed.length / candidates.length).toBeGreaterThan(0.7);
});
