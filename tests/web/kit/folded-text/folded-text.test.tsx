// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { FoldedText } from "../../../../web/kit/folded-text/folded-text.tsx";
import { show } from "../../screen.tsx";

/** How high a text is, and how much of it is shown. */
function sized(scroll: number, client: number) {
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(scroll);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(client);
}
const NOTE = Array.from({ length: 9 }, (_, at) => `第 ${at + 1} 行`).join("\n");

test("a text of more lines than six is folded, and opened by a button that says so", async () => {
  sized(200, 130);
  const { user } = await show(<FoldedText text={NOTE} />);
  const more = screen.getByRole("button", { name: "展开" });
  expect(more.getAttribute("aria-expanded")).toBe("false");
  await user.click(more);
  expect(screen.getByRole("button", { name: "收起" }).getAttribute("aria-expanded")).toBe("true");
  await user.keyboard("{Enter}");
  expect(screen.getByRole("button", { name: "展开" })).toBeDefined();
});

test("what fits has no button", async () => {
  sized(100, 100);
  await show(<FoldedText text={NOTE} />);
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.getByText(/第 9 行/)).toBeDefined();
});
