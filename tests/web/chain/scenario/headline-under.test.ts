import { expect, test } from "vitest";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import type { WhatIfAnswer } from "../../../../server/chain/plans/what-if.ts";
import { headlineUnder } from "../../../../web/pages/chain/headline-under.ts";

const answer = {
  completeness: { met: 1, all: 3, boughtIn: 0 },
  why: null,
  counts: { missing: 2, single: 1, present: 0 },
  leaders: [{ id: "a", name: "甲" }],
  segments: [
    { id: "cap", class: "missing", makers: 0 },
    { id: "wine", class: "single", makers: 1 },
  ],
} as unknown as PanoramaAnswer;

test("the figures above the picture are those that a scenario leaves, a class without any as 0", () => {
  const found = {
    after: { met: 2, all: 3, boughtIn: 0 },
    why: null,
    counts: { before: {}, after: { missing: 1, present: 2 } },
    leaders: [],
    segments: [{ segment: "cap", class: "present", makers: 1 }],
  } as unknown as WhatIfAnswer;
  expect(headlineUnder(answer, found)).toEqual({
    completeness: { met: 2, all: 3, boughtIn: 0 },
    why: null,
    counts: { missing: 1, single: 0, present: 2 },
    leaders: [],
    segments: [
      { id: "cap", class: "present", makers: 1 },
      { id: "wine", class: "single", makers: 1 },
    ],
  });
});
