import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../free-port.ts";

export interface Server {
  base: string;
  /** From the start of the process to the first answer of /api/health. */
  firstAnswerMs: number;
  /** Resident memory of the process and its children now. */
  memoryMb(): number;
  stop(): Promise<void>;
}

export type Environment = Record<string, string>;

const START = "server/start/start.mjs";

function environment(own: Environment): NodeJS.ProcessEnv {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE, ...rest } = process.env;
  return { ...rest, ...own };
}

function familyMemoryMb(root: number): number {
  const rows = execFileSync("ps", ["-eo", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([root]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const [pid = 0, parent = 0] of rows) if (family.has(parent)) family.add(pid);
  }
  const kilobytes = rows.reduce((sum, [pid = 0, , rss = 0]) => sum + (family.has(pid) ? rss : 0), 0);
  return kilobytes / 1024;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

export async function startServer(own: Environment): Promise<Server> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [START], {
    env: environment({ PORT: String(port), ...own }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said = (said + chunk).slice(-4000);
    });
  const base = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${said}`);
    const answer = await fetch(`${base}/api/health`).catch(() => null);
    if (answer?.ok) break;
    if (performance.now() - begun > 120_000) throw new Error(`the server does not answer:\n${said}`);
    await wait(10);
  }
  return {
    base,
    firstAnswerMs: performance.now() - begun,
    memoryMb: () => familyMemoryMb(child.pid ?? 0),
    async stop() {
      child.kill("SIGTERM");
      await ended(child);
    },
  };
}

/** Runs `load FOLDER` as a user would. @returns seconds */
export function load(folder: string, own: Environment): number {
  const begun = performance.now();
  execFileSync(process.execPath, [START, "load", folder], {
    env: environment(own),
    stdio: ["ignore", "ignore", "inherit"],
  });
  return (performance.now() - begun) / 1000;
}
