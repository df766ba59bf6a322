import type { Row } from "../../engine/engine.ts";
import type { Known, ReportIn } from "./checks.ts";
import type { Sheet } from "./sheet.ts";

/**
 * A segment is named only for chains other than its own: within the folder, and where a merged folder names one for the
 * chain it has in the graph, or moves one into a chain for which the graph names it.
 */
export async function checkHomes(
  sheets: readonly Sheet[],
  known: Known | null,
  report: ReportIn,
): Promise<void> {
  const segments = sheets.find(({ table }) => table.name === "segments");
  const shared = sheets.find(({ table }) => table.name === "chain_segments");
  const homes = new Map(segments?.rows.map(({ id, chain }) => [id, chain]));
  if (shared) {
    for (const { segment, chain } of known ? await known.rows("load/known/homes") : [])
      if (!homes.has(segment)) homes.set(segment, chain);
    for (const [index, { segment, chain }] of shared.rows.entries()) {
      if (!isText(segment) || !isText(chain) || homes.get(segment) !== chain) continue;
      report(shared.table, shared.lines[index] ?? 0, "at_home", { segment, chain });
    }
  }
  if (!segments || !known) return;
  const told = new Set(shared?.rows.map(keyOf));
  const named = new Set((await known.rows("load/known/shared")).map(keyOf));
  for (const [index, { id, chain }] of segments.rows.entries()) {
    const key = keyOf({ segment: id ?? null, chain: chain ?? null });
    if (!isText(id) || !isText(chain) || !named.has(key) || told.has(key)) continue;
    report(segments.table, segments.lines[index] ?? 0, "home_named", { segment: id, chain });
  }
}

const isText = (value: unknown): value is string => typeof value === "string";
const keyOf = ({ chain, segment }: Row) => JSON.stringify([chain, segment]);
