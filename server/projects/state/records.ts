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
  const { tx, queries, state } = desk;
  const { of, id, segment = "" } = record;
  if (of === "project") return { ...state };
  if (of === "firm") return (await tx.run(queries["projects/project/firm-place"], { id }))[0] ?? null;
  if (of === "makes") {
    const params = { firm: id, segment, source: OWN_SOURCE };
    return (await tx.run(queries["projects/project/makes"], params))[0] ?? null;
  }
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
export async function apply(desk: Desk, { of, id, segment, before, after }: ChangeRecord): Promise<void> {
  const { now, put, remove, project, state } = desk;
  if (of === "project") {
    Object.assign(state, after);
    await put("projects", [{ id: project, ...state } as Row]);
  } else if (of === "firm") {
    const [firm] = await now("firms", [{ id }]);
    if (firm) await put("firms", [{ ...firm, place: (after?.place ?? null) as string | null }]);
  } else if (of === "makes") {
    const key = { firm: id, segment: segment ?? "", source: OWN_SOURCE };
    if (after === null) await remove("makes", [key]);
    else {
      await put("sources", [OWN_SOURCE_ROW]);
      await put("makes", [{ ...(after as Row), ...key }]);
    }
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
