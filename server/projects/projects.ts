import { z } from "zod";
import { madeOf } from "../graph/made-of.ts";
import { ranksById } from "../graph/search-index.ts";
import { optionalDate } from "../http/column-input.ts";
import { type Call, defineEndpoint } from "../http/endpoint.ts";
import { paged, pageOf, paging } from "../http/paging.ts";
import { WRITING } from "../http/problem.ts";
import { id } from "../http/shapes.ts";
import { SILENT_DAYS } from "../model/bounds.ts";
import { collatorOf } from "../model/collate.ts";
import { today } from "../model/dates.ts";
import { DROP_REASONS } from "../model/projects.ts";
import { isBlank } from "../model/text.ts";
import { ALL_CHAINS, PROJECT_STAGES } from "../model/words.ts";
import { notFound, refuse } from "../words/problem.ts";
import { PROJECT_ROWS, rowOf } from "./state/answer.ts";
import { checkReferences, createProject } from "./state/change.ts";

import {
  day,
  type Person,
  projectAnswer,
  projectFields,
  projectRow,
  projectStage,
  writing,
} from "./state/shapes.ts";
import { disorder, early, HAPPENED, lacking, yetToCome } from "./state/stages.ts";
import { BLANK } from "./state/state.ts";

const flag = z.enum(["0", "1"]).optional();
const input = z.object({
  chain: id.optional().describe("fills a segment of this chain, a shared one too; `all` is no restriction"),
  place: id.optional().describe("lies in this place or within it"),
  stage: z
    .string()
    .max(200)
    .transform((text) => text.split(","))
    .pipe(z.array(projectStage))
    .optional()
    .describe(`one or several of ${PROJECT_STAGES.join(", ")}, with commas between`),
  owner: z.string().max(200).optional(),
  channel: z.string().max(200).optional(),
  platform: z.string().max(200).optional(),
  batch: z.string().max(200).optional(),
  firm: id.optional(),
  q: z.string().max(100).optional().describe("part of the name of a project or its firm"),
  overdue: flag.describe("1: only those with something late"),
  silent: flag.describe("1: only those nothing was recorded of for silentDays"),
  silentDays: z.coerce.number<number>().int().min(1).max(SILENT_DAYS.most).default(SILENT_DAYS.usual),
  on: day.optional().describe("the day lateness is judged on; today by default"),
  ...paging("projects", { normal: 2_000, most: 5_000 }),
});
const word = z.array(z.string());
const output = z.object({
  on: z.string(),
  ...paged,
  projects: z.array(projectRow).describe("by name, Chinese by pinyin and numbers in it by size; then by id"),
  choices: z.object({
    owners: z.array(z.object({ id: z.string(), name: z.string() })),
    channels: word,
    platforms: word,
    batches: word,
  }),
});
export type ProjectsAnswer = z.infer<typeof output>;
export type ProjectsQuestion = z.output<typeof input>;

