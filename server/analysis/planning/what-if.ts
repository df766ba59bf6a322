import type { SegmentClass } from "../../model/words.ts";
import type { CompiledChain } from "../judging/chain.ts";
import { type Completeness, classOf, type Judgement, judge } from "../judging/gaps.ts";
import { AWAY, type Makership, makershipOf, type Plant, RESIDENT } from "../judging/makers.ts";
import type { Situation } from "../judging/situation.ts";

/** A firm that comes whole, or a plant: someone, named or not, who makes one segment here. */
export type Addition =
  | { firm: string; segment?: undefined }
  | { segment: string; firm?: string | null; capacity?: number | null; unit?: string | null };

export interface Scenario {
  add: readonly Addition[];
  /** Ids of firms that go, with their plants too. */
  remove: readonly string[];
}

export interface Standing {
  class: SegmentClass;
  /** Only where the class has steps. */
  steps?: number;
}

export interface WhatIf {
  before: Completeness | null;
  after: Completeness | null;
  /** Absent before, present after. */
  filled: string[];
  /** Present before, absent after. */
  lost: string[];
  /** `missing` after, not before. */
  opened: string[];
  changed: { segment: string; from: Standing; to: Standing }[];
  /** What the scenario names and the data does not have; it changes nothing. */
  gone: { firms: string[]; segments: string[] };
  /** The chain as it would be judged, to draw and to ask further. */
  judgement: Judgement;
}

/** The same judgement with firms that would come and without firms that would go. */
export function whatIf(before: Judgement, scenario: Scenario): WhatIf {
  const { chain, situation } = before;
  const after = judge(chain, situation, makershipAfter(chain, situation, scenario));
  const filled: string[] = [];
  const lost: string[] = [];
  const opened: string[] = [];
  const changed: WhatIf["changed"] = [];
  for (const [position, { id }] of chain.segments.entries()) {
    if (after.present[position]! > before.present[position]!) filled.push(id);
    if (after.present[position]! < before.present[position]!) lost.push(id);
    const from = standingOf(before, position);
    const to = standingOf(after, position);
    if (to.class === "missing" && from.class !== "missing") opened.push(id);
    if (from.class !== to.class || from.steps !== to.steps) changed.push({ segment: id, from, to });
  }
  return {
    before: before.completeness,
    after: after.completeness,
    filled,
    lost,
    opened,
    changed,
    gone: goneOf(chain, situation, scenario),
    judgement: after,
  };
}

function standingOf(judgement: Judgement, position: number): Standing {
  const steps = judgement.steps[position]!;
  return { class: classOf(judgement, position), ...(steps > 0 && { steps }) };
}

function makershipAfter(chain: CompiledChain, situation: Situation, scenario: Scenario): Makership {
  const { standing, idle } = makershipOf(chain, situation);
  const removed = new Set(scenario.remove);
  const newcomers = new Map<string, number>();
  let strangers = chain.firms.length;
  const positionOf = (firm: string) => {
    const known = chain.firmIndex.get(firm) ?? newcomers.get(firm);
    if (known !== undefined) return known;
    newcomers.set(firm, strangers);
    return strangers++;
  };
  const plants = new Map<number, Plant[]>();
  for (const addition of scenario.add) {
    const firm = addition.firm ?? null;
    if (firm !== null && (removed.has(firm) || !situation.firms.has(firm))) continue;
    if (addition.segment === undefined) {
      const position = chain.firmIndex.get(addition.firm);
      if (position !== undefined) standing[position] = RESIDENT;
      continue;
    }
    const segment = chain.segmentIndex.get(addition.segment);
    if (segment === undefined) continue;
    const plant: Plant = {
      firm: firm === null ? strangers++ : positionOf(firm),
      capacity: addition.capacity ?? null,
      unit: addition.unit ?? null,
    };
    plants.set(segment, [...(plants.get(segment) ?? []), plant]);
  }
  for (const firm of removed) {
    const position = chain.firmIndex.get(firm);
    if (position !== undefined) standing[position] = AWAY;
  }
  return { chain, standing, plants, idle };
}

function goneOf(chain: CompiledChain, situation: Situation, scenario: Scenario): WhatIf["gone"] {
  const firms = [...scenario.add.map((addition) => addition.firm ?? null), ...scenario.remove];
  const segments = scenario.add.map((addition) => addition.segment);
  return {
    firms: [...new Set(firms)].filter((firm) => firm !== null && !situation.firms.has(firm)) as string[],
    segments: [...new Set(segments)].filter(
      (segment) => segment !== undefined && !chain.segmentIndex.has(segment),
    ) as string[],
  };
}
