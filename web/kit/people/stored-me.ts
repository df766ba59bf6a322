export interface Me {
  id: string;
  name: string;
}

/** What a browser kept, or null where that is nothing or no person. */
export function readMe(text: string | null): Me | null {
  if (text === null) return null;
  try {
    const { id, name } = JSON.parse(text) as Partial<Me>;
    return typeof id === "string" && id !== "" && typeof name === "string" ? { id, name } : null;
  } catch {
    return null;
  }
}
