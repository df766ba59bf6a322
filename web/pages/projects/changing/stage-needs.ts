import { datesAfter, goesBack, neededFor, type StageField } from "../../../../server/model/projects.ts";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";

export type Asked = "reason" | StageField;

type Standing = Pick<ProjectRow, "stage" | StageField>;

/** What a move asks for: what it needs, and going back the reason and only what is not yet known. */
export function askedFor(project: Standing, to: ProjectStage): Asked[] {
  const needed = neededFor(project.stage, to);
  if (!goesBack(project.stage, to)) return needed;
  return ["reason", ...needed.filter((field) => project[field] === null)];
}

/** Dates that a move back takes away, because they belong to later stages. */
export function clearedBy(project: Standing, to: ProjectStage): StageField[] {
  if (to === "dropped" || !goesBack(project.stage, to)) return [];
  return datesAfter(to)
    .map(({ field }) => field)
    .filter((field) => project[field] !== null);
}
