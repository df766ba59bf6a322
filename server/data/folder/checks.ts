import type { Row, Value } from "../../engine/engine.ts";
import type { TableName } from "../../model/log.ts";
import type { QueryName } from "../../model/query-names.ts";
import { readable } from "../../model/text.ts";
import type { FaultCode } from "../../words/fault.ts";
import { type AnyTable, identityOf } from "../tables/table.ts";
import { TABLES } from "../tables/tables.ts";
import { type Edge, findCycles } from "./cycles.ts";
import { checkHomes } from "./homes.ts";
import { nameValues, type Sheet } from "./sheet.ts";

/** What is in the graph already, by the names of queries below cypher/load/known. */
export interface Known {
  /** Which of these ids are there. */
  ids(query: QueryName, ids: string[]): Promise<string[]>;
  rows(query: QueryName): Promise<Row[]>;
}

export type ReportIn = (
  table: AnyTable,
  line: number,
  code: FaultCode,
  params: Record<string, string>,
) => void;

/** The checks that need all files together, and the graph they will be merged into if there is one. */
export async function checkTogether(sheets: Sheet[], known: Known | null, report: ReportIn): Promise<void> {
  await checkReferences(sheets, known, report);
  await checkHomes(sheets, known, report);
  for (const sheet of sheets) {
    if (!sheet.table.acyclic && !sheet.table.chosenPer) continue;
    const others = known && sheet.table.knownRows ? await known.rows(sheet.table.knownRows) : [];
    const stored = others.filter((row) => !sheet.identities.has(identityOf(sheet.table, row)));
    checkCycles(sheet, stored, report);
    checkDepth(sheet, stored, report);
    checkChosen(sheet, stored, report);
  }
}

interface Reference {
  table: AnyTable;
  line: number;
  column: string;
  id: string;
  refers: readonly TableName[];
}

async function checkReferences(sheets: Sheet[], known: Known | null, report: ReportIn): Promise<void> {
  const byName = new Map(sheets.map((sheet) => [sheet.table.name, sheet]));
  const open: Reference[] = [];
  for (const { table, rows, lines } of sheets) {
    for (const { name: column, property, refers } of table.columns) {
      if (!refers) continue;
      const targets = refers.map((name) => byName.get(name));
      if (targets.some((target) => target?.complete === false)) continue;
      for (const [index, row] of rows.entries()) {
        for (const id of idsIn(row[property])) {
          if (targets.some((target) => target?.ids.has(id))) continue;
          open.push({ table, line: lines[index] ?? 0, column, id, refers });
        }
      }
    }
  }
  const found = known ? await lookUp(open, known) : new Map<string, Set<string>>();
  for (const { table, line, column, id, refers } of open) {
    if (refers.some((name) => found.get(name)?.has(id))) continue;
    const tables = refers.map((name) => `${name}.csv`).join(", ");
    report(table, line, "missing", { column, value: id, tables });
  }
}

function idsIn(value: Value | undefined): string[] {
  return [value ?? []].flat().filter((id) => typeof id === "string");
}

async function lookUp(open: Reference[], known: Known): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const { name, knownIds } of TABLES) {
    const wanted = new Set(open.filter(({ refers }) => refers.includes(name)).map(({ id }) => id));
    if (knownIds && wanted.size > 0) found.set(name, new Set(await known.ids(knownIds, [...wanted])));
  }
  return found;
}

function checkCycles({ table, rows, lines }: Sheet, stored: Row[], report: ReportIn): void {
  const { acyclic } = table;
  if (!acyclic) return;
  const edges = (list: Row[], lineAt: (index: number) => number | null): Edge[] =>
    list.flatMap((row, index) => {
      const edge = acyclic(row);
      return edge ? [{ from: edge[0], to: edge[1], line: lineAt(index) }] : [];
    });
  const all = [...edges(rows, (index) => lines[index] ?? null), ...edges(stored, () => null)];
  for (const { line, path } of findCycles(all)) report(table, line, "cycle", { path: wayOf(path) });
}

const STEPS_TOLD = 12;
const STEP_TOLD = 40;

/** A way through ids as one text, its middle left out when it is long. */
function wayOf(path: string[]): string {
  const half = STEPS_TOLD / 2;
  const shown = path.length > STEPS_TOLD ? [...path.slice(0, half), "…", ...path.slice(-half)] : path;
  return shown.map((id) => readable(id, STEP_TOLD)).join(" → ");
}

/** Where each leads to one other, as places do: no way may be longer than the queries follow it. */
function checkDepth({ table, rows, lines }: Sheet, stored: Row[], report: ReportIn): void {
  const { acyclic, deepest } = table;
  if (!acyclic || !deepest) return;
  const above = new Map<string, string>();
  const lineOf = new Map<string, number>();
  for (const [index, row] of [...rows, ...stored].entries()) {
    const [from, to] = acyclic(row) ?? [];
    if (from === undefined || to === undefined || above.has(from)) continue;
    above.set(from, to);
    if (index < rows.length) lineOf.set(from, lines[index] ?? 0);
  }
  const depths = new Map<string, number>();
  const shown = new Set<number>();
  for (const start of above.keys()) {
    const way = new Set<string>();
    let at = start;
    for (; above.has(at) && !depths.has(at) && !way.has(at); at = above.get(at)!) way.add(at);
    // A way into a ring has no end, which is told as one.
    let depth = way.has(at) ? Number.NEGATIVE_INFINITY : (depths.get(at) ?? 1);
    for (const id of [...way].reverse()) depths.set(id, ++depth);
  }
  for (const [id, depth] of depths) {
    if (depth !== deepest + 1) continue;
    const path = [id];
    while (path.length < depth) path.push(above.get(path.at(-1)!) ?? "");
    const line = path.map((step) => lineOf.get(step)).find((one) => one !== undefined);
    if (line === undefined || shown.has(line)) continue;
    shown.add(line);
    report(table, line, "deep", { path: wayOf(path), most: String(deepest) });
  }
}

function checkChosen({ table, rows, lines }: Sheet, stored: Row[], report: ReportIn): void {
  const { chosenPer } = table;
  if (!chosenPer || stored.length === 0) return;
  const valuesOf = (row: Row) => chosenPer.map((name) => String(row[name] ?? ""));
  const there = new Map(stored.map((row) => [JSON.stringify(valuesOf(row)), String(row.source ?? "")]));
  for (const [index, row] of rows.entries()) {
    const source = row.chosen === true ? there.get(JSON.stringify(valuesOf(row))) : undefined;
    if (source === undefined) continue;
    const identity = nameValues([...chosenPer, "source"], [...valuesOf(row), source]);
    report(table, lines[index] ?? 0, "chosen_twice", { identity, where: "graph" });
  }
}
