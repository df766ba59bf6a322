import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { QueryName } from "../model/query-names.ts";

/** Query texts by name: `queries["chain/links"]` is cypher/chain/links.cypher. An unknown name throws UnknownQuery. */
export type Queries = Readonly<Record<QueryName, string>>;

/** The query of a folder whose files are named like tables of the data folder. */
export function tableQuery(
  folder: "export" | "log/rows" | "load/known" | "load/remove" | "firms/changes" | "firms/merge" | "older",
  table: string,
): QueryName {
  return `${folder}/${table.replaceAll("_", "-")}` as QueryName;
}

/** No file cypher/NAME.cypher exists. */
export class UnknownQuery extends Error {
  override name = "UnknownQuery";
}

const SCHEMA = "schema/";

/**
 * Reads every query below `dir`, once, schema files left out.
 * @throws when a file does not begin with a comment that says what it answers
 */
export function loadQueries(dir: string): Queries {
  const texts: Record<string, string> = {};
  for (const path of readdirSync(dir, { recursive: true, encoding: "utf8" }).sort()) {
    const name = path
      .split(sep)
      .join("/")
      .replace(/\.cypher$/, "");
    if (!path.endsWith(".cypher") || name.startsWith(SCHEMA)) continue;
    const text = readFileSync(join(dir, path), "utf8").replaceAll("\r\n", "\n");
    if (!/^\/\/ *\S/.test(text))
      throw new Error(`cypher/${name}.cypher must begin with a // comment that says what it answers`);
    texts[name] = text;
  }
  return new Proxy(texts as Record<QueryName, string>, {
    get(target, name) {
      // An await asks every value for `then`.
      if (typeof name === "symbol" || name === "then" || Object.hasOwn(target, name))
        return Reflect.get(target, name);
      throw new UnknownQuery(`No query "${name}": cypher/${name}.cypher does not exist`);
    },
  });
}

/** The statements that prepare an empty graph for an engine, in order. */
export function loadSchema(dir: string, engine: `${"" | "older-"}${"embedded" | "neo4j"}`): string[] {
  return readFileSync(join(dir, SCHEMA, `${engine}.cypher`), "utf8")
    .replace(/^\/\/.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
