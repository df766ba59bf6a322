import type { QueryClient } from "@tanstack/react-query";
import type { TableName } from "../../../../server/model/log.ts";
import type { ProjectsAnswer } from "../../../../server/projects/projects.ts";
import type { ChangeRecord, ProjectAnswer, ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { projectAnswer, projectsKey } from "../../../api/projects.ts";
import { forgetTables } from "../../../kit/fresh/forget.ts";

/** Shows what a writing answered at once, and asks again for everything on the page that may follow from it. */
export function keepAnswer(client: QueryClient, answer: ProjectAnswer): void {
  const own = projectAnswer(answer.project.id).queryKey;
  client.setQueryData(own, answer);
  keepRow(client, answer.project);
  void forgetTables(client, writtenBy(answer), own);
}

const TABLE_OF = {
  project: "projects",
  arrival: "arrivals",
  task: "tasks",
  document: "documents",
  firm: "firms",
  makes: "makes",
  owns: "owns",
} as const satisfies Record<ChangeRecord["of"], TableName>;

/** The tables that the latest change of a project wrote; every one appends an event. */
function writtenBy({ project, events }: ProjectAnswer): TableName[] {
  const records = events.filter(({ revision }) => revision === project.version).flatMap((one) => one.records);
  return [...new Set<TableName>(["projects", "events", ...records.map((record) => TABLE_OF[record.of])])];
}

/** The number of the change that an event tells of; null where there is none, or it is older than the log. */
export function revisionOf({ events }: ProjectAnswer, event: string): number | null {
  return events.find(({ id }) => id === event)?.revision ?? null;
}

/** Shows a project in every list as it is now; lists that lack it are asked for again in time. */
export function keepRow(client: QueryClient, project: ProjectRow): void {
  client.setQueriesData<ProjectsAnswer>({ queryKey: projectsKey }, (list) =>
    list === undefined
      ? list
      : { ...list, projects: list.projects.map((row) => (row.id === project.id ? project : row)) },
  );
}
