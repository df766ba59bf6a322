import { neo4jSchema as schema } from "../engine/schema.ts";

/** The server that tests/neo4j/run.mjs started. */
export function server() {
  const { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = process.env;
  if (!uri) throw new Error("No Neo4j to test: run npm run test:neo4j");
  return { uri, username, password, schema };
}
