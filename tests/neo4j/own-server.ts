import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Engine, EngineUnavailable } from "../../server/engine/engine.ts";

/** ms, for a busy machine. */
const START = 280_000;

/** A Neo4j that a test may stop, start otherwise and lock out of. */
export function ownServer() {
  const home = mkdtempSync(join(tmpdir(), "liantu-own-"));
  const password = "only-for-this-test";
  let process: ChildProcess | undefined;

  const stop = async () => {
    if (!process || process.exitCode !== null) return;
    process.kill("SIGTERM");
    await once(process, "exit");
  };
  return {
    password,
    /** @param settings lines of neo4j.conf */
    start(port: number, folder: string, ...settings: string[]) {
      process = spawn("tests/neo4j/start", [join(home, folder), String(port), password, ...settings], {
        stdio: "ignore",
      });
    },
    stop,
    async remove() {
      await stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Reads until the server answers, or says something else than that it is away. */
export async function untilBack(engine: Engine) {
  const until = Date.now() + START;
  for (;;) {
    try {
      return await engine.read("RETURN 1 AS one");
    } catch (error) {
      if ((error as Error).constructor !== EngineUnavailable || Date.now() > until) throw error;
      await sleep(200);
    }
  }
}
