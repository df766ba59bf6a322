import { queryOptions } from "@tanstack/react-query";
import type { AttractedAnswer } from "../../server/endpoints/attracted.ts";
import type { IntroducersAnswer } from "../../server/endpoints/introducers.ts";
import type { IntroductionsAnswer } from "../../server/endpoints/introductions.ts";
import { ask, type Parameters } from "./ask.ts";

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
