import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pino } from "pino";
import request from "supertest";
import { createServer as createVite } from "vite";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { type AppParts, createApp } from "../../server/app.ts";
import { defineEndpoint, type Endpoint } from "../../server/http/endpoint.ts";

const web = mkdtempSync(join(tmpdir(), "liantu-hosts-"));
const done = vi.fn<Endpoint["handle"]>(() => ({ done: true }));
const shape = { input: z.object({}), output: z.any(), handle: done as never, path: "/api/plans" } as const;
const endpoints = (["get", "post", "put", "patch", "delete"] as const).map((method) =>
  defineEndpoint({ ...shape, method, summary: method }),
);
const parts: AppParts = {
  engine: {} as AppParts["engine"],
  queries: {} as never,
  graph: {
    revision: async () => 3,
    now: async () => ({ number: 3, mark: null, done: 0 }),
    at: () => ({}) as never,
    watch: () => ({ graph: null as never, grounds: () => ({ hold: () => false }) }),
  },
  log: pino({ enabled: false }),
  work: {} as AppParts["work"],
  version: "1.2.3",
  standing: () => null,
  checkEvery: 1,
  web,
};
const serving = (names: string[] = [], ownAddresses = false) =>
  createApp({ ...parts, hosts: { names, ownAddresses } }, endpoints);
const local = serving(["127.0.0.1"]);
const own = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .filter(({ internal }) => !internal)
  .map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address));

let server: Server;
beforeAll(async () => {
  mkdirSync(join(web, "assets"));
  writeFileSync(join(web, "index.html"), "<!doctype html><title>链图</title>");
  writeFileSync(join(web, "assets/main-abc.js"), "1");
  server = createServer(local).listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => {
  server.close();
  rmSync(web, { recursive: true });
});
beforeEach(() => {
  done.mockClear();
});

async function statusOf(app: ReturnType<typeof serving>, host: string, path = "/api/plans") {
  const { status } = await request(app).get(path).set("Host", host).set("Accept", "text/html,*/*");
  return status;
}

/** What is answered to bytes that no client would send. */
async function raw(...lines: string[]): Promise<{ status: number; text: string }> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.end([...lines, "Connection: close", "", ""].join("\r\n"));
  let text = "";
  for await (const chunk of socket.setEncoding("utf8")) text += chunk;
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), text };
}

describe("a request for a name that is known here is answered", () => {
  test.each([
    "localhost",
    "localhost:3000",
    "LocalHost:3000",
    "localhost.",
    "localhost.:80",
    "liantu.localhost:5173",
    "127.0.0.1",
    "127.0.0.1:9",
    "127.255.0.3",
    "[::1]",
    "[::1]:3000",
    "[0:0:0:0:0:0:0:1]:3000",
    "[::ffff:127.0.0.1]",
  ])("%s", async (host) => {
    expect(await statusOf(local, host)).toBe(200);
  });

  test.each([
    ["park.example", "Park.EXAMPLE.:8080"],
    ["park.example", "localhost:3000"],
    ["192.0.2.8", "192.0.2.8:3000"],
    ["2001:DB8:0::1", "[2001:db8::1]:3000"],
    ["0.0.0.0", "0.0.0.0:3000"],
    ["::", "[::]:3000"],
    ["xn--wcst65l.example", "xn--wcst65l.example"],
  ])("%s: %s", async (name, host) => {
    expect(await statusOf(serving([name]), host)).toBe(200);
  });

  test.each(own.length > 0 ? own : ["127.0.0.1"])("own address %s, where that is meant", async (host) => {
    expect(await statusOf(serving(["0.0.0.0"], true), `${host}:3000`)).toBe(200);
    if (own.includes(host)) expect(await statusOf(serving(["127.0.0.1"]), `${host}:3000`)).toBe(421);
  });
});

