import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { filesIn } from "../data/folders.ts";
import { freePort } from "../free-port.ts";

/** The project with a page of one line, so that nothing is built in the work tree. */
const project = mkdtempSync(join(tmpdir(), "liantu-start-"));
const children: ChildProcess[] = [];
/** ms, for a build on a slow machine that is busy. */
const PATIENCE = 90_000;
const seed = join(project, "small");

beforeAll(() => {
  for (const path of [
    "server",
    "cypher",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "vite.config.ts",
  ])
    cpSync(path, join(project, path), { recursive: true });
  symlinkSync(resolve("node_modules"), join(project, "node_modules"), "junction");
  mkdirSync(join(project, "web"));
  writeFileSync(join(project, "web/index.html"), "<!doctype html><title>page</title>");
  mkdirSync(seed);
  writeFileSync(join(seed, "places.csv"), "id,name_zh,kind\npark,园区,park\n");
});
afterEach(async () => {
  for (const child of children.splice(0)) await end(child, "SIGKILL");
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function start(values: Record<string, string> = {}, ...parameters: string[]) {
  const { PATH = "", HOME = "", SystemRoot = "" } = process.env;
  const child = spawn(process.execPath, ["server/start/start.mjs", ...parameters], {
    cwd: project,
    env: { PATH, HOME, SystemRoot, LANG: "en_GB.UTF-8", PORT: "0", LIANTU_SEED: "small", ...values },
  });
  children.push(child);
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.err += text;
  });
  return {
    said,
    address: () =>
      vi.waitFor(
        () => {
          if (child.exitCode !== null) throw new Error(`it ended: ${said.err}`);
          return /Liantu is ready: (http:\S+)\n/.exec(said.out)?.[1] ?? expect.fail("not ready");
        },
        { timeout: PATIENCE, interval: 20 },
      ),
    ended: async () => {
      if (child.exitCode === null) await once(child, "close");
      return child.exitCode;
    },
    stop: () => end(child, "SIGTERM"),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, "close");
  }
  return child.exitCode;
}

const changed = (path: string) => utimesSync(join(project, path), new Date(), new Date());
const BUILDING = "Building";

describe("npm start", () => {
  test("builds, fills the empty graph, answers, and ends at a signal; the next start does none of it", async () => {
    const first = start();
    const address = await first.address();
    expect(await (await fetch(`${address}/api/health`)).json()).toMatchObject({ counts: { places: 1 } });
    expect(await (await fetch(address)).text()).toContain("<title>page</title>");
    expect(first.said.err).toMatch(/^Building the page and the server.*\nLoading .*\nLoaded 1 rows\.\n$/);
    expect(await first.stop()).toBe(0);

    const second = start();
    await second.address();
    expect([second.said.err, await second.stop()]).toEqual(["", 0]);
  });

  test("a database of an older version is brought up to date after saying so, and starts as ever then", async () => {
    const data = join(project, "older");
    const first = start({ LIANTU_DATA: data });
    await first.address();
    await first.stop();
    const engine = await openEmbedded({ path: join(data, "liantu.grafeo"), schema: [] });
    for (const label of ["Place", "Revision"])
      await engine.write(`MATCH (n:Liantu${label}) SET n:${label} REMOVE n:Liantu${label}`);
    await engine.close();
    rmSync(join(data, "liantu.grafeo.revision"));

    const second = start({ LIANTU_DATA: data });
    expect(await (await fetch(`${await second.address()}/api/health`)).json()).toMatchObject({
      counts: { places: 1 },
    });
    expect(second.said.err).toMatch(
      /^A database of an older version: .*\nLabels of Liantu's own given to 1 nodes\..*\n$/,
    );
    await second.stop();
    const third = start({ LIANTU_DATA: data });
    await third.address();
    expect([third.said.err, await third.stop()]).toEqual(["", 0]);
  });

  test("builds again what changed, and the page only for the server", async () => {
    changed("web/index.html");
    const load = start({}, "load", "small");
    expect([await load.ended(), load.said.err]).toEqual([0, expect.not.stringContaining(BUILDING)]);
    changed("server/main.ts");
    const again = start({}, "load", "small");
    expect([await again.ended(), again.said.err]).toEqual([
      0,
      expect.stringContaining("Building the server"),
    ]);
    const server = start();
    await server.address();
    expect(server.said.err).toContain("Building the page");
  });

  test("goes on without a page when only that cannot be built, and tries again", async () => {
    writeFileSync(join(project, "web/index.html"), '<script type="module" src="./none.js"></script>');
    const broken = start();
    const page = await fetch(await broken.address(), { headers: { accept: "text/html" } });
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining("npm run build")]);
    await broken.stop();
    writeFileSync(join(project, "web/index.html"), "<!doctype html><title>page</title>");
    expect((await fetch(await start().address())).status).toBe(200);
  });
});

