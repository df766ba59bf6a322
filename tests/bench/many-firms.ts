import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const MATERIALS = ["无纺布", "薄膜", "短纤", "树脂", "纸浆", "胶粘剂", "包装袋", "隔膜", "电解液", "铝箔"];
const MANNERS = ["水刺", "纺粘", "热风", "针刺", "熔喷", "涂覆", "流延", "吹塑", "湿法", "复合"];
const USES = ["医用", "卫生", "工业"];
const PLACES = 40;

export const MANY_CHAIN = "many";
export const MANY_PARK = "many-park";

/** The same numbers in [0, 1) each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Writes a data folder with 300 segments whose names share words, and so many firms in 40 cities, each making 1 to 4
 * segments near each other, half of them supplying another; every hundredth is in the park.
 */
export function writeManyFirms(folder: string, firms: number): string[] {
  mkdirSync(folder, { recursive: true });
  const random = numbers(7);
  const below = (most: number) => Math.floor(random() * most);
  const write = (file: string, rows: string[]) => writeFileSync(join(folder, file), `${rows.join("\n")}\n`);
  const names = USES.flatMap((use) =>
    MATERIALS.flatMap((material) => MANNERS.map((manner) => use + manner + material)),
  );
  const segments = names.map((_, at) => `many-${String(at).padStart(3, "0")}`);
  write("places.csv", [
    "id,name_zh,kind,parent,longitude,latitude",
    "many-province,测试省,province,,,",
    ...Array.from({ length: PLACES }, (_, at) => {
      return `many-${at},测试市${at},city,many-province,${(100 + random() * 20).toFixed(3)},${(22 + random() * 18).toFixed(3)}`;
    }),
    `${MANY_PARK},测试园,park,many-province,109.7,28.3`,
  ]);
  write("sources.csv", ["id,title", "many-book,测试名录"]);
  write("chains.csv", ["id,name_zh,name_en", `${MANY_CHAIN},很多企业,Many firms`]);
  write("segments.csv", [
    "id,chain,name_zh,stage,group,industry_code",
    ...segments.map(
      (id, at) => `${id},${MANY_CHAIN},${names[at]},midstream,第${at % 12}组,C17${1 + (at % 8)}`,
    ),
  ]);
  write("links.csv", [
    "from,to,kind,required",
    ...segments.flatMap((id, at) => (at === 0 ? [] : [`${segments[at >> 1]},${id},input_of,1`])),
  ]);
  const ids = Array.from({ length: firms }, (_, at) => `many-firm-${String(at).padStart(6, "0")}`);
  write("firms.csv", [
    "id,name,full_name,place,employees,registered_capital_wan,industry_code,source,as_of,confidence",
    ...ids.map((id, at) => {
      const place = at % 100 === 0 ? MANY_PARK : `many-${below(PLACES)}`;
      const what = MATERIALS[below(10)];
      return `${id},${what}${at}厂,测试${what}${at}有限公司,${place},${10 + below(5000)},${50 + below(90_000)},C17${1 + below(8)},many-book,${2015 + below(11)},stated`;
    }),
  ]);
  write("makes.csv", [
    "firm,segment,revenue_share,source,as_of,confidence",
    ...ids.flatMap((id) => {
      const first = below(segments.length);
      const made = new Set(Array.from({ length: 1 + below(4) }, (_, n) => (first + n * n) % segments.length));
      return [...made].map((at) => `${id},${segments[at]},${random().toFixed(2)},many-book,2024,derived`);
    }),
  ]);
  write("supplies.csv", [
    "from,to,segment,source,as_of,confidence",
    ...ids.flatMap((id, at) => {
      const other = below(firms);
      return at % 2 === 0 && other !== at ? [`${id},${ids[other]},,many-book,2024,stated`] : [];
    }),
  ]);
  return segments;
}
