/** Why a segment is judged as it is, in sentences: what the page, a report and a visit sheet say of a gap. */
import { today } from "../model/dates.ts";
import { doubtOf, isOld } from "../model/doubt.ts";
import type { NearestMaker, Reasons, SegmentName } from "../model/reasons.ts";
import type { Statement } from "../model/rows.ts";
import { ARRANGE_KM } from "../model/weights.ts";
import type { Advice, Confidence, Language, SegmentClass } from "../model/words.ts";
import {
  amountText,
  besideText,
  dateText,
  JOIN,
  kmText,
  listText,
  nameOf,
  number,
  shareText,
} from "./format.ts";
import { GAP_WORDS, type GapWords, type NearestText } from "./gap-words.ts";
import { CONFIDENCE_NAMES, PROJECT_STAGE_NAMES } from "./names.ts";

/** A gap as far as sentences tell of it; what is left out is not told. */
export interface JudgedSegment {
  segment: string;
  class: SegmentClass;
  /** Upstream of a gap; null when the segment is not. */
  steps: number | null;
  makers: number;
  /** What to do about it. */
  advice?: Advice | null | undefined;
  /** On what it rests. */
  evidence?: Confidence | null | undefined;
  /** The rows of its list that can fill the same open needs, itself included. */
  oneOf?: readonly string[] | undefined;
  reasons?: Reasons | null | undefined;
}

export interface Sentence {
  text: string;
  /** The statements it rests on, each source once. */
  statements: Statement[];
  /** Those its text names, in order. */
  projects?: { project: string; name: string }[];
}

/** What a place is called in the reader's language. */
export type PlaceName = (place: Pick<NearestMaker, "place" | "placeName">) => string | null;

/** How many of a list of names are told to a reader of a page. */
const NAMED: Named = { segments: 3, firms: 2, holders: 3 };
/** In a list that is handed on all are. */
const ALL_NAMED: Named = { segments: Infinity, firms: Infinity, holders: Infinity };
const DOUBTS_TOLD = 2;

interface Named {
  segments: number;
  firms: number;
  holders: number;
}

interface Telling {
  language: Language;
  named: Named;
  words: GapWords;
  placeName: PlaceName;
  /** YYYY-MM-DD, the day on which something is old. */
  on: string;
}

/** What is said of a gap, by what it answers: what to do, why, who could do it, what to check before. */
export interface GapTold {
  advice: Sentence[];
  why: Sentence[];
  who: Sentence[];
  check: Sentence[];
}

export function gapTold(
  gap: JudgedSegment,
  language: Language,
  placeName: PlaceName,
  { on = today(), whole = false }: { on?: string | undefined; whole?: boolean | undefined } = {},
): GapTold {
  const { reasons } = gap;
  if (!reasons) return { advice: [], why: [], who: [], check: [] };
  const telling = { language, words: GAP_WORDS[language], placeName, on, named: whole ? ALL_NAMED : NAMED };
  return {
    advice: advice(gap, reasons, telling),
    why: [
      ...because(gap, reasons, telling),
      ...kinds(gap, reasons, telling),
      ...alternatives(gap, reasons, telling),
      ...leakage(gap, reasons, telling),
      ...underWay(reasons, telling),
    ],
    who: elsewhere(gap, reasons, telling),
    check: doubts(gap, reasons, telling),
  };
}

/** What to do in one clause, then a sentence for each kind of reason, then what is doubtful about them. */
export function gapSentences(...asked: Parameters<typeof gapTold>): Sentence[] {
  const { advice, why, who, check } = gapTold(...asked);
  return [...advice, ...why, ...who, ...check];
}

/** Sentences as one paragraph. */
export function paragraphOf(sentences: readonly Sentence[], language: Language): string {
  return sentences.map(({ text }) => text).join(language === "zh" ? "" : " ");
}

