/** Rows of a data folder by file, as texts. */
export type Tables = Record<string, Record<string, string>[]>;

/** By hand, so that what the server derives from its tables is held against something else. */
export const FIRM_COLUMNS: Record<string, string[]> = {
  leads: ["firm"],
  makes: ["firm"],
  needs: ["firm"],
  supplies: ["from", "to"],
  owns: ["from", "to"],
  ties: ["from", "to"],
  advisers: ["firm"],
  projects: ["firm", "introducer", "company"],
  signals: ["firm"],
  shortlist_firms: ["firm"],
  trip_visits: ["firm"],
  scenario_changes: ["firm"],
};
const IDENTITY: Record<string, string[]> = {
  leads: ["firm", "chain", "place"],
  makes: ["firm", "segment", "source"],
  needs: ["firm", "segment", "source"],
  supplies: ["from", "to", "segment", "source"],
  owns: ["from", "to", "source"],
  ties: ["from", "to", "kind", "source"],
  shortlist_firms: ["shortlist", "firm"],
  trip_visits: ["trip", "firm"],
};
const GAINED = ["uscc", "place", "status", "founded", "registered_capital_wan", "employees", "stock_code"];

/** What a folder says after two firms were made one, found by going through all of its rows. */
export function naiveMerge(tables: Tables, kept: string, other: string): Tables {
  const merged: Tables = {};
  for (const [table, rows] of Object.entries(tables)) {
    const columns = FIRM_COLUMNS[table] ?? [];
    const names = (row: Record<string, string>, firm: string) =>
      columns.some((column) => row[column] === firm);
    const key = (row: Record<string, string>) =>
      (IDENTITY[table] ?? ["id"]).map((name) => row[name]).join("\n");
    const own = rows.filter((row) => !names(row, other));
    const result = [...own];
    for (const row of rows.filter((one) => names(one, other))) {
      const next = { ...row };
      for (const column of columns) if (next[column] === other) next[column] = kept;
      if (next.from !== undefined && next.from === next.to) continue;
      if (IDENTITY[table] && own.some((one) => key(one) === key(next))) continue;
      const chosen = own.some(
        (one) => one.chosen === "1" && one.firm === next.firm && one.segment === next.segment,
      );
      if (next.chosen === "1" && chosen) next.chosen = "0";
      result.push(next);
    }
    merged[table] = result;
  }
  const [a, b] = [kept, other].map((id) => tables.firms!.find((row) => row.id === id)!);
  const firm = { ...a! };
  for (const column of GAINED) firm[column] ||= b![column]!;
  firm.note ||= b!.note!;
  const unknown = [...new Set([b!.full_name, b!.name])].filter(
    (name) => name && name !== a!.name && name !== a!.full_name,
  );
  if (!firm.full_name) firm.full_name = unknown.shift() ?? "";
  if (unknown.length > 0) firm.note = [firm.note, `又名：${unknown.join("；")}`].filter(Boolean).join("；");
  merged.firms = tables.firms!.filter((row) => row.id !== other).map((row) => (row.id === kept ? firm : row));
  merged.events = (tables.events ?? []).map((row) => ({
    ...row,
    change: row.change!.replaceAll(JSON.stringify(other), JSON.stringify(kept)),
  }));
  return merged;
}
