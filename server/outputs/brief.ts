import type { Verdict } from "../analysis/judging/gaps.ts";
import type { Dossier } from "../firms/dossier-data.ts";
import type { Reasons } from "../model/reasons.ts";
import type { Language } from "../model/words.ts";
import type { ProjectAnswer } from "../projects/state/shapes.ts";
import {
  addressText,
  besideText,
  dateText,
  JOIN,
  listText,
  moneyText,
  moreText,
  nameOf,
  number,
} from "../words/format.ts";
import { gapTold, paragraphOf } from "../words/gap-sentences.ts";
import { CLASS_NAMES, eventName, PROJECT_STAGE_NAMES } from "../words/names.ts";
import { BRIEF_WORDS, type BriefWords } from "./brief-words.ts";
import type { Block } from "./document.ts";

export interface BriefGap {
  segment: string;
  nameZh: string;
  nameEn: string | null;
  /** As it is judged at the project's place; null without one. */
  judged: (Verdict & { reasons: Reasons }) | null;
}

export interface BriefParts {
  language: Language;
  answer: ProjectAnswer;
  dossier: Dossier | null;
  gaps: BriefGap[];
  /** What places are called in English, by id. */
  placeNames: Record<string, string>;
  /** YYYY-MM-DD */
  on: string;
}

/** What still stands on one page. */
const MOST = { gaps: 3, products: 6, tasks: 4, events: 3, sources: 5 };

/** Title, unit and pieces of a project on one page. */
export function briefOf(parts: BriefParts): { title: string; unit: string; blocks: Block[] } {
  const { language, answer, placeNames, on } = parts;
  const words = BRIEF_WORDS[language];
  const { project } = answer;
  const named = language === "en" && project.place ? placeNames[project.place] : null;
  const unit = named ?? project.placeName ?? words.unknown;
  const title = words.title(project.name);
  return {
    title,
    unit,
    blocks: [
      { kind: "title", text: title, below: words.made(unit, dateText(on, language)) },
      ...firm(parts, words),
      ...gaps(parts, words),
      ...money(parts, words, unit),
      ...next(parts, words),
      ...recent(parts, words),
      ...sources(parts, words),
    ],
  };
}

const part = (text: string): Block => ({ kind: "heading", level: 3, text });

function firm({ language, answer, dossier }: BriefParts, words: BriefWords): Block[] {
  const { project } = answer;
  if (dossier === null) return [part(words.firm), { kind: "text", text: project.firmName ?? words.firmNone }];
  const { firm, placePath, industryName } = dossier;
  const called = firm.fullName && firm.fullName !== firm.name ? firm.fullName : null;
  const about = [
    industryName,
    placePath.length > 1
      ? words.from(
          addressText(
            placePath.slice(1).map((one) => nameOf(one, language)),
            language,
          ),
        )
      : null,
    firm.founded && words.founded(dateText(firm.founded, language)),
    firm.registeredCapitalWan === null ? null : words.capital(moneyText(firm.registeredCapitalWan, language)),
    firm.employees === null ? null : words.people(number(firm.employees, language)),
    firm.stockCode && words.stock(firm.stockCode),
    firm.status,
  ].filter((text) => text);
  const products = [
    ...new Set(dossier.makes.filter(({ speaks }) => speaks).map((one) => nameOf(one, language))),
  ];
  const name = called ? besideText(firm.name, called, language) : firm.name;
  return [
    part(words.firm),
    {
      kind: "text",
      text: `${name}${about.length > 0 ? `${words.colon}${about.join(words.stop)}` : ""}${words.end}`,
    },
    ...(products.length > 0
      ? [{ kind: "text" as const, text: words.makes(listText(products, MOST.products, language)) }]
      : []),
  ];
}

