import { readFileSync, writeFileSync } from "node:fs";
import { loadQueries } from "../../server/graph/queries.ts";

const HEAD = `/** What may stand behind a folder: \`QueryIn<"firms/firm">\` is "events" | "firm" | … */
export type QueryIn<Folder extends string> = QueryName extends infer Name
  ? Name extends \`\${Folder}/\${infer Rest}\`
    ? Rest
    : never
  : never;
`;

const FILE = "server/model/query-names.ts";

/** The type of the names of the queries, as it has to stand in `server/model/query-names.ts`. */
export function queryNames(folder = "cypher"): string {
  const names = Object.keys(loadQueries(folder)).map((name) => `  | "${name}"`);
  return `${HEAD}\n/** The files of cypher/, written by \`npm run fix\`. */\nexport type QueryName =\n${names.join("\n")};\n`;
}

/** What `npm run fix` runs. */
export function run(): void {
  const text = queryNames();
  if (readFileSync(FILE, "utf8") !== text) writeFileSync(FILE, text);
}
