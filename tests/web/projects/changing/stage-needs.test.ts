import { expect, test } from "vitest";
import { PROJECT_STAGES } from "../../../../server/model/words.ts";

import { move } from "../../../../server/projects/state/stages.ts";
import { BLANK, type ProjectState } from "../../../../server/projects/state/state.ts";
import * as web from "../../../../web/pages/projects/changing/stage-needs.ts";

const signed = { ...BLANK, stage: "signed", signedOn: "2024-03", amountWan: 100, dueOn: "2024-12" } as const;
const built = { ...signed, stage: "construction", startedOn: "2024-05" } as const;
const gone = { ...BLANK, stage: "dropped", droppedOn: "2024", dropReason: "land" } as const;

test("a move asks for whatever the server would refuse it without", () => {
  for (const state of [BLANK, signed, built, gone] as ProjectState[])
    for (const to of PROJECT_STAGES) {
      if (to === state.stage) continue;
      const needed = move(state, { to }).faults.map(({ field }) => field);
      expect([state.stage, to, web.askedFor(state as never, to)]).toEqual([
        state.stage,
        to,
        expect.arrayContaining(needed),
      ]);
    }
});

test("going back tells the dates that go, and forward none", () => {
  expect(web.clearedBy(built, "visit")).toEqual(["signedOn", "dueOn", "startedOn"]);
  expect(web.clearedBy(built, "signed")).toEqual(["startedOn"]);
  expect(web.clearedBy(built, "production")).toEqual([]);
  expect(web.clearedBy(built, "dropped")).toEqual([]);
});
