import { z } from "zod";
import { person } from "../../http/column-input.ts";
import { defineEndpoint } from "../../http/endpoint.ts";
import { WRITING } from "../../http/problem.ts";
import { id, repeated } from "../../http/shapes.ts";
import { firmRow } from "./change-shapes.ts";
import { mergeFirm } from "./merge.ts";

const output = z.object({
  firm: firmRow.describe("the firm that stays, as it is now"),
  moved: z
    .record(z.string(), z.int())
    .describe("by table of the data folder: the rows that named the other firm and name this one now"),
  told: z
    .array(
      z.object({
        of: z.string().describe("a table of the data folder"),
        row: z.record(z.string(), z.unknown()).describe("as it was"),
        why: z
          .enum(["stated", "self", "chosen"])
          .describe(
            "stated: dropped, for this firm has a row of the same identity, which stays; self: dropped, for it would tie the firm to itself; chosen: went over, but this firm's own statement stays the chosen one",
          ),
      }),
    )
    .describe("what did not go over, or not as it was"),
  repeated,
});
export type FirmMergeAnswer = z.infer<typeof output>;

export const firmMerge = defineEndpoint({
  method: "post",
  path: "/api/firms/{id}/merge",
  summary:
    "Makes two entries of one firm one: all that names the other names this one, which gains what it lacked; all or nothing",
  input: z.object({
    id: id.describe("the firm that stays"),
    other: id.describe("the one that becomes it and is gone; two with different codes are refused"),
    by: person,
    write: id.optional().describe("made by the client, so that a repeated call changes nothing twice"),
    before: z
      .object({ kept: firmRow, other: firmRow })
      .optional()
      .describe("both as they were seen; when one is another now, that is a 409 with both as they are"),
  }),
  output,
  problems: ["not_found", "changed", "id_taken", ...WRITING],
  handle: async (input, call) => {
    const { firm, ...merged } = await mergeFirm(call, input);
    return { ...merged, firm: firm as z.output<typeof firmRow> };
  },
});
