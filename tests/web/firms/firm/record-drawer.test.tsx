// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import type { Editing, RowOf } from "../../../../web/pages/firms/firm/dossier-context.ts";
import { RecordDrawer } from "../../../../web/pages/firms/firm/record-drawer.tsx";
import { asked, Failing, type Request, show } from "../../screen.tsx";

const SIGNAL: RowOf<"signals"> = {
  id: "s1",
  firm: "jiugui",
  on: "2026-10-01",
  kind: "new_plant",
  text: "新建基酒线",
  source: "visit",
  asOf: "2026-10",
  confidence: "stated",
  note: null,
};
const ANSWER = {
  firm: { id: "jiugui", name: "酒鬼酒" },
  sources: { visit: { title: "走访记录" } },
  on: "2026-11-29",
  makes: [],
  needs: [],
} as unknown as DossierAnswer;
const CHANGES = "/api/firms/jiugui/changes";

async function opened(editing: Editing, answers: object = {}) {
  const [onClose, onSaved] = [vi.fn(), vi.fn()];
  const view = await show(
    <RecordDrawer answer={ANSWER} editing={editing} onClose={onClose} onSaved={onSaved} />,
    {
      answers: {
        "/api/sources": { sources: [] },
        [`POST ${CHANGES}`]: ({ body }: Request) => ({ ...(body as object), repeated: false }),
        ...answers,
      },
    },
  );
  const drawer = within(await screen.findByRole("dialog"));
  return { ...view, drawer, onSaved };
}

describe("the record form of a firm", () => {
  test("a new statement begins with today and as assumed; with a source it says how sure that is", async () => {
    const { user, drawer, onSaved } = await opened({
      of: "signals",
      before: null,
      known: { firm: "jiugui" },
    });
    expect(drawer.getByLabelText<HTMLInputElement>(/^日期/).value).toBe("2026-11-29");
    await user.type(drawer.getByLabelText(/内容/), "听说要上市");
    await user.click(drawer.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    const [{ body }] = asked(CHANGES) as [Request];
    expect(body).toEqual({
      by: null,
      changes: [
        {
          of: "signals",
          before: null,
          after: expect.objectContaining({
            firm: "jiugui",
            on: "2026-11-29",
            text: "听说要上市",
            source: null,
            confidence: "assumed",
          }),
        },
      ],
    });
  });

  test("a statement that is there is sent with what it was, its source by the same id", async () => {
    const { user, drawer } = await opened({ of: "signals", before: SIGNAL, known: {} });
    const text = drawer.getByLabelText(/内容/);
    await user.clear(text);
    await user.type(text, "已开工");
    await user.click(drawer.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(asked(CHANGES)).toHaveLength(1));
    expect(asked(CHANGES)[0]?.body).toEqual({
      by: null,
      changes: [{ of: "signals", before: SIGNAL, after: { ...SIGNAL, text: "已开工" } }],
    });
  });

  test("what is wrong is told at its field, and nothing typed is lost", async () => {
    const { user, drawer, onSaved } = await opened(
      { of: "signals", before: SIGNAL, known: {} },
      {
        [`POST ${CHANGES}`]: new Failing(400, {
          code: "bad_input",
          detail: "有误",
          errors: [{ field: "changes.0.after.on", detail: "须填写说明" }],
        }),
      },
    );
    await user.clear(drawer.getByLabelText(/^日期/));
    await user.type(drawer.getByLabelText(/^日期/), "2026-01-13");
    await user.click(drawer.getByRole("button", { name: "保存" }));
    expect(await drawer.findByText("须填写说明")).toBeDefined();
    expect(drawer.getByText("没有保存，请改正标红的项。")).toBeDefined();
    expect(drawer.getByLabelText<HTMLInputElement>(/^日期/).value).toBe("2026-01-13");
    expect(onSaved).not.toHaveBeenCalled();
  });

  test("somebody changed it meanwhile: theirs is shown on request, and sent as what it was", async () => {
    const theirs = { ...SIGNAL, text: "别人写的" };
    const { user, drawer } = await opened(
      { of: "signals", before: SIGNAL, known: {} },
      {
        [`POST ${CHANGES}`]: ({ body }: Request) =>
          JSON.stringify(body).includes("别人写的")
            ? { ...(body as object), repeated: false }
            : new Failing(409, { code: "changed", detail: "已被改动", current: theirs }),
      },
    );
    await user.type(drawer.getByLabelText(/内容/), "。");
    await user.click(drawer.getByRole("button", { name: "保存" }));
    await user.click(await drawer.findByRole("button", { name: "看最新的" }));
    expect(drawer.getByLabelText<HTMLInputElement>(/内容/).value).toBe("别人写的");
    await user.type(drawer.getByLabelText(/内容/), "！");
    await user.click(drawer.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(asked(CHANGES)).toHaveLength(2));
    expect(asked(CHANGES)[1]?.body).toEqual({
      by: null,
      changes: [{ of: "signals", before: theirs, after: { ...theirs, text: "别人写的！" } }],
    });
  });
});
