import { collatorOf } from "../../model/collate.ts";
import {
  FIGURE_GROUPS,
  type FigureGroupName,
  type Footing,
  footingOf,
  STAGE_DAY,
  STEPS,
  type Step,
  stoodIn,
} from "../../model/projects.ts";
import { PROJECT_STAGES, type ProjectStage } from "../../model/words.ts";

const compareNames = collatorOf("zh");

/** What the figures are made of. Money is in 10,000 yuan. */
export interface FigureProject {
  id: string;
  stage: ProjectStage;
  amountWan: number | null;
  arrivals: { on: string; amountWan: number }[];
  signedOn: string | null;
  dueOn: string | null;
  startedOn: string | null;
  producedOn: string | null;
  /** Its firm is located at the project's place. */
  registered: boolean;
  /** When it came to stages, as its history tells; a day may be missing. */
  reached: Partial<Record<ProjectStage, string | null>>;
  chains: string[];
  place: string | null;
  owner: string | null;
  channel: string | null;
  platform: string | null;
  top500: boolean;
  xiangshang: boolean;
}

export interface RateOf {
  value: number | null;
  numerator: number;
  denominator: number;
  met: string[];
  of: string[];
  leftOut: string[];
}

const at = (stage: ProjectStage) => STEPS.indexOf(stage as Step);
const LARGE = { "200m": 20_000, "30m": 3_000 } as const;
type Size = keyof typeof LARGE | "below" | "unknown";

/** Signed or beyond; a dropped project counts when it had signed. */
export function isSigned({ stage, signedOn }: Pick<FigureProject, "stage" | "signedOn">): boolean {
  return stage === "dropped" ? signedOn !== null : at(stage) >= at("signed");
}

/** The figures of projects on a day. Published totals are no part of it. */
export function projectFigures(all: FigureProject[], on: string) {
  const projects = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const signed = projects.filter(isSigned);
  return {
    count: projects.length,
    projects: ids(projects),
    stages: PROJECT_STAGES.map((stage) => {
      const there = projects.filter((project) => project.stage === stage);
      return {
        stage,
        count: there.length,
        amountWan: sum(there.map(amountOf)),
        projects: ids(there),
        withoutAmount: withoutAmount(there),
      };
    }),
    signed: {
      count: signed.length,
      amountWan: sum(signed.map(amountOf)),
      arrivedWan: sum(signed.map(arrivedOf)),
      projects: ids(signed),
      withoutAmount: withoutAmount(signed),
      months: signedByMonth(signed),
      withoutDay: ids(signed.filter(({ signedOn }) => signedOn === null)),
    },
    rates: {
      fulfilment: fulfilment(signed, on),
      construction: shareOf(signed, ({ stage }) => at(stage) >= at("construction")),
      production: shareOf(signed, ({ stage }) => stage === "production"),
      arrival: arrival(signed),
    },
    arrived: arrivedByMonth(projects),
    conversion: STEPS.slice(1).map((to, before) => conversion(projects, STEPS[before]!, to)),
    sizes: (["200m", "30m", "below", "unknown"] as const).map((size) => {
      const there = projects.filter((project) => isOfSize(project, size));
      const of = there.filter(isSigned);
      return {
        size,
        count: there.length,
        signed: of.length,
        projects: ids(there),
        signedProjects: ids(of),
      };
    }),
    groups: Object.fromEntries(FIGURE_GROUPS.map((name) => [name, groupsOf(projects, name)])) as Record<
      FigureGroupName,
      ReturnType<typeof groupsOf>
    >,
    marks: {
      top500: ids(projects.filter(({ top500 }) => top500)),
      xiangshang: ids(projects.filter(({ xiangshang }) => xiangshang)),
    },
  };
}

/** Of the signed projects that are due, those that act on the contract. */
function fulfilment(signed: FigureProject[], on: string): RateOf {
  const due = signed.filter(({ dueOn }) => dueOn !== null && isOver(dueOn, on));
  const leftOut = ids(signed.filter(({ dueOn }) => dueOn === null));
  const acts = ({ registered, arrivals, startedOn, stage }: FigureProject) =>
    registered ||
    startedOn !== null ||
    at(stage) >= at("construction") ||
    arrivals.some((one) => one.on <= on.slice(0, one.on.length));
  return { ...shareOf(due, acts), leftOut };
}

/** A day is due once it has come; a month or a year once it is over. */
function isOver(dueOn: string, on: string): boolean {
  return dueOn.length === 10 ? dueOn <= on : dueOn < on.slice(0, dueOn.length);
}

function shareOf(of: FigureProject[], meets: (project: FigureProject) => boolean): RateOf {
  const met = of.filter(meets);
  return {
    value: of.length === 0 ? null : met.length / of.length,
    numerator: met.length,
    denominator: of.length,
    met: ids(met),
    of: ids(of),
    leftOut: [],
  };
}

