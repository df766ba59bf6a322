import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { NETWORK_DRAWN } from "../../server/model/bounds.ts";
import {
  ALL_CHAINS,
  type FoundKind,
  type PlaceKind,
  RANKED_CLASSES,
  type SegmentClass,
} from "../../server/model/words.ts";
import { type Answer, ask, type Input, question } from "./ask.ts";
import { everyPage } from "./every.ts";

/** Classes of the gap list and of the lists folded below it. */
const LISTED: readonly SegmentClass[] = [...RANKED_CLASSES, "unsupported", "bought_in", "distant"];
/** Rows of each list. */
const LISTED_AT_MOST = 400;

/** The answer before, while another of the same chain is asked for. */
const sameChain = (chain: string) => ({
  placeholderData: <A extends { chain: { id: string } }>(before: A | undefined) =>
    before?.chain.id === chain ? before : undefined,
});

export const chainsAnswer = () => question("GET /api/chains", {});
/** A chain judged at a place; of all chains without links, for they are drawn one by one. */
export const panoramaAnswer = (chain: string, place: string) => ({
  ...queryOptions({
    queryKey: [chain === ALL_CHAINS ? "/api/segments" : "/api/panorama", { chain, place }] as const,
    queryFn: async ({ signal }): Promise<Answer<"GET /api/panorama">> =>
      chain === ALL_CHAINS
        ? { ...(await ask("GET /api/segments", { chain, place }, { signal })), links: [] }
        : ask("GET /api/panorama", { chain, place }, { signal }),
  }),
  ...sameChain(chain),
});
/** The segments of a chain with all their makers, for tables that name them. */
export const segmentsAnswer = (chain: string, place: string) =>
  question("GET /api/segments", { chain, place, firms: "all" });
/** What a reader set of the judgement of gaps. */
export type GapsMoved = Omit<
  Input<"GET /api/gaps">,
  "chain" | "place" | "classes" | "limit" | "cursor" | "segment" | "reasons"
>;
export const gapsAnswer = (chain: string, place: string, moved: GapsMoved = {}) => ({
  ...question("GET /api/gaps", { chain, place, ...moved, classes: LISTED.join(","), limit: LISTED_AT_MOST }),
  ...sameChain(chain),
});
/** How many segments of the chain are made at the place, as `total`. */
export const madeHereAnswer = (chain: string, place: string) =>
  question("GET /api/gaps", {
    chain,
    place,
    classes: "strong,present,single,weak",
    limit: 1,
    reasons: "0",
  });
/** One segment's gap, whatever its class, for the reasons in its panel. */
export const gapAnswer = (chain: string, place: string, segment: string, moved: GapsMoved = {}) =>
  question("GET /api/gaps", { chain, place, ...moved, segment });
export const placeNamesAnswer = () => question("GET /api/place-names", {});
export const placesAnswer = (q: string, kind?: PlaceKind, limit = 60) => ({
  ...question("GET /api/places", { q, kind, limit }),
  placeholderData: keepPreviousData<Answer<"GET /api/places"> | undefined>,
});
export const segmentAnswer = (id: string, chain: string | undefined, place: string | undefined, limit = 20) =>
  question("GET /api/segments/{id}", { id, chain, place, limit });
export const firmAnswer = (id: string) => question("GET /api/firms/{id}", { id });
export const dossierAnswer = (id: string, place: string | undefined, staleAfter: number | undefined) =>
  question("GET /api/firms/{id}/dossier", { id, place, staleAfter });
export const leaderAnswer = (id: string, place: string | undefined) =>
  question("GET /api/leaders/{id}", { id, place });

/** The network around a firm to so many steps, as many as are drawn. */
export const networkAnswer = (id: string, place: string | null, depth: number) =>
  question("GET /api/firms/{id}/network", { id, depth, place: place ?? undefined, limit: NETWORK_DRAWN });

export type FirmsAsked = Omit<Input<"GET /api/firms">, "limit" | "cursor">;
const FIRMS_A_PAGE = 50;
const FIRMS_AT_ONCE = 500;
const FIRMS_MOST = 20_000;

/** One page of firms, from 1; the address may name any. */
export const firmsAnswer = ({ page = 1, ...asked }: FirmsAsked & { page?: number | undefined }) => ({
  ...question("GET /api/firms", {
    ...asked,
    limit: FIRMS_A_PAGE,
    cursor: page > 1 ? `@${(page - 1) * FIRMS_A_PAGE}` : undefined,
  }),
  placeholderData: keepPreviousData<Answer<"GET /api/firms"> | undefined>,
});
/** How many pages there are of so many firms. */
export const pagesOfFirms = (total: number) => Math.ceil(total / FIRMS_A_PAGE);

/** The firms of all pages in their order, up to a bound. */
export async function everyFirm(asked: FirmsAsked): Promise<Answer<"GET /api/firms">["firms"]> {
  const pages = await everyPage(
    (cursor) => ask("GET /api/firms", { ...asked, limit: FIRMS_AT_ONCE, cursor }),
    FIRMS_MOST / FIRMS_AT_ONCE,
  );
  return pages.flatMap(({ firms }) => firms);
}

/** Things by name, of all kinds or of one, the best match first. */
export const searchAnswer = (q: string, kind?: FoundKind) => ({
  ...question("GET /api/search", { q, kind, limit: 30 }),
  placeholderData: keepPreviousData<Answer<"GET /api/search"> | undefined>,
});
const EACH = 5;
/** The best few of every kind. */
export const searchEachAnswer = (q: string) => ({
  ...question("GET /api/search", { q, each: EACH }),
  placeholderData: keepPreviousData<Answer<"GET /api/search"> | undefined>,
});
/** Things that were opened lately, as they are called now. */
export const recallAnswer = (things: readonly { kind: FoundKind; id: string }[]) =>
  question("GET /api/search", { things: things.map(({ kind, id }) => `${kind} ${id}`).join("\n") });
export const sourcesAnswer = () => question("GET /api/sources", { limit: 10_000 });

export const figuresAnswer = (place: string) => question("GET /api/figures", { place });
export type FiguresAsked = Input<"GET /api/project-figures">;
export const projectFiguresAnswer = (asked: FiguresAsked) => ({
  ...question("GET /api/project-figures", asked),
  placeholderData: keepPreviousData<Answer<"GET /api/project-figures"> | undefined>,
});
export const monthlyAnswer = (asked: Input<"GET /api/monthly">) => ({
  ...question("GET /api/monthly", asked),
  placeholderData: keepPreviousData<Answer<"GET /api/monthly"> | undefined>,
});
