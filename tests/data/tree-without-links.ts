/** A chain as most public data have it: stages, groups, products and firms, and no link between products. All firms are made up. */
const PRODUCTS: [stage: string, group: string, product: string][] = [
  ["upstream", "原料", "石料"],
  ["upstream", "原料", "石膏"],
  ["upstream", "燃料", "电力"],
  ["midstream", "熟料", "水泥熟料"],
  ["midstream", "粉磨", "通用水泥"],
  ["product", "制品", "预拌混凝土"],
  ["product", "制品", "装配式构件"],
  ["market", "应用", "房屋建筑"],
];
export const FIRM_OF = (product: string) => `测试${product}有限公司`;

const table = (head: string, rows: string[][]) =>
  `${[head, ...rows.map((row) => row.join(","))].join("\n")}\n`;

/** The data folder of it: everything at `park`, but for one maker elsewhere of 石膏; 通用水泥 is led. */
export const treeWithoutLinks: Record<string, string> = {
  "places.csv": table("id,name_zh,kind,parent,longitude,latitude", [
    ["100000", "中国", "country", "", "", ""],
    ["430000", "湖南省", "province", "100000", "112.98", "28.19"],
    ["park", "测试园区", "park", "430000", "109.7", "28.3"],
    ["away", "远市", "city", "430000", "113", "28.2"],
  ]),
  "sources.csv": table("id,title", [["tree", "测试产业链表"]]),
  "chains.csv": table("id,name_zh", [["cement", "测试建材链"]]),
  "segments.csv": table(
    "id,chain,name_zh,stage,group",
    PRODUCTS.map(([stage, group, product]) => [product, "cement", product, stage, group]),
  ),
  "firms.csv": table("id,name,place,source", [
    ...PRODUCTS.map(([, , product]) => [product, FIRM_OF(product), "park", "tree"]),
    ["far", "远方石膏有限公司", "away", "tree"],
  ]),
  "makes.csv": table("firm,segment,source", [
    ...PRODUCTS.map(([, , product]) => [product, product, "tree"]),
    ["far", "石膏", "tree"],
  ]),
  "leads.csv": table("firm,chain,place,source", [["通用水泥", "cement", "park", "tree"]]),
};
