import { expect, test } from "vitest";
import { daysOf } from "../../../../web/pages/chain/scorecard/series.ts";

test("days have a share where there is anything to be a part of, and every count", () => {
  const days = daysOf({
    snapshots: [
      { on: "2026-01-01", completeness: null, counts: {}, leaders: 0 },
      {
        on: "2026-01-02",
        completeness: { met: 5, all: 12, boughtIn: 1 },
        counts: { missing: 10, strong: 1 },
        leaders: 2,
      },
    ],
  });
  const none = { missing: 0, single: 0, weak: 0, extendable: 0 };
  expect(days).toEqual([
    { on: "2026-01-01", percent: null, met: null, all: null, counts: none, leaders: 0 },
    { on: "2026-01-02", percent: 42, met: 5, all: 12, counts: { ...none, missing: 10 }, leaders: 2 },
  ]);
});
