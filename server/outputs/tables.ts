import type { SourceRow } from "../graph/graph.ts";
import { JOIN, shareText } from "../words/format.ts";
import { CLASS_NAMES, LINK_NAMES } from "../words/names.ts";
import type { Findings } from "./findings.ts";
import type { Sheet } from "./workbook.ts";

/** The tables of a report, whole, one sheet each. */
export function sheetsOf(findings: Findings, sources: ReadonlyMap<string, SourceRow>): Sheet[] {
  const { words, scorecard, leakage, name, language } = findings;
  const classes = CLASS_NAMES[language];
  const join = JOIN[language];
  const titleOf = (id: string | null) => (id === null ? words.noSource : (sources.get(id)?.title ?? id));
  const { completeness } = scorecard;
  const figures: Record<keyof typeof words.figures, string | number | null> = {
    chain: findings.chain,
    place: findings.place,
    met: completeness?.met ?? null,
    needs: completeness?.all ?? null,
    boughtIn: completeness?.boughtIn ?? null,
    present: scorecard.present,
    segments: scorecard.segments,
    makers: scorecard.makers,
    leaders: scorecard.leaders.map((firm) => firm.name).join(join),
    underWay: scorecard.underWay,
  };
  const keys = Object.keys(figures) as (keyof typeof figures)[];
  return [
    {
      name: words.sheets.figures,
      head: words.heads.figures,
      widths: [24, 40],
      rows: keys.map((key) => [words.figures[key], figures[key]]),
    },
    {
      name: words.sheets.segments,
      head: words.heads.segments,
      widths: [24, 28, 10, 10, 12, 12],
      rows: findings.segments.map((one) => [
        ...[one.name, one.nameEn, classes[one.class], one.makers, one.elsewhere],
        one.needsAll > 0 ? `${one.needsMet}/${one.needsAll}` : null,
      ]),
    },
    {
      name: words.sheets.gaps,
      head: words.heads.gaps,
      widths: [18, 8, 8, 40, 24],
      rows: findings.gaps.map((gap) => [
        ...[gap.name, classes[gap.class], Math.round(gap.score * 1000) / 1000, gap.reasons],
        gap.sources.map(titleOf).join(words.stop),
      ]),
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
      widths: [8, 22, 26, 10, 32],
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
      widths: [26, 26, 12, 8, 26],
      rows: findings.links.map((link) => [
        ...[link.from, link.to, LINK_NAMES[language][link.kind], link.required ? words.yes : null],
        titleOf(link.source),
      ]),
    },
    {
      name: words.sheets.sources,
      head: words.heads.sources,
      widths: [10, 40, 12, 36],
      rows: [...sources.values()].map((one) => [one.id, one.title, one.published, one.address]),
    },
  ];
}
