import type { KeyboardEvent } from "react";

/** Whether a key belongs to an input method, which browsers tell in two ways. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}
