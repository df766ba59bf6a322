import request from "supertest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, served } from "./served.ts";

let api: Served;
beforeAll(async () => {
  api = await served("seed");
});
afterAll(() => api.close());

const PATHS = [
  "/api/panorama?chain=nonwoven&place=xiangxi-hitech",
  "/api/gaps?chain=nonwoven&place=xiangxi-hitech",
  "/api/search?q=%E6%B0%B4%E5%88%BA",
  "/api/places",
];

test("an answer sent again is the same to the last byte, packed or not, and 304 to who has it", async () => {
  for (const path of PATHS) {
    const first = await request(api.app).get(path);
    const again = await request(api.app).get(path);
    const plain = await request(api.app).get(path).set("Accept-Encoding", "identity");
    expect([again.status, again.body, again.headers.etag]).toEqual([200, first.body, first.headers.etag]);
    expect([plain.body, plain.headers["content-encoding"]]).toEqual([first.body, undefined]);
    expect(first.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(first.headers["cache-control"]).toBe("private, no-cache");
    const known = await request(api.app).get(path).set("If-None-Match", first.headers.etag!);
    expect([known.status, known.text]).toEqual([304, ""]);
    expect((await request(api.app).head(path)).headers.etag).toBe(first.headers.etag);
  }
});

test("an answer is made anew by a change of what it tells, and by no other", async () => {
  const asked = async () => await Promise.all(PATHS.map(async (path) => (await api.get(path)).body));
  const before = await asked();
  expect((await api.send("put", "/api/people/zhang", { name: "张" })).status).toBeLessThan(300);
  expect(await asked()).toEqual(before);
  const { firms } = (await api.get("/api/firms?place=xiangxi-hitech&chain=nonwoven")).body;
  const { firm } = (await api.get(`/api/firms/${firms[0].id}`)).body;
  const { active: _, ...row } = firm;
  const closed = { changes: [{ of: "firms", before: row, after: { ...row, status: "注销" } }] };
  expect((await api.send("post", `/api/firms/${firm.id}/changes`, closed)).status).toBe(200);
  const [panorama] = await asked();
  expect(panorama).not.toEqual(before[0]);
  const back = { changes: [{ of: "firms", before: closed.changes[0]!.after, after: row }] };
  expect((await api.send("post", `/api/firms/${firm.id}/changes`, back)).status).toBe(200);
  expect(await asked()).toEqual(before);
});
