import type { SegmentName } from "../../model/reasons.ts";
import type { Statement } from "../../model/rows.ts";
import { LISTS, type ListName, type SegmentClass } from "../../model/words.ts";
import { type Coverer, cover, type Item, type Pick } from "../judging/coverage.ts";
import { gapListOf } from "../judging/gap-list.ts";
import { type Completeness, classOf, type Judgement, unmetNeedsOf } from "../judging/gaps.ts";
import { listAt } from "../judging/lists.ts";
import { ELSEWHERE, makersOf } from "../judging/makers.ts";
import { makingOf } from "../judging/making.ts";
import { nameOf, stated } from "../judging/names.ts";
import { underWay } from "../judging/reasons.ts";
import { provinceOf } from "../judging/situation.ts";
import { rivalsOf } from "../recruiting/rivals.ts";
import { type Addition, type WhatIf, whatIf } from "./what-if.ts";

export interface PortfolioQuestion {
  k: number;
  /** Ids of firms. */
  must: readonly string[];
  never: readonly string[];
  /** At most so many firms of one province; a firm whose province is unknown counts for none. */
  perProvince: number | null;
  lists: readonly ListName[];
  /** How many should make a gap's segment here afterwards. */
  makers: number;
  /** Leaves out gaps that a project under way will fill. */
  skipUnderWay: boolean;
  /** Takes in who makes what a leader here leads with, and who is nobody knows where. */
  rivals: boolean;
  unplaced: boolean;
  /** By id of a firm, its score as a candidate: of equal gains the higher goes first. */
  scores: readonly (readonly [firm: string, score: number])[];
}

/** A gap that a chosen firm closes, or helps to close; of several of which one is enough, the one that it makes. */
export interface Closing extends SegmentName, Statement {
  chain: string;
  class: SegmentClass;
  /** The highest of those of which one is enough. */
  priority: number;
  /** The others that would have done as well. */
  oneOf: SegmentName[];
  /** The part of the priority that this firm adds. */
  gain: number;
  /** Another member of the same needs, which the firm makes; null when it makes the segment itself. */
  instead: SegmentName | null;
}

export interface ChosenFirm {
  firm: string;
  must: boolean;
  /** Id of a place; null when unknown. */
  province: string | null;
  gain: number;
  closes: Closing[];
  /** Gaps it makes too, closed by the firms before it. */
  also: (SegmentName & { chain: string })[];
}

export interface GapAfter extends SegmentName {
  class: SegmentClass;
  priority: number;
  /** Its class before; the two differ when the firms change it. */
  was: SegmentClass;
}

export interface ChainAfter {
  chain: string;
  before: Completeness | null;
  after: Completeness | null;
  gapsBefore: number;
  closed: SegmentName[];
  /** The gaps left, in the order of the gap list. */
  gaps: GapAfter[];
}

export interface Portfolio {
  chosen: ChosenFirm[];
  /** Σ priority closed, of all, and of what some active firm elsewhere makes. */
  covered: number;
  reachable: number;
  all: number;
  gaps: number;
  /** Firms elsewhere that make a gap, and may be chosen. */
  candidates: number;
  /** Firms that make a gap but are taken only when asked for. */
  leftOut: { rivals: number; unplaced: number };
  /** Gaps left out because a project under way will fill them. */
  underWay: number;
  after: ChainAfter[];
}

/** By firm: the gaps it would close, by position, with the segment it makes for each. */
type Made = Map<string, Map<number, number>>;

interface Gap extends Item {
  judgement: Judgement;
  segment: number;
  /** Those of which one is enough, `segment` the first of them. */
  oneOf: number[];
}

