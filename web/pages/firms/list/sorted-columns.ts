import type { FirmRow } from "../../../../server/firms/firms.ts";
import type { FirmSort } from "../../../../server/model/words.ts";

export const MAKES_NAMED = 3;
const SORTED = [
  ["employees", "employees"],
  ["registeredCapitalWan", "capital"],
  ["founded", "founded"],
] as const;
export type SortedColumn = (typeof SORTED)[number];

/** The columns of numbers that hold something, or by which the list is sorted. */
export function sortedColumns(firms: readonly FirmRow[], sort: FirmSort): SortedColumn[] {
  return SORTED.filter(([field]) => sort.endsWith(field) || firms.some((firm) => firm[field] !== null));
}
