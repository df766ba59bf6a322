import { expect, test } from "vitest";
import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import type { WhichNextAnswer } from "../../../../server/chain/plans/which-next.ts";
import { CLASS_NAMES } from "../../../../server/words/names.ts";
import type { Judged } from "../../../../web/pages/chain/scenario/judged.ts";
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

test("the chosen carry their rank in the picture, drawn as they would be", () => {
  const segments = ["a", "b", "c"].map((id) => ({ id, class: "missing" })) as PanoramaSegment[];
  const words = { rank: (rank: number) => `no. ${rank}`, classes: CLASS_NAMES.en };
  expect(numbered(segments, chosen, [], words)).toEqual([
    { id: "a", class: "missing", mark: { text: "no. 2", tone: "new" } },
    { id: "b", class: "missing", mark: { text: "no. 1", tone: "new" } },
    { id: "c", class: "missing" },
  ]);
  const judged = [{ segment: "b", class: "present", makers: 1 }] as Judged[];
  expect(numbered(segments, chosen, judged, words)[1]).toEqual({
    id: "b",
    class: "present",
    makers: 1,
    mark: { text: "no. 1 Missing→Present", brief: "no. 1", tone: "new" },
  });
});

test("long lists name four and say how many there are", () => {
  expect(listed(["甲", "乙"], 2, "zh")).toBe("甲、乙");
  expect(listed(["甲", "乙", "丙", "丁", "戊"], 7, "zh")).toBe("甲、乙、丙、丁等 7 个");
});
