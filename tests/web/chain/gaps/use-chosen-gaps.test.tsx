// @vitest-environment happy-dom
import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { GAPS_ASKED } from "../../../../server/model/bounds.ts";
import type { ListedGap } from "../../../../web/kit/gap/gap-columns.ts";
import { useChosenGaps } from "../../../../web/pages/chain/gaps/use-chosen-gaps.ts";

const rows = (...segments: string[]) => segments.map((segment) => ({ gap: { segment } }) as ListedGap);
const many = (count: number) => Array.from({ length: count }, (_, at) => `s${at}`);

test("a gap that is not listed is not chosen", () => {
  const held = renderHook(({ listed }) => useChosenGaps(rows(...listed), ["grain", "elsewhere"]), {
    initialProps: { listed: ["grain", "bottle"] },
  });
  expect(held.result.current.chosen).toEqual(["grain"]);
  act(() => held.result.current.choose(["grain", "bottle"]));
  held.rerender({ listed: ["bottle"] });
  expect(held.result.current.chosen).toEqual(["bottle"]);
});

test("more than can be asked for at once is told", () => {
  const { result } = renderHook(() => useChosenGaps(rows(...many(79))));
  act(() => result.current.choose(many(GAPS_ASKED)));
  expect([result.current.chosen.length, result.current.beyond]).toEqual([GAPS_ASKED, false]);
  act(() => result.current.choose(many(79)));
  expect([result.current.chosen, result.current.beyond]).toEqual([many(GAPS_ASKED), true]);
});
