import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { pino } from "pino";
import request from "supertest";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { createApp } from "../../server/app.ts";
import { defineEndpoint } from "../../server/http/endpoint.ts";

const endpoint = defineEndpoint({
  method: "get",
  path: "/api/plans",
  summary: "Plans",
  input: z.object({}),
  output: z.any(),
  handle: () => ({}),
});
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** What is left to each who asks, in turn, all from one address; null for who is not counted. */
async function left(
  from: string | undefined,
  ...asked: Record<string, string>[]
): Promise<(number | null)[]> {
  const logged: string[] = [];
  const app = createApp(
    {
      engine: {} as never,
      queries: {} as never,
      work: {} as never,
      version: "1",
      web: "none",
      checkEvery: 1,
      graph: {
        revision: async () => 3,
        now: async () => ({ number: 3, mark: null, done: 0 }),
        at: () => ({}) as never,
        watch: () => ({ graph: null as never, grounds: () => ({ hold: () => false }) }),
      },
      log: pino({}, { write: (line: string) => logged.push(line) }),
      standing: () => null,
    },
    [endpoint],
  );
  const server = createServer(app).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  server.on("connection", (socket) => Object.defineProperty(socket, "remoteAddress", { value: from }));
  const told: (number | null)[] = [];
  for (const headers of asked) {
    const { ratelimit } = (await request(server).get("/api/plans").set(headers)).headers;
    told.push(ratelimit === undefined ? null : Number(/r=(\d+)/.exec(ratelimit)?.[1]));
  }
  expect(logged).toEqual([]);
  return told;
}

describe("who is counted", () => {
  test.each(["127.0.0.1", "::1", "::ffff:127.0.0.1", "127.8.0.1"])(
    "not this machine itself: %s",
    async (from) => {
      expect(await left(from, {}, {})).toEqual([null, null]);
    },
  );

  test("another machine, whatever it says of itself", async () => {
    const claims = ["127.0.0.1", "::1", "198.51.100.1", "unknown"].map((one) => ({ "X-Forwarded-For": one }));
    expect(await left("192.0.2.7", {}, ...claims, { "X-Real-IP": "127.0.0.1" })).toEqual([
      1199, 1198, 1197, 1196, 1195, 1194,
    ]);
  });

  test("each client of a proxy on this machine, by the address that the proxy saw", async () => {
    const asked = ["192.0.2.7", "192.0.2.8", "127.0.0.1, 192.0.2.7", "198.51.100.1, 192.0.2.7, 127.0.0.1"];
    expect(await left("127.0.0.1", ...asked.map((one) => ({ "X-Forwarded-For": one })), {})).toEqual([
      1199,
      1199,
      1198,
      1197,
      null,
    ]);
  });

  test.each([
    { "X-Forwarded-For": "127.0.0.1" },
    { "X-Forwarded-For": "" },
    { "X-Real-IP": "192.0.2.7" },
    { Forwarded: "for=192.0.2.7" },
    { Via: "1.1 proxy" },
    { "X-Forwarded-Host": "localhost" },
    { "X-Forwarded-Proto": "https" },
  ] as Record<string, string>[])(
    "all clients of a proxy here together, when it does not say which: %j",
    async (headers) => {
      expect(await left("::1", headers, headers)).toEqual([1199, 1198]);
    },
  );

  test("neighbours in a network as one, and those whose connection is gone", async () => {
    const two = ["2001:db8::1", "2001:db8::2"].map((one) => ({ "X-Forwarded-For": one }));
    expect(await left("127.0.0.1", ...two)).toEqual([1199, 1198]);
    expect(await left("fe80::1%eth0", {}, {})).toEqual([1199, 1198]);
    expect(await left(undefined, {}, {})).toEqual([1199, 1198]);
  });
});
