import { infiniteQueryOptions } from "@tanstack/react-query";
import type { ChangeKind, RowChange, TableName } from "../../server/model/log.ts";
import type { ChangeBrief } from "../../server/office/changes.ts";
import { type Answer, ask } from "./ask.ts";
import { everyPage } from "./every.ts";

export type { ChangeBrief };
/** A thing of the graph by its name; null when it is not there any more. */
export type NamedThing = ChangeBrief["things"][number];

/** One change with a page of its rows as they were and as they are, and what the ids in them are called. */
export interface ChangeAnswer extends ChangeBrief {
  rows: RowChange[];
  names: NamedThing[];
  cursor: string | null;
}
export type ChangesAnswer = Answer<"GET /api/changes">;

/** So many things at most are told of a change. */
export const THINGS_TOLD = 6;

export interface ChangesAsked {
  table?: TableName | undefined;
  id?: string | undefined;
  by?: string | undefined;
  kind?: ChangeKind | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const CHANGES = "/api/changes";
const ROWS = 100;
const CHANGES_AT_ONCE = 200;
const FIRST = undefined as string | undefined;

/** The changes that fit, newest first, in pages of `limit`. */
export const changesAnswer = (asked: ChangesAsked, limit: number) =>
  infiniteQueryOptions({
    queryKey: [CHANGES, { ...asked, limit }] as const,
    queryFn: ({ signal, pageParam }) =>
      ask("GET /api/changes", { ...asked, limit, cursor: pageParam }, { signal }),
    initialPageParam: FIRST,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

/** All changes that fit, newest first. */
export const everyChange = async (asked: ChangesAsked) =>
  (
    await everyPage((cursor) => ask("GET /api/changes", { ...asked, limit: CHANGES_AT_ONCE, cursor }))
  ).flatMap(({ changes }) => changes);

/** The rows of one change, in pages; a change never changes, so it is asked for once. */
export const changeAnswer = (number: number) =>
  infiniteQueryOptions({
    queryKey: [`${CHANGES}/${number}`] as const,
    queryFn: ({ signal, pageParam }): Promise<ChangeAnswer> =>
      ask(
        "GET /api/changes/{number}",
        { number, limit: ROWS, cursor: pageParam },
        { signal },
      ) as Promise<ChangeAnswer>,
    initialPageParam: FIRST,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The newest change there is. */
export const newestChange = (signal: AbortSignal) => ask("GET /api/changes", { limit: 1 }, { signal });

/** What came after a number, the earliest first; with a cursor when that is more than one answer holds. */
export const changesSince = (since: number, signal: AbortSignal) =>
  ask("GET /api/changes", { since }, { signal });

export const streamAddress = (since: number) => `${CHANGES}/stream?since=${since}`;

/** Takes a change back; the answer is the change that did. @throws Refusal `overtaken`, `nothing_to_undo` */
export const undoChange = (number: number, by: string | null) =>
  ask("POST /api/changes/{number}/undo", { number, by });
