import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type Answer, ask, type Input, question, write } from "./ask.ts";
import { everyPage, joined } from "./every.ts";

/** Related firms are asked for again after this while they are still being looked for. */
const PENDING_MS = 3_000;
const CANDIDATES_AT_ONCE = 500;

export type CandidatesAsked = Input<"GET /api/candidates">;
export const candidatesAnswer = (asked: CandidatesAsked) => ({
  ...question("GET /api/candidates", asked),
  placeholderData: keepPreviousData<Answer<"GET /api/candidates"> | undefined>,
  refetchInterval: ({ state }: { state: { data: Answer<"GET /api/candidates"> | undefined } }) =>
    state.data?.related === "pending" ? PENDING_MS : (false as const),
});

/** All candidates that were asked for, whatever the page. */
export const everyCandidate = async (asked: CandidatesAsked) =>
  joined(
    await everyPage((cursor) => ask("GET /api/candidates", { ...asked, limit: CANDIDATES_AT_ONCE, cursor })),
    "candidates",
  );

/** All shortlists of the place. */
export const shortlistsAnswer = (place: string) =>
  queryOptions({
    queryKey: ["/api/shortlists", { place }] as const,
    queryFn: async ({ signal }) =>
      joined(
        await everyPage((cursor) => ask("GET /api/shortlists", { place, cursor }, { signal })),
        "shortlists",
      ),
  });
export const shortlistAnswer = (id: string) => question("GET /api/shortlists/{id}", { id });
/** Makes a shortlist, or names it anew, adds firms and notes something of them. */
export const saveShortlist = (
  id: string,
  list: Omit<Input<"PATCH /api/shortlists/{id}">, "id" | "by">,
  by: string | null,
) => write("PATCH /api/shortlists/{id}", { id, ...list, by });
export const removeFromShortlist = (id: string, firm: string, by: string | null) =>
  write("DELETE /api/shortlists/{id}/firms/{firm}", { id, firm, by });
export const deleteShortlist = ({ id, version }: { id: string; version: number }, by: string | null) =>
  write("DELETE /api/shortlists/{id}", { id, version, by });
