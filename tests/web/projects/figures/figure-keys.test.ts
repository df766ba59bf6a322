import { expect, test } from "vitest";
import type { ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import { behind } from "../../../../web/pages/projects/figures/figure-keys.ts";
import { speech } from "../../i18n/speech.ts";

test("a published figure is called in the reader's language where it is opened", () => {
  const answer = {
    published: [
      { id: "arrived", nameZh: "到位资金", unit: "亿元", period: "2023年", beside: { projects: ["p"] } },
    ],
  } as unknown as ProjectFiguresAnswer;
  const opened = (language: "zh" | "en") => behind(answer, "published.arrived", speech(language), language);
  expect(opened("en")).toEqual({ title: expect.stringContaining("Capital arrived"), projects: ["p"] });
  expect(opened("zh")?.title).toContain("到位资金");
});
