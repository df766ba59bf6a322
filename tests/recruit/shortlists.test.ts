import request from "supertest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, served } from "../http/served.ts";
import { LAND } from "./recruiting-land.ts";

let made: Served;
beforeAll(async () => {
  made = await served(LAND);
});
afterAll(() => made.close());

describe("/api/shortlists", () => {
  test("is made, added to by two at once, named anew and deleted, and nobody's firm is lost", async () => {
    const path = "/api/shortlists/s1";
    const first = await made.send("patch", path, {
      name: "去广东",
      segment: "cloth",
      place: "park",
      firms: ["big"],
    });
    expect(first).toMatchObject({ status: 200, body: { name: "去广东", segment: "cloth", place: "park" } });
    const { version } = first.body;
    await Promise.all([
      made.send("patch", path, { version, name: "去广东", firms: ["both", "big"] }),
      made.send("patch", path, { version, firms: ["near"] }),
    ]);
    const late = await made.send("patch", path, { version, name: "华南" });
    expect([late.status, late.body.code]).toEqual([409, "changed"]);
    const { current } = late.body;
    expect(current.firms).toHaveLength(3);
    const { body } = await made.send("patch", path, { version: current.version, name: "华南" });
    expect(body.firms.map(({ firm }: { firm: string }) => firm)[0]).toBe("big");
    expect(new Set(body.firms.map(({ firm }: { firm: string }) => firm))).toEqual(
      new Set(["big", "both", "near"]),
    );
    expect(new Set(body.firms.map(({ position }: { position: number }) => position))).toEqual(
      new Set([0, 1, 2]),
    );
    const less = await made.send("delete", `${path}/firms/both`);
    expect(less.body.firms).toHaveLength(2);
    expect((await made.get("/api/shortlists?segment=cloth&place=park")).body).toMatchObject({
      total: 1,
      cursor: null,
      shortlists: [
        { id: "s1", name: "华南", segment: "cloth", on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      ],
    });
    expect((await made.get("/api/shortlists?segment=film")).body.total).toBe(0);
    const old = await made.send("delete", `${path}?version=${body.version}`);
    expect([old.status, old.body.code, old.body.current.firms.length]).toEqual([409, "changed", 2]);
    const address = `${path}?version=${less.body.version}`;
    for (const _ of ["deletes", "changes nothing"])
      expect(await made.send("delete", address)).toEqual({ status: 204, body: {} });
    expect((await made.get(path)).status).toBe(404);
  });

  test("says who made it, what its firms make of the gap and what became of them", async () => {
    const path = "/api/shortlists/told";
    const by = "li";
    await made.send("patch", path, {
      name: "去远市",
      segment: "cloth",
      place: "park",
      by,
      firms: ["big", "near"],
      notes: { big: "得分 80" },
    });
    const { body } = await made.get(path);
    expect(body).toMatchObject({
      name: "去远市",
      madeBy: "li",
      gap: { id: "cloth", nameZh: "水刺无纺布", chain: "c" },
      firms: [
        { firm: "big", note: "得分 80", fills: true, projects: [], trips: [] },
        { firm: "near", note: null, projects: [], trips: [] },
      ],
    });
    expect(body.firms[0].makes.map(({ id }: { id: string }) => id)).toContain("cloth");
    expect(Number.isNaN(Date.parse(body.changedAt))).toBe(false);
    const { shortlists } = (await made.get("/api/shortlists?place=park")).body;
    const row = shortlists.find(({ id }: { id: string }) => id === "told");
    expect(row).toMatchObject({ madeBy: "li", gap: { id: "cloth" }, changedAt: body.changedAt });
    await made.send("delete", `${path}?version=${body.version}`);
  });

  test("several firms go off it in one change, which is taken back whole", async () => {
    const path = "/api/shortlists/several";
    const first = await made.send("patch", path, { name: "三家", firms: ["big", "near", "both"] });
    const less = await made.send("patch", path, {
      version: first.body.version,
      without: ["big", "near", "nobody"],
      notes: { both: "先谈", big: "不再是" },
    });
    expect(less.body.firms).toEqual([expect.objectContaining({ firm: "both", note: "先谈" })]);
    const again = await made.send("patch", path, { without: ["big"], notes: { both: "先谈" } });
    expect([again.body.repeated, again.body.version]).toEqual([true, less.body.version]);
    await made.send("post", `/api/changes/${less.body.version}/undo`, {});
    const back = (await made.get(path)).body;
    expect(back.firms.map(({ firm, note }: { firm: string; note: string | null }) => [firm, note])).toEqual([
      ["big", null],
      ["near", null],
      ["both", null],
    ]);
    await made.send("delete", `${path}?version=${back.version}`);
  });

  test("the change that deleted it is told, and taking it back brings it again", async () => {
    const path = "/api/shortlists/gone";
    const { body } = await made.send("patch", path, { name: "要删的", place: "park", firms: ["big"] });
    const gone = () => request(made.app).delete(`${path}?version=${body.version}`);
    const change = (await gone()).headers["x-change"];
    expect(Number(change)).toBeGreaterThan(body.version);
    expect((await gone()).headers["x-change"]).toBe(undefined);
    await made.send("post", `/api/changes/${change}/undo`, {});
    expect((await made.get(path)).body).toMatchObject({ name: "要删的", firms: [{ firm: "big" }] });
  });

  test.each([
    [{ name: "" }, 400, "name"],
    [{ firms: ["big"] }, 400, "name"],
    [{ version: 5, firms: ["big"] }, 404, "id"],
    [{ name: "x", firms: ["big", "none"] }, 404, "firms.1"],
    [{ name: "x", segment: "none" }, 404, "segment"],
    [{ name: "x", place: "none" }, 404, "place"],
  ])("%j is refused and nothing written", async (given, status, field) => {
    const answer = await made.send("patch", "/api/shortlists/s2", given);
    expect([answer.status, answer.body.field]).toEqual([status, field]);
    expect((await made.get("/api/shortlists/s2")).status).toBe(404);
  });
});
