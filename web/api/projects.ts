import { hashKey, keepPreviousData, type QueryClient } from "@tanstack/react-query";
import { type Answer, ask, type Input, question, type Sent } from "./ask.ts";

/** What every writing says: a name made here, so that a repeated one changes nothing, and who does it. */
export interface Writing {
  id: string;
  by: string | null;
}
/** The same where it must not overwrite what somebody else did meanwhile. */
export interface Changing extends Writing {
  version: number;
}

export type ProjectsAsked = Input<"GET /api/projects">;
export const projectsAnswer = (asked: ProjectsAsked) => ({
  ...question("GET /api/projects", asked),
  placeholderData: keepPreviousData<Answer<"GET /api/projects"> | undefined>,
});
export const projectAnswer = (project: string) => question("GET /api/projects/{project}", { project });
export const projectsKey = ["/api/projects"] as const;

/** Everybody by name; with something typed, whom it finds by name or pinyin, the best match first. */
export const peopleAnswer = (q = "") => question("GET /api/people", { q });
/** Keeps everybody as the server told them; what was found among them before is asked again. */
export function keepPeople(client: QueryClient, answer: Answer<"GET /api/people">): void {
  const everybody = peopleAnswer().queryKey;
  client.setQueryData(everybody, answer);
  void client.invalidateQueries({
    queryKey: everybody.slice(0, 1),
    predicate: ({ queryHash }) => queryHash !== hashKey(everybody),
  });
}
type PersonGiven = Omit<Input<"PUT /api/people/{id}">, "id" | "by">;
export const putPerson = (id: string, person: PersonGiven, by: string | null) =>
  ask("PUT /api/people/{id}", { id, ...person, by });
/** The same of advisers, who are found by their firm too. */
export const advisersAnswer = (q = "") => question("GET /api/advisers", { q });

/** What the office decided to recruit for, at one place or at all of them. */
export const wantedHere = (place: string | undefined, chain: string | undefined) =>
  question("GET /api/wanted", { place, chain });

export type NewProjectGiven = Omit<Input<"POST /api/projects">, keyof Writing>;
export const makeProject = (given: NewProjectGiven & Writing) => ask("POST /api/projects", given);

/** What a call on one project sends beside the project's id and who writes. */
type Given<A extends keyof Calls> = Omit<Input<A>, "project" | "item" | keyof Changing>;
interface Calls {
  "PATCH /api/projects/{project}": true;
  "POST /api/projects/{project}/stage": true;
  "POST /api/projects/{project}/events": true;
  "POST /api/projects/{project}/resident": true;
}
export type ProjectGiven = Given<"PATCH /api/projects/{project}">;
export type StageGiven = Given<"POST /api/projects/{project}/stage">;
export type EventGiven = Given<"POST /api/projects/{project}/events">;

export const changeProject = (project: string, given: ProjectGiven & Changing) =>
  ask("PATCH /api/projects/{project}", { project, ...given });
export const moveProject = (project: string, given: StageGiven & Changing) =>
  ask("POST /api/projects/{project}/stage", { project, ...given });
export const tellEvent = (project: string, given: EventGiven & Writing) =>
  ask("POST /api/projects/{project}/events", { project, ...given });

export type Part = "arrivals" | "tasks" | "documents";
/** What a part says of itself. */
export type PartGiven<P extends Part> = Omit<
  Input<`POST /api/projects/{project}/${P}`>,
  "project" | keyof Writing
>;
export const addPart = <P extends Part>(project: string, part: P, given: PartGiven<P> & Writing) =>
  ask(`POST /api/projects/{project}/${part}`, {
    project,
    ...given,
  } as Sent<`POST /api/projects/{project}/${P}`>);
export const changePart = <P extends Part>(
  project: string,
  part: P,
  item: string,
  given: Partial<PartGiven<P>> & Changing,
) =>
  ask(`PATCH /api/projects/{project}/${part}/{item}`, {
    project,
    item,
    ...given,
  } as Sent<`PATCH /api/projects/{project}/${P}/{item}`>);
export const removePart = (project: string, part: Part, item: string, { id, by, version }: Changing) =>
  ask(`DELETE /api/projects/{project}/${part}/{item}`, { project, item, id, by, version });
export const undoChange = (project: string, given: Changing & { event?: string }) =>
  ask("POST /api/projects/{project}/undo", { project, ...given });
export type AtOnceGiven = Pick<Input<"POST /api/project-changes">, "set" | "move">;
export const changeAtOnce = (
  given: AtOnceGiven & Writing & Pick<Input<"POST /api/project-changes">, "projects">,
) => ask("POST /api/project-changes", given);
/** The project on one page of Word. */
export const projectBrief = (project: string, lang: "zh" | "en") =>
  ask("GET /api/projects/{project}/brief", { project, lang });
export type SettleGiven = Given<"POST /api/projects/{project}/resident">;
export const settleProject = (project: string, given: SettleGiven & Changing) =>
  ask("POST /api/projects/{project}/resident", { project, ...given });
export const companyAnswer = (project: string, name?: string) => ({
  ...question("GET /api/projects/{project}/company", { project, name }),
  placeholderData: keepPreviousData<Answer<"GET /api/projects/{project}/company"> | undefined>,
});
