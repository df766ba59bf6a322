import { expect, test } from "vitest";
import { curve } from "../../../../web/pages/firms/leader/connections.ts";

test("a line leaves the middle of the right edge and arrives at the middle of the left edge", () => {
  expect(
    curve({ left: 0, right: 100, top: 0, height: 40 }, { left: 200, right: 300, top: 100, height: 20 }),
  ).toBe("M100 20C150 20 150 110 200 110");
});