/** All that is said of a gap as one paragraph. */
export function gapText(gap: JudgedSegment, language: Language, placeName: PlaceName, whole = false): string {
  return paragraphOf(gapSentences(gap, language, placeName, { whole }), language);
}

/** Whether something else will do for everyone who needs the segment. */
export function oneOfSeveral({ neededBy, declared, alternatives }: Reasons): boolean {
  return alternatives.length > 0 && declared.length === 0 && neededBy.every(({ alternative }) => alternative);
}

const said = (text: string, statements: readonly Statement[] = []): Sentence => ({
  text,
  statements: cited(statements),
});

function advice(gap: JudgedSegment, reasons: Reasons, telling: Telling): Sentence[] {
  const { words } = telling;
  const { nearest } = reasons.elsewhere;
  switch (gap.advice) {
    case "recruit":
    case "buy":
    case "extend":
      return [said(words.advice[gap.advice])];
    case "arrange":
      return nearest && !nearest.approximate && nearest.km <= ARRANGE_KM
        ? [said(words.advice.arrangeWith(nearestText(nearest, telling)), [nearest])]
        : [said(words.advice.arrange)];
    case "second_source":
      return [said(words.advice.second_source[gap.class === "weak" ? "weak" : "single"])];
    default:
      return [];
  }
}

function because(gap: JudgedSegment, reasons: Reasons, telling: Telling): Sentence[] {
  const { words } = telling;
  const needers = neededBy(reasons, telling);
  const barred = reasons.excluded || !reasons.recruitable ? [bar(reasons, telling)] : [];
  const demand = declared(reasons, telling);
  const used = needers ? [said(words.neededHere(needers), reasons.neededBy)] : [];
  const wanted = needers
    ? [said(words.needed[inputKind(reasons)](needers), reasons.neededBy), ...demand]
    : [...demand, said(words.absent)];
  switch (gap.class) {
    case "missing":
      return wanted;
    case "bought_in":
      return [...wanted, bar(reasons, telling)];
    case "single":
      return [sole(reasons, needers, telling), ...demand];
    case "weak":
      return [...capacity(reasons, telling), ...used, ...demand];
    case "extendable":
      return feeds(reasons, telling);
    case "unsupported":
      return [said(words.uses[supportKind(reasons)](needers), reasons.neededBy)];
    case "distant":
      return [said(distance(gap, reasons, telling)), ...barred];
    case "strong":
    case "present":
      return [said(words.strong(gap.makers)), ...used, ...demand];
    case "outside":
      return [said(words.outside), ...barred];
  }
}

function sole({ soleMaker, neededBy }: Reasons, needers: string, { words, language }: Telling): Sentence {
  const by = soleMaker?.by ? nameOf(soleMaker.by, language) : null;
  return said(words.sole(soleMaker?.name ?? "", by, needers || null), neededBy);
}

/** Who declares to need it, with how much, of when and how sure. */
function declared({ declared: rows }: Reasons, { words, language, named }: Telling): Sentence[] {
  if (rows.length === 0) return [];
  const holders = rows.map(({ name, amount, unit, asOf, confidence }) => {
    const facts = [
      amount === null ? null : amountText(amount, unit, language),
      asOf && dateText(asOf, language),
      confidence === null ? null : CONFIDENCE_NAMES[language][confidence].toLowerCase(),
    ].filter((fact) => fact !== null && fact !== "");
    return facts.length === 0
      ? name
      : besideText(name, facts.join(language === "zh" ? "，" : ", "), language);
  });
  const list = holders.slice(0, named.holders).join(JOIN[language]);
  const all = holders.length > named.holders ? words.makersMore(list, holders.length) : list;
  return [said(words.declared(all), rows)];
}

/** The kinds that would fill an absent segment. */
function kinds(gap: JudgedSegment, { kinds: found }: Reasons, telling: Telling): Sentence[] {
  const { words } = telling;
  if (found.length === 0 || (gap.class !== "missing" && gap.class !== "extendable")) return [];
  return [said(words.kinds(listed(found, telling), found.length === 1))];
}

