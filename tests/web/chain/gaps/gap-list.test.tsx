// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { GapsAnswer } from "../../../../server/chain/gaps.ts";
import { chainAddress } from "../../../../web/kit/address.ts";
import { GapList } from "../../../../web/pages/chain/gaps/gap-list.tsx";
import { gapOf } from "../../kit/gap/gap.ts";
import { show } from "../../screen.tsx";

const part = (name: "demand" | "criticality", value: number, known = true) => ({
  name,
  value,
  weight: 0.5,
  known,
  raw: {},
});
const row = (given: Parameters<typeof gapOf>[0]) => gapOf({ oneOf: [given.segment ?? ""], ...given });
const ANSWER: GapsAnswer = {
  chain: { id: "nonwoven", nameZh: "非织造", nameEn: null, sector: null },
  place: {
    id: "xiangxi-hitech",
    nameZh: "湘西高新区",
    nameEn: null,
    kind: "park",
    parent: null,
    longitude: null,
    latitude: null,
    aliases: [],
    pinyin: null,
  },
  completeness: { met: 1, all: 2, boughtIn: 1 },
  why: null,
  needsOpen: 1,
  weights: {
    fill: { demand: 0.5, criticality: 0.5 },
    strengthen: { demand: 0.5, criticality: 0.5 },
    extend: { feed: 1 },
  },
  near: 150,
  ceiling: 30_000,
  gaps: [
    row({
      segment: "a",
      nameZh: "甲",
      advice: "recruit",
      evidence: "assumed",
      parts: [part("demand", 0.9), part("criticality", 0.1)],
    }),
    row({
      segment: "b",
      nameZh: "乙",
      advice: "arrange",
      evidence: "stated",
      parts: [part("demand", 0.2), part("criticality", 0.9, false)],
    }),
    row({ segment: "s", nameZh: "丁", class: "single", list: "strengthen", advice: "second_source" }),
    row({
      segment: "c",
      nameZh: "丙",
      class: "bought_in",
      list: null,
      score: null,
      advice: "buy",
      parts: [],
    }),
  ],
  counts: { missing: 2, single: 1, bought_in: 1 },
  totals: { fill: 2, strengthen: 1, extend: 0 },
  sources: {},
  cursor: null,
  total: 4,
};

async function shown(given: Partial<Parameters<typeof GapList>[0]> = {}) {
  const onSelect = vi.fn();
  const view = await show(
    <GapList
      answer={ANSWER}
      classes={undefined}
      moved={{}}
      selected={undefined}
      onSelect={onSelect}
      onMoved={() => {}}
      {...given}
    />,
    { route: { path: "/chain/$chain", schema: chainAddress }, at: "/chain/nonwoven" },
  );
  return { ...view, onSelect };
}
const section = (title: string) =>
  within(screen.getByRole("heading", { name: new RegExp(`^${title}`) }).closest("section")!);
const names = (title: string) =>
  section(title)
    .queryAllByRole("listitem")
    .map((item) => /甲|乙|丙|丁|戊/.exec(item.textContent ?? "")?.[0]);

