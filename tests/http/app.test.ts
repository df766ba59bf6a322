import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import request from "supertest";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { CycleError } from "../../server/analysis/judging/cycle.ts";
import { WeightError } from "../../server/analysis/judging/priority.ts";
import { type AppParts, createApp } from "../../server/app.ts";
import {
  EngineRefused,
  EngineStorage,
  EngineTimeout,
  EngineUnavailable,
} from "../../server/engine/engine.ts";
import { defineEndpoint, type Endpoint } from "../../server/http/endpoint.ts";
import { WorkLost } from "../../server/http/long-work.ts";
import { Problem } from "../../server/words/problem.ts";

const asked = vi.fn<Endpoint["handle"]>();
const shape = {
  input: z.object({ name: z.string().optional() }),
  output: z.any(),
  problems: ["cancelled"] as const,
  handle: asked as never,
};
const endpoints: Endpoint[] = [
  defineEndpoint({
    ...shape,
    method: "get",
    path: "/api/plans/{id}",
    summary: "One",
    input: z.object({ id: z.string() }),
  }),
  defineEndpoint({ ...shape, method: "get", path: "/api/plans/latest", summary: "The latest" }),
  defineEndpoint({
    ...shape,
    method: "post",
    path: "/api/plans/{id}",
    summary: "Write",
    input: z.object({ id: z.string(), name: z.string() }),
  }),
  defineEndpoint({
    ...shape,
    method: "get",
    path: "/api/checked",
    summary: "Checked",
    output: z.object({ count: z.int() }),
  }),
];

const web = mkdtempSync(join(tmpdir(), "liantu-web-"));
const logged: string[] = [];
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
  version: "1.2.3",
  standing: () => null,
  checkEvery: 1,
  web,
};
const app = createApp(parts, endpoints);

beforeAll(() => {
  mkdirSync(join(web, "assets"));
  writeFileSync(join(web, "index.html"), "<!doctype html><title>链图</title>");
  writeFileSync(join(web, "assets/main-abc.js"), "1");
});
afterAll(() => rmSync(web, { recursive: true }));
beforeEach(() => {
  logged.length = 0;
  asked.mockReset().mockReturnValue({ answered: true });
});

