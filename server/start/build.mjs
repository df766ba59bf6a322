// What has to be compiled before the server runs, whether that is due, and doing it
import { spawn } from "node:child_process";
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const shared = ["package-lock.json", "tsconfig.json"];

export const SERVER = {
  sources: ["server", ...shared],
  product: "dist/server/main.js",
  tool: "node_modules/typescript/bin/tsc",
  // Types are checked by npm run check and npm run build.
  parameters: ["-p", "server", "--noCheck"],
};
export const WEB = {
  // What the page takes of the server is built into it.
  sources: ["web", "server/model", "server/words", "vite.config.ts", ...shared],
  product: "dist/web/index.html",
  tool: "node_modules/vite/bin/vite.js",
  parameters: ["build", "--logLevel", "warn"],
};

/** When a file, or the newest of what is in a folder, was changed; a file that was deleted shows in its folder. */
function changed(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(
    mtimeMs,
    ...readdirSync(path, { withFileTypes: true, recursive: true }).map(
      (entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs,
    ),
  );
}

/** @returns {"absent" | "stale" | "fresh"} */
export function state({ sources, product }) {
  const made = join(root, product);
  if (!existsSync(made)) return "absent";
  const since = statSync(made).mtimeMs;
  return sources.some((source) => changed(join(root, source)) > since) ? "stale" : "fresh";
}

export function canBuild({ tool }) {
  return existsSync(join(root, tool));
}

/** The product is absent unless the whole build went well. @returns whether it did */
export async function build({ product, tool, parameters }) {
  rmSync(join(root, product), { force: true });
  const child = spawn(process.execPath, [join(root, tool), ...parameters], { cwd: root, stdio: "inherit" });
  const code = await new Promise((done) => child.once("exit", done));
  if (code !== 0) rmSync(join(root, product), { force: true });
  return code === 0;
}
