import type { SourceRow } from "../graph/graph.ts";
import type { Language } from "../model/words.ts";
import type { TripAnswer, TripVisit } from "../trips/shapes.ts";
import type { VisitSheet } from "../trips/sheet.ts";
import { besideText, dateText, JOIN, kmText, nameOf, number, STOP } from "../words/format.ts";
import type { PlaceName } from "../words/gap-sentences.ts";
import type { Block } from "./document.ts";
import { HANDBOOK_WORDS, type HandbookWords } from "./handbook-words.ts";
import { WORDS, type Words } from "./report-words.ts";
import { type Cite, sheetBlocks } from "./visit-page.ts";

export interface HandbookParts {
  language: Language;
  trip: TripAnswer;
  /** By firm, of every visit that has a day. */
  sheets: (readonly [firm: string, sheet: VisitSheet])[];
  sources: (readonly [id: string, source: SourceRow])[];
  /** What places are called in English, by id. */
  placeNames: Record<string, string>;
  /** YYYY-MM-DD */
  on: string;
}

/** The words of a handbook in its language, and how it names and cites things. */
export interface Wording {
  language: Language;
  words: Words;
  own: HandbookWords;
  name(one: { nameZh: string; nameEn: string | null }): string;
  placeName: PlaceName;
  cite: Cite;
  /** YYYY-MM-DD */
  on: string;
}

/** A trip as a document: overview, route by day, a page for each visit, sources. */
export function handbookOf({ language, trip, sheets, sources, placeNames, on }: HandbookParts): Block[] {
  const words = WORDS[language];
  const own = HANDBOOK_WORDS[language];
  const name: Wording["name"] = (one) => nameOf(one, language);
  const placeName: PlaceName = ({ place, placeName }) =>
    language === "en" && place !== null ? (placeNames[place] ?? placeName) : placeName;
  const numbers = new Map<string, number>();
  const cite: Cite = (id) => {
    if (id === null) return words.noSource;
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `[${number}]`;
  };
  const wording: Wording = { language, words, own, name, placeName, cite, on };
  const byFirm = new Map(sheets);
  const place = trip.place ? name(trip.place) : "";
  return [
    {
      kind: "title",
      text: own.handbook(trip.name),
      below: own.made(place || own.unknown, dateText(on, language)),
    },
    { kind: "contents", text: words.contents },
    ...overview(trip, wording),
    ...route(trip, byFirm, wording),
    ...trip.days
      .flatMap(({ visits }) => visits)
      .flatMap(({ id }) => {
        const sheet = byFirm.get(id);
        return sheet ? sheetBlocks(sheet, wording) : [];
      }),
    ...cited(numbers, new Map(sources), wording),
  ];
}

const named = (visits: TripVisit[], join: string) => visits.map(({ name }) => name).join(join);

function overview(trip: TripAnswer, { language, own, name }: Wording): Block[] {
  const planned = trip.days.flatMap(({ visits }) => visits);
  const rows: [string, string][] = [
    [own.facts.place, trip.place ? name(trip.place) : own.unknown],
    [own.facts.start, trip.start ? name(trip.start) : own.unknown],
    [own.facts.end, trip.end ? name(trip.end) : own.unknown],
    [own.facts.startOn, trip.startOn ? dateText(trip.startOn, language) : own.unknown],
    [own.facts.days, own.daysOf(trip.daysMost)],
    [
      own.facts.perDay,
      own.perDay(trip.visitsPerDay, trip.kmPerDay === null ? null : number(trip.kmPerDay, language)),
    ],
    [own.facts.visits, own.firmsOf(planned.length)],
    [own.facts.km, kmText(trip.km, language)],
  ];
  if (trip.left.length > 0) rows.push([own.facts.waiting, named(trip.left, JOIN[language])]);
  if (trip.unplaced.length > 0) rows.push([own.facts.unplaced, named(trip.unplaced, JOIN[language])]);
  return [
    { kind: "heading", level: 1, text: own.overview },
    { kind: "table", head: [own.item, own.value], widths: [2, 7], rows },
    ...(trip.note ? [{ kind: "text", text: trip.note } as const] : []),
  ];
}

const isUsed = ({ visits, back }: TripAnswer["days"][number]) => visits.length > 0 || back !== null;

/** The way as one table: which day, from where to where, how far; then what is over a day's limit. */
function route(
  trip: TripAnswer,
  sheets: ReadonlyMap<string, VisitSheet>,
  { language, own, name, placeName }: Wording,
): Block[] {
  const fillsOf = (firm: string) => {
    const roles = sheets.get(firm)?.roles.filter(({ list }) => list !== null) ?? [];
    return roles.map(name).join(JOIN[language]) || "–";
  };
  let at = trip.start ? name(trip.start) : own.unknown;
  let number = 0;
  const days = trip.days.filter(isUsed);
  const rows = days.flatMap(({ day, on, visits, back }) => {
    const dayText = own.day(day, on && dateText(on, language));
    const legs = visits.map((visit) => {
      const place = placeName(visit) ?? own.unknown;
      const from = at;
      at = place;
      return [
        ...[dayText, String(++number), from, besideText(place, visit.name, language)],
        ...[visit.km === null ? own.unknown : kmText(visit.km, language), fillsOf(visit.id)],
      ];
    });
    if (back === null || !trip.end) return legs;
    const from = at;
    at = name(trip.end);
    return [...legs, [dayText, "–", from, at, kmText(back, language), own.back]];
  });
  const far = days.map(({ day, on, km, over }) => {
    const text = `${own.day(day, on && dateText(on, language))}${own.colon}${kmText(km, language)}`;
    return over.visits || over.km ? besideText(text, own.over, language) : text;
  });
  return [
    { kind: "heading", level: 1, text: own.route },
    ...(rows.length > 0
      ? [{ kind: "table" as const, head: own.heads.route, widths: [3.3, 0.8, 1.9, 3.2, 1.5, 2.6], rows }]
      : []),
    { kind: "note", text: [...far, own.straight].join(STOP[language]) },
  ];
}

function cited(
  numbers: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, SourceRow>,
  { own, words, language }: Wording,
): Block[] {
  const rows = [...numbers].map(([id, number]) => {
    const source = known.get(id);
    return [
      `[${number}]`,
      source?.title ?? id,
      source?.published ? dateText(source.published, language) : own.unknown,
      source?.address ?? "",
    ];
  });
  return [
    { kind: "heading", level: 1, text: own.sources, newPage: true },
    rows.length === 0
      ? { kind: "text", text: words.noSource }
      : { kind: "table", head: own.heads.sources, widths: [1, 5, 2, 5], rows },
  ];
}
