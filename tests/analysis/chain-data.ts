import { groundOf } from "../../server/analysis/judging/membership.ts";
import type {
  ChainData,
  Leads,
  Link,
  Makes,
  Needs,
  ProjectBrief,
  Segment,
  Yield,
} from "../../server/model/rows.ts";
import { ALL_CHAINS, type Stage } from "../../server/model/words.ts";

/** A segment that a further chain uses too, with its stage and group there. */
export interface Share {
  chain: string;
  segment: string;
  stage: Stage;
  group: string;
}

/** Every chain at once, as a data folder has it. */
export interface Whole {
  segments: Segment[];
  shares: Share[];
  links: Link[];
  makes: Makes[];
  needs: Needs[];
  leads: Leads[];
  projects: ProjectBrief[];
}

/** The segments of a chain, or of `all`, with the stage and group they have there. */
export function segmentsOf({ segments, shares }: Whole, chain: string): Segment[] {
  return segments.flatMap((segment) => {
    if (chain === ALL_CHAINS || segment.chain === chain) return [segment];
    const share = shares.find((row) => row.chain === chain && row.segment === segment.id);
    return share ? [{ ...segment, stage: share.stage, group: share.group }] : [];
  });
}

/** What is read of one chain, or of `all`, to judge it: as the graph gives it. */
export function chainData(whole: Whole, chain: string): ChainData {
  const segments = segmentsOf(whole, chain);
  const members = new Set(segments.map(({ id }) => id));
  const byProducts = new Set(whole.segments.filter(({ role }) => role === "byproduct").map(({ id }) => id));
  const wastes: Yield[] = whole.links
    .filter(({ kind, to }) => kind === "waste_to" && byProducts.has(to))
    .map(({ from, to }) => ({ from, to }));
  const kinds: Yield[] = whole.segments.flatMap(({ id, kindOf }) =>
    kindOf === null ? [] : [{ from: id, to: kindOf }],
  );
  const outside = new Set(groundOf(members, [...kinds, ...wastes]));
  const known = (id: string) => members.has(id) || outside.has(id);
  const makes = whole.makes.filter(({ segment }) => known(segment));
  const making = new Set(makes.map(({ firm }) => firm));
  const needs = whole.needs.filter(({ segment }) => known(segment));
  const idle = new Set(needs.map(({ firm }) => firm).filter((firm) => !making.has(firm)));
  return {
    chain: { id: chain, nameZh: chain, nameEn: null, sector: null },
    segments,
    ground: whole.segments.filter(({ id }) => outside.has(id)),
    groundWastes: wastes.filter(({ from, to }) => outside.has(from) || outside.has(to)),
    busyElsewhere: [...idle].filter((firm) => whole.makes.some((row) => row.firm === firm)),
    links: whole.links.filter(({ from, to }) => members.has(from) && members.has(to)),
    makes,
    needs,
    leads: whole.leads.filter((row) => chain === ALL_CHAINS || row.chain === chain),
    projects: whole.projects,
  };
}
