import { infiniteQueryOptions } from "@tanstack/react-query";
import type { ChangeKind, RowChange, TableName } from "../../server/model/log.ts";
import { ask, type Parameters, send } from "./ask.ts";

/** A thing of the graph by its name; `id` as in the table of the data folder. */
export interface NamedThing {
  table: TableName;
  id: string;
  /** Null when it is not there any more. */
  nameZh: string | null;
  nameEn: string | null;
}

/** One change as the lists tell it. */
export interface ChangeBrief {
  number: number;
  /** ISO 8601. */
  at: string;
  by: string | null;
  byName: string | null;
  kind: ChangeKind;
  note: string | null;
  /** The change that it takes back. */
  undoes: number | null;
  /** The change that took it back. */
  undoneBy: number | null;
  /** Too many rows to name what they speak of. */
  bulk: boolean;
  rowsTotal: number;
  tables: TableName[];
  /** Those it was about, at most THINGS_TOLD. */
  things: NamedThing[];
}

export const THINGS_TOLD = 6;

/** One change with its rows as they were and as they are. */
export interface ChangeAnswer extends ChangeBrief {
  rows: RowChange[];
  /** What the ids in the rows are called. */
  names: NamedThing[];
  /** Where the next rows begin; null at the end. */
  cursor: string | null;
}

export interface ChangesAnswer {
  /** Of the latest change of the graph. */
  number: number;
  changes: ChangeBrief[];
  total: number;
  cursor: string | null;
}

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

/** The changes that fit, newest first, in pages of `limit`. */
export const changesAnswer = (asked: ChangesAsked, limit: number) =>
  infiniteQueryOptions({
    queryKey: [CHANGES, { ...asked, limit }] as const,
    queryFn: ({ signal, pageParam }) =>
      ask<ChangesAnswer>(CHANGES, { ...asked, limit, cursor: pageParam } satisfies Parameters, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

/** The rows of one change, in pages; a change never changes, so it is asked for once. */
export const changeAnswer = (number: number) =>
  infiniteQueryOptions({
    queryKey: [`${CHANGES}/${number}`] as const,
    queryFn: ({ signal, pageParam }) =>
      ask<ChangeAnswer>(`${CHANGES}/${number}`, { limit: ROWS, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The newest change there is. */
export const newestChange = (signal: AbortSignal) => ask<ChangesAnswer>(CHANGES, { limit: 1 }, { signal });

/** What came after a number, the earliest first; with a cursor when that is more than one answer holds. */
export const changesSince = (since: number, signal: AbortSignal) =>
  ask<ChangesAnswer>(CHANGES, { since }, { signal });

export const streamAddress = (since: number) => `${CHANGES}/stream?since=${since}`;

/** Takes a change back; the answer is the change that did. @throws Refusal `overtaken`, `nothing_to_undo` */
export const undoChange = (number: number, by: string | null): Promise<ChangeBrief> =>
  send("POST", `${CHANGES}/${number}/undo`, { by });
