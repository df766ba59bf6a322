import { expect, test } from "vitest";
import { listsByChain, sectionOf } from "../../../web/app/pages.ts";

test("every page belongs to what an office does", () => {
  const of = (paths: string[]) => Object.fromEntries(paths.map((path) => [path, sectionOf(path, undefined)]));
  expect(of(["/chain/liquor", "/leader/f"])).toEqual({ "/chain/liquor": "look", "/leader/f": "look" });
  expect(sectionOf("/chain/liquor", "gaps")).toBe("look");
  expect([sectionOf("/chain/liquor", "cascade"), sectionOf("/chain/liquor", "what-if")]).toEqual([
    "think",
    "think",
  ]);
  for (const path of ["/candidates", "/search-sheet", "/portfolio", "/introducers", "/trips", "/trips/t"])
    expect([path, sectionOf(path, undefined)]).toEqual([path, "recruit"]);
  expect(of(["/projects", "/project/p", "/figures", "/figures/monthly"])).toEqual({
    "/projects": "projects",
    "/project/p": "projects",
    "/figures": "figures",
    "/figures/monthly": "figures",
  });
  for (const path of ["/firms", "/firm/f", "/changes", "/sources", "/about"])
    expect([path, sectionOf(path, undefined)]).toEqual([path, "data"]);
  expect([sectionOf("/", undefined), sectionOf("/nothing", undefined)]).toEqual([null, null]);
});

test("the bar's chain narrows down the pages that list", () => {
  expect(
    ["/projects", "/figures", "/figures/monthly", "/firms", "/project/p", "/sources"].filter(listsByChain),
  ).toEqual(["/projects", "/figures", "/figures/monthly", "/firms"]);
});
