import { isUnderWay, UNDER_WAY_STAGES } from "../../model/projects.ts";
import { PROJECT_STAGES, type ProjectStage } from "../../model/words.ts";
import { firstDay, lastDay } from "./period.ts";
import { dayOf, type FigureProject } from "./project-figures.ts";

export interface MonthProject
  extends Pick<FigureProject, "stage" | "signedOn" | "startedOn" | "producedOn" | "reached"> {
  droppedOn: string | null;
  /** The first event of its history. */
  firstOn: string | null;
}

/** `ended` before the month, `undated`: ended nobody knows when, `later`: not known of by the end of the month. */
export type Listing = "open" | "ended" | "undated" | "later";

/** Whether a project was under way in a month, YYYY-MM. */
export function listingOf(project: MonthProject, month: string): Listing {
  const { firstOn, signedOn, startedOn, producedOn, droppedOn, reached } = project;
  const known = [firstOn, signedOn, startedOn, producedOn, droppedOn, ...Object.values(reached)];
  const days = known.filter((day) => day !== null && day !== undefined).map(firstDay);
  if (days.length > 0 && days.every((day) => day > lastDay(month))) return "later";
  if (isUnderWay(project.stage)) return "open";
  const ended = endOf(project);
  if (ended === null) return "undated";
  return lastDay(ended) < firstDay(month) ? "ended" : "open";
}

/** The stage a project was in on a day: the one it is in unless it is known to have come there later. */
export function stageOn(project: MonthProject, day: string): ProjectStage {
  const now = project.stage === "dropped" ? project.droppedOn : dayOf(project, project.stage);
  if (now === null || firstDay(now) <= day) return project.stage;
  const order =
    project.stage === "dropped" ? [...UNDER_WAY_STAGES, "production" as const] : before(project.stage);
  const reached = order.filter((stage) => {
    const came = dayOf(project, stage);
    return came !== null && firstDay(came) <= day;
  });
  return reached.at(-1) ?? "lead";
}

const before = (stage: ProjectStage) => PROJECT_STAGES.slice(0, PROJECT_STAGES.indexOf(stage));
const endOf = ({ stage, producedOn, droppedOn, reached }: MonthProject) =>
  stage === "dropped" ? droppedOn : (producedOn ?? reached.production ?? null);
