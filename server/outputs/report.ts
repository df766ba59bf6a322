import type { SourceRow } from "../graph/graph.ts";
import { SEGMENT_CLASSES } from "../model/words.ts";
import { besideText, dateText, JOIN, listText } from "../words/format.ts";
import { ADVICE_NAMES, CLASS_NAMES } from "../words/names.ts";
import type { Block } from "./document.ts";
import type { Findings } from "./findings.ts";
import { gapBlocks } from "./report-gaps.ts";

/** Of the panorama; its size in pixels. */
export interface Picture {
  png: Uint8Array;
  width: number;
  height: number;
}

export interface ReportParts {
  findings: Findings;
  sources: ReadonlyMap<string, SourceRow>;
  /** YYYY-MM-DD */
  on: string;
  picture: Picture | null;
}

/** The number of a source, in order of their first mention. */
export type Cite = (source: string | null) => string;

const CRITICAL_TOLD = 12;
const SEGMENTS_TOLD = 200;
const CLASS_NAMED = 40;

/** A report on a chain at a place: what to do on the first page, then chapter by chapter what it rests on. */
export function reportOf(parts: ReportParts): Block[] {
  const { findings, on } = parts;
  const { words, chain, place } = findings;
  const numbers = new Map<string, number>();
  const cite: Cite = (id) => {
    if (id === null) return words.noSource;
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `[${number}]`;
  };
  return [
    { kind: "title", text: words.report(chain, place), below: words.made(dateText(on, findings.language)) },
    ...judged(findings),
    ...recommendations(findings),
    { kind: "contents", text: words.contents, newPage: true },
    ...overview(findings),
    ...panorama(parts),
    ...gapBlocks(findings, on, cite),
    ...cascade(findings),
    ...next(findings),
    ...assumed(findings),
    ...sources(parts, numbers),
  ];
}

const heading = (text: string, level: 1 | 2 | 3 = 1): Block => ({ kind: "heading", level, text });
const text = (said: string): Block => ({ kind: "text", text: said });
const aloud = (label: string, said: string): Block => ({ kind: "item", label, text: said, large: true });

/** How complete the chain is here, or why that cannot be said and what to do next. */
function judged({ words, why, scorecard, gaps, needsOpen }: Findings): Block[] {
  const { completeness } = scorecard;
  const of = (list: string) => gaps.filter((gap) => gap.list === list).length;
  return [
    ...(why ? [why.text, why.next] : []),
    ...(completeness && completeness.all > 0 ? [words.completeness(completeness.met, completeness.all)] : []),
    ...(why && gaps.length === 0 ? [] : [words.open(needsOpen, of("fill"), of("strengthen"), of("extend"))]),
  ].map((said) => ({ kind: "text", text: said, large: true }));
}

/** What can be read aloud: three recommendations, each with why, whom and what first. */
function recommendations({ words, language, recommendations: some, why }: Findings): Block[] {
  if (some.length === 0) {
    return why ? [] : [heading(words.recommendations), text(words.recommendationsNone)];
  }
  return [
    heading(words.recommendations),
    ...some.flatMap((gap, at): Block[] => [
      heading(words.recommend(at + 1, ADVICE_NAMES[language][gap.advice], gap.name), 3),
      aloud(words.whyTo, gap.why),
      aloud(words.whoTo, gap.who === null ? words.whoNone : gap.who + words.end),
      aloud(words.firstTo, gap.first),
    ]),
  ];
}

function overview({ words, language, scorecard, why }: Findings): Block[] {
  const { completeness, makers, leaders, leakage } = scorecard;
  return [
    heading(words.overview),
    ...(why ? [text(why.text)] : []),
    ...(completeness && completeness.all > 0
      ? [text(words.completeness(completeness.met, completeness.all))]
      : []),
    ...(completeness && completeness.boughtIn > 0 ? [text(words.boughtIn(completeness.boughtIn))] : []),
    text(words.makers(makers, leaders.map(({ name }) => name).join(JOIN[language]))),
    text(words.leakage(leakage.sold.declared, leakage.bought.declared)),
  ];
}

