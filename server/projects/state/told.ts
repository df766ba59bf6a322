import { today } from "../../model/dates.ts";
import { STAGE_DAY } from "../../model/projects.ts";
import { refuse } from "../../words/problem.ts";
import { checkReferences, type Plan, type Told } from "./change.ts";
import { disorder, early, HAPPENED, lacking, type Move, move, yetToCome } from "./stages.ts";
import { difference, type ProjectState, same } from "./state.ts";

/**
 * What a move comes to: the day is that of the stage where it has one, and going back that of the move.
 * @throws Problem bad_input
 */
export function movedTo(
  { project, state }: Pick<Plan, "project" | "state">,
  { to, on, reason, ...fields }: Move & { on?: string | undefined },
): Told {
  const { after, faults } = move(state, { to, reason: reason ?? null, ...fields });
  refuse([...faults, ...yetToCome({ ...fields, on }, [...HAPPENED, "on"], today())]);
  const dayField = to === "dropped" ? "droppedOn" : STAGE_DAY[to];
  const day = dayField === undefined ? null : after[dayField];
  return {
    kind: "stage",
    on: on ?? (reason ? today() : (day ?? today())),
    text: reason || null,
    records: [difference(project, state, after)!],
  };
}

/**
 * What it comes to that a project says something else of itself; null when it says so already.
 * @throws Problem bad_input, not_found
 */
export async function changedTo(plan: Plan, fields: Partial<ProjectState>): Promise<Told | null> {
  const { project, state } = plan;
  const after = { ...state, ...fields };
  const record = difference(project, state, after);
  if (record === null) return null;
  const faults = [
    ...[...lacking(after), ...early(after), ...disorder(after)],
    ...yetToCome(fields, HAPPENED, today()),
  ];
  const touched = (field: string) =>
    field in fields && !same(fields[field as keyof ProjectState], state[field as keyof ProjectState]);
  refuse(faults.filter(({ field, params }) => touched(field) || touched(params.other ?? "")));
  await checkReferences(plan, fields);
  return { kind: "changed", records: [record] };
}
