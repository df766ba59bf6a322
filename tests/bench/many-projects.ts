import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const STAGES = ["lead", "contact", "visit", "signed", "construction", "production", "dropped"];
const SEGMENTS = ["nonwoven:viscose", "liquor:box", "battery:cell", "liquor:beer"];
const CHANNELS = ["以商招商", "产业招商", "小分队招商", "全员招商"];

const day = (n: number) => `${2024 + (n % 2)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;
const two = (n: number) => String(n).padStart(2, "0");

/** Writes a data folder with so many projects at the shipped park, each with events, arrivals and tasks. */
export function writeProjects(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const all = Array.from({ length: count }, (_, n) => n);
  const write = (file: string, rows: string[]) => writeFileSync(join(folder, file), `${rows.join("\n")}\n`);
  const stage = (n: number) => n % STAGES.length;
  const signed = (n: number) => stage(n) >= 3;
  write("people.csv", ["id,name,title", ...all.slice(0, 20).map((n) => `bench-u${n},测试员${n},科员`)]);
  write("projects.csv", [
    "id,name,place,segments,stage,channel,amount_wan,signed_on,due_on,started_on,produced_on,dropped_on,drop_reason,owner,jobs",
    ...all.map((n) => {
      const dates = [
        ...(signed(n) ? [day(n), `2026-${two(1 + (n % 12))}`] : ["", ""]),
        ...[stage(n) === 4 || stage(n) === 5 ? "2026" : "", stage(n) === 5 ? "2026" : ""],
        ...(stage(n) === 6 ? ["2026", "land"] : ["", ""]),
      ];
      return [
        ...[`bench-p${n}`, `第${n}号招商项目，一条年产${n}吨的生产线`, "xiangxi-hitech"],
        ...[`${SEGMENTS[n % 4]};${SEGMENTS[(n + 1) % 4]}`, STAGES[stage(n)], CHANNELS[n % 4], 500 + n],
        ...[...dates, `bench-u${n % 20}`, n % 300],
      ].join(",");
    }),
  ]);
  write("events.csv", [
    "id,project,on,kind,text,by",
    ...all.flatMap((n) =>
      [0, 1, 2].map((k) => `bench-e${n}-${k},bench-p${n},${day(n + k)},visit,第${k}次考察,bench-u${n % 20}`),
    ),
  ]);
  write("arrivals.csv", [
    "id,project,on,amount_wan",
    ...all.filter(signed).map((n) => `bench-a${n},bench-p${n},${day(n + 5)},${100 + n}`),
  ]);
  write("tasks.csv", [
    "id,project,text,due_on,person",
    ...all
      .filter((n) => n % 2 === 0)
      .map((n) => `bench-t${n},bench-p${n},报送用地材料,2026-${two(1 + (n % 12))},bench-u${n % 20}`),
  ]);
}
