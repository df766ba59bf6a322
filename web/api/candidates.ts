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

export const shortlistsKey = ["/api/shortlists"] as const;
export const shortlistsAnswer = (place: string) => question("GET /api/shortlists", { place });
/** Makes a shortlist, or names it anew, and adds firms. */
export const saveShortlist = (id: string, list: Omit<Input<"PATCH /api/shortlists/{id}">, "id">) =>
  ask("PATCH /api/shortlists/{id}", { id, ...list });
export const removeFromShortlist = (id: string, firm: string) =>
  ask("DELETE /api/shortlists/{id}/firms/{firm}", { id, firm });
export const deleteShortlist = ({ id, version, by }: Input<"DELETE /api/shortlists/{id}">) =>
  ask("DELETE /api/shortlists/{id}", { id, version, by });
