import type { RowChange, TableName, TableRow } from "../../../server/model/log.ts";
import { MADE_EVENTS } from "../../../server/model/projects.ts";
import type { Language } from "../../../server/model/words.ts";
import { dateText, moneyText, number, shareText } from "../../../server/words/format.ts";
import { eventName } from "../../../server/words/names.ts";
import type { NamedThing } from "../../api/changes.ts";
import type { Translate } from "../../i18n/i18n.ts";

type Value = TableRow[string] | undefined;

/** What the ids in rows are called. */
export interface Told {
  t: Translate;
  language: Language;
  nameOf: (tables: readonly TableName[], id: string) => string | null;
}

/** What a thing is called in the reader's language; null when it is not there any more. */
export function thingName({ nameZh, nameEn }: NamedThing, language: Language): string | null {
  return language === "en" && nameEn ? nameEn : nameZh;
}

export function namesOf(names: readonly NamedThing[], language: Language): Told["nameOf"] {
  const known = new Map(names.map((thing) => [`${thing.table}:${thing.id}`, thingName(thing, language)]));
  return (tables, id) => {
    for (const table of tables) {
      const name = known.get(`${table}:${id}`);
      if (name) return name;
    }
    return null;
  };
}

/** The columns that say which row it is, and what stands between their values. */
const TITLES: Record<TableName, readonly [between: string, ...columns: string[]]> = {
  places: [" ", "name"],
  sources: [" ", "title"],
  chains: [" ", "name"],
  segments: [" ", "name"],
  chain_segments: [" · ", "chain", "segment"],
  aliases: [" · ", "segment", "name"],
  links: [" → ", "from", "to"],
  exclusions: [" · ", "place", "segment", "industryCode"],
  firms: [" ", "name"],
  leads: [" · ", "firm", "chain", "place"],
  makes: [" · ", "firm", "segment"],
  needs: [" · ", "firm", "segment"],
  supplies: [" → ", "from", "to"],
  owns: [" → ", "from", "to"],
  ties: [" → ", "from", "to"],
  advisers: [" ", "name"],
  people: [" ", "name"],
  projects: [" ", "name"],
  arrivals: [" · ", "project", "on"],
  events: [" · ", "project", "on"],
  tasks: [" · ", "project", "text"],
  documents: [" · ", "project", "title"],
  signals: [" · ", "firm", "on"],
  shortlists: [" ", "name"],
  shortlist_firms: [" · ", "shortlist", "firm"],
  trips: [" ", "name"],
  trip_visits: [" · ", "trip", "firm"],
  scenarios: [" ", "name"],
  scenario_changes: [" · ", "scenario", "firm", "segment"],
  wanted: [" · ", "place", "segment"],
  snapshots: [" · ", "chain", "place", "on"],
  figures: [" · ", "place", "name", "period"],
};

/** What the id in a column belongs to, where the column's own name does not say it. */
const REFERS: Record<string, readonly TableName[]> = {
  chain: ["chains"],
  segment: ["segments"],
  segments: ["segments"],
  place: ["places"],
  parent: ["places"],
  kindOf: ["segments"],
  firm: ["firms"],
  company: ["firms"],
  owner: ["people"],
  person: ["people"],
  by: ["people"],
  introducer: ["advisers", "firms"],
  project: ["projects"],
  shortlist: ["shortlists"],
  trip: ["trips"],
  scenario: ["scenarios"],
  source: ["sources"],
  corrects: ["events"],
};
const REFERS_IN: Partial<Record<TableName, Record<string, readonly TableName[]>>> = {
  links: { from: ["segments"], to: ["segments"] },
  supplies: { from: ["firms"], to: ["firms"] },
  owns: { from: ["firms"], to: ["firms"] },
  ties: { from: ["firms"], to: ["firms"] },
  trips: { start: ["places"], end: ["places"] },
};

/** The tables one of which holds the id that stands in the column; null where it holds none. */
export function refersTo(table: TableName, column: string): readonly TableName[] | null {
  return REFERS_IN[table]?.[column] ?? REFERS[column] ?? null;
}

/** What says nothing to a person: ids made here, and of a project's event what the change it belongs to says itself. */
function isUntold(table: TableName, column: string): boolean {
  return column === "id" || (table === "events" && (column === "change" || column === "by"));
}

/** What a project's event is called that only says that something else was changed. */
const ACCOMPANYING: readonly unknown[] = MADE_EVENTS;

/** The rows a person wants to read: not the events a project keeps of the very changes beside them. */
export function rowsToTell(rows: readonly RowChange[]): readonly RowChange[] {
  const told = rows.filter(
    ({ table, before, after }) =>
      table !== "events" ||
      before !== null ||
      (after?.text ?? null) !== null ||
      !ACCOMPANYING.includes(after?.kind),
  );
  return told.length > 0 ? told : rows;
}

/** One column of a row as it was and as it is; null where there is nothing. */
export interface FieldChange {
  column: string;
  label: string;
  before: string | null;
  after: string | null;
}

/** One row in words. */
export interface RowTold {
  table: TableName;
  /** The thing it belongs to, for a link to its page; null where it is none of its own. */
  id: string | null;
  title: string;
  did: "added" | "removed" | "changed";
  fields: FieldChange[];
}

