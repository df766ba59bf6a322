import { placeFinder } from "../../analysis/judging/place-names.ts";
import { pathOf } from "../../analysis/judging/situation.ts";
import { isUscc } from "../../data/folder/uscc.ts";
import { textFault } from "../../data/folder/value.ts";
import { freeIdOf, idOfText } from "../../data/id-of-text.ts";
import { columnOf } from "../../data/tables/tables.ts";
import type { FirmBrief, SourceRow } from "../../graph/graph.ts";
import type { SegmentNames } from "../../graph/search-things.ts";
import type { Place } from "../../model/rows.ts";
import { foldName } from "../../model/text.ts";
import type { FieldFault } from "../../words/field-fault.ts";
import { refuse } from "../../words/problem.ts";

/** A row as an officer wrote or pasted it. */
export interface FoundRow {
  name: string;
  uscc: string;
  place: string;
  makes: string;
  source: string;
}

/** A firm of one or several rows: a new one, or one that is known and what it lacked so far. */
export interface FoundFirm {
  id: string;
  name: string;
  isNew: boolean;
  uscc: string | null;
  place: string | null;
  /** What a known firm lacked and the rows say. */
  adds: { uscc: string | null; fullName: string | null; place: string | null };
}

/** A row as it will be written. */
export interface SettledRow {
  firm: FoundFirm;
  segments: string[];
  /** What the row says it makes, in words that name no segment. */
  note: string | null;
  source: { id: string; title: string | null } | null;
  /** Name of the place the graph has for the firm, where the row says another. */
  placeKept: string | null;
}

const PLACES_NAMED = 5;
const BETWEEN = /[、,，;；/|\n]+/;

/** A firm as far as rows are told apart by it. */
export type KnownFirm = Pick<FirmBrief, "id" | "name" | "fullName" | "uscc" | "place">;

/** What the rows are held against. */
export interface Known {
  firms: readonly KnownFirm[];
  /** Ids that no firm may take, for an introducer is found by its id among both. */
  advisers: readonly { id: string }[];
  sources: readonly Pick<SourceRow, "id" | "title">[];
  places: Place[];
  segments: ReadonlyMap<string, SegmentNames>;
}

/** @throws Problem bad_input that names the row and the column of all that is wrong */
export function settle(
  { firms, advisers, sources, places, segments }: Known,
  rows: readonly FoundRow[],
  segment: string | undefined,
): SettledRow[] {
  const faults: FieldFault[] = [];
  const placesById = new Map(places.map((place) => [place.id, place]));
  const placeOf = placeFinder(places);
  const segmentOf = byName(
    [...segments.values()].map((one) => [one.id, [one.nameZh, one.nameEn, ...one.aliases]] as const),
  );
  const sourceOf = byName(sources.map((one) => [one.id, [one.title]] as const));
  const roll = new Roll(firms, advisers);
  const first = new Map<string, number>();

  const settled = rows.map((row, at): SettledRow => {
    const told = (column: keyof FoundRow, code: FieldFault["code"], params: Record<string, string> = {}) =>
      faults.push({ field: `rows.${at}.${column}`, code, params: { column: "", ...params } });
    if (foldName(row.name) === "") told("name", "empty");
    const uscc = row.uscc.replace(/\s/g, "").toUpperCase();
    if (uscc !== "" && !isUscc(uscc)) told("uscc", "uscc", { value: row.uscc });

    const found = row.place === "" ? [] : placeOf(row.place);
    if (row.place !== "" && found.length === 0) told("place", "unknown", { value: row.place });
    if (found.length > 1) told("place", "which", { value: row.place, names: namesOf(found, placesById) });
    const place = found[0]?.id ?? null;

    const { segments: makes, note, wrong } = made(row.makes, segment, segmentOf);
    if (wrong) told("makes", wrong.code, { value: wrong.value });

    const firm = roll.firmOf({ name: row.name, uscc, place }, (code, params) => told("name", code, params));
    const source = sourceFor(row.source, sourceOf);
    const checkId = (column: "name" | "source", table: string, made: string | null) => {
      const fault = made === null ? null : textFault(columnOf(table, "id"), made);
      if (fault) told(column, fault.code, { value: row[column], ...fault.params });
    };
    checkId("name", "firms", firm.isNew ? firm.id : null);
    checkId("source", "sources", source?.title ? source.id : null);
    for (const one of makes) {
      const identity = JSON.stringify([firm.id, one, source?.id]);
      const before = first.get(identity);
      if (before === undefined) first.set(identity, at);
      else if (before !== at) {
        told("name", "duplicate", { identity: row.name, first: String(before + 1) });
        break;
      }
    }
    const known = firm.place === null ? undefined : placesById.get(firm.place);
    const kept = place !== null && known !== undefined && !onePath(placesById, place, known.id);
    return { firm, segments: makes, note, source, placeKept: kept ? known.nameZh : null };
  });
  refuse(faults);
  return settled;
}

type Finder = (text: string) => string[];

/** Ids by id, else by any of their names, whatever their width, case and spaces. */
function byName(things: (readonly [id: string, names: readonly (string | null)[]])[]): Finder {
  const ids = new Set(things.map(([thing]) => thing));
  const names = new Map<string, Set<string>>();
  for (const [thing, called] of things)
    for (const name of called) {
      if (!name) continue;
      const same = names.get(foldName(name));
      if (same) same.add(thing);
      else names.set(foldName(name), new Set([thing]));
    }
  return (text) => (ids.has(text) ? [text] : [...(names.get(foldName(text)) ?? [])]);
}

