import { z } from "zod";
import { noText, readable } from "../model/text.ts";
import type { Language } from "../model/words.ts";
import type { FieldFault } from "../words/field-fault.ts";
import { PROBLEM_CODES, Problem, type ProblemCode, refuse } from "../words/problem.ts";
import { inputMessage } from "./input-message.ts";
import { type Method, readsQuery } from "./method.ts";

export const PROBLEM_JSON = "application/problem+json";

/** What every error answer looks like: RFC 9457 with members of our own. */
export const problemBody = z
  .object({
    type: z.string().describe("address that tells what the code means"),
    title: z.string().describe("the kind of the problem in a few words"),
    status: z.int(),
    detail: z
      .string()
      .describe("what was wrong, where, and what to do, in the language of `lang` or Accept-Language"),
    instance: z.string().describe("path of the request"),
    code: z.enum(PROBLEM_CODES),
    field: z.string().optional().describe("the first input that was wrong"),
    errors: z
      .array(z.object({ field: z.string(), detail: z.string() }))
      .optional()
      .describe("every input that was wrong"),
    current: z.unknown().optional().describe("what somebody else has changed meanwhile, as it is now"),
    path: z.array(z.string()).optional().describe("the cycle, when the links of a chain form one"),
  })
  .meta({ id: "Problem" });

/** What comes of asking about a chain, a segment, a place or a firm by its id. */
export const JUDGING = ["not_found", "cycle"] as const satisfies ProblemCode[];
/** What may come of work off the request loop. */
export const LONG_WORK = ["cancelled", "busy", "stopping", "work_lost"] as const satisfies ProblemCode[];
/** What may come of writing. */
export const WRITING = ["disk_full", "disk_failed"] as const satisfies ProblemCode[];

/** What any endpoint may answer. */
export const EVERYWHERE: readonly ProblemCode[] = [
  "bad_input",
  "wrong_host",
  "too_many",
  "internal",
  "loading",
  "engine_unavailable",
  "engine_refused",
  "engine_timeout",
];

/** All codes that an endpoint may answer: its own, and those that follow from what it is. */
export function problemsOf({
  method,
  duringLoads,
  problems = [],
}: {
  method: Method;
  duringLoads?: boolean;
  problems?: readonly ProblemCode[];
}): ReadonlySet<ProblemCode> {
  const codes = new Set<ProblemCode>([...EVERYWHERE, ...problems]);
  if (!duringLoads) codes.add("half_loaded");
  if (method !== "get") codes.add("foreign_page");
  if (!readsQuery(method)) codes.add("too_large");
  return codes;
}

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
export function parseInput<S extends z.ZodType>(
  schema: S,
  value: unknown,
  language: Language,
  matter: string | null = null,
): z.output<S> {
  refuse(oddText(value));
  const result = schema.safeParse(value, { error: inputMessage(language, matter) });
  if (result.success) return result.data;
  const errors = result.error.issues.map(({ path, message }) => ({
    field: path.join(".") || "body",
    detail: message,
  }));
  throw new Problem("bad_input", { field: errors[0]?.field, errors });
}
