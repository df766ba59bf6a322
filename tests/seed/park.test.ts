import { expect, test } from "vitest";
import { cell, rows } from "./rows.ts";

const PARK = "xiangxi-hitech";
const names = new Map(rows("firms").map((firm) => [firm.id, firm.name]));
const nameOf = (id: string | undefined) => names.get(id) ?? "";

test("the park's residents are those the article names", () => {
  const residents = rows("firms").filter(({ place }) => place === PARK);
  expect(residents.map(({ name }) => name)).toEqual([
    "木里时代",
    "洁宝日化",
    "简柔卫生用品",
    "湖南晋玮包装",
    "惠康医药",
    "云仓供应链",
    "酒鬼酒",
    "中印酒类包装",
    "雪花啤酒",
    "吉风云仓",
    "顺丰",
    "邮政",
    "松果机器人",
    "民意汇友",
    "和谐人力",
    "汇锋电子",
  ]);
});

test("the firms the advisers come from stand where their names say", () => {
  const outside = rows("firms").filter(({ id }) =>
    /^(huamei-xingtai|guangzhou-jiebao|kelinsen)$/.test(id ?? ""),
  );
  expect(outside.map(({ full_name, place }) => [full_name, place])).toEqual([
    ["深圳市华美兴泰科技股份有限公司", "440300"],
    ["广州市洁宝日用品有限公司", "440100"],
    ["深圳市柯林森科技有限公司", "440300"],
  ]);
});

test("what residents make, and how sure it is", () => {
  const residents = new Set(
    rows("firms")
      .filter(({ place }) => place === PARK)
      .map(({ id }) => id),
  );
  const made: Record<string, string[]> = {};
  for (const { firm = "", segment = "", confidence = "" } of rows("makes")) {
    if (!residents.has(firm)) continue;
    const key = `${nameOf(firm)} ${confidence}`;
    made[key] = [...(made[key] ?? []), segment];
  }
  expect(made).toEqual({
    "木里时代 stated": ["battery:cell", "battery:home"],
    "木里时代 assumed": ["battery:module"],
    "洁宝日化 stated": ["nonwoven:spunlace"],
    "简柔卫生用品 assumed": ["nonwoven:wipes", "nonwoven:facetowel"],
    "湖南晋玮包装 assumed": ["nonwoven:filmbag", "common:carton"],
    "惠康医药 assumed": ["nonwoven:mask"],
    "云仓供应链 derived": ["common:logistics"],
    "酒鬼酒 derived": [
      "liquor:fermentation",
      "liquor:base",
      "liquor:aged",
      "liquor:blended",
      "liquor:highend",
      "liquor:mid",
    ],
    "酒鬼酒 assumed": ["liquor:low", "liquor:custom", "liquor:daqu", "liquor:xiaoqu"],
    "中印酒类包装 assumed": ["liquor:box", "liquor:label"],
    "雪花啤酒 derived": ["liquor:beer"],
    "雪花啤酒 assumed": ["liquor:bottledbeer", "liquor:cannedbeer"],
    "吉风云仓 stated": ["common:logistics"],
    "顺丰 stated": ["common:logistics"],
    "邮政 stated": ["common:logistics"],
  });
});

test("stated capacities, and 大部分 as a bound", () => {
  const stated = rows("makes").filter(({ capacity }) => capacity);
  expect(
    stated.map(({ firm, capacity, unit, sold_elsewhere_share }) => [
      nameOf(firm),
      capacity,
      unit,
      sold_elsewhere_share,
    ]),
  ).toEqual([
    ["木里时代", "3", "GWh", ""],
    ["木里时代", "500000", "台", ""],
    ["洁宝日化", "7000", "吨", ">0.5"],
  ]);
});

test("only 酒鬼酒 is called a chain leader", () => {
  expect(
    rows("leads").map(({ firm, chain, place, confidence }) => [nameOf(firm), chain, place, confidence]),
  ).toEqual([
    ["木里时代", "battery", PARK, "derived"],
    ["洁宝日化", "nonwoven", PARK, "derived"],
    ["简柔卫生用品", "nonwoven", PARK, "derived"],
    ["酒鬼酒", "liquor", PARK, "stated"],
  ]);
});

test("馥郁香 uses five grains and both kinds of qu, in ceramic bottles", () => {
  const needs = rows("needs").map(({ firm, segment, confidence }) => [nameOf(firm), segment, confidence]);
  expect(needs).toEqual([
    ...["sorghum", "rice", "glutinous", "wheat", "corn"].map((name) => [
      "酒鬼酒",
      `liquor:${name}`,
      "derived",
    ]),
    ...["daqu", "xiaoqu", "ceramicbottle"].map((name) => ["酒鬼酒", `liquor:${name}`, "stated"]),
    ["酒鬼酒", "liquor:cap", "assumed"],
    ["酒鬼酒", "liquor:box", "assumed"],
    ["酒鬼酒", "common:carton", "assumed"],
  ]);
});

