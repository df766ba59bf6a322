// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { ProjectAnswer, ProjectEvent } from "../../../../server/projects/state/shapes.ts";
import { dismiss } from "../../../../web/kit/toast/tell.ts";
import { ToastPlace } from "../../../../web/kit/toast/toast-place.tsx";
import { MoveDialog } from "../../../../web/pages/projects/changing/move-dialog.tsx";
import { brief } from "../../changes.ts";
import { asked, Failing, type Request, show } from "../../screen.tsx";

const PROJECT = {
  id: "p1",
  name: "酒瓶厂",
  version: 7,
  stage: "visit",
  segments: [],
  amountWan: null,
  arrivedWan: 0,
  signedOn: null,
  dueOn: null,
  startedOn: null,
  producedOn: null,
  droppedOn: null,
} as unknown as ProjectAnswer["project"];
const event = (given: Partial<ProjectEvent>) =>
  ({
    on: "2026-11-29",
    kind: "stage",
    text: null,
    by: "li",
    byName: "李明",
    revision: 9,
    undoes: null,
    records: [{ of: "project", id: "p1", before: { stage: "visit" }, after: { stage: "contact" } }],
    ...given,
  }) as ProjectEvent;
const answer = (project: object, events: ProjectEvent[] = []) =>
  ({ project: { ...PROJECT, ...project }, events, names: [], sources: {} }) as unknown as ProjectAnswer;
const move = ({ body }: Request) =>
  answer({ stage: "signed", version: 8 }, [event({ id: (body as { id: string }).id, revision: 8 })]);

async function opened(given: object, answers: object) {
  const onClose = vi.fn();
  const view = await show(
    <>
      <MoveDialog project={{ ...PROJECT, ...given }} to="signed" onClose={onClose} />
      <ToastPlace />
    </>,
    { answers: { "/api/people": { people: [] }, ...answers } },
  );
  const dialog = await screen.findByRole("dialog", { name: "“酒瓶厂”移到签约" });
  return { ...view, onClose, dialog: within(dialog) };
}

afterEach(() => {
  for (let id = 0; id < 100; id++) dismiss(id);
});

describe("the dialog of a stage", () => {
  test("asks what the stage needs, sends it, and everything that shows the project is asked for again", async () => {
    const { user, dialog, client, onClose } = await opened({}, { "POST /api/projects/p1/stage": move });
    const held = [
      ["/api/panorama", {}],
      ["/api/projects", {}],
      ["/api/people", {}],
      ["/api/sources", {}],
    ];
    for (const key of held) client.setQueryData(key, { projects: [], people: [] });
    await user.type(dialog.getByLabelText(/签约日期/), "2026-11-29");
    await user.type(dialog.getByLabelText(/投资额/), "25,000");
    expect(dialog.getByText("= 2.5 亿元")).toBeDefined();
    await user.click(dialog.getByRole("button", { name: "移动" }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(asked("/api/projects/p1/stage").map(({ body }) => body)).toEqual([
      expect.objectContaining({ to: "signed", version: 7, signedOn: "2026-11-29", amountWan: 25_000 }),
    ]);
    const again = held.filter((key) => client.getQueryState(key)?.isInvalidated).map(([path]) => path);
    expect(again).toEqual(["/api/panorama", "/api/projects"]);
  });

  test("what was done is told with a way back, and that with a way on", async () => {
    const { user, dialog } = await opened(
      {},
      {
        "POST /api/projects/p1/stage": move,
        "POST /api/changes/8/undo": brief({ number: 9, undoes: 8, kind: "undo" }),
        "POST /api/changes/9/undo": brief({ number: 10, undoes: 9, kind: "undo" }),
      },
    );
    await user.click(dialog.getByRole("button", { name: "移动" }));
    expect(await screen.findByText("“酒瓶厂”已移到签约")).toBeDefined();
    await user.click(await screen.findByRole("button", { name: "撤销" }, { timeout: 5_000 }));
    expect(await screen.findByText("已撤销：“酒瓶厂”已移到签约")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "恢复" }));
    expect(await screen.findByRole("button", { name: "撤销" }, { timeout: 5_000 })).toBeDefined();
    expect(
      asked()
        .filter(({ path }) => path.endsWith("/undo"))
        .map(({ path }) => path),
    ).toEqual(["/api/changes/8/undo", "/api/changes/9/undo"]);
  });

  test("what is wrong is told at its field, what was typed stays", async () => {
    const { user, dialog } = await opened(
      {},
      {
        "POST /api/projects/p1/stage": new Failing(400, {
          code: "bad_input",
          detail: "请求参数有误",
          errors: [{ field: "signedOn", detail: "早于立项" }],
        }),
      },
    );
    await user.type(dialog.getByLabelText(/签约日期/), "2026-01-12");
    await user.click(dialog.getByRole("button", { name: "移动" }));
    expect(await dialog.findByText("早于立项")).toBeDefined();
    expect(dialog.getByLabelText<HTMLInputElement>(/签约日期/).value).toBe("2026-01-12");
  });

  test("more capital arrived than is agreed now: it is asked about before it is sent", async () => {
    const { user, dialog } = await opened({ arrivedWan: 2_000 }, { "POST /api/projects/p1/stage": move });
    await user.type(dialog.getByLabelText(/投资额/), "1.34");
    await user.click(dialog.getByRole("button", { name: "移动" }));
    expect((await dialog.findByRole("alertdialog")).textContent).toContain("149,254%");
    expect(asked("/api/projects/p1/stage")).toEqual([]);
  });

  test("somebody was quicker: who and how is told, what was typed stays, and it can be sent once more", async () => {
    const now = answer({ stage: "contact", version: 9 }, [event({ id: "e9" })]);
    const { user, dialog } = await opened(
      {},
      {
        "POST /api/projects/p1/stage": (request: Request) =>
          (request.body as { version: number }).version === 7
            ? new Failing(409, { code: "changed", detail: "已被改动", current: now })
            : move(request),
      },
    );
    await user.type(dialog.getByLabelText(/签约日期/), "2026-11-29");
    await user.click(dialog.getByRole("button", { name: "移动" }));
    const told = await dialog.findByRole("alert");
    expect(told.textContent).toContain("李明 · 移动阶段");
    expect(dialog.getByLabelText<HTMLInputElement>(/签约日期/).value).toBe("2026-11-29");
    await user.click(dialog.getByRole("button", { name: "仍然移动" }));
    await waitFor(() =>
      expect(
        asked("/api/projects/p1/stage").map(({ body }) => (body as { version: number }).version),
      ).toEqual([7, 9]),
    );
  });
});
