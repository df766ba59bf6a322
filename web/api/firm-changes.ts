import type { FirmChange } from "../../server/firms/entry/change-shapes.ts";
import type { FirmChangesAnswer } from "../../server/firms/entry/firm-changes.ts";
import { send } from "./ask.ts";

/** Changes the record of a firm: all of the changes, or none. @throws Refusal */
export const changeFirm = (
  firm: string,
  changes: FirmChange[],
  by: string | null,
): Promise<FirmChangesAnswer> =>
  send("POST", `/api/firms/${encodeURIComponent(firm)}/changes`, { changes, by });
