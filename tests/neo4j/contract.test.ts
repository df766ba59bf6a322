import { openNeo4j } from "../../server/engine/neo4j.ts";
import { contract } from "../engine/contract.ts";
import { server } from "./server.ts";

contract(() => openNeo4j(server()));
