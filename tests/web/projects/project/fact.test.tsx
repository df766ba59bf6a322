// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { Fact } from "../../../../web/pages/projects/project/fact.tsx";
import { asked, show } from "../../screen.tsx";

beforeEach(() => {
  HTMLElement.prototype.scrollIntoView = () => undefined;
});

const answer = {
  project: {
    id: "p1",
    name: "酒瓶厂",
    version: 7,
    stage: "signed",
    segments: [],
    amountWan: 13_400,
    arrivedWan: 11_160,
  },
  events: [],
  names: [],
  sources: {},
} as unknown as ProjectAnswer;

test("an agreed sum below what has arrived is asked about before it is saved", async () => {
  const { user } = await show(
    <Fact field="amountWan" answer={answer}>
      1.34 亿元
    </Fact>,
    { answers: { "/api/people": { people: [] } } },
  );
  await user.click(screen.getByRole("button", { name: /投资额/ }));
  const field = screen.getByLabelText(/投资额/);
  expect(document.activeElement).toBe(field);
  await user.clear(field);
  await user.type(field, "1340");
  await user.click(screen.getByRole("button", { name: /保\s?存/ }));
  expect(within(await screen.findByRole("alertdialog")).getByText(/833%/)).toBeDefined();
  expect(asked("/api/projects/p1")).toEqual([]);
});
