import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ChainsAnswer } from "../../server/chain/chains.ts";
import type { GapsAnswer } from "../../server/chain/gaps.ts";
import type { PanoramaAnswer } from "../../server/chain/panorama.ts";
import type { SegmentAnswer } from "../../server/chain/segments/segment.ts";
import type { DossierAnswer } from "../../server/firms/dossier.ts";
import type { FirmAnswer } from "../../server/firms/firm.ts";
import type { FirmsAnswer } from "../../server/firms/firms.ts";
import type { LeaderAnswer } from "../../server/firms/leader.ts";
import type { FirmSort, PlaceKind, SegmentClass } from "../../server/model/words.ts";
import { RANKED_CLASSES } from "../../server/model/words.ts";
import type { FiguresAnswer } from "../../server/office/figures.ts";
import type { PlaceNamesAnswer } from "../../server/office/place-names.ts";
import type { PlacesAnswer } from "../../server/office/places.ts";
import type { SearchAnswer } from "../../server/office/search.ts";
import type { SourcesAnswer } from "../../server/office/sources.ts";
import type { ProjectFiguresAnswer } from "../../server/projects/figures/figure-shapes.ts";
import type { MonthlyAnswer } from "../../server/projects/figures/monthly.ts";
import { ask, type Parameters } from "./ask.ts";

function answer<T>(path: string, parameters: Parameters = {}) {
  return queryOptions({
    queryKey: [path, parameters] as const,
    queryFn: ({ signal }) => ask<T>(path, parameters, { signal }),
  });
}

/** Classes of the gap list and of the lists folded below it. */
const LISTED: readonly SegmentClass[] = [...RANKED_CLASSES, "unsupported", "bought_in", "distant"];
const LISTED_AT_MOST = 400;

export const chainsAnswer = () => answer<ChainsAnswer>("/api/chains");
export const panoramaAnswer = (chain: string, place: string) => ({
  ...answer<PanoramaAnswer>("/api/panorama", { chain, place }),
  placeholderData: (before: PanoramaAnswer | undefined) => (before?.chain.id === chain ? before : undefined),
});
export const gapsAnswer = (chain: string, place: string) => ({
  ...answer<GapsAnswer>("/api/gaps", { chain, place, classes: LISTED.join(","), limit: LISTED_AT_MOST }),
  placeholderData: (before: GapsAnswer | undefined) => (before?.chain.id === chain ? before : undefined),
});
/** How many segments of the chain are made at the place, as `total`. */
export const madeHereAnswer = (chain: string, place: string) =>
  answer<GapsAnswer>("/api/gaps", {
    chain,
    place,
    classes: "strong,present,single,weak",
    limit: 1,
    reasons: 0,
  });
/** One segment's gap, whatever its class, for the reasons in its panel. */
export const classGapsAnswer = (chain: string, place: string, segmentClass: SegmentClass) =>
  answer<GapsAnswer>("/api/gaps", { chain, place, classes: segmentClass, limit: LISTED_AT_MOST });
export const placeNamesAnswer = () => answer<PlaceNamesAnswer>("/api/place-names");
export const placesAnswer = (q: string, kind?: PlaceKind, limit = 60) => ({
  ...answer<PlacesAnswer>("/api/places", { q, kind, limit }),
  placeholderData: keepPreviousData<PlacesAnswer | undefined>,
});
export const segmentAnswer = (id: string, place: string | undefined, limit = 20) =>
  answer<SegmentAnswer>(`/api/segments/${encodeURIComponent(id)}`, { place, limit });
export const firmAnswer = (id: string) => answer<FirmAnswer>(`/api/firms/${encodeURIComponent(id)}`);
export const dossierAnswer = (id: string, place: string | undefined, staleAfter: number | undefined) =>
  answer<DossierAnswer>(`/api/firms/${encodeURIComponent(id)}/dossier`, { place, staleAfter });
export const leaderAnswer = (id: string, place: string | undefined) =>
  answer<LeaderAnswer>(`/api/leaders/${encodeURIComponent(id)}`, { place });
export interface FirmsAsked {
  q?: string | undefined;
  chain?: string | undefined;
  segment?: string | undefined;
  place?: string | undefined;
  sort?: FirmSort | undefined;
  page?: number | undefined;
}
export const firmsAnswer = (asked: FirmsAsked) => ({
  ...answer<FirmsAnswer>("/api/firms", { ...asked }),
  placeholderData: keepPreviousData<FirmsAnswer | undefined>,
});
export const searchAnswer = (q: string) => ({
  ...answer<SearchAnswer>("/api/search", { q, limit: 30 }),
  placeholderData: keepPreviousData<SearchAnswer | undefined>,
});
export const sourcesAnswer = () => answer<SourcesAnswer>("/api/sources", { limit: 10_000 });

export const figuresAnswer = (place: string) => answer<FiguresAnswer>("/api/figures", { place });
export interface FiguresAsked {
  place: string;
  chain?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  owner?: string | undefined;
  channel?: string | undefined;
  platform?: string | undefined;
}
export const projectFiguresAnswer = (asked: FiguresAsked) => ({
  ...answer<ProjectFiguresAnswer>("/api/project-figures", { ...asked }),
  placeholderData: keepPreviousData<ProjectFiguresAnswer | undefined>,
});
export const monthlyAnswer = (asked: {
  place: string;
  chain: string | undefined;
  month: string;
  all: "0" | "1";
}) => ({
  ...answer<MonthlyAnswer>("/api/monthly", asked),
  placeholderData: keepPreviousData<MonthlyAnswer | undefined>,
});