describe("a start that cannot be", () => {
  test.each([
    ["PORT", { PORT: "x" }, "PORT=x: must be a whole number from 0 to 65535\n"],
    ["HOST", { HOST: "0.0.0.0" }, "set LIANTU_ALLOW_REMOTE=1 too"],
    ["a HOST elsewhere", { HOST: "192.0.2.1", LIANTU_ALLOW_REMOTE: "1" }, "Cannot listen on HOST=192.0.2.1"],
    ["the language", { PORT: "x", LANG: "zh_CN.UTF-8" }, "PORT=x：须是 0 到 65535 的整数\n"],
  ])("%s", async (_, values, text) => {
    const { ended, said } = start(values);
    expect([await ended(), said.err, said.out]).toEqual([1, expect.stringContaining(text), ""]);
    expect(said.err).not.toContain(BUILDING);
  });

  test("the same port, the same database", async () => {
    const address = await start().address();
    const { port } = new URL(address);
    const locked = start();
    expect([await locked.ended(), locked.said.err]).toEqual([
      1,
      expect.stringContaining("its own LIANTU_DATA"),
    ]);
    const taken = start({ PORT: port, LIANTU_DATA: "other" });
    expect([await taken.ended(), taken.said.err]).toEqual([
      1,
      `127.0.0.1:${port} is in use: stop what uses it, or take another port, for example PORT=${Number(port) + 1}.\n`,
    ]);
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
  });

  test("a seed with errors", async () => {
    const wrong = join(project, "wrong");
    mkdirSync(wrong);
    writeFileSync(join(wrong, "places.csv"), "id,name_zh,kind\npark,园区,garden\n");
    const { ended, said } = start({ LIANTU_DATA: "third", LIANTU_SEED: "wrong" });
    expect(await ended()).toBe(1);
    expect(said.err).toMatch(/^places\.csv:2: .*\n.*wrong has 1 errors/);
  });

  test("an unknown command", async () => {
    const { ended, said } = start({}, "lode", "small");
    expect([await ended(), said.err]).toEqual([2, expect.stringContaining('no command "lode"')]);
  });
});

