import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FigureProject, projectFigures } from "../../server/analysis/reporting/project-figures.ts";
import { PROJECT_STAGES, type ProjectStage } from "../../server/model/words.ts";

const ON = "2024-06-15";
const plain: FigureProject = {
  id: "p",
  stage: "lead",
  amountWan: null,
  arrivals: [],
  signedOn: null,
  dueOn: null,
  startedOn: null,
  producedOn: null,
  registered: false,
  reached: {},
  chains: [],
  place: null,
  owner: null,
  channel: null,
  platform: null,
  top500: false,
  xiangshang: false,
};
const of = (...given: Partial<FigureProject>[]) =>
  projectFigures(
    given.map((one, at) => ({ ...plain, id: `p${at}`, ...one })),
    ON,
  );

describe("the four rates are four figures", () => {
  const figures = of(
    { stage: "signed", amountWan: 100, signedOn: "2024-01-01", dueOn: "2024-06-15", registered: true },
    { stage: "signed", amountWan: 200, signedOn: "2024-01-01", dueOn: "2024-06-14" },
    { stage: "signed", amountWan: 400, dueOn: "2024-06-16", arrivals: [{ on: "2024-03", amountWan: 40 }] },
    { stage: "signed", amountWan: 100, dueOn: "2024-06" },
    { stage: "construction", amountWan: 200, dueOn: "2024-05", startedOn: "2024-05-01" },
    { stage: "production", amountWan: null, arrivals: [{ on: "2023", amountWan: 7 }], dueOn: "2023" },
    { stage: "dropped", amountWan: 1_000, signedOn: "2023-01-01", dueOn: "2023-12-31" },
    { stage: "dropped", amountWan: 9_999 },
    { stage: "visit", amountWan: 9_999, arrivals: [{ on: "2024-03-09", amountWan: 1 }] },
  );

  it("counts as signed what had signed", () => {
    expect(figures.signed).toMatchObject({
      count: 7,
      amountWan: 2_000,
      arrivedWan: 47,
      withoutAmount: ["p5"],
      projects: ["p0", "p1", "p2", "p3", "p4", "p5", "p6"],
    });
  });
  it("holds to the contract: of the due, those registered here, with first capital, or begun", () => {
    expect(figures.rates.fulfilment).toEqual({
      value: 3 / 5,
      numerator: 3,
      denominator: 5,
      leftOut: [],
      met: ["p0", "p4", "p5"],
      of: ["p0", "p1", "p4", "p5", "p6"],
    });
  });
  it("is built, produces", () => {
    expect(figures.rates.construction).toMatchObject({ numerator: 2, denominator: 7, met: ["p4", "p5"] });
    expect(figures.rates.production).toMatchObject({ numerator: 1, denominator: 7, met: ["p5"] });
  });
  it("arrives, over agreed money that is known", () => {
    expect(figures.rates.arrival).toEqual({
      value: 40 / 2_000,
      numerator: 40,
      denominator: 2_000,
      met: ["p2"],
      leftOut: ["p5"],
      of: ["p0", "p1", "p2", "p3", "p4", "p6"],
    });
  });
  it("adds arrivals by month, and by year where only that is known", () => {
    expect(figures.arrived).toEqual([
      { month: "2023", amountWan: 7, projects: ["p5"] },
      { month: "2024-03", amountWan: 41, projects: ["p2", "p8"] },
    ]);
  });
});

it("no projects have no rates", () => {
  expect(Object.values(of().rates).map(({ value }) => value)).toEqual([null, null, null, null]);
});

