import type { QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type ChangeBrief, changesSince, newestChange, streamAddress } from "../api/changes.ts";
import { forget } from "../kit/fresh/forget.ts";

/** How long a stream may take to open: what stands between may hold it back. */
const OPEN_MS = 5_000;
/** Between two attempts at least and at most; without a stream the log is asked this often. */
const FIRST_MS = 1_000;
const LAST_MS = 15_000;
/** A page nobody looks at lets go of its stream after this, for a browser has few to give. */
const HIDDEN_MS = 20_000;

/** What follows the log, and what it tells. */
interface Follower {
  changed: (changes: readonly ChangeBrief[]) => void;
  /** More has happened than can be followed. */
  lost: () => void;
}

/** Keeps what this page shows true to what others write, for as long as it is open. */
export function useFollow(client: QueryClient): void {
  useEffect(
    () =>
      followLog({
        changed: (changes) => {
          for (const change of changes) void forget(client, change);
        },
        lost: () => void client.invalidateQueries(),
      }),
    [client],
  );
}

/**
 * Tells of every change made from now on: through a stream of the server's, and by asking again and again while there
 * is none. Each page has a stream of its own while it is looked at; one that was hidden catches up when it is shown.
 * @returns ends it
 */
export function followLog({ changed, lost }: Follower): () => void {
  /** Of the last change told; null before the first look. */
  let number: number | null = null;
  let wait = FIRST_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stream: EventSource | null = null;
  let asking: AbortController | null = null;

  const tell = (changes: readonly ChangeBrief[]) => {
    const later = changes.filter((change) => number === null || change.number > number);
    if (later.length === 0) return;
    number = Math.max(...later.map((change) => change.number));
    changed(later);
  };

  const stop = () => {
    clearTimeout(timer);
    stream?.close();
    asking?.abort();
    stream = null;
    asking = null;
  };

  const again = () => {
    stop();
    timer = setTimeout(start, wait);
    wait = Math.min(wait * 2, LAST_MS);
  };

  const start = () => {
    stop();
    const mine = new AbortController();
    asking = mine;
    catchUp(mine.signal).then(
      () => {
        if (!mine.signal.aborted) listen();
      },
      () => {
        if (!mine.signal.aborted) again();
      },
    );
  };

  const catchUp = async (signal: AbortSignal) => {
    if (number === null) {
      number = (await newestChange(signal)).number;
      return;
    }
    const answer = await changesSince(number, signal);
    if (answer.cursor !== null || answer.number < number) {
      number = answer.number;
      lost();
    } else tell(answer.changes);
  };

  const listen = () => {
    const opened = new EventSource(streamAddress(number ?? 0));
    stream = opened;
    timer = setTimeout(again, OPEN_MS);
    opened.addEventListener("open", () => {
      clearTimeout(timer);
      wait = FIRST_MS;
    });
    opened.addEventListener("change", (event) => tell([JSON.parse((event as MessageEvent<string>).data)]));
    opened.addEventListener("error", again);
  };

  const turn = () => {
    clearTimeout(hidden);
    if (document.visibilityState === "hidden") hidden = setTimeout(stop, HIDDEN_MS);
    else if (stream === null && asking === null) start();
  };
  let hidden: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener("visibilitychange", turn);
  start();
  return () => {
    document.removeEventListener("visibilitychange", turn);
    clearTimeout(hidden);
    stop();
  };
}
