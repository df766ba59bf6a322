import type { Row } from "../../engine/engine.ts";
import type { Changing } from "../../graph/change.ts";
import { Problem } from "../../words/problem.ts";
import type { Parts } from "./answer.ts";
import type { ChangeRecord } from "./shapes.ts";
import type { ProjectState } from "./state.ts";

/** The source that stands behind what the office's own projects state. */
export const OWN_SOURCE = "project";
const OWN_SOURCE_ROW: Row = {
  id: OWN_SOURCE,
  title: "本单位招商项目",
  address: null,
  published: null,
  kind: "project",
  source: null,
  asOf: null,
  confidence: null,
  note: null,
};

/** The tables in which the parts of a project are. */
const PARTS = { arrival: "arrivals", task: "tasks", document: "documents" } as const;
export type Part = keyof typeof PARTS;

/** The tables in which a project writes what it says of firms. */
const TABLE_OF_FIRMS = { firm: "firms", makes: "makes", owns: "owns" } as const;

/** What tells the row of a record apart. */
function keyOf({ of, id, segment = "", to = "", source = OWN_SOURCE }: ChangeRecord): Row {
  if (of === "firm") return { id };
  return of === "owns" ? { from: id, to, source } : { firm: id, segment, source };
}

/** One writing of a project, inside its transaction. */
export interface Desk extends Changing {
  project: string;
  state: ProjectState;
}

export async function readParts({ tx, queries, project }: Pick<Desk, "tx" | "queries" | "project">) {
  const [parts] = await tx.run<Parts>(queries["projects/project/parts"], { id: project });
  return parts;
}

/** The row a record speaks of as it is now; null when there is none. `known` are the parts when they were read already. */
export async function rowNow(desk: Desk, record: ChangeRecord, known?: Parts): Promise<Row | null> {
  const { now, state } = desk;
  const { of, id } = record;
  if (of === "project") return { ...state };
  if (of === "firm" || of === "makes" || of === "owns")
    return (await now(TABLE_OF_FIRMS[of], [keyOf(record)]))[0] ?? null;
  const parts = known ?? (await readParts(desk));
  const rows: (Row & { id: string })[] = parts?.[PARTS[of]] ?? [];
  const found = rows.find((row) => row.id === id);
  if (!found) return null;
  const { id: _, ...row } = found;
  return row;
}

/**
 * Makes the graph say what a record says afterwards.
 * @throws Problem id_taken when another project has the id, or this one where the record makes it
 */
export async function apply(desk: Desk, record: ChangeRecord): Promise<void> {
  const { of, id, before, after } = record;
  const { now, put, remove, project, state } = desk;
  const key = of === "firm" || of === "makes" || of === "owns" ? keyOf(record) : null;
  if (key && after && [key.source, after.source].includes(OWN_SOURCE)) await put("sources", [OWN_SOURCE_ROW]);
  if (of === "project") {
    Object.assign(state, after);
    await put("projects", [{ id: project, ...state } as Row]);
  } else if (of === "firm") {
    const [firm] = await now("firms", [{ id }]);
    if (after === null) await remove("firms", [{ id }]);
    else if (firm || before === null) await put("firms", [{ ...firm, ...(after as Row), id }]);
  } else if (of === "makes" || of === "owns") {
    if (after === null) await remove(TABLE_OF_FIRMS[of], [key!]);
    else await put(TABLE_OF_FIRMS[of], [{ ...(after as Row), ...key }]);
  } else {
    const table = PARTS[of];
    if (after === null) {
      await remove(table, [{ id }]);
      return;
    }
    const [there] = await now(table, [{ id }]);
    if (there && (before === null || there.project !== project))
      throw new Problem("id_taken", { field: "id", value: id });
    await put(table, [{ ...(after as Row), id, project }]);
  }
}
