import { STEPS } from "../../../../server/model/projects.ts";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";

export interface BoardColumn {
  stage: ProjectStage;
  projects: ProjectRow[];
  /** Agreed or planned, in 10,000 yuan. */
  amountWan: number;
}

/** The projects by stage; in each those that are late first, then the silent ones, then what was touched last. */
export function columnsOf(projects: readonly ProjectRow[], shown: readonly ProjectStage[]): BoardColumn[] {
  const by = new Map<ProjectStage, ProjectRow[]>(shown.map((stage) => [stage, []]));
  for (const project of projects) by.get(project.stage)?.push(project);
  return [...by].map(([stage, rows]) => ({
    stage,
    projects: rows.sort(
      (a, b) =>
        b.overdue.length - a.overdue.length ||
        Number(b.silent) - Number(a.silent) ||
        compare(b.lastOn ?? "", a.lastOn ?? "") ||
        compare(a.id, b.id),
    ),
    amountWan: rows.reduce((sum, row) => sum + (row.amountWan ?? 0), 0),
  }));
}

/** The columns a filter of stages leaves; the dropped ones stand apart, where they were asked for. */
export function shownStages(wanted: readonly ProjectStage[] | undefined, ended: boolean): ProjectStage[] {
  const stages: ProjectStage[] = [...STEPS].filter((stage) => !wanted || wanted.includes(stage));
  if (ended || wanted?.includes("dropped")) stages.push("dropped");
  return stages;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
