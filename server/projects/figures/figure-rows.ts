import type { FigureProject } from "../../analysis/reporting/project-figures.ts";
import type { Engine } from "../../engine/engine.ts";
import type { Queries } from "../../graph/queries.ts";
import { MISTAKE } from "../../model/projects.ts";
import { ALL_CHAINS } from "../../model/words.ts";
import { type RawRow, readRows } from "../state/answer.ts";

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
  const [rows, shared, registered] = await Promise.all([
    readRows({ engine, queries }, ids),
    engine.read<{ segment: string; chain: string }>(queries["load/known/shared"]),
    engine.read<{ id: string }>(queries["projects/registered"], { ids }),
  ]);
  const chainsOf = ({ segment, chain }: { segment: string; chain: string }) => [
    chain,
    ...shared.filter((one) => one.segment === segment).map((one) => one.chain),
  ];
  const here = new Set(registered.map(({ id }) => id));
  const counted = rows.filter(({ dropReason }) => dropReason !== MISTAKE);
  return {
    rows: counted,
    projects: counted.map((row) => ({
      ...row,
      registered: here.has(row.id),
      reached: row.told,
      chains: [...new Set(row.segments.flatMap(chainsOf))].sort(),
    })),
  };
}
