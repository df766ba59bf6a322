// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import { chainAddress } from "../../../../web/kit/address.ts";
import { CardMenu } from "../../../../web/pages/chain/panorama/card-menu.tsx";
import { link, segment } from "../../graph/chains.ts";
import { show } from "../../screen.tsx";

const answer = {
  chain: { id: "liquor", nameZh: "白酒", nameEn: null },
  place: { id: "park", nameZh: "高新区", nameEn: null },
  segments: [segment("a,b", "upstream", "A", { recruitable: false }), segment("c", "product", "C")],
  links: [link("a,b", "c")],
} as unknown as PanoramaAnswer;

beforeEach(() => {
  HTMLElement.prototype.showPopover = () => {};
});
const open = () =>
  show(
    <CardMenu
      at={{ segment: "a,b", beside: new DOMRect() }}
      answer={answer}
      onShowLinks={() => {}}
      onClose={() => {}}
    />,
    { route: { path: "/chain/$chain", schema: chainAddress }, at: "/chain/liquor?place=park" },
  );

test("a firm is added where those found for the segment are written down", async () => {
  await open();
  const address = screen.getByRole("menuitem", { name: "加企业" }).getAttribute("href")!;
  expect(address.split("?")[0]).toBe("/search-sheet");
  expect(decodeURIComponent(address)).toMatch(/segment="?a\\,b"?.*#found$/);
});

test("what cannot be done is reached all the same, and says why", async () => {
  const { user } = await open();
  const names = screen.getAllByRole("menuitem").map(({ textContent }) => textContent);
  expect(names).toHaveLength(6);
  const reached = [document.activeElement?.textContent];
  for (let step = 1; step < names.length; step++) {
    await user.keyboard("{ArrowDown}");
    reached.push(document.activeElement?.textContent);
  }
  expect(reached).toEqual(names);
  expect(names[2]).toBe("假设有人来做这个环节不招引企业");
});
