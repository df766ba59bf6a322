import { arch, cpus, platform, release, totalmem } from "node:os";

export interface Measure {
  engine: string;
  what: string;
  value: number;
  unit: "ms" | "s" | "MB" | "kB" | "/s" | "frames/s" | "×";
  /** The number to reach: at most for times and sizes, at least for frames, requests and ratios. */
  target?: number;
}

const LEAST: ReadonlySet<Measure["unit"]> = new Set(["/s", "frames/s", "×"]);

export function reached({ value, unit, target }: Measure): boolean | null {
  if (target === undefined) return null;
  return LEAST.has(unit) ? value >= target : value <= target;
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpu?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, ${memory} GiB; ${platform()} ${release()} ${arch()}, Node ${process.version}`;
}

export function markdown(measures: Measure[]): string {
  const rows = measures.map((measure) => {
    const { engine, what, value, unit, target } = measure;
    const goal = target === undefined ? "" : `${LEAST.has(unit) ? "≥" : "≤"} ${target} ${unit}`;
    const mark = { true: "yes", false: "**no**", null: "" }[`${reached(measure)}`];
    return `| ${engine} | ${what} | ${rounded(value)} ${unit} | ${goal} | ${mark} |`;
  });
  return ["| engine | what | measured | target | reached |", "|---|---|--:|--:|---|", ...rows].join("\n");
}
