import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileChain } from "../../server/analysis/judging/chain.ts";
import { buildEntry } from "../../server/analysis/judging/entry.ts";
import { gapListOf } from "../../server/analysis/judging/gap-list.ts";
import { balanceOf, type Judgement, judge, verdictOf } from "../../server/analysis/judging/gaps.ts";
import { prioritise } from "../../server/analysis/judging/priority.ts";
import { explain } from "../../server/analysis/judging/reasons.ts";
import { situate } from "../../server/analysis/judging/situation.ts";
import { cascade, consequencesOf } from "../../server/analysis/planning/cascade.ts";
import { compare, supplyOf } from "../../server/analysis/planning/comparison.ts";
import { mostCritical } from "../../server/analysis/planning/critical.ts";
import { leakageOf } from "../../server/analysis/planning/leakage.ts";
import { portfolioOf } from "../../server/analysis/planning/portfolio.ts";
import { scorecardOf } from "../../server/analysis/planning/scorecard.ts";
import { measureTrip, planTrip } from "../../server/analysis/planning/trips.ts";
import { whatIf } from "../../server/analysis/planning/what-if.ts";
import { whichNext } from "../../server/analysis/planning/which-next.ts";
import { roleOf } from "../../server/analysis/recruiting/dossier.ts";
import { type FigureProject, projectFigures } from "../../server/analysis/reporting/project-figures.ts";
import type { ProjectBrief } from "../../server/model/rows.ts";
import { PROJECT_STAGES } from "../../server/model/words.ts";
import { worlds } from "./worlds.ts";

/**
 * Whole answers over a dozen worlds, kept in answers/: what no sentence of the other tests says is noticed here when it
 * changes. `npx vitest run -u` writes them anew; the difference is read before it is kept.
 */
const SEED = 20261129;

/** A row per answer; numbers to nine digits, in which every machine agrees. */
const rows = (answers: unknown[]) =>
  `${answers
    .map((answer) =>
      JSON.stringify(answer, (_, value) =>
        typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(9)) : value,
      ),
    )
    .join("\n")}\n`;

/** Worlds in which something is made at the place and something is missing there. */
function judged(count: number): { judgement: Judgement; others: Judgement[] }[] {
  const projects: ProjectBrief[] = PROJECT_STAGES.map((stage, at) => ({
    id: `project ${at}`,
    name: stage,
    firm: at % 2 === 0 ? null : "f0",
    place: at % 3 === 0 ? null : "park",
    segments: [`s${at}`, `s${at + 1}`],
    stage,
  }));
  const found: { judgement: Judgement; others: Judgement[] }[] = [];
  for (const world of fc.sample(worlds, { seed: SEED, numRuns: 150 })) {
    const chain = compileChain({ ...world.data, projects });
    const judgement = judge(chain, situate(world.atlas, world.place));
    const lists = prioritise(judgement);
    if (lists.fill.length + lists.extend.length < 3 || !judgement.present.includes(1)) continue;
    const others = ["p1", "c2", "inner"].map((place) => judge(chain, situate(world.atlas, place)));
    found.push({ judgement, others });
    if (found.length === count) break;
  }
  return found;
}

const segmentsOf = ({ chain }: Judgement) => chain.segments.map((_, at) => at);

