import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { executablePath, launchArguments } from "../browser.ts";

const port = Number(process.env.E2E_PORT ?? 17_796);
const base = `http://127.0.0.1:${port}`;

/**
 * What no engine changes: how pages look, are drawn, moved through and printed; what they say of answers that the spec
 * itself gives; what the spec starts on an embedded engine of its own. Every query is held on both engines by the
 * contract, and what is written by all the other specs.
 */
const THE_SAME_ON_EVERY_ENGINE = [
  ...["every-page", "picture", "network", "prints", "downloads", "all-chains", "gaps"],
  ...["away", "isolation", "half-loaded", "tree"],
].map((name) => `${name}.spec.ts`);
const engine = process.env.NEO4J_URI ? "neo4j" : "embedded";

/** The embedded engine in a folder of its own; with NEO4J_URI in the environment specs run on that Neo4j. */
export default defineConfig({
  testDir: ".",
  testIgnore: engine === "neo4j" ? THE_SAME_ON_EVERY_ENGINE : [],
  outputDir: `../../test-results/e2e-${engine}`,
  timeout: 180_000,
  expect: { timeout: 45_000 },
  workers: 1,
  forbidOnly: true,
  reporter: "list",
  use: {
    baseURL: base,
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
    // What opens stands where it will be clicked: a popup still on its way is scrolled to and missed on a slow machine.
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    launchOptions: { executablePath, args: launchArguments },
  },
  webServer: {
    command: "node server/start/start.mjs",
    cwd: "../..",
    url: `${base}/api/health`,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: {
      PORT: String(port),
      LIANTU_DATA: process.env.E2E_DATA ?? mkdtempSync(join(tmpdir(), "liantu-e2e-")),
    },
  },
});
