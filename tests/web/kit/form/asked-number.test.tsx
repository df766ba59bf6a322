// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { AskedNumber } from "../../../../web/kit/form/asked-number.tsx";
import { Form } from "../../../../web/kit/form/form.tsx";
import { show } from "../../screen.tsx";

function Page({ told, bare }: { told: (value: number | undefined) => void; bare?: string }) {
  const [value, setValue] = useState<number | undefined>(5);
  return (
    <AskedNumber
      label="几家"
      {...(bare && { bare })}
      whole
      least={1}
      most={20}
      usual={5}
      value={value}
      onChange={(next) => {
        told(next);
        setValue(next);
      }}
    />
  );
}
const box = () => screen.getByRole<HTMLInputElement>("textbox", { name: "几家" });

test("a number is asked for once, when the field is left, and not at every key", async () => {
  const told = vi.fn();
  const { user } = await show(<Page told={told} />);
  await user.clear(box());
  await user.type(box(), "12");
  expect(told).not.toHaveBeenCalled();
  await user.tab();
  expect(told.mock.calls).toEqual([[12]]);
});

test("nothing typed is the usual number", async () => {
  const told = vi.fn();
  const { user } = await show(<Page told={told} />);
  await user.clear(box());
  await user.tab();
  expect([box().value, told.mock.calls]).toEqual(["5", []]);
});

test.each([undefined, "最少"])("beyond its bounds it is told and not asked for (%s)", async (bare) => {
  const told = vi.fn();
  const { user } = await show(<Page told={told} {...(bare && { bare })} />);
  await user.clear(box());
  await user.type(box(), "21{Enter}");
  await user.tab();
  expect(screen.getByRole("alert").textContent).toBe("须在 1 至 20 之间");
  expect([box().value, box().getAttribute("aria-invalid"), told.mock.calls]).toEqual(["21", "true", []]);
  expect(document.getElementById(box().getAttribute("aria-describedby") ?? "")?.textContent).toBe(
    "须在 1 至 20 之间",
  );
});

test("a form is not sent while its number is beyond its bounds, and is sent with what Enter ends", async () => {
  const [told, sent] = [vi.fn(), vi.fn()];
  const { user } = await show(
    <Form onSubmit={sent}>
      <Page told={told} />
      <button type="submit">存</button>
    </Form>,
  );
  await user.clear(box());
  await user.type(box(), "21{Enter}");
  await user.click(screen.getByRole("button", { name: "存" }));
  expect([told.mock.calls, sent.mock.calls]).toEqual([[], []]);
  await user.clear(box());
  await user.type(box(), "7{Enter}");
  expect([told.mock.calls, sent.mock.calls]).toEqual([[[7]], [[]]]);
});
