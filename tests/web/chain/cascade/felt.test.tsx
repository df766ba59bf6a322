// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CascadeAnswer } from "../../../../server/chain/plans/cascade.ts";
import { Felt } from "../../../../web/pages/chain/cascade/felt.tsx";
import { show } from "../../screen.tsx";

const answer = (given: Pick<CascadeAnswer, "customers" | "stopped" | "jobs">): CascadeAnswer => ({
  chain: { id: "liquor", nameZh: "酒业", nameEn: null, sector: null },
  place: {
    id: "park",
    nameZh: "园",
    nameEn: null,
    kind: "park",
    parent: null,
    longitude: null,
    latitude: null,
    aliases: [],
    pinyin: null,
  },
  present: 4,
  rounds: 1,
  lost: [{ segment: "carton", round: 0, cause: "no_maker", needs: [] }],
  after: [],
  names: {
    segments: { label: { nameZh: "酒标", nameEn: "labels" } },
    firms: { boxes: "纸箱厂", printer: "印刷厂", mill: "纸厂" },
  },
  ...given,
});

test("firms that stop are told with their employees, and jobs known and unknown apart", async () => {
  await show(
    <Felt
      answer={answer({
        customers: [{ firm: "printer", segments: ["label"] }],
        stopped: [
          { firm: "boxes", employees: 120 },
          { firm: "mill", employees: null },
        ],
        jobs: { known: 120, unknownFirms: 1 },
      })}
    />,
  );
  expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
    "随之停产的企业 2",
    "失去客户的本地企业 1",
  ]);
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "纸箱厂 职工 120 人",
    "纸厂 职工不详",
    "印刷厂 供酒标",
  ]);
  expect(screen.getByText("涉及就业：已知 120 人，另有 1 家职工不详")).toBeDefined();
  expect(within(screen.getAllByRole("listitem")[2]!).getByRole("link").getAttribute("href")).toContain(
    "/firm/printer",
  );
});

test("where no firm stops and none loses a customer it says so", async () => {
  await show(<Felt answer={answer({ customers: [], stopped: [], jobs: { known: 0, unknownFirms: 0 } })} />);
  expect(screen.getByText("没有企业全部停产：都还有别的产品。")).toBeDefined();
  expect(screen.getByText("没有别的本地企业因此失去客户。")).toBeDefined();
  expect(screen.queryByText(/涉及就业/)).toBeNull();
});

test("unknown jobs of one firm are not counted as none", async () => {
  await show(
    <Felt
      answer={answer({
        customers: [],
        stopped: [{ firm: "boxes", employees: null }],
        jobs: { known: 0, unknownFirms: 1 },
      })}
    />,
    { language: "en" },
  );
  expect(
    screen.getByText("Jobs affected: unknown; firms that stop with no employees recorded: 1"),
  ).toBeDefined();
});
