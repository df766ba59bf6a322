import { z } from "zod";
import { citing } from "../citing.ts";
import { defineEndpoint } from "../endpoint.ts";
import { firmFile, readFirmFile } from "../firms/file.ts";
import { citedSources, id } from "../shapes.ts";

const output = firmFile.extend({ sources: citedSources });
export type FirmAnswer = z.infer<typeof output>;

export const firm = defineEndpoint({
  method: "get",
  path: "/api/firms/{id}",
  summary: "Everything stated of one firm",
  input: z.object({ id }),
  output,
  handle: async ({ id: wanted }, call) => citing(call.graph, await readFirmFile(wanted, call)),
});
