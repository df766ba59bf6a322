import { z } from "zod";
import { idOf, optionalTextOf, textOf } from "../column-input.ts";
import { defineEndpoint } from "../endpoint.ts";
import { type Person, person } from "../projects/shapes.ts";

const output = z.object({
  people: z.array(person).describe("by name; nobody signs in, so names are not verified"),
});
export type PeopleAnswer = z.infer<typeof output>;

export const people = defineEndpoint({
  method: "get",
  path: "/api/people",
  summary: "The people of the office",
  input: z.object({}),
  output,
  async handle(_, { engine, queries }) {
    return { people: await engine.read<Person>(queries.people!) };
  },
});

export const personPut = defineEndpoint({
  method: "put",
  path: "/api/people/{id}",
  summary: "Adds a person, or changes the name and title of one",
  input: z.object({
    id: idOf("people", "id"),
    name: textOf("people", "name"),
    title: optionalTextOf("people", "title").default(null),
  }),
  output,
  async handle({ id: wanted, name, title }, { engine, queries }) {
    const stated = { source: null, asOf: null, confidence: null, note: null };
    await engine.transaction(async (tx) => {
      await tx.run(queries["load/bump"]!);
      await tx.run(queries["load/people"]!, {
        rows: [{ id: wanted, name, title, ...stated }],
      });
    });
    return { people: await engine.read<Person>(queries.people!) };
  },
});
