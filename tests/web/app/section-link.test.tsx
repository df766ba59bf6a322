// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { SectionLink } from "../../../web/app/section-link.tsx";
import { chainAddress, projectsAddress } from "../../../web/kit/address.ts";
import { keepChain, keptChain } from "../../../web/kit/kept-chain.ts";
import { ChainView } from "../../../web/pages/chain/chain-view.tsx";
import { Failing, show } from "../screen.tsx";

const SECTIONS = ["look", "think", "recruit", "projects", "figures", "data"] as const;
const chains = [{ id: "liquor" }, { id: "battery" }].map((one) => ({ ...one, nameZh: one.id, nameEn: null }));
const links = (at: string, route: { path: string; schema: typeof chainAddress | typeof projectsAddress }) =>
  show(
    SECTIONS.map((section) => <SectionLink key={section} section={section} />),
    { answers: { "/api/chains": { chains } }, route, at },
  );
const chainPage = { path: "/chain/$chain", schema: chainAddress };
const hrefs = () => screen.getAllByRole("link").map((link) => link.getAttribute("href"));

beforeEach(() => sessionStorage.clear());

describe("the links of the header", () => {
  test("keep the chain of the address", async () => {
    await links("/chain/battery", chainPage);
    await waitFor(() =>
      expect(hrefs()).toEqual([
        "/chain/battery",
        "/chain/battery?view=cascade",
        "/candidates?chain=battery",
        "/projects?chain=battery",
        "/figures?chain=battery",
        "/firms?chain=battery",
      ]),
    );
  });

  test("keep all chains where they are chosen", async () => {
    await links("/chain/all", chainPage);
    await waitFor(() => expect(hrefs()).toContain("/projects?chain=all"));
    expect(hrefs()[0]).toBe("/chain/all");
  });

  test.each([
    ["/chain/nosuch", chainPage],
    ["/projects?chain=nosuch", { path: "/projects", schema: projectsAddress }],
  ] as const)("do not take over a chain that there is not: %s", async (at, route) => {
    keepChain("battery");
    await links(at, route);
    await waitFor(() =>
      expect(hrefs()).toEqual([
        "/chain/battery",
        "/chain/battery?view=cascade",
        "/candidates?chain=battery",
        "/projects",
        "/figures",
        "/firms",
      ]),
    );
  });
});

describe("the chain that is kept", () => {
  const page = (chain: string, answers: object) =>
    show(<ChainView chain={chain} place="park" />, {
      answers: { "/api/gaps": new Failing(404, { code: "not_found" }), ...answers },
      route: chainPage,
      at: `/chain/${chain}?place=park`,
    });
  const empty = { id: "battery", nameZh: "电池", nameEn: null, sector: null };

  test("is one that is there", async () => {
    await page("battery", {
      "/api/panorama": { chain: empty, place: { id: "park", nameZh: "园", nameEn: null }, segments: [] },
    });
    await waitFor(() => expect(keptChain()).toBe("battery"));
  });

  test("is not one that there is not", async () => {
    keepChain("liquor");
    await page("nosuch", {
      "/api/panorama": new Failing(404, { code: "not_found", detail: "没有产业链 nosuch" }),
    });
    expect(await screen.findByText(/nosuch/)).toBeDefined();
    expect(keptChain()).toBe("liquor");
  });
});
