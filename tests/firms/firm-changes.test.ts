import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { park } from "../engine/park.ts";
import { type Served, served } from "../http/served.ts";

let api: Served;
beforeAll(async () => {
  api = await served(park);
});
afterAll(() => api.close());

type Change = { of: string; before: object | null; after: object | null };
const unstated = { source: null, asOf: null, confidence: null, note: null };
const send = (firm: string, ...changes: Change[]) =>
  api.send("post", `/api/firms/${firm}/changes`, { changes });
const file = async (firm: string) => (await api.get(`/api/firms/${firm}`)).body;
const told = (body: { errors: { field: string }[] }) => body.errors.map(({ field }) => field);
const back = (changes: Change[]) =>
  changes.toReversed().map(({ of, before, after }) => ({ of, before: after, after: before }));

const makes = (more: object) => ({
  firm: "f1",
  segment: "wipes",
  capacity: null,
  unit: null,
  revenueShare: null,
  soldElsewhereShare: null,
  chosen: false,
  ...unstated,
  ...more,
});
const signal = (more: object = {}) => ({
  id: "s1",
  firm: "f3",
  on: "2024-05",
  kind: "new_plant",
  text: "拟建新厂",
  ...unstated,
  ...more,
});

test("a signal is added once however often it is sent, and taken back", async () => {
  const change = { of: "signals", before: null, after: signal() };
  const first = await send("f3", change);
  expect([first.status, first.body]).toEqual([200, { changes: [change], repeated: false }]);
  expect((await send("f3", change)).body.repeated).toBe(true);
  const dossier = async () => (await api.get("/api/firms/f3/dossier?place=park")).body.signals;
  expect(await dossier()).toMatchObject([{ id: "s1", on: "2024-05", kind: "new_plant", text: "拟建新厂" }]);
  expect((await send("f3", ...back([change]))).status).toBe(200);
  expect(await dossier()).toEqual([]);
});

test("the register of a firm is corrected, its place with it, and the wrong values are told by field", async () => {
  const { active: _, ...before } = (await file("f4")).firm;
  const wrong = await send("f4", {
    of: "firms",
    before,
    after: {
      ...before,
      uscc: "91433100000000002X",
      place: "nowhere",
      employees: -1,
      founded: "2024-13",
      name: " ",
    },
  });
  expect([wrong.status, told(wrong.body)]).toEqual([
    400,
    ["changes.0.after.name", "changes.0.after.uscc", "changes.0.after.founded", "changes.0.after.employees"],
  ]);
  const nowhere = await send("f4", { of: "firms", before, after: { ...before, place: "nowhere" } });
  expect([nowhere.status, told(nowhere.body)]).toEqual([400, ["changes.0.after.place"]]);
  const after = { ...before, uscc: "91350100M000100Y43", place: "park", employees: 12, status: "存续" };
  const right = await send("f4", { of: "firms", before, after });
  expect(right.status).toBe(200);
  expect((await file("f4")).firm).toEqual({ ...after, active: true });
  await send("f4", ...back(right.body.changes));
  expect((await file("f4")).firm).toEqual({ ...before, active: true });
});

test("who changes what another has changed meanwhile is told, with the row as it is now", async () => {
  const { active: _, ...before } = (await file("f4")).firm;
  const mine = { ...before, employees: 7 };
  await send("f4", { of: "firms", before, after: mine });
  const late = await send("f4", { of: "firms", before, after: { ...before, status: "存续" } });
  expect([late.status, late.body.code, late.body.current]).toEqual([409, "changed", mine]);
  expect((await file("f4")).firm.status).toBeNull();
  await send("f4", { of: "firms", before: mine, after: before });
});

