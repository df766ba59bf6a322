import { useSyncExternalStore } from "react";

/** What is told at the foot of the page after something was done. */
export interface Told {
  /** Tells one from the next. */
  id: number;
  text: string;
  /** The change that did it, to take back; null where nothing was written. */
  change: number | null;
  /** The change took another one back. */
  undoing: boolean;
}

/** So many stand at once; of more the oldest leaves. */
const MOST = 3;

let told: readonly Told[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Tells what was just done, with a way back where a change did it; it leaves by itself, the history keeps the way back. */
export function tell(text: string, change: number | null = null, undoing = false): void {
  last += 1;
  set([...told, { id: last, text, change, undoing }].slice(-MOST));
}

export function dismiss(id: number): void {
  set(told.filter((one) => one.id !== id));
}

/** What stands told now, the oldest first. */
export function useTold(): readonly Told[] {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => told,
  );
}

function set(next: readonly Told[]) {
  told = next;
  for (const changed of listeners) changed();
}
