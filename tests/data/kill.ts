import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Way } from "./loader.ts";

/** Runs a loader in a process of its own and kills it somewhere after so many steps, unless it was quicker. */
export async function killedLoad(path: string, dir: string, way: Way, after: number): Promise<void> {
  const child = spawn(process.execPath, ["tests/run.mjs", "tests/data/loader.ts", path, dir, way], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let steps = 0;
  child.stdout.on("data", (text) => {
    steps += String(text).split("\n").length - 1;
  });
  const closed = once(child, "close");
  while (steps <= after && child.exitCode === null) await sleep(2);
  await sleep(Math.random() * 60);
  child.kill("SIGKILL");
  await closed;
}
