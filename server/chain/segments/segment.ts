import { z } from "zod";
import { classOf } from "../../analysis/judging/gaps.ts";
import { listAt } from "../../analysis/judging/lists.ts";
import { citing } from "../../graph/citing.ts";
import { defineEndpoint } from "../../http/endpoint.ts";
import { JUDGING } from "../../http/problem.ts";
import {
  chainBrief,
  citedSources,
  cut,
  firmMakes,
  id,
  link,
  linkKind,
  named,
  needsStatement,
  placeBrief,
  segmentBrief,
  segmentClass,
  statement,
  steps,
  underWay,
} from "../../http/shapes.ts";
import { collatorOf } from "../../model/collate.ts";
import type { Link } from "../../model/rows.ts";
import { chainAround, chainsWith, viewOf } from "../view/chain-view.ts";
import {
  firmMakesOf,
  makersAt,
  type Need,
  neighbourOf,
  placeNameOf,
  sidesOf,
  type View,
} from "../view/segment-view.ts";

const input = z.object({
  id,
  chain: id.optional().describe("the chain to judge it in, or `all`; by default its home"),
  place: id
    .optional()
    .describe("the place to judge at; without it nobody is a resident and there is no class"),
  limit: z.coerce.number<number>().int().min(1).max(1000).default(50).describe("firms in each list"),
});

const member = named.extend({
  present: z.boolean(),
  class: segmentClass.nullable(),
  makers: z.int(),
  elsewhere: z.int(),
  link,
});
const neighbour = named.extend({
  class: segmentClass.nullable(),
  makers: z.int(),
  elsewhere: z.int(),
  link,
});

const output = z.object({
  segment: segmentBrief.extend({
    chain: chainBrief.describe("its home chain"),
    chains: z
      .array(chainBrief.extend({ stage: segmentBrief.shape.stage, group: z.string(), home: z.boolean() }))
      .describe("every chain it belongs to, its home first"),
    kindOf: named.nullable().describe("the segment of which it is a kind"),
    kinds: z.array(named),
    aliases: z.array(z.string()),
  }),
  chain: chainBrief.describe("the chain it is judged in"),
  place: placeBrief.nullable(),
  class: segmentClass.nullable(),
  steps,
  excluded: statement.extend({ place: z.string(), placeName: z.string(), reason: z.string() }).nullable(),
  makersHere: z.array(firmMakes),
  makersHereTotal: z.int(),
  elsewhere: z
    .array(firmMakes)
    .describe("active makers elsewhere, the nearest first, unknown distances last"),
  elsewhereTotal: z.int(),
  cut,
  needs: z
    .array(
      z.object({
        kind: linkKind.nullable().describe("null when members differ in kind"),
        alternative: z.string().nullable(),
        met: z.boolean().nullable(),
        members: z.array(member),
      }),
    )
    .describe("its required inputs; a need is met by any one of its members"),
  optional: z.array(neighbour).describe("inputs that are not required"),
  support: z.array(neighbour).describe("machines and services"),
  usedBy: z.array(neighbour).describe("segments it goes into, serves, is sold to, or leaves its waste to"),
  returns: z.array(neighbour).describe("sold_to, waste_to and recycle_to links into it"),
  declaredNeeds: z.array(
    needsStatement.extend({ firm: z.string(), name: z.string(), resident: z.boolean() }),
  ),
  projects: z.array(underWay.extend({ place: z.string().nullable() })),
  sources: citedSources,
});
export type SegmentAnswer = z.infer<typeof output>;
export type SegmentMember = z.infer<typeof member>;
export type SegmentNeighbour = z.infer<typeof neighbour>;
export type FirmMakes = z.infer<typeof firmMakes>;

export const segment = defineEndpoint({
  method: "get",
  path: "/api/segments/{id}",
  summary: "One segment: who makes it here and elsewhere, what it needs, who needs it",
  input,
  output,
  problems: [...JUDGING],
  async handle({ id: wanted, chain: asked, place, limit }, { engine, queries, graph }) {
    const chain = await chainAround(graph, wanted, asked);
    const [view, chains, [row]] = await Promise.all([
      viewOf(graph, chain, place ?? null),
      chainsWith(graph, wanted),
      engine.read<{ aliases: string[] }>(queries["chain/segment"], { id: wanted }),
    ]);
    const { judgement, situation, judged, read } = view;
    const position = judgement.chain.segmentIndex.get(wanted)!;
    const here = makersAt(view, position, "here");
    const elsewhere = makersAt(view, position, "elsewhere");
    const firmsOf = (firms: number[]) =>
      firms.slice(0, limit).map((firm) => firmMakesOf(view, position, firm));
    const sides = sidesOf(view, position);
    const inputs = (ends: { link: Link; from: number }[]) =>
      ends.map(({ link, from }) => neighbourOf(view, from, link));
    const brief = segmentBrief.parse(judgement.chain.segments[position]);
    const { known, generalOf, kindsOf } = judgement.chain;
    const name = (at: number) => named.parse(known[at]);
    const { stage: _, group: __, home: ___, ...home } = chains[0]!;
    return citing(graph, {
      segment: {
        ...brief,
        chain: home,
        chains,
        kindOf: generalOf[position]! < 0 ? null : name(generalOf[position]!),
        kinds: [...listAt(kindsOf, position)].map(name),
        aliases: (row?.aliases ?? []).toSorted(collatorOf("zh")),
      },
      chain: read.data.chain,
      place: judged ? situation.place : null,
      class: judged ? classOf(judgement, position) : null,
      steps: judged ? judgement.steps[position] || null : null,
      excluded: judged ? exclusionOf(view, position) : null,
      makersHere: firmsOf(here),
      makersHereTotal: here.length,
      elsewhere: firmsOf(elsewhere),
      elsewhereTotal: elsewhere.length,
      cut: here.length > limit || elsewhere.length > limit,
      needs: sides.needs.map((need) => needOf(view, need)),
      optional: inputs(sides.optional),
      support: inputs(sides.support),
      usedBy: sides.usedBy.map(({ link, to }) => neighbourOf(view, to, link)),
      returns: inputs(sides.returns),
      declaredNeeds: read.demandsOf(wanted).map(({ segment: _, firm, ...stated }) => ({
        ...stated,
        firm,
        name: situation.firms.get(firm)?.name ?? firm,
        resident: judged && situation.isResident(firm),
      })),
      projects: read.data.projects
        .filter((project) => project.segments.includes(wanted))
        .map(({ id: project, name, stage, firm, place: at }) => ({ project, name, stage, firm, place: at })),
    });
  },
});

function needOf(view: View, { alternative, links }: Need) {
  const kinds = new Set(links.map(({ link }) => link.kind));
  const members = links.map(({ link, from }) => ({
    ...neighbourOf(view, from, link),
    present: view.judged && view.judgement.present[from] === 1,
  }));
  return {
    kind: kinds.size === 1 ? links[0]!.link.kind : null,
    alternative,
    met: view.judged ? members.some(({ present }) => present) : null,
    members,
  };
}

function exclusionOf({ situation, judgement }: View, position: number) {
  const found = situation.exclusionOf(judgement.chain.segments[position]!);
  if (!found) return null;
  const { place, reason, source, asOf, confidence, note } = found;
  return { place, placeName: placeNameOf(situation, place) ?? place, reason, source, asOf, confidence, note };
}
