import type { Place } from "../../model/rows.ts";
import type { Advice, Confidence, PlaceKind, SegmentClass, Why } from "../../model/words.ts";
import { gapListOf } from "../judging/gap-list.ts";
import { type Completeness, classOf, type Judgement } from "../judging/gaps.ts";
import { ELSEWHERE, makersOf } from "../judging/makers.ts";
import { pathOf } from "../judging/situation.ts";

export interface MakerAway {
  firm: string;
  name: string;
  place: string | null;
  placeName: string | null;
  /** Great-circle kilometres from the place judged; null when unknown. */
  km: number | null;
  /** It rests on the centre of a province. */
  approximate: boolean;
}

/** Where a segment that is missing at a place is first made when one looks wider. */
export interface WiderSupply {
  segment: string;
  advice: Advice;
  evidence: Confidence | null;
  /** The nearest ancestor of the place where it is present; null when it is present in none. */
  at: { place: string; placeName: string; kind: PlaceKind } | null;
  /** Its makers there, nearest first, approximate distances after known ones; at most `most` of total. */
  firms: MakerAway[];
  total: number;
}

export interface Compared {
  place: string;
  completeness: Completeness | null;
  why: Why | null;
  needsOpen: number;
  counts: Partial<Record<SegmentClass, number>>;
  /** By segment, in the order of `segments`. */
  classes: SegmentClass[];
  /** One for each segment missing here, in the order of the list to fill. */
  supplies: WiderSupply[];
}

const FIRMS_TOLD = 5;

/**
 * One chain judged at several places, side by side.
 * @param near kilometres within which a gap is arranged nearby
 * @param most how many makers of a segment are named
 */
export function compare(
  judgements: readonly Judgement[],
  near?: number,
  most: number = FIRMS_TOLD,
): { segments: string[]; places: Compared[] } {
  return {
    segments: judgements[0]?.chain.segments.map((segment) => segment.id) ?? [],
    places: judgements.map((judgement) => {
      const classes = judgement.chain.segments.map((_, position) => classOf(judgement, position));
      const { lists, completeness, why, needsOpen } = gapListOf(judgement, { near });
      return {
        place: judgement.situation.place.id,
        completeness,
        why,
        needsOpen,
        counts: countClasses(judgement),
        classes,
        supplies: lists.fill.map(({ position, advice, evidence }) => ({
          ...supplyOf(judgement, position, most),
          advice,
          evidence,
        })),
      };
    }),
  };
}

/** How many segments have each class; a class without any is left out. */
export function countClasses(judgement: Judgement): Partial<Record<SegmentClass, number>> {
  const counts: Partial<Record<SegmentClass, number>> = {};
  for (let position = 0; position < judgement.classes.length; position++) {
    const name = classOf(judgement, position);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** The first wider place where the segment is made, and by whom. */
export function supplyOf(
  { chain, situation, makership }: Judgement,
  position: number,
  most: number = FIRMS_TOLD,
): Omit<WiderSupply, "advice" | "evidence"> {
  const { path, firms, places } = situation;
  const widths = new Map<Place, number>(path.map((place, width) => [place, width]));
  let narrowest = Number.POSITIVE_INFINITY;
  let makers: string[] = [];
  for (const maker of makersOf(makership, position, ELSEWHERE)) {
    const id = chain.firms[maker]!;
    const shared = pathOf(places, firms.get(id)?.place ?? null).find((place) => widths.has(place));
    const width = shared ? widths.get(shared)! : Number.POSITIVE_INFINITY;
    if (width < narrowest) makers = [];
    if (width > narrowest || width === Number.POSITIVE_INFINITY) continue;
    narrowest = width;
    makers.push(id);
  }
  const at = path[narrowest];
  const named = makers
    .map((id): MakerAway => {
      const { name, place } = firms.get(id)!;
      const placeName = place === null ? null : (places.get(place)?.nameZh ?? null);
      const [km, approximate] = [situation.km(id), situation.isApproximate(id)];
      return { firm: id, name, place, placeName, km, approximate };
    })
    .sort(
      (a, b) =>
        Number(a.approximate) - Number(b.approximate) ||
        (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY) ||
        0,
    );
  return {
    segment: chain.segments[position]!.id,
    at: at ? { place: at.id, placeName: at.nameZh, kind: at.kind } : null,
    firms: named.slice(0, most),
    total: makers.length,
  };
}
