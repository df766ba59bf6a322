import type { CompareAnswer } from "../../../../server/chain/compare.ts";
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
      .sort((a, b) => order(a.segment.group, b.segment.group) || order(a.segment.id, b.segment.id)),
  })).filter((each) => each.rows.length > 0);
}

type Supply = CompareAnswer["places"][number]["supplies"][number];

/** What is missing, by the nearest wider place that makes it, nearest first; last what none makes. */
export function suppliesByPlace(supplies: readonly Supply[]): { at: Supply["at"]; supplies: Supply[] }[] {
  const groups = new Map<string, { at: Supply["at"]; supplies: Supply[] }>();
  for (const supply of supplies) {
    const key = supply.at?.place ?? "";
    const group = groups.get(key) ?? { at: supply.at, supplies: [] };
    group.supplies.push(supply);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => width(a.at) - width(b.at));
}

/** The closest place first, nowhere last. */
const width = (at: Supply["at"]) => (at === null ? 1 : -PLACE_KINDS.indexOf(at.kind));
const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));
