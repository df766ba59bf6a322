import type { Confidence, Connection, LinkKind, PlaceKind, ProjectStage, Stage, TieKind } from "./words.ts";

/** What the graph holds, what the analysis reads, what the API sends, as plain data. */

/** Where a statement comes from. `source` is a sources.csv id; null when the statement names none. */
export interface Statement {
  source: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD */
  asOf: string | null;
  confidence: Confidence | null;
  note: string | null;
}

/** A share in [0, 1] as written: `0.25`, or a bound, `>0.5` (大部分) or `<0.2`. It counts as its number and is shown as a bound. */
export type Share = string;

export interface Chain {
  id: string;
  nameZh: string;
  nameEn: string | null;
  sector: string | null;
}

export interface Segment {
  id: string;
  nameZh: string;
  nameEn: string | null;
  stage: Stage;
  group: string;
  /** raw, intermediate, finished, equipment, packaging, service, market, byproduct, recycle; free text except `byproduct` */
  role: string | null;
  /** GB/T 4754-2017 with the section letter, C1781 */
  industryCode: string | null;
  unit: string | null;
  recruitable: boolean;
  /** Its home chain; stage and group are those of the chain it is asked for. */
  chain: string;
  /** The segment of which it is a kind. */
  kindOf: string | null;
  /** How far it is economically delivered, in kilometres, > 0. */
  radiusKm: number | null;
  /** A sensible smallest plant, in 10,000 yuan. */
  minInvestWan: number | null;
}

export interface Link extends Statement {
  from: string;
  to: string;
  kind: LinkKind;
  required: boolean;
  alternative: string | null;
}

export interface Place {
  id: string;
  nameZh: string;
  nameEn: string | null;
  kind: PlaceKind;
  parent: string | null;
  longitude: number | null;
  latitude: number | null;
  /** Everyday names. */
  aliases: readonly string[];
  /** The reading without tones, a syllable for each character, where a converter errs. */
  pinyin: string | null;
}

export interface Firm {
  id: string;
  name: string;
  fullName: string | null;
  place: string | null;
  longitude: number | null;
  latitude: number | null;
  status: string | null;
}

/** A firm makes or offers a segment, as one source states it. */
export interface Makes extends Statement {
  firm: string;
  segment: string;
  capacity: number | null;
  unit: string | null;
  revenueShare: Share | null;
  soldElsewhereShare: Share | null;
  chosen: boolean;
}

/** A firm's declared demand for a segment, as one source states it. */
export interface Needs extends Statement {
  firm: string;
  segment: string;
  amount: number | null;
  unit: string | null;
  boughtElsewhereShare: Share | null;
  chosen: boolean;
}

export interface Leads extends Statement {
  firm: string;
  chain: string;
  place: string;
}

/** A person whom a place appointed to recruit for it. */
export interface Adviser extends Statement {
  id: string;
  name: string;
  title: string | null;
  /** The firm this person works for. */
  firm: string | null;
  /** Where this person was appointed. */
  place: string | null;
  since: string | null;
}

/** One statement that connects two: from and to are firms, but `works_for` is from an adviser. */
export interface Tie extends Statement {
  from: string;
  to: string;
  kind: Connection;
  tieKind: TieKind | null;
  /** What is delivered. */
  segment: string | null;
  /** What part is owned. */
  share: Share | null;
}

/** Exactly one of segment and industryCode is set. An industry code excludes every code that begins with it. */
export interface Exclusion extends Statement {
  place: string;
  segment: string | null;
  industryCode: string | null;
  reason: string;
}

export interface ProjectBrief {
  id: string;
  name: string;
  firm: string | null;
  place: string | null;
  segments: string[];
  stage: ProjectStage;
}

/** Whoever makes the first makes the second: by a kind, or because the second is a by-product of the first. */
export interface Yield {
  from: string;
  to: string;
}

/** Everything the analysis of one chain needs, independent of the place judged. */
export interface ChainData {
  chain: Chain;
  segments: Segment[];
  /** Segments of no part of this chain whose makers make one of its segments too, however far back. */
  ground: Segment[];
  /** The `waste_to` links into by-products that have an end outside the chain. */
  groundWastes: Yield[];
  /** Firms that declare a need here and make something, though nothing of `segments` and `ground`. */
  busyElsewhere: string[];
  /** Only links whose two ends are segments of the chain. */
  links: Link[];
  /** All statements for segments of this chain and its ground, inactive firms' included; the analysis picks the one that speaks. */
  makes: Makes[];
  /** All statements for segments of this chain alone. */
  needs: Needs[];
  leads: Leads[];
  projects: ProjectBrief[];
}

/** Everything the analysis needs that belongs to no chain. */
export interface Atlas {
  places: Place[];
  /** Every firm of the graph. */
  firms: Firm[];
  exclusions: Exclusion[];
}
