import { openEmbedded } from "../../server/engine/embedded.ts";
import { embeddedSchema as schema } from "../engine/schema.ts";
import { atOnce } from "./at-once.ts";

atOnce(async () => [await openEmbedded({ path: null, schema })]);
