import { expect, test } from "vitest";
import { dateText } from "../../server/words/format.ts";
import { speak, startI18n } from "../../web/i18n/i18n.ts";

test.each([
  ["2026-11-20", "2026-11-20", "20 Nov 2026"],
  ["2026-11-02", "2026-11-02", "2 Nov 2026"],
  ["2026-11", "2026年11月", "Nov 2026"],
  ["2011-05", "2011年5月", "May 2011"],
  ["2023", "2023年", "2023"],
  ["2026-13", "2026-13", "2026-13"],
  ["2026-11-32", "2026-11-32", "2026-11-32"],
  ["2021年以来", "2021年以来", "2021年以来"],
  ["", "", ""],
])("%s", (date, zh, en) => {
  expect([dateText(date, "zh"), dateText(date, "en")]).toEqual([zh, en]);
});

test("dates and counts within a text are the reader's", async () => {
  const i18n = startI18n();
  await speak("en");
  expect(i18n.t("panorama.asOf", { date: "2026-11" })).toContain("Nov 2026");
  expect(i18n.t("search.more", { count: 12345 })).toContain("12,345");
  await speak("zh");
  expect(i18n.t("panorama.asOf", { date: "2026-11" })).toContain("2026年11月");
  expect(i18n.t("search.none", { q: "酒鬼酒" })).toContain("酒鬼酒");
  expect(i18n.t("search.none", { q: "2023-45" })).toContain("“2023-45”");
});
