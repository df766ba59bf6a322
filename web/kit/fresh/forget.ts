import type { QueryClient } from "@tanstack/react-query";
import { isTouched, type Touch } from "./touched.ts";

/** Asks again for what a change touched, and for nothing else; what is not on the screen, when it next is. */
export function forget(client: QueryClient, touch: Touch): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey, touch) });
}
