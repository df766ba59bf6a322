import { type GapRow, gapListOf } from "../analysis/judging/gap-list.ts";
import { type Judgement, verdictOf } from "../analysis/judging/gaps.ts";
import { explain } from "../analysis/judging/reasons.ts";
import { type Critical, mostCritical } from "../analysis/planning/critical.ts";
import { leakageOf } from "../analysis/planning/leakage.ts";
import { scorecardOf } from "../analysis/planning/scorecard.ts";
import { whichNext } from "../analysis/planning/which-next.ts";
import type { Reasons } from "../model/reasons.ts";
import { ALL_CHAINS, type Language, STAGES, type Stage } from "../model/words.ts";
import { JOIN, listText, moreText, nameOf } from "../words/format.ts";
import { gapTold, type PlaceName, paragraphOf } from "../words/gap-sentences.ts";
import { groupName } from "../words/group-names.ts";
import { WHY_WORDS } from "../words/why-words.ts";
import { firstStep, recommended, whoText } from "./recommendations.ts";
import { WORDS } from "./report-words.ts";
import type { Target, Targets } from "./told.ts";

const CRITICAL_TOLD = 10;
const CHOSEN = 5;
const NAMED = 4;

/**
 * All that a report or a workbook tells of a chain at a place.
 * @param named so many names of a list are told; a workbook tells them all
 */
export function findingsOf(judgement: Judgement, language: Language, targets: Targets = [], named = NAMED) {
  const { chain, situation } = judgement;
  const words = WORDS[language];
  const name = (one: { nameZh: string; nameEn: string | null }) => nameOf(one, language);
  const nameOfId = (id: string) => {
    const segment = chain.segments[chain.segmentIndex.get(id) ?? -1];
    return segment ? name(segment) : id;
  };
  const some = (names: string[], all: number) =>
    all > named
      ? moreText(names.slice(0, named).join(JOIN[language]), all, language)
      : names.join(JOIN[language]);
  const listed = (names: string[]) => listText(names, named, language);
  const placeName: PlaceName = ({ place, placeName }) => {
    const found = place === null ? undefined : situation.places.get(place);
    return found ? name(found) : placeName;
  };

  const list = gapListOf(judgement);
  const targetsOf = new Map(targets);
  const critical = mostCritical(judgement, CRITICAL_TOLD);
  const falls = (kind: string, rows: Critical[], called: (id: string) => string) =>
    rows
      .filter(({ lost }) => lost > 0)
      .map(({ id, lost, rounds, segments }) => ({
        kind,
        name: called(id),
        lost,
        rounds: Math.max(0, rounds - 1),
        segments: segments.map(nameOfId),
      }));
  const gaps = Object.values(list.lists).flatMap((rows) => rows.map((row, at) => gapOf(row, at + 1)));

  return {
    id: chain.chain.id,
    isAll: chain.chain.id === ALL_CHAINS,
    chain: name(chain.chain),
    place: name(situation.place),
    words,
    scorecard: scorecardOf(judgement),
    why: list.why === null ? null : WHY_WORDS[language][list.why],
    needsOpen: list.needsOpen,
    segments: alongChain(
      chain.segments.map((segment, position) => ({
        ...verdictOf(judgement, position),
        name: name(segment),
        other: language === "zh" ? segment.nameEn : segment.nameZh,
        stage: segment.stage,
        group: segment.group,
      })),
      language,
    ),
    gaps,
    recommendations: recommended(gaps),
    critical: [
      ...falls(words.firm, critical.firms, (id) => situation.firms.get(id)?.name ?? id),
      ...falls(words.segment, critical.segments, nameOfId),
    ].sort((a, b) => b.lost - a.lost),
    next: nextOf(),
    leakage: leakageOf(judgement, list.lists.extend),
    links: chain.links.map((link) => ({ ...link, from: nameOfId(link.from), to: nameOfId(link.to) })),
    language,
    name,
    placeName,
  };

  /** A gap with what is said of it; `rank` counts in its list. */
  function gapOf(row: GapRow, rank: number) {
    const reasons = explain(judgement, row.position);
    const told = gapTold({ ...verdictOf(judgement, row.position), ...row, reasons }, language, placeName, {
      whole: true,
    });
    const { stage, group } = chain.segments[row.position]!;
    const known: Target[] = targetsOf.get(row.segment) ?? [];
    return {
      ...row,
      rank,
      name: nameOfId(row.segment),
      stage,
      group,
      reasons: paragraphOf([...told.advice, ...told.why, ...told.who, ...told.check], language),
      why: paragraphOf([...told.why, ...told.check], language),
      who: whoText(known, language, placeName),
      first: firstStep(row, reasons, known, language),
      sources: sourcesOf(reasons),
      targets: known,
    };
  }

  function nextOf() {
    const { chosen, open } = whichNext(judgement, CHOSEN);
    const rows = chosen.map(({ segment, gain, needers, declared, tied, tiedTotal }) => ({
      name: nameOfId(segment),
      gain,
      needers: listed([...needers.map(nameOfId), ...(declared ? [words.declaredNeed] : [])]),
      tied: tied.length > 0 ? words.tied(some(tied.map(nameOfId), tiedTotal)) : "",
    }));
    return { rows, open };
  }
}

export type Findings = ReturnType<typeof findingsOf>;
export type FoundGap = Findings["gaps"][number];

/** Ids of the sources the reasons rest on; null among them when one is not stated. */
function sourcesOf({ neededBy, declared, feeds, leakage, excluded }: Reasons): (string | null)[] {
  const statements = [...neededBy, ...declared, ...feeds, ...leakage, ...(excluded ? [excluded] : [])];
  return [...new Set(statements.map(({ source }) => source))];
}

/** By stage along the chain, then by group and name in the order of the language. */
function alongChain<Row extends { stage: Stage; group: string; name: string }>(
  rows: Row[],
  language: Language,
): Row[] {
  const { compare } = new Intl.Collator(language === "zh" ? "zh-CN" : "en");
  return rows.toSorted(
    (a, b) =>
      STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
      compare(groupName(a.group, language), groupName(b.group, language)) ||
      compare(a.name, b.name),
  );
}
