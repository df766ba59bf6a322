import { expect, test } from "vitest";
import { place } from "../../../../web/kit/floating/placement.ts";

const room = { width: 1000, height: 800 };
const panel = { width: 300, height: 200 };
const at = (left: number, top: number) => ({ left, right: left + 80, top, bottom: top + 30 });

test.each([
  ["below its button", at(100, 50), { left: 100, top: 86 }],
  ["within the right edge", at(900, 50), { left: 692, top: 86 }],
  ["above where there is more room", at(100, 700), { left: 100, top: 494 }],
])("stands %s", (_, button, placed) => {
  expect(place(button, panel, room)).toEqual(placed);
});

test("never leaves the window, however high it is", () => {
  expect(place(at(0, 760), { width: 300, height: 790 }, room)).toEqual({ left: 8, top: 8 });
  expect(place(at(0, 20), { width: 300, height: 790 }, room)).toEqual({ left: 8, top: 8 });
});
