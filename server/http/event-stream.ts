import { once } from "node:events";
import type { Response } from "express";
import { Problem } from "../words/problem.ts";

export interface ServerEvent {
  event: string;
  /** Sent as JSON. */
  data: unknown;
  /** What the client says in Last-Event-ID when it comes back. */
  id?: string;
}

export const EVENT_STREAM = "text/event-stream";

/** An answer that goes on: events as they happen, until the client leaves or the server stops. */
export class EventStream<E extends ServerEvent = ServerEvent> {
  readonly events: AsyncIterable<E>;

  /** @param events ends by itself soon after the call's `signal` has */
  constructor(events: AsyncIterable<E>) {
    this.events = events;
  }
}

/** Proxies and browsers give up connections that stay silent, most after a minute. */
const HEARTBEAT_MS = 20_000;
const RETRY_MS = 3_000;
const MOST_STREAMS = 1_000;

interface Sending {
  /** Ends the answer. */
  signal: AbortSignal;
  /** Nothing is sent but the headers. */
  headOnly: boolean;
}

/** Sends streams, as many at once as a server can hold. */
export function eventSender(most = MOST_STREAMS) {
  let open = 0;
  /**
   * Sends until the events or the signal end.
   * @throws Problem `busy` before anything is sent; later, what the events throw
   */
  return async (
    response: Response,
    { events }: EventStream,
    { signal, headOnly }: Sending,
  ): Promise<void> => {
    if (open >= most) throw new Problem("busy");
    open++;
    const beating = setInterval(() => response.write(":\n\n"), HEARTBEAT_MS);
    try {
      response.set({
        // `no-transform` keeps the compression away, which would hold events back.
        "Cache-Control": "no-store, no-transform",
        "Content-Type": EVENT_STREAM,
        "X-Accel-Buffering": "no",
      });
      if (headOnly) return;
      response.write(`retry: ${RETRY_MS}\n\n`);
      for await (const event of until(events, signal)) {
        if (!response.write(written(event))) await once(response, "drain", { signal }).catch(() => {});
      }
    } finally {
      clearInterval(beating);
      open--;
      response.end();
    }
  };
}

/** The events up to the end of the signal, even when the next never comes. */
async function* until<T>(events: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = events[Symbol.asyncIterator]();
  const ended = new Promise<{ done: true; value: undefined }>((end) => {
    const stop = () => end({ done: true, value: undefined });
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  try {
    for (;;) {
      const next = iterator.next();
      next.catch(() => {});
      const { done, value } = await Promise.race([next, ended]);
      if (done) return;
      yield value;
    }
  } finally {
    iterator.return?.().catch(() => {});
  }
}

function written({ event, data, id }: ServerEvent): string {
  const named = id === undefined ? "" : `id: ${id}\n`;
  return `${named}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
