import { ask, type Input } from "./ask.ts";

export type FirmChange = Input<"POST /api/firms/{id}/changes">["changes"][number];

/** Changes the record of a firm: all of the changes, or none. @throws Refusal */
export const changeFirm = (firm: string, changes: FirmChange[]) =>
  ask("POST /api/firms/{id}/changes", { id: firm, changes });
export const dossierDocument = (asked: Input<"GET /api/firms/{id}/dossier-document">) =>
  ask("GET /api/firms/{id}/dossier-document", asked);
