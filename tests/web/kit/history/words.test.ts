import i18next from "i18next";
import { beforeAll, describe, expect, test } from "vitest";
import { TABLES } from "../../../../server/data/tables/tables.ts";
import { TABLE_NAMES, type TableName } from "../../../../server/model/log.ts";
import { laterTexts, speak, startI18n } from "../../../../web/i18n/i18n.ts";
import {
  columnText,
  namesOf,
  refersTo,
  rowTold,
  titleText,
  valueText,
} from "../../../../web/kit/history/words.ts";

beforeAll(async () => {
  startI18n();
  await laterTexts();
  await speak("en");
  await speak("zh");
});

const names = namesOf(
  [
    { table: "firms", id: "jiugui", nameZh: "酒鬼酒", nameEn: null },
    { table: "segments", id: "baijiu", nameZh: "白酒", nameEn: null },
    { table: "segments", id: "bottle", nameZh: "酒瓶", nameEn: null },
    { table: "projects", id: "p1", nameZh: "酒瓶厂", nameEn: null },
    { table: "people", id: "chen", nameZh: "陈静", nameEn: null },
  ],
  "zh",
);
const told = (language: "zh" | "en" = "zh") => ({ t: i18next.getFixedT(language), language, nameOf: names });
const columns = TABLES.flatMap((table) =>
  table.columns
    .filter(({ property }) => property !== "id" && !(table.name === "events" && property === "change"))
    .map((column) => ({ table: table.name as TableName, column })),
);

describe("rows in words", () => {
  test("the tables of the data folder are those of the log", () => {
    expect([...TABLE_NAMES].sort()).toEqual(TABLES.map(({ name }) => name).sort());
  });

  test.each(["zh", "en"] as const)("every column is called something (%s)", (language) => {
    const t = i18next.getFixedT(language);
    const bare = columns.filter(
      ({ table, column }) => columnText(table, column.property, t) === column.property,
    );
    expect(bare.map(({ table, column }) => `${table}.${column.property}`)).toEqual([]);
  });

  test("every column that names a thing is read as one of the tables it may name", () => {
    const wrong = columns.filter(({ table, column }) => {
      const named = [...(column.refers ?? []), ...(column.mentions ?? [])];
      const read = refersTo(table, column.property);
      return named.length > 0 && !named.every((one) => read?.includes(one as TableName));
    });
    expect(wrong.map(({ table, column }) => `${table}.${column.property}`)).toEqual([]);
  });

  test.each(["zh", "en"] as const)("every word a column may hold is said in words (%s)", (language) => {
    const raw = columns.flatMap(({ table, column }) =>
      (column.words ?? [])
        // Some words of the model are English ones.
        .filter((word) => language === "zh" || word.includes("_"))
        .filter((word) => valueText(table, column.property, word, told(language)) === word)
        .map((word) => `${table}.${column.property}: ${word}`),
    );
    expect(raw).toEqual([]);
  });

  test("days and months are the reader's", () => {
    const both = (column: string, value: string) =>
      (["zh", "en"] as const).map((language) => valueText("projects", column, value, told(language)));
    expect(both("startedOn", "2026-11")).toEqual(["2026年11月", "Nov 2026"]);
    expect(both("asOf", "2026-11-20")).toEqual(["2026-11-20", "20 Nov 2026"]);
    expect(both("name", "2026-11-20")).toEqual(["2026-11-20", "2026-11-20"]);
  });

  test("a change tells only what became another, by name, in the words of the screen", () => {
    const before = { id: "p1", name: "酒瓶厂", stage: "visit", segments: ["bottle"], amountWan: null };
    const after = { ...before, stage: "signed", segments: ["bottle", "baijiu"], amountWan: 25_000 };
    expect(rowTold({ table: "projects", before, after }, told())).toEqual({
      table: "projects",
      id: "p1",
      title: "酒瓶厂",
      did: "changed",
      fields: [
        { column: "stage", label: "阶段", before: "考察", after: "签约" },
        { column: "segments", label: "补哪些环节", before: "酒瓶", after: "酒瓶、白酒" },
        { column: "amountWan", label: "投资额", before: null, after: "2.5 亿元" },
      ],
    });
  });

  test("a row that came or went tells all it holds beside its name", () => {
    const row = {
      firm: "jiugui",
      segment: "baijiu",
      capacity: 4000,
      unit: "吨",
      revenueShare: ">0.5",
      chosen: true,
      source: null,
    };
    expect(rowTold({ table: "makes", before: row, after: null }, told())).toEqual({
      table: "makes",
      id: null,
      title: "酒鬼酒 · 白酒",
      did: "removed",
      fields: [
        { column: "capacity", label: "年产能", before: "4,000", after: null },
        { column: "unit", label: "单位", before: "吨", after: null },
        { column: "revenueShare", label: "占营收", before: "大部分（>50%）", after: null },
        { column: "chosen", label: "几个来源不一时，以这一条为准", before: "是", after: null },
      ],
    });
  });

  test("what has two names is called in the reader's language; an unknown id stays an id", () => {
    const place = { id: "jishou", nameZh: "吉首市", nameEn: "Jishou" };
    expect(titleText("places", place, told("en"))).toBe("Jishou");
    expect(titleText("places", place, told("zh"))).toBe("吉首市");
    expect(valueText("projects", "owner", "chen", told())).toBe("陈静");
    expect(valueText("projects", "owner", "gone", told())).toBe("gone");
    expect(titleText("supplies", { from: "jiugui", to: "xx", segment: null }, told())).toBe("酒鬼酒 → xx");
  });
});
