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

export const SUPPLY_KINDS = ["input_of", "packaging_for", "equipment_for", "service_for"] as const;
export const LINK_KINDS = [...SUPPLY_KINDS, "sold_to", "waste_to", "recycle_to"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const STAGES = [
  "upstream",
  "midstream",
  "product",
  "market",
  "equipment",
  "packaging",
  "service",
  "cycle",
] as const;
export type Stage = (typeof STAGES)[number];

export const PLACE_KINDS = ["country", "province", "city", "county", "park"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
/** Most places that lie in one another, the outermost included: as far as the queries look, `WITHIN*0..6`. */
export const PLACES_DEEP = 7;

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

/** How two of a network are connected: a delivery, a holding, another tie of a kind, an adviser's own firm. */
export const CONNECTIONS = ["supplies", "owns", "tied", "works_for"] as const;
export type Connection = (typeof CONNECTIONS)[number];

/** What says that a firm expands. */
export const SIGNAL_KINDS = ["new_plant", "investment", "listing", "other"] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** Firms with one of these statuses (trimmed) are not residents and not active. */
export const INACTIVE_STATUSES = ["注销", "吊销", "停业", "迁出"] as const;
