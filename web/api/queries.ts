import { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { Refusal } from "./ask.ts";

const RETRY_MS = 3000;
const FRESH_MS = 60_000;

/** Waits for a server or database that is away as long as it takes; what is wrong in itself is asked once. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      mutations: { networkMode: "always" },
      queries: {
        staleTime: FRESH_MS,
        networkMode: "always",
        refetchOnWindowFocus: true,
        retry: (_, error) => error instanceof Refusal && error.passing,
        retryDelay: RETRY_MS,
      },
    },
  });
}

/** True while a question whose earlier answer is on the screen goes unanswered. */
export function useAway(client: QueryClient): boolean {
  const cache = client.getQueryCache();
  return useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () =>
      cache.getAll().some((query) => {
        const failed = query.state.fetchFailureReason;
        return (
          query.isActive() &&
          query.state.data !== undefined &&
          query.state.fetchStatus === "fetching" &&
          failed instanceof Refusal &&
          failed.passing
        );
      }),
  );
}
