import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileTies, type TiePath, tiesHere, tieValue } from "../../server/analysis/recruiting/ties.ts";
import type { Adviser, Tie } from "../../server/model/rows.ts";
import { CONFIDENCES, TIE_KINDS } from "../../server/model/words.ts";
import { NaiveTies, type TieWorld } from "./naive-ties.ts";
import { CASES } from "./worlds.ts";

const FIRMS = ["a", "b", "c", "d", "e", "f", "g"];
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const said = {
  source: optional(fc.constantFrom("s", "t")),
  asOf: optional(fc.constantFrom("2022", "2023")),
  confidence: optional(fc.constantFrom(...CONFIDENCES)),
  note: fc.constant(null),
};
const firm = fc.constantFrom(...FIRMS, "unknown");
const ends = { from: firm, to: firm };
const tie: fc.Arbitrary<Tie> = fc.oneof(
  fc.record({
    ...ends,
    ...said,
    kind: fc.constant("supplies" as const),
    tieKind: fc.constant(null),
    segment: optional(fc.constantFrom("x", "y")),
    share: fc.constant(null),
  }),
  fc.record({
    ...ends,
    ...said,
    kind: fc.constant("owns" as const),
    tieKind: fc.constant(null),
    segment: fc.constant(null),
    share: optional(fc.constant("0.5")),
  }),
  fc.record({
    ...ends,
    ...said,
    kind: fc.constant("tied" as const),
    tieKind: fc.constantFrom(...TIE_KINDS),
    segment: fc.constant(null),
    share: fc.constant(null),
  }),
);
/** One of them has the id of a firm. */
const adviser = (id: string): fc.Arbitrary<Adviser> =>
  fc.record({
    ...said,
    id: fc.constant(id),
    name: fc.constant(id),
    title: fc.constant(null),
    firm: optional(firm),
    place: fc.constantFrom("here", "there", null),
    since: fc.constant(null),
  });
const worlds: fc.Arbitrary<TieWorld> = fc.record({
  firms: fc.constant(FIRMS),
  advisers: fc.tuple(adviser("m"), adviser("b"), adviser("0")).map((all) => [...all]),
  ties: fc.array(tie, { maxLength: 12 }),
  residents: fc.subarray(FIRMS, { maxLength: 3 }),
  inactive: fc.subarray(FIRMS, { maxLength: 2 }),
});

const here = (world: TieWorld) =>
  tiesHere(compileTies(world.firms, world.advisers, world.ties), new NaiveTies(world).here());

const turned = ({ members, steps }: TiePath): TiePath => ({
  members: members.toReversed(),
  steps: steps.toReversed().map(({ tie, forward }) => ({ tie, forward: !forward })),
});

const shortestTo = (paths: TiePath[]) => {
  const ends = new Map<string, TiePath>();
  for (const path of paths) {
    const { kind, id } = path.members.at(-1)!;
    if (!ends.has(`${kind} ${id}`)) ends.set(`${kind} ${id}`, path);
  }
  return [...ends.values()];
};

describe("ties", () => {
  it("finds for every firm at once the best path to the nearest who is here", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const naive = new NaiveTies(world);
        const nearest = here(world);
        for (const id of FIRMS) {
          const start = { kind: "firm", id } as const;
          if (naive.isHere(start)) {
            expect([nearest.steps(id), nearest.path(id)]).toEqual([0, { members: [start], steps: [] }]);
            continue;
          }
          const [best] = naive
            .paths(start, naive.carries)
            .filter(({ members }) => naive.isHere(members.at(-1)!))
            .sort(naive.order);
          expect([nearest.steps(id), nearest.path(id)]).toEqual([
            best?.steps.length ?? null,
            best ? turned(best) : null,
          ]);
        }
      }),
      CASES,
    );
  });

  it("finds everybody here who can introduce a firm, and asks nobody to pass on what another here can", () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(...FIRMS), fc.nat(4), (world, id, limit) => {
        const naive = new NaiveTies(world);
        const paths = shortestTo(
          naive
            .paths({ kind: "firm", id }, (member) => naive.carries(member) && !naive.isHere(member))
            .filter(({ members }) => naive.isHere(members.at(-1)!))
            .sort(naive.order),
        );
        expect(here(world).introducers(id, limit)).toEqual({
          paths: paths.slice(0, limit).map(turned),
          total: paths.length,
        });
        const [first] = here(world).introducers(id, 1).paths;
        if (!naive.isHere({ kind: "firm", id })) expect(here(world).path(id)).toEqual(first ?? null);
      }),
      CASES,
    );
  });

  it("finds everybody a firm or an adviser reaches, the nearest first", () => {
    const by = fc.constantFrom(
      { kind: "adviser", id: "b" } as const,
      ...FIRMS.map((id) => ({ kind: "firm", id }) as const),
    );
    fc.assert(
      fc.property(worlds, by, (world, root) => {
        const naive = new NaiveTies(world);
        const reach = here(world).reach(root);
        expect(reach.map(({ member, steps, path }) => ({ member, steps, path: path() }))).toEqual(
          shortestTo(naive.paths(root, naive.carries).sort(naive.order)).map((path) => ({
            member: path.members.at(-1),
            steps: path.steps.length,
            path,
          })),
        );
      }),
      CASES,
    );
  });

  it("halves its worth with every step", () => {
    expect([0, 1, 2, 3, 4, null].map(tieValue)).toEqual([1, 1, 0.5, 0.25, 0.125, 0]);
  });
});
