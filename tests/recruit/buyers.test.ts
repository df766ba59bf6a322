import { expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import type { GraphAt } from "../../server/graph/graph.ts";
import { buyersOf } from "../../server/recruit/candidates/buyers.ts";
import { dataOf, firm, kind, link, makes, type Scene, segment } from "../analysis/land.ts";

const scene: Scene = {
  segments: [
    "瓶",
    segment("玻璃瓶", { chain: "玻璃链", kindOf: "瓶" }),
    "白酒",
    segment("酱香酒", { kindOf: "白酒" }),
    "灌装机",
    "酒糟",
  ],
  links: [link("瓶>白酒"), kind("灌装机>白酒", "equipment_for"), kind("白酒>酒糟", "waste_to")],
  firms: [firm("酒厂"), firm("酱酒厂"), firm("糟厂"), firm("瓶厂")],
  makes: [makes("酒厂", "白酒"), makes("酱酒厂", "酱香酒"), makes("糟厂", "酒糟"), makes("瓶厂", "玻璃瓶")],
};

const compiled = new Map(["链", "玻璃链"].map((id) => [id, compileChain(dataOf(scene, id))]));
const graph = {
  chains: async () => [...compiled.values()].map(({ chain }) => chain),
  chain: async (id: string) => ({ compiled: compiled.get(id)! }),
} as unknown as GraphAt;

it.each(["瓶", "玻璃瓶", "灌装机"])(
  "who makes what takes in %s, or what that is a kind of, buys it",
  async (id) => {
    const buys = await buyersOf(graph, id);
    expect(["酒厂", "酱酒厂", "糟厂", "瓶厂"].filter(buys)).toEqual(["酒厂", "酱酒厂"]);
  },
);
