import { afterAll, beforeAll, expect, test } from "vitest";
import { park } from "../engine/park.ts";
import { type Served, served } from "../http/served.ts";

let api: Served;
beforeAll(async () => {
  api = await served(park);
});
afterAll(() => api.close());

const read = async (id: string) => (await api.get(`/api/projects/${id}`)).body;
async function made(...ids: string[]): Promise<{ project: string; version: number }[]> {
  for (const id of ids) await api.send("post", "/api/projects", { id, name: id });
  return Promise.all(
    ids.map(async (id) => ({ project: id, version: (await read(id)).project.version as number })),
  );
}
const send = (given: object) => api.send("post", "/api/project-changes", given);

test("several projects get an owner in one change, which one undo takes back", async () => {
  const projects = await made("a1", "a2");
  const { status, body } = await send({
    id: "w1",
    by: "u1",
    projects,
    set: { owner: "李某", batch: "二批" },
  });
  expect([status, body.changed]).toEqual([200, 2]);
  for (const id of ["a1", "a2"]) {
    const { project, events } = await read(id);
    expect(project).toMatchObject({ ownerName: "李某", batch: "二批", version: body.change });
    expect(events[0]).toMatchObject({ kind: "changed", by: "u1" });
  }
  const entry = (await api.get(`/api/changes/${body.change}`)).body;
  expect(entry).toMatchObject({ kind: "project", note: "a1、a2" });
  expect((await api.send("post", `/api/changes/${body.change}/undo`, {})).status).toBe(201);
  expect((await read("a1")).project).toMatchObject({ ownerName: null, batch: null });
  expect((await read("a2")).project).toMatchObject({ ownerName: null, batch: null });
});

test("the same sent again changes nothing", async () => {
  const projects = await made("b1", "b2");
  const given = { id: "w2", projects, set: { batch: "三批" } };
  const first = await send(given);
  expect((await send(given)).body).toEqual({ change: null, changed: 0 });
  expect((await read("b1")).project.version).toBe(first.body.change);
});

test("they move together, those that are there already stay, and what one lacks stops all", async () => {
  const projects = await made("c1", "c2");
  await api.send("post", "/api/projects/c1/stage", { version: projects[0]!.version, to: "visit" });
  const now = await made("c1", "c2");
  const moved = await send({ projects: now, move: { to: "visit" } });
  expect([moved.status, moved.body.changed]).toEqual([200, 1]);
  const seen = await made("c1", "c2");
  const signed = await send({
    projects: seen,
    move: { to: "signed", signedOn: "2024-01-01", dueOn: "2024-12" },
  });
  expect([signed.status, signed.body.errors.map(({ field }: { field: string }) => field)]).toEqual([
    400,
    ["amountWan"],
  ]);
  expect((await read("c1")).project.stage).toBe("visit");
});

test("one that somebody changed meanwhile stops all, and is told as it is now", async () => {
  const projects = await made("d1", "d2");
  await api.send("patch", "/api/projects/d2", { version: projects[1]!.version, batch: "别的" });
  const { status, body } = await send({ projects, set: { batch: "四批" } });
  expect([status, body.code, body.current.project.batch]).toEqual([409, "changed", "别的"]);
  expect((await read("d1")).project.batch).toBeNull();
});

test("neither or both of what they say and where they go is refused", async () => {
  const projects = await made("e1");
  const codes = await Promise.all([
    send({ projects }),
    send({ projects, set: { batch: "x" }, move: { to: "visit" } }),
  ]);
  expect(codes.map(({ body }) => body.code)).toEqual(["exactly_one", "exactly_one"]);
});

test("rows tell since when a project is where it is, and what is next", async () => {
  await made("f1");
  const { project } = await read("f1");
  await api.send("post", "/api/projects/f1/stage", {
    version: project.version,
    to: "visit",
    on: "2024-03-01",
  });
  await api.send("post", "/api/projects/f1/tasks", { text: "报用地", dueOn: "2024-06" });
  await api.send("post", "/api/projects/f1/tasks", { text: "回电" });
  const { body } = await api.get("/api/projects?q=f1&on=2024-03-11");
  expect(body.projects[0]).toMatchObject({
    stageSince: "2024-03-01",
    stageDays: 10,
    nextStep: { kind: "task", text: "报用地", dueOn: "2024-06" },
  });
});
