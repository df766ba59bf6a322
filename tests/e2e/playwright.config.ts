import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { executablePath, launchArguments } from "../browser.ts";

const port = Number(process.env.E2E_PORT ?? 17_796);
const base = `http://127.0.0.1:${port}`;

/**
 * The embedded engine in a folder of its own; with NEO4J_URI in the environment the same specs run on that Neo4j, but
 * for what axe finds on the pages: no engine changes that.
 */
export default defineConfig({
  testDir: ".",
  testIgnore: process.env.NEO4J_URI ? "accessibility.spec.ts" : [],
  outputDir: "../../test-results/e2e",
  timeout: 180_000,
  expect: { timeout: 45_000 },
  workers: 1,
  forbidOnly: true,
  reporter: "list",
  use: {
    baseURL: base,
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
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
