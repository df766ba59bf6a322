import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { gapListOf } from "../../server/analysis/judging/gap-list.ts";
import { type Judgement, judge } from "../../server/analysis/judging/gaps.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { type Addition, type Scenario, whatIf } from "../../server/analysis/planning/what-if.ts";
import type { Makes } from "../../server/model/rows.ts";
import { firm, judgeScene, link, makes, needs, type Scene, segment } from "./land.ts";
import { NaiveWorld, naiveJudge } from "./naive-gaps.ts";
import { NaivePriority } from "./naive-priority.ts";
import { CASES, look, type World, worlds } from "./worlds.ts";

const judged = (world: World): Judgement =>
  judge(compileChain(world.data), situate(world.atlas, world.place));

const tellLists = (judgement: Judgement) =>
  gapListOf(judgement).all.map(({ segment, advice, score }) => ({ segment, advice, score }));

/** Scenarios over whatever world: firms and segments that may not be there, several plants of one firm. */
const firms = fc.constantFrom("f0", "f1", "f2", "f3", "f4", "nobody");
const segments = fc.constantFrom("s0", "s1", "s2", "s3", "s4", "s5", "nothing");
const additions: fc.Arbitrary<Addition> = fc.oneof(
  firms.map((firm) => ({ firm })),
  fc.record({
    segment: segments,
    firm: fc.option(firms),
    capacity: fc.option(fc.constantFrom(0.1, 1, 5)),
    unit: fc.constantFrom(null, "t"),
  }),
);
const scenarios: fc.Arbitrary<Scenario> = fc.noBias(
  fc.record({
    add: fc.array(additions, { maxLength: 5, size: "max" }),
    remove: fc.array(firms, { maxLength: 2 }),
  }),
);

/** The world as it would be: firms moved, cloned or struck out, rows written in. Says nothing about classes. */
function worldAfter({ chain, place, ...before }: World, { add, remove }: Scenario): World {
  const { whole, atlas } = structuredClone({ whole: before.whole, atlas: before.atlas });
  const known = new Set(atlas.firms.map(({ id }) => id));
  const coming = add.filter(({ firm }) => firm == null || (known.has(firm) && !remove.includes(firm)));
  atlas.firms = atlas.firms.filter(({ id }) => !remove.includes(id));
  const naive = () => new NaiveWorld(look(whole, chain, atlas, place));
  for (const one of coming) {
    if (one.segment !== undefined) continue;
    const moved = atlas.firms.find(({ id }) => id === one.firm)!;
    const isHere = naive().ancestors(moved.place).includes(place);
    Object.assign(moved, { status: null, place: isHere ? moved.place : place });
  }
  const residents = naive().residents();
  for (const [i, one] of coming.entries()) {
    if (one.segment === undefined || !naive().has(one.segment)) continue;
    const here =
      one.firm == null ? `plant ${i}` : residents.includes(one.firm) ? one.firm : `${one.firm} here`;
    if (!atlas.firms.some(({ id }) => id === here)) {
      atlas.firms.push(firm(here, place));
      whole.leads.push(
        ...whole.leads.filter((row) => row.firm === one.firm).map((row) => ({ ...row, firm: here })),
      );
    }
    const rows = whole.makes.filter((row) => row.firm === here && row.segment === one.segment);
    const speaking = naive().speaking(rows)[0];
    const row: Makes = speaking
      ? one.capacity == null
        ? speaking
        : { ...speaking, capacity: one.capacity, unit: one.unit || speaking.unit }
      : makes(here, one.segment, { capacity: one.capacity ?? null, unit: one.unit ?? null });
    whole.makes = [...whole.makes.filter((other) => !rows.includes(other)), row];
  }
  return look(whole, chain, atlas, place);
}