it("days lie between days that are known", () => {
  const figures = of(
    { stage: "production", signedOn: "2024-01-01", startedOn: "2024-01-31", producedOn: "2024-12" },
    { stage: "construction", signedOn: "2024-01-01", startedOn: "2024-01-11" },
    { stage: "dropped", reached: { visit: "2024-02-01", contact: null } },
    { stage: "signed", signedOn: "2024-03-01", reached: { visit: "2024-02-20" } },
  );
  const told = Object.fromEntries(figures.conversion.map((one) => [one.to, one]));
  expect(told.construction).toMatchObject({
    value: 2 / 3,
    days: { count: 2, mean: 20, median: 20, projects: ["p0", "p1"] },
  });
  expect(told.production).toMatchObject({ reached: ["p0", "p1"], went: ["p0"], days: null });
  expect(told.signed).toMatchObject({
    reached: ["p2", "p3"],
    went: ["p3"],
    unrecorded: ["p0", "p1"],
    days: { count: 1, mean: 10 },
  });
});

it("a stage that was passed over is not reached, and passing over it counts neither way", () => {
  const figures = of(
    { stage: "signed", signedOn: "2024-03-01", reached: { lead: "2024-01-01" } },
    { stage: "visit", reached: { lead: "2024-01-01", contact: "2024-01-02" } },
    { stage: "lead", reached: { lead: "2024-01-01", contact: null, visit: null } },
    { stage: "dropped", reached: { lead: "2024-01-01", contact: "2024-02-01" } },
  );
  expect(figures.conversion.slice(0, 3)).toEqual([
    {
      from: "lead",
      to: "contact",
      reached: ["p1", "p2", "p3"],
      went: ["p1", "p3"],
      skipped: ["p0"],
      unrecorded: [],
      value: 2 / 3,
      days: { count: 2, mean: 16, median: 16, projects: ["p1", "p3"] },
    },
    {
      from: "contact",
      to: "visit",
      reached: ["p1", "p3"],
      went: ["p1"],
      skipped: [],
      unrecorded: [],
      value: 1 / 2,
      days: null,
    },
    {
      from: "visit",
      to: "signed",
      reached: ["p1"],
      went: [],
      skipped: [],
      unrecorded: [],
      value: 0,
      days: null,
    },
  ]);
});

/** The stages one by one, as somebody would tick them on paper who sees each record. */
function ticked(one: FigureProject): boolean[] {
  const way: ProjectStage[] = ["lead", "contact", "visit", "signed", "construction", "production"];
  const day = [null, null, null, one.signedOn, one.startedOn, one.producedOn];
  const last = one.stage === "dropped" ? 5 : way.indexOf(one.stage);
  return way.map(
    (stage, at) => at <= last && (stage === one.stage || day[at] !== null || stage in one.reached),
  );
}

it("agrees on every step with a count by hand", () => {
  fc.assert(
    fc.property(world, (given) => {
      const projects = given.map((one, at) => ({ ...plain, ...one, id: `p${at}` }));
      for (const [at, step] of projectFigures(projects, ON).conversion.entries()) {
        const told = { reached: [], went: [], skipped: [], unrecorded: [] } as Record<string, string[]>;
        for (const one of projects.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
          const ticks = ticked(one);
          const beyond = ticks.slice(at + 2).includes(true);
          if (ticks[at] && (ticks[at + 1] || !beyond)) told.reached!.push(one.id);
          if (ticks[at] && ticks[at + 1]) told.went!.push(one.id);
          if (ticks[at] && !ticks[at + 1] && beyond) told.skipped!.push(one.id);
          if (!ticks.slice(0, at + 1).includes(true) && ticks.slice(at + 1).includes(true))
            told.unrecorded!.push(one.id);
        }
        const { reached, went, skipped, unrecorded } = step;
        expect({ reached, went, skipped, unrecorded }).toEqual(told);
      }
    }),
  );
});

it("size classes overlap as the published ones do", () => {
  const figures = of(
    { amountWan: 20_000 },
    { amountWan: 19_999.9 },
    { amountWan: 3_000 },
    { amountWan: 1 },
    {},
  );
  expect(figures.sizes.map(({ size, projects }) => [size, projects])).toEqual([
    ["200m", ["p0"]],
    ["30m", ["p0", "p1", "p2"]],
    ["below", ["p3"]],
    ["unknown", ["p4"]],
  ]);
});

