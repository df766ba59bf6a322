import type { Member, Network, Relation, Tie } from "../../../web/network/network.ts";

/** Somebody by a key like `firm 甲`. */
export function member(key: string): Member {
  const [kind, id] = key.split(" ") as ["firm" | "adviser", string];
  const nowhere = { place: null, placeName: null, here: null, status: null, title: null };
  return { key, kind, id, name: id, leader: false, active: true, degree: null, ...nowhere };
}

export function tie(
  from: string,
  to: string,
  relation: Relation,
  confidence: Tie["confidence"] = "stated",
): Tie {
  const nothing = {
    segmentName: null,
    segmentNameEn: null,
    share: null,
    source: null,
    asOf: null,
    note: null,
  };
  return { key: `${from} ${relation} ${to} ${confidence}`, from, to, relation, confidence, ...nothing };
}

/** The network of these ties, with 甲 and 0 in it whoever they are tied to. */
export function networkOf(...ties: Tie[]): Network {
  const ends = ["firm 甲", "firm 0", ...ties.flatMap(({ from, to }) => [from, to])];
  return {
    members: new Map(ends.map((key) => [key, member(key)])),
    ties: new Map(ties.map((one) => [one.key, one])),
  };
}
