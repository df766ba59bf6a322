// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { candidatesAddress } from "../../../web/kit/address.ts";
import { ChainLinks } from "../../../web/pages/recruit/chain-links.tsx";
import { show } from "../screen.tsx";

const CHAINS = {
  chains: ["baijiu", "jasmine"].map((id) => ({
    id,
    nameZh: id,
    nameEn: id,
    segments: 3,
    links: 2,
    firms: 1,
  })),
};

test("to another chain no gap of the one before goes along, what else was set does", async () => {
  const { address, user } = await show(
    <ChainLinks to="/candidates" shown="baijiu" all={{ chain: "all", name: "全部产业链" }} />,
    {
      answers: { "/api/chains": CHAINS },
      route: { path: "/candidates", schema: candidatesAddress },
      at: "/candidates?chain=baijiu&segment=grain&step=gaps&within=500&with=a,b",
    },
  );
  await screen.findByRole("link", { name: "jasmine" });
  const links = screen.getAllByRole("link");
  expect(links.map((link) => [link.textContent, link.getAttribute("aria-current")])).toEqual([
    ["全部产业链", null],
    ["baijiu", "page"],
    ["jasmine", null],
  ]);
  await user.click(screen.getByRole("link", { name: "jasmine" }));
  expect(address()).toBe("/candidates?chain=jasmine&within=500");
});
