import { expect, it } from "vitest";
import { eachOnce, type Lacking } from "../../server/firms/lacking.ts";

const named = (id: string) => ({ id, nameZh: id, nameEn: null });
const lack = (chain: string, neededBy: string | null, ...members: string[]): Lacking => ({
  chain,
  neededBy: neededBy === null ? null : named(neededBy),
  boughtIn: false,
  members: members.map((id) => ({
    ...named(id),
    class: "missing",
    kinds: [],
    advice: "recruit",
    evidence: null,
    elsewhere: 0,
  })),
});

it("tells a declared need once, whatever chains have the segment, and not beside the same need of a product", () => {
  const glassOrCeramic = lack("酒", "白酒", "玻璃瓶", "陶瓷瓶");
  const cap = lack("酒", "白酒", "瓶盖");
  const found = [
    lack("包装", null, "陶瓷瓶"),
    lack("包装", null, "瓶盖"),
    glassOrCeramic,
    cap,
    lack("酒", null, "陶瓷瓶"),
  ];
  expect(eachOnce(found)).toEqual([lack("包装", null, "陶瓷瓶"), glassOrCeramic, cap]);
});
