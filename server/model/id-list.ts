/** Ids in one text with commas between; `\,` is a comma within an id, `\\` a backslash. */
export function joinIds(ids: readonly string[]): string {
  return ids.map((id) => id.replace(/[\\,]/g, "\\$&")).join(",");
}

/** The opposite, each once, without blanks around; empty ones are left out. */
export function splitIds(text: string): string[] {
  const parts = text.match(/(?:\\[\\,]|[^,])+/g) ?? [];
  const ids = parts.map((part) => part.replace(/\\([\\,])/g, "$1").trim());
  return [...new Set(ids.filter((id) => id !== ""))];
}
