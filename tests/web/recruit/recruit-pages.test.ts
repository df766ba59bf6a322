import { expect, test } from "vitest";
import { recruitStep } from "../../../web/pages/recruit/recruit-pages.ts";

test("an address of recruiting belongs to one step", () => {
  expect(recruitStep("/candidates")).toBe("gaps");
  expect(recruitStep("/candidates", { segment: "a:b" })).toBe("firms");
  expect(recruitStep("/candidates", { segment: "a:b", step: "gaps" })).toBe("gaps");
  expect(recruitStep("/search-sheet")).toBe("firms");
  expect(recruitStep("/portfolio", { segment: "a:b" })).toBe("firms");
  expect(recruitStep("/introducers")).toBe("introducers");
  expect(recruitStep("/trips/monday")).toBe("trips");
  expect(recruitStep("/tripsome")).toBeNull();
});
