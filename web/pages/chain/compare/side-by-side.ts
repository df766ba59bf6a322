import type { CompareAnswer } from "../../../../server/chain/compare.ts";
import { collatorOf } from "../../../../server/model/collate.ts";
import { PLACE_KINDS, type SegmentClass, STAGES, type Stage } from "../../../../server/model/words.ts";

export interface MatrixRow {
  segment: CompareAnswer["segments"][number];
  /** By place, in the order of the answer's places. */
  classes: SegmentClass[];
}

/** Segments by stage, each with its class at every place; with `differing` only those judged unlike somewhere. */
export function rowsByStage(
  { segments, places }: Pick<CompareAnswer, "segments" | "places">,
  differing: boolean,
): { stage: Stage; rows: MatrixRow[] }[] {
  const rows = segments
    .map((segment, index) => ({ segment, classes: places.map((place) => place.classes[index]!) }))
    .filter(({ classes }) => !differing || new Set(classes).size > 1);
  return STAGES.map((stage) => ({
    stage,
    rows: rows
      .filter((row) => row.segment.stage === stage)
      .sort((a, b) => compareNames(a.segment.group, b.segment.group) || order(a.segment.id, b.segment.id)),
  })).filter((each) => each.rows.length > 0);
}

export type Supply = CompareAnswer["places"][number]["supplies"][number];

/** A missing segment with one of its makers where it is next made; without one where no maker is recorded. */
export interface Supplier {
  segment: { id: string; nameZh: string; nameEn: string | null };
  supply: Supply;
  /** Where it is next made, in words; and how near that is, the smaller the nearer. */
  within: string;
  width: number;
  firm: Supply["firms"][number] | null;
}

/** One row for each missing segment with its nearest maker, or with `every` one for each maker: nearest places first. */
export function suppliers(
  supplies: readonly Supply[],
  segments: CompareAnswer["segments"],
  wordsOf: (at: Supply["at"]) => string,
  every = false,
): Supplier[] {
  const named = new Map(segments.map((segment) => [segment.id, segment]));
  return supplies
    .flatMap((supply) =>
      (every && supply.firms.length > 0 ? supply.firms : [supply.firms[0] ?? null]).map((firm) => ({
        segment: named.get(supply.segment) ?? { id: supply.segment, nameZh: supply.segment, nameEn: null },
        supply,
        within: wordsOf(supply.at),
        width: widthOf(supply.at),
        firm,
      })),
    )
    .sort((a, b) => a.width - b.width);
}

/** The closest place first, nowhere last. */
const widthOf = (at: Supply["at"]) => (at === null ? 1 : -PLACE_KINDS.indexOf(at.kind));
const compareNames = collatorOf("zh");
const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));
