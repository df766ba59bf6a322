import { z } from "zod";
import { person } from "../../http/column-input.ts";
import { defineEndpoint } from "../../http/endpoint.ts";
import { WRITING } from "../../http/problem.ts";
import { id } from "../../http/shapes.ts";
import { firmChange } from "./change-shapes.ts";
import { changeFirm } from "./changes.ts";

const output = z.object({
  changes: z.array(firmChange).describe("as they were made; exchanged and sent again they are taken back"),
  repeated: z.boolean().describe("true when all had been made before and nothing changed now"),
});
export type FirmChangesAnswer = z.infer<typeof output>;

export const firmChanges = defineEndpoint({
  method: "post",
  path: "/api/firms/{id}/changes",
  summary: "Adds, corrects or takes away what is stated of a firm: all of the changes, or none and why",
  input: z.object({ id, by: person, changes: z.array(firmChange).min(1).max(20) }),
  output,
  problems: ["not_found", "changed", "id_taken", ...WRITING],
  handle: ({ id: firm, by, changes }, call) => changeFirm(call, firm, changes, by),
});
