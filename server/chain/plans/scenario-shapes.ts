/** Shapes of what-if scenarios, asked and saved. */
import { z } from "zod";
import type { Addition } from "../../analysis/planning/what-if.ts";
import { idOf, numberOf, optionalIdOf, optionalTextOf } from "../../http/column-input.ts";
import { date, names } from "../../http/shapes.ts";
import { Problem } from "../../words/problem.ts";

const CHANGES_AT_MOST = 200;

const addition = z.object({
  firm: optionalIdOf("scenario_changes", "firm")
    .optional()
    .describe("a firm that comes: whole, or with one plant when a segment is named"),
  segment: optionalIdOf("scenario_changes", "segment")
    .optional()
    .describe("what the plant makes; with no firm, someone unnamed makes it"),
  capacity: numberOf("scenario_changes", "capacity").nullish().describe("of the plant, in `unit` a year"),
  unit: optionalTextOf("scenario_changes", "unit").optional().describe("an empty one is the segment's"),
});

/** What comes and what goes. */
export const changes = {
  add: z.array(addition).max(CHANGES_AT_MOST).default([]),
  remove: z
    .array(idOf("scenario_changes", "firm"))
    .max(CHANGES_AT_MOST)
    .default([])
    .describe("ids of firms that go, with their plants"),
};

export const gone = z
  .object({ firms: z.array(z.string()), segments: z.array(z.string()) })
  .describe("ids the scenario names and the data no longer has; they change nothing");

/** Ids are made by whoever saves, so that saving again after a lost answer changes nothing. */
export const scenarioId = idOf("scenarios", "id").describe("made by the client");

export const scenarioBrief = z
  .object({
    id: z.string(),
    version: z.int().describe("for saving it again or deleting it"),
    name: z.string(),
    chain: z.string(),
    chainName: z.string(),
    place: z.string(),
    placeName: z.string(),
    created: date.nullable(),
    add: z
      .array(
        z.object({
          firm: z.string().nullable(),
          segment: z.string().nullable(),
          capacity: z.number().nullable(),
          unit: z.string().nullable(),
        }),
      )
      .describe("to send to what-if as it is"),
    remove: z.array(z.string()),
  })
  .meta({ id: "ScenarioBrief" });
export type ScenarioBrief = z.infer<typeof scenarioBrief>;

export const savedScenario = scenarioBrief.extend({ gone, names }).meta({ id: "Scenario" });
export type SavedScenario = z.infer<typeof savedScenario>;

/** @throws Problem when an addition names neither a firm nor a segment, or a capacity of no segment */
export function additionsOf(add: z.infer<typeof addition>[]): Addition[] {
  return add.map(({ firm = null, segment = null, capacity = null, unit = null }, position) => {
    if (segment !== null) return { segment, firm, capacity, unit };
    if (firm === null || capacity !== null)
      throw new Problem("addition", { field: `add.${position}.segment` });
    return { firm };
  });
}
