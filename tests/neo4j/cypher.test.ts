import { openNeo4j } from "../../server/engine/neo4j.ts";
import { documented } from "../engine/documented.ts";
import { server } from "./server.ts";

documented(() => openNeo4j(server()));
