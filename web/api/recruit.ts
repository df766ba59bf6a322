import type { Answer } from "./ask.ts";
import { ask, type Input, question } from "./ask.ts";

/** Who at the place can introduce the firm. */
export const introducersAnswer = (firm: string, place: string) =>
  question("GET /api/introducers", { firm, place });

/** Whom a firm or an adviser can introduce to the place. */
export const introductionsAnswer = (by: string, place: string, chain: string | undefined) => ({
  ...question("GET /api/introductions", { by, place, chain }),
  placeholderData: (before: Answer<"GET /api/introductions"> | undefined) =>
    before?.by.id === by ? before : undefined,
});

/** Who can introduce firms to the place, and who came there through whom. */
export const attractedAnswer = (place: string) => question("GET /api/attracted", { place });

/** What to type into a company database, for one segment or for every gap of a chain. */
export const searchSheetAnswer = (
  of: { chain: string } | { segment: string },
  place: string,
  within: number | undefined,
) => question("GET /api/search-sheet", { ...of, place, within });

/** A firm found in a company database, as typed or pasted. */
export type FoundRow = Required<Input<"POST /api/found-firms">["rows"][number]>;

export const addFoundFirms = (write: string, segment: string, by: string | null, rows: readonly FoundRow[]) =>
  ask("POST /api/found-firms", { id: write, segment, by, rows: [...rows] });

/** How good past shortlists of the place were. */
export const rankingRecordAnswer = (place: string) => question("GET /api/ranking-record", { place });
