// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { Folded } from "../../../../web/kit/opened/folded.tsx";
import { useBack, useOpened } from "../../../../web/kit/opened/use-opened.ts";
import { show } from "../../screen.tsx";

const scrolled = vi.fn();
beforeEach(() => {
  scrolled.mockClear();
  HTMLElement.prototype.scrollIntoView = scrolled;
});
/** What begins so far down the window. */
function standing(top: number) {
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, top, 300, 200));
}
const focused = () => document.activeElement;

function Sheet({ onClose }: { onClose: () => void }) {
  return (
    <section {...useOpened<HTMLElement>(onClose, { first: "field" })} aria-label="表">
      <h2>新的</h2>
      <input aria-label="名" />
      <input aria-label="选" role="combobox" aria-expanded="true" aria-controls="list" />
      <button type="button" onClick={onClose}>
        关
      </button>
    </section>
  );
}
function Page({ open: start = false }: { open?: boolean }) {
  const [open, setOpen] = useState(start);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        开
      </button>
      {open ? <Sheet onClose={() => setOpen(false)} /> : null}
    </>
  );
}

test("what opens comes into view, its first field takes the focus, Esc gives it back", async () => {
  standing(5000);
  const { user } = await show(<Page />);
  const opener = screen.getByRole("button", { name: "开" });
  await user.click(opener);
  expect(focused()).toBe(screen.getByLabelText("名"));
  expect(scrolled).toHaveBeenCalledWith({ block: "start" });
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("region")).toBeNull();
  expect(focused()).toBe(opener);
});

test("closed by its own button it gives the focus back as well", async () => {
  standing(100);
  const { user } = await show(<Page />);
  await user.click(screen.getByRole("button", { name: "开" }));
  await user.click(screen.getByRole("button", { name: "关" }));
  expect(scrolled).not.toHaveBeenCalled();
  expect(focused()).toBe(screen.getByRole("button", { name: "开" }));
});

test("Esc in a list that is open within closes that only", async () => {
  const { user } = await show(<Page />);
  await user.click(screen.getByRole("button", { name: "开" }));
  await user.click(screen.getByLabelText("选"));
  await user.keyboard("{Escape}");
  expect(screen.getByRole("region")).toBeDefined();
});

test("Esc of an input method, or of a card that is open over it, leaves it open", async () => {
  const { user } = await show(<Page />);
  await user.click(screen.getByRole("button", { name: "开" }));
  fireEvent.keyDown(screen.getByLabelText("名"), { key: "Escape", keyCode: 229 });
  expect(screen.getByRole("region")).toBeDefined();
  // Which of its cards are open, happy-dom does not know.
  vi.spyOn(screen.getByRole("region"), "querySelector").mockReturnValue(document.createElement("div"));
  fireEvent.keyDown(screen.getByLabelText("名"), { key: "Escape" });
  expect(screen.getByRole("region")).toBeDefined();
});

test("open with the page it leaves the focus where it is", async () => {
  await show(<Page open />);
  expect(focused()).toBe(document.body);
});

function Fact() {
  const [open, setOpen] = useState(false);
  const edit = useBack<HTMLButtonElement>(open);
  return open ? (
    <Editor onClose={() => setOpen(false)} />
  ) : (
    <button ref={edit} type="button" onClick={() => setOpen(true)}>
      改
    </button>
  );
}
function Editor({ onClose }: { onClose: () => void }) {
  return (
    <div {...useOpened<HTMLDivElement>(onClose, { first: "field", inPlace: true })}>
      <input aria-label="值" />
    </div>
  );
}

test("what opens in the place of its button takes the focus; the button has it again after", async () => {
  const { user } = await show(<Fact />);
  await user.click(screen.getByRole("button", { name: "改" }));
  expect(focused()).toBe(screen.getByLabelText("值"));
  await user.keyboard("{Escape}");
  expect(focused()).toBe(screen.getByRole("button", { name: "改" }));
});

test("what is folded comes into view when its line is pressed", async () => {
  standing(5000);
  await show(
    <Folded summary="条件" first="field">
      <input aria-label="天数" />
    </Folded>,
  );
  const line = screen.getByText("条件");
  // What a browser does when it is pressed.
  line.tabIndex = 0;
  line.focus();
  const box = line.closest("details")!;
  box.open = true;
  fireEvent(box, new Event("toggle"));
  expect(focused()).toBe(screen.getByLabelText("天数"));
  expect(scrolled).toHaveBeenCalledWith({ block: "start" });
});
