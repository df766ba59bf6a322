// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { Address, SourceMark, type Stated } from "../../../../web/kit/statement/source-mark.tsx";
import { show } from "../../screen.tsx";

const SOURCES = {
  N1: { title: "年报", address: null, published: "2024" },
  N2: { title: "公告", address: "http://example.com/a", published: null },
};
const stated = (given: Partial<Stated> = {}): Stated => ({
  source: "N1",
  asOf: "2025-05",
  confidence: "stated",
  note: null,
  ...given,
});
const mark = async (given: Partial<Stated>) => {
  await show(<SourceMark stated={stated(given)} sources={SOURCES} />);
  const button = screen.getByRole("button");
  return [button.textContent, button.getAttribute("aria-label"), button.dataset.confidence];
};

describe("the mark of a statement", () => {
  test("is its date where the source states it", async () => {
    expect(await mark({})).toEqual(["2025年5月", "查看来源：年报", "stated"]);
  });

  test("says that it is assumed", async () => {
    expect(await mark({ confidence: "assumed" })).toEqual(["2025年5月待核实", "查看来源：年报", "assumed"]);
  });

  test("says that a note doubts it", async () => {
    expect(await mark({ confidence: "assumed", note: "存疑:近年未核到" })).toEqual([
      "2025年5月存疑",
      "查看来源：年报 · 存疑",
      "doubtful",
    ]);
  });

  test("says that its date is old", async () => {
    expect(await mark({ asOf: "2011-03" })).toEqual(["2011年3月 较旧", "查看来源：年报 · 较旧", "stated"]);
  });
});

test("an address is a link to where it leads; a text without one is no link", async () => {
  await show(<Address text="http://example.com/a" />);
  expect(screen.getByRole("link").getAttribute("href")).toBe("http://example.com/a");
  await show(<Address text="内部资料" />);
  expect(screen.getAllByRole("link")).toHaveLength(1);
});
