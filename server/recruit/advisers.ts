import { z } from "zod";
import { matching } from "../graph/search-index.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { SEARCH_MOST } from "../model/bounds.ts";
import { orderedBy } from "../model/collate.ts";

const q = z
  .string()
  .max(SEARCH_MOST)
  .default("")
  .describe("part of a name or of that of the firm, its pinyin or the initials of that");
const adviser = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  firmName: z.string().nullable().describe("the firm the adviser works for"),
});
const output = z.object({ advisers: z.array(adviser).describe("the best match first, else by name") });
export type AdvisersAnswer = z.infer<typeof output>;

export const advisers = defineEndpoint({
  method: "get",
  path: "/api/advisers",
  summary: "The advisers who may introduce a firm",
  input: z.object({ q }),
  output,
  async handle({ q: typed }, { engine, queries, graph }) {
    const all = await engine.read<z.infer<typeof adviser>>(queries["recruit/advisers"]);
    return {
      advisers: await matching(
        graph,
        "adviser",
        orderedBy(all, ({ name }) => name, "zh"),
        typed,
      ),
    };
  },
});