describe("the gap list", () => {
  test("has a list to fill, one to strengthen and one to extend, each by priority", async () => {
    await shown();
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      "补链 2",
      "强链 1",
      "延链 0",
    ]);
    expect(names("补链")).toEqual(["乙", "甲"]);
    expect(names("强链")).toEqual(["丁"]);
    expect(section("延链").getByText("没有可延的环节。")).toBeDefined();
  });

  test("counts needs and segments apart", async () => {
    await shown();
    expect(screen.getByText("1 项需求没有着落，2 个环节可补。")).toBeDefined();
  });

  test("says what to do and on what that rests, and shows a score from 0 to 100 with its level", async () => {
    await shown();
    const [second, first] = section("补链").getAllByRole("listitem") as [HTMLElement, HTMLElement];
    expect(within(first).getByText("招引").dataset.evidence).toBe("assumed");
    expect(within(first).getByText("依据：待核实")).toBeDefined();
    expect(within(first).getByText("高").parentElement?.textContent).toBe("优先分 50 高");
    expect(within(second).getByText("就近配套")).toBeDefined();
    expect(within(second).queryByText(/依据/)).toBeNull();
  });

  test("a part that is not known says so beside the bar", async () => {
    const { user } = await shown();
    await user.click(screen.getByRole("button", { name: "乙 的理由与分数" }));
    expect(screen.getByText("不详")).toBeDefined();
    expect(screen.getByText("不详，按 90 计")).toBeDefined();
  });

  test("a weight of the address moves another to the top", async () => {
    await shown({ moved: { demand: 5, criticality: 0 } });
    expect(names("补链")).toEqual(["甲", "乙"]);
  });

  test("all weights at nothing cannot rank, and says so", async () => {
    await shown({ moved: { demand: 0, criticality: 0 } });
    expect(screen.getAllByText(/全部权重为 0/).length).toBeGreaterThan(0);
  });

  test("what will do in each other's place stands under the best, opened by keyboard", async () => {
    const pair = { oneOf: ["b", "a"] };
    const gaps = [row({ ...ANSWER.gaps[0], ...pair }), row({ ...ANSWER.gaps[1], ...pair })];
    const { user } = await shown({ answer: { ...ANSWER, gaps } });
    expect(names("补链")).toEqual(["乙"]);
    const fold = section("补链").getByRole("button", { name: "乙等 2 个里补一个即可：看其余" });
    fold.focus();
    await user.keyboard("{Enter}");
    expect(fold.getAttribute("aria-expanded")).toBe("true");
    expect(names("补链")).toEqual(["乙", "甲"]);
  });

  test("a list that is cut tells its true total in its head and the cut in its section", async () => {
    await shown({ answer: { ...ANSWER, counts: { missing: 2, single: 1, extendable: 136 } } });
    expect(screen.getByRole("heading", { name: "延链 136" })).toBeDefined();
    expect(section("延链").getByText("只列出前 0 个，共 136 个")).toBeDefined();
    expect(section("补链").queryByText(/只列出/)).toBeNull();
  });

  test("only the classes of the filter, and it tells which", async () => {
    await shown({ classes: ["bought_in"] });
    expect(names("补链")).toEqual([]);
    expect(screen.getByText("只列出：外购")).toBeDefined();
    expect(screen.getByText("没有需要补的断点。")).toBeDefined();
  });

  test("a gap chosen is told by its segment", async () => {
    const { user, onSelect } = await shown();
    await user.click(screen.getByTitle("在图中查看 甲"));
    expect(onSelect).toHaveBeenCalledWith("a");
  });

  describe("where nothing can be said of gaps", () => {
    const nothing: GapsAnswer = {
      ...ANSWER,
      completeness: null,
      needsOpen: 0,
      gaps: [],
      counts: { outside: 5 },
      totals: { fill: 0, strengthen: 0, extend: 0 },
      total: 0,
    };

    test("a tree without links is not said to have no gap", async () => {
      await shown({ answer: { ...nothing, why: "no_links" } });
      expect(screen.queryAllByRole("heading", { level: 3 })).toEqual([]);
      expect(screen.queryByText(/没有需要补/)).toBeNull();
      expect(screen.getByText(/无法判断/)).toBeDefined();
      expect(screen.getByText(/在 links.csv 写明/)).toBeDefined();
    });

    test("a chain to build leads to where to begin, and to a wider place but at the country", async () => {
      await shown({ answer: { ...nothing, why: "nothing_present" } });
      expect(screen.getByRole("link", { name: "建链" })).toBeDefined();
      expect(screen.getByText(/换到更大的地区/)).toBeDefined();
    });

    test("at the country nobody is told to look wider", async () => {
      const place = { ...ANSWER.place, kind: "country" as const };
      await shown({ answer: { ...nothing, place, why: "nothing_present" } });
      expect(screen.queryByText(/换到更大的地区/)).toBeNull();
    });
  });
});
