import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { loadFolder } from "../../server/data/load/load.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { loadQueries, loadSchema } from "../../server/graph/queries.ts";
import { freePort } from "../free-port.ts";
import { address, words } from "./visit.ts";

const queries = loadQueries("cypher");
const folder = mkdtempSync(join(tmpdir(), "liantu-half-"));
let server: ChildProcess | undefined;
let base = "";

test.afterEach(async () => {
  if (!server) return;
  server.kill("SIGTERM");
  await once(server, "exit");
  server = undefined;
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A server of its own over a database in which loading the shipped data was cut short. */
async function serveHalfLoaded(name: string) {
  const data = join(folder, name);
  const engine = await openEmbedded({
    path: join(data, "liantu.grafeo"),
    schema: loadSchema("cypher", "embedded"),
  });
  const cut = loadFolder(
    {
      ...engine,
      transaction: (work) =>
        engine.transaction((tx) =>
          work({
            async run(cypher, params) {
              if (cypher === queries["load/fresh/makes"]) throw new Error("the power failed");
              return tx.run(cypher, params);
            },
          }),
        ),
    },
    queries,
    "seed",
    { replace: true },
  );
  await expect(cut).rejects.toThrow("the power failed");
  await engine.close();
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  const { NEO4J_URI: _, ...environment } = process.env;
  server = spawn(process.execPath, ["server/start/start.mjs"], {
    env: { ...environment, PORT: String(port), LIANTU_DATA: data },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await expect
    .poll(
      () =>
        fetch(`${base}/api/health`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
}

const title = (page: Page) => page.getByRole("heading", { level: 1 }).first();
const answer = async (path: string) => (await fetch(base + path)).json();

test("a load that was cut short is told in place of every page, and goes on from there", async ({ page }) => {
  await serveHalfLoaded("on");
  await page.goto(base + address("liquor"));
  await expect(title(page)).toHaveText(words.zh.load.cutShort);
  await expect(page.getByText("seed", { exact: true })).toBeVisible();
  await expect(page.getByText("npm run load -- seed --replace")).toBeVisible();
  await expect(page.getByRole("region", { name: words.zh.chain.picture })).toBeHidden();
  await page.getByRole("button", { name: words.zh.load.goOn }).click();
  await page.getByRole("button", { name: words.zh.load.no }).click();
  expect((await answer("/api/load")).state).toBe("half_loaded");
  await page.getByRole("button", { name: words.zh.load.goOn }).click();
  await page.getByRole("button", { name: words.zh.load.yes }).click();
  await expect(page.getByRole("region", { name: words.zh.chain.picture })).toBeVisible();
  expect((await answer("/api/load")).state).toBe("whole");
});

test("going back leads to the empty graph that was there", async ({ page }) => {
  await serveHalfLoaded("back");
  await page.goto(`${base}/?lang=en`);
  await expect(title(page)).toHaveText(words.en.load.cutShort);
  await page.getByRole("button", { name: words.en.load.goBack }).click();
  await page.getByRole("button", { name: words.en.load.yes }).click();
  await expect(page.getByText(words.en.state.emptyTitle)).toBeVisible();
});

test("while it goes on the page says how far it is, and what stops it", async ({ page }) => {
  const load = {
    folder: "/srv/湘西 2026",
    replace: false,
    began: "2026-03-01T08:30:00Z",
    doing: "go_on",
    done: 1_200,
    rows: 4_800,
    rowsBefore: 3_000,
  };
  const standing = { state: "loading", load, fault: null as string | null };
  const held = { status: 503, code: "half_loaded", detail: "half loaded" };
  await page.route("**/api/**", (route) => route.fulfill({ status: 503, json: held }));
  await page.route("**/api/load", (route) => route.fulfill({ json: standing }));
  await page.goto(address("liquor"));
  await expect(title(page)).toHaveText(words.zh.load.doing.go_on);
  await expect(page.getByRole("progressbar", { name: "1,200 / 4,800 行" })).toHaveJSProperty("value", 0.25);
  await expect(page.getByRole("button", { name: words.zh.load.goOn })).toBeHidden();
  Object.assign(standing, { state: "half_loaded", fault: "磁盘已满" });
  await expect(page.getByRole("alert").filter({ hasText: "磁盘已满" })).toBeVisible();
  await expect(page.getByText('npm run load -- "/srv/湘西 2026"')).toBeVisible();
  await page.unroute("**/api/**");
  await page.unroute("**/api/load");
  await expect(page.getByRole("region", { name: words.zh.chain.picture })).toBeVisible();
});
