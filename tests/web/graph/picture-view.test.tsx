// @vitest-environment happy-dom
import { act, fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { foldOf, foldsOf, NO_FOLDS } from "../../../web/graph/fold.ts";
import { type Layout, layoutPanorama } from "../../../web/graph/layout.ts";
import { estimateWidth } from "../../../web/graph/measure.ts";
import { createModel } from "../../../web/graph/model.ts";
import { Picture } from "../../../web/graph/picture.tsx";
import { show } from "../screen.tsx";
import { link, segment, words } from "./chains.ts";

const canvas = vi.hoisted(() => ({ log: [] as unknown[][] }));
vi.mock("../../../web/graph/canvas.ts", () => ({
  createCanvas: () => {
    const tell =
      (name: string) =>
      (...given: unknown[]) =>
        void canvas.log.push([name, ...given]);
    return {
      show: () => {},
      restyle: () => {},
      whenDrawn: () => {},
      follow: () => () => {},
      resized: () => false,
      size: () => ({ width: 900, height: 400 }),
      look: tell("look"),
      reveal: tell("reveal"),
      goBack: tell("goBack"),
      destroy: () => {},
    };
  },
}));

const segments = [
  segment("a", "upstream", "A"),
  segment("b", "midstream", "B", { makers: 2, class: "present" }),
  segment("c", "product", "C"),
  segment("d", "product", "C"),
];
const links = [link("a", "b"), link("b", "c")];
const laid = (width = 900, folds = NO_FOLDS) =>
  layoutPanorama(segments, links, { width, height: 400 }, folds);

let give: (layout: Layout) => void;
let select: (segment: string | null) => void;
const reached = vi.fn();
const menu = vi.fn();

function Page() {
  const [layout, setLayout] = useState(laid());
  const [selected, setSelected] = useState<string | null>(null);
  const [model] = useState(createModel);
  give = setLayout;
  select = setSelected;
  model.place(layout, links);
  return (
    <Picture
      handle={null}
      model={model}
      layout={layout}
      segments={segments}
      links={links}
      kept={() => true}
      asked={false}
      selected={selected}
      reach={null}
      onSelect={setSelected}
      onMenu={menu}
      indirect={false}
      theme="light"
      language="zh"
      words={words}
      measure={estimateWidth}
      label="图"
      menuLabel="菜单"
      describe={(id) => id}
      onReached={reached}
      coveredRight={0}
      sideways={false}
      scrolled={false}
      since={0}
    />
  );
}
const told = (name: string) => canvas.log.filter(([what]) => what === name);
const scrolled = vi.fn();

beforeEach(() => {
  canvas.log = [];
  for (const spy of [reached, menu, scrolled]) spy.mockReset();
  HTMLElement.prototype.scrollIntoView = scrolled;
});

test("an answer that moves no card leaves the view where it is, and the page too", async () => {
  await show(<Page />);
  act(() => select("c"));
  expect([told("look"), told("reveal")].map(({ length }) => length)).toEqual([1, 1]);
  scrolled.mockReset();
  act(() => give(laid()));
  expect([told("look"), told("reveal")].map(({ length }) => length)).toEqual([1, 1]);
  act(() => give(laid(1200)));
  expect([told("look"), told("reveal")].map(({ length }) => length)).toEqual([2, 2]);
  expect(scrolled).not.toHaveBeenCalled();
});

test("the page comes to the picture when a card is chosen", async () => {
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, -900, 900, 400));
  await show(<Page />);
  act(() => select("c"));
  expect(scrolled).toHaveBeenCalledTimes(1);
});

test("with the keyboard on a segment that is folded away, the fold is reached, and has no menu", async () => {
  await show(<Page />);
  const picture = screen.getByRole("application");
  for (let step = 0; step < 4; step++) fireEvent.keyDown(picture, { key: "ArrowRight" });
  const at = reached.mock.lastCall![0];
  expect(["c", "d"]).toContain(at);
  const folds = foldsOf(segments, new Set());
  const fold = foldOf(segments[2]!);
  expect([...folds.keys()]).toEqual([fold]);
  act(() => give(laid(900, folds)));
  reached.mockReset();
  vi.spyOn(picture, "matches").mockReturnValue(true);
  fireEvent.focus(picture);
  expect(reached.mock.calls).toEqual([[fold]]);
  fireEvent.keyDown(picture, { key: "F10", shiftKey: true });
  expect(menu).not.toHaveBeenCalled();
  fireEvent.keyDown(picture, { key: "ArrowLeft" });
  expect(reached.mock.lastCall).toEqual(["b"]);
});
