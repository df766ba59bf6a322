import { useEffect } from "react";

/** By then after the first paint what the page is opened for stands, pictures too. */
const STANDS_AFTER_MS = 200;

/** Does something once, when the page is ready, has been painted, and has nothing else to do. */
export function useAhead(ready: boolean, act: () => void): void {
  useEffect(() => {
    if (!ready) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let idle: number | undefined;
    const wait = () => {
      timer = setTimeout(() => {
        // Safari has no idle times.
        if (typeof requestIdleCallback === "function") idle = requestIdleCallback(act, { timeout: 2_000 });
        else act();
      }, STANDS_AFTER_MS);
    };
    const observer = onFirstPaint(wait);
    return () => {
      observer?.disconnect();
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  }, [ready, act]);
}

/** At once where the browser does not tell of paints. */
function onFirstPaint(then: () => void): PerformanceObserver | undefined {
  if (!globalThis.PerformanceObserver?.supportedEntryTypes?.includes("paint")) {
    then();
    return;
  }
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName("first-contentful-paint").length === 0) return;
    observer.disconnect();
    then();
  });
  observer.observe({ type: "paint", buffered: true });
  return observer;
}
