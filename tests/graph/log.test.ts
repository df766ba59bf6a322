import { openEmbedded } from "../../server/engine/embedded.ts";
import { embeddedSchema as schema } from "../engine/schema.ts";
import { keepsALog } from "./log.ts";

keepsALog(() => openEmbedded({ path: null, schema }), 12);
