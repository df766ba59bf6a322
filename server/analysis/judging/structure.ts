import type { Chain, Link, Segment } from "../../model/rows.ts";
import { SUPPLY_KINDS } from "../../model/words.ts";
import { CycleError, findCycle, reach } from "./cycle.ts";
import { type Lists, listAt, listsOf, range } from "./lists.ts";
import type { ChainRows } from "./statements.ts";

/** What a chain is, whoever makes what of it. */
export interface Structure {
  chain: Chain;
  segments: Segment[];
  segmentIndex: Map<string, number>;

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
}

export const isInput = (link: Link) => link.kind === "input_of" || link.kind === "packaging_for";
const isSupply = (link: Link) => (SUPPLY_KINDS as readonly string[]).includes(link.kind);
const isByProduct = (segment: Segment) => segment.role === "byproduct";

function indexOf(ids: Iterable<string>): { ids: string[]; index: Map<string, number> } {
  const sorted = [...new Set(ids)].sort((a, b) => (a < b ? -1 : 1));
  return { ids: sorted, index: new Map(sorted.map((id, position) => [id, position])) };
}

/** The members of each need of one segment, given the links into it, in the order of their members. */
function needsInto(links: Link[], linkFrom: Int32Array, into: Int32Array): number[][] {
  const groups = new Map<string, number[]>();
  const needs: number[][] = [];
  for (const position of into) {
    const link = links[position]!;
    if (!isInput(link)) continue;
    if (!link.alternative) {
      if (link.required) needs.push([linkFrom[position]!]);
      continue;
    }
    const group = groups.get(link.alternative);
    if (group) group.push(position);
    else groups.set(link.alternative, [position]);
  }
  for (const group of groups.values()) {
    if (!group.some((position) => links[position]!.required)) continue;
    needs.push([...new Set(group.map((position) => linkFrom[position]!))].sort((a, b) => a - b));
  }
  return needs.length > 1 ? needs.sort(compareLists) : needs;
}

/** The needs of every segment: one per required input, one per alternative group with a required link. */
function compileNeeds(links: Link[], linkFrom: Int32Array, linksTo: Lists) {
  const count = linksTo.start.length - 1;
  const owners: number[] = [];
  const memberNeeds: number[] = [];
  const members: number[] = [];
  for (let owner = 0; owner < count; owner++) {
    const into = listAt(linksTo, owner);
    if (into.length === 0) continue;
    for (const need of needsInto(links, linkFrom, into)) {
      for (const member of need) {
        memberNeeds.push(owners.length);
        members.push(member);
      }
      owners.push(owner);
    }
  }
  return {
    needOwner: new Int32Array(owners),
    needsOf: listsOf(count, owners, range(owners.length)),
    needMembers: listsOf(owners.length, memberNeeds, members),
    memberOf: listsOf(count, members, memberNeeds),
  };
}

function compareLists(a: number[], b: number[]): number {
  for (let k = 0; k < a.length && k < b.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
  return a.length - b.length;
}

/** The two ends of the links that are kept. */
function arcsOf(
  { links, linkFrom, linkTo }: { links: Link[]; linkFrom: Int32Array; linkTo: Int32Array },
  keep: (link: Link, to: number) => boolean,
) {
  const from: number[] = [];
  const to: number[] = [];
  for (let position = 0; position < links.length; position++) {
    if (!keep(links[position]!, linkTo[position]!)) continue;
    from.push(linkFrom[position]!);
    to.push(linkTo[position]!);
  }
  return { from, to };
}

/** @throws CycleError when the supply links of the chain form a cycle. */
export function structureOf(data: ChainRows): Structure {
  const { ids, index: segmentIndex } = indexOf(data.segments.map((segment) => segment.id));
  const segments = new Array<Segment>(ids.length);
  for (const segment of data.segments) segments[segmentIndex.get(segment.id)!] = segment;
  const links = data.links.filter((link) => segmentIndex.has(link.from) && segmentIndex.has(link.to));
  const ends = {
    links,
    linkFrom: new Int32Array(links.map((link) => segmentIndex.get(link.from)!)),
    linkTo: new Int32Array(links.map((link) => segmentIndex.get(link.to)!)),
  };
  const positions = range(links.length);
  const linksTo = listsOf(ids.length, ends.linkTo, positions);

  const supply = arcsOf(ends, isSupply);
  const cycle = findCycle(listsOf(ids.length, supply.from, supply.to));
  if (cycle) throw new CycleError(cycle.map((segment) => ids[segment]!));

  const waste = arcsOf(ends, (link, to) => link.kind === "waste_to" && isByProduct(segments[to]!));
  const yieldedBy = listsOf(ids.length, waste.to, waste.from);
  const sources = new Map<number, number[]>();
  for (const byProduct of new Set(waste.to)) {
    sources.set(
      byProduct,
      reach(yieldedBy, byProduct, (segment) => isByProduct(segments[segment]!)),
    );
  }
  return {
    chain: data.chain,
    segments,
    segmentIndex,
    ...ends,
    linksFrom: listsOf(ids.length, ends.linkFrom, positions),
    linksTo,
    ...compileNeeds(links, ends.linkFrom, linksTo),
    yieldedBy,
    byProducts: listsOf(ids.length, waste.from, waste.to),
    sources,
  };
}
