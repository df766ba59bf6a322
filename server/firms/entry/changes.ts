import { Malformed, readValue, writeValue } from "../../data/folder/value.ts";
import { idOfText } from "../../data/id-of-text.ts";
import { type Column, identityOf, type Table } from "../../data/tables/table.ts";
import { tableOf } from "../../data/tables/tables.ts";
import type { Engine, Row } from "../../engine/engine.ts";
import { type Changing, change, Unchanged } from "../../graph/change.ts";
import type { GraphAt, SourceRow } from "../../graph/graph.ts";
import { type Queries, tableQuery } from "../../graph/queries.ts";
import { sameRow } from "../../graph/table-rows.ts";
import type { TableName } from "../../model/log.ts";
import { isBlank } from "../../model/text.ts";
import type { FieldFault } from "../../words/field-fault.ts";
import { notFound, Problem, refuse } from "../../words/problem.ts";
import type { ChangedTable, FirmChange } from "./change-shapes.ts";

interface Office {
  engine: Engine;
  queries: Queries;
  graph: GraphAt;
}

/** A change as rows of its table. */
interface Step {
  table: Table;
  before: Row | null;
  after: Row | null;
  /** Where in the request, for what is wrong with it. */
  field: string;
  /** Of a source that is to be made. */
  title: string | null;
}

/**
 * Changes rows that belong to one firm, all or none. A change that has been made already changes nothing.
 * @throws Problem bad_input that names every field that is wrong, not_found, changed with the row as it is now
 */
export async function changeFirm(
  { engine, queries, graph }: Office,
  firm: string,
  changes: FirmChange[],
  by: string | null = null,
): Promise<{ changes: FirmChange[]; repeated: boolean }> {
  const sources = await graph.sources();
  const steps = changes.map((change, at): Step => {
    const table = tableOf(change.of);
    const field = `changes.${at}`;
    const after = change.after && tidy(table, change.after);
    const title = after && titleIn(after, sources);
    return { table, field, before: change.before, after, title };
  });
  refuse(steps.flatMap((step) => faultsOf(step, firm)));
  const reason = { kind: "firm", by } as const;
  const repeated = await change({ engine, queries }, reason, async (changing) => {
    const [known] = await changing.now("firms", [{ id: firm }]);
    if (!known) throw notFound("id", firm);
    changing.describe(String(known.name));
    let count = 0;
    for (const step of steps) {
      if (await isMade(changing, step)) continue;
      await checkSeen(changing, step);
      await save(changing, step);
      count++;
    }
    for (const step of steps) if (step.after?.chosen === true) await checkChosen(changing, step);
    return count === 0 ? new Unchanged(true) : false;
  });
  return {
    changes: steps.map(({ table, before, after }) => ({ of: table.name, before, after }) as FirmChange),
    repeated,
  };
}

/** Blank texts as null. */
function tidy(table: Table, given: Row): Row {
  const row: Row = {};
  for (const { property } of table.columns) {
    const value = given[property] ?? null;
    row[property] = typeof value === "string" && isBlank(value) ? null : value;
  }
  return row;
}

/** Names the source of a row by its id where only its title was given; the title, where a source is to be made of it. */
function titleIn(row: Row, sources: ReadonlyMap<string, SourceRow>): string | null {
  const { source } = row;
  if (typeof source !== "string" || sources.has(source)) return null;
  const known = [...sources.values()].find(({ title }) => title === source);
  row.source = known?.id ?? idOfText(source);
  return known ? null : source;
}

const OTHER_END: Partial<Record<string, readonly [string, string]>> = {
  supplies: ["from", "to"],
  owns: ["from", "to"],
  ties: ["from", "to"],
};
const KEPT: ReadonlySet<string> = new Set<ChangedTable>(["firms"]);

