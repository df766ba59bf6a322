import { expect, test } from "vitest";
import { mostMade } from "../../../../web/pages/office/home/most-made.ts";

test("the start opens the chain of which most is made here, of equals the first by id", () => {
  expect(mostMade([])).toBeUndefined();
  expect(
    mostMade([
      { id: "battery", made: 4 },
      { id: "nonwoven", made: 17 },
      { id: "liquor", made: 17 },
    ]),
  ).toBe("liquor");
});
