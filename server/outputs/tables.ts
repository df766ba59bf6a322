import type { SourceRow } from "../graph/graph.ts";
import { isOld } from "../model/doubt.ts";
import { scoreLevel, scoreShown } from "../model/weights.ts";
import type { Stage } from "../model/words.ts";
import { doubtText } from "../words/basis.ts";
import { dateText, JOIN, shareText } from "../words/format.ts";
import { groupName } from "../words/group-names.ts";
import {
  ADVICE_NAMES,
  CLASS_NAMES,
  CONFIDENCE_NAMES,
  LEVEL_NAMES,
  LINK_NAMES,
  LIST_NAMES,
  STAGE_NAMES,
} from "../words/names.ts";
import type { Findings } from "./findings.ts";
import { hintsOf } from "./report-gaps.ts";
import type { Sheet } from "./workbook.ts";

/** The tables of a report, whole, one sheet each; what is empty has none. `on` is YYYY-MM-DD. */
export function sheetsOf(findings: Findings, sources: ReadonlyMap<string, SourceRow>, on: string): Sheet[] {
  const { words, leakage, name, language } = findings;
  const classes = CLASS_NAMES[language];
  const join = JOIN[language];
  const used = new Set<string>();
  const titleOf = (id: string | null) => {
    if (id === null) return words.noSource;
    used.add(id);
    return sources.get(id)?.title ?? id;
  };
  const placed = (one: { stage: Stage; group: string }) => [
    STAGE_NAMES[language][one.stage],
    groupName(one.group, language),
  ];
  const sheets: Sheet[] = [
    {
      name: words.sheets.figures,
      head: words.heads.figures,
      widths: [24, 60],
      rows: figuresOf(findings),
    },
    {
      name: words.sheets.segments,
      head: words.heads.segments,
      widths: [10, 14, 22, 26, 9, 10, 10, 10],
      rows: findings.segments.map((one) => [
        ...placed(one),
        ...[one.name, one.other, classes[one.class], one.makers, one.elsewhere],
        one.needsAll > 0 ? `${one.needsMet}/${one.needsAll}` : null,
      ]),
    },
    {
      name: words.sheets.gaps,
      head: words.heads.gaps,
      widths: [7, 6, 9, 11, 16, 8, 9, 6, 6, 9, 60, 30],
      rows: findings.gaps.map((gap) => [
        ...[LIST_NAMES[language][gap.list], gap.rank, ...placed(gap), gap.name, classes[gap.class]],
        ADVICE_NAMES[language][gap.advice],
        scoreShown(gap.score),
        LEVEL_NAMES[language][scoreLevel(gap.score)],
        gap.evidence && CONFIDENCE_NAMES[language][gap.evidence],
        gap.reasons,
        gap.sources.map(titleOf).join(words.stop),
      ]),
    },
    {
      name: words.sheets.targets,
      head: words.heads.targetRows,
      widths: [16, 20, 12, 10, 36, 10, 10, 36],
      rows: findings.gaps.flatMap((gap) =>
        gap.targets.map((target) => [
          ...[gap.name, target.firm.name, findings.placeName(target)],
          target.km === null ? null : Math.round(target.km),
          titleOf(target.stated.source),
          target.stated.asOf && dateText(target.stated.asOf, language),
          target.stated.confidence && CONFIDENCE_NAMES[language][target.stated.confidence],
          [
            isOld(target.stated, on) ? words.old : null,
            doubtText(target.stated, language),
            hintsOf(target, findings),
          ]
            .filter(Boolean)
            .join(words.stop) || null,
        ]),
      ),
    },
    {
      name: words.sheets.cascade,
      head: words.heads.cascade,
      widths: [20, 12, 8, 58],
      rows: findings.critical.map((one) => [one.name, one.lost, one.rounds, one.segments.join(join)]),
    },
    {
      name: words.sheets.next,
      head: words.heads.next,
      widths: [8, 28, 8, 54],
      rows: findings.next.rows.map((one, at) => [at + 1, one.name, one.gain, one.needers]),
    },
    {
      name: words.sheets.leakage,
      head: words.heads.leakage,
      widths: [8, 22, 26, 14, 32],
      rows: [...leakage.out, ...leakage.in].flatMap((flow) =>
        flow.declared.map((row) => [
          ...[words[flow.direction], name(flow), row.firm.name, shareText(row.share, language)],
          titleOf(row.source),
        ]),
      ),
    },
    {
      name: words.sheets.links,
      head: words.heads.links,
      widths: [26, 26, 12, 8, 40],
      rows: findings.links.map((link) => [
        ...[link.from, link.to, LINK_NAMES[language][link.kind], link.required ? words.yes : null],
        titleOf(link.source),
      ]),
    },
  ];
  const cited: Sheet = {
    name: words.sheets.sources,
    head: words.heads.sources,
    widths: [12, 50, 12, 36],
    rows: [...sources.values()]
      .filter(({ id }) => used.has(id))
      .map((one) => [one.id, one.title, one.published && dateText(one.published, language), one.address]),
  };
  return [...sheets, cited].filter(({ rows }) => rows.length > 0);
}

function figuresOf({ words, scorecard, why, gaps, needsOpen, language, ...of }: Findings): Sheet["rows"] {
  const { completeness } = scorecard;
  const total = (list: string) => gaps.filter((gap) => gap.list === list).length;
  const figures: Record<keyof typeof words.figures, string | number | null> = {
    chain: of.chain,
    place: of.place,
    why: why && `${why.text}${why.next}`,
    met: completeness?.met ?? null,
    needs: completeness?.all ?? null,
    open: completeness && needsOpen,
    boughtIn: completeness?.boughtIn ?? null,
    fill: total("fill"),
    strengthen: total("strengthen"),
    extend: total("extend"),
    present: scorecard.present,
    segments: scorecard.segments,
    makers: scorecard.makers,
    leaders: scorecard.leaders.map((firm) => firm.name).join(JOIN[language]) || null,
    underWay: scorecard.underWay,
  };
  const keys = Object.keys(figures) as (keyof typeof figures)[];
  return keys.filter((key) => figures[key] !== null).map((key) => [words.figures[key], figures[key]]);
}
