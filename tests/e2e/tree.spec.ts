import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { loadFolder } from "../../server/data/load/load.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { loadQueries, loadSchema } from "../../server/graph/queries.ts";
import { WHY_WORDS } from "../../server/words/why-words.ts";
import { freePort } from "../free-port.ts";
import { gapList, visit, words } from "./visit.ts";

const folder = mkdtempSync(join(tmpdir(), "liantu-tree-"));
const why = WHY_WORDS.zh.no_links;
let server: ChildProcess;
let base = "";

/** The form of most public data: stages, segments, firms, and no link between segments. */
const TREE = {
  "places.csv":
    "id,name_zh,kind,parent\n100000,中国,country,\n430000,湖南省,province,100000\nyard,测试园区,park,430000\n",
  "chains.csv": "id,name_zh\nbuild,建材\nbare,空链\n",
  "segments.csv":
    "id,chain,name_zh,stage,group\nstone,build,石料,upstream,原料\ncement,build,水泥,midstream,制造\nblock,build,砌块,product,制品\n",
  "firms.csv": "id,name,place\nquarry,测试石料厂,yard\nkiln,测试水泥厂,yard\n",
  "makes.csv": "firm,segment\nquarry,stone\nkiln,cement\n",
};

test.beforeAll(async () => {
  const data = join(folder, "data");
  const tree = mkdtempSync(join(folder, "tree-"));
  for (const [name, text] of Object.entries(TREE)) writeFileSync(join(tree, name), text);
  const engine = await openEmbedded({
    path: join(data, "liantu.grafeo"),
    schema: loadSchema("cypher", "embedded"),
  });
  const { errors } = await loadFolder(engine, loadQueries("cypher"), tree, { replace: true });
  await engine.close();
  expect(errors).toEqual([]);
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
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 120_000 },
    )
    .toBe(true);
});
test.afterAll(async () => {
  server.kill("SIGTERM");
  await once(server, "exit");
  rmSync(folder, { recursive: true, force: true });
});

const at = (chain: string, more: Record<string, string> = {}) =>
  `${base}/chain/${chain}?${new URLSearchParams({ place: "yard", lang: "zh", ...more })}`;

test("a tree without links says that nothing can be judged and what to do, never that there is no gap", async ({
  page,
}) => {
  await visit(page, at("build"));
  const list = gapList(page);
  await expect(list.getByText(why.text)).toBeVisible();
  await expect(list.getByText(words.zh.gaps.now)).toBeVisible();
  for (const never of [words.zh.gaps.noneFill, words.zh.gaps.noneExtend, words.zh.leader.missingNone])
    await expect(page.getByText(never)).toHaveCount(0);
  const headline = page.getByRole("list", { name: words.zh.headline.label });
  await expect(headline.getByText(why.short)).toBeVisible();

  await visit(page, at("build", { view: "what-if", part: "next" }));
  await expect(page.getByText(why.text).first()).toBeVisible();
  await visit(page, at("build", { view: "compare" }));
  const supplies = page.getByRole("region", { name: words.zh.compare.supplies });
  await expect(supplies.getByText(why.text)).toBeVisible();
  await visit(page, at("build", { view: "scorecard" }));
  await expect(page.getByRole("listitem").filter({ hasText: "建材" }).getByText(why.short)).toBeVisible();
});

test("a chain without segments says how to begin", async ({ page }) => {
  await visit(page, at("bare"));
  await expect(page.getByText(words.zh.gaps.begin, { exact: true })).toBeVisible();
  await expect(page.getByText(words.zh.gaps.beginText)).toBeVisible();
});
