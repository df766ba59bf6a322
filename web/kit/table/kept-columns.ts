import { useMemo, useState } from "react";
import { recall, remember } from "../kept.ts";
import type { TableColumn } from "./columns.ts";

/** Which columns a reader has shown or hidden otherwise than they come. */
type Kept = Readonly<Record<string, boolean>>;

/** What a browser kept of a table, less what is no choice. */
export function readKept(text: string | null): Kept {
  try {
    const kept: unknown = JSON.parse(text ?? "{}");
    if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((one): one is [string, boolean] => typeof one[1] === "boolean"),
    );
  } catch {
    return {};
  }
}

/** The columns shown: as they come, but for those chosen otherwise; never none. */
export function columnsShown<Row>(
  columns: readonly TableColumn<Row>[],
  kept: Kept,
): readonly TableColumn<Row>[] {
  const shown = columns.filter(({ key, optional }) => kept[key] ?? !optional);
  return shown.length > 0 ? shown : columns.slice(0, 1);
}

/** A table's columns as this browser's reader has chosen them. */
export function useKeptColumns<Row>(keep: string, columns: readonly TableColumn<Row>[]) {
  const stored = `liantu.table.${keep}`;
  const [kept, setKept] = useState(() => readKept(recall(stored)));
  const shown = useMemo(() => columnsShown(columns, kept), [columns, kept]);
  return {
    shown,
    changed: Object.keys(kept).length > 0,
    show(key: string, visible: boolean) {
      const next = { ...kept, [key]: visible };
      setKept(next);
      remember(stored, JSON.stringify(next));
    },
    reset() {
      setKept({});
      remember(stored, null);
    },
  };
}
