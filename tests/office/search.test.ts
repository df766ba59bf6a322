import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FOUND_KINDS, type FoundKind } from "../../server/model/words.ts";
import type { SearchAnswer } from "../../server/office/search.ts";
import { type Served, served } from "../http/served.ts";

let api: Served;
const get = async (path: string) => {
  const { status, body } = await api.get(path);
  expect(status, `${path} ${JSON.stringify(body)}`).toBe(200);
  return body;
};
const search = (q: string, more = ""): Promise<SearchAnswer> =>
  get(`/api/search?q=${encodeURIComponent(q)}${more}`);
const found = async (q: string, kind?: FoundKind) =>
  (await search(q, kind ? `&kind=${kind}` : "")).results.map(({ nameZh }) => nameZh);
const firms = async (q: string): Promise<string[]> =>
  (await get(`/api/firms?q=${encodeURIComponent(q)}`)).firms.map(({ name }: { name: string }) => name);
const places = async (q: string): Promise<string[]> =>
  (await get(`/api/places?q=${encodeURIComponent(q)}`)).places.map(
    ({ nameZh }: { nameZh: string }) => nameZh,
  );

beforeAll(async () => {
  api = await served("seed");
  const person = (name: string) => ({ by: null, version: 0, name, title: "科长" });
  const made = (status: number) => expect([200, 201]).toContain(status);
  made((await api.send("put", "/api/people/u,1", person("龙小清"))).status);
  made((await api.send("put", "/api/people/u2", person("吴某"))).status);
  const rows = ["*ST东南", "湘西木里（集团）有限公司", "湘西木里集团道路"].map((name) => ({
    name,
    makes: "纸箱",
    place: "吉首市",
  }));
  made((await api.send("post", "/api/found-firms", { by: null, place: "xiangxi-hitech", rows })).status);
}, 60_000);
afterAll(() => api.close());

describe("what is typed finds what it should, in every place where one searches", () => {
  test.each(["（集团）", "(集团)", "[集团]", "【集团】", "﹝集团﹞"])("%s", async (typed) => {
    const { results } = await search(typed, "&kind=firm");
    expect(results.every(({ matched }) => matched.normalize("NFKC").includes("(集团)"))).toBe(true);
    for (const names of [await found(typed, "firm"), await firms(typed)]) {
      expect(names).toContain("湘西木里（集团）有限公司");
      expect(names).not.toContain("湘西木里集团道路");
    }
  });
  test("a name with brackets is found without them", async () => {
    expect((await firms("木里集团有限")).slice(0, 1)).toEqual(["湘西木里（集团）有限公司"]);
  });
  test.each(["＊ST东南", "＊ＳＴ东南", "*st 东南", "stdongnan"])("%s", async (typed) => {
    for (const names of [await found(typed, "firm"), await firms(typed)]) expect(names).toEqual(["*ST东南"]);
  });
  test.each(["ＷＦＢ", "wfb", "无 纺 布", "無紡布", "“无纺布”", "wu fang bu", "无\u200b纺布"])(
    "%s",
    async (typed) => {
      const { results } = await search(typed, "&kind=segment");
      expect(results.some(({ matched }) => matched.includes("无纺布"))).toBe(true);
    },
  );
  test.each(["酒鬼　酒", "酒鬼酒", "jgj", "ＪＧＪ", "jiu gui jiu", "jiuguijiu", "《酒鬼酒》"])(
    "%s finds the firm before a segment with that other name",
    async (typed) => {
      const { results } = await search(typed);
      expect(results[0]).toMatchObject({ kind: "firm", id: "s000799", nameZh: "酒鬼酒", latin: "Jiuguijiu" });
      expect((await firms(typed))[0]).toBe("酒鬼酒");
    },
  );
  test.each([
    ["hunchun", "珲春市"],
    ["hcs", "珲春市"],
    ["huangpi", "黄陂区"],
    ["huangpiqu", "黄陂区"],
    ["琿春", "珲春市"],
    ["yuxian", "蔚县"],
    ["laoling", "乐陵市"],
    ["湘西州", "湘西土家族苗族自治州"],
    ["xxz", "湘西土家族苗族自治州"],
    ["433100", "湘西土家族苗族自治州"],
  ])("%s finds %s", async (typed, name) => {
    expect(await places(typed)).toContain(name);
    if (!/^\d/.test(typed)) expect(await found(typed, "place")).toContain(name);
  });
  test.each(["龙小清", "lxq", "longxiaoqing", "龍小清", "小 清"])("%s, a person", async (typed) => {
    expect(await found(typed, "person")).toEqual(["龙小清"]);
    const { people } = await get(`/api/people?q=${encodeURIComponent(typed)}`);
    expect(people.map(({ id }: { id: string }) => id)).toEqual(["u,1"]);
  });
  test.each(["杨昌军", "ycj", "楊昌軍", "华美兴泰", "huameixingtai"])("%s, an adviser", async (typed) => {
    const { results } = await search(typed, "&kind=adviser");
    expect(results.map(({ nameZh, firmName }) => [nameZh, firmName])).toEqual([["杨昌军", "华美兴泰"]]);
    const { advisers } = await get(`/api/advisers?q=${encodeURIComponent(typed)}`);
    expect(advisers.map(({ id }: { id: string }) => id)).toEqual(["yang-changjun"]);
  });
  test.each(["酒鬼大曲", "jgdq", "酒鬼 大曲"])("%s, a project", async (typed) => {
    const { results } = await search(typed, "&kind=project");
    expect(results).toMatchObject([{ id: "jiugui-daqu", firmName: "酒鬼酒", placeName: "湘西高新区" }]);
  });
  test.each([
    ["调度表", "monthly"],
    ["ddb", "monthly"],
    ["Sources", "sources"],
    ["招商", "candidates"],
  ])("%s, a page", async (typed, page) => {
    expect((await search(typed, "&kind=page")).results[0]).toMatchObject({ id: page });
  });
  test.each(["（", "“”", " ", "　", "\u200b"])("%j finds nothing", async (typed) => {
    expect((await search(typed)).total === 0 || typed === "（").toBe(true);
  });
});