describe("a database that is not as it was", () => {
  const counts = async (address: string) =>
    (await (await fetch(`${address}/api/health`)).json()).counts.places;
  const file = (data: string, name = "liantu.grafeo") => join(project, data, name);
  const shot = (data: string) => filesIn(join(project, data));
  /** A database with the seed and one place more. */
  async function fill(data: string) {
    const more = join(project, "more");
    mkdirSync(more, { recursive: true });
    writeFileSync(join(more, "places.csv"), "id,name_zh,kind\nother,别处,park\n");
    for (const folder of ["small", "more"]) {
      const load = start({ LIANTU_DATA: data }, "load", folder);
      expect([await load.ended(), load.said.err]).toEqual([0, ""]);
    }
  }

  test("an older copy is refused by every command in one line, can be exported knowingly, and gone on with", async () => {
    const data = "turned-back";
    const older = start({ LIANTU_DATA: data }, "load", "small");
    await older.ended();
    cpSync(file(data), join(project, "older-copy"));
    await fill(data);
    cpSync(join(project, "older-copy"), file(data));
    const before = shot(data);

    const lines = [];
    for (const [LANG, ...command] of [
      ["en_GB.UTF-8"],
      ["zh_CN.UTF-8", "export", "rescued"],
      ["en_GB.UTF-8", "load", "small"],
    ]) {
      const { ended, said } = start({ LIANTU_DATA: data, LANG: LANG! }, ...command);
      expect([await ended(), said.out]).toEqual([1, ""]);
      lines.push(said.err);
    }
    const [, found, expected] = /holds revision (\d+), expected (\d+) or later/.exec(lines[0]!) ?? [];
    expect(Number(found)).toBeLessThan(Number(expected));
    expect(new Set(lines)).toEqual(
      new Set([
        expect.stringMatching(/^The database \S+ is older than what was acknowledged: .*\.\n$/),
        expect.stringMatching(/^数据库 \S+ 比已确认的数据旧：.*。\n$/),
      ]),
    );
    expect(shot(data)).toEqual(before);

    const accepted = { LIANTU_DATA: data, LIANTU_ACCEPT_OLDER: `${found}/${expected}` };
    const wrong = start({ ...accepted, LIANTU_ACCEPT_OLDER: `${found}/${Number(expected) + 1}` });
    expect(await wrong.ended()).toBe(1);
    const rescue = start(accepted, "export", "rescued");
    expect([await rescue.ended(), rescue.said.err]).toEqual([
      0,
      `Warning: going on with older data as LIANTU_ACCEPT_OLDER says: revision ${found}, expected ${expected} or later.\n`,
    ]);
    expect(shot(data)).toEqual(before);
    const goingOn = start(accepted);
    expect(await counts(await goingOn.address())).toBe(1);
    expect(goingOn.said.err).toContain("going on with older data");
    await goingOn.stop();
    const next = start(accepted);
    expect([await counts(await next.address()), next.said.err]).toEqual([1, ""]);
    await next.stop();
    expect(Object.keys(shot(data)).filter((name) => /^liantu\.grafeo\.\d{4}/.test(name))).toHaveLength(2);
  });

  test("one that is gone is not seeded over; load --replace begins anew", async () => {
    const data = "lost";
    await fill(data);
    rmSync(file(data));
    const refused = start({ LIANTU_DATA: data });
    expect([await refused.ended(), refused.said.err]).toEqual([
      1,
      expect.stringMatching(
        /^The database file \S+ is gone, though a database has been here \(revision \d+\)\. .*\.\n$/,
      ),
    ]);
    const again = start({ LIANTU_DATA: data }, "load", "small", "--replace");
    expect([await again.ended(), again.said.err]).toEqual([
      0,
      expect.stringContaining("it is kept under the name"),
    ]);
    const server = start({ LIANTU_DATA: data });
    expect(await counts(await server.address())).toBe(1);
  });

  test("an empty one gets the seed later, as long as nothing was written", async () => {
    const data = "unseeded";
    const empty = start({ LIANTU_DATA: data, LIANTU_SEED: "none" });
    expect(await counts(await empty.address())).toBe(0);
    await empty.stop();
    const seeded = start({ LIANTU_DATA: data });
    expect(await counts(await seeded.address())).toBe(1);
    await seeded.stop();
  });

  test("an empty one of which nothing is known does not", async () => {
    const data = "emptied";
    const empty = start({ LIANTU_DATA: data, LIANTU_SEED: "none" });
    await empty.address();
    await empty.stop();
    rmSync(file(data, "liantu.grafeo.revision"));
    const server = start({ LIANTU_DATA: data });
    expect([await counts(await server.address()), server.said.err]).toEqual([
      0,
      expect.stringMatching(/^The graph is empty, but a database has been here, .*\n$/),
    ]);
  });

  const ALL = [[], ["export", "rescued-2"], ["load", "small"]];
  const LETTER = "Dear all,\n".repeat(5_000);
  test.each<[string, string[][], (path: string) => void, string]>([
    ["damaged", ALL, (path) => truncateSync(path, 9_000), "it is damaged"],
    ["a letter", [[]], (path) => writeFileSync(path, LETTER), "no database of Liantu"],
  ])("%s: one line", async (name, commands, harm, text) => {
    const data = name.replace(" ", "-");
    await fill(data);
    harm(file(data));
    for (const command of commands) {
      const { ended, said } = start({ LIANTU_DATA: data }, ...command);
      expect([await ended(), said.out]).toEqual([1, ""]);
      expect(said.err).toMatch(/^The database [^\n]*npm run load -- BACKUP --replace[^\n]*\n$/);
      expect(said.err).toContain(text);
    }
  });
});

