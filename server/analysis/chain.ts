import {
  type Chain,
  type ChainData,
  type Link,
  type Makes,
  type Needs,
  type ProjectBrief,
  type Segment,
  SUPPLY_KINDS,
} from "../model.ts";
import { CycleError, findCycle, reach } from "./cycle.ts";
import { type Lists, listsOf } from "./lists.ts";
import { speaking } from "./speaking.ts";

/**
 * A chain with every name replaced by its position, independent of the place judged. Segments and firms are in
 * the order of their ids, so a smaller position is a smaller id.
 */
export interface CompiledChain {
  chain: Chain;
  segments: Segment[];
  segmentIndex: Map<string, number>;
  /** Ids of the firms that make, need or lead something here. */
  firms: string[];
  firmIndex: Map<string, number>;
  /** 1 for a firm with a leads row of this chain, at whatever place. */
  leads: Uint8Array;
  projects: ProjectBrief[];

  links: Link[];
  /** By link: the positions of its two ends. */
  linkFrom: Int32Array;
  linkTo: Int32Array;
  /** By segment: the links that leave it and that come into it. */
  linksFrom: Lists;
  linksTo: Lists;

  /** By need: the segment whose need it is. Needs of a segment follow each other. */
  needOwner: Int32Array;
  needsOf: Lists;
  needMembers: Lists;
  /** By segment: the needs it is a member of. */
  memberOf: Lists;

  /** By segment: where its waste comes from, for by-products only; and the by-products it yields. */
  yieldedBy: Lists;
  byProducts: Lists;
  /** By by-product: itself and everything whose makers are its makers. Other segments are their own only source. */
  sources: Map<number, number[]>;

  /** The row that speaks for each firm and segment. */
  makes: Makes[];
  makesFirm: Int32Array;
  makesSegment: Int32Array;
  makesOf: Lists;
  makesBy: Lists;
  demands: Needs[];
  demandsFirm: Int32Array;
  demandsOf: Lists;
}

export const isInput = (link: Link) => link.kind === "input_of" || link.kind === "packaging_for";
const isSupply = (link: Link) => (SUPPLY_KINDS as readonly string[]).includes(link.kind);
const isByProduct = (segment: Segment) => segment.role === "byproduct";

function indexOf(ids: Iterable<string>): { ids: string[]; index: Map<string, number> } {
  const sorted = [...new Set(ids)].sort((a, b) => (a < b ? -1 : 1));
  return { ids: sorted, index: new Map(sorted.map((id, position) => [id, position])) };
}

/** Groups rows by firm and segment and keeps the one that speaks. */
function voices<Row extends Makes | Needs>(
  rows: Row[],
  firmIndex: Map<string, number>,
  segmentIndex: Map<string, number>,
) {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const segment = segmentIndex.get(row.segment);
    if (segment === undefined) continue;
    const key = firmIndex.get(row.firm)! * segmentIndex.size + segment;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const keys = [...groups.keys()].sort((a, b) => a - b);
  return {
    rows: keys.map((key) => speaking(groups.get(key)!)!),
    firm: Int32Array.from(keys, (key) => Math.floor(key / segmentIndex.size)),
    segment: Int32Array.from(keys, (key) => key % segmentIndex.size),
  };
}

/** The needs of every segment: one per required input, one per alternative group with a required link. */
function compileNeeds(links: Link[], segmentIndex: Map<string, number>) {
  const inputs = new Map<number, Link[]>();
  for (const link of links) {
    if (!isInput(link)) continue;
    const to = segmentIndex.get(link.to)!;
    const into = inputs.get(to);
    if (into) into.push(link);
    else inputs.set(to, [link]);
  }
  const owners: number[] = [];
  const memberNeeds: number[] = [];
  const members: number[] = [];
  for (const owner of [...inputs.keys()].sort((a, b) => a - b)) {
    const groups = new Map<string, Link[]>();
    const needs: Link[][] = [];
    for (const link of inputs.get(owner)!) {
      if (!link.alternative) {
        if (link.required) needs.push([link]);
        continue;
      }
      const group = groups.get(link.alternative);
      if (group) group.push(link);
      else groups.set(link.alternative, [link]);
    }
    for (const group of groups.values()) if (group.some((link) => link.required)) needs.push(group);
    const asMembers = needs.map((need) =>
      [...new Set(need.map((link) => segmentIndex.get(link.from)!))].sort((a, b) => a - b),
    );
    asMembers.sort(compareLists);
    for (const need of asMembers) {
      for (const member of need) {
        memberNeeds.push(owners.length);
        members.push(member);
      }
      owners.push(owner);
    }
  }
  const needs = Int32Array.from(owners.keys());
  return {
    needOwner: Int32Array.from(owners),
    needsOf: listsOf(segmentIndex.size, owners, needs),
    needMembers: listsOf(owners.length, memberNeeds, members),
    memberOf: listsOf(segmentIndex.size, members, memberNeeds),
  };
}

