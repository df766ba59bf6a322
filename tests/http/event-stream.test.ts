import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { type AppParts, createApp } from "../../server/app.ts";
import { type Call, defineEndpoint } from "../../server/http/endpoint.ts";
import { EVENT_STREAM, EventStream, eventSender, type ServerEvent } from "../../server/http/event-stream.ts";

const never = new Promise<never>(() => {});
const asked = vi.fn<(input: object, call: Call) => AsyncGenerator<ServerEvent>>();
const endpoint = defineEndpoint({
  method: "get",
  path: "/api/happenings",
  summary: "What happens",
  input: z.object({}),
  output: z.instanceof(EventStream),
  produces: EVENT_STREAM,
  handle: (input, call) => new EventStream(asked(input, call)),
});

const logged: string[] = [];
let server: Server;
let stopping: AbortController;
let address: string;

beforeEach(async () => {
  logged.length = 0;
  stopping = new AbortController();
  const parts: AppParts = {
    engine: {} as AppParts["engine"],
    queries: {} as never,
    graph: {
      revision: async () => 3,
      now: async () => ({ number: 3, mark: null, done: 0 }),
      at: () => ({}) as never,
      watch: () => ({ graph: null as never, grounds: () => ({ hold: () => false }) }),
    },
    log: pino({ level: "error" }, { write: (line: string) => logged.push(line) }),
    work: {} as AppParts["work"],
    version: "1",
    standing: () => null,
    checkEvery: 1,
    web: "none",
    stopping: stopping.signal,
  };
  server = createServer(createApp(parts, [endpoint])).listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/happenings`;
});
afterEach(() => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

async function* happenings(...names: string[]): AsyncGenerator<ServerEvent> {
  for (const [at, name] of names.entries()) yield { event: "change", data: { name }, id: String(at) };
  await never;
}

async function opened(headers: Record<string, string> = {}) {
  const leaving = new AbortController();
  const response = await fetch(address, { headers, signal: leaving.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    response,
    leave: () => leaving.abort(),
    /** All that came until it holds the text. */
    async until(wanted: string) {
      while (!text.includes(wanted)) text += (await reader.read()).value ?? `(ended without ${wanted})`;
      return text;
    },
    async toTheEnd() {
      for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
      return text;
    },
  };
}

describe("a stream", () => {
  test("tells each event as it happens, whatever compression the client takes", async () => {
    asked.mockImplementation(() => happenings("链", "second"));
    const stream = await opened({ "accept-encoding": "gzip, br" });
    expect(await stream.until("second")).toBe(
      'retry: 3000\n\nid: 0\nevent: change\ndata: {"name":"链"}\n\nid: 1\nevent: change\ndata: {"name":"second"}\n\n',
    );
    expect(stream.response.status).toBe(200);
    expect(Object.fromEntries(stream.response.headers)).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    });
    expect(stream.response.headers.get("content-encoding")).toBeNull();
  });

  test("is open before anything happens, and beats while nothing does", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    asked.mockImplementation(() => happenings());
    const stream = await opened();
    expect(await stream.until("\n\n")).toBe("retry: 3000\n\n");
    vi.advanceTimersByTime(40_000);
    expect(await stream.until(":\n\n:\n\n")).toBe("retry: 3000\n\n:\n\n:\n\n");
  });

  test("ends for its source when the client leaves", async () => {
    const ended = new Promise<boolean>((tell) => {
      asked.mockImplementation((_, { signal }) => {
        signal.addEventListener("abort", () => tell(true));
        return happenings("first");
      });
    });
    const stream = await opened();
    await stream.until("first");
    stream.leave();
    expect(await ended).toBe(true);
  });

  test("ends for the client when the server stops, though its source goes on", async () => {
    asked.mockImplementation(() => happenings("first"));
    const stream = await opened();
    await stream.until("first");
    stopping.abort();
    expect(await stream.toTheEnd()).toMatch(/first"}\n\n$/);
  });

  test("knows what the client had last", async () => {
    asked.mockImplementation(() => happenings("next"));
    await (await opened({ "last-event-id": "41" })).until("next");
    expect(asked.mock.lastCall?.[1].lastEventId).toBe("41");
  });

  test("that fails ends, and the log says why", async () => {
    asked.mockImplementation(async function* () {
      yield { event: "change", data: 1 };
      throw new Error("the source broke");
    });
    expect(await (await opened()).toTheEnd()).toBe("retry: 3000\n\nevent: change\ndata: 1\n\n");
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([
      { path: "/api/happenings", err: { message: "the source broke" } },
    ]);
  });

  test("asked for by its headers only is not begun", async () => {
    const begun = vi.fn(() => happenings("first"));
    asked.mockImplementation(() => ({ [Symbol.asyncIterator]: begun }) as never);
    const { status, headers } = await fetch(address, { method: "HEAD" });
    expect([status, headers.get("content-type"), begun.mock.calls]).toEqual([
      200,
      "text/event-stream; charset=utf-8",
      [],
    ]);
  });

  test("is refused to who names another host", async () => {
    const { status } = await fetch(address, { headers: { "x-forwarded-host": "elsewhere.example" } });
    expect(status).toBe(421);
  });

  test("counts as one request of its address", async () => {
    asked.mockImplementation(() => happenings("first"));
    const stream = await opened({ "x-forwarded-for": "192.0.2.9" });
    expect(stream.response.headers.get("ratelimit")).toContain("r=1199");
  });
});

test("more streams than a server can hold are refused until one ends", async () => {
  const send = eventSender(1);
  const response = { set: () => {}, write: () => true, end: () => {} } as never;
  const end = new AbortController();
  const first = send(response, new EventStream(happenings()), { signal: end.signal, headOnly: false });
  const another = () =>
    send(response, new EventStream(happenings()), { signal: AbortSignal.abort(), headOnly: false });
  await expect(another()).rejects.toMatchObject({ code: "busy" });
  end.abort();
  await first;
  await expect(another()).resolves.toBeUndefined();
});
