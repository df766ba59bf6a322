import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import request from "supertest";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { EngineStorage } from "../../server/engine/engine.ts";
import { openGraph } from "../../server/graph/graph.ts";
import { loadQueries } from "../../server/graph/queries.ts";
import { tellFault } from "../../server/start/start-fault.ts";
import { openWork } from "../../server/work/work.ts";
import { smallDisk } from "./disk.ts";
import { embeddedSchema as schema } from "./schema.ts";
import { counter } from "./writer.ts";

const root = mkdtempSync(join(tmpdir(), "liantu-full-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const queries = loadQueries("cypher");

const limits = platform() === "linux" && spawnSync("prlimit", ["--version"]).status === 0;
test.skipIf(!limits)(
  "a file that may not grow: refused as a full disk, and gone on with (needs prlimit)",
  async () => {
    const path = join(root, "limited", "graph");
    const run = `ulimit -S -f 4096; exec "$0" tests/run.mjs tests/engine/filler.ts "$1"`;
    const child = spawn("bash", ["-c", run, process.execPath, path], { stdio: ["pipe", "pipe", "inherit"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    let said = "";
    child.stdout.on("data", (text) => {
      said += text;
    });
    await once(child.stdout, "data");
    const [, before] = /^full (\d+)\n$/.exec(said) ?? [];
    expect(Number(before)).toBeGreaterThan(10);
    expect(spawnSync("prlimit", ["--pid", String(child.pid), "--fsize=unlimited:"]).status).toBe(0);
    child.stdin.write("go on\n");
    await once(child, "close");
    expect(said).toBe(`full ${before}\nwent on ${Number(before) + 1}\n`);
    const engine = await openEmbedded({ path, schema, counter });
    expect(await engine.read(counter)).toEqual([{ number: Number(before) + 1 }]);
    await engine.close();
  },
);

const probe = smallDisk(join(root, "probe"), 1);
probe?.remove();
describe.skipIf(!probe)("a disk that is full (needs the right to mount one)", () => {
  let disks = 0;
  function prepare(megabytes: number) {
    const folder = join(root, `disk-${disks++}`);
    const disk = smallDisk(folder, megabytes)!;
    onTestFinished(() => void disk.remove());
    return { folder, path: join(folder, "graph"), disk };
  }

  test("a write is told so in the reader's language, the server goes on, and the next one is kept when there is room", async () => {
    const { path, disk } = prepare(2);
    const engine = await openEmbedded({
      path,
      schema,
      counter: queries["log/revision"],
      checkpointEvery: 100,
    });
    const app = createApp({
      engine,
      queries,
      graph: openGraph(engine, queries),
      log: pino({ enabled: false }),
      version: "0",
      work: openWork({ worker: null, threads: 1 }),
      standing: () => null,
      checkEvery: 1,
      web: "no such folder",
    });
    const put = (id: string, language: string) =>
      request(app)
        .put(`/api/people/${id}`)
        .set("Accept-Language", language)
        .send({ name: `人员${id}` });
    expect((await put("0", "zh")).status).toBe(201);
    disk.fill();
    let number = 1;
    for (; (await put(String(number), "zh")).status === 201; number++) if (number % 50 === 0) disk.fill();
    const refused = [await put("x", "zh"), await put("x", "en")];
    expect(
      refused.map(({ status, body, headers }) => [status, body.code, body.detail, headers["retry-after"]]),
    ).toEqual([
      [503, "disk_full", "磁盘已满，这次改动没有保存；腾出空间后再试", "5"],
      [503, "disk_full", "The disk is full, so this change was not saved; try again when there is room", "5"],
    ]);
    const people = async () => (await request(app).get("/api/people")).body.people.length;
    expect(await people()).toBe(number);
    disk.empty();
    expect((await put("later", "zh")).status).toBe(201);
    expect(await people()).toBe(number + 1);
    await engine.close();
    const again = await openEmbedded({ path, schema, counter: queries["log/revision"] });
    expect(await again.read(queries["log/revision"])).toMatchObject([{ number: number + 1 }]);
    await again.close();
  });

  test("an opening, and a closing, are told what to do; what was acknowledged is there", async () => {
    const { path, disk } = prepare(2);
    disk.fill();
    await expect(openEmbedded({ path, schema, counter })).rejects.toMatchObject({ reason: "full" });
    disk.empty();
    const engine = await openEmbedded({ path, schema, counter });
    for (let number = 0; number < 20; number++)
      await engine.write("CREATE (f:LiantuFirm {id: $id, number: $number, text: $text})", {
        id: `f${number}`,
        number,
        text: "湘西".repeat(3_000),
      });
    disk.fill();
    const fault = await engine.close().then(
      () => null,
      (error) => error,
    );
    expect(fault).toBeInstanceOf(EngineStorage);
    expect(tellFault(fault, "zh")).toBe(
      `磁盘已满，${path} 写不下：已确认的数据都在。请腾出空间再试，或用 LIANTU_DATA 另指文件夹。`,
    );
    disk.empty();
    await engine.close();
    const again = await openEmbedded({ path, schema, counter });
    expect(await again.read(counter)).toEqual([{ number: 20 }]);
    await again.close();
  });

  test("a disk that may only be read", async () => {
    const { folder, path, disk } = prepare(2);
    const made = join(root, "made");
    await (await openEmbedded({ path: join(made, "graph"), schema, counter })).close();
    cpSync(made, folder, { recursive: true });
    expect(disk.makeReadOnly()).toBe(true);
    await expect(openEmbedded({ path, schema, counter })).rejects.toMatchObject({ reason: "read_only" });
    await expect(openEmbedded({ path: `${path}-new`, schema, counter })).rejects.toMatchObject({
      reason: "read_only",
    });
    await expect(openEmbedded({ path: join(path, "../x/y/g"), schema, counter })).rejects.toBeInstanceOf(
      EngineStorage,
    );
  });
});