function compareLists(a: number[], b: number[]): number {
  for (let k = 0; k < a.length && k < b.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
  return a.length - b.length;
}

function arcs(
  links: Link[],
  segmentIndex: Map<string, number>,
  keep: (link: Link) => boolean,
): { from: number[]; to: number[] } {
  const kept = links.filter(keep);
  return {
    from: kept.map((link) => segmentIndex.get(link.from)!),
    to: kept.map((link) => segmentIndex.get(link.to)!),
  };
}

/** @throws CycleError when the supply links of the chain form a cycle. */
export function compileChain(data: ChainData): CompiledChain {
  const { ids, index: segmentIndex } = indexOf(data.segments.map((segment) => segment.id));
  const segments = new Array<Segment>(ids.length);
  for (const segment of data.segments) segments[segmentIndex.get(segment.id)!] = segment;
  const { ids: firms, index: firmIndex } = indexOf(
    [data.makes, data.needs, data.leads].flatMap((rows) => rows.map((row) => row.firm)),
  );
  const links = data.links.filter((link) => segmentIndex.has(link.from) && segmentIndex.has(link.to));

  const supply = arcs(links, segmentIndex, isSupply);
  const cycle = findCycle(listsOf(ids.length, supply.from, supply.to));
  if (cycle) throw new CycleError(cycle.map((segment) => ids[segment]!));

  const all = arcs(links, segmentIndex, () => true);
  const positions = Int32Array.from(links.keys());
  const waste = arcs(
    links,
    segmentIndex,
    (link) => link.kind === "waste_to" && isByProduct(segments[segmentIndex.get(link.to)!]!),
  );
  const yieldedBy = listsOf(ids.length, waste.to, waste.from);
  const sources = new Map<number, number[]>();
  for (const byProduct of new Set(waste.to)) {
    sources.set(
      byProduct,
      reach(yieldedBy, byProduct, (segment) => isByProduct(segments[segment]!)),
    );
  }

  const leads = new Uint8Array(firms.length);
  for (const row of data.leads) if (row.chain === data.chain.id) leads[firmIndex.get(row.firm)!] = 1;
  const makes = voices(data.makes, firmIndex, segmentIndex);
  const demands = voices(data.needs, firmIndex, segmentIndex);
  const makesRows = Int32Array.from(makes.rows.keys());
  const demandRows = Int32Array.from(demands.rows.keys());
  return {
    chain: data.chain,
    segments,
    segmentIndex,
    firms,
    firmIndex,
    leads,
    projects: data.projects,
    links,
    linkFrom: Int32Array.from(all.from),
    linkTo: Int32Array.from(all.to),
    linksFrom: listsOf(ids.length, all.from, positions),
    linksTo: listsOf(ids.length, all.to, positions),
    ...compileNeeds(links, segmentIndex),
    yieldedBy,
    byProducts: listsOf(ids.length, waste.from, waste.to),
    sources,
    makes: makes.rows,
    makesFirm: makes.firm,
    makesSegment: makes.segment,
    makesOf: listsOf(ids.length, makes.segment, makesRows),
    makesBy: listsOf(firms.length, makes.firm, makesRows),
    demands: demands.rows,
    demandsFirm: demands.firm,
    demandsOf: listsOf(ids.length, demands.segment, demandRows),
  };
}
