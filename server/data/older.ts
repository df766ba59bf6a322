import type { Engine } from "../engine/engine.ts";
import { type Queries, tableQuery } from "../graph/queries.ts";
import type { Column } from "./tables/table.ts";
import { TABLES } from "./tables/tables.ts";

/** What an older version called the nodes of each table. */
const LABELS: Record<string, string> = {
  places: "Place",
  sources: "Source",
  chains: "Chain",
  segments: "Segment",
  aliases: "Alias",
  exclusions: "Exclusion",
  firms: "Firm",
  advisers: "Adviser",
  projects: "Project",
  arrivals: "Arrival",
  events: "Event",
  figures: "Figure",
  people: "Person",
  tasks: "Task",
  documents: "Document",
  signals: "Signal",
  shortlists: "Shortlist",
  trips: "Trip",
  scenarios: "Scenario",
  scenario_changes: "Change",
  snapshots: "Snapshot",
};

/** What Liantu's nodes are joined by. */
export const JOINS = [
  "WITHIN LOCATED_IN PART_OF USED_IN KIND_OF NAMES INPUT_OF PACKAGING_FOR EQUIPMENT_FOR SERVICE_FOR SOLD_TO WASTE_TO",
  "RECYCLE_TO LEADS MAKES NEEDS SUPPLIES OWNS TIED WORKS_FOR AT TARGETS FILLS INTRODUCED_BY SETTLED_AS RECEIVED",
  "HAS TO_DO DONE_BY DOCUMENTED_BY SHOWS LISTS FOR STARTS_AT ENDS_AT VISITS CHANGES OF BARS WANTS",
].flatMap((names) => names.split(" "));

export interface OlderParts {
  engine: Engine;
  queries: Queries;
  /** The statements of cypher/schema/older-ENGINE.cypher. */
  olderSchema: string[];
  /** Called once before anything is changed. */
  begins(): void;
}

/**
 * Brings a database of an older version, whose nodes had labels that anybody may use, to labels of Liantu's own. Only
 * nodes that look like rows of a table of the data folder are taken: a text as id, every required column, no other
 * property, and joined to nothing or to nodes of such labels by Liantu's relationships. The counter comes last, so that
 * a start that is cut short goes on at the next.
 * @returns how many nodes it took, and whether the older version's last load was cut short; null when there was nothing
 * to do
 */
export async function bringUpToDate({
  engine,
  queries,
  olderSchema,
  begins,
}: OlderParts): Promise<{ moved: number; halfLoaded: boolean } | null> {
  const [counter] = await engine.read<{ halfLoaded: boolean }>(queries["older/found"]);
  if (!counter) return null;
  begins();
  const labels = [...Object.values(LABELS), "Revision"].flatMap((label) => [label, `Liantu${label}`]);
  let moved = 0;
  for (const table of TABLES) {
    if (LABELS[table.name] === undefined) continue;
    const properties = (columns: Column[]) => columns.map(({ property }) => property);
    const params = {
      known: ["id", "version", ...properties(table.columns)],
      needed: ["id", ...properties(table.columns.filter(({ required, refers }) => required && !refers))],
      types: JOINS,
      labels,
    };
    for (let some = 1; some > 0; moved += some) {
      const [row] = await engine.write<{ moved: number }>(queries[tableQuery("older", table.name)], params);
      some = row?.moved ?? 0;
    }
  }
  for (const statement of await dropsOf(engine, olderSchema)) await engine.write(statement);
  await engine.write(queries["older/revision"]);
  return { moved, halfLoaded: counter.halfLoaded };
}

interface Constraint {
  name: string;
  labelsOrTypes: string[];
  properties: string[];
}

/** On Neo4j another application may have given one of the names to a constraint of another kind: that one stays. */
async function dropsOf(engine: Engine, [first = "", ...drops]: string[]): Promise<string[]> {
  if (!first.startsWith("SHOW")) return [first, ...drops];
  const there = await engine.read<Constraint>(first);
  const own = there.filter(
    ({ name, labelsOrTypes: [label = "", ...more], properties }) =>
      more.length === 0 && properties.join() === "id" && name === `${label.toLowerCase()}_id`,
  );
  return drops.filter((drop) => own.some(({ name }) => drop.split(" ")[2] === name));
}
