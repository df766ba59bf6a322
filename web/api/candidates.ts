import { keepPreviousData } from "@tanstack/react-query";
import { type Answer, ask, type Input, question } from "./ask.ts";

/** Related firms are asked for again after this while they are still being looked for. */
const PENDING_MS = 3_000;

export type CandidatesAsked = Input<"GET /api/candidates">;
export const candidatesAnswer = (asked: CandidatesAsked) => ({
  ...question("GET /api/candidates", asked),
  placeholderData: keepPreviousData<Answer<"GET /api/candidates"> | undefined>,
  refetchInterval: ({ state }: { state: { data: Answer<"GET /api/candidates"> | undefined } }) =>
    state.data?.related === "pending" ? PENDING_MS : (false as const),
});

export const shortlistsAnswer = (place: string) => question("GET /api/shortlists", { place });
/** Makes a shortlist, or names it anew, and adds firms. */
export const saveShortlist = (
  id: string,
  list: Omit<Input<"PATCH /api/shortlists/{id}">, "id" | "by">,
  by: string | null,
) => ask("PATCH /api/shortlists/{id}", { id, ...list, by });
export const removeFromShortlist = (id: string, firm: string, by: string | null) =>
  ask("DELETE /api/shortlists/{id}/firms/{firm}", { id, firm, by });
export const deleteShortlist = ({ id, version }: { id: string; version: number }, by: string | null) =>
  ask("DELETE /api/shortlists/{id}", { id, version, by });