describe("over random worlds", () => {
  it("a judgement, with its reasons, is the same as ever", async () => {
    const answers = judged(10).map(({ judgement, others }) => ({
      verdicts: segmentsOf(judgement).map((at) => [
        verdictOf(judgement, at),
        balanceOf(judgement, at),
        explain(judgement, at),
      ]),
      list: gapListOf(judgement),
      entry: buildEntry(judgement, others),
    }));
    await expect(rows(answers)).toMatchFileSnapshot("answers/judging.jsonl");
  });

  it("what is planned upon it is the same as ever", async () => {
    const answers = judged(10).map(({ judgement, others }) => {
      const { segments, firms } = judgement.chain;
      const [first, last] = [segments[0]!.id, segments.at(-1)!.id];
      const asked = { rivals: true, unplaced: true, scores: [] };
      const question = {
        ...asked,
        k: 3,
        must: firms.slice(0, 1),
        never: firms.slice(-1),
        perProvince: 1,
        makers: 2,
      };
      return {
        cascades: segments.map(({ id }) => cascade(judgement, { segments: [id] })),
        firms: firms.map((firm) => cascade(judgement, { firms: [firm] })),
        felt: firms.map((firm) => {
          const removal = { firms: [firm] };
          return consequencesOf(judgement, cascade(judgement, removal), removal);
        }),
        critical: mostCritical(judgement, 5),
        leakage: leakageOf(judgement, prioritise(judgement).extend),
        comparison: compare([judgement, ...others]),
        supply: segmentsOf(judgement).map((at) => supplyOf(judgement, at)),
        scorecard: scorecardOf(judgement),
        next: whichNext(judgement, 4),
        narrow: portfolioOf([judgement], { ...question, lists: ["fill"], skipUnderWay: true }),
        wide: portfolioOf([judgement], {
          ...question,
          must: [],
          never: [],
          perProvince: null,
          lists: ["fill", "extend"],
          skipUnderWay: false,
        }),
        whatIf: told(
          whatIf(judgement, {
            add: [
              { firm: null, segment: last, capacity: 5, unit: "t" },
              { firm: firms[0]!, segment: first },
            ] as never,
            remove: firms.slice(0, 1),
          }),
        ),
      };
    });
    await expect(rows(answers)).toMatchFileSnapshot("answers/planning.jsonl");
  });

  /** The judgement that comes out is told by its verdicts. */
  function told({ judgement, ...says }: ReturnType<typeof whatIf>) {
    return { ...says, verdicts: segmentsOf(judgement).map((at) => verdictOf(judgement, at)) };
  }

  it("what a segment is to a firm is the same as ever", async () => {
    const answers = judged(10).map(({ judgement }) => {
      const ranked = gapListOf(judgement).lists;
      return judgement.chain.firms.flatMap((firm) =>
        segmentsOf(judgement)
          .filter((at) => at % 3 === 0)
          .map((at) => roleOf(judgement, ranked, at, firm)),
      );
    });
    await expect(rows(answers)).toMatchFileSnapshot("answers/roles.jsonl");
  });
});

it("trips over random lands are the same as ever", async () => {
  const at = fc.record({
    longitude: fc.integer({ min: 1050, max: 1200 }).map((n) => n / 10),
    latitude: fc.integer({ min: 220, max: 320 }).map((n) => n / 10),
  });
  const trip = fc.record({
    start: at,
    end: at,
    stops: fc.array(at, { minLength: 3, maxLength: 9, size: "max" }),
    days: fc.integer({ min: 1, max: 3 }),
    visitsPerDay: fc.integer({ min: 1, max: 4 }),
    kmPerDay: fc.option(fc.integer({ min: 300, max: 1500 })),
  });
  const answers = fc
    .sample(fc.noBias(trip), { seed: SEED, numRuns: 40 })
    .map(({ start, end, stops, ...limits }) => {
      const named = stops.map((at, position) => ({ id: `f${position}`, at }));
      const route = planTrip(start, end, named, limits);
      const places = route.days.map((day) => day.map((id) => named.find((stop) => stop.id === id)!.at));
      return { route, measured: measureTrip(start, end, places, limits) };
    });
  await expect(rows(answers)).toMatchFileSnapshot("answers/trips.jsonl");
});

it("the figures of random projects are the same as ever", async () => {
  const day = fc.option(
    fc.constantFrom("2023", "2023-05", "2023-05-09", "2024", "2024-02-29", "2024-06-14", "2024-06-15"),
  );
  const project = fc.record({
    stage: fc.constantFrom(...PROJECT_STAGES),
    amountWan: fc.option(fc.constantFrom(0, 100, 5_000, 20_000)),
    arrivals: fc.array(
      fc.record({ on: fc.constantFrom("2023", "2024-03", "2024-03-09"), amountWan: fc.nat(500) }),
      {
        maxLength: 3,
      },
    ),
    signedOn: day,
    dueOn: day,
    startedOn: day,
    producedOn: day,
    registered: fc.boolean(),
    reached: fc.dictionary(
      fc.constantFrom("lead", "contact", "visit"),
      fc.constantFrom("2023-01-02", "2024-05"),
      { maxKeys: 3 },
    ),
    chains: fc.subarray(["battery", "nonwoven"]),
    place: fc.constantFrom(null, "park", "k1"),
    owner: fc.constantFrom(null, "u1", "u2"),
    channel: fc.constantFrom(null, "fair", "chain"),
    platform: fc.constantFrom(null, "州级"),
    top500: fc.boolean(),
    xiangshang: fc.boolean(),
  });
  const answers = fc
    .sample(fc.noBias(fc.array(project, { minLength: 6, maxLength: 12, size: "max" })), {
      seed: SEED,
      numRuns: 12,
    })
    .map((projects) =>
      projectFigures(
        projects.map((one, at) => ({ ...one, id: `p${(at * 7) % 12}` })) as FigureProject[],
        "2024-06-15",
      ),
    );
  await expect(rows(answers)).toMatchFileSnapshot("answers/figures.jsonl");
});
