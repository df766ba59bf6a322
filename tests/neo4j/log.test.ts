import { openNeo4j } from "../../server/engine/neo4j.ts";
import { keepsALog } from "../graph/log.ts";
import { server } from "./server.ts";

keepsALog(() => openNeo4j(server()), 3);
