import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, served } from "../http/served.ts";

let api: Served;
beforeAll(async () => {
  api = await served("seed");
});
afterAll(() => api.close());

const sheet = async (query: string) =>
  (await api.get(`/api/search-sheet?place=xiangxi-hitech&${query}`)).body;
const add = async (rows: object[], more: object = {}) => {
  const { status, body } = await api.send("post", "/api/found-firms", { rows, ...more });
  return { status, body, told: body.errors?.map(({ field }: { field: string }) => field) };
};

describe("the search sheet", () => {
  test("has every gap of a chain, in the order of the gap list", async () => {
    const { rows, cut } = await sheet("chain=nonwoven");
    const { body } = await api.get("/api/gaps?chain=nonwoven&place=xiangxi-hitech&limit=500");
    const gaps = body.gaps.map(({ segment }: { segment: string }) => segment);
    expect(cut).toBe(false);
    expect(rows.map(({ segment }: { segment: string }) => segment)).toEqual(gaps);
    for (const row of rows) {
      expect(row.keywords[0]).toBe(row.nameZh);
      expect(row.scope.length).toBeGreaterThan(0);
      expect(row.provinces.map(({ km }: { km: number }) => km)).toEqual(
        row.provinces.map(({ km }: { km: number }) => km).toSorted((a: number, b: number) => a - b),
      );
      for (const { name } of row.industryCodes) expect(name).toBeTypeOf("string");
    }
  });

  test("asks for a chain, a segment, or both", async () => {
    const ask = async (query: string) => {
      const { status, body } = await api.get(`/api/search-sheet?place=xiangxi-hitech&${query}`);
      return [status, ...(body.rows ?? []).map((row: { chain: string }) => row.chain)];
    };
    expect(await ask("")).toEqual([400]);
    expect(await ask("segment=none")).toEqual([404]);
    expect(await ask("chain=nonwoven&segment=battery:cell")).toEqual([404]);
    expect(await ask("segment=battery:cell")).toEqual([200, "battery"]);
    expect(await ask("segment=battery:cell&chain=all")).toEqual([200, "all"]);
  });
});

