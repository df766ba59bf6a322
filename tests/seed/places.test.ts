import { expect, test } from "vitest";
import { byId, cell, rows } from "./rows.ts";

const places = rows("places");
const place = byId("places");

test("country, provinces, prefectures, counties and the park", () => {
  const counts: Record<string, number> = {};
  for (const { kind = "" } of places) counts[kind] = (counts[kind] ?? 0) + 1;
  expect(counts).toEqual({ country: 1, province: 34, city: 333, county: 2850, park: 1 });
});

test("the park lies in 吉首市, 湘西州, 湖南省, 中国", () => {
  const path: string[] = [];
  for (let at = place.get("xiangxi-hitech"); at; at = place.get(cell(at, "parent")))
    path.push(cell(at, "id"));
  expect(path).toEqual(["xiangxi-hitech", "433101", "433100", "430000", "100000"]);
});

test("a place lies in one a level up, by its number", () => {
  const levels: Record<string, string[]> = {
    province: ["country"],
    city: ["province"],
    county: ["city", "province"],
    park: ["county"],
  };
  for (const { id = "", kind = "", parent = "" } of places) {
    if (kind === "country") continue;
    const above = place.get(parent);
    expect(levels[kind], id).toContain(above?.kind);
    if (kind === "city" || kind === "county") {
      expect(id.startsWith(parent.replace(/(00)+$/, "")), id).toBe(true);
    }
  }
});

test("every province and prefecture has a centre within China", () => {
  for (const { id = "", kind, longitude = "", latitude = "" } of places) {
    if (kind === "province" || kind === "city") expect(longitude, id).not.toBe("");
    if (!longitude) continue;
    expect(Number(longitude), id).toBeGreaterThan(73);
    expect(Number(longitude), id).toBeLessThan(136);
    expect(Number(latitude), id).toBeGreaterThan(3);
    expect(Number(latitude), id).toBeLessThan(54);
  }
});

test.each([
  ["433100", 109.74, 28.31],
  ["430100", 112.94, 28.23],
  ["440300", 114.06, 22.54],
  ["440100", 113.26, 23.13],
  ["510100", 104.07, 30.57],
  ["420100", 114.3, 30.59],
  ["530100", 102.71, 25.04],
  ["650500", 93.52, 42.82],
  ["540600", 92.06, 31.48],
])("the centre of %s is where it is", (id, longitude, latitude) => {
  expect(Math.abs(Number(place.get(id)?.longitude) - longitude)).toBeLessThan(0.15);
  expect(Math.abs(Number(place.get(id)?.latitude) - latitude)).toBeLessThan(0.15);
});

test("every place has a Latin name", () => {
  for (const { id, name_en = "" } of places) expect(name_en, id).toMatch(/^[A-Z][A-Za-zü' -]+$/);
  expect(place.get("433100")?.name_en).toBe("Xiangxi Tujia and Miao Autonomous Prefecture");
});

test("what people call a place finds it: prefectures, leagues, banners and counties by their short names", () => {
  const aliases = (id: string) => place.get(id)?.aliases?.split(";");
  expect([aliases("433100"), aliases("431227"), aliases("150000")]).toEqual([
    ["湘西州", "湘西自治州", "湘西"],
    ["新晃县"],
    ["内蒙古", "内蒙"],
  ]);
  const bare = places.filter(
    ({ name_zh = "", aliases = "" }) => /自治[州县旗区]$|盟$/.test(name_zh) && !aliases,
  );
  // 兴安 is a county of 广西 as well, and a district of 鹤岗.
  expect(bare.map(({ name_zh }) => name_zh)).toEqual(["兴安盟"]);
});

test("the readings beside the script are those of the places", () => {
  const readings = rows("make/readings");
  for (const { id = "", name_zh, name_en, aliases, pinyin } of readings) {
    const at = place.get(id);
    expect(at, id).toMatchObject({ name_zh, aliases, pinyin });
    if (name_en) expect(at?.name_en, id).toBe(name_en);
  }
  const told = new Set(readings.map(({ id }) => id));
  expect(places.filter(({ id, aliases, pinyin }) => (aliases || pinyin) && !told.has(id))).toEqual([]);
});

test.each([
  ["乐陵市", "lao ling shi", "Laoling"],
  ["称多县", "chen duo xian", "Chindu County"],
  ["大城县", "", "Daicheng County"],
  ["蔚县", "yu xian", "Yuxian"],
])("%s is read %s", (name, pinyin, latin) => {
  const found = places.filter(({ name_zh }) => name_zh === name);
  expect(found.map((one) => [one.pinyin, one.name_en])).toEqual([[pinyin, latin]]);
});
