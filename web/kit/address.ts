import * as z from "zod/mini";
import {
  AMOUNT_MOST,
  CANDIDATE_STALE,
  COMPARED,
  COMPARED_PLACES,
  DAY_VISITS,
  GAPS_ASKED,
  ID_MOST,
  KM_MOST,
  NEXT_SEGMENTS,
  PLAN_FIRMS,
  PORTFOLIO_FIRMS,
  PORTFOLIO_MAKERS,
  PORTFOLIO_NEVER,
  PROVINCES_ASKED,
  SEARCH_MOST,
  SILENT_DAYS,
  STALE_YEARS,
  TRIP_DAYS,
  WEIGHT_MOST,
} from "../../server/model/bounds.ts";

import { joinIds, splitIds } from "../../server/model/id-list.ts";
import { CHANGE_KINDS, type TableName } from "../../server/model/log.ts";
import { FIGURE_GROUPS } from "../../server/model/projects.ts";
import {
  FIRM_SORTS,
  LANGUAGES,
  LINK_KINDS,
  PROJECT_STAGES,
  SEGMENT_CLASSES,
} from "../../server/model/words.ts";

/** What changes are listed of. */
export const CHANGED_TABLES = [
  "firms",
  "projects",
  "people",
  "shortlists",
  "trips",
  "scenarios",
  "segments",
  "chains",
  "places",
  "sources",
] as const satisfies readonly TableName[];

/** What the chain page shows under its headline: the tabs of looking at a chain, and those of trying out what if. */
export const TABS = {
  look: ["panorama", "gaps", "compare", "scorecard"],
  think: ["cascade", "what-if"],
} as const;
export type Tab = (typeof TABS)[keyof typeof TABS][number];

/** The parts of a tab beside its first, behind a switch within it. */
export const PARTS = { gaps: ["leakage", "build"], "what-if": ["next"] } as const;
export type Part = (typeof PARTS)[keyof typeof PARTS][number];

/** Figures of the headline that light up what they count, beside those of a class. */
const LIGHTS = ["completeness", "made", "leaders"] as const;
export type Light = (typeof LIGHTS)[number];

