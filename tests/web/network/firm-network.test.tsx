// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { useImperativeHandle } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { NETWORK_DRAWN } from "../../../server/model/bounds.ts";
import FirmNetwork from "../../../web/network/firm-network.tsx";
import type { Network } from "../../../web/network/network.ts";
import "../../../web/network/list.tsx";
import type { NetworkPicture } from "../../../web/network/picture.tsx";
import { show } from "../screen.tsx";
import { member, networkOf, tie } from "./made.ts";

const focused = vi.hoisted(() => vi.fn());
vi.mock("../../../web/network/picture.tsx", () => ({
  NetworkPicture: ({ handle, elements, onChoose }: Parameters<typeof NetworkPicture>[0]) => {
    useImperativeHandle(handle, () => ({
      fit: () => {},
      zoomBy: () => {},
      png: async () => new Blob(),
      focus: focused,
    }));
    return [...elements.values()]
      .filter(({ at }) => at)
      .map(({ id }) => (
        <button key={id} type="button" onClick={() => onChoose(id)}>
          {id}
        </button>
      ));
  },
}));

beforeEach(() => {
  focused.mockReset();
  // As the newest browsers answer.
  HTMLElement.prototype.scrollIntoView = () => Promise.resolve() as never;
});

const network = networkOf(
  tie("firm 甲", "firm 乙", "supplies"),
  tie("firm 乙", "firm 丙", "owns"),
  tie("firm 甲", "firm 丁", "partner"),
);
const open = (known: Network, around: Parameters<typeof show>[1] = {}) =>
  show(
    <FirmNetwork
      middle="firm 甲"
      name="甲"
      place={null}
      start={{ network: known, sources: {} }}
      depth={null}
    />,
    around,
  );
const panel = () => screen.getByRole("complementary");

test("each step in the panel hands the focus to what is told next, closing it to the picture", async () => {
  const { user } = await open(network);
  await user.click(screen.getByRole("button", { name: "firm 乙" }));
  await user.click(within(panel()).getByRole("button", { name: "甲供货给乙" }));
  const heading = within(panel()).getByRole("heading", { level: 3 });
  expect(heading.textContent).toBe("甲供货给乙");
  expect(document.activeElement).toBe(heading);
  await user.click(within(panel()).getByRole("button", { name: "甲" }));
  expect(document.activeElement).toBe(within(panel()).getByRole("heading", { level: 3, name: "甲" }));
  expect(focused).not.toHaveBeenCalled();
  await user.click(within(panel()).getByRole("button", { name: "关闭" }));
  expect(screen.queryByRole("complementary")).toBeNull();
  expect(focused).toHaveBeenCalledTimes(1);
});

test("looking for somebody narrows the list", async () => {
  const { user } = await open(network);
  await user.click(screen.getByRole("button", { name: "列表" }));
  const rows = () => screen.getAllByRole("row").filter((row) => row.textContent?.match(/[甲乙丙丁]/));
  await screen.findAllByRole("row");
  expect(rows()).toHaveLength(3);
  await user.type(screen.getByRole("searchbox"), "丙");
  expect(rows().map(({ textContent }) => textContent?.includes("丙"))).toEqual([true]);
  await user.type(screen.getByRole("searchbox"), "无此人");
  expect(await screen.findByText("没有符合的企业和人。")).toBeDefined();
});

test("at the most that is drawn, what was folded can be opened again, what is unknown cannot", async () => {
  const many = Array.from({ length: NETWORK_DRAWN }, (_, at) => tie("firm 乙", `firm ${at + 1}`, "supplies"));
  const full = networkOf(tie("firm 甲", "firm 乙", "supplies"), tie("firm 甲", "firm 丙", "owns"), ...many);
  const members = new Map(full.members).set("firm 丙", { ...member("firm 丙"), degree: 5 });
  const { user } = await open({ ...full, members });
  await user.click(screen.getByRole("button", { name: "firm 乙" }));
  await user.click(within(panel()).getByRole("button", { name: "收起" }));
  const again = within(panel()).getByRole<HTMLButtonElement>("button", { name: /^展开/ });
  expect(again.disabled).toBe(false);
  await user.click(again);
  expect(within(panel()).getByRole("button", { name: "收起" })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "firm 丙" }));
  expect(within(panel()).getByRole<HTMLButtonElement>("button", { name: /^展开/ }).disabled).toBe(true);
});

test("in English the panel says how a firm's name is read", async () => {
  const { user } = await open(network, {
    language: "en",
    answers: { "/api/firm-latin": { names: { 乙: "Yi" } } },
  });
  await user.click(screen.getByRole("button", { name: "firm 乙" }));
  expect(await within(panel()).findByRole("heading", { level: 3, name: "乙 Yi" })).toBeDefined();
});
