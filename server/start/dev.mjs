// npm run dev: the page as Vite serves it, and the server compiled and started again at each change of its sources
import { spawn } from "node:child_process";
import { join, resolve, sep } from "node:path";
import { createServer } from "vite";
import { build, SERVER } from "./build.mjs";

const root = resolve(import.meta.dirname, "../..");
const watched = ["server", "cypher", "package.json"].map((path) => join(root, path));
const api = `http://127.0.0.1:${process.env.PORT || 3000}`;

const vite = await createServer({
  configFile: join(root, "vite.config.ts"),
  root: join(root, "web"),
  server: { proxy: { "/api": { target: api } } },
});

let server;
let timer;
let turn = Promise.resolve();

async function restart() {
  if (!(await build(SERVER))) {
    console.error("The server was not restarted: see above.");
    return;
  }
  await stop();
  server = spawn(process.execPath, [join(root, SERVER.product)], { stdio: "inherit" });
}

async function stop() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((done) => server.once("exit", done));
  server.kill("SIGTERM");
  await ended;
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    turn = turn.then(restart);
  }, 100);
}

// Vite ends the process at SIGTERM by itself.
process.once("SIGINT", () => process.exit(0));
process.once("exit", () => server?.kill("SIGTERM"));

await restart();
await vite.listen();
vite.printUrls();
vite.watcher.add(watched);
vite.watcher.on("all", (_, path) => {
  if (watched.some((one) => path === one || path.startsWith(one + sep))) soon();
});
