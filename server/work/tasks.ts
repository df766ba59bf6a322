import { adviceOf } from "../analysis/judging/advice.ts";
import { buildEntry } from "../analysis/judging/entry.ts";
import { gapListOf } from "../analysis/judging/gap-list.ts";
import { evidenceOf, type Judgement, verdictOf, whyOf } from "../analysis/judging/gaps.ts";
import { firstMakers, leadersHere } from "../analysis/judging/names.ts";
import { type Compared, compare, countClasses } from "../analysis/planning/comparison.ts";
import { type Critical, mostCritical } from "../analysis/planning/critical.ts";
import { type PortfolioQuestion, portfolioOf } from "../analysis/planning/portfolio.ts";
import { type Addition, whatIf } from "../analysis/planning/what-if.ts";
import { whichNext } from "../analysis/planning/which-next.ts";

import type { Dossier } from "../firms/dossier-data.ts";
import type { SourceRow } from "../graph/graph.ts";
import type { Language } from "../model/words.ts";
import type { BriefParts } from "../outputs/brief.ts";
import { dossierDocument } from "../outputs/dossier.ts";
import { findingsOf } from "../outputs/findings.ts";
import type { HandbookParts } from "../outputs/handbook.ts";
import { type Picture, reportOf } from "../outputs/report.ts";
import { sheetsOf } from "../outputs/tables.ts";
import type { Targets } from "../outputs/told.ts";
import { dateText, nameOf, PAGE_OF } from "../words/format.ts";

/** Told the part done, in [0, 1]. */
export type Progress = (done: number) => void;

interface ReportParams {
  language: Language;
  sources: (readonly [id: string, source: SourceRow])[];
  /** YYYY-MM-DD */
  on: string;
  picture: Picture | null;
  targets: Targets;
}

interface BuildParams {
  /** Other names by segment id. */
  aliases: (readonly [segment: string, names: string[]])[];
  limit: number;
  firms: "some" | "all";
}

interface WhichNextParams {
  k: number;
  /** Those to arrange nearby too. */
  arrange: boolean;
  /** Kilometres. */
  near: number;
}

const SEGMENTS_TOLD = 5_000;
const FALLEN_TOLD = 200;

/** For a paper in English firms are named with how they are read. */
async function readable(
  judgement: Judgement,
  language: Language,
  targets: Targets,
): Promise<[Judgement, Language, Targets]> {
  if (language === "zh") return [judgement, language, targets];
  const { readJudgement, readNames } = await import("../graph/read-names.ts");
  return [readJudgement(judgement), language, readNames(targets, judgement.situation.firms)];
}

