import { setTimeout as wait } from "node:timers/promises";
import { latency, percentile } from "./latency.ts";
import type { Server } from "./server.ts";
import type { Measure } from "./table.ts";

const WRITERS = 10;
const TURNS = 60;
/** Not counted: the server is to be warm, as for every other number. */
const WARM_UP = 5;
/** Between what one person writes and writes next; people take longer. */
const PAUSE_MS = 20;

async function write(address: string, body: object): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return performance.now() - begun;
}

/** The list behind the board, and ten people who write into their projects at once. */
export async function projectsApi({ base }: Server, engine: string, count: number): Promise<Measure[]> {
  const list = await latency([`${base}/api/projects?place=xiangxi-hitech`], 20);
  const taken: number[] = [];
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
        const project = `bench-p${(writer + turn * WRITERS) % count}`;
        const told = { id: `bench-${writer}-${turn}`, kind: "contact", text: "通话" };
        await wait(PAUSE_MS);
        const took = await write(`${base}/api/projects/${project}/events`, told);
        if (turn >= WARM_UP) taken.push(took);
      }
    }),
  );
  const embedded = engine === "embedded";
  return [
    { engine, what: `${count} projects: the list, p50`, value: list.p50, unit: "ms" },
    {
      engine,
      what: `${count} projects: ${WRITERS} people write at once, p99`,
      value: percentile(taken, 0.99),
      unit: "ms",
      target: embedded ? 50 : undefined,
    },
  ];
}
