import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { convert, withoutCycles } from "./listed-firms.ts";
import { placeFinder } from "./place-finder.ts";

const folder = mkdtempSync(join(tmpdir(), "liantu-listed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("links to itself, repeated links and the link that closes a cycle are dropped", () => {
  const kept = withoutCycles([
    ["a", "a"],
    ["a", "b"],
    ["b", "c"],
    ["c", "a"],
    ["a", "c"],
    ["a", "b"],
  ]);
  expect(kept).toEqual([
    ["a", "b"],
    ["b", "c"],
    ["a", "c"],
  ]);
});

test("a place is read from the beginning of a registered name and never guessed", () => {
  const find = placeFinder([
    { id: "430000", name_zh: "湖南省", kind: "province", parent: "100000" },
    { id: "430500", name_zh: "邵阳市", kind: "city", parent: "430000" },
    { id: "433100", name_zh: "湘西土家族苗族自治州", kind: "city", parent: "430000" },
    { id: "540000", name_zh: "西藏自治区", kind: "province", parent: "100000" },
    { id: "220000", name_zh: "吉林省", kind: "province", parent: "100000" },
    { id: "220200", name_zh: "吉林市", kind: "city", parent: "220000" },
  ]);
  const names = [
    "邵阳维克液压股份有限公司",
    "湖南省邵阳市液压厂",
    "湖南湘西酒业",
    "吉林化纤",
    "吉林市化纤",
    "中国邵阳",
    "纽威装备（邵阳）公司",
    "西藏多瑞",
  ];
  expect(names.map(find)).toEqual(["430500", "430500", "433100", "220000", "220200", "", "430500", "540000"]);
});

test("a folder of listed firms becomes a data folder, noise left out", () => {
  writeFileSync(
    join(folder, "places.csv"),
    "id,name_zh,kind,parent\n100000,中国,country,\n430000,湖南省,province,100000\n",
  );
  writeFileSync(
    join(folder, "companies.csv"),
    "code,name,full_name,exchange,listed_on,industry\n1,甲,湖南甲股份,,,\n2,乙,乙股份,,,\n",
  );
  writeFileSync(
    join(folder, "company_product.csv"),
    "company_code,product,revenue_share\n1,酒,0.5\n1,酒,0.2\n2,酒,-1\n2,瓶,1.4\n9,酒,1\n",
  );
  writeFileSync(join(folder, "product_input.csv"), "product,input\n酒,高粱\n高粱,酒\n瓶,瓶\n");
  const made = join(folder, "made");

  expect(convert(folder, join(folder, "places.csv"), made)).toEqual({
    segments: 3,
    links: 1,
    firms: 2,
    makes: 3,
    placed: 1,
  });
  const files = Object.fromEntries(
    readdirSync(made).map((file) => [file, readFileSync(join(made, file), "utf8")]),
  );
  expect(files).toMatchObject({
    "links.csv": "from,to,kind,required\np000003,p000002,input_of,1\n",
    "firms.csv": "id,name,full_name,place\n1,甲,湖南甲股份,430000\n2,乙,乙股份,\n",
    "makes.csv": "firm,segment,revenue_share\n1,p000002,0.5\n2,p000002,\n2,p000001,\n",
  });
});
