// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { AtOnceDialog } from "../../../../web/pages/projects/changing/at-once-dialog.tsx";
import { asked, show } from "../../screen.tsx";

const row = (id: string, owner: string | null) =>
  ({
    id,
    name: id,
    version: 1,
    stage: "contact",
    segments: [],
    owner,
    batch: null,
    amountWan: null,
  }) as unknown as ProjectRow;

test("nobody is taken off projects by one press: how many lose their owner is asked first", async () => {
  const onDone = vi.fn();
  const { user } = await show(
    <AtOnceDialog
      does="owner"
      projects={[row("甲", "li"), row("乙", "chen"), row("丙", null)]}
      onClose={vi.fn()}
      onDone={onDone}
    />,
    {
      answers: {
        "/api/people": { people: [] },
        "POST /api/project-changes": { change: 5, changed: 2 },
      },
    },
  );
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: /3 个项目/ }));
  const question = await dialog.findByRole("alertdialog");
  expect(question.textContent).toContain("2 个项目的负责人会被清空");
  expect(asked("/api/project-changes")).toEqual([]);
  await user.click(within(question).getAllByRole("button").at(-1)!);
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(asked("/api/project-changes").map(({ body }) => body)).toEqual([
    expect.objectContaining({ set: { owner: null } }),
  ]);
});
