import { expect, test } from "vitest";
import { lackingNeeds } from "../../../../web/pages/firms/leader/lacking.ts";

type Answer = Parameters<typeof lackingNeeds>[0];
const need = (met: boolean | null, ...ids: string[]) => ({ met, members: ids.map((id) => ({ id })) });

test("an input that several would meet is lacking once, and once for all that need it", () => {
  const missing = ["粘胶", "涤纶", "膜袋"].map((id) => ({ id }));
  const makes = [
    { needs: [need(false, "粘胶", "涤纶"), need(true, "纸箱"), need(false, "膜袋")] },
    { needs: [need(false, "涤纶", "粘胶"), need(null, "标签")] },
  ];
  const lacking = lackingNeeds({ makes, missing } as unknown as Answer);
  expect(lacking.map((members) => members.map(({ id }) => id))).toEqual([["涤纶", "粘胶"], ["膜袋"]]);
});
