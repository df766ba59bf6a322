import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** A number that grows with the data as the child of an element: above 999 it needs its marks. */
const RAW =
  />\{[\w.?![\]]*(?:\.length|[tT]otal|[cC]ounts|makers|elsewhere|known|gain|lost|employees|steps)\}</;
const pages = readdirSync("web", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".tsx"))
  .map((name) => join("web", name));

test("no page shows a number without marks between thousands: NumberText writes it", () => {
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter((file) => RAW.test(readFileSync(file, "utf8")))).toEqual([]);
});

test.each(["<span>{rows.length}</span>", "<dd>{card.makers}</dd>", "<b>{answer.total}</b>"])(
  "and this would be one: %s",
  (text) => {
    expect(RAW.test(text)).toBe(true);
  },
);
