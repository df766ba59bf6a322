// Runs a TypeScript tool of tests/ on any Node: node tests/run.mjs FILE [ARGUMENTS]
import { resolve } from "node:path";
import { createServer } from "vite";

const [file, ...parameters] = process.argv.slice(2);
const vite = await createServer({
  configFile: false,
  appType: "custom",
  logLevel: "error",
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const tool = await vite.ssrLoadModule(resolve(file));
  await tool.run(parameters);
} finally {
  await vite.close();
}
