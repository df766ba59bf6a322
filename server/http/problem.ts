import { z } from "zod";
import { noText, readable } from "../model/text.ts";
import type { Language } from "../model/words.ts";
import type { FieldFault } from "../words/field-fault.ts";
import { Problem, refuse } from "../words/problem.ts";
import { inputMessage } from "./input-message.ts";

/** What every error answer looks like. */
export const problemBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string().describe("in the language of `lang` or Accept-Language; Chinese by default"),
    field: z.string().optional().describe("the input that was wrong"),
    fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    current: z.unknown().optional().describe("what somebody else has changed meanwhile, as it is now"),
    path: z.array(z.string()).optional().describe("the cycle, when the links of a chain form one"),
  }),
});

/** Where an input, at any depth, holds a character that is no text. */
function oddText(input: unknown): FieldFault[] {
  interface Found {
    value: unknown;
    name: string;
    within: Found | null;
  }
  const open: Found[] = [{ value: input, name: "", within: null }];
  for (let found = open.pop(); found; found = open.pop()) {
    const { value, name } = found;
    const character = noText(typeof value === "string" ? value : name);
    if (character) {
      const path: string[] = [];
      for (let at: Found | null = found; at && path.length < DEPTH_TOLD; at = at.within)
        if (at.within) path.unshift(readable(at.name, NAME_TOLD));
      return [{ field: path.join(".") || "body", code: "no_text", params: { column: "", character } }];
    }
    if (typeof value !== "object" || value === null) continue;
    const within = found;
    for (const [key, held] of Object.entries(value)) open.push({ value: held, name: key, within });
  }
  return [];
}

const DEPTH_TOLD = 8;
const NAME_TOLD = 60;

/** @throws Problem `bad_input` that names the first wrong field, in the language asked for */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown, language: Language): z.output<S> {
  refuse(oddText(value));
  const result = schema.safeParse(value, { error: inputMessage(language) });
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path, message }) => ({
    field: path.join(".") || "body",
    message,
  }));
  throw new Problem("bad_input", { field: fields[0]?.field, fields });
}
