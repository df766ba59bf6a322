import { useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import { rememberOpened, thingAt } from "./recent.ts";

/** Keeps which things were opened, wherever from. */
export function useRemembering(): void {
  const thing = useRouterState({
    select: ({ matches }) => {
      const { routeId = "", params = {}, search = {} } = matches.at(-1) ?? {};
      const shown = thingAt(routeId, params, search as { segment?: string });
      return shown && `${shown.kind} ${shown.id}`;
    },
  });
  useEffect(() => {
    if (!thing) return;
    const blank = thing.indexOf(" ");
    rememberOpened({
      kind: thing.slice(0, blank) as Parameters<typeof rememberOpened>[0]["kind"],
      id: thing.slice(blank + 1),
    });
  }, [thing]);
}