/**
 * The segments a cell names, one or several with commas between. Words that name none say more of the segment asked
 * for, as a business scope does; without one they are wrong.
 */
function made(text: string, asked: string | undefined, segmentOf: Finder) {
  if (text === "" && asked === undefined)
    return { segments: [], note: null, wrong: { code: "empty" as const, value: "" } };
  if (text === "") return { segments: [asked!], note: null, wrong: null };
  const whole = segmentOf(text).length > 0;
  const parts = whole
    ? [text]
    : text
        .split(BETWEEN)
        .map((part) => part.trim())
        .filter(Boolean);
  const segments = new Set<string>();
  let note: string | null = null;
  for (const part of parts) {
    const [one, ...others] = segmentOf(part);
    if (one === undefined) {
      if (asked === undefined)
        return { segments: [], note, wrong: { code: "unknown" as const, value: part } };
      note = text;
      segments.add(asked);
    } else if (others.length === 0) segments.add(one);
    else if (asked !== undefined && [one, ...others].includes(asked)) segments.add(asked);
    else return { segments: [], note, wrong: { code: "ambiguous" as const, value: part } };
  }
  return { segments: [...segments], note, wrong: null };
}

function sourceFor(text: string, sourceOf: Finder): SettledRow["source"] {
  if (text === "") return null;
  const [known] = sourceOf(text);
  return known === undefined ? { id: idOfText(text), title: text } : { id: known, title: null };
}

function namesOf(found: readonly Place[], places: ReadonlyMap<string, Place>): string {
  const named = found.slice(0, PLACES_NAMED).map(({ id, parent, nameZh }) => {
    const above = pathOf(places, parent).filter(({ kind }) => kind !== "country");
    return `${above
      .map((place) => place.nameZh)
      .reverse()
      .join("")}${nameZh}（${id}）`;
  });
  return named.join("、");
}

/** Whether one place lies within the other. */
function onePath(places: ReadonlyMap<string, Place>, a: string, b: string): boolean {
  const within = (inner: string, outer: string) => pathOf(places, inner).some(({ id }) => id === outer);
  return within(a, b) || within(b, a);
}

/** The firms known and those of the rows so far, each once. */
class Roll {
  private readonly byCode = new Map<string, FoundFirm>();
  private readonly byName = new Map<string, Set<FoundFirm>>();
  private readonly ids: Set<string>;

  constructor(firms: readonly KnownFirm[], advisers: readonly { id: string }[]) {
    this.ids = new Set([...firms, ...advisers].map(({ id }) => id));
    for (const { id, name, fullName, uscc, place } of firms) {
      const adds = { uscc: null, fullName: null, place: null };
      this.enter({ id, name, isNew: false, uscc, place, adds }, [name, fullName]);
    }
  }

  private enter(firm: FoundFirm, names: readonly (string | null)[]): void {
    if (firm.uscc) this.byCode.set(firm.uscc, firm);
    else if (isUscc(firm.id) && !this.byCode.has(firm.id)) this.byCode.set(firm.id, firm);
    for (const name of names) {
      if (!name) continue;
      const same = this.byName.get(foldName(name));
      if (same) same.add(firm);
      else this.byName.set(foldName(name), new Set([firm]));
    }
  }

  /** By its code, else by its whole name when either has no code; else a new one. */
  firmOf(
    row: { name: string; uscc: string; place: string | null },
    told: (code: FieldFault["code"], params: Record<string, string>) => void,
  ): FoundFirm {
    const called = row.name === "" ? [] : [...(this.byName.get(foldName(row.name)) ?? [])];
    const coded = row.uscc === "" ? undefined : this.byCode.get(row.uscc);
    if (coded) {
      const alike = called.includes(coded) || isShortFor(coded.name, row.name);
      if (!alike && row.name !== "") told("taken", { firm: coded.id, name: coded.name });
      return this.complete(coded, row, called.includes(coded) ? null : row.name);
    }
    const same = called.filter(({ uscc }) => row.uscc === "" || uscc === null);
    if (same.length > 1) told("doubles", { value: row.name, ids: same.map(({ id }) => id).join("、") });
    if (same[0]) return this.complete(same[0], row, null);
    const id = this.idFor(row.uscc || foldName(row.name));
    const adds = { uscc: null, fullName: null, place: null };
    const firm = { id, name: row.name, isNew: true, uscc: row.uscc || null, place: row.place, adds };
    this.enter(firm, [row.name]);
    return firm;
  }

  /** An id that nobody has, the same whenever the same firms are there. */
  private idFor(text: string): string {
    const id = freeIdOf(text, this.ids);
    this.ids.add(id);
    return id;
  }

  private complete(
    firm: FoundFirm,
    { uscc, place }: { uscc: string; place: string | null },
    fullName: string | null,
  ): FoundFirm {
    if (firm.uscc === null && uscc !== "") {
      firm.uscc = uscc;
      firm.adds.uscc = uscc;
      this.byCode.set(uscc, firm);
    }
    if (firm.place === null && place !== null) {
      firm.place = place;
      firm.adds.place = place;
    }
    firm.adds.fullName ??= fullName;
    return firm;
  }
}

const FORM = /\(.*?\)|股份|有限|责任|公司|集团|厂/g;

/** Whether one name may be the other's short form: 甲新材料 of 湖南甲新材料有限公司. */
function isShortFor(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => foldName(name).replace(FORM, "")) as [string, string];
  return a.length >= 2 && b.length >= 2 && (a.includes(b) || b.includes(a));
}
