import { expect, test } from "vitest";
import { byId, cell, rows } from "./rows.ts";

const firms = byId("firms");
const makes = rows("makes");
const makers = (segment: string) =>
  makes.filter((make) => make.segment === segment).map((make) => firms.get(cell(make, "firm"))?.name);

test("a firm is entered once, and a listed one by one code", () => {
  const listed = [...firms.values()].filter(({ stock_code }) => stock_code);
  for (const { id, stock_code } of listed) expect(stock_code, id).toMatch(/^\d{6}$/);
  expect(listed).toHaveLength(260);
  expect(new Set(listed.map(({ stock_code }) => stock_code)).size).toBe(listed.length);
  for (const { id = "", stock_code } of firms.values())
    if (/^s\d{6}$/.test(id)) expect(stock_code, id).toBe(id.slice(1));
  const names = [...firms.values()].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test("a firm makes a segment once", () => {
  const pairs = makes.map(({ firm, segment }) => `${firm} ${segment}`);
  expect(new Set(pairs).size).toBe(pairs.length);
});

test("a share of revenue stands only where a page of its year gives it", () => {
  const shared = makes.filter(({ revenue_share }) => revenue_share);
  expect(shared).toHaveLength(13);
  for (const { firm, revenue_share = "", source = "", note, confidence } of shared) {
    expect(Number(revenue_share), firm).toBeLessThanOrEqual(1);
    expect(source, firm).not.toBe("CT");
    expect(["stated", "derived"], firm).toContain(confidence);
    const percent = (Number(revenue_share) * 100).toFixed(2);
    expect(note, firm).toContain(`${percent}%`);
    expect(note, firm).toMatch(/20\d\d年?/);
  }
});

test("a maker that trade knowledge alone names is assumed", () => {
  const known = makes.filter(({ source }) => source === "CT");
  expect(known.every(({ confidence }) => confidence === "assumed")).toBe(true);
});

test("a doubtful row says so first, and is assumed or tells of when it was true", () => {
  const doubtful = makes.filter(({ note = "" }) => note.includes("存疑"));
  expect(doubtful).toHaveLength(32);
  expect(doubtful.filter(({ note = "" }) => !note.startsWith("存疑"))).toEqual([]);
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
  ["common:carton", ["五粮液", "中闽能源"]],
  ["liquor:highend", ["会稽山", "古越龙山"]],
  ["liquor:mid", ["盛达矿业", "华致酒行", "顺鑫农业", "水井坊"]],
  ["liquor:cap", ["正川股份", "昇兴股份"]],
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

test("most makers elsewhere have a place", () => {
  const elsewhere = new Set(makes.map(({ firm }) => firm));
  const candidates = [...firms.values()].filter(
    ({ id, place }) => elsewhere.has(id) && place !== "xiangxi-hitech",
  );
  const placed = candidates.filter(({ place }) => place);
  expect(placed.length / candidates.length).toBeGreaterThan(0.95);
});

test("no distillery makes what distilleries buy", () => {
  const distilleries = new Set(
    makes
      .filter(({ segment }) => /^liquor:(highend|mid|low|base)$/.test(segment ?? ""))
      .map(({ firm }) => firm),
  );
  const bought =
    /^(liquor:(glassbottle|ceramicbottle|cap|box|label|can|crowncap)|common:(carton|foam|printing))$/;
  expect(makes.filter(({ firm, segment = "" }) => distilleries.has(firm) && bought.test(segment))).toEqual(
    [],
  );
});
