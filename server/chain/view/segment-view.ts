import type { z } from "zod";
import { classOf, type Judgement } from "../../analysis/judging/gaps.ts";
import { listAt } from "../../analysis/judging/lists.ts";
import { ELSEWHERE, makersOf, RESIDENT } from "../../analysis/judging/makers.ts";
import { makingOf } from "../../analysis/judging/making.ts";
import { pathOf, type Situation } from "../../analysis/judging/situation.ts";
import { speaking } from "../../analysis/judging/speaking.ts";
import type { ChainRead } from "../../graph/graph.ts";
import type { firmMakes } from "../../http/shapes.ts";
import type { Link, Makes } from "../../model/rows.ts";
import type { SegmentClass } from "../../model/words.ts";

type FirmMakes = z.infer<typeof firmMakes>;

/** A chain and what is judged of it at a place; without a place nobody is a resident. */
export interface View {
  read: ChainRead;
  situation: Situation;
  judgement: Judgement;
  /** False when no place was asked for: then everybody is elsewhere. */
  judged: boolean;
}

/** Where somebody could buy it from: residents that make a segment, or active makers elsewhere, nearest first. */
export function makersAt(view: View, position: number, where: "here" | "elsewhere"): number[] {
  const { judgement, situation, judged } = view;
  const { makership, chain } = judgement;
  if (where === "here") return makersOf(makership, position, RESIDENT);
  const elsewhere = makersOf(makership, position, ELSEWHERE);
  if (!judged) return elsewhere;
  const km = (firm: number) => situation.km(chain.firms[firm]!) ?? Number.POSITIVE_INFINITY;
  return elsewhere
    .map((firm) => ({ firm, far: km(firm) }))
    .sort((a, b) => (a.far === b.far ? a.firm - b.firm : a.far - b.far))
    .map(({ firm }) => firm);
}

export function firmMakesOf(view: View, position: number, firm: number): FirmMakes {
  const { read, situation, judged } = view;
  const { compiled } = read;
  const id = compiled.firms[firm]!;
  const rows = read.statementsOf(compiled.segments[position]!.id, id);
  const through = throughOf(read, position, id);
  const row = through === null ? speaking(rows)! : through.row;
  const known = situation.firms.get(id)!;
  return {
    ...(through === null ? statementOf(row) : yieldedOnly(row)),
    firm: id,
    name: known.name,
    place: known.place,
    placeName: placeNameOf(situation, known.place),
    km: judged ? situation.km(id) : null,
    leader: compiled.leads[firm] === 1,
    by: through?.by ?? "own",
    through: through?.segment ?? null,
    statements: rows.length > 1 ? rows.map(statementOf) : [],
  };
}

/** Through which other segment a maker of one makes it; null where a row of its own says that it does. */
export function throughOf({ compiled }: ChainRead, position: number, firm: string) {
  const { segment, row, by } = makingOf(compiled, position, compiled.firmIndex.get(firm)!)!;
  if (segment === position) return null;
  const { id, nameZh, nameEn } = compiled.known[segment]!;
  return { row, by, segment: { id, nameZh, nameEn } };
}

export const placeNameOf = ({ places }: Situation, place: string | null): string | null =>
  place === null ? null : (places.get(place)?.nameZh ?? null);

/** A place and its ancestors, the country first. */
export const ancestry = ({ places }: Situation, place: string | null) =>
  pathOf(places, place)
    .reverse()
    .map(({ id, nameZh, nameEn, kind }) => ({ id, nameZh, nameEn, kind }));

function statementOf({ firm: _, segment: __, ...statement }: Makes) {
  return statement;
}

/** Who makes a kind or the source of a by-product; how much of the segment nobody states. */
function yieldedOnly(row: Makes) {
  const { source, asOf, confidence, note, chosen } = row;
  return {
    source,
    asOf,
    confidence,
    note,
    chosen,
    capacity: null,
    unit: null,
    revenueShare: null,
    soldElsewhereShare: null,
  };
}

export interface Neighbour {
  id: string;
  nameZh: string;
  nameEn: string | null;
  class: SegmentClass | null;
  makers: number;
  elsewhere: number;
  link: Link;
}

/** The segment at one end of a link. */
export function neighbourOf({ judgement, judged }: View, position: number, link: Link): Neighbour {
  const { id, nameZh, nameEn } = judgement.chain.segments[position]!;
  return {
    id,
    nameZh,
    nameEn,
    link,
    class: judged ? classOf(judgement, position) : null,
    makers: judgement.makers[position]!,
    elsewhere: judgement.elsewhere[position]!,
  };
}

export interface Need {
  alternative: string | null;
  /** The links that form it, one for each member (two when a member is an input and a packaging). */
  links: { link: Link; from: number }[];
}

export interface Sides {
  /** Required inputs: alternatives together, every other by itself. */
  needs: Need[];
  optional: { link: Link; from: number }[];
  /** Machines and services. */
  support: { link: Link; from: number }[];
  /** sold_to, waste_to and recycle_to into it. */
  returns: { link: Link; from: number }[];
  usedBy: { link: Link; to: number }[];
}

/** The links around a segment, sorted by what they mean to it. */
export function sidesOf({ judgement: { chain } }: View, position: number): Sides {
  const sides: Sides = { needs: [], optional: [], support: [], returns: [], usedBy: [] };
  const groups = new Map<string, Need>();
  for (const at of listAt(chain.linksTo, position)) {
    const link = chain.links[at]!;
    const end = { link, from: chain.linkFrom[at]! };
    if (link.kind === "equipment_for" || link.kind === "service_for") sides.support.push(end);
    else if (link.kind !== "input_of" && link.kind !== "packaging_for") sides.returns.push(end);
    else {
      const key = link.alternative ? `any ${link.alternative}` : `${link.kind} ${link.from}`;
      const need = groups.get(key) ?? { alternative: link.alternative || null, links: [] };
      need.links.push(end);
      groups.set(key, need);
    }
  }
  for (const need of groups.values()) {
    if (need.links.some(({ link }) => link.required)) sides.needs.push(need);
    else sides.optional.push(...need.links);
  }
  for (const at of listAt(chain.linksFrom, position))
    sides.usedBy.push({ link: chain.links[at]!, to: chain.linkTo[at]! });
  return sides;
}
