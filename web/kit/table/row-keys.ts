import type { KeyboardEvent } from "react";

const REACHED = "a[href], button:not(:disabled), input:not(:disabled)";
const TYPED_IN = "select, textarea, input:not([type=checkbox]):not([type=radio]), [contenteditable]";
const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** The arrows, Home and End go from row to row of a table, staying in the column as far as something there can be reached. */
export function walkRows(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const from = event.target as HTMLElement;
  const row = from.closest<HTMLElement>("[data-row-key]");
  if (!row || from.matches(TYPED_IN) || from.closest("[popover], [role=dialog]")) return;
  const rows = [...(row.parentElement?.children ?? [])].filter((one) =>
    one.matches("[data-row-key]:not(.ant-table-expanded-row)"),
  );
  const to = rows[step(rows.indexOf(row), rows.length - 1)];
  if (!to) return;
  const column = [...row.children].findIndex((cell) => cell.contains(from));
  const beside = to.children[column]?.querySelector<HTMLElement>(REACHED);
  const target = beside ?? to.querySelector<HTMLElement>(REACHED);
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: "nearest" });
}
