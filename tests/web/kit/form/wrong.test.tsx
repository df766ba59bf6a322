// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { AskedNumber } from "../../../../web/kit/form/asked-number.tsx";
import { Field } from "../../../../web/kit/form/field.tsx";
import { Form } from "../../../../web/kit/form/form.tsx";
import { AntdRoom } from "../../../../web/kit/theme/antd-room.tsx";
import { show } from "../../screen.tsx";
import { input } from "./held.tsx";

test.each([
  ["zh", "99", "须在 1 至 30 之间"],
  ["en", "99", "must lie between 1 and 30"],
  ["zh", "很多", "“很多”不是数字"],
  ["en", "0", "must lie between 1 and 30"],
] as const)("a count that cannot be is told and not taken (%s, %s)", async (language, typed, told) => {
  const taken = vi.fn();
  const { user } = await show(
    <AskedNumber label="栏" whole least={1} most={30} value={3} onChange={taken} />,
    { language },
  );
  await user.clear(input());
  await user.type(input(), typed);
  await user.tab();
  expect(screen.getByRole("alert").textContent).toBe(told);
  expect(input().value).toBe(typed);
  expect(taken).not.toHaveBeenCalled();
});

function Sent() {
  const [error, setError] = useState<Error | null>(null);
  return (
    <AntdRoom>
      <Form error={error} onSubmit={() => setError(new Error("请填名称"))}>
        <Field label="名称" error={error?.message}>
          {({ status: _, ...bound }) => <input {...bound} />}
        </Field>
        <button type="submit">存</button>
      </Form>
    </AntdRoom>
  );
}

test("what the server found goes when the field is typed in, and is told again when it is found again", async () => {
  const { user } = await show(<Sent />);
  await user.click(screen.getByRole("button", { name: "存" }));
  expect(screen.getByRole("alert").textContent).toBe("请填名称");
  await user.type(screen.getByLabelText("名称"), "甲");
  expect(screen.queryByRole("alert")).toBeNull();
  await user.click(screen.getByRole("button", { name: "存" }));
  expect(screen.getByRole("alert").textContent).toBe("请填名称");
});