describe("firms that were found", () => {
  const cell = { makes: "battery:cell" };

  test("are added to the segment and change nothing when sent again", async () => {
    const rows = [
      { ...cell, name: "甲新能源有限公司", uscc: "91350100M000100Y43", place: "430000", source: "查企软件" },
      { ...cell, name: "乙新能源有限公司", place: "湖南省" },
    ];
    const before = (await sheet("segment=battery:cell")).rows[0].known;
    const { status, body } = await add(rows, { id: "found-1", asOf: "2024-05-01" });
    expect(status).toBe(200);
    expect(body.firms.map(({ isNew }: { isNew: boolean }) => isNew)).toEqual([true, true]);
    const again = await add(rows, { id: "found-1", asOf: "2024-05-01" });
    expect(again.body).toEqual({ ...body, repeated: true });
    const other = await add(rows.slice(1), { id: "found-1", asOf: "2024-05-01" });
    expect([other.status, other.body.code]).toEqual([409, "id_taken"]);
    expect((await sheet("segment=battery:cell")).rows[0].known).toBe(before + 2);
    const firm = (await api.get("/api/firms/91350100M000100Y43")).body;
    expect(firm.makes).toMatchObject([{ segment: "battery:cell", source: "查企软件", confidence: "stated" }]);
    expect(firm.firm).toMatchObject({ place: "430000", asOf: "2024-05-01" });
  });

  test("are merged with a firm known by its code or its name, which gains what it lacked", async () => {
    const source = "查企软件";
    await add([{ ...cell, name: "戊新材料", source }], { id: "found-2" });
    const { status, body } = await add(
      [
        { name: "湖南（长沙）戊新材料有限公司", makes: "battery:cell", source },
        {
          name: " 戊新材料 ",
          uscc: "9143010 0ma4l1abc1d",
          makes: "battery:cell",
          place: "湖南长沙",
          source: "二",
        },
        { name: "湖南(长沙)戊新材料有限公司", makes: "battery:home、battery:cell", source: "三" },
        { name: "湖南戊新材料股份有限公司", uscc: "91430100MA4L1ABC1D", makes: "battery:cell", source: "四" },
        { name: "戊新材料", makes: "battery:cell", place: "上海", source: "https://example.org/a" },
      ],
      { id: "found-3" },
    );
    expect(status).toBe(200);
    const told = body.firms.map(({ firm, isNew, segments, placeKept }: Record<string, unknown>) => [
      ...[firm, isNew, segments, placeKept],
    ]);
    const fresh = "湖南(长沙)戊新材料有限公司";
    const known = "戊新材料";
    expect(told).toEqual([
      [fresh, true, ["battery:cell"], null],
      [known, false, ["battery:cell"], null],
      [fresh, true, ["battery:home", "battery:cell"], null],
      [known, false, ["battery:cell"], null],
      [known, false, ["battery:cell"], "长沙市"],
    ]);
    const { firm, makes, sources } = (await api.get(`/api/firms/${known}`)).body;
    expect(firm).toMatchObject({
      uscc: "91430100MA4L1ABC1D",
      place: "430100",
      fullName: "湖南戊新材料股份有限公司",
    });
    expect(makes.length).toBe(4);
    expect(sources["https://example.org/a"]).toMatchObject({ address: "https://example.org/a" });
  });

  test("beside a segment other words are kept as the note", async () => {
    const { body } = await add([{ name: "己有限公司", makes: "软包电芯的研发与生产", source: "查企软件" }], {
      id: "found-4",
      segment: "battery:cell",
    });
    expect(body.firms).toMatchObject([{ isNew: true, segments: ["battery:cell"] }]);
    const { makes } = (await api.get(`/api/firms/${body.firms[0].firm}`)).body;
    expect(makes).toMatchObject([{ segment: "battery:cell", note: "软包电芯的研发与生产" }]);
  });

  test("people who enter one new firm at once, each in another spelling, enter one", async () => {
    const spelled = [
      "辛 ABC（中国）有限公司",
      "辛abc(中国)有限公司",
      "辛ＡＢＣ(中国)有限公司",
      "辛Abc（中国） 有限公司",
    ];
    const all = await Promise.all(
      spelled.map((name) => api.send("post", "/api/found-firms", { rows: [{ ...cell, name }] })),
    );
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const firms = all.map(({ body }) => body.firms[0]);
    expect(new Set(firms.map(({ firm }) => firm))).toEqual(new Set(["辛abc(中国)有限公司"]));
    expect(firms.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect((await api.get(`/api/firms?q=${encodeURIComponent("辛")}`)).body.total).toBe(1);
    const later = await add([{ ...cell, name: "辛ABC(中国)有限公司" }]);
    expect(later.body.firms).toMatchObject([{ isNew: false }]);
  });

  test("one code entered at once under two names is one firm, or is told", async () => {
    const uscc = "91430100MA4L2XY20W";
    const both = await Promise.all(
      ["壬甲", "壬甲有限公司"].map((name) =>
        api.send("post", "/api/found-firms", { rows: [{ ...cell, name, uscc }] }),
      ),
    );
    expect(both.map(({ body }) => body.firms?.[0].firm)).toEqual([uscc, uscc]);
  });

  test("a new firm never takes the id of another firm or adviser, and none is too long to open", async () => {
    await api.engine.write("CREATE (:LiantuFirm {id: '癸公司', name: '别的'})");
    await api.engine.write("CREATE (:LiantuAdviser {id: '癸公司~2', name: '某'})");
    await api.engine.write("MERGE (r:LiantuRevision {id: 'graph'}) SET r.number = r.number + 1");
    const long = "长".repeat(200);
    const { body } = await add([
      { ...cell, name: "癸公司" },
      { ...cell, name: long },
    ]);
    const ids: string[] = body.firms.map(({ firm }: { firm: string }) => firm);
    expect(ids).toEqual(["癸公司~3", long]);
    for (const id of ids) expect((await api.get(`/api/firms/${encodeURIComponent(id)}`)).status).toBe(200);
    const ligature = "ﷺ".repeat(200);
    const folded = (await add([{ ...cell, name: ligature }])).body.firms[0].firm;
    expect(folded).toHaveLength(200);
    expect((await api.get(`/api/firms/${encodeURIComponent(folded)}`)).body.firm.name).toBe(ligature);
  });

  test("a name or a source that a spreadsheet has damaged is refused, as loading what was exported would be", async () => {
    const { status, body } = await add([{ ...cell, name: "1.2E+11", source: "9.9E+20" }]);
    expect([status, body.errors.map(({ field }: { field: string }) => field)]).toEqual([
      400,
      ["rows.0.name", "rows.0.source"],
    ]);
  });

  test("a name that several firms have says which, and how to make them one", async () => {
    await api.engine.write(
      "CREATE (:LiantuFirm {id: 'd1', name: '重名厂'}), (:LiantuFirm {id: 'd2', name: '重名 厂'})",
    );
    await api.engine.write("MERGE (r:LiantuRevision {id: 'graph'}) SET r.number = r.number + 1");
    const { status, body } = await add([{ ...cell, name: "重名厂" }]);
    expect([status, body.errors[0].field]).toEqual([400, "rows.0.name"]);
    expect(body.errors[0].detail).toContain("d1、d2");
    expect(body.errors[0].detail).toContain("/merge");
    const merged = await api.send("post", "/api/firms/d1/merge", { other: "d2" });
    expect(merged.status).toBe(200);
    expect((await add([{ ...cell, name: "重名厂" }])).body.firms).toMatchObject([
      { firm: "d1", isNew: false },
    ]);
  });

  test("a place of several is told with where each is", async () => {
    const { status, body } = await api.send("post", "/api/found-firms", {
      rows: [{ ...cell, name: "庚有限公司", place: "鼓楼区" }],
    });
    expect(status).toBe(400);
    expect(body.errors[0].detail).toContain("江苏省南京市鼓楼区（320106）");
  });

  test("all or none: every wrong cell is told by row and column", async () => {
    const before = (await api.get("/api/firms")).body.total;
    const { status, told } = await add([
      { ...cell, name: "丙有限公司", place: "430000" },
      { ...cell, name: "", uscc: "123", place: "无此地" },
      { name: "丁有限公司", makes: "没有这一环" },
      { ...cell, name: "丙有限公司" },
      { ...cell, name: "冒名有限公司", uscc: "91350100M000100Y43" },
    ]);
    expect(status).toBe(400);
    expect(told).toEqual([
      "rows.1.name",
      "rows.1.uscc",
      "rows.1.place",
      "rows.2.makes",
      "rows.3.name",
      "rows.4.name",
    ]);
    expect((await api.get("/api/firms")).body.total).toBe(before);
  });
});
