import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GapsAnswer } from "../../server/chain/gaps.ts";
import type { SegmentAnswer } from "../../server/chain/segments/segment.ts";
import type { LeaderAnswer } from "../../server/firms/leader.ts";
import { type Served, served } from "../http/served.ts";

const PLACE = "xiangxi-hitech";
let api: Served;
beforeAll(async () => {
  api = await served("seed");
});
afterAll(() => api.close());

const leader = async (firm: string) =>
  (await api.get(`/api/leaders/${firm}?place=${PLACE}`)).body as LeaderAnswer;

describe.each(["s000799", "jiebao", "muli", "jinwei", "jianrou"])("the leader view of %s", (firm) => {
  test("counts the unmet needs that the panels of its segments count, and those it declares", async () => {
    const { makes, lacking } = await leader(firm);
    for (const { segment, chain } of makes) {
      const panel = (await api.get(`/api/segments/${segment}?place=${PLACE}&chain=${chain}`))
        .body as SegmentAnswer;
      const counted = lacking.filter(({ neededBy }) => neededBy?.id === segment);
      expect([segment, counted.length]).toEqual([
        segment,
        panel.needs.filter(({ met }) => met === false).length,
      ]);
    }
    for (const { members } of lacking.filter(({ neededBy }) => neededBy === null))
      expect(members.map((one) => one.class)).toEqual([expect.stringMatching(/^(missing|bought_in)$/)]);
  });

  test("has them in the order of the gap list, with its advice and what it rests on", async () => {
    const { lacking, chains } = await leader(firm);
    for (const { id } of chains) {
      const { gaps } = (await api.get(`/api/gaps?chain=${id}&place=${PLACE}&limit=1000&classes=all`))
        .body as GapsAnswer;
      const told = lacking.filter(({ chain, boughtIn }) => chain === id && !boughtIn);
      const ranks = told.map(({ members }) =>
        Math.min(
          ...members.map((one) => {
            const at = gaps.findIndex(({ segment, list }) => segment === one.id && list !== null);
            return at < 0 ? gaps.length : at;
          }),
        ),
      );
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      for (const { members } of told)
        for (const one of members) {
          const gap = gaps.find(({ segment }) => segment === one.id)!;
          expect([one.class, one.advice, one.evidence, one.elsewhere]).toEqual([
            gap.class,
            gap.advice,
            gap.evidence,
            gap.elsewhere,
          ]);
        }
    }
  });
});
