import type { FirmChangesAnswer } from "../../server/endpoints/firm-changes.ts";
import type { FirmChange } from "../../server/firms/change-shapes.ts";
import { send } from "./ask.ts";

/** Changes the record of a firm: all of the changes, or none. @throws Refusal */
export const changeFirm = (firm: string, changes: FirmChange[]): Promise<FirmChangesAnswer> =>
  send("POST", `/api/firms/${encodeURIComponent(firm)}/changes`, { changes });
