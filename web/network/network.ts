import type { NetworkLink, NetworkNode } from "../../server/firms/firm-network.ts";
import { endsOf, keyOf, relationOf } from "../../server/model/ties.ts";
import { CONFIDENCES, type NetworkRelation } from "../../server/model/words.ts";
import type { Stated } from "../kit/statement/source-mark.tsx";

/** What two can be to each other in the picture: what is stated, or that one could deliver what the other needs. */
export type Relation = NetworkRelation | "could";

/** A firm or an adviser. */
export interface Member {
  key: string;
  kind: "firm" | "adviser";
  id: string;
  name: string;
  place: string | null;
  placeName: string | null;
  /** Null where no place is judged. */
  here: boolean | null;
  leader: boolean;
  active: boolean;
  status: string | null;
  title: string | null;
  /** How many it is tied to, those not in the picture too; null while nobody asked. */
  degree: number | null;
}

export interface Tie extends Stated, Pick<NetworkLink, "segmentName" | "segmentNameEn" | "share"> {
  key: string;
  from: string;
  to: string;
  relation: Relation;
}

/** What is known around somebody. */
export interface Network {
  members: ReadonlyMap<string, Member>;
  ties: ReadonlyMap<string, Tie>;
}

export const NOTHING: Network = { members: new Map(), ties: new Map() };

/** How members look: the first that applies. */
export const MEMBER_KINDS = ["adviser", "gone", "leader", "here", "elsewhere"] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

export function kindOf({ kind, active, leader, here }: Member): MemberKind {
  if (kind === "adviser") return "adviser";
  if (!active) return "gone";
  if (leader) return "leader";
  return here ? "here" : "elsewhere";
}

const tieKey = (link: Pick<NetworkLink, "kind" | "from" | "to" | "segment" | "tieKind" | "source">) =>
  JSON.stringify([link.kind, link.from, link.to, link.segment, link.tieKind, link.source]);

/** A line of the picture from a tie as the server tells it. */
export function tieOf(link: NetworkLink): Tie {
  const { segmentName, segmentNameEn, share, source, asOf, confidence, note } = link;
  const [from, to] = endsOf(link).map(keyOf) as [string, string];
  const said = { segmentName, segmentNameEn, share, source, asOf, confidence, note };
  return { key: tieKey(link), from, to, relation: relationOf(link), ...said };
}

/** An answer of the server as a network of the picture. */
export function networkOf({ nodes, links }: { nodes: NetworkNode[]; links: NetworkLink[] }): Network {
  const ties = new Map(links.map((link) => [tieKey(link), tieOf(link)]));
  const near = neighboursOf({ members: new Map(), ties });
  const members = nodes.map((node): [string, Member] => {
    const key = keyOf(node);
    const { kind, id, name, place, placeName, resident: here, leader, active, status, title, ahead } = node;
    const degree = ahead + (near.get(key)?.size ?? 0);
    return [key, { key, kind, id, name, place, placeName, here, leader, active, status, title, degree }];
  });
  return { members: new Map(members), ties };
}

/** Both together; of a member that both know, the one who counts its ties speaks. */
export function merged(networks: readonly Network[]): Network {
  const members = new Map<string, Member>();
  const ties = new Map<string, Tie>();
  for (const network of networks) {
    for (const [key, member] of network.members) {
      const known = members.get(key);
      if (!known) members.set(key, member);
      else if (member.degree !== null)
        members.set(key, { ...member, degree: Math.max(member.degree, known.degree ?? 0) });
    }
    for (const [key, tie] of network.ties) ties.set(key, tie);
  }
  return { members, ties };
}

/** The neighbours of everybody, each with the ties that lead there. */
export function neighboursOf({ ties }: Network): Map<string, Map<string, Tie[]>> {
  const found = new Map<string, Map<string, Tie[]>>();
  const add = (here: string, there: string, tie: Tie) => {
    const of = found.get(here) ?? new Map<string, Tie[]>();
    of.set(there, [...(of.get(there) ?? []), tie]);
    found.set(here, of);
  };
  for (const tie of ties.values()) {
    if (tie.from === tie.to) continue;
    add(tie.from, tie.to, tie);
    add(tie.to, tie.from, tie);
  }
  return found;
}

/** What an assumption adds to a path, and what is not known to be so: more than any number of sure steps of one. */
export const doubtOf = ({ confidence, relation }: Tie): number =>
  relation === "could" ? 4 : confidence === null ? 3 : CONFIDENCES.indexOf(confidence);

export const isAssumed = ({ confidence }: Tie): boolean =>
  confidence !== "stated" && confidence !== "derived";
