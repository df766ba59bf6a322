import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { type Answer, ask, type Input, question, Refusal } from "./ask.ts";

export type LoadAnswer = Answer<"GET /api/load">;
export type LoadTold = NonNullable<LoadAnswer["load"]>;
export type WayOut = Input<"POST /api/load">["do"];

const LOOK_EVERY_MS = 1_000;

export const loadAnswer = () => ({
  ...question("GET /api/load", {}),
  staleTime: 0,
  refetchInterval: LOOK_EVERY_MS,
});

export async function mendLoad(client: QueryClient, way: WayOut): Promise<void> {
  client.setQueryData(loadAnswer().queryKey, await ask("POST /api/load", { do: way }));
}

/** True while a question goes unanswered because a load is under way or was cut short. */
export function useStoppedByLoad(client: QueryClient): boolean {
  const cache = client.getQueryCache();
  return useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => cache.getAll().some(({ state }) => isOfLoad(state.fetchFailureReason)),
  );
}

/** Asks at once what was held up, instead of when its turn comes. */
export function askAgain(client: QueryClient): void {
  void client.resetQueries({ predicate: ({ state }) => isOfLoad(state.fetchFailureReason) });
}

function isOfLoad(reason: Error | null): boolean {
  return reason instanceof Refusal && (reason.code === "half_loaded" || reason.code === "loading");
}
