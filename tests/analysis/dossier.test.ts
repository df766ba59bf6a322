import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { gapListOf } from "../../server/analysis/judging/gap-list.ts";
import { judge } from "../../server/analysis/judging/gaps.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import {
  duplicatesOf,
  plainName,
  qualityOf,
  type RecordOf,
  roleOf,
  standingOf,
} from "../../server/analysis/recruiting/dossier.ts";
import { isStale } from "../../server/model/doubt.ts";
import { firm, judgeScene, link, makes } from "./land.ts";
import { NaiveWorld } from "./naive-gaps.ts";
import { worlds } from "./worlds.ts";

const unstated = { source: null, asOf: null, confidence: null, note: null } as const;

describe("the role of a segment for a firm that makes it", () => {
  it("tells the gap that a firm elsewhere would fill, and with whom it would work", () => {
    const judgement = judgeScene({
      segments: ["浆", "布", "湿巾"],
      links: [link("浆>布"), link("布>湿巾")],
      firms: [firm("甲"), firm("乙"), firm("外", "远市")],
      makes: [makes("甲", "浆"), makes("乙", "湿巾"), makes("外", "布")],
    });
    const at = judgement.chain.segmentIndex;
    const role = roleOf(judgement, gapListOf(judgement).lists, at.get("布")!, "外");
    expect(role).toMatchObject({
      segment: "布",
      class: "missing",
      list: "fill",
      rank: 1,
      of: 1,
      sole: false,
      makersHere: 0,
      fedBy: [{ segment: "浆", makers: [{ id: "甲", name: "甲" }], makersTotal: 1 }],
      usedBy: [{ segment: "湿巾", makers: [{ id: "乙", name: "乙" }], makersTotal: 1 }],
      needsMet: 1,
      needsAll: 1,
    });
  });

  it("names the only maker here of what is needed here", () => {
    const judgement = judgeScene({
      segments: ["布", "湿巾"],
      links: [link("布>湿巾")],
      firms: [firm("甲"), firm("乙")],
      makes: [makes("甲", "布"), makes("乙", "湿巾")],
    });
    const ranked = gapListOf(judgement).lists;
    const sole = (segment: string, maker: string) =>
      roleOf(judgement, ranked, judgement.chain.segmentIndex.get(segment)!, maker).sole;
    expect([sole("布", "甲"), sole("湿巾", "甲"), sole("布", "乙")]).toEqual([true, false, false]);
  });

  it("says of random worlds what the definition says", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const judgement = judge(compileChain(world.data), situate(world.atlas, world.place));
        const naive = new NaiveWorld(world);
        const here = naive.makers(naive.residents());
        const ranked = gapListOf(judgement).lists;
        for (const row of world.data.makes) {
          const at = judgement.chain.segmentIndex.get(row.segment);
          if (at === undefined) continue;
          const role = roleOf(judgement, ranked, at, row.firm);
          const list = Object.values(ranked).find((rows) =>
            rows.some(({ segment }) => segment === row.segment),
          );
          expect(role.rank === null ? null : list?.[role.rank - 1]?.segment).toBe(list ? row.segment : null);
          for (const partner of [...role.fedBy, ...role.usedBy]) {
            const makers = [...here.get(partner.segment)!].filter((maker) => maker !== row.firm);
            expect(partner.makersTotal).toBe(makers.length);
            expect(makers).toEqual(expect.arrayContaining(partner.makers.map(({ id }) => id)));
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("the standing of a firm", () => {
  const is = { active: true, resident: false, leads: false };
  it.each([
    ["gone", { ...is, active: false, resident: true }, []],
    ["leader", { ...is, resident: true, leads: true }, []],
    ["resident", { ...is, resident: true }, [{ list: "fill" }]],
    ["candidate", is, [{ list: null }, { list: "extend" }]],
    ["elsewhere", { ...is, leads: true }, [{ list: null }]],
  ] as const)("%s", (standing, given, roles) => {
    expect(standingOf(given, roles)).toBe(standing);
  });
});

describe("a statement is stale", () => {
  it.each([
    ["2023", "2026-11-25", 3, false],
    ["2022", "2026-11-25", 3, true],
    ["2023-11", "2026-11-25", 3, false],
    ["2023-10", "2026-11-25", 3, true],
    ["2023-11-25", "2026-11-25", 3, false],
    ["2023-11-24", "2026-11-25", 3, true],
    ["2027", "2026-11-25", 3, false],
  ])("%s on %s after %i years: %s", (asOf, on, years, stale) => {
    expect(isStale(asOf, on, years)).toBe(stale);
  });

  it("when every day it may be of lies before the limit", () => {
    const day = fc
      .date({ min: new Date("1950-01-01"), max: new Date("2050-12-28"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        day,
        day,
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(4, 7, 10),
        (asOf, on, years, length) => {
          const said = asOf.slice(0, length);
          const last = length === 4 ? `${said}-12-31` : length === 7 ? `${said}-31` : said;
          const limit = `${Number(on.slice(0, 4)) - years}${on.slice(4)}`;
          const exact = length === 10 ? last < limit : last.slice(0, length) < limit.slice(0, length);
          expect(isStale(said, on, years)).toBe(exact);
        },
      ),
    );
  });
});

describe("the quality of a record", () => {
  const whole: RecordOf = {
    firm: {
      uscc: "c",
      place: "p",
      status: "存续",
      founded: "2010",
      registeredCapitalWan: 1,
      employees: 1,
      industryCode: "C1781",
      source: "s",
      asOf: "2026",
      confidence: "stated",
      note: null,
    },
    located: true,
    makes: [],
    needs: [],
    related: [],
  };
  const said = { source: "s", asOf: "2026", confidence: "stated", note: null } as const;
  const made = { ...said, segment: "布", speaks: true, capacity: 5 };
  const asked = { on: "2026-11-25", staleAfter: 3 };
  const kinds = (record: Partial<RecordOf>) =>
    qualityOf({ ...whole, makes: [made], ...record }, asked).map(({ kind, of }) => `${kind} ${of}`);

  it("finds nothing in a whole one", () => {
    expect(kinds({})).toEqual([]);
  });

  it("names what is missing", () => {
    const firm = { ...whole.firm, uscc: null, place: null, employees: null };
    expect(kinds({ firm, located: false, makes: [] })).toEqual([
      "missing uscc",
      "missing place",
      "missing employees",
      "missing makes",
    ]);
    expect(kinds({ located: false, makes: [{ ...made, capacity: null }] })).toEqual([
      "missing point",
      "missing capacity",
    ]);
  });

  it("tells what is old, assumed, without a source or a date, together by what it says", () => {
    const old = { ...made, asOf: "2020" };
    const findings = qualityOf(
      {
        ...whole,
        firm: { ...whole.firm, asOf: "2021", name: "甲" } as RecordOf["firm"],
        makes: [old, { ...old, segment: "巾", asOf: "2019-05" }, { ...old, segment: "纸", speaks: false }],
        needs: [{ ...said, confidence: "assumed", asOf: null, segment: "浆", speaks: true, amount: 1 }],
        related: [{ ...unstated, kind: "owns", name: "母公司" }],
      },
      asked,
    );
    expect(findings).toEqual([
      { kind: "stale", of: "firm", segments: [], names: [], asOf: "2021", count: 1 },
      { kind: "stale", of: "makes", segments: ["布", "巾"], names: [], asOf: "2019-05", count: 2 },
      { kind: "assumed", of: "needs", segments: ["浆"], names: [], asOf: null, count: 1 },
      { kind: "unsourced", of: "owns", segments: [], names: ["母公司"], asOf: null, count: 1 },
      { kind: "undated", of: "needs", segments: ["浆"], names: [], asOf: null, count: 1 },
    ]);
  });

  it("tells where sources disagree and none is chosen", () => {
    const other = { ...made, source: "t", capacity: 7, speaks: false };
    expect(kinds({ makes: [made, other] })).toEqual(["disagree makes"]);
    expect(kinds({ makes: [{ ...made, chosen: true } as typeof made, other] })).toEqual([]);
    expect(kinds({ makes: [made, { ...other, capacity: 5 }] })).toEqual([]);
  });
});

describe("firms that may be the same one", () => {
  const known = (id: string, name: string, more: object = {}) => ({
    id,
    name,
    fullName: null,
    uscc: null,
    ...more,
  });

  it("share a code, a tie or a plain name; the strongest reason is told", () => {
    const one = known("a", "甲（湖南）纺织", { uscc: "c" });
    const firms = [
      one,
      known("b", "别名", { uscc: "c" }),
      known("c", "甲(湖南)纺织有限公司"),
      known("d", "乙", { fullName: "甲（湖南） 纺织股份有限公司" }),
      known("e", "甲（湖北）纺织"),
      known("f", "丙"),
    ];
    expect(duplicatesOf(one, firms, ["f", "c"])).toEqual([
      { id: "b", name: "别名", reason: "same_code" },
      { id: "c", name: "甲(湖南)纺织有限公司", reason: "same_name" },
      { id: "d", name: "乙", reason: "like_name" },
      { id: "f", name: "丙", reason: "same_name" },
    ]);
  });

  it("has no plain name but its own when only a legal form or marks are left", () => {
    expect(plainName("有限公司")).toBe("有限公司");
    expect(plainName("（）")).toBe("");
    const marks = known("a", "（）");
    expect(duplicatesOf(marks, [marks, known("b", "——")], [])).toEqual([]);
  });

  it("agrees with comparing every pair", () => {
    const name = fc.constantFrom("甲", "甲有限公司", "乙公司", "乙", "", " 甲 ", "丙");
    const firms = fc.array(fc.tuple(name, fc.option(name), fc.option(fc.constantFrom("1", "2"))), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(firms, (rows) => {
        const all = rows.map(([text, fullName, uscc], at) => ({
          id: String(at),
          name: text,
          fullName,
          uscc,
        }));
        const plain = (one: (typeof all)[number]) =>
          [one.name, one.fullName ?? ""].map(plainName).filter((text) => text !== "");
        for (const one of all) {
          const expected = all
            .filter((other) => other !== one)
            .filter(
              (other) =>
                (one.uscc !== null && other.uscc === one.uscc) ||
                plain(one).some((text) => plain(other).includes(text)),
            );
          expect(duplicatesOf(one, all, []).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        }
      }),
    );
  });
});
