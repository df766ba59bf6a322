import { gapListOf } from "../analysis/judging/gap-list.ts";
import { type Judgement, verdictOf } from "../analysis/judging/gaps.ts";
import { explain } from "../analysis/judging/reasons.ts";
import { type Critical, mostCritical } from "../analysis/planning/critical.ts";
import { leakageOf } from "../analysis/planning/leakage.ts";
import { scorecardOf } from "../analysis/planning/scorecard.ts";
import { whichNext } from "../analysis/planning/which-next.ts";
import type { Reasons } from "../model/reasons.ts";
import type { Language } from "../model/words.ts";
import { listText, nameOf } from "../words/format.ts";
import { gapText, type PlaceName } from "../words/gap-sentences.ts";
import { WORDS } from "./report-words.ts";

const CRITICAL_TOLD = 10;
const CHOSEN = 5;
const NAMED = 4;

/** All that a report or a workbook tells of a chain at a place. */
export function findingsOf(judgement: Judgement, language: Language) {
  const { chain, situation } = judgement;
  const words = WORDS[language];
  const name = (one: { nameZh: string; nameEn: string | null }) => nameOf(one, language);
  const nameOfId = (id: string) => {
    const segment = chain.segments[chain.segmentIndex.get(id) ?? -1];
    return segment ? name(segment) : id;
  };
  const listed = (names: string[]) => listText(names, NAMED, language);
  const placeName: PlaceName = ({ place, placeName }) => {
    const found = place === null ? undefined : situation.places.get(place);
    return found ? name(found) : placeName;
  };

  const list = gapListOf(judgement);
  const critical = mostCritical(judgement, CRITICAL_TOLD);
  const falls = (kind: string, rows: Critical[], called: (id: string) => string) =>
    rows
      .filter(({ lost }) => lost > 0)
      .map(({ id, lost, rounds, segments }) => ({
        kind,
        name: called(id),
        lost,
        rounds,
        segments: segments.map(nameOfId),
      }));

  return {
    chain: name(chain.chain),
    place: name(situation.place),
    words,
    scorecard: scorecardOf(judgement),
    segments: chain.segments.map((segment, position) => ({
      ...verdictOf(judgement, position),
      name: name(segment),
      nameEn: segment.nameEn,
    })),
    gaps: list.all.map(({ segment, score }) => {
      const position = chain.segmentIndex.get(segment)!;
      const judged = { ...verdictOf(judgement, position), segment, reasons: explain(judgement, position) };
      return {
        name: nameOfId(segment),
        class: judged.class,
        score,
        reasons: gapText(judged, language, placeName),
        sources: sourcesOf(judged.reasons),
      };
    }),
    critical: [
      ...falls(words.firm, critical.firms, (id) => situation.firms.get(id)?.name ?? id),
      ...falls(words.segment, critical.segments, nameOfId),
    ].sort((a, b) => b.lost - a.lost),
    next: nextOf(),
    leakage: leakageOf(judgement, list.lists.extend),
    links: chain.links.map((link) => ({ ...link, from: nameOfId(link.from), to: nameOfId(link.to) })),
    language,
    name,
  };

  function nextOf() {
    const { chosen, open } = whichNext(judgement, CHOSEN);
    const rows = chosen.map(({ segment, gain, needers, tied }) => ({
      name: nameOfId(segment),
      gain,
      needers: listed(needers.map(nameOfId)),
      tied: tied.length > 0 ? words.tied(listed(tied.map(nameOfId))) : "",
    }));
    return { rows, open };
  }
}

export type Findings = ReturnType<typeof findingsOf>;

/** Ids of the sources the reasons rest on; null among them when one is not stated. */
function sourcesOf({ neededBy, feeds, leakage, excluded }: Reasons): (string | null)[] {
  const statements = [...neededBy, ...feeds, ...leakage, ...(excluded ? [excluded] : [])];
  return [...new Set(statements.map(({ source }) => source))];
}