test("owners and ties", () => {
  expect(rows("owns").map(({ from, to, share }) => [nameOf(from), nameOf(to), share])).toEqual([
    ["华美兴泰", "木里时代", ""],
    ["稳健医疗", "稳健医疗荆门", ""],
    ["奥瑞金", "湖北奥瑞金", ""],
    ["力翔电池", "宜春一欣", ""],
  ]);
  expect(
    rows("ties").map(({ from, to, kind, confidence }) => [nameOf(from), nameOf(to), kind, confidence]),
  ).toEqual([
    ["云仓供应链", "洁宝日化", "attracted_by", "stated"],
    ["云仓供应链", "简柔卫生用品", "attracted_by", "stated"],
    ["湖南晋玮包装", "洁宝日化", "attracted_by", "stated"],
    ["湖南晋玮包装", "简柔卫生用品", "attracted_by", "stated"],
    ["惠康医药", "洁宝日化", "attracted_by", "stated"],
    ["惠康医药", "简柔卫生用品", "attracted_by", "stated"],
    ["广州洁宝", "洁宝日化", "same_name", "assumed"],
    ["云仓供应链", "吉风云仓", "same_name", "assumed"],
  ]);
});

test("advisers appointed on 2023-07-29", () => {
  expect(
    rows("advisers").map(({ name, title, firm, place, since }) => [name, title, nameOf(firm), place, since]),
  ).toEqual([
    ["杨昌军", "董事长", "华美兴泰", PARK, "2023-07-29"],
    ["周金平", "董事长", "广州洁宝", PARK, "2023-07-29"],
    ["田敏", "总经理", "柯林森", PARK, "2023-07-29"],
  ]);
});

test("the projects the article names, and no other", () => {
  expect(
    rows("projects").map(({ name, firm, stage, segments, produced_on }) => [
      name,
      nameOf(firm),
      stage,
      segments,
      produced_on,
    ]),
  ).toEqual([
    [
      "华美兴泰3GWh储能锂电池及50万台户用储能整机",
      "木里时代",
      "production",
      "battery:cell;battery:home",
      "2023-07-28",
    ],
    ["酒鬼大曲", "酒鬼酒", "construction", "liquor:daqu", ""],
    ["雪花啤酒柔性生产线", "雪花啤酒", "production", "liquor:beer;liquor:bottledbeer;liquor:cannedbeer", ""],
    ["中印酒类包装", "中印酒类包装", "production", "liquor:box;liquor:label", ""],
  ]);
  expect(rows("events").map((event) => [event.project, cell(event, "on"), event.kind])).toEqual([
    ["huamei-storage", "2023-07-28", "投产"],
  ]);
});

test("figures exactly as published", () => {
  const figures = rows("figures");
  expect(figures.filter(({ place }) => place !== PARK).map(({ place }) => place)).toEqual(["433125"]);
  expect(figures.map(({ name_zh, value, unit, period }) => [name_zh, value, unit, period])).toEqual([
    ["引进产业项目", "43", "个", "2021年以来"],
    ["投资2亿元以上产业项目", "9", "个", "2021年以来"],
    ["投资3000万元以上项目", "19", "个", "2021年以来"],
    ["引进“3类500强”企业", "9", "个", "2021年以来"],
    ["州级平台签约项目", "13", "个", "2021年以来"],
    ["州级平台签约项目履约率", "92.9", "%", "2021年以来"],
    ["省级平台签约项目", "3", "个", "2021年以来"],
    ["省级平台签约项目履约率", "100", "%", "2021年以来"],
    ["招商到位资金", "84.45", "亿元", "2021年以来"],
    ["招商到位资金年均增幅", "25", "%", "2021年以来"],
    ["湘商注册", "7", "家", "2021年以来"],
    ["湘商到位资金", "17", "亿元", "2021年以来"],
    ["湘商到位资金年均增幅", "33", "%", "2021年以来"],
    ["重大项目签约仪式签约项目", "12", "个", "2023-07-29"],
    ["重大项目签约仪式总投资", "22.4", "亿元", "2023-07-29"],
    ["园区GDP", "7.7", "亿元", "2013"],
    ["园区GDP", "84.6", "亿元", "2022"],
    ["园区GDP年均增长", "30.51", "%", "2013–2022"],
    ["建区时的园区面积(郊野荒坡)", "7.2", "平方公里", "2004年建区以来"],
    ["省级园区营商环境评价名次", "4", "名", "2022"],
    ["营商环境监测员", "42", "名", "2023"],
    ["“清廉园区”监督员", "28", "名", "2023"],
    ["要素聚集、招商引资、项目保障支持政策", "30", "个", "截至2023年"],
    ["承接州市场监管局赋权事项审批业务", "25", "项", "2023年2月以来"],
    ["华美兴泰储能项目达产后预计营收", "35", "亿元", "达产后"],
    ["华美兴泰储能项目达产后就业", "2000", "人", "达产后"],
    ["建区年份", "2004", "年", "2004"],
    ["洁宝日化水刺无纺布年产能", "7000", "吨", "2023"],
    ["保靖县陶瓷酒瓶年产量", "5600", "万件", "2007"],
  ]);
});
