import type { Chain, Link, Segment } from "../../model/rows.ts";
import { SUPPLY_KINDS } from "../../model/words.ts";
import { CycleError, findCycle } from "./cycle.ts";
import { type Lists, listAt, listsOf, range } from "./lists.ts";
import type { ChainRows } from "./statements.ts";

/** What a chain is, whoever makes what of it. */
export interface Structure {
  chain: Chain;
  /** The segments of the chain, by id. */
  segments: Segment[];
  /** Those, and after them by id the ones of other chains whose makers make one of these; positions go through both. */
  known: Segment[];
  /** By id of a segment of the chain. */
  segmentIndex: Map<string, number>;
  /** By id of a known segment. */
  knownIndex: Map<string, number>;

  links: Link[];
  /** By link: the positions of its two ends. */
  linkFrom: Int32Array;
  linkTo: Int32Array;
  /** By segment: the links that leave it and that come into it. */
  linksFrom: Lists;
  linksTo: Lists;
  /** By link: 1 when it is part of a need, alone or in an alternative of which one is required. */
  linkCounts: Uint8Array;
  /** Whether any link is an input. */
  hasInputs: boolean;

  /** By need: the segment whose need it is. Needs of a segment follow each other. */
  needOwner: Int32Array;
  needsOf: Lists;
  needMembers: Lists;
  /** By segment: the needs it is a member of. */
  memberOf: Lists;

  /** By known segment: what it is the waste of, for by-products only; and the by-products it yields. */
  yieldedBy: Lists;
  byProducts: Lists;
  /** By known segment: its kinds; and the one it is a kind of, or -1. */
  kindsOf: Lists;
  generalOf: Int32Array;
  /** By known segment that has kinds or is a by-product: itself and everything whose makers are its makers, kinds before what it is the waste of. */
  sources: Map<number, number[]>;
  /** By segment: the kinds without needs of their own that have its needs where it is the nearest general with some. */
  heirs: Map<number, number[]>;
}

/** Whether a known segment is a kind of another one, or a kind of its kinds. */
export function isKindOf(
  { generalOf }: Pick<Structure, "generalOf">,
  kind: number,
  general: number,
): boolean {
  for (let at = generalOf[kind]!; at >= 0; at = generalOf[at]!) if (at === general) return true;
  return false;
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
  const outside = indexOf(data.ground.map((segment) => segment.id));
  const known = [...segments, ...new Array<Segment>(outside.ids.length)];
  for (const segment of data.ground) known[ids.length + outside.index.get(segment.id)!] = segment;
  const knownIndex = outside.ids.length === 0 ? segmentIndex : new Map(segmentIndex);
  for (const [id, position] of outside.index) knownIndex.set(id, ids.length + position);
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
  for (const { from, to } of data.groundWastes) {
    const [source, byProduct] = [knownIndex.get(from), knownIndex.get(to)];
    if (source === undefined || byProduct === undefined || !isByProduct(known[byProduct]!)) continue;
    waste.from.push(source);
    waste.to.push(byProduct);
  }
  const yieldedBy = listsOf(known.length, waste.to, waste.from);
  const generalOf = new Int32Array(known.length).fill(-1);
  const kinds: number[] = [];
  for (let segment = 0; segment < known.length; segment++) {
    const { kindOf } = known[segment]!;
    const general = kindOf === null ? undefined : knownIndex.get(kindOf);
    if (general === undefined) continue;
    generalOf[segment] = general;
    kinds.push(segment);
  }
  const generals = kinds.map((kind) => generalOf[kind]!);
  const kindsOf = listsOf(known.length, generals, kinds);
  const made = compileNeeds(links, ends.linkFrom, linksTo);
  return {
    chain: data.chain,
    segments,
    known,
    segmentIndex,
    knownIndex,
    ...ends,
    linksFrom: listsOf(ids.length, ends.linkFrom, positions),
    linksTo,
    linkCounts: countsOf(links, linksTo),
    hasInputs: links.some(isInput),
    ...made,
    yieldedBy,
    byProducts: listsOf(known.length, waste.from, waste.to),
    kindsOf,
    generalOf,
    sources: sourcesOf(yieldedBy, kindsOf, [...waste.to, ...generals]),
    heirs: heirsOf(
      generalOf,
      kinds,
      (segment) => segment < ids.length && listAt(made.needsOf, segment).length > 0,
    ),
  };
}

/** By segment with sources besides itself: all of them, itself first. */
function sourcesOf(yieldedBy: Lists, kindsOf: Lists, made: readonly number[]): Map<number, number[]> {
  const sources = new Map<number, number[]>();
  for (const segment of new Set(made)) {
    const found = new Set([segment]);
    for (const one of found) {
      for (const kind of listAt(kindsOf, one)) found.add(kind);
      for (const source of listAt(yieldedBy, one)) found.add(source);
    }
    sources.set(segment, [...found]);
  }
  return sources;
}

function heirsOf(generalOf: Int32Array, kinds: readonly number[], hasNeeds: (segment: number) => boolean) {
  const heirs = new Map<number, number[]>();
  for (const kind of kinds) {
    if (hasNeeds(kind)) continue;
    let general = generalOf[kind]!;
    for (let steps = 0; general >= 0 && !hasNeeds(general) && steps < kinds.length; steps++)
      general = generalOf[general]!;
    if (general < 0 || !hasNeeds(general)) continue;
    const known = heirs.get(general);
    if (known) known.push(kind);
    else heirs.set(general, [kind]);
  }
  return heirs;
}

/** Which links are part of a need. */
function countsOf(links: Link[], linksTo: Lists): Uint8Array {
  const counts = new Uint8Array(links.length);
  for (const [position, link] of links.entries()) {
    if (isInput(link) && !link.alternative && link.required) counts[position] = 1;
  }
  const count = linksTo.start.length - 1;
  for (let owner = 0; owner < count; owner++) {
    const required = new Set<string>();
    const into = listAt(linksTo, owner);
    for (const position of into) {
      const link = links[position]!;
      if (isInput(link) && link.alternative && link.required) required.add(link.alternative);
    }
    if (required.size === 0) continue;
    for (const position of into) {
      const link = links[position]!;
      if (isInput(link) && link.alternative && required.has(link.alternative)) counts[position] = 1;
    }
  }
  return counts;
}
