import { describe, expect, it } from "vitest";
import { classesAfter, keeps, kindsAfter, shownLinks } from "../../../../web/pages/chain/panorama/filters.ts";
import { link, segment } from "../../graph/chains.ts";

describe("filters of the panorama", () => {
  const links = [link("a", "b"), link("a", "c", "input_of", false), link("b", "d", "sold_to", false)];

  it("show the kinds of link asked for, and only required ones when asked", () => {
    expect(shownLinks(links, null, false)).toEqual(links);
    expect(shownLinks(links, ["sold_to"], false)).toEqual([links[2]]);
    expect(shownLinks(links, null, true)).toEqual([links[0]]);
  });

  it("keep the classes asked for", () => {
    const missing = segment("a", "midstream", "g", { class: "missing" });
    expect([keeps(null)(missing), keeps(["missing"])(missing), keeps(["single"])(missing)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("keep one class on a click, all on a second, several with a modifier", () => {
    expect(classesAfter(null, "missing", false)).toEqual(["missing"]);
    expect(classesAfter(["missing"], "missing", false)).toBeNull();
    expect(classesAfter(["missing"], "single", true)).toEqual(["missing", "single"]);
    expect(classesAfter(["missing"], "missing", true)).toBeNull();
  });

  it("turn kinds off and on, never the last one off", () => {
    const present = ["input_of", "sold_to"] as const;
    expect(kindsAfter(null, "sold_to", present)).toEqual(["input_of"]);
    expect(kindsAfter(["input_of"], "sold_to", present)).toBeNull();
    expect(kindsAfter(["input_of"], "input_of", present)).toEqual(["input_of"]);
  });
});
