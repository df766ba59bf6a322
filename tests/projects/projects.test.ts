import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ProjectAnswer } from "../../server/projects/state/shapes.ts";
import { park } from "../engine/park.ts";
import { type Served, served } from "../http/served.ts";

let api: Served;
beforeAll(async () => {
  api = await served(park);
});
afterAll(() => api.close());

type Method = "post" | "put" | "patch" | "delete";

async function done(method: Method, path: string, given: object = {}): Promise<ProjectAnswer> {
  const { status, body } = await api.send(method, path, given);
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}
async function refused(method: Method, path: string, given: object = {}) {
  const { status, body } = await api.send(method, path, given);
  const { code, field, errors } = body;
  return [status, code, errors?.map((one: { field: string }) => one.field) ?? field];
}
async function made(given: object = {}): Promise<ProjectAnswer> {
  return done("post", "/api/projects", { name: "试制", ...given });
}
const at = ({ project }: ProjectAnswer, part = "") => `/api/projects/${project.id}${part}`;
/** The version a client sees that reads a project now. */
const seen = async (one: ProjectAnswer): Promise<number> => (await api.get(at(one))).body.project.version;
const SIGNED = { signedOn: "2024-03-01", amountWan: 25_000, dueOn: "2024-12-31" };

describe("making", () => {
  test("a project says what it was given, and its history that it was made", async () => {
    const { project, events, candidate } = await made({
      id: "made-1",
      by: "u1",
      firm: "f3",
      place: "park",
      segments: ["fibre"],
      introducer: "a1",
      owner: "李某",
      top500: true,
    });
    expect(project).toMatchObject({
      id: "made-1",
      stage: "lead",
      firm: "f3",
      firmName: "丙公司",
      placeName: "湘西高新区",
      segments: [{ segment: "fibre", chain: "nonwoven" }],
      introducer: { id: "a1", kind: "adviser" },
      ownerName: "李某",
      top500: true,
      version: expect.any(Number),
    });
    expect(events).toMatchObject([{ id: "made-1:created", kind: "created", by: "u1", undoable: true }]);
    expect(candidate).toMatchObject({ id: "f3", resident: false });
  });

  test("the same call again changes nothing, another with its id is refused", async () => {
    await made({ id: "twice" });
    const first = (await api.get("/api/projects/twice")).body.project.version;
    const again = await made({ id: "twice" });
    expect([again.repeated, again.project.version, again.events.length]).toEqual([true, first, 1]);
    expect(await refused("post", "/api/projects", { id: "p1", name: "别的" })).toEqual([
      409,
      "id_taken",
      "id",
    ]);
  });

  test.each([
    [{}, [400, "bad_input", ["name"]]],
    [{ name: "x", stage: "won" }, [400, "bad_input", ["stage"]]],
    [{ name: "x", amountWan: -1 }, [400, "bad_input", ["amountWan"]]],
    [{ name: "x", stage: "signed", signedOn: "2024-02-30" }, [400, "bad_input", ["signedOn"]]],
    [{ name: "x", stage: "signed" }, [400, "bad_input", ["signedOn", "amountWan", "dueOn"]]],
    [
      { name: "x", stage: "construction", ...SIGNED, startedOn: "2024-02" },
      [400, "bad_input", ["startedOn"]],
    ],
    [{ name: "x", signedOn: "2024-02-01" }, [400, "bad_input", ["signedOn"]]],
    [{ name: "x", stage: "dropped", droppedOn: "2024" }, [400, "bad_input", ["dropReason"]]],
    [{ name: "x", firm: "nobody" }, [404, "not_found", "firm"]],
    [{ name: "x", segments: ["fibre", "nothing"] }, [404, "not_found", "segments"]],
  ])("%j is refused and leaves nothing", async (given, told) => {
    const before = (await api.get("/api/projects")).body.total;
    expect(await refused("post", "/api/projects", given)).toEqual(told);
    expect((await api.get("/api/projects")).body.total).toBe(before);
  });
});

