/** Every relation read aloud, from either end: who stands first in the data is `from`. */
import type { Share } from "../model/rows.ts";
import type { Connection, Language, TieKind } from "../model/words.ts";
import { shareText } from "./format.ts";

/**
 * What two ends can be to each other. Beside the ties between firms: an adviser works for a firm, a firm leads a chain,
 * a firm or an adviser introduced a project, a project recruits a firm and stands as its company.
 */
export const RELATIONS = [
  "supplies",
  "owns",
  "attracted_by",
  "partner",
  "same_name",
  "other",
  "works_for",
  "leads",
  "introduced",
  "recruits",
  "settled_as",
] as const;
export type Relation = (typeof RELATIONS)[number];

/** One relation with what more is known of it. */
export interface Related {
  relation: Relation;
  /** The name of what is delivered, and in English where there is one. */
  segment?: string | null | undefined;
  segmentEn?: string | null | undefined;
  share?: Share | null | undefined;
}

interface Verbs {
  /** Between `from` and `to`. */
  forward: (said: { segment: string; share: string }) => string;
  /** Between `to` and `from`. */
  back: (said: { segment: string; share: string }) => string;
}

const plain = (forward: string, back: string): Verbs => ({ forward: () => forward, back: () => back });

const VERBS: Record<Language, Record<Relation, Verbs>> = {
  zh: {
    supplies: {
      forward: ({ segment }) => (segment ? `供应${segment}给` : "供货给"),
      back: ({ segment }) => (segment ? `的${segment}采购自` : "采购自"),
    },
    owns: {
      forward: ({ share }) => (share ? `持股（${share}）` : "持股"),
      back: ({ share }) => (share ? `的股东（${share}）是` : "的股东是"),
    },
    attracted_by: plain("落户得益于", "吸引来了"),
    partner: plain("的合作方是", "的合作方是"),
    same_name: plain("名称近似", "名称近似"),
    other: plain("另有关系的是", "另有关系的是"),
    works_for: plain("任职于", "有人任招商顾问："),
    leads: plain("是链主企业，引领", "的链主企业是"),
    introduced: plain("引荐了", "的引荐人是"),
    recruits: plain("的目标企业是", "是目标企业，项目为"),
    settled_as: plain("的项目公司是", "是项目公司，项目为"),
  },
  en: {
    supplies: {
      forward: ({ segment }) => (segment ? `supplies ${segment} to` : "supplies"),
      back: ({ segment }) => (segment ? `buys ${segment} from` : "buys from"),
    },
    owns: {
      forward: ({ share }) => `owns ${share || "part"} of`,
      back: ({ share }) => (share ? `is owned (${share}) by` : "is partly owned by"),
    },
    attracted_by: plain("came here because of", "attracted"),
    partner: plain("is a partner of", "is a partner of"),
    same_name: plain("has a name like that of", "has a name like that of"),
    other: plain("has another tie to", "has another tie to"),
    works_for: plain("works for", "employs the adviser"),
    leads: plain("leads the chain", "is led by"),
    introduced: plain("introduced", "was introduced by"),
    recruits: plain("is to recruit", "is the firm to recruit of"),
    settled_as: plain("stands as the company", "is the project company of"),
  },
};

/** What stands between the two names, read from the first to the second; forward when the first is `from`. */
export function tieVerb(
  { relation, segment, segmentEn, share }: Related,
  forward: boolean,
  language: Language,
): string {
  const { forward: out, back } = VERBS[language][relation];
  const name = language === "en" ? (segmentEn ?? segment) : segment;
  const said = { segment: name ?? "", share: share == null ? "" : shareText(share, language) };
  return (forward ? out : back)(said);
}

/** The relation as a sentence without its full stop, read from the first to the second. */
export function tieSentence(
  related: Related,
  { first, second, forward }: { first: string; second: string; forward: boolean },
  language: Language,
): string {
  const verb = tieVerb(related, forward, language);
  return language === "zh" ? `${first}${verb}${second}` : `${first} ${verb} ${second}`;
}

/** A tie as rows and paths tell it. */
export interface ToldTie {
  kind: Connection;
  tieKind?: TieKind | null | undefined;
  segmentName?: string | null | undefined;
  segmentNameEn?: string | null | undefined;
  share?: Share | null | undefined;
}

/** The relation that a tie between firms, or between an adviser and a firm, is. */
export function relatedBy({ kind, tieKind, segmentName, segmentNameEn, share }: ToldTie): Related {
  const relation = kind === "tied" ? (tieKind ?? "other") : kind;
  return { relation, segment: segmentName, segmentEn: segmentNameEn, share };
}