test("everything that is saved is found at once, and no more when it is gone", async () => {
  const trip = {
    by: null,
    version: 0,
    name: "长三角招商行",
    place: "xiangxi-hitech",
    days: 1,
    start: "433101",
    end: null,
    visits: [],
  };
  expect((await api.send("put", "/api/trips/t1", { ...trip, startOn: "2026-12-01" })).status).toBeLessThan(
    300,
  );
  expect((await search("csj", "&kind=trip")).results).toMatchObject([
    { id: "t1", on: "2026-12-01", title: null },
  ]);
  const list = {
    by: null,
    version: 0,
    name: "纸箱候选",
    segment: "common:carton",
    place: "xiangxi-hitech",
    firms: [],
  };
  expect((await api.send("patch", "/api/shortlists/l1", list)).status).toBeLessThan(300);
  expect((await search("zxhx")).results).toMatchObject([
    { kind: "shortlist", id: "l1", segment: "common:carton" },
  ]);
  const { version } = await get("/api/shortlists/l1");
  expect((await api.send("delete", `/api/shortlists/l1?version=${version}`)).status).toBe(204);
  expect((await search("zxhx")).total).toBe(0);
});

test("kind by kind, of each the best few and how many there are", async () => {
  const { results, kinds, total } = await search("湖南", "&each=2");
  expect(kinds.map(({ kind }) => kind)).toContain("place");
  expect(total).toBe(kinds.reduce((sum, one) => sum + one.total, 0));
  for (const { kind, total: all } of kinds)
    expect(results.filter((one) => one.kind === kind).length).toBe(Math.min(2, all));
  expect(results.map(({ kind }) => kind)).toEqual(
    kinds.flatMap(({ kind, total: all }) => Array.from({ length: Math.min(2, all) }, () => kind)),
  );
});

test("what matched is marked", async () => {
  const marked = async (q: string, kind: FoundKind) =>
    (await search(q, `&kind=${kind}`)).results.map(({ matched, mark }) => mark && matched.slice(...mark))[0];
  expect(await marked("鬼　酒", "firm")).toBe("鬼酒");
  expect(await marked("guijiu", "firm")).toBe("鬼酒");
  expect(await marked("木里集团有", "firm")).toBe("木里（集团）有");
  expect(await marked("dongnan", "firm")).toBe("东南");
});

test("things that were opened are told as they are now, those that are gone left out", async () => {
  const things = ["person u,1", "firm s000799", "trip none", "nothing x", "place 433100", "page about"].join(
    "\n",
  );
  const { results } = await get(`/api/search?things=${encodeURIComponent(things)}`);
  expect(results.map(({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`)).toEqual([
    "person u,1",
    "firm s000799",
    "place 433100",
    "page about",
  ]);
});

test("every kind can be asked for", async () => {
  for (const kind of FOUND_KINDS) expect((await search("a", `&kind=${kind}`)).q).toBe("a");
});
