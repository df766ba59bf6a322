import type { Advice, Confidence, ListName, SegmentClass, Why } from "../../model/words.ts";
import { LISTS } from "../../model/words.ts";
import { adviceOf } from "./advice.ts";
import { type Completeness, classOf, evidenceOf, type Judgement, needsOpen, whyOf } from "./gaps.ts";
import { type PriorityOptions, prioritise, type Ranked } from "./priority.ts";

/** A gap as every page, list and document has it. */
export interface GapRow extends Ranked {
  class: SegmentClass;
  advice: Advice;
  evidence: Confidence | null;
}

export interface GapList {
  lists: Record<ListName, GapRow[]>;
  /** To fill, then to strengthen, then to extend. */
  all: GapRow[];
  completeness: Completeness | null;
  why: Why | null;
  /** Needs that are not met and that somebody recruitable could meet. */
  needsOpen: number;
}

export interface GapOptions extends PriorityOptions {
  /** Kilometres within which a gap is arranged nearby. */
  near?: number | undefined;
}

const usual = new WeakMap<Judgement, GapList>();

/** The one order of gaps: every page, list and document takes it from here. Kept with the judgement where nothing is moved. */
export function gapListOf(judgement: Judgement, options: GapOptions = {}): GapList {
  const isUsual = Object.values(options).every((option) => option === undefined);
  const known = isUsual ? usual.get(judgement) : undefined;
  if (known) return known;
  const { near, ...priority } = options;
  const ranked = prioritise(judgement, priority);
  const rowOf = (row: Ranked): GapRow => ({
    segment: row.segment,
    position: row.position,
    list: row.list,
    score: row.score,
    parts: row.parts,
    oneOf: row.oneOf,
    class: classOf(judgement, row.position),
    advice: adviceOf(judgement, row.position, near)!,
    evidence: evidenceOf(judgement, row.position),
  });
  const lists = Object.fromEntries(LISTS.map((list) => [list, ranked[list].map(rowOf)])) as GapList["lists"];
  const found = {
    lists,
    all: LISTS.flatMap((list) => lists[list]),
    completeness: judgement.completeness,
    why: whyOf(judgement),
    needsOpen: needsOpen(judgement),
  };
  if (isUsual) usual.set(judgement, found);
  return found;
}