function gaps({ language, gaps, placeNames, on }: BriefParts, words: BriefWords): Block[] {
  const placeName = ({ place, placeName }: { place: string | null; placeName: string | null }) =>
    language === "en" && place !== null ? (placeNames[place] ?? placeName) : placeName;
  if (gaps.length === 0) return [part(words.gaps), { kind: "text", text: words.gapsNone }];
  return [
    part(words.gaps),
    ...gaps.map((gap, at): Block => {
      const name = nameOf(gap, language);
      if (gap.judged === null) return { kind: "item", label: name, text: ` ${words.notJudged}` };
      const told = gapTold(gap.judged, language, placeName, { on });
      const why = at < MOST.gaps ? paragraphOf(told.why.slice(0, 2), language) : "";
      const label = besideText(name, CLASS_NAMES[language][gap.judged.class], language);
      return { kind: "item", label: `${label}${why ? words.colon : ""}`, text: why };
    }),
  ];
}

function money({ language, answer }: BriefParts, words: BriefWords, unit: string): Block[] {
  const { project } = answer;
  const { fields } = words;
  const day = (name: "signedOn" | "dueOn" | "startedOn" | "producedOn"): [string, string] => [
    fields[name],
    project[name] === null ? words.none : dateText(project[name], language),
  ];
  const late = project.overdue.includes("due")
    ? besideText(dateText(project.dueOn ?? "", language), words.late, language)
    : null;
  const rows: [string, string][] = [
    [fields.stage, PROJECT_STAGE_NAMES[language][project.stage]],
    [fields.place, unit],
    [fields.amountWan, project.amountWan === null ? words.none : moneyText(project.amountWan, language)],
    [fields.arrivedWan, project.arrivedWan > 0 ? moneyText(project.arrivedWan, language) : words.none],
    day("signedOn"),
    late ? [fields.dueOn, late] : day("dueOn"),
    day("startedOn"),
    day("producedOn"),
    [fields.owner, project.ownerName ?? words.none],
    [fields.introducer, project.introducer?.name ?? words.none],
    [words.land, words.write],
    [words.phone, words.write],
    ...(project.jobs === null ? [] : [[fields.jobs, number(project.jobs, language)] as [string, string]]),
    ...(project.companyName ? [[fields.company, project.companyName] as [string, string]] : []),
  ];
  return [part(words.money), { kind: "facts", rows }];
}

function next({ answer, language }: BriefParts, words: BriefWords): Block[] {
  const open = answer.tasks.filter(({ doneOn }) => doneOn === null).slice(0, MOST.tasks);
  if (open.length === 0) return [part(words.next), { kind: "text", text: words.nextNone }];
  return [
    part(words.next),
    ...open.map(({ text, dueOn, personName, late }): Block => {
      const more = [
        dueOn && words.due(dateText(dueOn, language)),
        late ? words.late : null,
        personName,
      ].filter((one) => one);
      return {
        kind: "item",
        text: more.length > 0 ? besideText(text, more.join(JOIN[language]), language) : text,
      };
    }),
  ];
}

function recent({ language, answer }: BriefParts, words: BriefWords): Block[] {
  const told = answer.events
    .filter(({ undone, undoes, text }) => !undone && undoes === null && text !== null)
    .slice(0, MOST.events);
  if (told.length === 0) return [];
  return [
    part(words.recent),
    ...told.map(({ on, kind, text }): Block => {
      return {
        kind: "item",
        label: `${dateText(on, language)} `,
        text: `${eventName(kind, language)}${words.colon}${text}`,
      };
    }),
  ];
}

function sources({ language, answer, dossier }: BriefParts, words: BriefWords): Block[] {
  const { project } = answer;
  const known = { ...dossier?.sources, ...answer.sources };
  const cited = [
    project.source,
    ...answer.arrivals.map(({ source }) => source),
    dossier?.firm.source ?? null,
    ...(dossier?.makes.map(({ source }) => source) ?? []),
  ].filter((id) => id !== null);
  const all = [...new Set(cited)].map((id) => known[id]?.title ?? id);
  const titles = all.slice(0, MOST.sources).join(words.stop);
  const cut = all.length > MOST.sources ? moreText(titles, all.length, language) : titles;
  const told = [project.source === null ? words.office : "", cut]
    .filter((text) => text !== "")
    .join(words.stop);
  return [{ kind: "note", text: `${words.sources}${words.colon}${told}${words.end}` }];
}