/** The firms elsewhere that together close most priority of the gaps, of one chain or of several at one place. */
export function portfolioOf(judgements: readonly Judgement[], question: PortfolioQuestion): Portfolio {
  const { gaps, skipped } = gapsOf(judgements, question);
  const made = madeBy(gaps);
  const leftOut = leaveOut(made, judgements, question);
  const scores = new Map(question.scores);
  const situation = judgements[0]?.situation;
  const never = new Set(question.never);
  const province = (firm: string) => (situation && provinceOf(situation, firm)?.id) ?? null;
  const must = new Set(question.must);
  const firms = [...new Set([...made.keys(), ...question.must])].filter((firm) => !never.has(firm));
  const pick = () => {
    const coverers = firms.map((firm): Coverer => {
      const covers = [...(made.get(firm)?.keys() ?? [])].sort((a, b) => a - b);
      return { id: firm, score: scores.get(firm) ?? 0, group: province(firm), covers };
    });
    return cover(gaps, coverers, { k: question.k, must, perGroup: question.perProvince });
  };
  const comingWith = (picks: readonly Pick[]) =>
    judgements.map((judgement) =>
      whatIf(judgement, { add: plantsOf(judgement, gaps, made, picks), remove: [] }),
    );
  let picks = pick();
  let coming = comingWith(picks);
  while (dropUnkept(gaps, made, picks, judgements, coming)) {
    picks = pick();
    coming = comingWith(picks);
  }

  const chosen = picks.map(({ id, gain, adds }): ChosenFirm => {
    const closes = adds.map(({ item, gain }) => closingOf(gaps[item]!, id, made.get(id)!.get(item)!, gain));
    const added = new Set(adds.map(({ item }) => item));
    const also = [...(made.get(id) ?? [])]
      .filter(([item, segment]) => !added.has(item) && gaps[item]!.oneOf.includes(segment))
      .map(([item, segment]) => named(gaps[item]!, segment));
    closes.sort((a, b) => b.gain - a.gain || (a.segment < b.segment ? -1 : 1));
    return { firm: id, must: must.has(id), province: province(id), gain, closes, also };
  });
  const reached = new Set([...made.values()].flatMap((items) => [...items.keys()]));
  const sum = (some: readonly Gap[]) => some.reduce((total, gap) => total + gap.weight, 0);
  return {
    chosen,
    covered: chosen.reduce((total, { gain }) => total + gain, 0),
    reachable: sum(gaps.filter((_, item) => reached.has(item))),
    all: sum(gaps),
    gaps: gaps.length,
    candidates: made.size,
    leftOut,
    underWay: skipped,
    after: judgements.map((judgement, at) => afterOf(judgement, coming[at]!, question)),
  };
}

function gapsOf(
  judgements: readonly Judgement[],
  { lists, makers, skipUnderWay }: PortfolioQuestion,
): { gaps: Gap[]; skipped: number } {
  const gaps: Gap[] = [];
  let skipped = 0;
  for (const judgement of judgements) {
    const ranked = gapListOf(judgement).lists;
    for (const { segment: id, position: segment, score, oneOf: ids } of lists.flatMap(
      (list) => ranked[list],
    )) {
      if (id !== ids[0]) continue;
      const oneOf = ids.map((one) => judgement.chain.segmentIndex.get(one)!);
      if (skipUnderWay && oneOf.some((one) => underWay(judgement, one).length > 0)) skipped++;
      else {
        const wants = Math.max(1, makers - judgement.makers[segment]!);
        gaps.push({ judgement, segment, oneOf, weight: score, wants });
      }
    }
  }
  return { gaps, skipped };
}

/** Takes out of `made` who may be chosen only when asked for; those that must be in stay. */
function leaveOut(
  made: Made,
  judgements: readonly Judgement[],
  { must, rivals, unplaced }: PortfolioQuestion,
): Portfolio["leftOut"] {
  const left = { rivals: 0, unplaced: 0 };
  const isRival = (firm: string) =>
    judgements.some((one) => rivalsOf(one).has(one.chain.firmIndex.get(firm) ?? -1));
  for (const firm of made.keys()) {
    if (must.includes(firm)) continue;
    const why =
      !rivals && isRival(firm)
        ? "rivals"
        : !unplaced && judgements[0]!.situation.pointOf(firm) === null
          ? "unplaced"
          : null;
    if (why === null) continue;
    left[why]++;
    made.delete(firm);
  }
  return left;
}

/**
 * By firm elsewhere: the gaps it would close, with the segment it makes for each. A gap is closed by who makes any of
 * those of which one is enough; a missing one too by a maker of another that meets all the needs it is missing for.
 */
