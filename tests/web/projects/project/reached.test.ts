import { expect, test } from "vitest";
import type { ProjectAnswer, ProjectEvent } from "../../../../server/projects/state/shapes.ts";
import { pathOf } from "../../../../web/pages/projects/project/reached.ts";

const UNDATED = { signedOn: null, startedOn: null, producedOn: null };
const move = (on: string, from: string | null, to: string, more: Partial<ProjectEvent> = {}) =>
  ({
    on,
    undone: false,
    undoes: null,
    records: [
      { of: "project", id: "p", before: from === null ? null : { stage: from }, after: { stage: to } },
    ],
    ...more,
  }) as ProjectEvent;
/** The latest first, as an answer has them. */
const path = (project: object, ...events: ProjectEvent[]) =>
  pathOf({
    project: { ...UNDATED, ...project } as ProjectAnswer["project"],
    events: events.toReversed(),
  }).map(({ standing, on }) => (on === null ? standing : `${standing} ${on}`));

test("from lead to signed, contact and visit are passed over and not ticked", () => {
  expect(
    path(
      { stage: "signed", signedOn: "2024-03-01" },
      move("2024-01-01", null, "lead"),
      move("2024-03-02", "lead", "signed"),
    ),
  ).toEqual(["done 2024-01-01", "skipped", "skipped", "now 2024-03-01", "ahead", "ahead"]);
});

test("a stage that was taken back is not ticked, and what nobody recorded is said to be so", () => {
  expect(
    path(
      { stage: "visit" },
      move("2024-02-01", "contact", "visit"),
      move("2024-02-03", "visit", "signed", { undone: true }),
      move("2024-02-04", "signed", "visit", { undoes: "e" }),
    ),
  ).toEqual(["unrecorded", "done", "now 2024-02-01", "ahead", "ahead", "ahead"]);
});

test("a dropped project keeps what it came to", () => {
  expect(
    path(
      { stage: "dropped" },
      move("2024-01-01", null, "lead"),
      move("2024-02-01", "lead", "visit"),
      move("2024-03-01", "visit", "dropped"),
    ),
  ).toEqual(["done 2024-01-01", "skipped", "done 2024-02-01", "ahead", "ahead", "ahead"]);
});