describe("stages", () => {
  test("each asks for what it needs, those passed over too", async () => {
    const lead = await made();
    expect(
      await refused("post", at(lead, "/stage"), { version: await seen(lead), to: "construction" }),
    ).toEqual([400, "bad_input", ["signedOn", "amountWan", "dueOn", "startedOn"]]);
    const signed = await done("post", at(lead, "/stage"), {
      version: await seen(lead),
      to: "signed",
      ...SIGNED,
      by: "u1",
    });
    expect(signed.project).toMatchObject({ stage: "signed", ...SIGNED });
    expect(signed.project.version).toBeGreaterThan(lead.project.version);
    expect(signed.events[1] ?? signed.events[0]).toMatchObject({ kind: "stage", on: "2024-03-01", by: "u1" });
    const built = await done("post", at(lead, "/stage"), {
      version: await seen(lead),
      to: "construction",
      startedOn: "2024-05",
    });
    expect(built.project.startedOn).toBe("2024-05");
  });

  test("going back needs a reason and takes the later days away", async () => {
    const one = await made({ stage: "construction", ...SIGNED, startedOn: "2024-05" });
    expect(await refused("post", at(one, "/stage"), { version: await seen(one), to: "visit" })).toEqual([
      400,
      "bad_input",
      ["reason"],
    ]);
    const back = await done("post", at(one, "/stage"), {
      version: await seen(one),
      to: "visit",
      reason: "合同作废",
    });
    expect(back.project).toMatchObject({
      stage: "visit",
      signedOn: null,
      dueOn: null,
      startedOn: null,
      amountWan: 25_000,
    });
    expect(back.events[0]).toMatchObject({ kind: "stage", text: "合同作废", undoable: true });
  });

  test("dropping needs a reason of the list and its day", async () => {
    const one = await made();
    expect(
      await refused("post", at(one, "/stage"), {
        version: await seen(one),
        to: "dropped",
        dropReason: "不想",
      }),
    ).toEqual([400, "bad_input", ["dropReason"]]);
    const gone = { version: await seen(one), to: "dropped", dropReason: "land", droppedOn: "2024-06-01" };
    expect((await done("post", at(one, "/stage"), gone)).project).toMatchObject({
      stage: "dropped",
      dropReason: "land",
    });
    expect(await refused("post", at(one, "/stage"), { version: await seen(one), to: "contact" })).toEqual([
      400,
      "bad_input",
      ["reason"],
    ]);
  });

  test("of two people moving one card the second is told how it is now", async () => {
    const one = await made();
    await done("post", at(one, "/stage"), { version: await seen(one), to: "contact", by: "first" });
    const { status, body } = await api.send("post", at(one, "/stage"), {
      version: one.project.version,
      to: "visit",
      by: "second",
    });
    expect([status, body.code]).toEqual([409, "changed"]);
    expect(body.current.project).toMatchObject({ stage: "contact", version: await seen(one) });
    const { body: now } = await api.get(at(one));
    expect(now.events.map(({ by }: { by: string | null }) => by)).toEqual(["first", null]);
  });

  test("at once, only one of ten movers wins and one event is left", async () => {
    const one = await made();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        api.send("post", at(one, "/stage"), { version: one.project.version, to: "contact", by: `u${n}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    expect((await api.get(at(one))).body.eventsTotal).toBe(2);
  });
});

describe("what a project has", () => {
  test("arrivals come, are corrected and go; each leaves an event", async () => {
    const one = await made({ stage: "signed", ...SIGNED });
    const id = randomUUID();
    await done("post", at(one, "/arrivals"), { id, on: "2024-04-01", amountWan: 300 });
    const version = await seen(one);
    const again = await done("post", at(one, "/arrivals"), { id, on: "2024-04-01", amountWan: 300 });
    expect([again.repeated, again.project.arrivedWan, again.project.version]).toEqual([true, 300, version]);
    const mended = await done("patch", at(one, `/arrivals/${id}`), {
      version: await seen(one),
      amountWan: 350,
    });
    expect(mended.arrivals).toMatchObject([{ id, on: "2024-04-01", amountWan: 350 }]);
    const gone = await done("delete", at(one, `/arrivals/${id}?version=${await seen(one)}`));
    expect(gone.arrivals).toEqual([]);
    expect(gone.events.filter(({ kind }) => kind === "arrival")).toHaveLength(3);
    for (const bad of [
      { on: "2024-13-01", amountWan: 1 },
      { on: "2024", amountWan: 0 },
      { on: "2024", amountWan: "1" },
    ])
      expect((await refused("post", at(one, "/arrivals"), bad))[0]).toBe(400);
    expect(await refused("patch", at(one, "/arrivals/none"), { version: await seen(one) })).toEqual([
      404,
      "not_found",
      "item",
    ]);
  });

  test("tasks are done by people and may be late", async () => {
    await done("put", "/api/people/u7", { name: "周某", title: "科长" });
    const one = await made();
    const added = await done("post", at(one, "/tasks"), {
      id: "t7",
      text: "报用地",
      dueOn: "2024-03-01",
      person: "u7",
    });
    expect(added.tasks).toMatchObject([{ id: "t7", personName: "周某", late: true }]);
    expect(added.project).toMatchObject({ tasksOpen: 1, tasksLate: 1, overdue: ["task"] });
    const finished = await done("patch", at(one, "/tasks/t7"), {
      version: await seen(one),
      doneOn: "2024-03-02",
    });
    expect([finished.tasks[0]?.late, finished.project.overdue]).toEqual([false, []]);
    expect(await refused("post", at(one, "/tasks"), { text: "x", person: "nobody" })).toEqual([
      404,
      "not_found",
      "person",
    ]);
  });

  test("documents are links of the web", async () => {
    const one = await made();
    const address = "https://example.org/合同.pdf";
    expect((await done("post", at(one, "/documents"), { title: "合同", address })).documents).toMatchObject([
      { address },
    ]);
    expect(
      await refused("post", at(one, "/documents"), { title: "x", address: "javascript:alert(1)" }),
    ).toEqual([400, "bad_input", ["address"]]);
  });

  test("events are told, set right, never changed", async () => {
    const one = await made();
    await done("post", at(one, "/events"), {
      id: "told",
      kind: "visit",
      on: "2024-02-01",
      text: "考察",
      by: "u7",
    });
    const set = await done("post", at(one, "/events"), {
      on: "2024-02-02",
      text: "是电话",
      corrects: "told",
    });
    expect(set.events.find(({ id }) => id === "told")).toMatchObject({ byName: "周某", undoable: true });
    expect(set.events.some(({ corrects }) => corrects === "told")).toBe(true);
    expect(await refused("post", at(one, "/events"), { text: "x", corrects: "e1" })).toEqual([
      404,
      "not_found",
      "corrects",
    ]);
    expect((await api.send("delete", at(one, "/events/told"))).status).toBe(404);
  });
});

describe("undoing", () => {
  test("change after change is taken back, and brought back", async () => {
    const one = await made({ segments: ["fibre"], channel: "产业招商" });
    await done("patch", at(one), {
      id: "w1",
      version: await seen(one),
      segments: ["wipes", "fibre"],
      firm: "f3",
      channel: null,
    });
    await done("post", at(one, "/stage"), { id: "w2", version: await seen(one), to: "signed", ...SIGNED });
    const first = await done("post", at(one, "/undo"), { id: "u-2", version: await seen(one) });
    expect(first.project).toMatchObject({ stage: "lead", signedOn: null, amountWan: null });
    const second = await done("post", at(one, "/undo"), { id: "u-1", version: await seen(one) });
    expect(second.project).toMatchObject({ firm: null, channel: "产业招商" });
    expect(second.project.segments.map(({ segment }) => segment)).toEqual(["fibre"]);
    expect(await refused("post", at(one, "/undo"), { version: await seen(one) })).toEqual([
      409,
      "nothing_to_undo",
      undefined,
    ]);
    const redone = await done("post", at(one, "/undo"), { version: await seen(one), event: "u-1" });
    expect(redone.project).toMatchObject({ firm: "f3", channel: null });
    expect(redone.events.find(({ id }) => id === "w1")).toMatchObject({ undone: false });
    expect(redone.eventsTotal).toBe(6);
  });

  test("a change that another overtook is not", async () => {
    const one = await made();
    await done("patch", at(one), { id: "a-1", version: await seen(one), channel: "甲" });
    await done("patch", at(one), { id: "a-2", version: await seen(one), channel: "乙" });
    expect(await refused("post", at(one, "/undo"), { version: await seen(one), event: "a-1" })).toEqual([
      409,
      "overtaken",
      "channel",
    ]);
  });

  test("an arrival taken away comes back as it was", async () => {
    const one = await made();
    await done("post", at(one, "/arrivals"), { id: "back", on: "2024", amountWan: 5, note: "首笔" });
    await done("delete", at(one, `/arrivals/back?version=${await seen(one)}`));
    expect((await done("post", at(one, "/undo"), { version: await seen(one) })).arrivals).toMatchObject([
      { id: "back", amountWan: 5, note: "首笔" },
    ]);
  });
});

describe("what was made or said in error", () => {
  test("a project is dropped as a mistake, counts in no figure, and comes back", async () => {
    const one = await made({ place: "park", stage: "signed", channel: "误录", ...SIGNED });
    const gone = await done("post", at(one, "/undo"), {
      version: await seen(one),
      event: `${one.project.id}:created`,
      id: "g",
    });
    expect(gone.project).toMatchObject({ stage: "dropped", dropReason: "mistake", signedOn: "2024-03-01" });
    const channels = async () =>
      (await api.get("/api/project-figures")).body.groups.channel.map(({ key }: { key: string }) => key);
    expect(await channels()).not.toContain("误录");
    expect(
      await refused("post", at(one, "/undo"), {
        version: await seen(one),
        event: `${one.project.id}:created`,
      }),
    ).toEqual([409, "nothing_to_undo", undefined]);
    const back = await done("post", at(one, "/undo"), { version: await seen(one), event: "g" });
    expect(back.project).toMatchObject({ stage: "signed", dropReason: null, droppedOn: null });
    expect(await channels()).toContain("误录");
  });

  test("what was told is taken back, and stays in the history", async () => {
    const one = await made();
    await done("post", at(one, "/events"), { id: "wrong", kind: "note", text: "记错了" });
    const back = await done("post", at(one, "/undo"), { version: await seen(one) });
    expect(back.events.find(({ id }) => id === "wrong")).toMatchObject({ undone: true, undoable: false });
  });

  test("nothing can have happened on a day to come", async () => {
    const one = await made({ stage: "signed", ...SIGNED });
    const day = { on: "2999-01-01" };
    expect(await refused("post", at(one, "/events"), { ...day, text: "x" })).toEqual([
      400,
      "bad_input",
      ["on"],
    ]);
    expect(await refused("post", at(one, "/arrivals"), { ...day, amountWan: 1 })).toEqual([
      400,
      "bad_input",
      ["on"],
    ]);
    expect(await refused("patch", at(one), { version: await seen(one), signedOn: "2998" })).toEqual([
      400,
      "bad_input",
      ["dueOn", "signedOn"],
    ]);
    expect(
      await refused("post", at(one, "/stage"), {
        version: await seen(one),
        to: "construction",
        startedOn: "2999-05",
      }),
    ).toEqual([400, "bad_input", ["startedOn"]]);
  });
});

test("a history names what its ids stand for, and cites its sources", async () => {
  const one = await made({ firm: "f3", place: "park", segments: ["fibre"], source: "news" });
  const now = await done("patch", at(one), { version: await seen(one), firm: null, introducer: "a1" });
  expect(now.names).toEqual([
    { id: "a1", kind: "adviser", nameZh: "王某", nameEn: null },
    { id: "f3", kind: "firm", nameZh: "丙公司", nameEn: null },
    { id: "park", kind: "place", nameZh: "湘西高新区", nameEn: null },
    { id: "fibre", kind: "segment", nameZh: "涤纶短纤", nameEn: "Polyester staple" },
  ]);
  expect(Object.keys(now.sources)).toEqual(["news"]);
});

describe("in production", () => {
  const produced = (more: Record<string, unknown> = {}) =>
    made({
      firm: "f3",
      place: "park",
      segments: ["wipes", "fibre"],
      stage: "production",
      ...SIGNED,
      startedOn: "2024-05",
      producedOn: "2025-01",
      ...more,
    });
  const fileOf = async (firm: string) => (await api.get(`/api/firms/${encodeURIComponent(firm)}`)).body;
  const statedOf = (rows: Record<string, unknown>[], ...names: string[]) =>
    rows.map((row) => names.map((name) => row[name]));

  test("a project company is founded, owned by the firm, which stays what and where it was", async () => {
    const before = await fileOf("f3");
    const one = await produced({ segments: ["wipes"] });
    expect([one.confirmable, one.candidate?.resident, one.project.company]).toEqual([true, false, null]);
    const { body: proposal } = await api.get(`${at(one)}/company`);
    expect(proposal).toEqual({ proposed: "湘西丙", known: [], held: [] });
    const came = await done("post", at(one, "/resident"), { version: await seen(one), share: "0.7" });
    expect([came.confirmable, came.candidate?.resident]).toEqual([false, false]);
    expect([came.project.company, came.project.companyName]).toEqual(["湘西丙", "湘西丙"]);
    const company = await fileOf("湘西丙");
    const note = `${one.project.id} ${one.project.name}`;
    expect(company.firm).toMatchObject({
      name: "湘西丙",
      place: "park",
      source: "project",
      asOf: "2025-01",
      confidence: "derived",
      note,
    });
    expect(statedOf(company.makes, "segment", "source", "asOf", "confidence")).toEqual([
      ["wipes", "project", "2025-01", "derived"],
    ]);
    expect(statedOf(company.ownedBy, "firm", "share", "source")).toEqual([["f3", "0.7", "project"]]);
    const { owns, projects, ...stays } = await fileOf("f3");
    expect(statedOf(owns, "firm")).toEqual([["湘西丙"]]);
    const { owns: _, projects: __, ...was } = before;
    expect(stays).toEqual({ ...was, sources: stays.sources, cut: stays.cut });
    expect(statedOf(company.projects, "id", "role")).toEqual([[one.project.id, "company"]]);

    await done("post", at(one, "/undo"), { version: await seen(one) });
    expect((await api.get("/api/firms/湘西丙")).status).toBe(404);
    expect(await fileOf("f3")).toMatchObject({ owns: before.owns });
    const again = await done("post", at(one, "/undo"), {
      version: await seen(one),
      event: (await api.get(at(one))).body.events.find(({ kind }: { kind: string }) => kind === "undo").id,
    });
    expect([again.project.company, again.confirmable]).toEqual(["湘西丙", false]);
    await done("post", at(one, "/undo"), { version: await seen(one) });
  });

  test("the company makes the segments ticked, as somebody states it, under the name given", async () => {
    const one = await produced();
    const says = { source: "news", asOf: "2025-03", confidence: "stated", note: "年报" };
    const came = await done("post", at(one, "/resident"), {
      version: await seen(one),
      name: "湘西丁新材",
      segments: ["fibre"],
      ...says,
    });
    const company = await fileOf(came.project.company!);
    expect(company.firm).toMatchObject({ name: "湘西丁新材", ...says });
    expect(company.makes.map((row: Record<string, unknown>) => row)).toEqual([
      expect.objectContaining({ segment: "fibre", ...says }),
    ]);
    expect(company.ownedBy).toEqual([expect.objectContaining({ firm: "f3", share: null, ...says })]);
    await done("post", at(one, "/undo"), { version: await seen(one) });
  });

  test("a company that is recorded can be chosen; what it makes and who owns it are not said twice", async () => {
    const first = await produced({ segments: ["wipes"] });
    await done("post", at(first, "/resident"), { version: await seen(first), name: "湘西戊" });
    const second = await produced({ segments: ["wipes", "fibre"] });
    const { body } = await api.get(`${at(second)}/company?name=湘西戊有限公司`);
    const known = { id: "湘西戊", name: "湘西戊", place: "park", placeName: "湘西高新区" };
    expect(body).toEqual({ proposed: "湘西丙", known: [known], held: [known] });
    const came = await done("post", at(second, "/resident"), {
      version: await seen(second),
      how: "known",
      company: "湘西戊",
    });
    expect(came.project.company).toBe("湘西戊");
    expect(came.events[0]!.records.map(({ of, segment = null }) => [of, segment])).toEqual([
      ["makes", "fibre"],
      ["project", null],
    ]);
    // What the first project made is used by the second and stays.
    expect(await refused("post", at(first, "/undo"), { version: await seen(first) })).toEqual([
      409,
      "overtaken",
      "firm",
    ]);
    await done("post", at(second, "/undo"), { version: await seen(second) });
    await done("post", at(first, "/undo"), { version: await seen(first) });
  });

  test("only the firm that moved is a resident itself", async () => {
    const one = await produced();
    const came = await done("post", at(one, "/resident"), { version: await seen(one), how: "moved" });
    expect([came.confirmable, came.candidate?.resident, came.project.company]).toEqual([false, true, "f3"]);
    const now = await fileOf("f3");
    expect(now.firm.place).toBe("park");
    expect(statedOf(now.makes, "segment", "source", "confidence")).toEqual([
      ["fibre", null, null],
      ["wipes", "project", "derived"],
    ]);
    await done("post", at(one, "/undo"), { version: await seen(one) });
    const before = await fileOf("f3");
    expect([before.firm.place, before.makes.length]).toEqual(["440000", 1]);
  });

  test("what cannot be is refused, and nothing is written", async () => {
    const one = await produced();
    const wrong = async (given: Record<string, unknown>) =>
      refused("post", at(one, "/resident"), { version: await seen(one), ...given });
    expect(await wrong({ name: "丙公司" })).toEqual([400, "bad_input", ["name"]]);
    // No id can be made of these: a folder with them would not load again.
    expect(await wrong({ name: "9.14E+17" })).toEqual([400, "bad_input", ["name"]]);
    expect(await wrong({ name: "." })).toEqual([400, "bad_input", ["name"]]);
    expect(await wrong({ segments: [] })).toEqual([400, "bad_input", ["segments"]]);
    expect(await wrong({ segments: ["cloth"] })).toEqual([400, "bad_input", ["segments"]]);
    expect(await wrong({ how: "known" })).toEqual([400, "bad_input", ["company"]]);
    expect(await wrong({ how: "known", company: "f3" })).toEqual([400, "bad_input", ["company"]]);
    expect(await wrong({ how: "known", company: "nobody" })).toEqual([404, "not_found", "company"]);
    expect(await wrong({ source: "nothing" })).toEqual([404, "not_found", "source"]);
    expect((await api.get(at(one))).body.confirmable).toBe(true);
    const closed = await produced({ firm: "f2" });
    const came = { version: await seen(closed), how: "moved" };
    expect(await refused("post", at(closed, "/resident"), came)).toEqual([400, "bad_input", ["how"]]);
  });

  test("the whole change is taken back from the log as well", async () => {
    const one = await produced({ segments: ["wipes"] });
    const came = await done("post", at(one, "/resident"), { version: await seen(one), name: "湘西己" });
    await done("post", `/api/changes/${came.events[0]!.revision}/undo`, {});
    expect((await api.get("/api/firms/湘西己")).status).toBe(404);
    expect((await api.get(at(one))).body).toMatchObject({ confirmable: true, project: { company: null } });
  });

  test("a project short of production cannot be confirmed", async () => {
    const one = await made({ firm: "f3", place: "park", segments: ["wipes"] });
    expect(await refused("post", at(one, "/resident"), { version: await seen(one) })).toEqual([
      409,
      "not_confirmable",
      "stage",
    ]);
  });
});

describe("changing", () => {
  test("wrong fields are told, and nothing is written", async () => {
    const one = await made({ stage: "signed", ...SIGNED });
    expect(
      await refused("patch", at(one), { version: await seen(one), signedOn: null, startedOn: "2024-05" }),
    ).toEqual([400, "bad_input", ["signedOn", "startedOn"]]);
    expect(await refused("patch", at(one), { version: await seen(one), dueOn: "2023" })).toEqual([
      400,
      "bad_input",
      ["dueOn"],
    ]);
    expect(await refused("patch", at(one), { name: "x" })).toEqual([400, "bad_input", ["version"]]);
    expect(await seen(one)).toBe(one.project.version);
  });
});

describe("the list", () => {
  test("is filtered by place, chain, stage, owner and lateness", async () => {
    const ids = async (query: string) =>
      (await api.get(`/api/projects?${query}`)).body.projects.map(({ id }: { id: string }) => id);
    expect(await ids("place=430000&owner=李某&stage=signed")).toEqual(["p1"]);
    expect(await ids("chain=liquor")).toEqual(["p1"]);
    expect(await ids("stage=dropped,production&q=纤维")).toEqual(["p2"]);
    expect(await ids("q=纤维&silent=1")).toEqual([]);
    expect(await ids("batch=一")).toEqual(["p1"]);
    const { body } = await api.get("/api/projects?limit=2&cursor=@1&on=2024-01-01");
    expect([body.projects.length, typeof body.cursor, body.on]).toEqual([2, "string", "2024-01-01"]);
    expect((await api.get("/api/projects?place=nowhere")).status).toBe(404);
    expect((await api.get("/api/projects?stage=won")).status).toBe(400);
  });
});

test("figures name their projects, and the published totals stand beside", async () => {
  const fresh = await served(park);
  const { status, body } = await fresh.get("/api/project-figures?place=430000&chain=nonwoven&on=2024-02-01");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    count: 1,
    signed: { count: 1, amountWan: 12000.5, arrivedWan: 300, projects: ["p1"] },
    rates: { fulfilment: { value: 1, met: ["p1"] }, arrival: { numerator: 300, denominator: 12000.5 } },
    groups: {
      chain: [
        { key: "liquor", name: "白酒" },
        { key: "nonwoven", nameEn: "Nonwovens" },
      ],
      place: [{ key: "park", name: "湘西高新区", count: 1 }],
    },
    published: [{ id: "g1", value: 52.5, source: "news" }],
    sources: { news: { title: "湘西日报：“高新区”" } },
  });
  expect((await fresh.get("/api/project-figures?place=nowhere")).status).toBe(404);
  await fresh.close();
});

describe("figures of some projects", () => {
  const asked = (more: string) => api.get(`/api/project-figures?place=park&${more}`);

  test("by owner, channel, platform and the day of signing; what is not dated well enough is named", async () => {
    const given = { place: "park", stage: "signed", amountWan: 100, dueOn: "2030-01-01" };
    const own = { owner: "figures-owner", channel: "以商招商", platform: "州级" };
    await made({ id: "fig-1", ...given, ...own, signedOn: "2025-03-10" });
    await made({ id: "fig-2", ...given, ...own, signedOn: "2025-04-01", top500: true });
    await made({ id: "fig-3", ...given, ...own, signedOn: "2025" });
    await made({ id: "fig-4", ...given, ...own, channel: "全员招商", signedOn: "2025-03-31" });
    const { body } = await asked(
      "owner=figures-owner&channel=以商招商&platform=州级&from=2025-03&to=2025-03",
    );
    expect(body).toMatchObject({
      projects: ["fig-1"],
      undated: ["fig-3"],
      signed: { count: 1, amountWan: 100 },
    });
    expect(body.list.map((one: { id: string }) => one.id)).toEqual(["fig-1", "fig-3"]);
    expect(body.choices.channels).toEqual(expect.arrayContaining(["以商招商", "全员招商"]));
    const all = (await asked("owner=figures-owner")).body;
    expect(all.signed).toMatchObject({
      count: 4,
      months: [
        { month: "2025", count: 1, projects: ["fig-3"] },
        { month: "2025-03", count: 2, amountWan: 200, projects: ["fig-1", "fig-4"] },
        { month: "2025-04", count: 1, projects: ["fig-2"] },
      ],
      withoutDay: [],
    });
  });

  test("a move taken back is no stage reached", async () => {
    const lead = await made({ id: "fig-undo", owner: "undo-owner" });
    const moved = await done("post", at(lead, "/stage"), {
      version: await seen(lead),
      to: "visit",
      id: "fig-undo-move",
    });
    const move = moved.events.find(({ kind }) => kind === "stage")!;
    await done("post", at(lead, "/undo"), { version: await seen(lead), event: move.id });
    await done("post", at(lead, "/stage"), {
      version: await seen(lead),
      to: "dropped",
      dropReason: "land",
      droppedOn: "2025-01-01",
    });
    const { body } = await api.get("/api/project-figures?owner=undo-owner");
    expect(body.conversion[0]).toMatchObject({ from: "lead", reached: ["fig-undo"], went: [] });
  });

  test.each(["from=2025-02-30", "to=tomorrow", "on=2025"])("%s is refused", async (wrong) => {
    expect((await asked(wrong)).status).toBe(400);
  });
});

describe("the table of a month", () => {
  test("tells what happened, what arrived, what is late and what comes next", async () => {
    const base = { place: "park", owner: "李某", channel: "以商招商" };
    const one = await made({ id: "month-1", ...base, stage: "signed", ...SIGNED, by: "u1" });
    await done("post", at(one, "/arrivals"), { id: "month-a1", on: "2025-05-20", amountWan: 300 });
    await done("post", at(one, "/arrivals"), {
      id: "month-a2",
      on: "2025-06-02",
      amountWan: 200.5,
      by: "u1",
    });
    await done("post", at(one, "/tasks"), { id: "month-t1", text: "办理环评", dueOn: "2025-06-10" });
    await done("post", at(one, "/events"), {
      id: "month-e1",
      on: "2025-06-15",
      kind: "meeting",
      text: "开了协调会",
    });
    await made({ id: "month-2", ...base, stage: "lead" });
    const { status, body } = await api.get("/api/monthly?month=2025-06&place=park");
    expect(status).toBe(200);
    expect([body.month, body.on]).toEqual(["2025-06", "2025-06-30"]);
    const row = body.projects.find(({ id }: { id: string }) => id === "month-1");
    expect(row).toMatchObject({
      stage: "signed",
      amountWan: 25_000,
      arrivedWan: 500.5,
      arrivedInMonthWan: 200.5,
      overdue: ["task"],
      events: [
        { on: "2025-06-02", kind: "arrival", amountWan: 200.5 },
        { on: "2025-06-15", kind: "meeting", text: "开了协调会" },
      ],
      tasks: [{ text: "办理环评", dueOn: "2025-06-10", late: true }],
    });
    expect(body.leftOut.later.map(({ id }: { id: string }) => id)).toContain("month-2");
  });

  test("leaves out what had ended, unless asked for it", async () => {
    const days = { signedOn: "2024-01-01", dueOn: "2024-02-01", startedOn: "2024-02", producedOn: "2024-03" };
    await made({ id: "month-3", place: "park", stage: "production", amountWan: 1, ...days });
    const ids = async (more: string) =>
      (await api.get(`/api/monthly?month=2024-04&${more}`)).body.projects.map(({ id }: { id: string }) => id);
    expect(await ids("place=park")).not.toContain("month-3");
    expect(await ids("place=park&all=1")).toContain("month-3");
  });

  test.each(["month=2025-13", "month=2025", "month=0000-01", "place=nowhere", "chain=none"])(
    "%s is refused",
    async (wrong) => {
      expect((await api.get(`/api/monthly?${wrong}`)).status).toBeGreaterThanOrEqual(400);
    },
  );
});
