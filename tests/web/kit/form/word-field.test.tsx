// @vitest-environment happy-dom
import { fireEvent } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { WordField } from "../../../../web/kit/form/word-field.tsx";
import { show } from "../../screen.tsx";
import { Held, input } from "./held.tsx";

const words = async (told: (word: string) => void) =>
  show(
    <Held start="" onValue={told}>
      {(held) => <WordField {...held} words={["2026-12", "2026-11"]} />}
    </Held>,
  );

test("Enter after free text leaves it as it was typed", async () => {
  const told = vi.fn();
  const { user } = await words(told);
  await user.type(input(), "2026-1");
  fireEvent.keyDown(input(), { key: "Enter", keyCode: 13 });
  expect([input().value, told.mock.lastCall]).toEqual(["2026-1", ["2026-1"]]);
});

test("a word in use is taken by the arrows and Enter", async () => {
  const told = vi.fn();
  const { user } = await words(told);
  await user.type(input(), "2026-1");
  fireEvent.keyDown(input(), { key: "ArrowDown", keyCode: 40 });
  fireEvent.keyDown(input(), { key: "Enter", keyCode: 13 });
  expect(told.mock.lastCall).toEqual(["2026-11"]);
});
