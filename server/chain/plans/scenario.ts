import { z } from "zod";
import { idOf, person, textOf } from "../../http/column-input.ts";
import { defineEndpoint, nothing } from "../../http/endpoint.ts";
import { JUDGING, WRITING } from "../../http/problem.ts";
import { repeated, seen, seenOrNew } from "../../http/shapes.ts";
import { deleteScenario, readScenario, saveScenario } from "./saved-scenarios.ts";
import { additionsOf, changes, savedScenario, scenarioId } from "./scenario-shapes.ts";

export type ScenarioAnswer = z.infer<typeof savedScenario>;

export const scenario = defineEndpoint({
  method: "get",
  path: "/api/scenarios/{id}",
  summary: "One saved scenario, with what it names and the data no longer has",
  input: z.object({ id: scenarioId }),
  output: savedScenario,
  problems: [...JUDGING],
  handle: ({ id }, call) => readScenario(call, id),
});

export const putScenario = defineEndpoint({
  method: "put",
  path: "/api/scenarios/{id}",
  summary: "Saves a scenario under its id, in place of the one that was seen; the same again changes nothing",
  input: z.object({
    id: scenarioId,
    by: person,
    version: seenOrNew,
    name: textOf("scenarios", "name"),
    chain: idOf("scenarios", "chain"),
    place: idOf("scenarios", "place"),
    ...changes,
  }),
  output: savedScenario.extend({ repeated }),
  location: (answer, { id, version }) =>
    version === 0 && !answer.repeated ? `/api/scenarios/${encodeURIComponent(id)}` : null,
  problems: [...JUDGING, "addition", "changed", "id_taken", ...WRITING],
  handle: ({ add, ...input }, call) => saveScenario(call, { ...input, add: additionsOf(add) }),
});

export const removeScenario = defineEndpoint({
  method: "delete",
  path: "/api/scenarios/{id}",
  summary: "Deletes a scenario as it was seen; deleting it again changes nothing",
  input: z.object({ id: scenarioId, version: seen, by: person }),
  output: nothing,
  problems: ["not_found", "changed", ...WRITING],
  async handle(input, call) {
    await deleteScenario(call, input);
  },
});
