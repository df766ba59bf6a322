import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WORD } from "../../server/http/media.ts";
import { type Served, served } from "../http/served.ts";
import { unzip } from "./zip.ts";

const firms = ["s300568", "huamei-xingtai", "s600298"];
let api: Served;
beforeAll(async () => {
  api = await served("seed");
  const { status } = await api.send("put", "/api/trips/south", {
    name: "华南行",
    place: "xiangxi-hitech",
    start: "433101",
    startOn: "2026-03-02",
    days: 2,
    visits: firms.map((firm, at) => ({ firm, day: at < 2 ? 1 : 0 })),
  });
  expect(status).toBe(201);
});
afterAll(() => api.close());

const textOf = (xml: string) => xml.replace(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

describe.each([
  [
    "zh",
    ["行程概览", "逐日路线"],
    "来源",
    ["地址与联系", "企业概况", "补哪些缺口", "我们能给什么", "谁来引荐", "要问清的事", "记录"],
  ],
  [
    "en",
    ["Overview", "Route by day"],
    "Sources",
    [
      ...["Address and contact", "Who they are", "Which gaps they fill", "What we can offer"],
      ...["Who introduces", "Open questions", "Notes"],
    ],
  ],
])("a handbook in %s", (lang, begin, end, parts) => {
  test("has its route, a page for each planned visit, and its sources", async () => {
    const { status, type, bytes } = await api.file(`/api/trips/south/handbook?lang=${lang}`);
    expect({ status, type }).toEqual({ status: 200, type: WORD });
    const document = unzip(bytes)["word/document.xml"]!;
    const headings = (level: number) =>
      [
        ...document.matchAll(
          new RegExp(`<w:p>(?:(?!</w:p>).)*w:val="Heading${level}"(?:(?!</w:p>).)*</w:p>`, "gs"),
        ),
      ].map(([xml]) => textOf(xml).trim());
    const first = headings(1);
    expect([first.slice(0, 2), first.at(-1), first.length]).toEqual([begin, end, 5]);
    expect(headings(3)).toEqual(expect.arrayContaining(parts));
    expect(document.match(/w:pageBreakBefore/g)).toHaveLength(3);
    expect(document).not.toMatch(/undefined|NaN|\[object/);
    expect(textOf(document)).toContain(lang === "zh" ? "第 1 天（2026-03-02）" : "Day 1 (2 Mar 2026)");
  });
});

test("what is no trip has none", async () => {
  const { status, body } = await api.get("/api/trips/absent/handbook");
  expect([status, body.field]).toEqual([404, "id"]);
});

test("a sheet tells who they are, what they fill and find, who introduces, and what is open", async () => {
  const { status, body } = await api.get("/api/trips/south/visits/huamei-xingtai");
  expect(status).toBe(200);
  const { sheet, sources } = body;
  expect(sheet.firm.id).toBe("huamei-xingtai");
  expect(sheet.introducers[0]).toMatchObject({ steps: 1 });
  expect(sheet.introducers[0].members[0].here).toBe(true);
  expect(sheet.questions.map(({ kind }: { kind: string }) => kind)).toContain("missing");
  expect(Object.keys(sources).length).toBeGreaterThan(0);
  const { body: other } = await api.get("/api/trips/south/visits/s300568");
  const segments = other.sheet.fills.map(({ segment }: { segment: string }) => segment);
  expect(segments.length).toBeGreaterThan(0);
  const listed = other.sheet.roles.filter(({ list }: { list: string | null }) => list);
  expect(segments).toEqual(listed.map(({ segment }: { segment: string }) => segment));
  expect((await api.get("/api/trips/south/visits/jiebao")).status).toBe(404);
});

test("a visit names the day of signing as such, whatever stage the project has reached", async () => {
  const made = await api.send("post", "/api/projects", {
    name: "纺粘项目",
    firm: "s300568",
    place: "xiangxi-hitech",
    segments: [],
  });
  expect(made.status).toBe(201);
  const { id, version } = made.body.project;
  const on = {
    signedOn: "2026-01-10",
    dueOn: "2026-02-01",
    startedOn: "2026-02-01",
    producedOn: "2026-02-20",
  };
  const moved = await api.send("post", `/api/projects/${id}/stage`, {
    version,
    to: "production",
    amountWan: 100,
    on: on.producedOn,
    ...on,
  });
  expect(moved.status).toBe(200);
  const { bytes } = await api.file("/api/trips/south/handbook?lang=zh");
  expect(textOf(unzip(bytes)["word/document.xml"]!)).toContain("纺粘项目：投产，签约日期 2026-01-10");
});
