import { footingOf, STAGE_DAY, STEPS, type Step, stoodIn } from "../../../../server/model/projects.ts";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";

/** How a project stands to a stage, as its path shows it. */
export type Standing = "done" | "now" | "skipped" | "unrecorded" | "ahead";

/** Each stage of the way: how the project stands to it, and when it came there where that is known. */
export function pathOf(
  answer: Pick<ProjectAnswer, "project" | "events">,
): { stage: Step; standing: Standing; on: string | null }[] {
  const { project } = answer;
  const told = toldOn(answer);
  const stood = stoodIn({ ...project, told: told.keys() });
  return STEPS.map((stage) => {
    const footing = footingOf(stage, stood);
    const field = STAGE_DAY[stage];
    return {
      stage,
      standing: footing !== "stood" ? footing : stage === project.stage ? "now" : "done",
      on: footing === "stood" ? ((field && project[field]) ?? told.get(stage) ?? null) : null,
    };
  });
}

/** The days on which it came to stages, as its history tells of moves that stand; null where only its leaving is told. */
function toldOn({ events }: Pick<ProjectAnswer, "events">): Map<ProjectStage, string | null> {
  const told = new Map<ProjectStage, string | null>();
  for (const { records, on, undone, undoes } of events.toReversed()) {
    if (undone || undoes !== null) continue;
    for (const { of, before, after } of records) {
      if (of !== "project") continue;
      const [from, to] = [before?.stage, after?.stage] as (ProjectStage | undefined)[];
      if (from && !told.has(from)) told.set(from, null);
      if (to) told.set(to, on);
    }
  }
  return told;
}