/** The picture on a page of its own, then the segments by class, those of a list in its order; in its place a table of all. */
function panorama({ findings, picture }: ReportParts): Block[] {
  const { words, language, chain, place, segments, isAll } = findings;
  if (picture && !isAll) {
    return [
      heading(words.panorama),
      { kind: "note", text: words.pictureNext },
      { kind: "picture", ...picture, text: `${chain} · ${place}` },
      classes(findings),
    ];
  }
  const shown = segments.slice(0, SEGMENTS_TOLD);
  return [
    heading(words.panorama),
    classes(findings),
    { kind: "note", text: isAll ? words.noPanorama : words.noPicture },
    {
      kind: "table",
      head: words.heads.segments.filter((_, at) => at !== 0 && at !== 1 && at !== 3),
      widths: [4, 2, 2, 2, 2],
      rows: shown.map((one) => [
        one.name,
        CLASS_NAMES[language][one.class],
        String(one.makers),
        String(one.elsewhere),
        one.needsAll > 0 ? `${one.needsMet}/${one.needsAll}` : "–",
      ]),
    },
    ...(segments.length > shown.length
      ? [{ kind: "note" as const, text: words.cut(shown.length, segments.length) }]
      : []),
  ];
}

function classes({ words, language, segments, gaps }: Findings): Block {
  return {
    kind: "table",
    head: words.heads.classes,
    widths: [2, 1.5, 8.5],
    rows: SEGMENT_CLASSES.map((name) => {
      const ranked = gaps.filter((gap) => gap.class === name);
      const ofClass = ranked.length > 0 ? ranked : segments.filter((segment) => segment.class === name);
      const here = ofClass.map((segment) => segment.name);
      return [CLASS_NAMES[language][name], String(here.length), listText(here, CLASS_NAMED, language) || "–"];
    }),
  };
}

function cascade({ words, language, critical, why }: Findings): Block[] {
  if (critical.length === 0) return [heading(words.cascade), text(why?.text ?? words.cascadeNone)];
  return [
    heading(words.cascade),
    text(words.cascadeText),
    {
      kind: "table",
      head: words.heads.cascade,
      widths: [3, 1.7, 1.4, 5.9],
      rows: critical
        .slice(0, CRITICAL_TOLD)
        .map(({ kind, name, lost, rounds, segments }) => [
          besideText(name, kind, language),
          String(lost),
          String(rounds),
          segments.slice(0, 30).join(JOIN[language]),
        ]),
    },
  ];
}

function next({ words, language, why, next: { rows, open } }: Findings): Block[] {
  if (rows.length === 0) return [heading(words.next), text(why?.text ?? words.nextNone)];
  return [
    heading(words.next),
    text(words.nextText(open)),
    {
      kind: "table",
      head: words.heads.next,
      widths: [1, 4, 1, 6],
      rows: rows.map(({ name, gain, needers, tied }, at) => [
        String(at + 1),
        tied ? besideText(name, tied, language) : name,
        String(gain),
        needers,
      ]),
    },
  ];
}

function assumed({ words, links }: Findings): Block[] {
  const count = links.filter(({ confidence }) => confidence === "assumed").length;
  return [
    heading(words.assumed),
    ...[...words.assumptions, words.assumedStatements(count, links.length)].map(
      (said): Block => ({ kind: "item", text: said }),
    ),
  ];
}

/** Those mentioned, with their dates; one without an address shows none. */
function sources(
  { findings: { words, language }, sources: known }: ReportParts,
  cited: Map<string, number>,
): Block[] {
  const rows = [...cited].map(([id, number]) => {
    const source = known.get(id);
    return [
      `[${number}]`,
      source?.title ?? id,
      source?.published ? dateText(source.published, language) : words.unknown,
      source?.address ?? "",
    ];
  });
  return [
    heading(words.sources),
    rows.length === 0
      ? text(words.noSource + words.end)
      : { kind: "table", head: words.heads.sources, widths: [1, 5, 2, 5], rows },
  ];
}
