/** What a browser keeps under a name; null where it keeps nothing. */
export function recall(name: string, session = false): string | null {
  try {
    return storeOf(session).getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, or with null forgets it; a browser that keeps nothing does without. */
export function remember(name: string, text: string | null, session = false): void {
  try {
    if (text === null) storeOf(session).removeItem(name);
    else storeOf(session).setItem(name, text);
  } catch {
    // Nothing that is kept is needed.
  }
}

const storeOf = (session: boolean) => (session ? sessionStorage : localStorage);
