import { expect, test } from "vitest";
import { placeFinder, shortPlaceName } from "../../server/analysis/judging/place-names.ts";
import type { Place } from "../../server/model/rows.ts";
import type { PlaceKind } from "../../server/model/words.ts";

const place = (
  id: string,
  nameZh: string,
  kind: PlaceKind,
  parent: string | null,
  { nameEn = null, aliases = [] }: { nameEn?: string | null; aliases?: string[] } = {},
): Place => ({
  id,
  nameZh,
  nameEn,
  kind,
  parent,
  longitude: null,
  latitude: null,
  aliases,
  pinyin: null,
});
const find = placeFinder([
  place("100000", "中国", "country", null),
  place("430000", "湖南省", "province", "100000", { nameEn: "Hunan" }),
  place("430100", "长沙市", "city", "430000"),
  place("430104", "岳麓区", "county", "430100"),
  place("430121", "长沙县", "county", "430100"),
  place("433100", "湘西土家族苗族自治州", "city", "430000", { aliases: ["湘西州"] }),
  place("433101", "吉首市", "county", "433100"),
  place("222400", "延边朝鲜族自治州", "city", "220000", { aliases: ["延边", "延边州"] }),
  place("220000", "吉林省", "province", "100000"),
  place("220200", "吉林市", "city", "220000"),
  place("320100", "南京市", "city", "320000"),
  place("320000", "江苏省", "province", "100000"),
  place("320106", "鼓楼区", "county", "320100"),
  place("350102", "鼓楼区", "county", null),
  place("450000", "广西壮族自治区", "province", "100000"),
]);
const ids = (text: string) => find(text).map(({ id }) => id);

test.each([
  ["湘西州", ["433100"]],
  ["湖南省湘西州吉首市", ["433101"]],
  ["湘西州乾州新区1号", ["433100"]],
  ["延边", ["222400"]],
  ["延边路1号", []],
  ["延边州某路1号", ["222400"]],
  ["430000", ["430000"]],
  ["湖南省", ["430000"]],
  ["湖南", ["430000"]],
  ["hunan", ["430000"]],
  ["广西", ["450000"]],
  ["湘西", ["433100"]],
  ["湖南省长沙市", ["430100"]],
  ["中国湖南长沙", ["430100"]],
  ["湖南省 / 长沙市 / 长沙县", ["430121"]],
  ["长沙", ["430100"]],
  ["鼓楼区", ["320106", "350102"]],
  ["江苏 南京 鼓楼区", ["320106"]],
  ["湖南省长沙市岳麓区麓谷大道1号", ["430104"]],
  ["吉林", ["220000", "220200"]],
  ["吉林省吉林市", ["220200"]],
  ["湖南省南京市", ["430000"]],
  ["长沙湾工业园", []],
  ["无此地", []],
  ["", []],
])("%s", (text, found) => {
  expect(ids(text)).toEqual(found);
});

test.each([
  ["泾县", "泾县"],
  ["吉首市", "吉首"],
  ["雨花区", "雨花"],
  ["浦东新区", "浦东"],
  ["清新区", "清新"],
  ["峰峰矿区", "峰峰"],
  ["矿区", "矿区"],
  ["神农架林区", "神农架"],
  ["万柏林区", "万柏林"],
  ["六枝特区", "六枝"],
  ["太白县", "太白"],
  ["江华瑶族自治县", "江华"],
  ["靖州苗族侗族自治县", "靖州"],
  ["长白朝鲜族自治县", "长白"],
  ["白沙黎族自治县", "白沙"],
  ["东乡族自治县", "东乡"],
  ["龙胜各族自治县", "龙胜"],
  ["大通回族土族自治县", "大通"],
  ["莫力达瓦达斡尔族自治旗", "莫力达瓦"],
  ["梅里斯达斡尔族区", "梅里斯"],
  ["达拉特旗", "达拉特"],
  ["土默特左旗", "土默特左旗"],
])("a company in %s is called after %s", (nameZh, short) => {
  expect(shortPlaceName({ nameZh, kind: "county" })).toBe(short);
});
