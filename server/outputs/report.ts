import type { SourceRow } from "../graph/graph.ts";
import { SEGMENT_CLASSES } from "../model/words.ts";
import { besideText, JOIN } from "../words/format.ts";
import { CLASS_NAMES } from "../words/names.ts";
import type { Block } from "./document.ts";
import type { Findings } from "./findings.ts";

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

const GAPS_TOLD = 60;
const CRITICAL_TOLD = 12;

/** A report on a chain at a place, chapter by chapter. */
export function reportOf(parts: ReportParts): Block[] {
  const { words, chain, place } = parts.findings;
  const cited = citations(parts);
  return [
    { kind: "title", text: words.report(chain, place), below: words.made(parts.on) },
    { kind: "contents", text: words.contents },
    ...overview(parts.findings),
    ...panorama(parts),
    ...gaps(parts.findings, cited),
    ...cascade(parts.findings),
    ...next(parts.findings),
    ...assumed(parts.findings),
    ...sources(parts, cited),
  ];
}

function heading(text: string, level: 1 | 2 = 1): Block {
  return { kind: "heading", level, text };
}

function overview({ words, language, scorecard, segments }: Findings): Block[] {
  const { completeness, makers, leaders, leakage } = scorecard;
  return [
    { kind: "heading", level: 1, text: words.overview, newPage: true },
    {
      kind: "text",
      text: completeness ? words.completeness(completeness.met, completeness.all) : words.toBuild,
    },
    ...(completeness && completeness.boughtIn > 0
      ? [{ kind: "text", text: words.boughtIn(completeness.boughtIn) } as const]
      : []),
    { kind: "text", text: words.makers(makers, leaders.map(({ name }) => name).join(JOIN[language])) },
    { kind: "text", text: words.leakage(leakage.sold.declared, leakage.bought.declared) },
    {
      kind: "table",
      head: words.heads.classes,
      widths: [2, 1.5, 8.5],
      rows: SEGMENT_CLASSES.map((name) => {
        const here = segments.filter((segment) => segment.class === name).map((segment) => segment.name);
        const shown = here.slice(0, 20).join(JOIN[language]);
        return [
          CLASS_NAMES[language][name],
          String(here.length),
          here.length > 20 ? `${shown} …` : shown || "–",
        ];
      }),
    },
  ];
}

function panorama({ findings: { words, language, chain, place, segments }, picture }: ReportParts): Block[] {
  const begin = heading(words.panorama);
  if (picture) return [begin, { kind: "picture", ...picture, text: `${chain} · ${place}` }];
  return [
    begin,
    { kind: "note", text: words.noPicture },
    {
      kind: "table",
      head: words.heads.segments.filter((_, at) => at !== 1),
      widths: [4, 2, 2, 2, 2],
      rows: segments
        .slice(0, 200)
        .map((one) => [
          one.name,
          CLASS_NAMES[language][one.class],
          String(one.makers),
          String(one.elsewhere),
          one.needsAll > 0 ? `${one.needsMet}/${one.needsAll}` : "–",
        ]),
    },
  ];
}

function gaps({ words, language, gaps: all }: Findings, cited: Map<string, number>): Block[] {
  const shown = all.slice(0, GAPS_TOLD);
  const numbers = (ids: (string | null)[]) =>
    ids.map((id) => (id === null ? words.noSource : `[${cited.get(id)}]`)).join(" ");
  return [
    heading(words.gaps),
    ...shown.flatMap((gap): Block[] => [
      heading(
        besideText(gap.name, `${CLASS_NAMES[language][gap.class]} ${gap.score.toFixed(2)}`, language),
        2,
      ),
      { kind: "text", text: `${gap.reasons} ${numbers(gap.sources)}`.trimEnd() },
    ]),
    ...(shown.length === 0 ? [{ kind: "text", text: words.none } as const] : []),
    ...(all.length > shown.length
      ? [{ kind: "note", text: words.cut(shown.length, all.length) } as const]
      : []),
  ];
}

function cascade({ words, language, critical }: Findings): Block[] {
  if (critical.length === 0) return [heading(words.cascade), { kind: "text", text: words.cascadeNone }];
  return [
    heading(words.cascade),
    { kind: "text", text: words.cascadeText },
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

function next({ words, language, next: { rows, open } }: Findings): Block[] {
  if (rows.length === 0) return [heading(words.next), { kind: "text", text: words.nextNone }];
  return [
    heading(words.next),
    { kind: "text", text: words.nextText(open) },
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
      (text): Block => ({ kind: "item", text }),
    ),
  ];
}

function sources({ findings: { words }, sources: known }: ReportParts, cited: Map<string, number>): Block[] {
  const rows = [...cited].map(([id, number]) => {
    const source = known.get(id);
    return [`[${number}]`, source?.title ?? id, source?.published ?? "–", source?.address ?? "–"];
  });
  return [
    heading(words.sources),
    rows.length === 0
      ? { kind: "text", text: words.noSource }
      : { kind: "table", head: words.heads.sources, widths: [1, 5, 2, 5], rows },
  ];
}

/** The sources of the gaps told, numbered as they come. */
function citations({ findings }: ReportParts): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const id of findings.gaps.slice(0, GAPS_TOLD).flatMap((gap) => gap.sources)) {
    if (id !== null && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  }
  return numbers;
}
