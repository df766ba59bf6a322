import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { CandidatesAnswer } from "../../server/recruit/candidates/candidates.ts";
import type { ShortlistAnswer, ShortlistsAnswer } from "../../server/recruit/shortlists.ts";
import { ask, type Parameters, remove, send } from "./ask.ts";

/** Related firms are asked for again after this while they are still being looked for. */
const PENDING_MS = 3_000;

function answer<T>(path: string, parameters: Parameters) {
  return queryOptions({
    queryKey: [path, parameters] as const,
    queryFn: ({ signal }) => ask<T>(path, parameters, { signal }),
  });
}

const CANDIDATES = "/api/candidates";
export const candidatesAnswer = (asked: Parameters & { segment: string; place: string }) => ({
  ...answer<CandidatesAnswer>(CANDIDATES, asked),
  placeholderData: keepPreviousData<CandidatesAnswer | undefined>,
  refetchInterval: ({ state }: { state: { data: CandidatesAnswer | undefined } }) =>
    state.data?.related === "pending" ? PENDING_MS : (false as const),
});

const SHORTLISTS = "/api/shortlists";
const at = (id: string) => `${SHORTLISTS}/${encodeURIComponent(id)}`;
export const shortlistsAnswer = (place: string) => answer<ShortlistsAnswer>(SHORTLISTS, { place });
export const saveShortlist = (
  id: string,
  list: { version: number; name?: string; segment?: string | null; place?: string; firms: string[] },
): Promise<ShortlistAnswer> => send("PUT", at(id), list);
export const removeFromShortlist = (id: string, firm: string) =>
  remove(`${at(id)}/firms/${encodeURIComponent(firm)}`);
export const deleteShortlist = ({ id, version }: { id: string; version: number }) =>
  remove(at(id), { version });
