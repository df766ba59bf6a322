import { expect, test } from "vitest";
import { elementsOf, type Scene } from "../../../web/network/elements.ts";
import { nextAlong } from "../../../web/network/movement.ts";
import { namedAt } from "../../../web/network/names.ts";
import { inOrder } from "../../../web/network/places.ts";
import { shownOf, wayTo } from "../../../web/network/shown.ts";
import { networkOf, tie } from "./made.ts";

const network = networkOf(
  tie("firm 甲", "firm 乙", "supplies", "assumed"),
  tie("firm 甲", "firm 丙", "owns"),
  tie("firm 丙", "firm 丁", "partner"),
);
const shown = shownOf(network, { middle: "firm 甲", folded: new Set(), hidden: new Set() });
const places = new Map([
  ["firm 甲", { x: 0, y: 0 }],
  ["firm 乙", { x: 200, y: 0 }],
  ["firm 丙", { x: 0, y: 120 }],
  ["firm 丁", { x: 300, y: 120 }],
]);
const scene = (more: Partial<Scene> = {}): Scene => ({
  shown,
  places,
  chosen: null,
  cursor: null,
  way: [],
  hits: null,
  say: ({ relation }) => relation,
  ...more,
});

test("arrows go along ties: nowhere where none leads", () => {
  expect(nextAlong(shown, places, "firm 甲", "right")).toBe("firm 乙");
  expect(nextAlong(shown, places, "firm 甲", "down")).toBe("firm 丙");
  expect(nextAlong(shown, places, "firm 甲", "left")).toBe("firm 甲");
  expect(nextAlong(shown, places, "firm 乙", "down")).toBe("firm 乙");
  expect(nextAlong(shown, places, "firm 丙", "right")).toBe("firm 丁");
});

test("what is assumed is marked so, and nothing is faint while nobody is chosen", () => {
  const classes = [...elementsOf(scene()).values()].map((one) => one.classes);
  expect(classes.filter((one) => one.includes("assumed"))).toEqual(["tie supplies assumed told"]);
  expect(classes.filter((one) => one.includes("faint"))).toEqual([]);
});

test("the way to the chosen one is lit, the rest is faint", () => {
  const way = wayTo(shown, "firm 丁");
  const elements = elementsOf(scene({ chosen: "firm 丁", way }));
  const with_ = (name: string) =>
    [...elements.values()].filter(({ classes }) => classes.split(" ").includes(name)).map(({ id }) => id);
  expect(with_("way")).toEqual(way.map(({ key }) => key));
  expect(with_("faint")).toEqual(["firm 乙", "firm 甲 supplies firm 乙 assumed"]);
});

test("names are 11 px on the screen at least, and never stand on each other", () => {
  const nodes = [...elementsOf(scene()).values()].filter(({ at }) => at);
  const near = namedAt(nodes, 1);
  expect([...near]).toHaveLength(4);
  const far = namedAt(nodes, 0.1);
  expect(far.size).toBeLessThan(4);
  for (const size of far.values()) expect(size * 0.1).toBeGreaterThanOrEqual(11 - 1e-9);
  expect(far.has("firm 甲")).toBe(true);
});

test("wishes get the places nearest to all of them, in their order", () => {
  expect(inOrder([0.1, 0.2, 0.9], [0, 0.15, 0.25, 0.5, 0.95])).toEqual([1, 2, 4]);
  expect(inOrder([0.5, 0.5, 0.5], [0, 0.4, 0.5, 0.6, 1])).toEqual([1, 2, 3]);
  expect(inOrder([], [0.5])).toEqual([]);
});