/** Arrived ÷ agreed money, over the projects whose agreed money is known. */
function arrival(signed: FigureProject[]): RateOf {
  const of = signed.filter(({ amountWan }) => amountWan !== null);
  const numerator = sum(of.map(arrivedOf));
  const denominator = sum(of.map(amountOf));
  return {
    value: denominator === 0 ? null : numerator / denominator,
    numerator,
    denominator,
    of: ids(of),
    met: ids(of.filter(({ arrivals }) => arrivals.length > 0)),
    leftOut: ids(signed.filter(({ amountWan }) => amountWan === null)),
  };
}

function signedByMonth(signed: FigureProject[]) {
  const months = new Map<string, FigureProject[]>();
  for (const project of signed) {
    const month = project.signedOn?.slice(0, 7);
    if (month) within(months, month).push(project);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, there]) => ({
      month,
      count: there.length,
      amountWan: sum(there.map(amountOf)),
      projects: ids(there),
    }));
}

function arrivedByMonth(projects: FigureProject[]) {
  const months = new Map<string, { amounts: number[]; projects: Set<string> }>();
  for (const { id, arrivals } of projects)
    for (const { on, amountWan } of arrivals) {
      const month = months.get(on.slice(0, 7)) ?? { amounts: [], projects: new Set() };
      month.amounts.push(amountWan);
      month.projects.add(id);
      months.set(on.slice(0, 7), month);
    }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, { amounts, projects }]) => ({ month, amountWan: sum(amounts), projects: [...projects] }));
}

/** Of those that stood in a stage, those that came to the next; who passed over it counts neither way. */
function conversion(projects: FigureProject[], from: Step, to: Step) {
  const footing = new Map(
    projects.map((project) => {
      const stood = stoodIn({ ...project, told: Object.keys(project.reached) });
      return [project.id, [footingOf(from, stood), footingOf(to, stood)] as const];
    }),
  );
  const standing = (of: Footing, next: readonly Footing[]) =>
    projects.filter(({ id }) => {
      const [first, then] = footing.get(id)!;
      return first === of && next.includes(then);
    });
  const reached = standing("stood", ["stood", "ahead"]);
  const went = standing("stood", ["stood"]);
  const lasted = went.flatMap((project) => {
    const days = between(dayOf(project, from), dayOf(project, to));
    return days === null || days < 0 ? [] : [{ id: project.id, days }];
  });
  const days = lasted.map((one) => one.days).sort((a, b) => a - b);
  return {
    from,
    to,
    reached: ids(reached),
    went: ids(went),
    skipped: ids(standing("stood", ["skipped"])),
    unrecorded: ids(standing("unrecorded", ["stood", "unrecorded"])),
    value: reached.length === 0 ? null : went.length / reached.length,
    days:
      days.length === 0
        ? null
        : { count: days.length, mean: sum(days) / days.length, median: median(days), projects: ids(lasted) },
  };
}

/** The day a project came to a stage, as far as it is known. */
export function dayOf(
  project: Pick<FigureProject, "signedOn" | "startedOn" | "producedOn" | "reached">,
  stage: ProjectStage,
): string | null {
  const field = stage === "dropped" ? undefined : STAGE_DAY[stage];
  return (field && project[field]) ?? project.reached[stage] ?? null;
}

function between(from: string | null, to: string | null): number | null {
  if (from?.length !== 10 || to?.length !== 10) return null;
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function median(sorted: number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function isOfSize({ amountWan }: FigureProject, size: Size): boolean {
  if (amountWan === null) return size === "unknown";
  if (size === "unknown") return false;
  return size === "below" ? amountWan < LARGE["30m"] : amountWan >= LARGE[size];
}

/** By value, that of most projects first; what nobody said last. */
function groupsOf(projects: FigureProject[], name: FigureGroupName) {
  const groups = new Map<string | null, FigureProject[]>();
  for (const project of projects) {
    const keys = name === "chain" ? (project.chains.length > 0 ? project.chains : [null]) : [project[name]];
    for (const key of keys) within(groups, key).push(project);
  }
  return [...groups]
    .map(([key, there]) => {
      const signed = there.filter(isSigned);
      return {
        key,
        count: there.length,
        signed: signed.length,
        amountWan: sum(signed.map(amountOf)),
        arrivedWan: sum(signed.map(arrivedOf)),
        projects: ids(there),
        signedProjects: ids(signed),
        withoutAmount: withoutAmount(signed),
      };
    })
    .sort(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        b.count - a.count ||
        compareNames(a.key ?? "", b.key ?? ""),
    );
}

function within<K>(groups: Map<K, FigureProject[]>, key: K): FigureProject[] {
  const there = groups.get(key) ?? [];
  groups.set(key, there);
  return there;
}

const ids = (projects: { id: string }[]) => projects.map(({ id }) => id);
const withoutAmount = (projects: FigureProject[]) =>
  ids(projects.filter(({ amountWan }) => amountWan === null));
const amountOf = ({ amountWan }: FigureProject) => amountWan ?? 0;
const arrivedOf = ({ arrivals }: FigureProject) => sum(arrivals.map(({ amountWan }) => amountWan));
/** Sums of decimals lose their last digits: 0.1 + 0.2 is 0.3 here. */
const sum = (values: number[]) => Math.round(values.reduce((a, b) => a + b, 0) * 1e6) / 1e6;
