import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ProjectStage } from "../../server/model/words.ts";
import type { PeopleAnswer } from "../../server/people/people.ts";
import type { ProjectsAnswer } from "../../server/projects/projects.ts";
import type { ProjectAnswer, ProjectRow } from "../../server/projects/state/shapes.ts";
import type { AdvisersAnswer } from "../../server/recruit/advisers.ts";
import { ask, type Parameters, remove, send } from "./ask.ts";

const PROJECTS = "/api/projects";
const PEOPLE = "/api/people";

export interface ProjectsAsked {
  chain?: string | undefined;
  place?: string | undefined;
  stage?: string | undefined;
  owner?: string | undefined;
  channel?: string | undefined;
  platform?: string | undefined;
  batch?: string | undefined;
  firm?: string | undefined;
  q?: string | undefined;
  overdue?: string | undefined;
  silent?: string | undefined;
  silentDays?: number | undefined;
  limit?: number | undefined;
}

/** What every writing says: a name made here, so that a repeated one changes nothing, and who does it. */
export interface Writing {
  id: string;
  by: string | null;
}
/** The same where it must not overwrite what somebody else did meanwhile. */
export interface Changing extends Writing {
  version: number;
}

type Given = Record<string, unknown>;
export type Part = "arrivals" | "tasks" | "documents";

const at = (project: string, more = "") => `${PROJECTS}/${encodeURIComponent(project)}${more}`;

function answer<T>(path: string, parameters: Parameters = {}) {
  return queryOptions({
    queryKey: [path, parameters] as const,
    queryFn: ({ signal }) => ask<T>(path, parameters, { signal }),
  });
}

export const projectsAnswer = (asked: ProjectsAsked) => ({
  ...answer<ProjectsAnswer>(PROJECTS, { ...asked }),
  placeholderData: keepPreviousData<ProjectsAnswer | undefined>,
});
export const projectAnswer = (project: string) => answer<ProjectAnswer>(at(project));
export const projectsKey = [PROJECTS] as const;

export const peopleAnswer = () => answer<PeopleAnswer>(PEOPLE);
export const peopleKey = [PEOPLE] as const;
export const putPerson = (
  id: string,
  person: { version: number; name: string; title: string | null },
): Promise<PeopleAnswer> => send("PUT", `${PEOPLE}/${encodeURIComponent(id)}`, person);
export const advisersAnswer = () => answer<AdvisersAnswer>("/api/advisers");

export type NewProjectGiven = Partial<
  Pick<
    ProjectRow,
    | "firm"
    | "place"
    | "channel"
    | "platform"
    | "amountWan"
    | "owner"
    | "jobs"
    | "batch"
    | "top500"
    | "xiangshang"
  >
> & {
  name: string;
  segments: string[];
  introducer: string | null;
  note: string | null;
};
export const makeProject = (given: NewProjectGiven & Writing): Promise<ProjectAnswer> =>
  send("POST", PROJECTS, given);
export const changeProject = (project: string, given: Given & Changing): Promise<ProjectAnswer> =>
  send("PATCH", at(project), given);
export const moveProject = (
  project: string,
  given: Given & Changing & { to: ProjectStage },
): Promise<ProjectAnswer> => send("POST", at(project, "/stage"), given);
export const tellEvent = (project: string, given: Given & Writing): Promise<ProjectAnswer> =>
  send("POST", at(project, "/events"), given);
export const addPart = (project: string, part: Part, given: Given & Writing): Promise<ProjectAnswer> =>
  send("POST", at(project, `/${part}`), given);
export const changePart = (
  project: string,
  part: Part,
  item: string,
  given: Given & Changing,
): Promise<ProjectAnswer> => send("PATCH", at(project, `/${part}/${encodeURIComponent(item)}`), given);
export const removePart = (
  project: string,
  part: Part,
  item: string,
  { id, by, version }: Changing,
): Promise<ProjectAnswer> =>
  remove(at(project, `/${part}/${encodeURIComponent(item)}`), { id, by: by ?? undefined, version });
export const undoChange = (project: string, given: Changing & { event?: string }): Promise<ProjectAnswer> =>
  send("POST", at(project, "/undo"), given);
export const settleFirm = (project: string, given: Changing): Promise<ProjectAnswer> =>
  send("POST", at(project, "/resident"), given);
