import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, served } from "../http/served.ts";

let api: Served;
beforeAll(async () => {
  api = await served("seed");
});
afterAll(() => api.close());

const ask = async (firm: string, more = "") =>
  (await api.get(`/api/introducers?place=xiangxi-hitech&firm=${firm}${more}`)).body;

describe("introducers", () => {
  test("an adviser introduces the firm he works for; a name alone introduces nobody", async () => {
    const { firm, introducers, total, cursor, hints, sources } = await ask("guangzhou-jiebao");
    expect(firm).toMatchObject({ kind: "firm", id: "guangzhou-jiebao", here: false });
    expect({ total, cursor }).toEqual({ total: 1, cursor: null });
    expect(introducers).toEqual([
      {
        steps: 1,
        value: 1,
        members: [
          {
            kind: "adviser",
            id: "zhou-jinping",
            name: "周金平",
            place: "xiangxi-hitech",
            placeName: "湘西高新区",
            here: true,
            status: null,
            title: "董事长",
            since: "2023-07-29",
          },
          firm,
        ],
        ties: [
          {
            from: "zhou-jinping",
            to: "guangzhou-jiebao",
            kind: "works_for",
            tieKind: null,
            segment: null,
            segmentName: null,
            segmentNameEn: null,
            share: null,
            forward: true,
            source: "xiangxi-2023",
            asOf: "2023",
            confidence: "stated",
            note: "2023年湘西高新区招商顾问",
          },
        ],
      },
    ]);
    expect(hints).toMatchObject([
      { member: { id: "jiebao", here: true }, tie: { tieKind: "same_name", confidence: "assumed" } },
    ]);
    expect(Object.keys(sources)).toEqual(["xiangxi-2023"]);
  });

  test("an owner is introduced by its own plant here and by its chairman; the list is cut at its bound", async () => {
    const { introducers } = await ask("huamei-xingtai");
    expect(introducers.map(({ members }: { members: { id: string }[] }) => members[0]!.id)).toEqual([
      "muli",
      "yang-changjun",
    ]);
    expect(await ask("huamei-xingtai", "&limit=1")).toMatchObject({ total: 2, cursor: expect.any(String) });
  });

  test("who has no tie gets nobody", async () => {
    expect(await ask("s600519")).toMatchObject({ introducers: [], total: 0, cursor: null, hints: [] });
  });

  test("an unknown firm or place is said to be unknown", async () => {
    expect((await api.get("/api/introducers?place=xiangxi-hitech&firm=nobody")).status).toBe(404);
    expect((await api.get("/api/introducers?place=nowhere&firm=jiebao")).status).toBe(404);
  });
});

interface Told {
  firm: { id: string };
  path: { members: { id: string }[] };
  gaps: { segment: string }[];
}

describe("introductions", () => {
  const whom = async (by: string, more = "") =>
    (await api.get(`/api/introductions?place=xiangxi-hitech&by=${by}${more}`)).body;

  test("an adviser introduces his own firm; what it makes of the gaps is told", async () => {
    const { by, introductions, total } = await whom("zhou-jinping");
    expect(by).toMatchObject({ kind: "adviser", name: "周金平", here: true });
    expect(total).toBe(1);
    expect(introductions[0]).toMatchObject({
      firm: { id: "guangzhou-jiebao" },
      path: { steps: 1, value: 1, members: [{ id: "zhou-jinping" }, { id: "guangzhou-jiebao" }] },
    });
  });

  test("who closes a gap goes before who is nearer", async () => {
    for (const [from, to] of [
      ["jiebao", "kelinsen"],
      ["kelinsen", "s000936"],
    ])
      await api.engine.write(
        "MATCH (a:LiantuFirm {id: $from}) MATCH (b:LiantuFirm {id: $to}) MERGE (a)-[:TIED {kind: 'partner', source: ''}]->(b)",
        { from, to },
      );
    await api.engine.write("MERGE (r:LiantuRevision {id: 'graph'}) SET r.number = coalesce(r.number, 0) + 1");
    const { introductions, total, closing, cursor } = await whom("jiebao", "&chain=nonwoven");
    expect(
      introductions.map(({ firm, path, gaps }: Told) => [
        firm.id,
        path.members.map(({ id }) => id),
        gaps.map(({ segment }) => segment),
      ]),
    ).toEqual([
      ["s000936", ["jiebao", "kelinsen", "s000936"], ["nonwoven:pes"]],
      ["kelinsen", ["jiebao", "kelinsen"], []],
    ]);
    expect({ total, closing, cursor }).toEqual({ total: 2, closing: 1, cursor: null });
  });

  test("somebody unknown is said to be unknown", async () => {
    expect((await api.get("/api/introductions?place=xiangxi-hitech&by=nobody")).status).toBe(404);
    expect((await api.get("/api/introductions?place=xiangxi-hitech&by=jiebao&chain=none")).status).toBe(404);
  });
});

test("who came through whom: the article's own example, and projects with an introducer", async () => {
  const { status } = await api.send("post", "/api/projects", {
    id: "led-strip",
    name: "柯林森灯带",
    firm: "kelinsen",
    place: "xiangxi-hitech",
    introducer: "tian-min",
  });
  expect(status).toBe(201);
  const { introducers, total, cursor, sources } = (await api.get("/api/attracted?place=xiangxi-hitech")).body;
  expect({ total, cursor, sources: Object.keys(sources) }).toEqual({
    total: 7,
    cursor: null,
    sources: ["xiangxi-2023"],
  });
  const brought = (one: { brought: { firm: { id: string }; ties: object[]; projects: object[] }[] }) =>
    one.brought.map(({ firm, ties, projects }) => [firm.id, ties.length, projects.length]);
  const byId = new Map(introducers.map((one: { member: { id: string } }) => [one.member.id, one]));
  expect([...byId.keys()]).toEqual([
    ...["tian-min", "yang-changjun", "zhou-jinping"],
    ...["jianrou", "jiebao", "muli", "s000799"],
  ]);
  for (const leader of ["jiebao", "jianrou"])
    expect(brought(byId.get(leader) as never)).toEqual([
      ["huikang", 1, 0],
      ["jinwei", 1, 0],
      ["yuncang", 1, 0],
    ]);
  expect(brought(byId.get("tian-min") as never)).toEqual([["kelinsen", 0, 1]]);
  expect(byId.get("zhou-jinping")).toMatchObject({
    appointed: { source: "xiangxi-2023" },
    firm: { id: "guangzhou-jiebao", name: "广州洁宝" },
    reach: 1,
  });
});
