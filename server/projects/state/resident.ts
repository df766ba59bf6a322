import { Problem } from "../../words/problem.ts";
import { isConfirmable } from "./answer.ts";
import type { Plan, Told } from "./change.ts";
import type { ChangeRecord } from "./shapes.ts";

/**
 * The firm of a project in production comes to the project's place and makes its segments. What other sources already
 * say it makes is left to them, for they may know its capacity.
 * @throws Problem not_confirmable
 */
export async function settle({ tx, queries, project, state }: Plan): Promise<Told> {
  const [firm] = await tx.run<{
    id: string;
    place: { id: string } | null;
    within: string[];
    makes: string[];
  }>(queries["projects/project/candidate"], { id: project });
  if (!isConfirmable(state) || !firm) throw new Problem("not_confirmable", { field: "stage" });
  const { place } = state;
  const records: ChangeRecord[] = [];
  if (!firm.within.includes(place!))
    records.push({ of: "firm", id: firm.id, before: { place: firm.place?.id ?? null }, after: { place } });
  for (const segment of state.segments) {
    if (firm.makes.includes(segment)) continue;
    const says = { capacity: null, unit: null, revenueShare: null, soldElsewhereShare: null, chosen: false };
    const after = {
      ...says,
      asOf: state.producedOn,
      confidence: "derived",
      note: `${project} ${state.name}`,
    };
    records.push({ of: "makes", id: firm.id, segment, before: null, after });
  }
  return { kind: "resident", records };
}
