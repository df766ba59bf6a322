import { collatorOf } from "../../../../server/model/collate.ts";
import { latestDay } from "../../../../server/model/dates.ts";
import { STEPS } from "../../../../server/model/projects.ts";
import type { Language, ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";

export interface Total {
  count: number;
  /** Agreed or planned, in 10,000 yuan. */
  amountWan: number;
  /** Of how many nobody said for how much: no part of the sum. */
  withoutAmount: number;
}

export interface BoardColumn extends Total {
  stage: ProjectStage;
  projects: ProjectRow[];
}

export function totalOf(projects: readonly Pick<ProjectRow, "amountWan">[]): Total {
  const sum = projects.reduce((all, { amountWan }) => all + (amountWan ?? 0), 0);
  return {
    count: projects.length,
    // Sums of decimals lose their last digits.
    amountWan: Math.round(sum * 1e6) / 1e6,
    withoutAmount: projects.filter(({ amountWan }) => amountWan === null).length,
  };
}

/** The projects by stage, each column in the order of what wants attention. */
export function columnsOf(
  projects: readonly ProjectRow[],
  shown: readonly ProjectStage[],
  language: Language,
): BoardColumn[] {
  const by = new Map<ProjectStage, ProjectRow[]>(shown.map((stage) => [stage, []]));
  for (const project of projects) by.get(project.stage)?.push(project);
  const order = attention(language);
  return [...by].map(([stage, rows]) => Object.assign({ stage, projects: rows.sort(order) }, totalOf(rows)));
}

/** What is overdue first, then what is due soonest, then what nothing was heard of for longest, then by name. */
export function attention(language: Language): (a: ProjectRow, b: ProjectRow) => number {
  const names = collatorOf(language);
  return (a, b) =>
    Number(b.overdue.length > 0) - Number(a.overdue.length > 0) ||
    compare(dueDay(a), dueDay(b)) ||
    compare(heard(a), heard(b)) ||
    names(a.name, b.name) ||
    compare(a.id, b.id);
}

const dueDay = ({ nextStep }: ProjectRow) => (nextStep?.dueOn == null ? "~" : latestDay(nextStep.dueOn));
const heard = ({ lastOn }: ProjectRow) => (lastOn === null ? "" : latestDay(lastOn));

/** The columns a filter of stages leaves; the dropped ones stand apart, where they were asked for. */
export function shownStages(wanted: readonly ProjectStage[] | undefined, ended: boolean): ProjectStage[] {
  const stages: ProjectStage[] = [...STEPS].filter((stage) => !wanted || wanted.includes(stage));
  if (ended || wanted?.includes("dropped")) stages.push("dropped");
  return stages;
}

/** The column a phone shows: the one asked for, else the first with something in it. */
export function openColumn(columns: readonly BoardColumn[], wanted: ProjectStage | undefined) {
  return (
    columns.find(({ stage }) => stage === wanted) ?? columns.find(({ count }) => count > 0) ?? columns[0]
  );
}

/** The column to the left (-1) or right (1) of one. */
export function besideColumn(
  columns: readonly BoardColumn[],
  stage: ProjectStage,
  by: -1 | 1,
): ProjectStage | undefined {
  return columns[columns.findIndex((column) => column.stage === stage) + by]?.stage;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
