import { expect, test } from "vitest";
import type { WhatIfAnswer } from "../../../../server/chain/plans/what-if.ts";
import { effectRows } from "../../../../web/pages/chain/what-if/effect-rows.ts";

const change = (segment: string, from: string, to: string) =>
  ({ segment, from: { class: from }, to: { class: to } }) as WhatIfAnswer["changed"][number];

test("effects stand list after list, and what stands in none is changed", () => {
  const rows = effectRows({
    filled: ["a"],
    lost: ["b"],
    opened: ["b"],
    changed: [
      change("a", "missing", "single"),
      change("b", "single", "missing"),
      change("c", "present", "strong"),
    ],
  });
  expect(rows.map(({ list, segment, from, to }) => `${list} ${segment} ${from?.class} ${to?.class}`)).toEqual(
    [
      "filled a missing single",
      "lost b single missing",
      "opened b single missing",
      "changed c present strong",
    ],
  );
});
