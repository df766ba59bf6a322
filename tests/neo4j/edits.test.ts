import { openNeo4j } from "../../server/engine/neo4j.ts";
import { atOnce } from "../edits/at-once.ts";
import { server } from "./server.ts";

atOnce(() => Promise.all([openNeo4j(server()), openNeo4j(server())]));
