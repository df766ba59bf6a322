import { z } from "zod";
import { defineEndpoint } from "../http/endpoint.ts";

const adviser = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  firmName: z.string().nullable().describe("the firm the adviser works for"),
});
const output = z.object({ advisers: z.array(adviser).describe("by name") });
export type AdvisersAnswer = z.infer<typeof output>;

export const advisers = defineEndpoint({
  method: "get",
  path: "/api/advisers",
  summary: "The advisers who may introduce a firm",
  input: z.object({}),
  output,
  async handle(_, { engine, queries }) {
    return { advisers: await engine.read<z.infer<typeof adviser>>(queries["recruit/advisers"]) };
  },
});
