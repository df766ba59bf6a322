// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { dismiss, tell } from "../../../../web/kit/toast/tell.ts";
import { ToastPlace } from "../../../../web/kit/toast/toast-place.tsx";
import { STANDS_MS } from "../../../../web/kit/toast/toasts.tsx";
import { brief } from "../../changes.ts";
import { asked, show } from "../../screen.tsx";

const texts = () =>
  [...document.querySelectorAll("[data-kind=toast] > span:first-child")].map((one) => one.textContent);
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["setTimeout", "clearTimeout", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
  for (let id = 0; id < 100; id++) dismiss(id);
});

async function told(...given: Parameters<typeof tell>[]) {
  const view = await show(<ToastPlace />, {
    answers: { "POST /api/changes/9/undo": brief({ number: 10, kind: "undo", undoes: 9 }) },
  });
  act(() => {
    for (const one of given) tell(...one);
  });
  await screen.findByText(given.at(-1)![0]);
  return view;
}

describe("a note", () => {
  test("is read out, leads to the log, and leaves after eight seconds", async () => {
    await told(["项目已移到签约", 9]);
    expect(screen.getByRole("status").textContent).toContain("项目已移到签约");
    expect((await screen.findByRole("link", { name: "看变更记录" })).getAttribute("href")).toBe(
      "/changes?change=9",
    );
    await pass(STANDS_MS - 500);
    expect(texts()).toEqual(["项目已移到签约"]);
    await pass(1_000);
    expect(texts()).toEqual([]);
  });

  test("stays while it is pointed at or holds the focus", async () => {
    await told(["已保存", 9]);
    const note = document.querySelector("[data-kind=toast]")!;
    fireEvent.pointerEnter(note);
    await pass(STANDS_MS * 2);
    expect(texts()).toEqual(["已保存"]);
    fireEvent.pointerLeave(note);
    act(() => screen.getByRole("button", { name: "撤销" }).focus());
    await pass(STANDS_MS * 2);
    expect(texts()).toEqual(["已保存"]);
    act(() => (document.activeElement as HTMLElement).blur());
    await pass(STANDS_MS + 100);
    expect(texts()).toEqual([]);
  });

  test("without a change has nothing to take back; closed it is gone", async () => {
    await told(["已复制", null]);
    expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "关闭提示" }));
    expect(texts()).toEqual([]);
  });

  test("of many the last three stand", async () => {
    await told(["一"], ["二"], ["三"], ["四"]);
    expect(texts()).toEqual(["二", "三", "四"]);
  });

  test("takes the change back and tells that, with a way back again", async () => {
    await told(["项目已移到签约", 9]);
    fireEvent.click(screen.getByRole("button", { name: "撤销" }));
    await waitFor(() => expect(texts()).toEqual(["已撤销：项目已移到签约"]));
    expect(asked("/api/changes/9/undo")).toHaveLength(1);
    expect(screen.getByRole("link", { name: "看变更记录" }).getAttribute("href")).toBe("/changes?change=10");
  });
});
