import type { QueryClient } from "@tanstack/react-query";
import type { ProjectsAnswer } from "../../../../server/projects/projects.ts";
import type { ProjectAnswer, ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { projectAnswer, projectsKey } from "../../../api/projects.ts";

/** Shows what a writing answered at once, and asks again for everything on the page that may follow from it. */
export function keepAnswer(client: QueryClient, answer: ProjectAnswer): void {
  const own = projectAnswer(answer.project.id).queryKey;
  client.setQueryData(own, answer);
  keepRow(client, answer.project);
  void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== own[0] });
}

/** Shows a project in every list as it is now; lists that lack it are asked for again in time. */
export function keepRow(client: QueryClient, project: ProjectRow): void {
  client.setQueriesData<ProjectsAnswer>({ queryKey: projectsKey }, (list) =>
    list === undefined
      ? list
      : { ...list, projects: list.projects.map((row) => (row.id === project.id ? project : row)) },
  );
}
