import i18next from "i18next";
import { beforeAll, describe, expect, test } from "vitest";
import { startI18n } from "../../../../web/i18n/i18n.ts";
import { partsText, whoText } from "../../../../web/kit/history/summary.ts";
import { brief } from "../../changes.ts";

beforeAll(() => {
  startI18n();
});
const zh = () => i18next.getFixedT("zh");

describe("who made a change", () => {
  test.each([
    [{}, "陈静"],
    [{ byName: null }, "chen"],
    [{ by: null, byName: null }, "未署名"],
    [{ by: null, byName: null, kind: "snapshot" }, "系统自动"],
  ] as const)("%j is %s", (given, who) => {
    expect(whoText(brief(given), zh())).toBe(who);
  });
});

describe("which parts of a thing changed", () => {
  test.each([
    ["nothing where its own row changed", { kind: "project", tables: ["events", "projects"] }, ""],
    ["its part, not the event that tells of it", { kind: "project", tables: ["events", "tasks"] }, "待办"],
    ["an event by itself", { kind: "project", tables: ["events"] }, "项目记事"],
    ["a statement, not the source made for it", { kind: "firm", tables: ["makes", "sources"] }, "供给"],
    ["nothing of very many rows", { kind: "merge", tables: ["makes"], bulk: true }, ""],
  ] as const)("%s", (_, given, parts) => {
    expect(partsText(brief({ ...given, tables: [...given.tables] }), zh())).toBe(parts);
  });
});
