import type { QueryClient } from "@tanstack/react-query";
import type { ProjectsAnswer } from "../../../server/endpoints/projects.ts";
import type { ProjectAnswer } from "../../../server/project-shapes.ts";
import { projectAnswer, projectsKey } from "../../api/projects.ts";

/** Shows what a writing answered at once, and asks again for everything that may follow from it. */
export function keepAnswer(client: QueryClient, answer: ProjectAnswer): void {
  const { project } = answer;
  client.setQueryData(projectAnswer(project.id).queryKey, answer);
  client.setQueriesData<ProjectsAnswer>({ queryKey: projectsKey }, (list) =>
    list === undefined
      ? list
      : { ...list, projects: list.projects.map((row) => (row.id === project.id ? project : row)) },
  );
  void client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== projectAnswer(project.id).queryKey[0],
  });
}