describe("where several sources disagree", () => {
  test("one is chosen, never two, and a new title makes a source", async () => {
    const a = makes({
      source: "走访记录",
      asOf: "2024-06",
      confidence: "stated",
      capacity: 500,
      unit: "t",
      chosen: true,
    });
    const b = makes({
      source: "news",
      asOf: "2023",
      confidence: "stated",
      capacity: 300,
      unit: "t",
      chosen: true,
    });
    expect((await send("f1", { of: "makes", before: null, after: a })).status).toBe(200);
    const two = await send("f1", { of: "makes", before: null, after: b });
    expect([two.status, told(two.body)]).toEqual([400, ["changes.0.after.chosen"]]);
    const both = await send(
      "f1",
      { of: "makes", before: a, after: { ...a, chosen: false } },
      { of: "makes", before: null, after: b },
    );
    expect(both.status).toBe(200);
    const { makes: said, sources } = await file("f1");
    expect(said.filter(({ segment }: { segment: string }) => segment === "wipes")).toMatchObject([
      { source: "news", chosen: true, speaks: true },
      { source: "走访记录", chosen: false, speaks: false },
    ]);
    expect(sources.走访记录).toMatchObject({ title: "走访记录" });
    await send("f1", ...back([...both.body.changes, { of: "makes", before: null, after: a }]));
  });

  test("what a source says already is not said twice", async () => {
    const again = {
      firm: "f1",
      segment: "fibre",
      amount: 1,
      unit: "t",
      boughtElsewhereShare: null,
      chosen: false,
      ...unstated,
      source: "湘西日报：“高新区”",
    };
    const { status, body } = await send("f1", { of: "needs", before: null, after: again });
    expect([status, told(body)]).toEqual([400, ["changes.0.after.source"]]);
  });
});

test("ties, deliveries and holdings are added and taken away again", async () => {
  const changes = [
    { of: "ties", before: null, after: { from: "f4", to: "f3", kind: "partner", ...unstated } },
    { of: "supplies", before: null, after: { from: "f3", to: "f4", segment: "fibre", ...unstated } },
    { of: "owns", before: null, after: { from: "f4", to: "f3", share: ">0.5", ...unstated } },
  ];
  const { status, body } = await send("f4", ...changes);
  expect(status).toBe(200);
  const after = await file("f4");
  expect([after.ties, after.buys, after.owns.map(({ share }: { share: string }) => share)]).toMatchObject([
    [{ firm: "f3", kind: "partner", outward: true }],
    [{ firm: "f3", segment: "fibre" }],
    [">0.5", "0.6"].sort(),
  ]);
  expect((await send("f4", ...back(body.changes))).status).toBe(200);
  const before = await file("f4");
  expect([before.ties, before.buys, before.owns.length]).toEqual([[], [], 1]);
});

test("all or none: one wrong change leaves the others undone", async () => {
  const tie = { of: "ties", before: null, after: { from: "f4", to: "f3", kind: "other", ...unstated } };
  const self = { of: "ties", before: null, after: { from: "f4", to: "f4", kind: "other", ...unstated } };
  const strange = { of: "ties", before: null, after: { from: "f1", to: "f3", kind: "other", ...unstated } };
  const absent = { of: "ties", before: null, after: { from: "f4", to: "gone", kind: "other", ...unstated } };
  expect(told((await send("f4", tie, self, strange)).body)).toEqual(["changes.1.after.to", "changes.2.from"]);
  expect(told((await send("f4", tie, absent)).body)).toEqual(["changes.1.after.to"]);
  expect((await file("f4")).ties).toEqual([]);
  expect((await send("gone", tie)).status).toBe(400);
  expect((await send("gone", { of: "signals", before: null, after: signal({ firm: "gone" }) })).status).toBe(
    404,
  );
});

test("an adviser is altered, and stays while projects name them as the introducer", async () => {
  const before = {
    id: "a1",
    name: "王某",
    title: "招商顾问",
    firm: "f3",
    place: "park",
    since: "2021",
    ...unstated,
    note: "聘\n任",
  };
  const after = { ...before, title: "首席招商顾问", since: "2024-01-01" };
  expect((await send("f3", { of: "advisers", before, after })).status).toBe(200);
  expect((await file("f3")).advisers).toMatchObject([
    { id: "a1", title: "首席招商顾问", since: "2024-01-01" },
  ]);
  const removal = await send("f3", { of: "advisers", before: after, after: null });
  expect([removal.status, told(removal.body)]).toEqual([400, ["changes.0.after"]]);
  expect((await send("f3", { of: "advisers", before: after, after: before })).status).toBe(200);
  const other = { ...before, name: "别人" };
  expect((await send("f3", { of: "advisers", before: null, after: other })).body.code).toBe("id_taken");
});

test("two at once: one is told, nothing is lost", async () => {
  const { active: _, ...before } = (await file("f3")).firm;
  const answers = await Promise.all(
    [1, 2, 3].map((employees) => send("f3", { of: "firms", before, after: { ...before, employees } })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  const [won] = answers.filter(({ status }) => status === 200);
  expect((await file("f3")).firm.employees).toBe(won!.body.changes[0].after.employees);
  await send("f3", ...back(won!.body.changes));
});
