import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { type Answer, ask, type Input, question } from "./ask.ts";
import { everyPage, joined } from "./every.ts";

const FIRST = undefined as string | undefined;
const INTRODUCERS = 50;
const INTRODUCTIONS = 50;
const INTRODUCTIONS_AT_ONCE = 200;
const ATTRACTED = 100;

/** Who at the place can introduce the firm, in pages. */
export const introducersAnswer = (firm: string, place: string) =>
  infiniteQueryOptions({
    queryKey: ["/api/introducers", { firm, place }] as const,
    queryFn: ({ signal, pageParam }) =>
      ask("GET /api/introducers", { firm, place, limit: INTRODUCERS, cursor: pageParam }, { signal }),
    initialPageParam: FIRST,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    select: introducersOf,
  });
const introducersOf = ({ pages }: { pages: Answer<"GET /api/introducers">[] }) =>
  joined(pages, "introducers");
export const everyIntroducer = async (firm: string, place: string) =>
  joined(
    await everyPage((cursor) => ask("GET /api/introducers", { firm, place, limit: INTRODUCERS, cursor })),
    "introducers",
  );

/** Whom a firm or an adviser can introduce to the place, in pages. */
export const introductionsAnswer = (by: string, place: string, chain: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ["/api/introductions", { by, place, chain }] as const,
    queryFn: ({ signal, pageParam }) =>
      ask(
        "GET /api/introductions",
        { by, place, chain, limit: INTRODUCTIONS, cursor: pageParam },
        { signal },
      ),
    initialPageParam: FIRST,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    select: introductionsOf,
    placeholderData: (before) => (before?.pages[0]?.by.id === by ? before : undefined),
  });
const introductionsOf = ({ pages }: { pages: Answer<"GET /api/introductions">[] }) =>
  joined(pages, "introductions");
export const everyIntroduction = async (by: string, place: string, chain: string | undefined) =>
  joined(
    await everyPage((cursor) =>
      ask("GET /api/introductions", { by, place, chain, limit: INTRODUCTIONS_AT_ONCE, cursor }),
    ),
    "introductions",
  );

/** Who can introduce firms to the place, and who came there through whom: all of them. */
export const attractedAnswer = (place: string) =>
  queryOptions({
    queryKey: ["/api/attracted", { place }] as const,
    queryFn: async ({ signal }) =>
      joined(
        await everyPage((cursor) =>
          ask("GET /api/attracted", { place, limit: ATTRACTED, cursor }, { signal }),
        ),
        "introducers",
      ),
  });

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
