import { latency } from "./latency.ts";
import { MANY_PARK } from "./many-firms.ts";
import type { Server } from "./server.ts";
import type { Measure } from "./table.ts";

const ASKED = 30;
const TIMES = 300;

/** Candidates among many firms: the first answer builds the model of related firms, the rest are as a person clicks. */
export async function candidatesApi(
  { base, memoryMb }: Server,
  engine: string,
  segments: readonly string[],
): Promise<Measure[]> {
  const some = segments.filter((_, at) => at % Math.floor(segments.length / ASKED) === 0);
  const asked = (more: string) =>
    some.map((segment) => `${base}/api/candidates?segment=${segment}&place=${MANY_PARK}${more}`);
  await latency(asked("&tier=makes"), 1);
  const begun = performance.now();
  for (;;) {
    const answer = await fetch(asked("&tier=related")[0]!);
    if (((await answer.json()) as { related: string }).related !== "pending") break;
  }
  const model = (performance.now() - begun) / 1000;
  const makers = await latency(asked("&tier=makes"), TIMES);
  const both = await latency(asked(""), TIMES);
  const filtered = await latency(asked("&within=800&employeesMin=100&employeesMax=1000&fit=0.2"), TIMES);
  const what = "100,000 firms: candidates";
  return [
    { engine, what: `${what}, first related ones`, value: model, unit: "s", target: 30 },
    { engine, what: `${what}, makers, p99`, value: makers.p99, unit: "ms", target: 100 },
    { engine, what: `${what}, both tiers, p50`, value: both.p50, unit: "ms" },
    { engine, what: `${what}, both tiers, p99`, value: both.p99, unit: "ms", target: 100 },
    { engine, what: `${what}, filters and weights, p99`, value: filtered.p99, unit: "ms", target: 100 },
    { engine, what: "100,000 firms: server memory", value: memoryMb(), unit: "MB" },
  ];
}
