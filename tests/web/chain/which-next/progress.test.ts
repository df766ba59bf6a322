import { expect, test } from "vitest";
import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import type { WhichNextAnswer } from "../../../../server/chain/plans/which-next.ts";
import { listed } from "../../../../web/pages/chain/scenario/listed.ts";
import { numbered, progress } from "../../../../web/pages/chain/which-next/progress.ts";

const chosen = [
  { segment: "b", gain: 9, needs: 5 },
  { segment: "a", gain: 2, needs: 2 },
] as WhichNextAnswer["chosen"];

test("what is chosen adds up to a share of what is open", () => {
  expect(progress({ chosen, open: 22 })).toEqual({ gain: 11, needs: 7, percent: 50 });
  expect(progress({ chosen: [], open: 0 })).toEqual({ gain: 0, needs: 0, percent: 0 });
});

test("the chosen carry their rank in the picture", () => {
  const segments = [{ id: "a" }, { id: "b" }, { id: "c" }] as PanoramaSegment[];
  expect(numbered(segments, chosen, (rank) => `no. ${rank}`)).toEqual([
    { id: "a", mark: { text: "no. 2", tone: "new" } },
    { id: "b", mark: { text: "no. 1", tone: "new" } },
    { id: "c" },
  ]);
});

test("long lists name four and say how many there are", () => {
  expect(listed(["甲", "乙"], 2, "zh")).toBe("甲、乙");
  expect(listed(["甲", "乙", "丙", "丁", "戊"], 7, "zh")).toBe("甲、乙、丙、丁等 7 个");
});
