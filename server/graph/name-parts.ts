import type { TableName } from "../model/log.ts";
import type { QueryName } from "../model/query-names.ts";
import type { PartOf } from "./following.ts";
import { BY_ID, mendRows, pick, removedFrom, replacedIn } from "./mending.ts";
import { rowsOf } from "./parts.ts";

/** What is searched by name and has a part for nothing else. */
export interface NamedRow {
  id: string;
  name: string;
}

function namesPart<Row extends NamedRow>(
  query: QueryName,
  [table, ...others]: readonly [TableName, ...TableName[]],
  cells: readonly (keyof Row & string)[],
): PartOf<readonly Row[]> {
  const rowOf = pick<Row>(cells);
  return {
    tables: [table, ...others],
    read: rowsOf<Row>(query),
    mend(part, changes) {
      if (others.some((other) => removedFrom(changes, other).size > 0)) return null;
      const replaced = replacedIn(changes, table, rowOf);
      return replaced.length === 0 ? part : mendRows(part, replaced, BY_ID);
    },
  };
}

export interface ProjectName extends NamedRow {
  firm: string | null;
  place: string | null;
}
export const PROJECT_NAMES = namesPart<ProjectName>(
  "office/project-names",
  ["projects", "firms"],
  ["id", "name", "firm", "place"],
);

export interface PersonName extends NamedRow {
  title: string | null;
}
export const PERSON_NAMES = namesPart<PersonName>("office/person-names", ["people"], ["id", "name", "title"]);

export interface TripName extends NamedRow {
  place: string | null;
  startOn: string | null;
}
export const TRIP_NAMES = namesPart<TripName>(
  "office/trip-names",
  ["trips"],
  ["id", "name", "place", "startOn"],
);

export interface ShortlistName extends NamedRow {
  segment: string | null;
  place: string | null;
}
export const SHORTLIST_NAMES = namesPart<ShortlistName>(
  "office/shortlist-names",
  ["shortlists"],
  ["id", "name", "segment", "place"],
);
