import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../server/engine/engine.ts";
import { fill, wipe } from "../engine/case.ts";
import { park } from "../engine/park.ts";
import { type Served, serve } from "../http/served.ts";

/** What a person sends and is told. */
type Sent = Awaited<ReturnType<Served["send"]>>;

const PEOPLE = 8;
const people = Array.from({ length: PEOPLE }, (_, at) => at);
const codes = (answers: Sent[]) =>
  answers.map(({ status, body }) => (status < 300 ? "ok" : body.code)).sort();
const oneOf = (refused: string) => ["ok", ...Array(PEOPLE - 1).fill(refused)].sort();

/** What must hold when several people edit the same at once, each other one on another server. */
export function atOnce(open: () => Promise<Engine[]>) {
  let engines: Engine[];
  let servers: Served[];
  const at = (person: number) => servers[person % servers.length]!;
  const all = (send: (person: number, server: Served) => Promise<Sent>) =>
    Promise.all(people.map((person) => send(person, at(person))));
  const revision = async (): Promise<number> => {
    const [row] = await engines[0]!.read<{ number: number }>(
      "MATCH (r:LiantuRevision {id: 'graph'}) RETURN r.number AS number",
    );
    return row!.number;
  };

  beforeAll(async () => {
    engines = await open();
    await wipe(engines[0]!);
    await fill(engines[0]!, park);
    servers = engines.map(serve);
  });
  afterAll(async () => {
    await wipe(engines[0]!);
    for (const engine of engines) await engine.close();
  });

  describe("a shortlist", () => {
    const path = "/api/shortlists/list";
    const firms = ["f1", "f2", "f3", "f4"];

    test("keeps the firms of all who add to it at once, each in a place of its own", async () => {
      const { body } = await at(0).send("patch", path, { name: "名单", firms: ["f1"] });
      const given = (person: number) => ({ version: body.version, firms: [firms[person % 4]!] });
      expect(codes(await all((person, server) => server.send("patch", path, given(person))))).toEqual(
        Array(PEOPLE).fill("ok"),
      );
      const { body: now } = await at(0).get(path);
      expect(now.firms.map(({ firm }: { firm: string }) => firm).sort()).toEqual(firms);
      expect(now.firms.map(({ position }: { position: number }) => position)).toEqual([0, 1, 2, 3]);
    });

    test("is named anew by one; the others are told and write nothing", async () => {
      const { body } = await at(0).get(path);
      const name = (person: number) => ({ version: body.version, name: `名单${person}` });
      const before = await revision();
      const answers = await all((person, server) => server.send("patch", path, name(person)));
      expect(codes(answers)).toEqual(oneOf("changed"));
      expect(await revision()).toBe(before + 1);
      const { body: now } = await at(0).get(path);
      expect(now.firms).toHaveLength(4);
      for (const { status, body: told } of answers)
        if (status === 409) expect(told.current.name).toBe(now.name);
    });

    test("is deleted by one; the firm another takes off meanwhile is no fault", async () => {
      const { body } = await at(0).get(path);
      const [taken, deleted] = await Promise.all([
        at(0).send("delete", `${path}/firms/f1`),
        at(1).send("delete", `${path}?version=${body.version}`),
      ]);
      const outcome = [taken.status, deleted.status];
      expect([
        [200, 409],
        [404, 204],
      ]).toContainEqual(outcome);
    });
  });

  test("of people who save one scenario from the same version one wins, and what they saved is whole", async () => {
    const path = "/api/scenarios/plan";
    const plan = { name: "方案", chain: "nonwoven", place: "park", add: [{ segment: "fibre" }] };
    const { body } = await at(0).send("put", path, plan);
    const answers = await all((person, server) =>
      server.send("put", path, { ...plan, version: body.version, remove: [`r${person}a`, `r${person}b`] }),
    );
    expect(codes(answers)).toEqual(oneOf("changed"));
    const winner = answers.find(({ status }) => status < 300)!.body;
    const { body: now } = await at(1).get(path);
    expect(now).toMatchObject({ add: winner.add, remove: winner.remove, version: winner.version });
    const before = await revision();
    const removals = await all((_, server) => server.send("delete", `${path}?version=${now.version}`));
    expect(await revision()).toBe(before + 1);
    expect(codes(removals)).toEqual(Array(PEOPLE).fill("ok"));
    const { body: anew } = await at(0).send("put", path, plan);
    expect(anew.version).toBeGreaterThan(now.version);
    expect((await at(0).send("delete", `${path}?version=${now.version}`)).status).toBe(409);
  });

  test("of people who make something with one id one makes it; the same content is a repeat", async () => {
    const before = await revision();
    const make = (person: number) => ({ name: `人${person % 2}` });
    const answers = await all((person, server) => server.send("put", "/api/people/u", make(person)));
    expect(await revision()).toBe(before + 1);
    const repeated = answers.filter(({ body }) => body.repeated === true);
    expect([repeated.length, codes(answers)]).toEqual([
      PEOPLE / 2 - 1,
      [...Array(PEOPLE / 2).fill("id_taken"), ...Array(PEOPLE / 2).fill("ok")],
    ]);
  });

  test("people mark segments as wanted at once, and all of them are; a note is changed by one", async () => {
    const segments = ["fibre", "fabric", "wipes", "bottle"];
    const mark = (person: number) => ({ place: "park", segments: [segments[person % 4]!] });
    expect(codes(await all((person, server) => server.send("post", "/api/wanted", mark(person))))).toEqual(
      Array(PEOPLE).fill("ok"),
    );
    const { body } = await at(0).get("/api/wanted?place=park");
    expect(body.wanted.map(({ segment }: { segment: string }) => segment).sort()).toEqual(segments.sort());
    const { segment, version } = body.wanted[0];
    const note = (person: number) => ({ place: "park", segments: [segment], version, note: `说明${person}` });
    const answers = await all((person, server) => server.send("post", "/api/wanted", note(person)));
    expect(codes(answers)).toEqual(oneOf("changed"));
  });

  test("of people who arrange one trip from the same version one wins", async () => {
    const path = "/api/trips/trip";
    const trip = { name: "行", place: "park", start: "433100", days: 3 };
    const { body } = await at(0).send("put", path, { ...trip, visits: [{ firm: "f3", day: 1 }] });
    const moved = (person: number) => ({
      ...trip,
      version: body.version,
      visits: [{ firm: "f3", day: (person % 2) + 2 }],
    });
    const answers = await all((person, server) => server.send("put", path, moved(person)));
    const won = answers.filter(({ body: told }) => told.repeated === false);
    expect(won).toHaveLength(1);
    for (const { status, body: told } of answers)
      if (status === 409)
        expect([told.code, told.current.version]).toEqual(["changed", won[0]!.body.version]);
  });

  test("of people who change the same projects together one does, whole; the others are told", async () => {
    for (const id of ["all-a", "all-b"]) await at(0).send("post", "/api/projects", { id, name: id });
    const seen = await Promise.all(
      ["all-a", "all-b"].map(async (project) => {
        const { body } = await at(0).get(`/api/projects/${project}`);
        return { project, version: body.project.version as number };
      }),
    );
    const answers = await all((person, server) =>
      server.send("post", "/api/project-changes", {
        projects: person % 2 === 0 ? seen : seen.toReversed(),
        set: { batch: `批${person}` },
      }),
    );
    expect(codes(answers)).toEqual(oneOf("changed"));
    const batches = await Promise.all(
      seen.map(async ({ project }) => (await at(0).get(`/api/projects/${project}`)).body.project.batch),
    );
    expect(batches[0]).toBe(batches[1]);
    expect(batches[0]).toMatch(/^批/);
  });

  test("of people who take a write id one has it, whatever project it was for", async () => {
    for (const id of ["one", "two"]) await at(0).send("post", "/api/projects", { id, name: id });
    const money = { id: "money", on: "2024-05-01", amountWan: 300 };
    const answers = await all((person, server) =>
      server.send("post", `/api/projects/${["one", "two"][person % 2]}/arrivals`, money),
    );
    expect(codes(answers)).toEqual([...Array(PEOPLE / 2).fill("id_taken"), ...Array(PEOPLE / 2).fill("ok")]);
    const sums = await Promise.all(
      ["one", "two"].map(async (id) => (await at(0).get(`/api/projects/${id}`)).body.project.arrivedWan),
    );
    expect(sums.sort()).toEqual([0, 300]);
  });

  test("people who enter one new firm at once, each in another spelling, enter one", async () => {
    const spelled = ["新厂 A（中国）", "新厂a(中国)", "新厂Ａ(中国)", "新 厂A（中国）"];
    const answers = await all((person, server) =>
      server.send("post", "/api/found-firms", {
        rows: [{ name: spelled[person % 4]!, makes: "fibre", source: "查企软件" }],
      }),
    );
    expect(codes(answers)).toEqual(Array(PEOPLE).fill("ok"));
    const firms = answers.map(({ body }) => body.firms[0]);
    expect(new Set(firms.map(({ firm }) => firm))).toEqual(new Set(["新厂a(中国)"]));
    expect(firms.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  test("of people who merge two firms at once one does, whole; the rest find nothing to merge", async () => {
    await fill(engines[0]!, {
      nodes: { Firm: ["d1", "d2"].map((id) => ({ id, name: "重名" })) },
      links: [],
    });
    await engines[0]!.write(`MATCH (a:LiantuFirm {id: 'd1'}) MATCH (b:LiantuFirm {id: 'd2'})
      MATCH (s:LiantuSegment {id: 'fibre'}) MATCH (t:LiantuSegment {id: 'wipes'}) MATCH (p:LiantuProject {id: 'p2'})
      CREATE (a)-[:MAKES {source: ''}]->(s) CREATE (b)-[:MAKES {source: '', unit: 't'}]->(s)
      CREATE (b)-[:MAKES {source: 'news', chosen: true}]->(t) CREATE (b)-[:SUPPLIES {segment: '', source: ''}]->(a)
      CREATE (p)-[:TARGETS]->(b)`);
    const answers = await all((_, server) => server.send("post", "/api/firms/d1/merge", { other: "d2" }));
    expect(codes(answers)).toEqual(oneOf("not_found"));
    const { body } = answers.find(({ status }) => status < 300)!;
    expect(body.moved).toEqual({ makes: 1, projects: 1 });
    expect(body.told.map(({ of, why }: { of: string; why: string }) => [of, why])).toEqual([
      ["makes", "stated"],
      ["supplies", "self"],
    ]);
    const { body: firm } = await at(1).get("/api/firms/d1");
    expect(firm.makes.map(({ segment, unit }: { segment: string; unit: string }) => [segment, unit])).toEqual(
      [
        ["fibre", null],
        ["wipes", null],
      ],
    );
    expect((await at(0).get("/api/projects/p2")).body.project).toMatchObject({
      firm: "d1",
      version: await revision(),
    });
    expect((await at(0).get("/api/firms/d2")).status).toBe(404);
  });
}