describe("a request for another name is refused", () => {
  test.each([
    "evil.example",
    "evil.example:3000",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "evil.example:127.0.0.1",
    "evil.example@127.0.0.1",
    "127.0.0.1@evil.example",
    "127.0.0.1/evil.example",
    "evillocalhost",
    ".localhost.evil",
    "localhost..",
    "127.1",
    "2130706433",
    "0x7f.0.0.1",
    "0.0.0.0",
    "192.0.2.8",
    "[::2]",
    "[::1",
    "::1",
    "[::ffff:192.0.2.8]",
    "localhost:port",
    "localhost, evil.example",
    "localhost evil.example",
    "",
  ])("%j", async (host) => {
    expect(await statusOf(local, host)).toBe(421);
    expect(done).not.toHaveBeenCalled();
  });

  test("by number too, when it is no address of this machine", async () => {
    expect(await statusOf(serving(["0.0.0.0"], true), "192.0.2.8")).toBe(421);
    expect(await statusOf(serving(["0.0.0.0"], true), "evil.example")).toBe(421);
  });

  test.each([
    ["zh", "链图不以“evil.example”这个名字应答。"],
    ["en", 'Liantu does not answer to the name "evil.example".'],
  ])("in the reader's language, with what to do: %s", async (language, text) => {
    const answer = await request(local)
      .get("/api/plans")
      .set({ Host: "evil.example:3000", "Accept-Language": language });
    expect([answer.status, answer.body]).toEqual([
      421,
      expect.objectContaining({ code: "wrong_host", detail: expect.stringContaining(text) }),
    ]);
    expect(answer.body.detail).toContain("LIANTU_HOSTS");
    expect(answer.headers).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    });
  });

  test("somebody who opens the page reads the words", async () => {
    const accept = "text/html,application/xhtml+xml,*/*;q=0.8";
    const answer = await request(local).get("/").set({ Host: "evil.example", Accept: accept });
    expect([answer.status, answer.type]).toEqual([421, "text/plain"]);
    expect(answer.text).toMatch(/^链图不以“evil\.example”这个名字应答。.*LIANTU_HOSTS.*\n$/);
  });

  test.each([
    "/",
    "/chain/liquor",
    "/assets/main-abc.js",
    "/api/docs",
    "/api/docs/opening.js",
    "/api/openapi.json",
    "/api/none",
    "/none.png",
  ])("wherever it goes: %s", async (path) => {
    expect(await statusOf(local, "localhost", path)).not.toBe(421);
    expect(await statusOf(local, "evil.example", path)).toBe(421);
  });

  test("before its body is read", async () => {
    const large = "x".repeat(2 << 20);
    const answer = await request(local).post("/api/plans").set("Host", "evil.example").send({ large });
    expect(answer.status).toBe(421);
  });

  test.each([
    ["two hosts", 421, ["GET /api/plans HTTP/1.1", "Host: localhost", "Host: evil.example"]],
    [
      "two hosts, the other way round",
      421,
      ["GET /api/plans HTTP/1.1", "host: evil.example", "Host: localhost"],
    ],
    ["the same host twice", 421, ["GET /api/plans HTTP/1.1", "Host: localhost", "Host: localhost"]],
    ["no host", 400, ["GET /api/plans HTTP/1.1"]],
    ["no host, of old", 421, ["GET /api/plans HTTP/1.0"]],
    ["an empty host", 421, ["GET /api/plans HTTP/1.1", "Host:"]],
    ["a foreign address", 421, ["GET http://evil.example/api/plans HTTP/1.1", "Host: localhost"]],
    [
      "a foreign host for an own address",
      421,
      ["GET http://localhost/api/plans HTTP/1.1", "Host: evil.example"],
    ],
    [
      "a user in the address",
      421,
      ["GET http://localhost@evil.example/api/plans HTTP/1.1", "Host: localhost"],
    ],
    ["another scheme", 421, ["GET ftp://evil.example/api/plans HTTP/1.1", "Host: localhost"]],
    ["an own address", 200, ["GET http://localhost:3000/api/plans HTTP/1.1", "Host: localhost:3000"]],
    ["no address", 404, ["OPTIONS * HTTP/1.1", "Host: localhost"]],
  ] as const)("in any form: %s", async (_, status, lines) => {
    const answer = await raw(...lines);
    expect([answer.status, done.mock.calls.length]).toEqual([status, status === 200 ? 1 : 0]);
    if (status === 421) expect(answer.text).toContain("LIANTU_HOSTS");
  });

  test.each([
    ["X-Forwarded-Host", "evil.example", 421],
    ["X-Forwarded-Host", "localhost, evil.example", 421],
    ["X-Forwarded-Host", "park.example:8080, localhost", 200],
    ["Forwarded", 'for=192.0.2.8;host="evil.example:80";proto=http', 421],
    ["Forwarded", "for=192.0.2.8;host=park.example, for=192.0.2.9", 200],
  ])("as a proxy passes it on: %s: %s", async (header, value, status) => {
    const app = serving(["park.example"]);
    const answer = await request(app)
      .get("/api/plans")
      .set({ Host: "127.0.0.1:3000", [header]: value });
    expect(answer.status).toBe(status);
  });
});

