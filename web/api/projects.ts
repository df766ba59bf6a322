import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { AdvisersAnswer } from "../../server/endpoints/advisers.ts";
import type { PeopleAnswer } from "../../server/endpoints/people.ts";
import type { ProjectsAnswer } from "../../server/endpoints/projects.ts";

import type { ProjectAnswer, ProjectRow } from "../../server/project-shapes.ts";
import { ask, type Parameters, send } from "./ask.ts";

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
  person: { name: string; title: string | null },
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