test("no password is shown, whatever is wrong with the address", async () => {
  const secret = "s3cret-of-the-office";
  const bolt = await freePort();
  const wrong: [command: string[], values: Record<string, string>][] = [
    [[], { NEO4J_URI: `neo4j://neo4j:${secret}@127.0.0.1:${bolt}` }],
    [["load", "small"], { NEO4J_URI: `neo4j:${secret}@127.0.0.1`, LANG: "zh_CN.UTF-8" }],
    [[], { NEO4J_URI: `bolt://127.0.0.1:${bolt}?x=1`, NEO4J_PASSWORD: secret }],
    [["export", "never"], { NEO4J_URI: `bolt://127.0.0.1:${bolt}`, NEO4J_PASSWORD: secret }],
    [[], { NEO4J_URI: `bolt://127.0.0.1:${bolt}`, NEO4J_PASSWORD: secret, LANG: "zh_CN.UTF-8" }],
  ];
  for (const [command, values] of wrong) {
    const server = start({ PORT: String(await freePort()), ...values }, ...command);
    await vi.waitFor(() => expect(server.said.err).toContain("\n"), { timeout: PATIENCE });
    await server.stop();
    expect(server.said.err).toMatch(/^[^\n]*(NEO4J_URI|Neo4j)[^\n]*\n$/);
    expect(JSON.stringify(server.said)).not.toContain(secret);
  }
});

test("a Neo4j that is away is waited for, and a signal ends the waiting", async () => {
  const [port, bolt] = [await freePort(), await freePort()];
  const server = start({ PORT: String(port), NEO4J_URI: `bolt://127.0.0.1:${bolt}` });
  await vi.waitFor(() => expect(server.said.err).toContain("trying again until it can"), {
    timeout: PATIENCE,
  });
  const answer = await fetch(`http://127.0.0.1:${port}/api/chains?lang=en`);
  expect([answer.status, await answer.json()]).toEqual([
    503,
    {
      type: "/api/problems/engine_unavailable",
      title: "The graph database cannot be reached",
      status: 503,
      detail: "The graph database cannot be reached now; this recovers by itself when it is back",
      instance: "/api/chains",
      code: "engine_unavailable",
    },
  ]);
  expect(await server.stop()).toBe(0);
});

test("load and export, by the same program", async () => {
  const [loaded, usage] = [start({ LIANTU_DATA: "fourth" }, "load", "small"), start({}, "load")];
  expect([await loaded.ended(), loaded.said.out]).toEqual([0, "Loaded 1 rows of 1 files.\n"]);
  expect([await usage.ended(), usage.said.err]).toEqual([
    2,
    "usage: npm run load -- FOLDER [--replace]; after a load was cut short: npm run load -- --go-on, or --go-back to undo it\n",
  ]);
  const exported = start({ LIANTU_DATA: "fourth" }, "export", "saved");
  expect([await exported.ended(), Object.keys(filesIn(join(project, "saved")))]).toEqual([
    0,
    expect.arrayContaining(["places.csv"]),
  ]);
  expect(readFileSync(join(project, "saved/places.csv"), "utf8")).toContain("park,园区");
});
