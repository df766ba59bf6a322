/** The words of CONTEXT.md: what a value may be. */

export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export const SEGMENT_CLASSES = [
  "strong",
  "present",
  "single",
  "weak",
  "missing",
  "bought_in",
  "extendable",
  "unsupported",
  "distant",
  "outside",
] as const;
export type SegmentClass = (typeof SEGMENT_CLASSES)[number];

/** The lists of gaps by priority, one for each policy, and the classes that stand in each. */
export const LISTS = ["fill", "strengthen", "extend"] as const;
export type ListName = (typeof LISTS)[number];
export const LIST_CLASSES = {
  fill: ["missing"],
  strengthen: ["single", "weak"],
  extend: ["extendable"],
} as const satisfies Record<ListName, readonly SegmentClass[]>;
export const RANKED_CLASSES = [
  ...LIST_CLASSES.fill,
  ...LIST_CLASSES.strengthen,
  ...LIST_CLASSES.extend,
] as const;

/** What to do about a gap. */
export const ADVICES = ["recruit", "arrange", "buy", "second_source", "extend"] as const;
export type Advice = (typeof ADVICES)[number];

/** Why a chain at a place has no completeness that says anything; the first that fits. */
export const WHYS = ["no_links", "nothing_present", "no_needs", "bought_in_only"] as const;
export type Why = (typeof WHYS)[number];

/** The reserved chain: every segment once, every link, every lead. */
export const ALL_CHAINS = "all";

export const SUPPLY_KINDS = ["input_of", "packaging_for", "equipment_for", "service_for"] as const;
export const LINK_KINDS = [...SUPPLY_KINDS, "sold_to", "waste_to", "recycle_to"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Along the chain, and what supports it. */
export const FLOW_STAGES = ["upstream", "midstream", "product", "market"] as const;
export const SUPPORT_STAGES = ["equipment", "packaging", "service", "cycle"] as const;
/** The lanes of machines and services: bought now and then, from anywhere. */
export const BOUGHT_NOW_AND_THEN = ["equipment", "service"] as const;
export const STAGES = [...FLOW_STAGES, ...SUPPORT_STAGES] as const;
export type Stage = (typeof STAGES)[number];

/** From the widest to the closest. */
export const PLACE_KINDS = ["country", "province", "city", "county", "park"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
/** Most places that lie in one another, the outermost included: as far as the queries look, `WITHIN*0..6`. */
export const PLACES_DEEP = 7;

/** In the order in which a project goes through them; a dropped one stands after them. */
export const PROJECT_STAGES = [
  "lead",
  "contact",
  "visit",
  "signed",
  "construction",
  "production",
  "dropped",
] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

export const CONFIDENCES = ["stated", "derived", "assumed"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const TIE_KINDS = ["attracted_by", "partner", "same_name", "other"] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** How a firm is a maker of a segment. */
export const MAKES_BY = ["own", "kind", "byproduct"] as const;
export type MakesBy = (typeof MAKES_BY)[number];

/** How two of a network are connected: a delivery, a holding, another tie of a kind, an adviser's own firm. */
export const CONNECTIONS = ["supplies", "owns", "tied", "works_for"] as const;
export type Connection = (typeof CONNECTIONS)[number];
/** The same with the kinds of other ties told apart. */
export const NETWORK_RELATIONS = ["supplies", "owns", ...TIE_KINDS, "works_for"] as const;
export type NetworkRelation = (typeof NETWORK_RELATIONS)[number];

/** What says that a firm expands. */
export const SIGNAL_KINDS = ["new_plant", "investment", "listing", "other"] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** Firms with one of these statuses (trimmed) are not residents and not active. */
export const INACTIVE_STATUSES = ["注销", "吊销", "停业", "迁出"] as const;
/** The statuses that forms offer; they are kept in Chinese, whatever the language of the page. */
export const STATUSES = ["存续", ...INACTIVE_STATUSES] as const;

/** How lists of firms can be sorted; a leading - sorts downward. */
export const FIRM_SORTS = [
  "name",
  "-name",
  "employees",
  "-employees",
  "registeredCapitalWan",
  "-registeredCapitalWan",
  "founded",
  "-founded",
] as const;
export type FirmSort = (typeof FIRM_SORTS)[number];

/** What can be searched for; of equally good ones in this order. */
export const FOUND_KINDS = [
  "chain",
  "segment",
  "firm",
  "place",
  "project",
  "person",
  "adviser",
  "trip",
  "shortlist",
  "page",
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** What is told of a firm that somebody found outside: the columns that a table of finds may have. */
export const FOUND_COLUMNS = ["name", "uscc", "place", "makes", "source"] as const;
export type FoundColumn = (typeof FOUND_COLUMNS)[number];

/** What a scenario may change. */
export const SCENARIO_CHANGES = ["add_firm", "add_plant", "remove_firm"] as const;
export type ScenarioChange = (typeof SCENARIO_CHANGES)[number];
