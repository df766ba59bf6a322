import { queryOptions } from "@tanstack/react-query";
import type { FoundFirmsAnswer } from "../../server/firms/entry/found-firms.ts";
import type { AttractedAnswer } from "../../server/recruit/attracted.ts";
import type { IntroducersAnswer } from "../../server/recruit/introducers.ts";
import type { IntroductionsAnswer } from "../../server/recruit/introductions.ts";
import type { RankingRecordAnswer } from "../../server/recruit/ranking-record.ts";
import type { SearchSheetAnswer } from "../../server/recruit/search-sheet.ts";
import { ask, type Parameters, send } from "./ask.ts";

function answer<T>(path: string, parameters: Parameters) {
  return queryOptions({
    queryKey: [path, parameters] as const,
    queryFn: ({ signal }) => ask<T>(path, parameters, { signal }),
  });
}

/** Who at the place can introduce the firm. */
export const introducersAnswer = (firm: string, place: string) =>
  answer<IntroducersAnswer>("/api/introducers", { firm, place });

/** Whom a firm or an adviser can introduce to the place. */
export const introductionsAnswer = (by: string, place: string, chain: string | undefined) => ({
  ...answer<IntroductionsAnswer>("/api/introductions", { by, place, chain }),
  placeholderData: (before: IntroductionsAnswer | undefined) => (before?.by.id === by ? before : undefined),
});

/** Who can introduce firms to the place, and who came there through whom. */
export const attractedAnswer = (place: string) => answer<AttractedAnswer>("/api/attracted", { place });

/** What to type into a company database, for one segment or for every gap of a chain. */
export const searchSheetAnswer = (
  of: { chain: string } | { segment: string },
  place: string,
  within: number | undefined,
) => answer<SearchSheetAnswer>("/api/search-sheet", { ...of, place, within });

/** A firm found in a company database, as typed or pasted. */
export interface FoundRow {
  name: string;
  uscc: string;
  place: string;
  makes: string;
  source: string;
}

export const addFoundFirms = (write: string, segment: string, by: string | null, rows: readonly FoundRow[]) =>
  send<FoundFirmsAnswer>("POST", "/api/found-firms", { id: write, segment, by, rows });

/** How good past shortlists of the place were. */
export const rankingRecordAnswer = (place: string) =>
  answer<RankingRecordAnswer>("/api/ranking-record", { place });
