import { z } from "zod";
import { latinOf } from "../graph/spelling.ts";
import { defineEndpoint } from "../http/endpoint.ts";

/** Firms asked after at once, and letters of their ids: an address has to hold them, percent signs and all. */
const FIRMS_MOST = 100;
const LETTERS_MOST = 1_200;

const output = z.object({
  names: z
    .record(z.string(), z.string())
    .describe("by id the name with its Chinese parts in pinyin; of those that have such parts"),
});

export const firmLatin = defineEndpoint({
  method: "get",
  path: "/api/firm-latin",
  summary: "How firms are read, for pages in English: their names in pinyin",
  input: z.object({
    firms: z.string().max(LETTERS_MOST).describe("ids, one on each line"),
  }),
  output,
  async handle({ firms }, { graph }) {
    const { directory } = await graph.atlas();
    const names: [string, string][] = [];
    for (const id of firms.split("\n", FIRMS_MOST)) {
      const firm = directory.get(id);
      const latin = firm && latinOf(firm.name);
      if (latin) names.push([id, latin]);
    }
    return { names: Object.fromEntries(names) };
  },
});
