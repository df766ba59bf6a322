import type { FigureProject } from "../../analysis/reporting/project-figures.ts";
import type { Engine } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import { MISTAKE } from "../../model/projects.ts";
import { ALL_CHAINS } from "../../model/words.ts";
import { type RawRow, readChange, readRows, undoneOf } from "../state/answer.ts";

/**
 * The projects of a place and a chain as their figures need them, and as lists show them. A project stands in every
 * chain that has one of its segments.
 */
export async function readFigureProjects(
  { engine, queries }: { engine: Engine; queries: Queries },
  scope: { place: string | null; chain: string | null },
): Promise<{ projects: FigureProject[]; rows: RawRow[] }> {
  const chain = scope.chain === ALL_CHAINS ? null : scope.chain;
  const found = await engine.read<{ id: string }>(queries["projects/ids"], { ...scope, chain });
  const ids = found.map(({ id }) => id);
  const [rows, shared, registered, histories] = await Promise.all([
    readRows({ engine, queries }, ids),
    engine.read<{ segment: string; chain: string }>(queries["load/known/shared"]),
    engine.read<{ id: string }>(queries["projects/registered"], { ids }),
    engine.read<{ project: string; id: string; on: string; change: string }>(queries["projects/histories"], {
      ids,
    }),
  ]);
  const chainsOf = ({ segment, chain }: { segment: string; chain: string }) => [
    chain,
    ...shared.filter((one) => one.segment === segment).map((one) => one.chain),
  ];
  const here = new Set(registered.map(({ id }) => id));
  const reached = new Map<string, FigureProject["reached"]>(ids.map((id) => [id, {}]));
  const changes = histories.map(({ change, ...event }) => ({ ...event, ...readChange(change) }));
  const undone = undoneOf(changes);
  for (const { project, id, on, undoes, records } of changes)
    for (const { of, before, after } of records) {
      if (of !== "project" || undoes !== null || undone.has(id)) continue;
      const known = reached.get(project)!;
      const [from, to] = [before?.stage, after?.stage] as (keyof FigureProject["reached"] | undefined)[];
      if (from && from !== "dropped") known[from] ??= null;
      if (to && to !== "dropped") known[to] = on;
    }
  const counted = rows.filter(({ dropReason }) => dropReason !== MISTAKE);
  return {
    rows: counted,
    projects: counted.map((row) => ({
      ...row,
      registered: here.has(row.id),
      reached: reached.get(row.id)!,
      chains: [...new Set(row.segments.flatMap(chainsOf))].sort(),
    })),
  };
}