export function rowTold({ table, before, after }: RowChange, told: Told): RowTold {
  const row = after ?? before ?? {};
  const did = before === null ? "added" : after === null ? "removed" : "changed";
  const identity = new Set(did === "changed" ? [] : titleColumns(table, row));
  const fields = columnsOf(before, after)
    .filter((column) => !isUntold(table, column) && !identity.has(column))
    .filter((column) => !same(before?.[column], after?.[column]))
    .map((column) => ({
      column,
      label: columnText(table, column, told.t),
      before: valueText(table, column, before?.[column], told),
      after: valueText(table, column, after?.[column], told),
    }));
  return {
    table,
    id: typeof row.id === "string" ? row.id : null,
    title: titleText(table, row, told),
    did,
    fields,
  };
}

function columnsOf(before: TableRow | null, after: TableRow | null): string[] {
  return [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])];
}

function same(one: Value, other: Value): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

function titleColumns(table: TableName, row: TableRow): string[] {
  const [, ...columns] = TITLES[table];
  return columns.flatMap((column) =>
    column === "name" && "nameZh" in row ? ["nameZh", "nameEn"] : [column],
  );
}

export function titleText(table: TableName, row: TableRow, told: Told): string {
  const [between, ...columns] = TITLES[table];
  const parts = columns.map((column) => {
    if (column !== "name" || !("nameZh" in row)) return valueText(table, column, row[column], told);
    return told.language === "en" && row.nameEn ? `${row.nameEn}` : `${row.nameZh}`;
  });
  return parts.filter((part) => part !== null).join(between);
}

/** The tables whose columns the screen of a project, or of a firm, has words for. */
const PROJECT: ReadonlySet<TableName> = new Set(["projects", "arrivals", "events", "tasks", "documents"]);
const FIRM: ReadonlySet<TableName> = new Set([
  "firms",
  "makes",
  "needs",
  "supplies",
  "owns",
  "ties",
  "signals",
]);
/** Columns that mean something else in one table than in the others. */
const OWN: Partial<
  Record<TableName, Record<string, "adviserName" | "personTitle" | "amountWan" | "taskDueOn">>
> = {
  advisers: { name: "adviserName", title: "personTitle" },
  people: { name: "adviserName", title: "personTitle" },
  arrivals: { amountWan: "amountWan" },
  tasks: { dueOn: "taskDueOn" },
};

/** What the screen calls a column. */
export function columnText(table: TableName, column: string, t: Translate): string {
  const own = OWN[table]?.[column];
  if (own) return t(`history.column.${own}`);
  const first = PROJECT.has(table) ? ["project.field"] : FIRM.has(table) ? ["firmRecord.field"] : [];
  for (const words of [...first, "history.column", "firmRecord.field", "project.field"]) {
    const word = look(`${words}.${column}`, t);
    if (word !== null) return word;
  }
  return column;
}

/** The text under a key that is made here; null where there is none. */
function look(key: string, t: Translate): string | null {
  const any = t as unknown as (key: string, how: object) => string;
  return any(key, { defaultValue: "" }) || null;
}

/** A value as the screen says it; null where there is none. */
export function valueText(table: TableName, column: string, value: Value, told: Told): string | null {
  const { t, language } = told;
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) {
    const each = value.map((one) => valueText(table, column, one, told)).filter((one) => one !== null);
    return each.length === 0 ? null : each.join(t("history.join"));
  }
  if (typeof value === "boolean") return t(value ? "history.yes" : "history.no");
  if (typeof value === "number")
    return MONEY.has(column) ? moneyText(value, language) : number(value, language);
  const refers = refersTo(table, column);
  if (refers) return told.nameOf(refers, value) ?? value;
  if (SHARES.has(column)) return shareText(value, language);
  if (DATES.test(column)) return dateText(value, language);
  if (table === "events" && column === "kind") return eventName(value, language);
  return wordText(table, column, value, t) ?? value;
}

/** Columns in 10,000 yuan. */
const MONEY: ReadonlySet<string> = new Set(["amountWan", "registeredCapitalWan", "minInvestWan"]);
/** Columns of days, months and years. */
const DATES = /^(on|asOf|published|founded|period|\w+On)$/;
const SHARES: ReadonlySet<string> = new Set([
  "share",
  "revenueShare",
  "soldElsewhereShare",
  "boughtElsewhereShare",
]);

/** A word of the model in the reader's language; null where it is none. */
function wordText(table: TableName, column: string, value: string, t: Translate): string | null {
  const words = wordsOf(table, column);
  // A word of somebody's own may look like a path of keys.
  return words && /^\w+$/.test(value) ? look(words.replace("*", value), t) : null;
}

/** Where the words of a column stand. */
function wordsOf(table: TableName, column: string): string | null {
  if (column === "confidence") return "confidence.*.name";
  if (column === "dropReason") return "project.dropReason.*";
  if (column === "stage") return table === "projects" ? "projectStage.*" : "stage.*";
  if (column === "change") return "history.scenarioChange.*";
  return column === "kind" ? (KINDS[table] ?? null) : null;
}

const KINDS: Partial<Record<TableName, string>> = {
  places: "placeKind.*",
  sources: "sourceKind.*",
  links: "kind.*.name",
  ties: "tie.*.out",
  signals: "dossier.signalKind.*",
};
