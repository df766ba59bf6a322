import type { LeaderAnswer, LeaderSource } from "../../server/firms/leader.ts";
import { keyOf } from "../../server/model/ties.ts";
import { INACTIVE_STATUSES } from "../../server/model/words.ts";
import type { TieMember, TiePathAnswer } from "../../server/recruit/tie-paths.ts";
import { type Member, merged, type Network, networkOf, type Tie, tieOf } from "./network.ts";

/** Who could deliver of one segment, at most so many named of those here and of those elsewhere. */
const COULD = 3;

/** Several paths as one network. */
export function networkOfPaths(paths: readonly TiePathAnswer[]): Network {
  return merged(
    paths.map(({ members, ties }) => ({
      members: new Map(members.map((member) => [keyOf(member), memberOf(member)])),
      ties: new Map(ties.map(tieOf).map((tie) => [tie.key, tie])),
    })),
  );
}

function memberOf({ kind, id, name, place, placeName, here, status, title }: TieMember): Member {
  const active = !(INACTIVE_STATUSES as readonly string[]).includes(status?.trim() ?? "");
  const key = keyOf({ kind, id });
  return { key, kind, id, name, place, placeName, here, leader: false, active, status, title, degree: null };
}

/** What is stated around a firm, and who could deliver what it needs and is not stated to. */
export function networksOfLeader(answer: LeaderAnswer): { stated: Network; could: Network } {
  const stated = networkOf(answer.network);
  const middle = keyOf({ kind: "firm", id: answer.firm.id });
  const members = new Map<string, Member>();
  const ties = new Map<string, Tie>();
  const add = (source: LeaderSource) => {
    const told = new Set(source.suppliers.map(({ firm }) => firm));
    const makers = [
      ...source.makersHere.slice(0, COULD).map((maker) => ({ ...maker, here: true })),
      ...source.elsewhere.slice(0, COULD).map((maker) => ({ ...maker, here: false })),
    ];
    for (const { firm: id, name, place, placeName, leader, here } of makers) {
      const key = keyOf({ kind: "firm", id });
      if (key === middle || told.has(id)) continue;
      const known = { key, kind: "firm" as const, id, name, place, placeName, here, leader };
      members.set(key, { ...known, active: true, status: null, title: null, degree: null });
      const tie = JSON.stringify(["could", id, source.id]);
      const { nameZh: segmentName, nameEn: segmentNameEn } = source;
      ties.set(tie, {
        key: tie,
        from: key,
        to: middle,
        relation: "could",
        segmentName,
        segmentNameEn,
        share: null,
        source: null,
        asOf: null,
        confidence: null,
        note: null,
      });
    }
  };
  for (const { needs, optional, support } of answer.makes)
    for (const source of [...needs.flatMap((need) => need.members), ...optional, ...support]) add(source);
  return { stated, could: { members, ties } };
}