describe("an endpoint", () => {
  test("gets its inputs from path and query, and answers JSON", async () => {
    const answer = await request(app).get("/api/plans/%E6%B9%98%2F1?name=x&other=1");
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(answer.headers["cache-control"]).toBe("private, no-cache");
    expect(asked.mock.lastCall?.[0]).toEqual({ id: "湘/1" });
  });

  test("gets its inputs from path and body when it writes", async () => {
    const answer = await request(app).post("/api/plans/a?name=query").send({ name: "body" });
    expect([answer.status, answer.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(asked.mock.lastCall?.[0]).toEqual({ id: "a", name: "body" });
  });

  test("with a fixed address is not swallowed by one with parameters", async () => {
    await request(app).get("/api/plans/latest?name=");
    expect(asked.mock.lastCall?.[0]).toEqual({});
  });

  test("is told the graph's revision", async () => {
    await request(app).get("/api/plans/latest");
    expect(asked.mock.lastCall?.[1]).toMatchObject({
      revision: 3,
      version: "1.2.3",
    });
  });
});

describe("an answer", () => {
  test("that is unchanged is a 304", async () => {
    const { headers } = await request(app).get("/api/plans/a");
    const again = await request(app)
      .get("/api/plans/a")
      .set("If-None-Match", headers.etag ?? "");
    expect([again.status, again.text]).toEqual([304, ""]);
    asked.mockReturnValue({ answered: "else" });
    const changed = await request(app)
      .get("/api/plans/a")
      .set("If-None-Match", headers.etag ?? "");
    expect(changed.status).toBe(200);
  });

  test("of some size is compressed", async () => {
    asked.mockReturnValue({ text: "链".repeat(5_000) });
    const { headers } = await request(app).get("/api/plans/a").set("Accept-Encoding", "gzip");
    expect(headers["content-encoding"]).toBe("gzip");
  });

  test("that breaks its schema is our fault, logged, and not shown", async () => {
    asked.mockReturnValue({ count: "many" });
    const { status, body } = await request(app).get("/api/checked?lang=en");
    expect(status).toBe(500);
    expect(body).toEqual({
      type: "/api/problems/internal",
      title: "Internal error",
      status: 500,
      detail: "Something went wrong here; it is in the log",
      instance: "/api/checked",
      code: "internal",
    });
    expect(logged.join()).toContain("/api/checked");
  });

  test("is held against its schema once in checkEvery", async () => {
    const seldom = createApp({ ...parts, checkEvery: 3 }, endpoints);
    const statuses: number[] = [];
    for (const count of [1, "2", "3", "4"]) {
      asked.mockReturnValue({ count });
      statuses.push((await request(seldom).get("/api/checked")).status);
    }
    expect(statuses).toEqual([200, 200, 200, 500]);
  });
});

describe("what goes wrong", () => {
  const thrown: [name: string, error: unknown, status: number, problem: object][] = [
    [
      "database away",
      new EngineUnavailable("bolt://10.0.0.1 refused"),
      503,
      { code: "engine_unavailable", detail: "暂时连接不上图数据库，恢复后会自动继续" },
    ],
    [
      "database refuses",
      new EngineRefused("wrong password"),
      503,
      { code: "engine_refused", detail: "图数据库拒绝了链图，原因见启动链图的终端，改好后会自动继续" },
    ],
    [
      "disk full",
      new EngineStorage("full", "/data/liantu.grafeo"),
      503,
      { code: "disk_full", detail: "磁盘已满，这次改动没有保存；腾出空间后再试" },
    ],
    [
      "disk read-only",
      new EngineStorage("read_only", "/data/liantu.grafeo"),
      503,
      {
        code: "disk_failed",
        detail: "磁盘无法写入，这次改动没有保存；请看日志，排除故障后重启链图",
      },
    ],
    [
      "too slow",
      new EngineTimeout("30 s"),
      503,
      { code: "engine_timeout", detail: "查询用时过长，已中止；请缩小范围再试" },
    ],
    [
      "a thread lost",
      new WorkLost("the thread of a job has died"),
      500,
      {
        code: "work_lost",
        detail: "这项计算中途断了，多半是内存不够，已记入日志；请缩小范围，或再试一次",
      },
    ],
    [
      "too much work",
      new Problem("busy"),
      503,
      { code: "busy", detail: "等着做的推演和文档太多，请稍后再试" },
    ],
    ["stopping", new Problem("stopping"), 503, { code: "stopping", detail: "服务器正在停止，请稍后再试" }],
    [
      "cycle",
      new CycleError(["a", "b", "a"]),
      409,
      { code: "cycle", detail: "供给关联成环，无法判断：a → b → a", path: ["a", "b", "a"] },
    ],
    [
      "all weights 0",
      new WeightError(null),
      400,
      { code: "no_weight", detail: "权重不能全部为 0", field: "demand" },
    ],
    [
      "weight",
      new WeightError("feed"),
      400,
      { code: "no_weight", detail: "feed：权重须是不小于 0 的数", field: "feed" },
    ],
    [
      "a bug",
      new TypeError("secret of /home/me"),
      500,
      { code: "internal", detail: "服务器内部错误，已记入日志" },
    ],
    ["no error at all", "text", 500, { code: "internal", detail: "服务器内部错误，已记入日志" }],
  ];
  test.each(thrown)("%s", async (_, fault, status, problem) => {
    asked.mockImplementation(() => {
      throw fault;
    });
    const answer = await request(app).get("/api/plans/a").set("If-None-Match", "*");
    expect(answer.body).toEqual({
      type: expect.stringMatching(/^\/api\/problems\/\w+$/),
      title: expect.any(String),
      status,
      instance: "/api/plans/a",
      ...problem,
    });
    expect([answer.status, answer.type]).toEqual([status, "application/problem+json"]);
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.headers["retry-after"]).toBe(status === 503 ? "5" : undefined);
  });

  test("who left is answered nothing, and nothing of it is an error", async () => {
    const leaving = new AbortController();
    const over = new Promise<void>((tell) => {
      asked.mockImplementation(async (_, { signal }) => {
        await new Promise((left) => {
          signal.addEventListener("abort", left);
          leaving.abort();
        });
        setTimeout(tell, 20);
        throw new Problem("cancelled");
      });
    });
    const server = createServer(app).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const asking = fetch(`http://127.0.0.1:${port}/api/plans/a`, { signal: leaving.signal });
    await expect(asking).rejects.toThrow();
    await over;
    expect(logged).toEqual([]);
    server.close();
  });

  test("a calculation ended by its name is a 409 for who waits for it", async () => {
    asked.mockRejectedValue(new Problem("cancelled"));
    const { status, body } = await request(app).get("/api/plans/a");
    expect([status, body.code, body.detail]).toEqual([409, "cancelled", "已取消"]);
  });

  test("a problem that the endpoint does not declare is answered, and logged for who declares", async () => {
    asked.mockRejectedValue(new Problem("nothing_to_undo"));
    expect((await request(app).get("/api/plans/a")).status).toBe(409);
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([
      {
        path: "/api/plans/{id}",
        code: "nothing_to_undo",
        msg: "a problem that the endpoint does not declare",
      },
    ]);
  });

  test("a bug is logged with its stack", async () => {
    asked.mockImplementation(() => {
      throw new TypeError("the cause");
    });
    await request(app).get("/api/plans/a");
    expect(JSON.parse(logged[0] ?? "{}")).toMatchObject({
      path: "/api/plans/a",
      err: { message: "the cause" },
    });
  });

  test.each([
    ["/api/none", "get", 404, "no_such_address"],
    ["/api", "get", 404, "no_such_address"],
    ["/api/docs/swagger-ui.js", "get", 404, "no_such_address"],
    ["/api/plans/a", "delete", 405, "wrong_method"],
    ["/api/plans/latest", "post", 405, "wrong_method"],
    ["/api/plans/%E0%A4%A", "get", 400, "bad_input"],
    ["/api/plans/latest?name=a&name=b", "get", 400, "bad_input"],
  ] as const)("%s by %s is a %i", async (path, method, status, code) => {
    const answer = await request(app)[method](path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    if (status === 405) expect(answer.headers.allow).toBe(path.endsWith("latest") ? "GET" : "GET, POST");
  });

  test("an input is named, in the language asked for", async () => {
    const told = async (path: string, language = "") =>
      (await request(app).post(path).set("Accept-Language", language).send({})).body;
    const zh = { code: "bad_input", field: "name", detail: "name：请填名称" };
    const en = { code: "bad_input", field: "name", detail: "name: Enter the name" };
    expect(await told("/api/plans/a")).toMatchObject(zh);
    expect(await told("/api/plans/a", "en-GB,en;q=0.9,zh;q=0.8")).toMatchObject(en);
    expect(await told("/api/plans/a", "fr")).toMatchObject(zh);
    expect(await told("/api/plans/a?lang=en", "zh-CN")).toMatchObject(en);
    expect(await told("/api/plans/a?lang=zh", "en")).toMatchObject(zh);
  });

  test("a body that is no JSON, no object or too large", async () => {
    const post = (body: string) =>
      request(app).post("/api/plans/a").set("Content-Type", "application/json").send(body);
    expect((await post("{")).body.code).toBe("bad_input");
    expect((await post("[1]")).body).toMatchObject({ code: "bad_input", field: "body" });
    const large = await post(JSON.stringify({ name: "x".repeat(1 << 20) }));
    expect([large.status, large.body.code, large.body.detail]).toEqual([413, "too_large", "请求内容过大"]);
  });

  test.each(["loading", "engine_unavailable"] as const)(
    "before anything can answer: %s",
    async (standing) => {
      const early = createApp({ ...parts, standing: () => standing }, endpoints);
      const { status, body, headers } = await request(early).get("/api/plans/a");
      expect([status, body.code, headers["retry-after"]]).toEqual([503, standing, "5"]);
      expect((await request(early).get("/api/openapi.json")).status).toBe(200);
      expect((await request(early).get("/").set("Accept", "text/html")).status).toBe(200);
    },
  );
});

describe("the page", () => {
  const html = (path: string) => request(app).get(path).set("Accept", "text/html,*/*;q=0.8");

  test.each(["/", "/chain/liquor?place=park", "/firm/a.b"])("is what %s gives", async (path) => {
    const answer = await html(path);
    expect([answer.status, answer.text]).toEqual([200, "<!doctype html><title>链图</title>"]);
    expect(answer.headers["cache-control"]).toBe("no-cache");
  });

  test("keeps its files for good, for their names change with them", async () => {
    const { headers } = await request(app).get("/assets/main-abc.js");
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  test.each(["/assets/none.js", "/none.png"])("is not given for %s", async (path) => {
    expect((await request(app).get(path)).status).toBe(404);
  });

  test.each(["/../package.json", "/..%2fpackage.json", "/assets/..%2f..%2fpackage.json"])(
    "lets nobody out: %s",
    async (path) => {
      expect((await request(app).get(path).set("Accept", "application/json")).text).not.toContain("liantu");
    },
  );

  test("that is not built says how to", async () => {
    const bare = createApp({ ...parts, web: join(web, "none") }, endpoints);
    const answer = await request(bare).get("/").set("Accept", "text/html");
    expect([answer.status, answer.text]).toEqual([503, expect.stringContaining("npm run build")]);
  });
});

test("the documentation is a page made of files from here", async () => {
  const { status, text } = await request(app).get("/api/docs");
  expect(status).toBe(200);
  const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? "");
  expect(files).toEqual([
    "/api/docs/favicon-32x32.png",
    "/api/docs/swagger-ui.css",
    "/api/docs/swagger-ui-bundle.js",
    "/api/docs/opening.js",
  ]);
  for (const file of files) expect((await request(app).get(file)).status).toBe(200);
});

describe("headers", () => {
  test("let only this server's own scripts run, and ask for no https", async () => {
    const { headers } = await request(app).get("/");
    expect(headers["content-security-policy"]).toBe(
      "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;" +
        "font-src 'self' data:;worker-src 'self' blob:;connect-src 'self';object-src 'none';base-uri 'self';" +
        "form-action 'self';frame-ancestors 'self'",
    );
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test.each([
    "/",
    "/assets/main-abc.js",
    "/none.png",
    "/api/plans/a",
    "/api/none",
    "/api/docs",
    "/api/openapi.json",
  ])("keep pages of other sites away from %s", async (path) => {
    const { headers } = await request(app).get(path);
    expect(headers).toMatchObject({
      "cross-origin-resource-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "origin-agent-cluster": "?1",
      "referrer-policy": "no-referrer",
      "x-dns-prefetch-control": "off",
      "x-frame-options": "SAMEORIGIN",
      "x-permitted-cross-domain-policies": "none",
    });
  });
});

test("another machine may ask 1,200 times a minute, this one without end", async () => {
  const server = createServer(app).listen(0, "127.0.0.1");
  server.on("connection", (socket) => Object.defineProperty(socket, "remoteAddress", { value: "192.0.2.7" }));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () => request(server).get("/api/plans/a?lang=en").agent(agent);
  let answer = await ask();
  expect(answer.headers["ratelimit-policy"]).toContain("q=1200; w=60");
  for (let asked = 1; asked < 1_200; asked++) answer = await ask();
  expect(answer.status).toBe(200);
  answer = await ask();
  expect([answer.status, answer.body.code, answer.body.detail]).toEqual([
    429,
    "too_many",
    "Too many requests; try again shortly",
  ]);
  expect((await request(app).get("/api/plans/a")).headers["ratelimit-policy"]).toBeUndefined();
  agent.destroy();
  server.close();
});
