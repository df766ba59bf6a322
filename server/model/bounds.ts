import { OLD_YEARS } from "./doubt.ts";

/** How much may be asked or said, and what is meant where nobody says: the page offers what the server takes. */

/** Most letters of an id, of a line, of a text with line breaks. */
export const ID_MOST = 200;
export const LINE_MOST = 2_000;
export const PROSE_MOST = 10_000;
/** Most letters of what is looked for in a list. */
export const SEARCH_MOST = 100;
/** Things opened last that are kept. */
export const RECENT_MOST = 8;

export const WEIGHT_MOST = 1e6;
/** Of people, money in 10,000 yuan and products. */
export const AMOUNT_MOST = 1e12;
export const KM_MOST = 20_000;

/** Firms, or saved scenarios, side by side. */
export const COMPARED = 4;
/** Places side by side. */
export const COMPARED_PLACES = { least: 2, most: 6 } as const;
/** Segments to recruit next. */
export const NEXT_SEGMENTS = { most: 10, usual: 5 } as const;
/** Firms of a portfolio, how many should make a segment afterwards, and the firms left out of it by name. */
export const PORTFOLIO_FIRMS = { most: 20, usual: 5 } as const;
export const PORTFOLIO_MAKERS = { most: 3, usual: 1 } as const;
export const PORTFOLIO_NEVER = 100;
/** Gaps and provinces of one search for candidates. */
export const GAPS_ASKED = 20;
export const PROVINCES_ASKED = 40;
/** Years after which what is known of a candidate counts as a risk. */
export const CANDIDATE_STALE = { most: 100, usual: OLD_YEARS } as const;
/** How far the provinces of a search sheet lie. */
export const SEARCH_SHEET_KM = 800;
/** Rows of firms found outside that are taken in at once. */
export const FOUND_FIRMS = 500;

/** Days of a trip, visits of a day, firms of one plan, and how many of these are meant where nobody says. */
export const TRIP_DAYS = { most: 30, usual: 3 } as const;
export const DAY_VISITS = { most: 10, usual: 3 } as const;
/** Kilometres of a day by road, unless somebody says otherwise. */
export const DAY_KM = 600;
export const PLAN_FIRMS = 40;

/** Projects that are changed at once. */
export const PROJECTS_AT_ONCE = 500;
/** Days without a record after which a project is silent. */
export const SILENT_DAYS = { most: 3_650, usual: 30 } as const;
/** Years after which a statement of a firm counts as stale. */
export const STALE_YEARS = { most: 50, usual: OLD_YEARS } as const;

/** Steps of a network around a firm, who is in it at most, and the ties read for one step of it. */
export const NETWORK_STEPS = 4;
export const NETWORK_MEMBERS = { most: 1_000, usual: 200 } as const;
export const NETWORK_TIES = 20_000;
/** Who is drawn at most. */
export const NETWORK_DRAWN = 500;
