import { z } from "zod";
import type { Office } from "../graph/change.ts";
import { matching } from "../graph/search-index.ts";
import { tellingOvertaken } from "../graph/versions.ts";
import { idOf, optionalTextOf, textOf, person as writer } from "../http/column-input.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { WRITING } from "../http/problem.ts";
import { repeated, seenOrNew } from "../http/shapes.ts";
import { SEARCH_MOST } from "../model/bounds.ts";
import { orderedBy } from "../model/collate.ts";
import { type Person, person } from "../projects/state/shapes.ts";
import { savePerson } from "./enter-person.ts";

const output = z.object({
  people: z
    .array(person)
    .describe("the best match first, else by name; nobody signs in, so names are not verified"),
});
export type PeopleAnswer = z.infer<typeof output>;

async function everybody({ engine, queries }: Pick<Office, "engine" | "queries">): Promise<Person[]> {
  const all = await engine.read<Person>(queries["people/people"]);
  return orderedBy(all, ({ name }) => name, "zh");
}

export const people = defineEndpoint({
  method: "get",
  path: "/api/people",
  summary: "The people of the office",
  input: z.object({
    q: z.string().max(SEARCH_MOST).default("").describe("part of a name, its pinyin or the initials of that"),
  }),
  output,
  async handle({ q }, call) {
    return { people: await matching(call.graph, "person", await everybody(call), q) };
  },
});

export const personPut = defineEndpoint({
  method: "put",
  path: "/api/people/{id}",
  summary:
    "Adds a person, or changes the name and title of one as it was seen; the same again changes nothing",
  input: z.object({
    id: idOf("people", "id"),
    by: writer,
    version: seenOrNew,
    name: textOf("people", "name"),
    title: optionalTextOf("people", "title").default(null),
  }),
  output: output.extend({ repeated }),
  location: (answer, { id, version }) =>
    version === 0 && !answer.repeated ? `/api/people/${encodeURIComponent(id)}` : null,
  problems: ["not_found", "changed", "id_taken", ...WRITING],
  async handle(input, call) {
    const { engine, queries } = call;
    const now = async () => ({ people: await everybody(call) });
    const repeated = await tellingOvertaken(() => savePerson({ engine, queries, by: input.by }, input), {
      id: input.id,
      now,
    });
    return { ...(await now()), repeated };
  },
});
