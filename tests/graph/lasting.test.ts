import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

/** ms, for a build on a slow machine that is busy. */
const PATIENCE = 90_000;
const FULL = process.env.LIANTU_FAULTS === "full";
const DOCUMENTS = FULL ? 1_000 : 150;
const HANG_UPS = FULL ? 20 : 1;
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

/** @param err what its standard error is, when that is not read here */
async function start(err: "pipe" | number = "pipe"): Promise<void> {
  Object.assign(said, { out: "", err: "" });
  const { PATH = "", HOME = "", SystemRoot = "" } = process.env;
  child = spawn(process.execPath, ["--import", "./faults.mjs", "dist/server/main.js"], {
    cwd: project,
    env: { PATH, HOME, SystemRoot, LANG: "en_GB.UTF-8", PORT: "0", LIANTU_SEED: "small" },
    stdio: ["ignore", "pipe", err],
  });
  for (const name of ["out", "err"] as const)
    child[`std${name}`]?.setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
    });
  address = await vi.waitFor(
    () => /ready: (http:\S+)\n/.exec(said.out)?.[1] ?? expect.fail(`not ready: ${said.err}`),
    { timeout: PATIENCE, interval: 20 },
  );
  said.err = "";
}

beforeEach(async () => {
  if (!child || child.exitCode !== null || child.signalCode !== null) await start();
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
        const code = json ? (JSON.parse(Buffer.concat(chunks).toString()).code ?? null) : null;
        done({ status: response.statusCode, code, retryAfter: response.headers["retry-after"] });
      });
    }).on("error", fail);
  });
}

const DONE: Told = { status: 200, code: null, retryAfter: undefined };
const BUSY: Told = { status: 503, code: "busy", retryAfter: "5" };

describe("a server", () => {
  test("that is asked for many documents at once makes some, refuses the others, and goes on", async () => {
    const told = await Promise.all(Array.from({ length: DOCUMENTS }, () => ask(workbook)));
    for (const one of told) expect([DONE, BUSY]).toContainEqual(one);
    expect(told.filter(({ status }) => status === 200).length).toBeGreaterThan(100);
    expect(await ask(workbook)).toEqual(DONE);
    expect([child.exitCode, said.err]).toEqual([null, ""]);
  });

  test("goes on when its clients hang up anywhere", async () => {
    const { hostname: host, port } = new URL(address);
    const asking = `GET ${workbook} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    const writing = `PUT /api/people/x HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`;
    const sent = [
      asking.slice(0, 20),
      asking,
      asking.repeat(20),
      `${writing}Content-Length: 100\r\n\r\n{"name":`,
      `${writing}Transfer-Encoding: chunked\r\n\r\n5\r\n{"na`,
      `${writing}Transfer-Encoding: chunked\r\n\r\nno chunk\r\n`,
      asking.replace(workbook, "/api/openapi.json"),
      asking.replace(workbook, "/api/docs/swagger-ui-bundle.js"),
      "\x16\x03\x01",
    ];
    const all = Array(HANG_UPS).fill(sent).flat() as string[];
    const hungUp = all.flatMap((text) =>
      [0, 1, 20, 200].map(async (ms) => {
        const socket = connect(Number(port), host).on("error", () => {});
        socket.write(text);
        await new Promise((done) => setTimeout(done, ms));
        if (ms % 20 === 0) socket.resetAndDestroy();
        else socket.destroy();
      }),
    );
    await Promise.all(hungUp);
    expect(await ask(workbook)).toEqual(DONE);
    expect([child.exitCode, said.err]).toEqual([null, ""]);
  });

  test("logs a rejected promise that nobody holds, with its stack, and goes on", async () => {
    child.kill("SIGUSR2");
    await vi.waitFor(() => expect(said.err).toContain("nobody held a promise"), { timeout: PATIENCE });
    const { err } = JSON.parse(said.err.trim().split("\n").at(-1)!);
    expect(err).toMatchObject({
      message: "a promise nobody holds",
      stack: expect.stringContaining("faults.mjs"),
    });
    expect([await ask(workbook), child.exitCode]).toEqual([DONE, null]);
  });

  test("says in a line why an exception that nobody caught ends it, and keeps what it acknowledged", async () => {
    const written = await fetch(`${address}/api/people/zhang`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "Zhang" }),
    });
    expect(written.status, await written.text()).toBe(201);
    child.kill("SIGWINCH");
    if (child.exitCode === null) await once(child, "close");
    const lines = said.err.split("\n").filter((line) => line !== "" && !line.startsWith("{"));
    expect([child.exitCode, lines.at(-1)]).toEqual([
      1,
      "Liantu met an unexpected fault and must stop: thrown out of nowhere (the log says more). Start it again; if it happens again, report it with the log.",
    ]);
    expect(said.err).toContain("faults.mjs");
    await start();
    expect(await (await fetch(`${address}/api/people`)).json()).toMatchObject({
      people: [expect.objectContaining({ id: "zhang" })],
    });
  });

  test.skipIf(!existsSync("/dev/full"))("goes on when the disk of its log is full", async () => {
    await end("SIGTERM");
    const full = openSync("/dev/full", "w");
    await start(full);
    closeSync(full);
    for (let at = 0; at < 3; at++) child.kill("SIGUSR2");
    expect([await ask(workbook), await ask(workbook), child.exitCode]).toEqual([DONE, DONE, null]);
    expect(await end("SIGTERM")).toBe(0);
  });
});
