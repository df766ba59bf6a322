import { scoreLevel, scoreShown } from "../model/weights.ts";
import { LISTS, type ListName } from "../model/words.ts";
import { basisText } from "../words/basis.ts";
import { besideText, JOIN, kmText, scoreText } from "../words/format.ts";
import { ADVICE_NAMES, CLASS_NAMES, LEVEL_NAMES, LIST_NAMES } from "../words/names.ts";
import type { Block } from "./document.ts";
import type { Findings, FoundGap } from "./findings.ts";
import type { Cite } from "./report.ts";
import { REPORT_TOLD, type Target } from "./told.ts";

const MORE_TOLD = 60;

/** The three lists with their true totals: the first gaps with reasons and target firms, the others in a table. */
export function gapBlocks(findings: Findings, on: string, cite: Cite): Block[] {
  const { words, why, gaps } = findings;
  return [
    { kind: "heading", level: 1, text: words.gaps },
    ...(why ? [{ kind: "text", text: `${why.text}${why.next}` } as const] : []),
    ...(why && gaps.length === 0 ? [] : LISTS.flatMap((list) => listBlocks(findings, list, on, cite))),
  ];
}

function listBlocks(findings: Findings, list: ListName, on: string, cite: Cite): Block[] {
  const { words, language } = findings;
  const rows = findings.gaps.filter((gap) => gap.list === list);
  const told = rows.slice(0, REPORT_TOLD[list]);
  const more = rows.slice(told.length, told.length + MORE_TOLD);
  const head: Block = {
    kind: "heading",
    level: 2,
    text: words.listHead(LIST_NAMES[language][list], rows.length),
  };
  if (rows.length === 0) return [head, { kind: "text", text: words.listNone }];
  return [
    head,
    ...(more.length > 0 ? [{ kind: "note", text: words.onlyTold(told.length, rows.length) } as const] : []),
    ...told.flatMap((gap) => toldBlocks(gap, findings, on, cite)),
    ...(more.length > 0 ? [moreTable(more, findings)] : []),
    ...(told.length + more.length < rows.length
      ? [{ kind: "note", text: words.cut(told.length + more.length, rows.length) } as const]
      : []),
  ];
}

function toldBlocks(gap: FoundGap, findings: Findings, on: string, cite: Cite): Block[] {
  const { words, language } = findings;
  const level = LEVEL_NAMES[language][scoreLevel(gap.score)];
  const judged = words.judged(CLASS_NAMES[language][gap.class], scoreShown(gap.score), level);
  return [
    {
      kind: "heading",
      level: 3,
      text: besideText(`${gap.rank}. ${gap.name}`, judged, language),
    },
    { kind: "text", text: `${gap.reasons} ${gap.sources.map(cite).join(" ")}`.trimEnd() },
    ...targetTable(gap.targets, findings, on, cite),
  ];
}

/** Without the last column where there is nothing to note of any. */
function targetTable(targets: Target[], findings: Findings, on: string, cite: Cite): Block[] {
  if (targets.length === 0) return [];
  const { words, language } = findings;
  const hints = targets.map((target) => hintsOf(target, findings));
  const columns = hints.every((hint) => hint === "") ? 4 : 5;
  return [
    {
      kind: "table",
      head: words.heads.targets.slice(0, columns),
      widths: [2.6, 2, 1.8, 4, 3].slice(0, columns),
      rows: targets.map((target, at) =>
        [
          target.firm.name,
          findings.placeName(target) ?? words.unknown,
          kmText(target.km, language, target.approximate),
          basisText(target.stated, cite(target.stated.source), language, on),
          hints[at]!,
        ].slice(0, columns),
      ),
    },
  ];
}

/** What to know before one turns to the firm: whose rival it is, what it makes instead, who introduces it. */
export function hintsOf(target: Target, { language, words, name }: Findings): string {
  const { rivals, through, introducer, approximate } = target;
  const hints = [
    rivals.length > 0 ? words.rival(rivals.join(JOIN[language])) : null,
    through ? words.through(name(through)) : null,
    introducer ? words.introducedBy(introducer) : null,
    approximate ? words.byProvince : null,
  ].filter((hint) => hint !== null);
  return hints.join(words.stop);
}

function moreTable(gaps: FoundGap[], { words, language }: Findings): Block {
  return {
    kind: "table",
    head: words.heads.more,
    widths: [1, 5, 2, 2.5, 2],
    rows: gaps.map((gap) => [
      String(gap.rank),
      gap.name,
      CLASS_NAMES[language][gap.class],
      ADVICE_NAMES[language][gap.advice],
      scoreText(gap.score, language),
    ]),
  };
}