/** The projects that were asked for, and what the choosers of the page may offer. */
export async function findProjects(
  { chain: asked, place, silentDays, limit, cursor, ...wanted }: ProjectsQuestion,
  { engine, queries, graph }: Pick<Call, "engine" | "queries" | "graph">,
): Promise<ProjectsAnswer> {
  const on = wanted.on ?? today();
  const chain = asked === ALL_CHAINS ? undefined : asked;
  const scoped = chain !== undefined || place !== undefined;
  const [raw, people, ids] = await Promise.all([
    graph.part(PROJECT_ROWS),
    engine.read<Person>(queries["people/people"]),
    scoped
      ? engine.read<{ id: string }>(queries["projects/ids"], { chain: chain ?? null, place: place ?? null })
      : null,
  ]);
  if (ids?.length === 0) await checkScope(chain, place, { engine, queries });
  const inScope = ids && new Set(ids.map((row) => row.id));
  const names = new Map(people.map((person) => [person.id, person.name]));
  const all = byName(raw)
    .filter((row) => inScope === null || inScope.has(row.id))
    .map((row) => rowOf(row, names, on, silentDays));
  const matches = isBlank(wanted.q ?? "") ? null : await matchesOf(graph, wanted.q!);
  const found = all.filter(
    (row) =>
      (!wanted.stage || wanted.stage.includes(row.stage)) &&
      (!wanted.owner || row.owner === wanted.owner) &&
      (!wanted.channel || row.channel === wanted.channel) &&
      (!wanted.platform || row.platform === wanted.platform) &&
      (!wanted.batch || row.batch === wanted.batch) &&
      (!wanted.firm || row.firm === wanted.firm) &&
      (!wanted.overdue || row.overdue.length > 0 === (wanted.overdue === "1")) &&
      (!wanted.silent || row.silent === (wanted.silent === "1")) &&
      (!matches || matches(row)),
  );
  const { rows: shown, ...page } = pageOf("projects", found, { limit, cursor }, (row) => row.id);
  const distinct = (values: (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null))].sort(compareNames);
  return {
    on,
    ...page,
    projects: shown,
    choices: {
      owners: distinct([...all.map((row) => row.owner), ...names.keys()])
        .map((owner) => ({ id: owner, name: names.get(owner) ?? owner }))
        .sort((a, b) => compareNames(a.name, b.name)),
      channels: distinct(all.map((row) => row.channel)),
      platforms: distinct(all.map((row) => row.platform)),
      batches: distinct(all.map((row) => row.batch)),
    },
  };
}

const compareNames = collatorOf("zh");
const byName = madeOf((rows: Awaited<ReturnType<typeof PROJECT_ROWS.read>>) =>
  rows.toSorted((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1)),
);

/** Whether the name of a project or of its firm is found by what was typed. */
async function matchesOf(graph: Call["graph"], typed: string) {
  const projects = await ranksById(graph, "project", typed);
  const firms = await ranksById(graph, "firm", typed);
  return ({ id, firm }: { id: string; firm: string | null }) =>
    projects.has(id) || (firm !== null && firms.has(firm));
}

/** Nothing found may mean that the place or the chain does not exist. */
async function checkScope(
  chain: string | undefined,
  place: string | undefined,
  { engine, queries }: Pick<Call, "engine" | "queries">,
): Promise<void> {
  for (const [field, known, wanted] of [
    ["chain", "chains", chain],
    ["place", "places", place],
  ] as const) {
    if (wanted === undefined) continue;
    const [there] = await engine.read(queries[`load/known/${known}`], { ids: [wanted] });
    if (!there) throw notFound(field, wanted);
  }
}

export const projects = defineEndpoint({
  method: "get",
  path: "/api/projects",
  summary: "The recruitment projects, filtered: enough for a board",
  input,
  output,
  problems: ["not_found"],
  handle: findProjects,
});

const made = projectFields
  .partial()
  .required({ name: true })
  .extend({
    ...writing,
    stage: projectStage.default("lead"),
    droppedOn: optionalDate.optional(),
    dropReason: z.enum(DROP_REASONS).nullable().optional(),
  });

export const newProject = defineEndpoint({
  method: "post",
  path: "/api/projects",
  summary: "Makes a project; the same id again changes nothing",
  input: made,
  output: projectAnswer,
  location: ({ project, repeated }) => (repeated ? null : `/api/projects/${encodeURIComponent(project.id)}`),
  problems: ["not_found", "id_taken", ...WRITING],
  handle({ id: wanted, by, ...fields }, call) {
    const state = { ...BLANK, ...fields };
    const late = yetToCome(fields, HAPPENED, today());
    refuse([...lacking(state), ...early(state), ...disorder(state), ...late]);
    return createProject(call, { id: wanted, by, asked: { kind: "created", ...fields } }, state, (desk) =>
      checkReferences(desk, state),
    );
  },
});