const id = ignored(z.string().check(z.minLength(1), z.maxLength(ID_MOST)));
const words = ignored(z.string().check(z.minLength(1), z.maxLength(SEARCH_MOST)));
const flag = ignored(
  z.pipe(
    z.union([z.literal("1"), z.literal(true)]),
    z.transform(() => true as const),
  ),
);
const weight = ignored(z.coerce.number().check(z.gte(0), z.lte(WEIGHT_MOST)));
const amount = ignored(z.coerce.number().check(z.gte(0), z.lte(AMOUNT_MOST)));
/** The gaps chosen for recruiting, as `joinIds` writes them. */
const gaps = ignored(z.string().check(z.minLength(1), z.maxLength(ID_MOST * GAPS_ASKED)));
const scenario = ignored(z.string().check(z.minLength(1), z.maxLength(6000)));
const day = ignored(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
const page = ignored(z.coerce.number().check(z.int(), z.gte(1), z.lte(100_000)));

const VIEWS = [...TABS.look, ...TABS.think] as const;
const everywhere = {
  place: id,
  lang: ignored(z.enum(LANGUAGES)),
  theme: ignored(z.enum(["light", "dark"])),
};

export const pageAddress = z.object(everywhere);
/** A page that is of no chain, but keeps the one of the bar. */
export const plainAddress = z.object({ ...everywhere, chain: id });
export const homeAddress = z.object({ ...everywhere, view: ignored(z.enum(VIEWS)) });
export const chainAddress = z.object({
  ...everywhere,
  segment: id,
  view: ignored(z.enum(VIEWS)),
  part: ignored(z.enum([...PARTS.gaps, ...PARTS["what-if"]])),
  show: ignored(z.enum(["picture", "table"])),
  list: ignored(z.literal("closed")),
  kinds: severalOf(LINK_KINDS),
  classes: severalOf(SEGMENT_CLASSES),
  required: flag,
  all: flag,
  fold: flag,
  light: ignored(z.enum(LIGHTS)),
  demand: weight,
  criticality: weight,
  locality: weight,
  scale: weight,
  feasibility: weight,
  supply: weight,
  leakage: weight,
  feed: weight,
  outlet: weight,
  /** How near is nearby, in kilometres, and the largest smallest plant that fits, in 10,000 yuan. */
  near: ignored(z.coerce.number().check(z.gte(0), z.lte(KM_MOST))),
  ceiling: ignored(z.coerce.number().check(z.gt(0), z.lte(AMOUNT_MOST))),
  /** Which next: what is arranged nearby too. */
  arrange: flag,
  /** Cascade: the firm that stops, and how far the replay has come. */
  firm: id,
  round: ignored(z.coerce.number().check(z.int(), z.gte(0), z.lte(10_000))),
  /** What-if: the scenario, the saved one it is, and the saved ones beside it. */
  add: scenario,
  remove: scenario,
  scenario: id,
  side: ignored(z.enum(["before", "after"])),
  with: ids(COMPARED),
  k: ignored(z.coerce.number().check(z.int(), z.gte(1), z.lte(NEXT_SEGMENTS.most))),
  places: ids(COMPARED_PLACES.most),
  differ: flag,
});
export const firmsAddress = z.object({
  ...everywhere,
  q: words,
  chain: id,
  segment: id,
  /** Without those that closed or moved away. */
  active: flag,
  sort: ignored(z.enum(FIRM_SORTS)),
  page,
});
/** A page of recruiting: the chain and the segment go along from one to the next; candidates take several segments. */
export const candidatesAddress = z.object({
  ...everywhere,
  chain: id,
  segment: gaps,
  /** The gaps are chosen anew. */
  step: ignored(z.literal("gaps")),
  fit: weight,
  ties: weight,
  reach: weight,
  growth: weight,
  size: weight,
  coverage: weight,
  risk: weight,
  province: ids(PROVINCES_ASKED),
  within: ignored(z.coerce.number().check(z.gte(0), z.lte(KM_MOST))),
  employeesMin: amount,
  employeesMax: amount,
  capitalMin: amount,
  capitalMax: amount,
  sized: flag,
  listed: ignored(z.enum(["0", "1"])),
  industry: ignored(z.string().check(z.regex(/^[A-T]\d{0,4}$/))),
  status: ignored(z.literal("all")),
  revenueShare: ignored(z.coerce.number().check(z.gte(0), z.lte(1))),
  staleAfter: ignored(z.coerce.number().check(z.int(), z.gte(1), z.lte(CANDIDATE_STALE.most))),
  /** Firms side by side, and the firm asked after. */
  with: ids(COMPARED),
  firm: id,
});
/** The search sheet of a segment, or of every gap of a chain, in the provinces within so many kilometres. */
export const searchSheetAddress = z.object({
  ...everywhere,
  chain: id,
  segment: gaps,
  within: ignored(z.coerce.number().check(z.int(), z.gte(1), z.lte(KM_MOST))),
});
/** Introducers: of the candidate `firm`, or whom the firm or adviser `by` can introduce. */
export const introducersAddress = z.object({ ...everywhere, chain: id, segment: gaps, firm: id, by: id });
export const projectsAddress = z.object({
  ...everywhere,
  as: ignored(z.literal("table")),
  chain: id,
  stage: severalOf(PROJECT_STAGES),
  owner: id,
  channel: words,
  platform: words,
  batch: words,
  q: words,
  overdue: flag,
  /** Only what nothing was recorded of for more than so many days. */
  silent: ignored(z.coerce.number().check(z.int(), z.gte(1), z.lte(SILENT_DAYS.most))),
  /** The dropped ones beside the board. */
  ended: flag,
  order: words,
});
const someDate = ignored(z.string().check(z.regex(/^\d{4}(-\d{2}){0,2}$/)));
export const figuresAddress = z.object({
  ...everywhere,
  chain: id,
  from: someDate,
  to: someDate,
  owner: id,
  channel: id,
  platform: id,
  by: ignored(z.enum(FIGURE_GROUPS)),
  /** The figure whose projects are open. */
  figure: id,
});
export const monthlyAddress = z.object({
  ...everywhere,
  chain: id,
  month: ignored(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
  /** With what had ended before the month. */
  all: flag,
});
export const firmAddress = z.object({
  ...everywhere,
  chain: id,
  /** Years after which a statement counts as old. */
  old: ignored(z.coerce.number().check(z.int(), z.gte(1), z.lte(STALE_YEARS.most))),
});
export const sourcesAddress = z.object({ ...everywhere, chain: id, q: words });
/** The change log: of one thing, by one person, of one kind, between two days; the change that is open. */
export const changesAddress = z.object({
  ...everywhere,
  chain: id,
  table: ignored(z.enum(CHANGED_TABLES)),
  id,
  by: id,
  kind: ignored(z.enum(CHANGE_KINDS)),
  from: day,
  to: day,
  change: ignored(z.coerce.number().check(z.int(), z.gte(0))),
});

/** What older addresses called a tab, and where it stands now. */
const MOVED = new Map<unknown, { view: Tab; part: Part }>([
  ["leakage", { view: "gaps", part: "leakage" }],
  ["build", { view: "gaps", part: "build" }],
  ["next", { view: "what-if", part: "next" }],
]);

/** The values of an address as they are written today; an old address still opens. */
export function modern(search: Record<string, unknown>): Record<string, unknown> {
  const moved = MOVED.get(search.view);
  return moved ? { ...search, ...moved } : search;
}

export type PageAddress = z.infer<typeof pageAddress>;
export type HomeAddress = z.infer<typeof homeAddress>;
export type PlainAddress = z.infer<typeof plainAddress>;
export type ChainAddress = z.infer<typeof chainAddress>;
export type FirmsAddress = z.infer<typeof firmsAddress>;
export const shortlistsAddress = z.object({ ...everywhere, chain: id, segment: gaps });
export const portfolioAddress = z.object({
  ...everywhere,
  chain: id,
  segment: gaps,
  k: ignored(z.coerce.number().check(z.int(), z.gte(1), z.lte(PORTFOLIO_FIRMS.most))),
  makers: ignored(z.coerce.number().check(z.int(), z.gte(1), z.lte(PORTFOLIO_MAKERS.most))),
  perProvince: ignored(z.coerce.number().check(z.int(), z.gte(1), z.lte(PORTFOLIO_FIRMS.most))),
  extend: flag,
  skip: flag,
  rivals: flag,
  unplaced: flag,
  must: ids(PORTFOLIO_FIRMS.most),
  never: ids(PORTFOLIO_NEVER),
});
/** Trips: of a new one where it starts and ends and what its days hold; the firms to visit. */
export const tripsAddress = z.object({
  ...everywhere,
  chain: id,
  segment: gaps,
  firms: ids(PLAN_FIRMS),
  start: id,
  end: id,
  on: day,
  days: ignored(z.coerce.number().check(z.int(), z.gte(1), z.lte(TRIP_DAYS.most))),
  visits: ignored(z.coerce.number().check(z.int(), z.gte(1), z.lte(DAY_VISITS.most))),
  /** Kilometres of a day at most; 0 for no limit. */
  km: ignored(z.coerce.number().check(z.gte(0), z.lte(KM_MOST))),
});
export const tripAddress = z.object({ ...everywhere, chain: id, segment: gaps, visit: id });
export type ShortlistsAddress = z.infer<typeof shortlistsAddress>;
export type PortfolioAddress = z.infer<typeof portfolioAddress>;
export type TripsAddress = z.infer<typeof tripsAddress>;
export type TripAddress = z.infer<typeof tripAddress>;
export type CandidatesAddress = z.infer<typeof candidatesAddress>;
export type SearchSheetAddress = z.infer<typeof searchSheetAddress>;
export type IntroducersAddress = z.infer<typeof introducersAddress>;
export type ProjectsAddress = z.infer<typeof projectsAddress>;
export type MonthlyAddress = z.infer<typeof monthlyAddress>;
export type FiguresAddress = z.infer<typeof figuresAddress>;
export type FirmAddress = z.infer<typeof firmAddress>;
export type ChangesAddress = z.infer<typeof changesAddress>;
export type SourcesAddress = z.infer<typeof sourcesAddress>;

/** `?place=430000&kinds=input_of,sold_to` as an object of texts: an id of digits stays text. */
export function parseAddress(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The opposite of parseAddress for what the schemas give: lists with commas, true as 1, absent left out. */
export function formatAddress(values: Record<string, unknown>): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === false || value === "") continue;
    const text = Array.isArray(value) ? joinIds(value.map(String)) : value === true ? "1" : String(value);
    parts.push(
      `${encodeURIComponent(name)}=${encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":")}`,
    );
  }
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** What does not fit is left out: an old or mistyped address still opens. */
function ignored<T extends z.ZodMiniType>(schema: T) {
  return z.catch(z.optional(schema), undefined as never);
}

/** Ids with commas between, each once, at most so many; a comma within an id is escaped. */
function ids(most: number) {
  return ignored(
    z.pipe(
      z.union([z.string(), z.array(z.string())]),
      z.transform((value): string[] | undefined => {
        const given = typeof value === "string" ? splitIds(value) : [...new Set(value)];
        const kept = given.filter((one) => one.trim() !== "" && one.length <= ID_MOST).slice(0, most);
        return kept.length > 0 ? kept : undefined;
      }),
    ),
  );
}

function severalOf<T extends string>(allowed: readonly T[]) {
  return ignored(
    z.pipe(
      z.union([z.string(), z.array(z.string())]),
      z.transform((value): T[] | undefined => {
        const given = typeof value === "string" ? value.split(",") : value;
        const kept = allowed.filter((word) => given.includes(word));
        return kept.length > 0 ? kept : undefined;
      }),
    ),
  );
}