const date = fc.constantFrom(
  null,
  "2023",
  "2023-11",
  "2024-01-05",
  "2024-06-14",
  "2024-06-15",
  "2024-06",
  "2025",
);
const world = fc.array(
  fc.record({
    stage: fc.constantFrom(...PROJECT_STAGES),
    amountWan: fc.option(fc.integer({ min: 1, max: 50_000 })),
    arrivals: fc.array(
      fc.record({
        on: fc.constantFrom("2024", "2024-01", "2024-01-03"),
        amountWan: fc.integer({ min: 1, max: 99 }),
      }),
      { maxLength: 3 },
    ),
    signedOn: date,
    dueOn: date,
    startedOn: date,
    producedOn: date,
    registered: fc.boolean(),
    chains: fc.uniqueArray(fc.constantFrom("甲", "乙", "丙"), { maxLength: 2 }),
    place: fc.constantFrom(null, "x", "y"),
  }),
  { maxLength: 12 },
);

/** Each figure counted project by project, in the words of the glossary. */
function naive(projects: FigureProject[]) {
  const beyond: Record<ProjectStage, ProjectStage[]> = {
    lead: [],
    contact: [],
    visit: [],
    dropped: [],
    production: ["production"],
    signed: ["signed", "construction", "production"],
    construction: ["construction", "production"],
  };
  let [signed, amount, built, producing, due, acting, arrived, agreed] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const one of projects) {
    if (!beyond.signed.includes(one.stage) && !(one.stage === "dropped" && one.signedOn)) continue;
    signed++;
    amount += one.amountWan ?? 0;
    if (beyond.construction.includes(one.stage)) built++;
    if (one.stage === "production") producing++;
    if (one.amountWan !== null) {
      agreed += one.amountWan;
      for (const { amountWan } of one.arrivals) arrived += amountWan;
    }
    const last = one.dueOn && `${one.dueOn}-12-31`.slice(0, one.dueOn.length === 7 ? 0 : 10);
    const dueDay = one.dueOn?.length === 7 ? `${one.dueOn}-31` : last;
    if (!dueDay || dueDay > ON) continue;
    due++;
    if (one.registered || one.arrivals.length > 0 || one.startedOn || beyond.construction.includes(one.stage))
      acting++;
  }
  return { signed, amount, built, producing, due, acting, arrived, agreed };
}

it("agrees with counting one by one; groups and months add up", () => {
  fc.assert(
    fc.property(world, (given) => {
      const projects = given.map((one, at) => ({ ...plain, ...one, id: `p${at}` }));
      const figures = projectFigures(projects, ON);
      const { rates, signed } = figures;
      expect({
        signed: signed.count,
        amount: signed.amountWan,
        built: rates.construction.numerator,
        producing: rates.production.numerator,
        due: rates.fulfilment.denominator,
        acting: rates.fulfilment.numerator,
        arrived: rates.arrival.numerator,
        agreed: rates.arrival.denominator,
      }).toEqual(naive(projects));
      for (const rate of Object.values(rates)) {
        expect(rate.of).toEqual(expect.arrayContaining(rate.met));
        expect(signed.projects).toEqual(expect.arrayContaining(rate.of));
      }
      const total = (values: number[]) => values.reduce((a, b) => a + b, 0);
      expect(total(figures.groups.place.map(({ count }) => count))).toBe(projects.length);
      expect(total(figures.groups.place.map(({ amountWan }) => amountWan))).toBe(signed.amountWan);
      const all = projects.flatMap(({ arrivals }) => arrivals.map(({ amountWan }) => amountWan));
      expect(total(figures.arrived.map(({ amountWan }) => amountWan))).toBe(total(all));
      expect(projectFigures(projects.toReversed(), ON)).toEqual(figures);
      for (const { reached, went } of figures.conversion)
        expect(reached).toEqual(expect.arrayContaining(went));
    }),
  );
});
