import { beforeAll, expect, test } from "vitest";
import { laterTexts, speak, startI18n } from "../../../../web/i18n/i18n.ts";
import { type Completed, subtitleOf } from "../../../../web/pages/chain/panorama/subtitle.ts";

const part = (met: number, all: number): Completed => ({
  completeness: { met, all, boughtIn: 0 },
  why: null,
});
const answer = {
  ...part(4, 8),
  place: { nameZh: "高新区", nameEn: "Hi-tech Zone" } as never,
  asOf: "2024-03",
};

const { t } = startI18n();
beforeAll(laterTexts);

test.each([
  ["zh", undefined, "高新区 · 截至 2024年3月 · 链条完整度 4/8"],
  ["zh", part(4, 8), "高新区 · 截至 2024年3月 · 链条完整度 4/8"],
  ["zh", part(3, 8), "高新区 · 截至 2024年3月 · 链条完整度 4/8 → 3/8"],
  ["en", part(5, 10), "Hi-tech Zone · As of Mar 2024 · Completeness 4/8 → 5/10"],
] as const)(
  "says the figures of what is shown, today's before what differs (%s)",
  async (language, left, told) => {
    await speak(language);
    expect(subtitleOf(answer, left, t, language)).toBe(told);
  },
);

test("where nothing is left to be complete it says why", async () => {
  await speak("zh");
  const gone: Completed = { completeness: { met: 0, all: 0, boughtIn: 0 }, why: "nothing_present" };
  expect(subtitleOf(answer, gone, t, "zh")).toMatch(/链条完整度 4\/8 → (?!链条完整度)./);
});
