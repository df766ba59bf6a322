import { loadSchema } from "../../server/graph/queries.ts";

export const embeddedSchema = loadSchema("cypher", "embedded");
export const neo4jSchema = loadSchema("cypher", "neo4j");
