import type { FirmName, SegmentName } from "../../model/reasons.ts";
import type { Share, Statement } from "../../model/rows.ts";
import { boundsOf } from "../../model/shares.ts";
import type { Judgement } from "../judging/gaps.ts";
import { listAt } from "../judging/lists.ts";
import { makersOf, RESIDENT } from "../judging/makers.ts";
import { nameOf, nameOfFirm, stated } from "../judging/names.ts";
import { feedersOf, type Ranked } from "../judging/priority.ts";

export type Direction = "out" | "in";

/** What one resident declares to sell or buy elsewhere. */
export type Declaration = Statement & {
  firm: FirmName;
  share: Share;
  /** What it makes or needs; null when it does not say. */
  amount: number | null;
  /** An empty unit is the segment's; null when that is empty too. */
  unit: string | null;
};

/** Amounts that cross the border, between two bounds: equal when every share is exact. */
export interface Amount {
  unit: string;
  low: number;
  high: number;
}

export interface Flow extends SegmentName {
  direction: Direction;
  declared: Declaration[];
  /** Per unit, never added across units; only of declarations with an amount in a known unit. */
  amounts: Amount[];
  /** Declarations with a share of something unknown. */
  withoutAmount: number;
  /** Residents that make (out) or need (in) it and declare no share: unknown, not zero. */
  undeclared: number;
}

export interface Leakage {
  /** What leaves and what comes in, with those first of which something is declared, then by id. */
  out: Flow[];
  in: Flow[];
  totals: (Amount & { direction: Direction })[];
  /** What leaves today and which extensions here could use it, best first. */
  uses: (SegmentName & { users: (SegmentName & { score: number })[] })[];
}

/** @param extend the list to extend of the same judgement, in order */
export function leakageOf(judgement: Judgement, extend: readonly Ranked[]): Leakage {
  const { chain, makership } = judgement;
  const flows: Record<Direction, Flow[]> = { out: [], in: [] };
  for (let segment = 0; segment < chain.segments.length; segment++) {
    const made = makersOf(makership, segment, RESIDENT);
    if (made.length > 0) {
      const rows = [...listAt(chain.makesOf, segment)]
        .filter((row) => makership.standing[chain.makesFirm[row]!] === RESIDENT)
        .map((row) => chain.makes.at(row)!)
        .map((row) => ({ ...row, share: row.soldElsewhereShare, amount: row.capacity }));
      flows.out.push(flowOf(judgement, segment, "out", rows, made.length));
    }
    const rows = [...listAt(chain.demandsOf, segment)]
      .filter((row) => makership.standing[chain.demandsFirm[row]!] === RESIDENT)
      .map((row) => chain.demands.at(row)!)
      .map((row) => ({ ...row, share: row.boughtElsewhereShare }));
    if (rows.length > 0) flows.in.push(flowOf(judgement, segment, "in", rows, rows.length));
  }
  for (const list of Object.values(flows)) {
    list.sort((a, b) => Number(b.declared.length > 0) - Number(a.declared.length > 0));
  }
  return {
    ...flows,
    totals: (["out", "in"] as const).flatMap((direction) =>
      addUp(flows[direction].flatMap((flow) => flow.amounts)).map((amount) => ({ direction, ...amount })),
    ),
    uses: usesOf(judgement, flows.out, extend),
  };
}

type Declaring = Statement & {
  firm: string;
  share: Share | null;
  amount: number | null;
  unit: string | null;
};

function flowOf(
  judgement: Judgement,
  segment: number,
  direction: Direction,
  rows: Declaring[],
  residents: number,
): Flow {
  const { chain, situation } = judgement;
  const declared: Declaration[] = [];
  const amounts: Amount[] = [];
  for (const row of rows) {
    const bounds = boundsOf(row.share);
    if (row.share === null || bounds === null) continue;
    const { amount, share } = row;
    const unit = row.unit || chain.segments[segment]!.unit || null;
    declared.push({ firm: nameOfFirm(situation, row.firm), share, amount, unit, ...stated(row) });
    if (amount === null || unit === null) continue;
    amounts.push({ unit, low: amount * bounds.low, high: amount * bounds.high });
  }
  return {
    ...nameOf(judgement, segment),
    direction,
    declared,
    amounts: addUp(amounts),
    withoutAmount: declared.length - amounts.length,
    undeclared: residents - declared.length,
  };
}

function addUp(amounts: Amount[]): Amount[] {
  const sums = new Map<string, Amount>();
  for (const { unit, low, high } of amounts) {
    const sum = sums.get(unit) ?? { unit, low: 0, high: 0 };
    sums.set(unit, { unit, low: sum.low + low, high: sum.high + high });
  }
  return [...sums.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

function usesOf(judgement: Judgement, out: Flow[], extend: readonly Ranked[]): Leakage["uses"] {
  const { segmentIndex } = judgement.chain;
  const users = new Map<number, (SegmentName & { score: number })[]>();
  for (const { segment, score } of extend) {
    const position = segmentIndex.get(segment)!;
    for (const feeder of feedersOf(judgement, position)) {
      users.set(feeder, [...(users.get(feeder) ?? []), { ...nameOf(judgement, position), score }]);
    }
  }
  return out
    .filter((flow) => flow.declared.some(({ share }) => boundsOf(share)!.high > 0))
    .map((flow) => ({
      ...nameOf(judgement, segmentIndex.get(flow.segment)!),
      users: users.get(segmentIndex.get(flow.segment)!) ?? [],
    }))
    .filter((use) => use.users.length > 0);
}
