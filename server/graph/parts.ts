import type { Columns, Kinds } from "../analysis/judging/columns.ts";
import { FIRM_KINDS } from "../analysis/judging/directory.ts";
import type { RowChange, TableName } from "../model/log.ts";
import type { QueryName } from "../model/query-names.ts";
import type { Adviser, Chain, Exclusion, Firm, Place, ProjectBrief, Tie } from "../model/rows.ts";
import type { PartOf } from "./following.ts";
import {
  BY_ID,
  inOrder,
  mendColumns,
  mendRows,
  pick,
  placeOf,
  projectOf,
  removedFrom,
  replacedIn,
  TIE_ORDER,
  TIE_TABLES,
  tieOf,
  without,
} from "./mending.ts";
import { type Reading, readIds, readPages } from "./readings.ts";
import type { SegmentNames } from "./search-things.ts";

/** A firm as lists show it. */
export interface FirmBrief extends Firm {
  uscc: string | null;
  founded: string | null;
  /** In 10,000 yuan. */
  registeredCapitalWan: number | null;
  employees: number | null;
  stockCode: string | null;
  industryCode: string | null;
}

export interface SourceRow {
  id: string;
  title: string;
  address: string | null;
  published: string | null;
  kind: string | null;
}

export const BRIEF_KINDS: Kinds<FirmBrief> = {
  ...FIRM_KINDS,
  uscc: "text",
  founded: "word",
  registeredCapitalWan: "number",
  employees: "number",
  stockCode: "text",
  industryCode: "word",
};

const TIE_KINDS: Kinds<Tie> = {
  from: "word",
  to: "word",
  kind: "word",
  tieKind: "word",
  segment: "word",
  share: "word",
  source: "word",
  asOf: "word",
  confidence: "word",
  note: "word",
};

const briefOf = pick<FirmBrief>(Object.keys(BRIEF_KINDS) as (keyof FirmBrief)[]);
const sourceOf = pick<SourceRow>(["id", "title", "address", "published", "kind"]);

/** What all else stands on: when a row of one of these goes, it takes along what no change names. */
export const GROUND: readonly string[] = ["places", "chains", "segments"] satisfies TableName[];

/** Whether something went that others stood on; then nothing is mended. */
export const losesGround = (changes: readonly RowChange[]): boolean =>
  changes.some(({ table, after }) => after === null && GROUND.includes(table));

export const rowsOf =
  <R>(query: QueryName) =>
  ({ engine, queries }: Reading) =>
    engine.read<R>(queries[query]);

/** Small, or seldom written: read anew whenever its tables change. */
function readAnew<T>(tables: readonly TableName[], read: (reading: Reading) => Promise<T>): PartOf<T> {
  return { tables, read, mend: () => null };
}

export const PLACES: PartOf<readonly Place[]> = {
  tables: ["places"],
  read: rowsOf<Place>("office/places"),
  mend: (part, changes) => mendRows(part, replacedIn(changes, "places", placeOf), BY_ID),
};

export const FIRMS: PartOf<Columns<FirmBrief>> = {
  tables: ["firms"],
  read: async (reading) =>
    readPages<FirmBrief>(
      reading,
      { query: "firms/some", param: "ids", kinds: BRIEF_KINDS, order: inOrder(BY_ID) },
      await readIds(reading, "firms/ids"),
    ),
  mend: (part, changes) => mendColumns(part, replacedIn(changes, "firms", briefOf), BY_ID),
};

/** Projects that fill a segment of any chain. */
export const FILLING: PartOf<readonly ProjectBrief[]> = {
  tables: ["projects", "firms"],
  read: rowsOf<ProjectBrief>("projects/filling"),
  mend(part, changes) {
    if (removedFrom(changes, "firms").size > 0) return null;
    const replaced = replacedIn(changes, "projects", projectOf);
    if (replaced.length === 0) return part;
    return mendRows(part, replaced, BY_ID).filter(({ segments }) => segments.length > 0);
  },
};

export const SOURCES: PartOf<ReadonlyMap<string, SourceRow>> = {
  tables: ["sources"],
  read: async (reading) =>
    new Map((await rowsOf<SourceRow>("office/sources")(reading)).map((row) => [row.id, row])),
  mend(part, changes) {
    const mended = mendRows([...part.values()], replacedIn(changes, "sources", sourceOf), BY_ID);
    return new Map(mended.map((row) => [row.id, row]));
  },
};

export const TIES: PartOf<Columns<Tie>> = {
  tables: [...TIE_TABLES, "firms"],
  read: async (reading) =>
    readPages<Tie>(
      reading,
      { query: "recruit/ties/firms", param: "ids", kinds: TIE_KINDS, order: inOrder(TIE_ORDER) },
      await readIds(reading, "firms/ids"),
    ),
  mend(part, changes) {
    const replaced = TIE_TABLES.flatMap((table) => replacedIn(changes, table, tieOf(table)));
    const left = without(part, ["from", "to"], removedFrom(changes, "firms"));
    return mendColumns(left, replaced, TIE_ORDER);
  },
};

export const EXCLUSIONS = readAnew(["exclusions"], rowsOf<Exclusion>("chain/exclusions"));

export const CHAINS = readAnew(["chains"], rowsOf<Chain>("chain/chains"));

/** Ids of the firms that lead a chain anywhere. */
export const LEADERS = readAnew(
  ["leads", "firms"],
  async (reading) =>
    new Set((await rowsOf<{ firm: string }>("firms/leaders")(reading)).map((row) => row.firm)),
);

export const ADVISERS = readAnew(["advisers", "firms"], rowsOf<Adviser>("recruit/ties/advisers"));

/** Every segment with its other words, by id. */
export const SEGMENT_NAMES = readAnew(["chains", "segments", "aliases"], async (reading) => {
  const segments = await rowsOf<SegmentNames>("chain/segment-names")(reading);
  return new Map(segments.map((segment) => [segment.id, segment]));
});
