/** A data folder of firms in one park with so many ties between them that a few lead to many: those first in the list. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";

export const TIED_FIRM = "t0";

/** @returns how many ties were written */
export function writeTies(folder: string, firms: number): number {
  mkdirSync(folder, { recursive: true });
  const write = (file: string, rows: (string | number)[][]) =>
    writeFileSync(join(folder, file), stringify(rows));
  write("places.csv", [
    ["id", "name_zh", "kind"],
    ["tied-park", "关系园区", "park"],
  ]);
  write("sources.csv", [
    ["id", "title"],
    ["tied", "关系测试"],
  ]);
  write("chains.csv", [
    ["id", "name_zh"],
    ["tied", "关系测试链"],
  ]);
  write("segments.csv", [
    ["id", "chain", "name_zh", "stage", "group"],
    ...Array.from({ length: 20 }, (_, at) => [`tied:${at}`, "tied", `部件${at}`, "midstream", "部件"]),
  ]);
  write("firms.csv", [
    ["id", "name", "place"],
    ...Array.from({ length: firms }, (_, at) => [
      `t${at}`,
      `第${at}精密机械`,
      at % 3 === 0 ? "tied-park" : "",
    ]),
  ]);
  // Each firm is tied to one of those before it, seven to each; some hold another: a tree with shortcuts.
  const before = (at: number) => Math.floor((at - 1) / 7);
  const confidence = (at: number) => ["stated", "derived", "assumed"][at % 3]!;
  const supplies = Array.from({ length: firms - 1 }, (_, n) => {
    const at = n + 1;
    const other = `t${before(at)}`;
    const [from, to] = at % 2 === 0 ? [`t${at}`, other] : [other, `t${at}`];
    return [from!, to!, `tied:${at % 20}`, "tied", "2024", confidence(at)];
  });
  const owns = Array.from({ length: Math.floor(firms / 5) }, (_, n) => {
    const at = 5 * n + 3;
    return [`t${(at * 31) % firms}`, `t${at % firms}`, "tied", "2024", confidence(n)];
  }).filter(([from, to]) => from !== to);
  write("supplies.csv", [["from", "to", "segment", "source", "as_of", "confidence"], ...supplies]);
  write("owns.csv", [["from", "to", "source", "as_of", "confidence"], ...owns]);
  return supplies.length + owns.length;
}
