import type { SourceRow } from "../graph/graph.ts";
import type { Language } from "../model/words.ts";
import type { TripAnswer, TripVisit } from "../trips/shapes.ts";
import type { VisitSheet } from "../trips/sheet.ts";
import type { Block } from "./document.ts";
import { HANDBOOK_WORDS, type HandbookWords } from "./handbook-words.ts";
import { WORDS, type Words } from "./report-words.ts";
import { speakerOf } from "./sentence.ts";
import { type Cite, sheetBlocks } from "./visit-page.ts";

export interface HandbookParts {
  language: Language;
  trip: TripAnswer;
  /** By firm, of every visit that has a day. */
  sheets: (readonly [firm: string, sheet: VisitSheet])[];
  sources: (readonly [id: string, source: SourceRow])[];
  /** YYYY-MM-DD */
  on: string;
}

/** What the pages of a handbook speak with. */
export interface Speaking extends ReturnType<typeof speakerOf> {
  words: Words;
  own: HandbookWords;
  name(one: { nameZh: string; nameEn: string | null }): string;
  cite: Cite;
}

/** A trip as a document: overview, route by day, a page for each visit, sources. */
export function handbookOf({ language, trip, sheets, sources, on }: HandbookParts): Block[] {
  const words = WORDS[language];
  const own = HANDBOOK_WORDS[language];
  const name: Speaking["name"] = (one) => (language === "en" ? (one.nameEn ?? one.nameZh) : one.nameZh);
  const numbers = new Map<string, number>();
  const cite: Cite = (id) => {
    if (id === null) return words.noSource;
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `[${number}]`;
  };
  const speaking: Speaking = { ...speakerOf(words, name), words, own, name, cite };
  const byFirm = new Map(sheets);
  const place = trip.place ? name(trip.place) : "";
  return [
    { kind: "title", text: own.handbook(trip.name), below: own.made(place || own.unknown, on) },
    { kind: "contents", text: words.contents },
    ...overview(trip, speaking),
    ...route(trip, byFirm, speaking),
    ...trip.days
      .flatMap(({ visits }) => visits)
      .flatMap(({ id }) => {
        const sheet = byFirm.get(id);
        return sheet ? sheetBlocks(sheet, speaking) : [];
      }),
    ...cited(numbers, new Map(sources), speaking),
  ];
}

const named = (visits: TripVisit[], join: string) => visits.map(({ name }) => name).join(join);

function overview(trip: TripAnswer, { own, words, name }: Speaking): Block[] {
  const planned = trip.days.flatMap(({ visits }) => visits);
  const rows: [string, string][] = [
    [own.facts.place, trip.place ? name(trip.place) : own.unknown],
    [own.facts.start, trip.start ? name(trip.start) : own.unknown],
    [own.facts.end, trip.end ? name(trip.end) : own.unknown],
    [own.facts.startOn, trip.startOn ?? own.unknown],
    [own.facts.days, own.daysOf(trip.daysMost)],
    [own.facts.perDay, own.perDay(trip.visitsPerDay, trip.kmPerDay)],
    [own.facts.visits, own.firmsOf(planned.length)],
    [own.facts.km, own.km(trip.km)],
  ];
  if (trip.left.length > 0) rows.push([own.facts.waiting, named(trip.left, words.join)]);
  if (trip.unplaced.length > 0) rows.push([own.facts.unplaced, named(trip.unplaced, words.join)]);
  return [
    { kind: "heading", level: 1, text: own.overview, newPage: true },
    { kind: "table", head: [own.item, own.value], widths: [2, 7], rows },
    ...(trip.note ? [{ kind: "text", text: trip.note } as const] : []),
    { kind: "note", text: own.straight },
  ];
}

const isUsed = ({ visits, back }: TripAnswer["days"][number]) => visits.length > 0 || back !== null;

function route(
  trip: TripAnswer,
  sheets: ReadonlyMap<string, VisitSheet>,
  { own, words, name }: Speaking,
): Block[] {
  const fillsOf = (firm: string) => {
    const sheet = sheets.get(firm);
    const roles = sheet?.roles.filter(({ list }) => list !== null) ?? [];
    return roles.map(name).join(words.join) || "–";
  };
  return [
    { kind: "heading", level: 1, text: own.route },
    ...trip.days.filter(isUsed).flatMap(({ day, on, visits, km, back, over }): Block[] => [
      { kind: "heading", level: 2, text: own.day(day, on) },
      ...(visits.length === 0
        ? []
        : [
            {
              kind: "table" as const,
              head: own.heads.route,
              widths: [1, 3, 3, 2, 4],
              rows: visits.map((visit, at) => [
                ...[String(at + 1), visit.name, visit.placeName ?? own.unknown],
                ...[visit.km === null ? own.unknown : own.km(visit.km), fillsOf(visit.id)],
              ]),
            },
          ]),
      {
        kind: "note",
        text: over.visits || over.km ? words.beside(own.dayKm(km, back), own.over) : own.dayKm(km, back),
      },
    ]),
  ];
}

function cited(
  numbers: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, SourceRow>,
  { own, words }: Speaking,
): Block[] {
  const rows = [...numbers].map(([id, number]) => {
    const source = known.get(id);
    return [`[${number}]`, source?.title ?? id, source?.published ?? "–", source?.address ?? "–"];
  });
  return [
    { kind: "heading", level: 1, text: own.sources, newPage: true },
    rows.length === 0
      ? { kind: "text", text: words.noSource }
      : { kind: "table", head: own.heads.sources, widths: [1, 5, 2, 5], rows },
  ];
}
