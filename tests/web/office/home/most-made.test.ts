import { expect, test } from "vitest";
import { mostMade } from "../../../../web/pages/office/home/most-made.ts";

test("the start opens the chain of which most is made here, of equals the first by id", () => {
  expect(mostMade([])).toBeUndefined();
  expect(
    mostMade([
      { id: "battery", made: 4, segments: 9 },
      { id: "nonwoven", made: 17, segments: 90 },
      { id: "liquor", made: 17, segments: 80 },
    ]),
  ).toBe("liquor");
});

test("where nothing is made a chain that has segments is opened rather than an empty one", () => {
  expect(
    mostMade([
      { id: "bare", made: 0, segments: 0 },
      { id: "build", made: 0, segments: 3 },
    ]),
  ).toBe("build");
});
