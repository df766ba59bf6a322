import { z } from "zod";
import { citing } from "../graph/citing.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { JUDGING } from "../http/problem.ts";
import { citedSources, id } from "../http/shapes.ts";
import { firmFile, readFirmFile } from "./file.ts";

const output = firmFile.extend({ sources: citedSources });
export type FirmAnswer = z.infer<typeof output>;

export const firm = defineEndpoint({
  method: "get",
  path: "/api/firms/{id}",
  summary: "Everything stated of one firm",
  input: z.object({ id }),
  output,
  problems: [...JUDGING],
  handle: async ({ id: wanted }, call) => citing(call.graph, await readFirmFile(wanted, call)),
});
