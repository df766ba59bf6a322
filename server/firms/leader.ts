import { z } from "zod";
import { isActive } from "../analysis/judging/directory.ts";
import { classOf, whyOf } from "../analysis/judging/gaps.ts";
import { speaking } from "../analysis/judging/speaking.ts";
import { viewOf } from "../chain/view/chain-view.ts";
import {
  firmMakesOf,
  makersAt,
  neighbourOf,
  placeNameOf,
  sidesOf,
  type View,
} from "../chain/view/segment-view.ts";
import { citing } from "../graph/citing.ts";
import type { FirmBrief } from "../graph/graph.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { JUDGING } from "../http/problem.ts";
import {
  advice,
  citedSources,
  confidence,
  cut,
  firmMakes,
  id,
  left,
  link,
  linkKind,
  makesStatement,
  named,
  needsStatement,
  networkLink,
  networkNode,
  placeBrief,
  segmentClass,
  stage,
  statement,
  why,
} from "../http/shapes.ts";
import type { QueryIn } from "../model/query-names.ts";
import type { Link } from "../model/rows.ts";
import { notFound } from "../words/problem.ts";
import { eachOnce, lackingOf } from "./lacking.ts";
import { type Network, networkOf } from "./network.ts";

const input = z.object({
  id,
  place: id.optional().describe("where `here` is; by default the place the firm is in"),
  limit: z.coerce.number<number>().int().min(1).max(100).default(8).describe("firms named for each segment"),
});

const source = named.extend({
  stage,
  class: segmentClass.nullable(),
  own: z.boolean().describe("the firm makes it itself"),
  link,
  suppliers: z
    .array(statement.extend({ firm: z.string(), name: z.string() }))
    .describe("firms stated to deliver it to this firm"),
  makersHere: z.array(firmMakes),
  makersHereTotal: z.int(),
  elsewhere: z.array(firmMakes),
  elsewhereTotal: z.int(),
});

const output = z.object({
  firm: z.object({
    id: z.string(),
    name: z.string(),
    fullName: z.string().nullable(),
    place: z.string().nullable(),
    placeName: z.string().nullable(),
    status: z.string().nullable(),
    active: z.boolean(),
    stockCode: z.string().nullable(),
  }),
  place: placeBrief.nullable(),
  resident: z.boolean(),
  leads: z.array(
    statement.extend({
      chain: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      place: z.string(),
    }),
  ),
  makes: z.array(
    makesStatement.extend({
      segment: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      chain: z.string(),
      stage,
      class: segmentClass.nullable(),
      needs: z.array(
        z.object({
          alternative: z.string().nullable(),
          met: z.boolean().nullable(),
          own: z.boolean().describe("met by what the firm makes itself"),
          members: z.array(source),
        }),
      ),
      optional: z.array(source),
      support: z.array(source).describe("machines and services"),
      usedBy: z.array(
        named.extend({
          class: segmentClass.nullable(),
          own: z.boolean(),
          makers: z.int(),
          elsewhere: z.int(),
          link,
        }),
      ),
    }),
  ),
  declaredNeeds: z.array(
    needsStatement.extend({
      segment: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      chain: z.string(),
    }),
  ),
  lacking: z
    .array(
      z.object({
        chain: z.string(),
        neededBy: named
          .nullable()
          .describe("what the firm makes that has the need; null where it declares it"),
        boughtIn: z.boolean().describe("none of the members is recruitable"),
        members: z.array(
          named.extend({
            class: segmentClass,
            kinds: z.array(linkKind).describe("as what it would go in; none of a declared need"),
            advice: advice.nullable(),
            evidence: confidence.nullable(),
            elsewhere: z.int(),
          }),
        ),
      }),
    )
    .describe(
      "every unmet need of what it makes and of what it declares, once, in the order of the gap list",
    ),
  chains: z
    .array(named.extend({ why }))
    .describe("the chains of what it makes, and why nothing can be said of their needs"),
  network: z
    .object({ nodes: z.array(networkNode), links: z.array(networkLink), cut, left })
    .describe("known deliveries, owners, ties and advisers, one step"),
  sources: citedSources,
});
export type LeaderAnswer = z.infer<typeof output>;
export type LeaderSource = z.infer<typeof source>;