/** What may take long on a large chain: plain data in, plain data out, so that a worker can do it. */
export const TASKS = {
  critical([judgement]: Judgement[], { limit }: { limit: number }, progress: Progress) {
    const removals = judgement!.present.reduce((sum, one) => sum + one, 0) + judgement!.chain.firms.length;
    const found = mostCritical(judgement!, limit, (done) => progress(Math.min(1, done / removals)));
    const brief = (rows: Critical[]) =>
      rows.map((row) => ({ ...row, segments: row.segments.slice(0, FALLEN_TOLD) }));
    return { segments: brief(found.segments), firms: brief(found.firms) };
  },

  "which-next"([judgement]: Judgement[], { k, arrange, near }: WhichNextParams) {
    const { chosen, open } = whichNext(judgement!, k, { arrange, near });
    const { all, completeness, why, needsOpen } = gapListOf(judgement!);
    const gaps = new Map(all.map((gap) => [gap.position, gap]));
    const shown = chosen.map((one) => {
      const position = judgement!.chain.segmentIndex.get(one.segment)!;
      const verdict = verdictOf(judgement!, position);
      const gap = gaps.get(position);
      return {
        ...one,
        class: verdict.class,
        elsewhere: verdict.elsewhere,
        list: gap?.list ?? null,
        score: gap?.score ?? null,
        advice: adviceOf(judgement!, position, near),
        evidence: evidenceOf(judgement!, position),
      };
    });
    return { chosen: shown, open, completeness, why, needsOpen };
  },

  "what-if"([judgement]: Judgement[], scenario: { add: Addition[]; remove: string[] }) {
    const { judgement: after, ...found } = whatIf(judgement!, scenario);
    const count = after.chain.segments.length;
    const shown = Array.from({ length: Math.min(count, SEGMENTS_TOLD) }, (_, position) => ({
      ...verdictOf(after, position),
      firms: firstMakers(after, position),
    }));
    return {
      ...found,
      why: whyOf(after),
      counts: { before: countClasses(judgement!), after: countClasses(after) },
      leaders: leadersHere(after),
      segments: shown,
      cut: count > SEGMENTS_TOLD,
    };
  },

  build([judgement, ...others]: Judgement[], { aliases, limit, firms }: BuildParams) {
    const entries = buildEntry(judgement!, others, new Map(aliases), firms === "all");
    const buildable = !judgement!.present.includes(1);
    return { entries: entries.slice(0, limit), total: entries.length, buildable };
  },

  async report([judgement]: Judgement[], { language, sources, on, picture, targets }: ReportParams) {
    const { writeDocument } = await import("../outputs/document.ts");
    const findings = findingsOf(...(await readable(judgement!, language, targets)));
    const title = findings.words.report(findings.chain, findings.place);
    const blocks = reportOf({ findings, sources: new Map(sources), on, picture });
    const unit = findings.place;
    return { title, bytes: await writeDocument(blocks, { title, language, unit, on }) };
  },

  async dossier(_: Judgement[], { language, dossier }: { language: Language; dossier: Dossier }) {
    const { writeDocument } = await import("../outputs/document.ts");
    const { title, blocks } = dossierDocument(dossier, language);
    const unit = dossier.place ? nameOf(dossier.place, language) : "";
    return { title, bytes: await writeDocument(blocks, { title, language, unit, on: dossier.on }) };
  },

  async workbook(
    [judgement]: Judgement[],
    { language, sources, on, targets }: Omit<ReportParams, "picture">,
  ) {
    const { writeWorkbook } = await import("../outputs/workbook.ts");
    const read = await readable(judgement!, language, targets);
    const findings = findingsOf(...read, Number.POSITIVE_INFINITY);
    const title = findings.words.report(findings.chain, findings.place);
    const foot = { name: title, pages: PAGE_OF[language], on: dateText(on, language) };
    return { title, bytes: await writeWorkbook(sheetsOf(findings, new Map(sources), on), foot) };
  },

  async handbook(_: Judgement[], parts: HandbookParts) {
    const [{ handbookOf }, { HANDBOOK_WORDS }, { writeDocument }] = await Promise.all([
      import("../outputs/handbook.ts"),
      import("../outputs/handbook-words.ts"),
      import("../outputs/document.ts"),
    ]);
    const title = HANDBOOK_WORDS[parts.language].handbook(parts.trip.name);
    const { language, on, trip } = parts;
    const unit = trip.place ? nameOf(trip.place, language) : "";
    return {
      title,
      bytes: await writeDocument(handbookOf(parts), { title, language, unit, on, dense: true }),
    };
  },

  async brief(_: Judgement[], parts: BriefParts) {
    const [{ briefOf }, { writeDocument }] = await Promise.all([
      import("../outputs/brief.ts"),
      import("../outputs/document.ts"),
    ]);
    const { title, unit, blocks } = briefOf(parts);
    const { language, on } = parts;
    return { title, bytes: await writeDocument(blocks, { title, language, unit, on, dense: true }) };
  },

  portfolio(judgements: Judgement[], question: PortfolioQuestion) {
    return portfolioOf(judgements, question);
  },

  compare(
    judgements: Judgement[],
    { segments, near, firms }: { segments: number; near: number; firms: "some" | "all" },
  ) {
    const found = compare(judgements, near, firms === "all" ? Number.POSITIVE_INFINITY : undefined);
    const shown = new Set(found.segments.slice(0, segments));
    const places = found.places.map(
      (one): Compared => ({
        ...one,
        classes: one.classes.slice(0, segments),
        supplies: one.supplies.filter((supply) => shown.has(supply.segment)),
      }),
    );
    return { segments: judgements[0]!.chain.segments.slice(0, segments), places };
  },
};

export type TaskName = keyof typeof TASKS;
type Task<N extends TaskName> = (typeof TASKS)[N];
export type Answer<N extends TaskName> = Awaited<ReturnType<Task<N>>>;

export interface Question<N extends TaskName> {
  /** Each of these chains is judged at each of these places, the first chain everywhere first. */
  chains: string[];
  places: string[];
  params: Parameters<Task<N>>[1];
}

type Tasks = { [N in TaskName]: { question: Question<N>; answer: Answer<N> } };

declare module "../http/long-work.ts" {
  interface LongTasks extends Tasks {}
}
