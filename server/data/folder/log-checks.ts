import { faultOf } from "../log/log-rows.ts";
import { logOfSheets } from "../log/stored.ts";
import type { ReportIn } from "./checks.ts";
import type { Sheet } from "./sheet.ts";

/** Whether every entry of the log that a folder carries is as it was written, and all of them are there in their order. */
export function checkLog(sheets: readonly Sheet[], report: ReportIn): void {
  const changes = sheets.find(({ table }) => table.name === "changes");
  if (!changes) return;
  let before: { number: number; hash: string } | null = null;
  for (const [index, entry] of logOfSheets(sheets).entries()) {
    const code = faultOf(entry, before);
    if (code) report(changes.table, changes.lines[index] ?? 0, code, { number: String(entry.number) });
    before = entry;
  }
}
