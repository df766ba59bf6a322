import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../server/model/words.ts";
import { WHY_WORDS } from "../../server/words/why-words.ts";
import { folderOf } from "../data/folders.ts";
import { treeWithoutLinks } from "../data/tree-without-links.ts";
import { type Served, served } from "../http/served.ts";
import { unzip } from "./zip.ts";

const at = { chain: "cement", place: "park" };
const query = (more: Record<string, string> = {}) => new URLSearchParams({ ...at, ...more });
/** What would say that nothing is lacking, though nothing can be judged. */
const NO_GAP =
  /没有缺口|没有断点|无缺口|必需投入本地都有|没有可招引的环节|不会带倒其他环节|没有需求|[Nn]o gaps?\b|[Nn]o recruitable segment|takes another segment with it|nothing is missing/;

let api: Served;
beforeAll(async () => {
  api = await served(folderOf(treeWithoutLinks));
});
afterAll(() => api.close());

describe("a chain whose products no link connects", () => {
  test("has no gap list, and says why", async () => {
    const { body } = await api.get(`/api/gaps?${query()}`);
    expect({ why: body.why, needsOpen: body.needsOpen, total: body.total, gaps: body.gaps }).toEqual({
      why: "no_links",
      needsOpen: 0,
      total: 0,
      gaps: [],
    });
  });

  test("has a scorecard that says why it has no completeness", async () => {
    const { body } = await api.get(`/api/scorecard?place=park&chain=cement`);
    expect(body.cards[0]).toMatchObject({ why: "no_links", present: 8, segments: 8, makers: 8 });
  });

  test("has a search sheet that says why it is empty, and one of a segment all the same", async () => {
    const { body } = await api.get(`/api/search-sheet?${query()}`);
    expect([body.why, body.rows]).toEqual(["no_links", []]);
    const one = await api.get(`/api/search-sheet?place=park&segment=${encodeURIComponent("石膏")}`);
    expect(one.body.rows.map(({ known }: { known: number }) => known)).toEqual([1]);
  });

  test("has candidates for a segment one asks for", async () => {
    const { body } = await api.get(`/api/candidates?place=park&segment=${encodeURIComponent("石膏")}`);
    expect(body.candidates.map(({ firm }: { firm: string }) => firm)).toContain("far");
  });

  test("says at all chains at once what it says at its own", async () => {
    const { body } = await api.get(`/api/gaps?${query({ chain: "all" })}`);
    expect([body.why, body.gaps]).toEqual(["no_links", []]);
  });

  test("has a leader view without a need that could be lacking", async () => {
    const { status, body } = await api.get(`/api/leaders/${encodeURIComponent("通用水泥")}?place=park`);
    const whys = body.chains.map(({ why }: { why: string }) => why);
    expect([status, body.lacking, whys]).toEqual([200, [], ["no_links"]]);
  });

  describe.each(LANGUAGES)("in %s", (lang) => {
    const { text, next } = WHY_WORDS[lang].no_links;

    test.each(["cement", "all"])(
      "the report of %s says that nothing can be judged, and the next step",
      async (chain) => {
        const { status, bytes } = await api.file(`/api/report?${query({ chain, lang })}`);
        expect(status).toBe(200);
        const said = unzip(bytes)["word/document.xml"]!.replace(/<[^>]+>/g, "");
        expect(said).toContain(text);
        expect(said).toContain(next);
        expect(said).not.toMatch(NO_GAP);
      },
    );

    test("the workbook says so on its first sheet, and has no empty sheet", async () => {
      const { status, bytes } = await api.file(`/api/workbook?${query({ lang })}`);
      expect(status).toBe(200);
      const files = unzip(bytes);
      expect(files["xl/sharedStrings.xml"]).toContain(text);
      const sheets = Object.keys(files).filter((name) => name.startsWith("xl/worksheets/sheet"));
      expect(sheets).toHaveLength(3);
      for (const name of sheets) expect(files[name]!.match(/<row /g)!.length).toBeGreaterThan(1);
    });
  });
});