/** What is wrong with a row whatever the graph holds: the checks of the data folder, and that it is this firm's. */
function faultsOf({ table, before, after, field }: Step, firm: string): FieldFault[] {
  const faults: FieldFault[] = [];
  const tell = (name: string, code: FieldFault["code"], params: Record<string, string> = {}) =>
    faults.push({ field: name ? `${field}.${name}` : field, code, params });
  if (before === null && (after === null || KEPT.has(table.name))) tell("before", "blank");
  if (after === null && KEPT.has(table.name)) tell("after", "blank");
  const ends = OTHER_END[table.name];
  const own = table.name === "firms" ? ["id"] : (ends ?? ["firm"]);
  const ofFirm = (row: Row | null) => row !== null && own.some((name) => row[name] === firm);
  const rows = table.name === "advisers" ? [[before, after].find(ofFirm) ?? null] : [before, after];
  if (rows.some((row) => row !== null && !ofFirm(row)) || !rows.some(ofFirm)) tell(own[0]!, "other_firm");
  if (before?.id !== undefined && after && before.id !== after.id) tell("after.id", "other_firm");
  if (ends && after && after[ends[0]] === after[ends[1]]) tell(`after.${ends[1]}`, "same_firm");
  for (const column of after ? table.columns : []) {
    const value = after![column.property] ?? null;
    if (column.required && value === null) tell(`after.${column.property}`, "blank");
    const code = valueFault(column, value);
    if (code) tell(`after.${column.property}`, code.code, { value: writeValue(value), ...code.params });
  }
  return faults;
}

function valueFault(column: Column, value: Row[string]): Pick<FieldFault, "code" | "params"> | null {
  const read = readValue(column, writeValue(value));
  return read instanceof Malformed ? { code: read.code, params: { column: "", ...read.params } } : null;
}

const sameIdentity = ({ table, before, after }: Step) =>
  before !== null && after !== null && identityOf(table, before) === identityOf(table, after);

/** The row with the identity of this one, as it is now. */
async function rowNow({ now }: Changing, { name }: Table, like: Row): Promise<Row | null> {
  return (await now(name, [like]))[0] ?? null;
}

/** Whether the graph says already what the step would make it say. */
async function isMade(changing: Changing, step: Step): Promise<boolean> {
  const { table, before, after } = step;
  if (after && !sameRow(table, await rowNow(changing, table, after), after)) return false;
  return before === null || sameIdentity(step) || (await rowNow(changing, table, before)) === null;
}

/** @throws Problem changed, id_taken, bad_input */
async function checkSeen(changing: Changing, step: Step): Promise<void> {
  const { table, before, after, field } = step;
  if (before) {
    const now = await rowNow(changing, table, before);
    if (!sameRow(table, now, before)) throw new Problem("changed", { field, current: now });
  }
  if (after === null || sameIdentity(step)) return;
  if ((await rowNow(changing, table, after)) === null) return;
  if (table.identity[0] === "id") throw new Problem("id_taken", { field, value: String(after.id) });
  refuse([{ field: `${field}.after.source`, code: "said", params: {} }]);
}

async function save(changing: Changing, step: Step): Promise<void> {
  const { tx, queries, put } = changing;
  const { table, before, after, field, title } = step;
  if (before && !sameIdentity(step)) await remove(changing, table, before, field);
  if (!after) return;
  const known = async (name: TableName, id: string) =>
    (await tx.run(queries[tableQuery("load/known", name)], { ids: [id] })).length > 0;
  const faults: FieldFault[] = [];
  for (const { property, refers = [] } of table.columns) {
    const value = after[property];
    if (refers.length === 0 || typeof value !== "string" || property === "source") continue;
    let found = false;
    for (const name of refers) found ||= await known(name, value);
    if (!found) faults.push({ field: `${field}.after.${property}`, code: "unknown", params: { value } });
  }
  refuse(faults);
  const { source } = after;
  if (title !== null && typeof source === "string" && !(await known("sources", source)))
    await put("sources", [{ id: source, title }]);
  await put(table.name, [after]);
}

/** @throws Problem bad_input for an adviser who introduced a project */
async function remove(changing: Changing, table: Table, row: Row, field: string): Promise<void> {
  const { tx, queries } = changing;
  if (table.name === "advisers") {
    const [introduced] = await tx.run<{ projects: number }>(queries["firms/changes/introduced"], {
      id: row.id,
    });
    if (introduced && introduced.projects > 0)
      refuse([{ field: `${field}.after`, code: "introduced", params: {} }]);
  }
  await changing.remove(table.name, [row]);
}

/** @throws Problem bad_input when two statements of one segment would be chosen */
async function checkChosen({ tx, queries }: Changing, { table, after, field }: Step): Promise<void> {
  const rows = await tx.run(queries[tableQuery("firms/changes", table.name)], after!);
  const other = rows.find((row) => row.chosen === true && (row.source ?? null) !== (after!.source ?? null));
  if (!other) return;
  const where = String(other.source ?? "–");
  refuse([{ field: `${field}.after.chosen`, code: "chosen", params: { where } }]);
}