describe("what-if on random worlds", () => {
  it("is the judgement of the world as it would be", () => {
    const seen = { filled: 0, lost: 0, opened: 0, changed: 0 };
    fc.assert(
      fc.property(worlds, scenarios, (world, scenario) => {
        const answer = whatIf(judged(world), scenario);
        const before = naiveJudge(new NaiveWorld(world));
        const after = naiveJudge(new NaiveWorld(worldAfter(world, scenario)));
        const ids = world.data.segments.map(({ id }) => id).sort();
        const present = (judgement: typeof before, id: string) => judgement.makers.get(id)!.size > 0;
        const standing = (judgement: typeof before, id: string) => {
          const { class: name, steps } = judgement.classes.get(id)!;
          return steps === null ? { class: name } : { class: name, steps };
        };
        const { judgement, gone, ...figures } = answer;
        expect(figures).toEqual({
          before: before.completeness,
          after: after.completeness,
          filled: ids.filter((id) => !present(before, id) && present(after, id)),
          lost: ids.filter((id) => present(before, id) && !present(after, id)),
          opened: ids.filter(
            (id) => standing(after, id).class === "missing" && standing(before, id).class !== "missing",
          ),
          changed: ids
            .map((id) => ({ segment: id, from: standing(before, id), to: standing(after, id) }))
            .filter(({ from, to }) => from.class !== to.class || from.steps !== to.steps),
        });
        const twin = new NaiveWorld(worldAfter(world, scenario));
        expect(tellLists(judgement)).toEqual(
          Object.values(new NaivePriority(twin, naiveJudge(twin)).lists())
            .flat()
            .map(({ segment, advice, score }) => ({ segment, advice, score: expect.closeTo(score, 9) })),
        );
        for (const key of Object.keys(seen) as (keyof typeof seen)[]) seen[key] += answer[key].length;
      }),
      CASES,
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(2);
  });

  it("makes no other segment missing by one more maker of what is present", () => {
    fc.assert(
      fc.property(worlds, fc.nat(), (world, draw) => {
        const before = judged(world);
        const present = before.chain.segments.filter((_, position) => before.present[position]);
        fc.pre(present.length > 0);
        const { id } = present[draw % present.length]!;
        const { opened, lost } = whatIf(before, { add: [{ segment: id }], remove: [] });
        expect({ opened, lost }).toEqual({ opened: [], lost: [] });
      }),
      CASES,
    );
  });
});

describe("what-if", () => {
  const scene: Scene = {
    segments: [segment("布", { unit: "吨" }), "巾", "浆"],
    links: [link("布>巾"), link("浆>布")],
    firms: [firm("舒柔"), firm("外厂", "远市"), firm("旧厂", "园", { status: "停业" })],
    makes: [
      makes("舒柔", "巾"),
      makes("外厂", "布", { capacity: 3 }),
      makes("外厂", "浆"),
      makes("旧厂", "布"),
    ],
    needs: [needs("舒柔", "布", { amount: 4 })],
  };
  const ask = (scenario: Partial<Scenario>) => {
    const { judgement, gone, ...figures } = whatIf(judgeScene(scene), { add: [], remove: [], ...scenario });
    return figures;
  };

  it("fills a gap by one maker and shows the single point and the gap that this opens", () => {
    expect(ask({ add: [{ segment: "布" }] })).toEqual({
      before: { met: 0, all: 1, boughtIn: 0 },
      after: { met: 1, all: 2, boughtIn: 0 },
      filled: ["布"],
      lost: [],
      opened: ["浆"],
      changed: [
        { segment: "布", from: { class: "missing", steps: 1 }, to: { class: "single" } },
        { segment: "浆", from: { class: "distant", steps: 2 }, to: { class: "missing", steps: 1 } },
      ],
    });
  });

  it("counts two unnamed plants as two firms, and a named one once", () => {
    const twice = (more: Partial<Addition>) =>
      ask({
        add: [
          { segment: "布", ...more },
          { segment: "布", ...more },
        ] as Addition[],
      }).changed[0]?.to.class;
    expect(twice({})).toBe("present");
    expect(twice({ firm: "外厂" })).toBe("single");
    expect(twice({ capacity: 1 })).toBe("weak");
  });

  it("brings a firm with all it makes, an inactive one too, and a plant with its segment only", () => {
    expect(ask({ add: [{ firm: "外厂" }] }).filled).toEqual(["布", "浆"]);
    expect(ask({ add: [{ firm: "旧厂" }] }).filled).toEqual(["布"]);
    expect(ask({ add: [{ segment: "布", firm: "外厂" }] }).filled).toEqual(["布"]);
  });

  it("changes only the capacity where the firm makes it already", () => {
    const plant = { segment: "布", firm: "外厂", capacity: 9 };
    const judgement = whatIf(judgeScene(scene), { add: [{ firm: "外厂" }, plant], remove: [] }).judgement;
    expect(judgement.makers[judgement.chain.segmentIndex.get("布")!]).toBe(1);
  });

  it("takes away firms that go, and names what is not there", () => {
    expect(ask({ remove: ["舒柔"] })).toMatchObject({ after: null, lost: ["巾"] });
    const { gone } = whatIf(judgeScene(scene), {
      add: [{ firm: "谁" }, { segment: "何物", firm: "谁" }, { segment: "布" }],
      remove: ["舒柔", "哪家"],
    });
    expect(gone).toEqual({ firms: ["谁", "哪家"], segments: ["何物"] });
  });
});
