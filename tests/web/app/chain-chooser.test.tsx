// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { ChainChooser } from "../../../web/app/chain-chooser.tsx";
import { chainAddress, projectsAddress, sourcesAddress } from "../../../web/kit/address.ts";
import { show } from "../screen.tsx";

const chain = (id: string, nameZh: string) => ({
  id,
  nameZh,
  nameEn: null,
  sector: null,
  segments: 3,
  links: 2,
  firms: 1,
});
const chooser = (at: string, chains = [chain("liquor", "酒业"), chain("battery", "电池")]) =>
  show(<ChainChooser />, {
    answers: { "/api/chains": { chains } },
    route: { path: "/chain/$chain", schema: chainAddress },
    at,
  });

describe("the chooser of chains", () => {
  test("offers all chains after each of them", async () => {
    const { user, address } = await chooser("/chain/liquor?place=park");
    await user.click(await screen.findByRole("button", { name: /酒业/ }));
    const options = within(await screen.findByRole("listbox")).getAllByRole("option");
    expect(options.map(({ textContent }) => textContent)).toEqual([
      "酒业3 个环节 · 2 条关联 · 1 家企业",
      "电池3 个环节 · 2 条关联 · 1 家企业",
      "全部产业链各链合在一起看，共用的环节只算一次",
    ]);
    await user.click(options[2]!);
    expect(address()).toBe("/chain/all?place=park");
  });

  test("says that all are chosen", async () => {
    await chooser("/chain/all?place=park");
    expect(await screen.findByRole("button", { name: /全部产业链/ })).toBeDefined();
  });

  test("has nothing to put together where there is one chain", async () => {
    const { user } = await chooser("/chain/liquor?place=park", [chain("liquor", "酒业")]);
    await user.click(await screen.findByRole("button", { name: /酒业/ }));
    expect(within(await screen.findByRole("listbox")).getAllByRole("option")).toHaveLength(1);
  });

  const elsewhere = (path: string, schema: typeof projectsAddress | typeof sourcesAddress, search: string) =>
    show(<ChainChooser />, {
      answers: { "/api/chains": { chains: [chain("liquor", "酒业"), chain("battery", "电池")] } },
      route: { path, schema },
      at: `${path}${search}`,
    });

  test("narrows down a page that lists, and takes all for no restriction", async () => {
    const { user, address } = await elsewhere("/projects", projectsAddress, "?chain=liquor&q=x");
    await user.click(await screen.findByRole("button", { name: /酒业/ }));
    await user.click(await screen.findByRole("option", { name: /电池/ }));
    expect(address()).toBe("/projects?chain=battery&q=x");
    await user.click(await screen.findByRole("button", { name: /电池/ }));
    await user.click(await screen.findByRole("option", { name: /全部产业链/ }));
    expect(address()).toBe("/projects?q=x");
    expect(await screen.findByRole("button", { name: /全部产业链/ })).toBeDefined();
  });

  test("goes to the chain from a page that is of none", async () => {
    const { user, address } = await elsewhere("/sources", sourcesAddress, "?chain=liquor&place=park&q=x");
    await user.click(await screen.findByRole("button", { name: /酒业/ }));
    await user.click(await screen.findByRole("option", { name: /电池/ }));
    expect(address()).toBe("/chain/battery?place=park");
  });
});
