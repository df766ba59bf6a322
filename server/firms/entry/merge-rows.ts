import { identityOf, propertyOf, type Table } from "../../data/tables/table.ts";
import { TABLES } from "../../data/tables/tables.ts";
import type { Row } from "../../engine/engine.ts";
import { foldName } from "../../model/text.ts";

/** The firm that stays and the one that becomes it. */
export interface Pair {
  id: string;
  other: string;
}

/** What did not go over to the firm that stays, or not as it was. */
export interface Told {
  of: string;
  row: Row;
  /** It says the same already; it would be tied to itself; its own statement stays the chosen one. */
  why: "stated" | "self" | "chosen";
}

/** The properties of a table that hold ids of firms. */
export function firmProperties({ columns }: Table): string[] {
  return columns
    .filter(({ refers = [], mentions = [] }) => [...refers, ...mentions].includes("firms"))
    .map(({ property }) => property);
}

/** The tables whose rows may name a firm. */
export const NAMING_FIRMS = TABLES.filter((table) => firmProperties(table).length > 0);

/**
 * The rows of one table that name the other firm, as they name the one that stays.
 * @param kept those that name the firm that stays
 */
export function mergeRows(
  table: Table,
  { id, other }: Pair,
  { kept, others }: { kept: Row[]; others: Row[] },
): { moved: Row[]; told: Told[] } {
  const properties = firmProperties(table);
  const own = kept.filter((row) => !properties.some((property) => row[property] === other));
  const taken = new Set(own.map((row) => identityOf(table, row)));
  const chosen = new Set(own.filter((row) => row.chosen === true).map((row) => keyOf(table, row)));
  const moved: Row[] = [];
  const told: Told[] = [];
  for (const row of others) {
    const next = { ...row };
    for (const property of properties) if (next[property] === other) next[property] = id;
    const tell = (why: Told["why"]) => told.push({ of: table.name, row, why });
    if (next.from !== undefined && next.from === next.to) tell("self");
    else if (taken.has(identityOf(table, next))) tell("stated");
    else {
      if (next.chosen === true && chosen.has(keyOf(table, next))) {
        tell("chosen");
        next.chosen = false;
      }
      moved.push(next);
    }
  }
  return { moved, told };
}

const keyOf = (table: Table, row: Row) =>
  JSON.stringify((table.chosenPer ?? []).map((name) => row[propertyOf(table, name)]));

const NOTE_MOST = 2_000;
/** What is stated of the row as a whole, or is settled otherwise. */
const OWN = ["id", "name", "fullName", "longitude", "latitude", "source", "asOf", "confidence", "note"];

/** The firm that stays with what it lacked; by the names of the other it is still found. */
export function mergeFirms(kept: Row, other: Row): Row {
  const merged: Row = { ...kept };
  for (const [property, value] of Object.entries(other))
    if (!OWN.includes(property)) merged[property] ??= value;
  if (kept.longitude === null && kept.latitude === null) {
    merged.longitude = other.longitude!;
    merged.latitude = other.latitude!;
  }
  const known = new Set([kept.name, kept.fullName].map((name) => foldName(String(name ?? ""))));
  const names: string[] = [];
  for (const name of [other.fullName, other.name]) {
    if (typeof name !== "string" || known.has(foldName(name))) continue;
    known.add(foldName(name));
    names.push(name);
  }
  merged.fullName ??= names.shift() ?? null;
  merged.note ??= other.note ?? null;
  if (names.length > 0) {
    const note = [merged.note, `又名：${names.join("；")}`].filter(Boolean).join("；");
    if (note.length <= NOTE_MOST) merged.note = note;
  }
  return merged;
}

interface Recorded {
  records?: { of?: unknown; id?: unknown; to?: unknown; before?: Row | null; after?: Row | null }[];
}

/** The change of an event with the firm that stays in place of the other, so that it can still be taken back. */
export function mergeChange(text: string, { id, other }: Pair): string {
  let change: Recorded;
  try {
    change = JSON.parse(text);
  } catch {
    return text;
  }
  if (!Array.isArray(change?.records)) return text;
  let found = false;
  for (const record of change.records) {
    const ofFirms = record?.of === "firm" || record?.of === "makes" || record?.of === "owns";
    for (const property of ["id", "to"] as const)
      if (ofFirms && record[property] === other) {
        record[property] = id;
        found = true;
      }
    for (const says of [record?.before, record?.after])
      for (const property of ["firm", "introducer", "company"])
        if (says?.[property] === other) {
          says[property] = id;
          found = true;
        }
  }
  return found ? JSON.stringify(change) : text;
}
