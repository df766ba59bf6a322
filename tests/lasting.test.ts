import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

/** ms, for a build on a slow machine that is busy. */
const PATIENCE = 90_000;
const project = mkdtempSync(join(tmpdir(), "liantu-lasting-"));
const workbook = "/api/workbook?chain=c&place=park&lang=en";
const TABLES = {
  "places.csv": "id,name_zh,kind\npark,园区,park\n",
  "chains.csv": "id,name_zh\nc,链\n",
  "segments.csv": "id,chain,name_zh,stage,group\na,c,甲,upstream,g\nb,c,乙,product,g\n",
  "links.csv": "from,to,kind\na,b,input_of\n",
  "firms.csv": "id,name,place\nf,某厂,park\n",
  "makes.csv": "firm,segment\nf,b\n",
};
/** Faults as a library would make them, each at a signal. */
const FAULTS = `process.on("SIGUSR2", () => Promise.reject(new Error("a promise nobody holds")));
process.on("SIGWINCH", () => setTimeout(() => { throw new Error("thrown out of nowhere") }));
`;

let child: ChildProcess;
let address: string;
const said = { out: "", err: "" };

beforeAll(async () => {
  for (const path of ["server", "cypher", "package.json", "package-lock.json", "tsconfig.json"])
    cpSync(path, join(project, path), { recursive: true });
  symlinkSync(resolve("node_modules"), join(project, "node_modules"), "junction");
  mkdirSync(join(project, "small"));
  for (const [name, text] of Object.entries(TABLES)) writeFileSync(join(project, "small", name), text);
  writeFileSync(join(project, "faults.mjs"), FAULTS);
  const build = spawn(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "server", "--noCheck"], {
    cwd: project,
    stdio: "inherit",
  });
  await once(build, "exit");
});
afterAll(async () => {
  await end("SIGKILL");
  rmSync(project, { recursive: true, force: true });
});

async function end(signal: NodeJS.Signals) {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, "close");
  }
  return child.exitCode;
}

beforeEach(async () => {
  if (child?.exitCode === null && child.signalCode === null) return;
  Object.assign(said, { out: "", err: "" });
  const { PATH = "", HOME = "", SystemRoot = "" } = process.env;
  child = spawn(process.execPath, ["--import", "./faults.mjs", "dist/server/main.js"], {
    cwd: project,
    env: { PATH, HOME, SystemRoot, LANG: "en_GB.UTF-8", PORT: "0", LIANTU_SEED: "small" },
  });
  for (const [name, stream] of [
    ["out", child.stdout],
    ["err", child.stderr],
  ] as const)
    stream!.setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
    });
  address = await vi.waitFor(
    () => /ready: (http:\S+)\n/.exec(said.out)?.[1] ?? expect.fail(`not ready: ${said.err}`),
    { timeout: PATIENCE, interval: 20 },
  );
});

interface Told {
  status: number | undefined;
  code: string | null;
  retryAfter: string | undefined;
}

/** A connection of its own, so that all ask at once. */
function ask(path: string, agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })): Promise<Told> {
  return new Promise((done, fail) => {
    get(`${address}${path}`, { agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", fail);
      response.on("end", () => {
        const json = response.headers["content-type"]?.includes("json");
        const code = json ? (JSON.parse(Buffer.concat(chunks).toString()).error?.code ?? null) : null;
        done({ status: response.statusCode, code, retryAfter: response.headers["retry-after"] });
      });
    }).on("error", fail);
  });
}

const DONE: Told = { status: 200, code: null, retryAfter: undefined };
const BUSY: Told = { status: 503, code: "busy", retryAfter: "5" };

describe("a server", () => {
  test("that is asked for 150 documents at once makes some, refuses the others, and goes on", async () => {
    const told = await Promise.all(Array.from({ length: 150 }, () => ask(workbook)));
    const kinds = [...new Set(told.map((one) => JSON.stringify(one)))].sort();
    expect(kinds).toEqual([DONE, BUSY].map((one) => JSON.stringify(one)));
    expect(told.filter(({ status }) => status === 200).length).toBeGreaterThan(100);
    expect(await ask(workbook)).toEqual(DONE);
    expect([child.exitCode, said.err]).toEqual([null, expect.not.stringContaining("Error")]);
  });
});