describe("a change", () => {
  const change = (headers: Record<string, string>, method: "post" | "put" | "patch" | "delete" = "post") =>
    request(serving(["park.example"]))
      [method]("/api/plans")
      .set({ Host: "localhost:3000", ...headers })
      .send({});

  test.each([
    {},
    { Origin: "http://localhost:3000" },
    { Origin: "http://localhost:3000", "Sec-Fetch-Site": "same-origin" },
    { "Sec-Fetch-Site": "none" },
    { Host: "LOCALHOST:3000", Origin: "http://localhost:3000" },
    { Host: "localhost", Origin: "http://localhost" },
    { Host: "localhost:80", Origin: "http://localhost" },
    { Host: "park.example", Origin: "https://park.example" },
    { Host: "park.example:443", Origin: "https://park.example" },
    { Host: "[::1]:3000", Origin: "http://[::1]:3000" },
    { Host: "127.0.0.1:3000", "X-Forwarded-Host": "park.example", Origin: "https://park.example" },
    { Host: "127.0.0.1:3000", "X-Forwarded-Host": "park.example:8443", Origin: "https://park.example:8443" },
    { Host: "127.0.0.1:3000", Forwarded: "host=park.example", Origin: "https://park.example" },
  ] as Record<string, string>[])(
    "from a page of this server, or from no page, is made: %j",
    async (headers) => {
      expect((await change(headers)).status).toBe(200);
    },
  );

  test.each([
    { Origin: "http://evil.example" },
    { Origin: "http://localhost:8080" },
    { Origin: "http://localhost" },
    { Origin: "http://127.0.0.1:3000" },
    { Origin: "null" },
    { Origin: "" },
    { Origin: "http://undefined" },
    { Origin: "http://localhost:3000, http://evil.example" },
    { Origin: "file://" },
    { Origin: "http://evil.example", "Sec-Fetch-Site": "same-origin" },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { "Sec-Fetch-Site": "anything" },
    { Origin: "http://localhost:3000", "Sec-Fetch-Site": "cross-site" },
    { Host: "127.0.0.1:3000", "X-Forwarded-Host": "park.example", Origin: "https://other.park.example" },
  ] as Record<string, string>[])("from another page is refused: %j", async (headers) => {
    const { status, body } = await change({ ...headers, "Accept-Language": "en" });
    expect([status, body.code, done.mock.calls.length]).toEqual([403, "foreign_page", 0]);
    expect(body.detail).toContain("a page of another site");
  });

  test.each(["post", "put", "patch", "delete"] as const)("is refused by %s too", async (method) => {
    expect((await change({ Origin: "http://evil.example" }, method)).status).toBe(403);
    expect((await change({ Origin: "http://localhost:3000" }, method)).status).toBe(200);
  });

  test("of a method that nobody knows is refused as well", async () => {
    expect(
      await raw("PROPFIND /api/plans HTTP/1.1", "Host: localhost", "Origin: http://evil.example"),
    ).toEqual(expect.objectContaining({ status: 403 }));
  });
});

test("reading is not asked where it comes from, but no other page is let at the answer", async () => {
  const foreign = { Host: "localhost", Origin: "http://evil.example", "Sec-Fetch-Site": "cross-site" };
  const { status, headers } = await request(local).get("/api/plans").set(foreign);
  expect([status, headers["cross-origin-resource-policy"]]).toEqual([200, "same-origin"]);
  expect(headers["access-control-allow-origin"]).toBeUndefined();
  const asked = await request(local)
    .options("/api/plans")
    .set({ ...foreign, "Access-Control-Request-Method": "PUT" });
  expect([asked.status, asked.headers["access-control-allow-origin"]]).toEqual([405, undefined]);
});

test("the page as Vite serves it may change things, and another may not", async () => {
  const { port } = server.address() as AddressInfo;
  const vite = await createVite({
    configFile: resolve("vite.config.ts"),
    root: web,
    logLevel: "silent",
    optimizeDeps: { noDiscovery: true },
    server: {
      middlewareMode: true,
      ws: false,
      watch: null,
      proxy: { "/api": { target: `http://127.0.0.1:${port}` } },
    },
  });
  const change = (origin: string) =>
    request(vite.middlewares).put("/api/plans").set({ Host: "localhost:5173", Origin: origin }).send({});
  expect((await change("http://localhost:5173")).status).toBe(200);
  expect((await change("http://localhost:8080")).status).toBe(403);
  await vite.close();
});
