import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import type { AtOnceGiven } from "../../../api/projects.ts";
import { type Asked, askedFor } from "./stage-needs.ts";

export interface MoveAtOnce {
  /** Those that go. */
  going: ProjectRow[];
  /** What they are asked for, together. */
  asked: Asked[];
  /** Those that need an amount, which is each one's own. */
  withoutAmount: ProjectRow[];
}

/** What moving several projects to a stage comes to; those that are there already stay there. */
export function moveAtOnce(projects: readonly ProjectRow[], to: ProjectStage): MoveAtOnce {
  const others = projects.filter(({ stage }) => stage !== to);
  const lacks = (project: ProjectRow) =>
    project.amountWan === null && askedFor(project, to).includes("amountWan");
  const going = others.filter((project) => !lacks(project));
  const asked = going.flatMap((project) =>
    askedFor(project, to).filter(
      (field) => field === "reason" || (field !== "amountWan" && project[field] === null),
    ),
  );
  return { going, asked: [...new Set(asked)], withoutAmount: others.filter(lacks) };
}

export const MARKS = ["top500On", "top500Off", "xiangshangOn", "xiangshangOff"] as const;
export type MarkAtOnce = (typeof MARKS)[number];

/** What projects say once they are marked so. */
export function markOf(mark: MarkAtOnce): { top500: boolean } | { xiangshang: boolean } {
  const on = mark.endsWith("On");
  return mark.startsWith("top500") ? { top500: on } : { xiangshang: on };
}

/** How many of the projects lose what they say: a field that was left blank empties it. */
export function emptiedBy(
  { set = {} }: AtOnceGiven,
  projects: readonly Pick<ProjectRow, "owner" | "batch">[],
): number {
  const emptied = (["owner", "batch"] as const).filter((field) => set[field] === null);
  return projects.filter((project) => emptied.some((field) => project[field] !== null)).length;
}
