import { z } from "zod";
import type { Situation } from "../analysis/judging/situation.ts";
import {
  type Member,
  type Step,
  type TieNetwork,
  type TiePath,
  tieValue,
} from "../analysis/recruiting/ties.ts";
import { placeNameOf } from "../chain/view/segment-view.ts";
import type { GraphAt } from "../graph/graph.ts";
import { date, networkLink } from "../http/shapes.ts";

export const tieMember = z
  .object({
    kind: z.enum(["firm", "adviser"]),
    id: z.string(),
    name: z.string(),
    place: z.string().nullable().describe("where the firm is; who appointed the adviser"),
    placeName: z.string().nullable(),
    here: z.boolean().describe("a resident of the place judged, or an adviser it appointed"),
    status: z.string().nullable().describe("of a firm"),
    title: z.string().nullable().describe("of an adviser"),
    since: date.nullable().describe("when an adviser was appointed"),
  })
  .meta({ id: "TieMember" });
export const walkedTie = networkLink
  .extend({
    forward: z.boolean().describe("whether the path walks it from `from` to `to`"),
  })
  .meta({ id: "WalkedTie" });
export const tiePath = z
  .object({
    steps: z.int(),
    value: z.number().describe("1 for a direct tie, then 1/2, 1/4, 1/8"),
    members: z.array(tieMember).describe("from who introduces to who is introduced"),
    ties: z.array(walkedTie).describe("the tie at i leads from the member at i to the next"),
  })
  .meta({ id: "TiePath" });
export type TieMember = z.infer<typeof tieMember>;
export type WalkedTie = z.infer<typeof walkedTie>;
export type TiePathAnswer = z.infer<typeof tiePath>;

/** Tells members and paths with their names, as seen from a place. */
export interface TieTeller {
  member(member: Member): TieMember;
  tie(step: Step): WalkedTie;
  path(path: TiePath): TiePathAnswer;
}

export async function tieTeller(graph: GraphAt, situation: Situation): Promise<TieTeller> {
  const [{ advisers }, segments] = await Promise.all([graph.ties(), graph.segmentNames()]);
  const member = ({ kind, id }: Member) =>
    kind === "firm" ? firmMember(id, situation) : adviserMember(id, advisers, situation);
  const tie = ({ tie: said, forward }: Step) => ({
    ...said,
    segmentName: segments.get(said.segment ?? "")?.nameZh ?? null,
    segmentNameEn: segments.get(said.segment ?? "")?.nameEn ?? null,
    forward,
  });
  return {
    member,
    tie,
    path: ({ members, steps }) => ({
      steps: steps.length,
      value: tieValue(steps.length),
      members: members.map(member),
      ties: steps.map(tie),
    }),
  };
}

function firmMember(id: string, situation: Situation): TieMember {
  const { name, place, status } = situation.firms.get(id)!;
  return {
    kind: "firm",
    id,
    name,
    place,
    placeName: placeNameOf(situation, place),
    here: situation.isResident(id),
    status,
    title: null,
    since: null,
  };
}

function adviserMember(id: string, advisers: TieNetwork["advisers"], situation: Situation): TieMember {
  const { name, place, title, since } = advisers.get(id)!;
  return {
    kind: "adviser",
    id,
    name,
    place,
    placeName: placeNameOf(situation, place),
    here: situation.contains(place),
    status: null,
    title,
    since,
  };
}
