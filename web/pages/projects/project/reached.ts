import { STAGE_DAY, STEPS } from "../../../../server/model/projects.ts";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";

/** When the project came to each stage: as it says itself, else as its history tells of moves that stand. */
export function reachedOn({
  project,
  events,
}: Pick<ProjectAnswer, "project" | "events">): Partial<Record<ProjectStage, string>> {
  const reached: Partial<Record<ProjectStage, string>> = {};
  for (const { records, on, undone, undoes } of events.toReversed()) {
    if (undone || undoes !== null) continue;
    for (const { of, after } of records)
      if (of === "project" && typeof after?.stage === "string") reached[after.stage as ProjectStage] = on;
  }
  for (const stage of STEPS) {
    const field = STAGE_DAY[stage];
    const day = field && project[field];
    if (day) reached[stage] = day;
  }
  return reached;
}
