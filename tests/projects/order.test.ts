import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { exportFolder } from "../../server/data/export.ts";
import { loadFolder } from "../../server/data/load/load.ts";
import { historyOf, readProject, undoneOf } from "../../server/projects/state/answer.ts";
import { filesIn, folderOf, memory, queries, temporary } from "../data/folders.ts";
import { type Served, serve } from "../http/served.ts";

const DAY = "2024-05-01";
let api: Served;
beforeEach(async () => {
  api = serve(await memory());
});
afterEach(() => vi.restoreAllMocks());

/** Sets the clock of the server. */
const clock = (time: string) => vi.spyOn(Date, "now").mockReturnValue(Date.parse(time));

async function send(method: "post" | "patch", part: string, given: object = {}) {
  const { body: now } = await api.get("/api/projects/p");
  const version = now.project?.version;
  const { status, body } = await api.send(method, `/api/projects${part}`, { version, ...given });
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}

describe("with a clock set back", () => {
  beforeEach(async () => {
    clock("2030-01-01T00:00:00Z");
    await send("post", "", { id: "p", name: "原名" });
    await send("patch", "/p", { id: "first", name: "一" });
  });

  /** As after a new start of the server: what it said before is forgotten. */
  const restarted = async (time: string) => {
    vi.resetModules();
    clock(time);
    const { serve: again } = await import("../http/served.ts");
    api = again(api.engine);
  };

  test("undoing takes back the change recorded last", async () => {
    await restarted("2024-01-01T00:00:00Z");
    await send("patch", "/p", { id: "second", channel: "二" });
    const { events } = (await api.get("/api/projects/p")).body;
    const at = (id: string) => events.find((event: { id: string }) => event.id === id).at;
    expect(at("second") < at("first")).toBe(true);
    const { project } = await send("post", "/p/undo", { id: "back" });
    expect([project.name, project.channel]).toEqual(["一", null]);
    await restarted("2023-01-01T00:00:00Z");
    expect((await send("post", "/p/undo")).project.name).toBe("原名");
  });

  test("a change brought back stands, and the history is in the order it was recorded in", async () => {
    await restarted("2024-01-01T00:00:00Z");
    await send("post", "/p/undo", { id: "back", event: "first" });
    await restarted("2023-01-01T00:00:00Z");
    const { events, project } = await send("post", "/p/undo", { id: "again", event: "back" });
    expect(project.name).toBe("一");
    const told = events.map(({ id, undone }: { id: string; undone: boolean }) => [id, undone]);
    expect(told).toEqual([
      ["again", false],
      ["back", true],
      ["first", false],
      ["p:created", false],
    ]);
  });
});

describe("the order of what was recorded", () => {
  const event = (id: string, change: object | null) => ({
    id,
    on: DAY,
    kind: "note",
    text: null,
    by: null,
    source: null,
    asOf: null,
    confidence: null,
    note: null,
    change: change && JSON.stringify(change),
  });

  test("goes by the number of the change; older ones without lie before it, by their time", () => {
    const history = historyOf(
      [
        event("loaded", null),
        event("new-2", { at: "2020-01-01T00:00:00.000Z", revision: 9 }),
        event("old-1", { at: "2031-01-01T00:00:00.000Z" }),
        event("new-1", { at: "2030-01-01T00:00:00.000Z", revision: 8 }),
        event("old-2", { at: "2032-01-01T00:00:00.000Z" }),
        event("new-2b", { at: "2020-01-01T00:00:00.001Z", revision: 9 }),
        event("odd", { at: "2033-01-01T00:00:00.000Z", revision: 1e300 }),
      ],
      new Map(),
    );
    expect(history.map(({ id }) => id)).toEqual([
      ...["new-2b", "new-2", "new-1", "odd", "old-2", "old-1", "loaded"],
    ]);
  });

  test("says which undoing stands", () => {
    const undoing = (id: string, undoes: string | null, revision: number, at: string) => ({
      id,
      undoes,
      revision,
      at,
    });
    const events = [
      undoing("a", null, 1, "2030"),
      undoing("back", "a", 2, "2029"),
      undoing("again", "back", 3, "2028"),
    ];
    expect(undoneOf(events)).toEqual(new Set(["back"]));
  });
});

test("a history loaded into another graph lies before what is recorded there", async () => {
  await send("post", "", { id: "p", name: "原名" });
  for (const name of ["一", "二", "三"]) await send("patch", "/p", { name });
  const { project } = (await api.get("/api/projects/p")).body;
  const [folder, again] = [temporary(), temporary()];
  await exportFolder(api.engine, queries, folder);
  const engine = await memory();
  expect((await loadFolder(engine, queries, folder)).errors).toEqual([]);
  const office = { engine, queries };
  const before = await readProject(office, "p");
  expect(before.project.version).toBeGreaterThan(project.version);
  api = serve(engine);
  const { events } = await send("patch", "/p", { id: "later", name: "四" });
  expect(events[0].id).toBe("later");
  expect((await send("post", "/p/undo")).project.name).toBe("三");
  await exportFolder(api.engine, queries, again);
  expect(filesIn(again)["events.csv"]).toContain('""revision"":');
});

test("a history that claims a number no graph ever counts raises nothing", async () => {
  const engine = await memory();
  const change = (revision: unknown) => JSON.stringify({ at: "2024", revision, records: [] });
  const row = (id: string, revision: unknown) =>
    `${id},p,2024,note,"${change(revision).replaceAll('"', '""')}"\n`;
  const files = {
    "projects.csv": "id,name,stage\np,项目,lead\n",
    "events.csv": `id,project,on,kind,change\n${row("a", 1e300)}${row("b", -5)}${row("c", "9")}${row("d", 40)}e,p,2024,note,不是 JSON\n`,
  };
  expect((await loadFolder(engine, queries, folderOf(files))).errors).toEqual([]);
  const [row2] = await engine.read<{ number: number }>(queries["log/revision"]);
  expect(row2!.number).toBeGreaterThanOrEqual(40);
  expect(row2!.number).toBeLessThan(60);
});
