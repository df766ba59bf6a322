// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { MovableBoard } from "../../../../web/pages/projects/board/movable-board.tsx";
import { Failing, show } from "../../screen.tsx";

const board = vi.hoisted(() => ({ onMove: (_project: ProjectRow, _to: ProjectStage) => {} }));
vi.mock("../../../../web/pages/projects/board/board.tsx", () => ({
  Board: (props: typeof board) => {
    board.onMove = props.onMove;
    return null;
  },
}));
vi.mock("../../../../web/pages/projects/changing/move-dialog.tsx", () => ({ MoveDialog: () => <p>asks</p> }));

const project = {
  id: "p1",
  name: "酒瓶厂",
  version: 7,
  stage: "lead",
  segments: [],
  amountWan: null,
} as unknown as ProjectRow;

test("a move that failed is told until the next one is made or asked about", async () => {
  await show(<MovableBoard projects={[project]} wanted={undefined} ended={false} />, {
    answers: {
      "/api/people": { people: [] },
      "POST /api/projects/p1/stage": new Failing(400, { code: "bad_input", detail: "不能移到这里" }),
    },
  });
  act(() => board.onMove(project, "contact"));
  expect((await screen.findByRole("alert")).textContent).toContain("不能移到这里");
  act(() => board.onMove(project, "signed"));
  await screen.findByText("asks");
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});
