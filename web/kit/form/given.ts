/**
 * A number as typed: null where nothing was, and the text itself where it is none, so that the server says at which
 * field it is wrong.
 */
export function numberOf(typed: string): number | string | null {
  const text = typed.trim().replace(/[,，\s]/g, "");
  if (text === "") return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

/** Text as typed, null where nothing was. */
export function textOf(typed: string): string | null {
  return typed.trim() || null;
}
