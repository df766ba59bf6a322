// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { GapsAnswer } from "../../../../server/chain/gaps.ts";
import { GapList } from "../../../../web/pages/chain/gaps/gap-list.tsx";
import { gapOf } from "../../kit/gap/gap.ts";
import { show } from "../../screen.tsx";

const part = (name: "demand" | "criticality", value: number) =>
  ({ name, value, weight: 0.5, raw: {} }) as unknown as GapsAnswer["gaps"][number]["parts"][number];
const ANSWER = {
  chain: { id: "nonwoven", nameZh: "非织造", nameEn: null },
  place: { id: "xiangxi-hitech", nameZh: "湘西高新区", nameEn: null },
  completeness: { met: 1, all: 2 },
  weights: { fill: { demand: 0.5, criticality: 0.5 }, extend: { demand: 1 } },
  gaps: [
    gapOf({ segment: "a", nameZh: "甲", parts: [part("demand", 0.9), part("criticality", 0.1)] }),
    gapOf({ segment: "b", nameZh: "乙", parts: [part("demand", 0.2), part("criticality", 0.9)] }),
    gapOf({ segment: "c", nameZh: "丙", class: "bought_in", list: null, parts: [] }),
  ],
  sources: {},
  asOf: null,
  cut: false,
  total: 3,
} as unknown as GapsAnswer;

async function shown(given: Partial<Parameters<typeof GapList>[0]> = {}) {
  const onSelect = vi.fn();
  const view = await show(
    <GapList
      answer={ANSWER}
      classes={undefined}
      weights={{}}
      selected={undefined}
      onSelect={onSelect}
      onWeights={() => {}}
      {...given}
    />,
  );
  return { ...view, onSelect };
}
const names = (title: string) =>
  within(screen.getByRole("heading", { name: new RegExp(title) }).closest("section")!)
    .queryAllByRole("listitem")
    .map((row) => /甲|乙|丙/.exec(row.textContent ?? "")?.[0]);

describe("the gap list", () => {
  test("goes by priority, and by the reader's weights at once", async () => {
    await shown();
    expect(names("补链")).toEqual(["甲", "乙"].toReversed());
  });

  test("a weight of the address moves another to the top", async () => {
    await shown({ weights: { demand: 5, criticality: 0 } });
    expect(names("补链")).toEqual(["甲", "乙"]);
  });

  test("all weights at nothing cannot rank, and says so", async () => {
    await shown({ weights: { demand: 0, criticality: 0 } });
    expect(screen.getAllByText(/全部权重为 0/).length).toBeGreaterThan(0);
  });

  test("only the classes of the filter, and it tells which", async () => {
    await shown({ classes: ["bought_in"] });
    expect(names("补链")).toEqual([]);
    expect(screen.getByText("只列出：外购")).toBeDefined();
    expect(screen.getByText("没有需要补的环节。")).toBeDefined();
  });

  test("a gap chosen is told by its segment", async () => {
    const { user, onSelect } = await shown();
    await user.click(screen.getByTitle("在图中查看 甲"));
    expect(onSelect).toHaveBeenCalledWith("a");
  });

  test("where nothing of the chain is made there is nothing to fill", async () => {
    await shown({ answer: { ...ANSWER, completeness: null } });
    expect(screen.queryByRole("heading", { name: /补链/ })).toBeNull();
    expect(screen.getByText(/这条链在湘西高新区还没有记录到企业/)).toBeDefined();
  });
});
