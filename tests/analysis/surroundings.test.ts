import fc from "fast-check";
import { expect, test } from "vitest";
import { type Surroundings, SurroundingsWalk } from "../../server/analysis/recruiting/surroundings.ts";
import type { Tie } from "../../server/model/rows.ts";
import { endsOf, keyOf, relationOf } from "../../server/model/ties.ts";
import { CONFIDENCES, NETWORK_RELATIONS, type NetworkRelation } from "../../server/model/words.ts";

const tie = (from: string, to: string, kind: NetworkRelation, confidence: Tie["confidence"] = null): Tie => {
  const said = { from, to, segment: null, share: null, source: null, asOf: null, confidence, note: null };
  return kind === "supplies" || kind === "owns" || kind === "works_for"
    ? { ...said, kind, tieKind: null }
    : { ...said, kind: "tied", tieKind: kind };
};

interface Asked {
  depth: number;
  limit: number;
  relations: readonly NetworkRelation[] | null;
}

/** As the server reads: the ties of the edge for every step, and once more for who lies ahead. */
function walked(all: readonly Tie[], { depth, limit, relations }: Asked): Surroundings {
  const walk = new SurroundingsWalk("0", limit, relations ? new Set(relations) : null);
  const read = () =>
    all.filter((one) => endsOf(one).some(({ kind, id }) => kind === "firm" && walk.edge.includes(id)));
  for (let step = 1; step <= depth && walk.edge.length > 0 && !walk.full; step++) walk.take(read());
  walk.look(read());
  return walk.result();
}

/** From all ties at once, ordered anew for every step. */
function naive(all: readonly Tie[], { depth, limit, relations }: Asked): Surroundings {
  const ties = all.filter(
    (one) =>
      keyOf(endsOf(one)[0]) !== keyOf(endsOf(one)[1]) &&
      (relations === null || relations.includes(relationOf(one))),
  );
  const inside = new Map([["firm 0", 0]]);
  let left = 0;
  for (let step = 1; step <= depth && left === 0; step++) {
    const doubts = new Map<string, number>();
    for (const one of ties) {
      const keys = endsOf(one).map(keyOf);
      for (const [here, there] of [keys, keys.toReversed()] as [string, string][]) {
        if (inside.get(here) !== step - 1 || inside.has(there)) continue;
        const doubt = one.confidence === null ? 3 : CONFIDENCES.indexOf(one.confidence);
        doubts.set(there, Math.min(doubt, doubts.get(there) ?? 9));
      }
    }
    const order = [...doubts.keys()].sort((a, b) => doubts.get(a)! - doubts.get(b)! || (a < b ? -1 : 1));
    for (const key of order) {
      if (inside.size < limit) inside.set(key, step);
      else left++;
    }
  }
  return {
    members: [...inside].map(([key, steps]) => {
      const beyond = ties.flatMap((one) => {
        const keys = endsOf(one).map(keyOf);
        return keys.includes(key) ? keys.filter((other) => !inside.has(other)) : [];
      });
      const [kind, id] = key.split(" ") as ["firm" | "adviser", string];
      return { member: { kind, id }, depth: steps, ahead: new Set(beyond).size };
    }),
    ties: ties.filter((one) => endsOf(one).every((end) => inside.has(keyOf(end)))),
    left,
  };
}

const randomTie = fc
  .tuple(
    fc.nat(9).map(String),
    fc.nat(9).map(String),
    fc.constantFrom(...NETWORK_RELATIONS),
    fc.constantFrom(...CONFIDENCES, null),
  )
  .map(([from, to, kind, confidence]) => tie(from, to, kind, confidence));
const identity = ({ from, to, kind, tieKind }: Tie) => [from, to, kind, tieKind].join();

test("a network grown step by step is the one found from all ties at once", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(randomTie, { maxLength: 40, selector: identity }),
      fc.record({
        depth: fc.integer({ min: 1, max: 4 }),
        limit: fc.integer({ min: 1, max: 14 }),
        relations: fc.option(fc.subarray([...NETWORK_RELATIONS])),
      }),
      (ties, asked) => {
        // An adviser works for one firm.
        const employed = new Set<string>();
        const all = ties.filter(({ kind, from }) => {
          if (kind !== "works_for") return true;
          const first = !employed.has(from);
          employed.add(from);
          return first;
        });
        const [found, twin] = [walked(all, asked), naive(all, asked)];
        expect(found.members).toEqual(twin.members);
        expect(found.left).toBe(twin.left);
        expect(found.ties.map(identity).sort()).toEqual(twin.ties.map(identity).sort());
      },
    ),
    { numRuns: 500 },
  );
});

test("an adviser and a firm of the same id stay two", () => {
  const walk = new SurroundingsWalk("f", 10);
  walk.take([tie("x", "f", "works_for"), tie("x", "f", "supplies")]);
  expect(walk.result().members.map(({ member }) => keyOf(member))).toEqual(["firm f", "adviser x", "firm x"]);
});