export const leader = defineEndpoint({
  method: "get",
  path: "/api/leaders/{id}",
  summary: "A firm in the middle of its chains: what it makes, what that needs, who supplies or could",
  input,
  output,
  problems: [...JUDGING],
  async handle({ id: wanted, place, limit }, call) {
    const { engine, queries, graph } = call;
    const everywhere = await graph.situation(null);
    const known = everywhere.firms.get(wanted) as FirmBrief | undefined;
    if (!known) throw notFound("id", wanted);
    const at = place ?? known.place;
    const rows = <R>(query: QueryIn<"firms/firm">) =>
      engine.read<R>(queries[`firms/firm/${query}`], { id: wanted });
    const [situation, leads, makes, needs] = await Promise.all([
      graph.situation(at),
      rows<LeaderAnswer["leads"][number]>("leads"),
      rows<OwnStatement>("makes"),
      rows<LeaderAnswer["declaredNeeds"][number]>("needs"),
    ]);
    const network = await networkOf(
      wanted,
      { depth: 1, limit: NETWORK_FIRMS, judged: at !== null, ahead: true },
      situation,
      call,
    );
    const surroundings: Surroundings = {
      firm: wanted,
      limit,
      own: new Set(makes.map(({ segment }) => segment)),
      network,
    };
    const products: LeaderAnswer["makes"] = [];
    const views = new Map<string, { view: View; made: number[] }>();
    for (const { chain } of [...makes, ...needs])
      if (!views.has(chain)) views.set(chain, { view: await viewOf(graph, chain, at), made: [] });
    for (const [segment, statements] of groupBySegment(makes)) {
      const { chain, ...stated } = speaking(statements)!;
      const { view, made } = views.get(chain)!;
      made.push(view.judgement.chain.segmentIndex.get(segment)!);
      products.push({ ...stated, chain, ...productOf(view, segment, surroundings) });
    }
    const lacking = eachOnce([...views.values()].flatMap(({ view, made }) => lackingOf(view, wanted, made)));
    const inOrder = [...lacking.filter((one) => !one.boughtIn), ...lacking.filter((one) => one.boughtIn)];
    const { id, name, fullName, place: lies, status, stockCode } = known;
    return citing(graph, {
      firm: {
        id,
        name,
        fullName,
        place: lies,
        placeName: placeNameOf(everywhere, lies),
        status,
        stockCode,
        active: isActive(known),
      },
      place: at === null ? null : situation.place,
      resident: at !== null && situation.isResident(wanted),
      leads,
      makes: products,
      declaredNeeds: needs,
      lacking: inOrder,
      chains: [...views.values()]
        .filter(({ made }) => made.length > 0)
        .map(({ view }) => {
          const { id: chain, nameZh, nameEn } = view.read.data.chain;
          return { id: chain, nameZh, nameEn, why: view.judged ? whyOf(view.judgement) : null };
        }),
      network,
    });
  },
});

const NETWORK_FIRMS = 200;

type OwnStatement = Omit<
  LeaderAnswer["makes"][number],
  "stage" | "class" | "needs" | "optional" | "support" | "usedBy"
>;

interface Surroundings {
  firm: string;
  limit: number;
  /** The segments it makes. */
  own: ReadonlySet<string>;
  network: Network;
}

function groupBySegment(makes: OwnStatement[]): Map<string, OwnStatement[]> {
  const groups = new Map<string, OwnStatement[]>();
  for (const row of makes) groups.set(row.segment, [...(groups.get(row.segment) ?? []), row]);
  return groups;
}

function productOf(view: View, segment: string, surroundings: Surroundings) {
  const { chain } = view.judgement;
  const position = chain.segmentIndex.get(segment)!;
  const sides = sidesOf(view, position);
  const sources = (ends: { link: Link; from: number }[]) =>
    ends.map(({ link, from }) => sourceOf(view, from, link, surroundings));
  return {
    stage: chain.segments[position]!.stage,
    class: view.judged ? classOf(view.judgement, position) : null,
    needs: sides.needs.map(({ alternative, links }) => {
      const members = sources(links);
      return {
        alternative,
        met: view.judged ? links.some(({ from }) => view.judgement.present[from] === 1) : null,
        own: members.some(({ own }) => own),
        members,
      };
    }),
    optional: sources(sides.optional),
    support: sources(sides.support),
    usedBy: sides.usedBy.map(({ link, to }) => {
      const neighbour = neighbourOf(view, to, link);
      return { ...neighbour, own: surroundings.own.has(neighbour.id) };
    }),
  };
}

function sourceOf(
  view: View,
  position: number,
  link: Link,
  { firm, limit, own, network }: Surroundings,
): LeaderSource {
  const { nameZh, nameEn, id, stage: at } = view.judgement.chain.segments[position]!;
  const here = makersAt(view, position, "here").filter((maker) => view.judgement.chain.firms[maker] !== firm);
  const elsewhere = makersAt(view, position, "elsewhere");
  const named = (makers: number[]) =>
    makers.slice(0, limit).map((maker) => firmMakesOf(view, position, maker));
  return {
    id,
    nameZh,
    nameEn,
    stage: at,
    link,
    class: view.judged ? classOf(view.judgement, position) : null,
    own: own.has(id),
    suppliers: network.links
      .filter(({ kind, to, segment }) => kind === "supplies" && to === firm && segment === id)
      .map(({ from, source: stated, asOf, confidence, note }) => ({
        firm: from,
        name: network.nodes.find((node) => node.id === from)!.name,
        source: stated,
        asOf,
        confidence,
        note,
      })),
    makersHere: named(here),
    makersHereTotal: here.length,
    elsewhere: named(elsewhere),
    elsewhereTotal: elsewhere.length,
  };
}
