// @vitest-environment happy-dom
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { walkRows } from "../../../../web/kit/table/row-keys.ts";

test("the arrows, Home and End go from row to row in the same column; what is typed in keeps them", async () => {
  const user = userEvent.setup();
  Element.prototype.scrollIntoView = () => {};
  render(
    <table onKeyDown={walkRows}>
      <tbody>
        {["甲", "乙", "丙"].map((name) => (
          <tr key={name} data-row-key={name}>
            <td>
              <input type="checkbox" aria-label={`选 ${name}`} />
            </td>
            <td>
              <a href={`#${name}`}>{name}</a>
            </td>
            <td>
              <input aria-label={`写 ${name}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>,
  );
  const focused = () =>
    document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent;
  screen.getByRole("link", { name: "甲" }).focus();
  const seen: unknown[] = [];
  for (const key of ["ArrowUp", "ArrowDown", "ArrowDown", "ArrowDown", "Home", "End"]) {
    await user.keyboard(`{${key}}`);
    seen.push(focused());
  }
  expect(seen).toEqual(["甲", "乙", "丙", "丙", "甲", "丙"]);
  screen.getByRole("textbox", { name: "写 甲" }).focus();
  await user.keyboard("{ArrowDown}");
  expect(focused()).toBe("写 甲");
});
