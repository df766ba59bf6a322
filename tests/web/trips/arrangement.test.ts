import { expect, test } from "vitest";
import { moved, stepped, withFirms } from "../../../web/pages/trips/arrangement.ts";

const visits = [
  { firm: "a", day: 1 },
  { firm: "b", day: 1 },
  { firm: "c", day: 2 },
  { firm: "d", day: 0 },
];
const told = (all: typeof visits) => all.map(({ firm, day }) => `${firm}${day}`).join(" ");

test("a visit moves to a position of a day, beyond its end to the last", () => {
  expect(told(moved(visits, "d", 1, 1))).toBe("a1 d1 b1 c2");
  expect(told(moved(visits, "a", 2, 0))).toBe("b1 a2 c2 d0");
  expect(told(moved(visits, "a", 3, 9))).toBe("b1 c2 d0 a3");
});

test("a step goes within the day, then into the day beside it, and ends with the trip", () => {
  expect(stepped(visits, "b", -1, 3)).toEqual({ day: 1, position: 0 });
  expect(stepped(visits, "b", 1, 3)).toEqual({ day: 2, position: 0 });
  expect(stepped(visits, "c", -1, 3)).toEqual({ day: 1, position: 2 });
  expect(stepped(visits, "c", 1, 3)).toEqual({ day: 3, position: 0 });
  expect(stepped(visits, "a", -1, 3)).toBe(null);
  expect(stepped(visits, "c", 1, 2)).toBe(null);
});

test("firms that are added come last without a day; who is visited already stays", () => {
  expect(told(withFirms(visits, ["e", "a", "f"]))).toBe("a1 b1 c2 d0 e0 f0");
});
