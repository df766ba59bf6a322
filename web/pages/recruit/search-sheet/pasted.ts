import { FOUND_FIRMS } from "../../../../server/model/bounds.ts";
import { FOUND_COLUMNS, type FoundColumn } from "../../../../server/model/words.ts";
import type { FoundRow } from "../../../api/recruit.ts";

export const NO_ROW: FoundRow = { name: "", uscc: "", place: "", makes: "", source: "" };

/** Head words of company databases and of this table, in the order in which several of a kind are put together. */
const HEADS: Record<FoundColumn, readonly RegExp[]> = {
  name: [/^(企业|公司|单位)?(名称|全称)$/, /^(firm|company|name)( name)?$/i],
  uscc: [/信用代码/, /credit code/i],
  place: [/^所(属|在)?省/, /^所(属|在)?城?市$|^所属地市/, /^所(属|在)?区/, /^(所在地|地区|place)$/i],
  makes: [/^(生产什么|主营产品|产品|环节|makes|products?)$/i],
  source: [/^(来源|source)$/i],
};

/** Cells copied from a spreadsheet: tabs and lines, and cells in quotes where they hold one of these. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const end = () => rows.at(-1)!.push(cell.replace(/\s+/g, " ").trim());
  const source = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source[at + 1] === '"') cell += source[++at];
      else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === "\t" || character === "\n") {
      end();
      cell = "";
      if (character === "\n") rows.push([]);
    } else cell += character;
  }
  end();
  return rows.filter((row) => row.some((one) => one !== ""));
}

/** The rows with the cells pasted at one of them; a head row says which column is which. */
export function paste(
  rows: readonly FoundRow[],
  cells: readonly string[][],
  at: { row: number; column: FoundColumn },
): { rows: FoundRow[]; pasted: number; cut: boolean } {
  const head = headOf(cells[0] ?? []);
  const body = head ? cells.slice(1) : cells;
  const first = FOUND_COLUMNS.indexOf(at.column);
  const room = Math.max(0, FOUND_FIRMS - at.row);
  const filled = rows.map((row) => ({ ...row }));
  for (const [index, line] of body.slice(0, room).entries()) {
    const target = at.row + index;
    while (filled.length <= target) filled.push({ ...NO_ROW });
    const row = filled[target]!;
    if (head) for (const column of FOUND_COLUMNS) row[column] = gathered(line, head[column]) || row[column];
    else
      for (const [offset, text] of line.entries()) {
        const column = FOUND_COLUMNS[first + offset];
        if (column) row[column] = text;
      }
  }
  return { rows: filled, pasted: Math.min(body.length, room), cut: body.length > room };
}

/** Which cells of a line belong to which column; null when the line is no head: it must name the firm's column. */
function headOf(line: readonly string[]): Record<FoundColumn, number[]> | null {
  const places = (column: FoundColumn) =>
    HEADS[column].flatMap((pattern) => [...line.keys()].filter((at) => pattern.test(line[at]!)));
  const head = Object.fromEntries(FOUND_COLUMNS.map((column) => [column, [...new Set(places(column))]]));
  return head.name!.length > 0 && line.length > 1 ? (head as Record<FoundColumn, number[]>) : null;
}

/** Empty cells of databases are often a dash. */
const gathered = (line: readonly string[], cells: readonly number[]) =>
  cells
    .map((at) => line[at] ?? "")
    .filter((text) => text !== "" && text !== "-")
    .join(" ");

export const isEmpty = (row: FoundRow): boolean => FOUND_COLUMNS.every((column) => row[column].trim() === "");
