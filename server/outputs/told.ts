import type { GapList, GapRow } from "../analysis/judging/gap-list.ts";
import type { FirmName, SegmentName } from "../model/reasons.ts";
import type { Statement } from "../model/rows.ts";
import { LISTS, type ListName } from "../model/words.ts";

/** How many gaps of each list are told with their reasons and the firms that could close them. */
export type Told = Readonly<Record<ListName, number>>;
export const REPORT_TOLD: Told = { fill: 12, strengthen: 5, extend: 6 };
export const WORKBOOK_TOLD: Told = { fill: 40, strengthen: 20, extend: 20 };

export function toldOf({ lists }: GapList, most: Told): GapRow[] {
  return LISTS.flatMap((list) => lists[list].slice(0, most[list]));
}

/** A firm elsewhere that could close a gap, as the page of candidates has it. */
export interface Target {
  firm: FirmName;
  place: string | null;
  placeName: string | null;
  km: number | null;
  approximate: boolean;
  /** What says that it makes the segment. */
  stated: Statement;
  /** What it makes instead: a kind, or what yields the segment. */
  through: SegmentName | null;
  /** Leaders of the place with whose products it competes. */
  rivals: string[];
  /** Who here can introduce it. */
  introducer: string | null;
}

/** By segment, in the order of the candidates. */
export type Targets = readonly (readonly [segment: string, targets: Target[]])[];
