import { describe, expect, test } from "vitest";
import { CONNECTIONS, LANGUAGES, TIE_KINDS } from "../../server/model/words.ts";
import {
  RELATIONS,
  type Related,
  relatedBy,
  type ToldTie,
  tieSentence,
} from "../../server/words/tie-sentences.ts";
import { rows as seedRows } from "../seed/rows.ts";

const AB = {
  forward: { first: "甲", second: "乙", forward: true },
  back: { first: "乙", second: "甲", forward: false },
};
const read = (related: Related) =>
  LANGUAGES.map((language) => [
    tieSentence(related, AB.forward, language),
    tieSentence(related, AB.back, language),
  ]);

describe("of what the data says of 甲 (from) and 乙 (to), both are true", () => {
  test.each<[Related, string, string, string, string]>([
    [{ relation: "supplies" }, "甲供货给乙", "乙采购自甲", "甲 supplies 乙", "乙 buys from 甲"],
    [
      { relation: "supplies", segment: "瓶" },
      "甲供应瓶给乙",
      "乙的瓶采购自甲",
      "甲 supplies 瓶 to 乙",
      "乙 buys 瓶 from 甲",
    ],
    [
      { relation: "supplies", segment: "瓶", segmentEn: "bottles" },
      "甲供应瓶给乙",
      "乙的瓶采购自甲",
      "甲 supplies bottles to 乙",
      "乙 buys bottles from 甲",
    ],
    [{ relation: "owns" }, "甲持股乙", "乙的股东是甲", "甲 owns part of 乙", "乙 is partly owned by 甲"],
    [
      { relation: "owns", share: "0.7" },
      "甲持股（70%）乙",
      "乙的股东（70%）是甲",
      "甲 owns 70% of 乙",
      "乙 is owned (70%) by 甲",
    ],
    [
      { relation: "attracted_by" },
      "甲落户得益于乙",
      "乙吸引来了甲",
      "甲 came here because of 乙",
      "乙 attracted 甲",
    ],
    [
      { relation: "partner" },
      "甲的合作方是乙",
      "乙的合作方是甲",
      "甲 is a partner of 乙",
      "乙 is a partner of 甲",
    ],
    [
      { relation: "same_name" },
      "甲名称近似乙",
      "乙名称近似甲",
      "甲 has a name like that of 乙",
      "乙 has a name like that of 甲",
    ],
    [
      { relation: "other" },
      "甲另有关系的是乙",
      "乙另有关系的是甲",
      "甲 has another tie to 乙",
      "乙 has another tie to 甲",
    ],
    [
      { relation: "works_for" },
      "甲任职于乙",
      "乙有人任招商顾问：甲",
      "甲 works for 乙",
      "乙 employs the adviser 甲",
    ],
    [
      { relation: "leads" },
      "甲是链主企业，引领乙",
      "乙的链主企业是甲",
      "甲 leads the chain 乙",
      "乙 is led by 甲",
    ],
    [
      { relation: "introduced" },
      "甲引荐了乙",
      "乙的引荐人是甲",
      "甲 introduced 乙",
      "乙 was introduced by 甲",
    ],
    [
      { relation: "recruits" },
      "甲的目标企业是乙",
      "乙是目标企业，项目为甲",
      "甲 is to recruit 乙",
      "乙 is the firm to recruit of 甲",
    ],
    [
      { relation: "settled_as" },
      "甲的项目公司是乙",
      "乙是项目公司，项目为甲",
      "甲 stands as the company 乙",
      "乙 is the project company of 甲",
    ],
  ])("%o", (related, ...said) => {
    expect(read(related).flat()).toEqual(said);
  });

  test("every relation is among them, and every tie of the data is one", () => {
    const told = [...TIE_KINDS, ...CONNECTIONS.filter((kind) => kind !== "tied")];
    expect([...RELATIONS].sort()).toEqual([...told, "leads", "introduced", "recruits", "settled_as"].sort());
    expect(relatedBy({ kind: "tied", tieKind: "partner" }).relation).toBe("partner");
    expect(relatedBy({ kind: "tied", tieKind: null }).relation).toBe("other");
  });
});

interface Ends extends ToldTie {
  from?: string | undefined;
  to?: string | undefined;
}

/** The ties of the shipped data, whoever is on whose page. */
describe("the shipped data", () => {
  const names = new Map(
    ["firms", "advisers"].flatMap((table) => seedRows(table).map((row) => [row.id, row.name])),
  );
  const called = (id: string | undefined) => names.get(id) ?? "";

  test.each([
    ["huikang", "jiebao", "惠康医药落户得益于洁宝日化", "洁宝日化吸引来了惠康医药"],
    ["yuncang", "jifeng", "云仓供应链名称近似吉风云仓", "吉风云仓名称近似云仓供应链"],
  ])("%s %s", (from, to, forward, back) => {
    const row = seedRows("ties").find((one) => one.from === from && one.to === to)!;
    const related = relatedBy({ kind: "tied", tieKind: row.kind as never });
    const [first, second] = [called(row.from), called(row.to)];
    expect([
      tieSentence(related, { first, second, forward: true }, "zh"),
      tieSentence(related, { first: second, second: first, forward: false }, "zh"),
    ]).toEqual([forward, back]);
  });

  test("every tie is read from both ends, in both languages, with both names", () => {
    const rows: Ends[] = [
      ...seedRows("ties").map(({ from, to, kind }) => ({
        from,
        to,
        kind: "tied" as const,
        tieKind: kind as never,
      })),
      ...seedRows("owns").map(({ from, to }) => ({ from, to, kind: "owns" as const })),
      ...seedRows("supplies").map(({ from, to }) => ({ from, to, kind: "supplies" as const })),
      ...seedRows("advisers").map(({ id, firm }) => ({ from: id, to: firm, kind: "works_for" as const })),
    ];
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows)
      for (const language of LANGUAGES)
        for (const forward of [true, false]) {
          const [first, second] = (forward ? [row.from, row.to] : [row.to, row.from]).map(called);
          const said = tieSentence(relatedBy(row), { first: first!, second: second!, forward }, language);
          expect([said.startsWith(first!), said.endsWith(second!), said.length > 4]).toEqual([
            true,
            true,
            true,
          ]);
        }
  });
});
