import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const STAGES = ["upstream", "midstream", "product", "market", "equipment", "packaging", "service", "cycle"];

/** Writes a data folder with one chain of so many segments, two links into most of them, a third made at one park. */
export function writeChain(folder: string, chain: string, segments: number): void {
  mkdirSync(folder, { recursive: true });
  const ids = Array.from({ length: segments }, (_, n) => `${chain}-${String(n).padStart(4, "0")}`);
  const stage = (n: number) => STAGES[n % 10 < 8 ? Math.floor((n * 4) / segments) : 4 + (n % 4)] ?? "product";
  const write = (file: string, rows: string[]) => writeFileSync(join(folder, file), `${rows.join("\n")}\n`);
  write("places.csv", ["id,name_zh,kind,longitude,latitude", "bench-park,测试园,park,109.7,28.3"]);
  write("chains.csv", ["id,name_zh,name_en", `${chain},${segments} 个环节,${segments} segments`]);
  write("segments.csv", [
    "id,chain,name_zh,name_en,stage,group",
    ...ids.map(
      (id, n) => `${id},${chain},环节${n}号材料,Segment ${n},${stage(n)},第${Math.floor(n / 12) % 24}组`,
    ),
  ]);
  write("links.csv", [
    "from,to,kind,required",
    ...ids.flatMap((id, n) =>
      [Math.floor(n / 2), n - 7].flatMap((from, which) =>
        from >= 0 && from < n && (which === 0 || from !== Math.floor(n / 2))
          ? [`${ids[from]},${id},${which ? "equipment_for" : "input_of"},${which ? 0 : 1}`]
          : [],
      ),
    ),
  ]);
  const makers = ids.filter((_, n) => n % 3 === 0);
  write("firms.csv", ["id,name,place", ...makers.map((id, n) => `firm-${id},企业${n}号,bench-park`)]);
  write("makes.csv", ["firm,segment", ...makers.map((id) => `firm-${id},${id}`)]);
}
