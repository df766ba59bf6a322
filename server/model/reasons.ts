import type { ProjectBrief, Share, Statement } from "./rows.ts";
import type { LinkKind, ProjectStage, SegmentClass } from "./words.ts";

export interface SegmentName {
  segment: string;
  nameZh: string;
  nameEn: string | null;
}

export interface FirmName {
  id: string;
  name: string;
}

export interface UnderWay {
  project: ProjectBrief["id"];
  name: string;
  stage: ProjectStage;
  firm: string | null;
}

/** A maker elsewhere, with the row on which it rests that it makes the thing. */
export interface NearestMaker extends Statement {
  firm: string;
  name: string;
  place: string | null;
  placeName: string | null;
  km: number;
  /** It rests on the centre of a province. */
  approximate: boolean;
}

/** Why a segment has its class, as data; server/words makes sentences of it. */
export interface Reasons {
  /** The links into present segments that need it (or that it would serve, when unsupported). */
  neededBy: (Statement &
    SegmentName & {
      /** The first of makersTotal. */
      makers: FirmName[];
      makersTotal: number;
      kind: LinkKind;
      required: boolean;
      alternative: string | null;
    })[];
  /** Who declares to need it, the rows of its declared need. */
  declared: (Statement & FirmName & { amount: number | null; unit: string | null })[];
  /** The other members of those needs. */
  alternatives: (SegmentName & { class: SegmentClass })[];
  /** Of an absent segment, the recruitable kinds that would make it. */
  kinds: SegmentName[];
  /**
   * Of count makers elsewhere the nearest of the located, those whose distance is known and not approximate; where all
   * known ones are approximate, of them.
   */
  elsewhere: { count: number; located: number; nearest: NearestMaker | null };
  /** What residents declare to sell or buy elsewhere of it; for an extendable segment also of what feeds it. */
  leakage: (Statement & {
    firm: string;
    name: string;
    segment: string;
    direction: "sold" | "bought";
    share: Share;
  })[];
  underWay: UnderWay[];
  excluded: (Statement & { place: string; placeName: string; reason: string }) | null;
  recruitable: boolean;
  /** Of an extendable segment: what is made here that it would use. */
  feeds: (Statement & SegmentName & { kind: LinkKind })[];
  /** The one maker of a single point; `by` is what it makes instead: a kind, or what the segment is the by-product of. */
  soleMaker: (FirmName & { by: SegmentName | null }) | null;
  capacity: { have: number; want: number; unit: string } | null;
  /** Of a distant segment: from a missing or bought-in segment up to it, each needed by the one before. */
  path: SegmentName[];
}