function distance(gap: JudgedSegment, { path }: Reasons, { words, language }: Telling): string {
  const names = path.map((each) => nameOf(each, language));
  return words.distant(gap.steps ?? 2, names[0] ?? null, names.join(" ← "));
}

function neededBy(reasons: Reasons, { words, language, named }: Telling): string {
  const bySegment = new Map(reasons.neededBy.map((needer) => [needer.segment, needer]));
  const moreOf = named === ALL_NAMED ? words.makersAmong : words.makersMore;
  const needers = [...bySegment.values()].map((needer) => {
    const segment = nameOf(needer, language);
    if (needer.makers.length === 0) return segment;
    const firms = needer.makers.slice(0, named.firms).map((maker) => maker.name);
    const list = firms.join(JOIN[language]);
    const makers = needer.makersTotal > firms.length ? moreOf(list, needer.makersTotal) : list;
    return besideText(segment, makers, language);
  });
  return listText(needers, named.segments, language);
}

function listed(segments: readonly SegmentName[], { language, named }: Telling): string {
  const names = [...new Map(segments.map((each) => [each.segment, nameOf(each, language)])).values()];
  return listText(names, named.segments, language);
}

/** The one kind of the links that need the segment; `mixed` when they are of several. */
function onlyKind<K extends string>(reasons: Reasons, kinds: readonly K[]): K | "mixed" {
  const found = new Set<string>(reasons.neededBy.map((needer) => needer.kind));
  return (found.size === 1 && kinds.find((kind) => found.has(kind))) || "mixed";
}
const inputKind = (reasons: Reasons) => onlyKind(reasons, ["input_of", "packaging_for"]);
const supportKind = (reasons: Reasons) => onlyKind(reasons, ["equipment_for", "service_for"]);

function alternatives(gap: JudgedSegment, reasons: Reasons, telling: Telling): Sentence[] {
  const { words } = telling;
  if (reasons.alternatives.length === 0 || (gap.class !== "missing" && gap.class !== "bought_in")) return [];
  const list = listed(reasons.alternatives, telling);
  if (oneOfSeveral(reasons)) {
    const others = new Set(reasons.alternatives.map(({ segment }) => segment));
    const folded = gap.oneOf?.filter((segment) => segment !== gap.segment) ?? [];
    const isAll = folded.length === others.size && folded.every((segment) => others.has(segment));
    return [said(isAll ? words.oneOf(list, others.size + 1) : words.alternativesAbsent(list))];
  }
  const some = reasons.neededBy.filter(({ alternative }) => alternative);
  if (some.length === 0) return [];
  return [said(words.alternativesFor(listed(some, telling), list))];
}

function capacity({ capacity }: Reasons, { words, language }: Telling): Sentence[] {
  if (!capacity) return [];
  const { have, want, unit } = capacity;
  const text = (value: number) => number(value, language);
  return [said(words.capacity(text(have), text(want), text(want - have), unit))];
}

function feeds(reasons: Reasons, telling: Telling): Sentence[] {
  const { words } = telling;
  const waste = reasons.feeds.filter((feed) => feed.kind === "waste_to" || feed.kind === "recycle_to");
  const direct = reasons.feeds.filter((feed) => !waste.includes(feed));
  return [
    ...(direct.length > 0 ? [said(words.feeds(listed(direct, telling)), direct)] : []),
    ...(waste.length > 0 ? [said(words.feedsWaste(listed(waste, telling)), waste)] : []),
  ];
}

function bar({ excluded }: Reasons, { words, language, placeName }: Telling): Sentence {
  if (!excluded) return said(words.notRecruitable);
  return said(excludedText(excluded, language, placeName), [excluded]);
}

/** What a place may not have, and why. */
export function excludedText(
  excluded: { place: string; placeName: string; reason: string },
  language: Language,
  placeName: PlaceName,
): string {
  const reason = excluded.reason.replace(/[。.]$/, "");
  return GAP_WORDS[language].excluded(placeName(excluded) ?? "", reason);
}

