/** Why a segment is judged as it is, in sentences: what the page, a report and a visit sheet say of a gap. */
import type { NearestMaker, Reasons, SegmentName } from "../model/reasons.ts";
import type { Statement } from "../model/rows.ts";
import type { Language, SegmentClass } from "../model/words.ts";
import { besideText, JOIN, kmText, listText, nameOf, number, shareText } from "./format.ts";
import { GAP_WORDS, type GapWords } from "./gap-words.ts";
import { PROJECT_STAGE_NAMES } from "./names.ts";

/** A gap as far as sentences tell of it. */
export interface JudgedSegment {
  segment: string;
  class: SegmentClass;
  /** Upstream of a gap; null when the segment is not. */
  steps: number | null;
  makers: number;
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

const NAMED_SEGMENTS = 3;
const NAMED_FIRMS = 2;

interface Telling {
  language: Language;
  words: GapWords;
  placeName: PlaceName;
}

/** One sentence for each kind of reason; the first says most. */
export function gapSentences(gap: JudgedSegment, language: Language, placeName: PlaceName): Sentence[] {
  const { reasons } = gap;
  if (!reasons) return [];
  const telling = { language, words: GAP_WORDS[language], placeName };
  return [
    ...because(gap, reasons, telling),
    ...alternatives(gap, reasons, telling),
    ...leakage(gap, reasons, telling),
    ...underWay(reasons, telling),
    ...elsewhere(gap, reasons, telling),
  ];
}

/** The same as one paragraph. */
export function gapText(gap: JudgedSegment, language: Language, placeName: PlaceName): string {
  return gapSentences(gap, language, placeName)
    .map(({ text }) => text)
    .join(language === "zh" ? "" : " ");
}

/** Whether something else will do for everyone who needs the segment. */
export function oneOfSeveral({ neededBy, alternatives }: Reasons): boolean {
  return alternatives.length > 0 && neededBy.every(({ alternative }) => alternative);
}

const said = (text: string, statements: readonly Statement[] = []): Sentence => ({
  text,
  statements: cited(statements),
});

function because(gap: JudgedSegment, reasons: Reasons, telling: Telling): Sentence[] {
  const { words } = telling;
  const needers = neededBy(reasons, telling);
  const barred = reasons.excluded || !reasons.recruitable ? [bar(reasons, telling)] : [];
  switch (gap.class) {
    case "missing":
      return [said(words.needed[inputKind(reasons)](needers), reasons.neededBy)];
    case "bought_in":
      return [said(words.needed[inputKind(reasons)](needers), reasons.neededBy), bar(reasons, telling)];
    case "single":
      return [said(words.sole(reasons.soleMaker?.name ?? null, needers), reasons.neededBy)];
    case "weak":
      return [...capacity(reasons, telling), said(words.neededHere(needers), reasons.neededBy)];
    case "extendable":
      return feeds(reasons, telling);
    case "unsupported":
      return [said(words.uses[supportKind(reasons)](needers), reasons.neededBy)];
    case "distant":
      return [said(distance(gap, reasons, telling)), ...barred];
    case "strong":
    case "present":
      return [
        said(words.strong(gap.makers)),
        ...(needers ? [said(words.neededHere(needers), reasons.neededBy)] : []),
      ];
    case "outside":
      return [said(words.outside), ...barred];
  }
}

function distance(gap: JudgedSegment, { path }: Reasons, { words, language }: Telling): string {
  const names = path.map((each) => nameOf(each, language));
  return words.distant(gap.steps ?? 2, names[0] ?? null, names.join(" ← "));
}

function neededBy(reasons: Reasons, { words, language }: Telling): string {
  const bySegment = new Map(reasons.neededBy.map((needer) => [needer.segment, needer]));
  const named = [...bySegment.values()].map((needer) => {
    const segment = nameOf(needer, language);
    if (needer.makers.length === 0) return segment;
    const firms = needer.makers.slice(0, NAMED_FIRMS).map((maker) => maker.name);
    const list = firms.join(JOIN[language]);
    const makers = needer.makersTotal > NAMED_FIRMS ? words.makersMore(list, needer.makersTotal) : list;
    return besideText(segment, makers, language);
  });
  return listText(named, NAMED_SEGMENTS, language);
}

function listed(segments: readonly SegmentName[], language: Language): string {
  const names = [...new Map(segments.map((each) => [each.segment, nameOf(each, language)])).values()];
  return listText(names, NAMED_SEGMENTS, language);
}

/** The one kind of the links that need the segment; `mixed` when they are of several. */
function onlyKind<K extends string>(reasons: Reasons, kinds: readonly K[]): K | "mixed" {
  const found = new Set<string>(reasons.neededBy.map((needer) => needer.kind));
  return (found.size === 1 && kinds.find((kind) => found.has(kind))) || "mixed";
}
const inputKind = (reasons: Reasons) => onlyKind(reasons, ["input_of", "packaging_for"]);
const supportKind = (reasons: Reasons) => onlyKind(reasons, ["equipment_for", "service_for"]);

function alternatives(gap: JudgedSegment, reasons: Reasons, { words, language }: Telling): Sentence[] {
  if (reasons.alternatives.length === 0 || (gap.class !== "missing" && gap.class !== "bought_in")) return [];
  const list = listed(reasons.alternatives, language);
  if (oneOfSeveral(reasons)) return [said(words.alternativesAbsent(list))];
  const some = reasons.neededBy.filter(({ alternative }) => alternative);
  return [said(words.alternativesFor(listed(some, language), list))];
}

function capacity({ capacity }: Reasons, { words, language }: Telling): Sentence[] {
  if (!capacity) return [];
  const { have, want, unit } = capacity;
  const text = (value: number) => number(value, language);
  return [said(words.capacity(text(have), text(want), text(want - have), unit))];
}

function feeds(reasons: Reasons, { words, language }: Telling): Sentence[] {
  const waste = reasons.feeds.filter((feed) => feed.kind === "waste_to" || feed.kind === "recycle_to");
  const direct = reasons.feeds.filter((feed) => !waste.includes(feed));
  return [
    ...(direct.length > 0 ? [said(words.feeds(listed(direct, language)), direct)] : []),
    ...(waste.length > 0 ? [said(words.feedsWaste(listed(waste, language)), waste)] : []),
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

function elsewhere(
  gap: JudgedSegment,
  reasons: Reasons,
  { words, language, placeName }: Telling,
): Sentence[] {
  if (gap.class === "strong" || gap.class === "present" || gap.class === "outside") return [];
  const { count, nearest } = reasons.elsewhere;
  if (count === 0) return [said(words.elsewhereNone)];
  if (!nearest) return [said(words.elsewhere(count))];
  return [said(words.elsewhereNear(count, nearest.name, placeName(nearest), kmText(nearest.km, language)))];
}

function cited(statements: readonly Statement[]): Statement[] {
  const seen = new Map<string, Statement>();
  for (const { source, asOf, confidence, note } of statements) {
    const key = JSON.stringify([source, asOf, confidence, note]);
    if (!seen.has(key)) seen.set(key, { source, asOf, confidence, note });
  }
  return [...seen.values()];
}