function madeBy(gaps: readonly Gap[]): Made {
  const made: Made = new Map();
  const put = ({ judgement }: Gap, item: number, segment: number) => {
    for (const maker of makersOf(judgement.makership, segment, ELSEWHERE)) {
      const firm = judgement.chain.firms[maker]!;
      const items = made.get(firm) ?? new Map<number, number>();
      made.set(firm, items);
      if (!items.has(item)) items.set(item, segment);
    }
  };
  for (const [item, gap] of gaps.entries()) for (const one of gap.oneOf) put(gap, item, one);
  for (const [item, gap] of gaps.entries()) {
    for (const other of othersFor(gap)) put(gap, item, other);
  }
  return made;
}

/** Other missing segments whose makers make this one needless. */
function othersFor({ judgement, segment, oneOf }: Gap): number[] {
  const { chain } = judgement;
  if (classOf(judgement, segment) !== "missing" || judgement.declared.has(segment)) return [];
  const [first, ...rest] = unmetNeedsOf(judgement, segment);
  return [...listAt(chain.needMembers, first!)].filter(
    (other) =>
      !oneOf.includes(other) &&
      classOf(judgement, other) === "missing" &&
      rest.every((need) => listAt(chain.needMembers, need).includes(other)),
  );
}

const named = ({ judgement }: Gap, segment: number) => ({
  chain: judgement.chain.chain.id,
  ...nameOf(judgement, segment),
});

function closingOf(gap: Gap, firm: string, makes: number, gain: number): Closing {
  const { judgement, oneOf } = gap;
  const { chain } = judgement;
  const itself = oneOf.includes(makes);
  const segment = itself ? makes : gap.segment;
  return {
    ...named(gap, segment),
    class: classOf(judgement, segment),
    priority: gap.weight,
    oneOf: oneOf.filter((one) => one !== segment).map((one) => nameOf(judgement, one)),
    gain,
    instead: itself ? null : nameOf(judgement, makes),
    ...stated(makingOf(chain, makes, chain.firmIndex.get(firm)!)!.row),
  };
}

/** The plants that the chosen bring to a chain: for each gap what they make for it. */
function plantsOf(
  judgement: Judgement,
  gaps: readonly Gap[],
  made: Made,
  picks: readonly Pick[],
): Addition[] {
  return picks.flatMap(({ id }) =>
    [...(made.get(id) ?? [])]
      .filter(([item]) => gaps[item]!.judgement === judgement)
      .map(([, segment]) => ({ firm: id, segment: judgement.chain.segments[segment]!.id })),
  );
}

/**
 * A segment that another one was to make needless may be missing still, since what comes needs it: then no maker of that
 * other one closes it. Says whether there was one.
 */
function dropUnkept(
  gaps: readonly Gap[],
  made: Made,
  picks: readonly Pick[],
  judgements: readonly Judgement[],
  coming: readonly WhatIf[],
): boolean {
  let dropped = false;
  for (const { id, adds } of picks)
    for (const { item } of adds) {
      const gap = gaps[item]!;
      const other = made.get(id)?.get(item);
      if (other === undefined || gap.oneOf.includes(other)) continue;
      const { judgement } = coming[judgements.indexOf(gap.judgement)]!;
      if (classOf(judgement, gap.segment) !== "missing") continue;
      for (const items of made.values()) if (items.get(item) === other) items.delete(item);
      dropped = true;
    }
  return dropped;
}

function afterOf(judgement: Judgement, changed: WhatIf, { lists }: PortfolioQuestion): ChainAfter {
  const { chain } = judgement;
  const ranked = gapListOf(changed.judgement).lists;
  const left = LISTS.filter((list) => lists.includes(list)).flatMap((list) => ranked[list]);
  const still = new Set(left.map(({ segment }) => segment));
  const before = gapListOf(judgement).lists;
  const listed = lists.flatMap((list) => before[list]);
  return {
    chain: chain.chain.id,
    before: changed.before,
    after: changed.after,
    gapsBefore: listed.length,
    closed: listed
      .filter(({ segment }) => !still.has(segment))
      .map(({ segment }) => nameOf(judgement, chain.segmentIndex.get(segment)!)),
    gaps: left.map(({ segment, score }) => {
      const position = chain.segmentIndex.get(segment)!;
      return {
        ...nameOf(judgement, position),
        class: classOf(changed.judgement, position),
        priority: score,
        was: classOf(judgement, position),
      };
    }),
  };
}
