// Starts a real Neo4j and runs a command against it, by default the tests of the engine:
//   node tests/neo4j/run.mjs [--required] [-- COMMAND ...]
// The command finds NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD in its environment. Where Java or Maven is missing
// nothing runs: that is a failure with --required or CI=true, and else a notice.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const split = process.argv.indexOf("--");
const options = process.argv.slice(2, split === -1 ? undefined : split);
const command = split === -1 ? ["npx", "vitest", "run", "--project", "neo4j"] : process.argv.slice(split + 1);
const required = options.includes("--required") || process.env.CI === "true";

const lib =
  process.env.NEO4J_LIB ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "liantu/neo4j-5.26.30");
const missing = whatIsMissing();
if (missing) {
  console.error(`Neo4j tests skipped: ${missing}.`);
  process.exit(required ? 1 : 0);
}

const home = mkdtempSync(join(tmpdir(), "liantu-neo4j-"));
const port = await freePort();
const password = randomBytes(12).toString("hex");
const server = spawn(join(here, "start"), [home, String(port), password], {
  stdio: ["ignore", "pipe", "inherit"],
});
let log = "";
server.stdout.on("data", (text) => {
  log += text;
});
const ended = new Promise((resolve) => server.once("exit", resolve));
let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop(130));

console.log(`Starting Neo4j on port ${port} ...`);
if (!(await answers(port, 180_000))) {
  console.error(`Neo4j did not start:\n${log}`);
  await stop(1);
}
const [program, ...parameters] = command;
const run = spawn(program, parameters, {
  stdio: "inherit",
  env: {
    ...process.env,
    NEO4J_URI: `bolt://127.0.0.1:${port}`,
    NEO4J_USERNAME: "neo4j",
    NEO4J_PASSWORD: password,
    NEO4J_LIB: lib,
  },
});
run.once("error", (error) => {
  console.error(`${program}: ${error.message}`);
  stop(1);
});
run.once("exit", (code) => stop(code ?? 1));

async function stop(code) {
  if (stopping) return;
  stopping = true;
  server.kill("SIGTERM");
  await ended;
  rmSync(home, { recursive: true, force: true });
  process.exit(code);
}

function whatIsMissing() {
  if (process.platform === "win32") return "tests/neo4j/start needs a POSIX shell";
  const java = spawnSync("java", ["-version"], { encoding: "utf8" });
  if (java.status !== 0) return "Java 17 or 21 is not installed";
  const version = Number(/version "(\d+)/.exec(java.stderr)?.[1]);
  if (version !== 17 && version !== 21) return `Java ${version} is installed, Neo4j 5.26 needs 17 or 21`;
  if (existsSync(join(lib, ".complete"))) return null;
  if (spawnSync("mvn", ["-v"]).status !== 0) return "Maven, which fetches Neo4j, is not installed";
  return null;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}

/** Whether the port takes connections within so many milliseconds, while the server lives. */
async function answers(port, patience) {
  const until = Date.now() + patience;
  while (Date.now() < until && server.exitCode === null) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (open) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}
