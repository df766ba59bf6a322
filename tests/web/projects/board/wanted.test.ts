import { expect, test } from "vitest";
import { openOf } from "../../../../web/pages/projects/board/wanted.tsx";

const wanted = ["纸箱", "酒瓶", "瓶盖"].map((segment) => ({ place: "园", segment }));
const project = (stage: string, place: string | null, ...segments: string[]) =>
  ({ stage, place, segments: segments.map((segment) => ({ segment })) }) as never;

test("a wanted segment is open until a project there is after it; produced and dropped ones are not under way", () => {
  const open = (...projects: never[]) => openOf(wanted, projects).map(({ segment }) => segment);
  expect(open()).toEqual(["纸箱", "酒瓶", "瓶盖"]);
  expect(
    open(
      project("lead", "园", "纸箱"),
      project("visit", "别处", "酒瓶"),
      project("dropped", "园", "瓶盖"),
      project("production", "园", "酒瓶"),
    ),
  ).toEqual(["酒瓶", "瓶盖"]);
});
