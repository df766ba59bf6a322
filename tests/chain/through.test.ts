import { expect, it } from "vitest";
import { explain } from "../../server/analysis/judging/reasons.ts";
import { throughOf } from "../../server/chain/view/segment-view.ts";
import type { ChainRead } from "../../server/graph/graph.ts";
import { firm, judgeScene, kind, link, makes, segment } from "../analysis/land.ts";

const judgement = judgeScene({
  segments: [
    segment("饲料", { role: "byproduct" }),
    segment("猪料", { kindOf: "饲料" }),
    segment("鸡料", { kindOf: "饲料" }),
    "豆油",
    "猪",
  ],
  links: [link("饲料>猪"), kind("豆油>饲料", "waste_to")],
  firms: [firm("场"), firm("甲")],
  makes: [
    makes("场", "猪"),
    makes("甲", "猪料", { confidence: "assumed" }),
    makes("甲", "鸡料", { confidence: "derived" }),
    makes("甲", "豆油", { confidence: "derived" }),
  ],
});

it("the panel of a segment and the reasons of a gap name the same product: the surest, of equals a kind", () => {
  const { chain } = judgement;
  const at = chain.segmentIndex.get("饲料")!;
  const through = throughOf({ compiled: chain } as ChainRead, at, "甲");
  expect([through?.by, through?.segment.id]).toEqual(["kind", "鸡料"]);
  expect(explain(judgement, at).soleMaker?.by?.segment).toBe("鸡料");
  expect(throughOf({ compiled: chain } as ChainRead, chain.segmentIndex.get("豆油")!, "甲")).toBeNull();
});