function leakage(gap: JudgedSegment, reasons: Reasons, { words, language }: Telling): Sentence[] {
  return reasons.leakage.map((leak) => {
    const share = shareText(leak.share, language);
    const feed =
      leak.segment === gap.segment
        ? undefined
        : reasons.feeds.find(({ segment }) => segment === leak.segment);
    const text = feed
      ? words.soldOf(leak.name, share, nameOf(feed, language))
      : words[leak.direction](leak.name, share);
    return said(text, [leak]);
  });
}

function underWay({ underWay: projects }: Reasons, { words, language }: Telling): Sentence[] {
  if (projects.length === 0) return [];
  const list = projects
    .map(({ name, stage }) => besideText(name, PROJECT_STAGE_NAMES[language][stage], language))
    .join(JOIN[language]);
  return [{ ...said(words.underWay(list)), projects }];
}

function elsewhere(gap: JudgedSegment, reasons: Reasons, telling: Telling): Sentence[] {
  if (gap.class === "strong" || gap.class === "present" || gap.class === "outside") return [];
  const { words } = telling;
  const { count, located, nearest } = reasons.elsewhere;
  if (count === 0) return [said(words.elsewhereNone)];
  if (!nearest) return [said(words.elsewhere(count))];
  return [said(words.elsewhereNear(count, located, nearestText(nearest, telling)), [nearest])];
}

function nearestText(nearest: NearestMaker, telling: Telling): NearestText {
  const { words, language, placeName } = telling;
  const { name, km, approximate, confidence } = nearest;
  const remarks = [
    approximate ? words.byProvince : null,
    doubtOf(nearest) !== null
      ? words.doubtful
      : confidence === "assumed"
        ? CONFIDENCE_NAMES[language].assumed.toLowerCase()
        : null,
    isOld(nearest, telling.on) ? words.dataOf(nearest.asOf!) : null,
  ].filter((remark) => remark !== null);
  return {
    firm: name,
    place: placeName(nearest),
    km: kmText(km, language, approximate),
    remark: remarks.length === 0 ? null : remarks.join(JOIN[language]),
  };
}

/** What to check before the gap is acted on: only assumed reasons, only old ones, notes that doubt. */
function doubts(gap: JudgedSegment, reasons: Reasons, { words, language, on }: Telling): Sentence[] {
  const found: Sentence[] = [];
  const grounds = [...reasons.neededBy, ...reasons.declared, ...reasons.feeds];
  if (gap.evidence === "assumed") found.push(said(words.assumedOnly));
  if (grounds.length > 0 && grounds.every((stated) => isOld(stated, on))) {
    const dates = grounds.map(({ asOf }) => asOf!).sort();
    found.push(said(words.oldOnly(dateText(dates.at(-1)!, language))));
  }
  const { nearest } = reasons.elsewhere;
  const noted = [
    ...[...reasons.neededBy, ...reasons.feeds].map((one) => ({ of: nameOf(one, language), stated: one })),
    ...reasons.declared.map((one) => ({ of: one.name, stated: one })),
    ...(nearest ? [{ of: nearest.name, stated: nearest }] : []),
  ];
  const told = new Set<string>();
  for (const { of, stated } of noted) {
    const doubt = doubtOf(stated);
    if (doubt === null || told.has(doubt) || told.size === DOUBTS_TOLD) continue;
    told.add(doubt);
    found.push(said(words.doubt(of, doubt.replace(/[。.;；]$/u, "")), [stated]));
  }
  return found;
}

function cited(statements: readonly Statement[]): Statement[] {
  const seen = new Map<string, Statement>();
  for (const { source, asOf, confidence, note } of statements) {
    const key = JSON.stringify([source, asOf, confidence, note]);
    if (!seen.has(key)) seen.set(key, { source, asOf, confidence, note });
  }
  return [...seen.values()];
}
