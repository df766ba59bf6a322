import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { executablePath, launchArguments } from "../browser.ts";
import { address, answer, settled, visit } from "./visit.ts";

const FOREIGN = "foreign.example";
test.use({
  launchOptions: {
    executablePath,
    args: [...launchArguments, `--host-resolver-rules=MAP ${FOREIGN} 127.0.0.1`],
  },
});

let other: Server;
test.beforeAll(async () => {
  other = createServer((_, response) => {
    response.setHeader("content-type", "text/html").end("<!doctype html><title>another site</title>");
  }).listen(0, "127.0.0.1");
  await once(other, "listening");
});
test.afterAll(() => {
  other.close();
});

test("the pages are isolated from all others and lack nothing for it", async ({ page }) => {
  const faults: string[] = [];
  page.on("console", (said) => {
    if (said.type() === "error") faults.push(said.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("requestfailed", (request) => {
    // Who leaves a page leaves its stream of changes.
    if (!request.url().includes("/api/changes/stream"))
      faults.push(`${request.url()} ${request.failure()?.errorText}`);
  });
  await visit(page, address("liquor"));
  await page.waitForFunction(() => performance.getEntriesByName("panorama", "measure").length > 0);
  const is = await page.evaluate(async () => {
    const picture = new Image();
    picture.src = URL.createObjectURL(
      new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: "image/svg+xml" }),
    );
    const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(crossOriginIsolated)"])));
    const told = new Promise((done) => {
      worker.onmessage = ({ data }) => done(data);
    });
    await document.fonts.ready;
    return {
      isolated: crossOriginIsolated,
      picture: await picture.decode().then(() => true),
      worker: await told,
    };
  });
  expect(is).toEqual({ isolated: true, picture: true, worker: true });
  // Views are fetched ahead; who leaves breaks off what is on its way.
  await settled(page);
  await page.goto("/api/docs");
  await expect(page.locator(".swagger-ui .info .title")).toContainText("Liantu");
  expect(faults).toEqual([]);
});

test("a page whose own name leads to this machine is told nothing", async ({ page, baseURL }) => {
  const foreign = baseURL!.replace("127.0.0.1", FOREIGN);
  const response = await page.goto(`${foreign}/api/people?lang=en`);
  expect([response?.status(), await page.textContent("body")]).toEqual([
    421,
    expect.stringContaining(FOREIGN),
  ]);
  const told = await page.evaluate(async () => {
    const asked = await Promise.all(
      ["/", "/api/projects", "/api/openapi.json"].map((path) => fetch(path).then(({ status }) => status)),
    );
    const body = JSON.stringify({ name: "Nobody" });
    const headers = { "content-type": "application/json" };
    const changed = await fetch("/api/people/nobody", { method: "PUT", headers, body });
    return [...asked, changed.status];
  });
  expect(told).toEqual([421, 421, 421, 421]);
});

test("a page of another site reads nothing and changes nothing", async ({ page, baseURL }) => {
  const before = await answer(page, "/api/people");
  for (const host of ["localhost", FOREIGN]) {
    await page.goto(`http://${host}:${(other.address() as AddressInfo).port}`);
    const told = await page.evaluate(async (base) => {
      const text = { method: "POST", mode: "no-cors", body: '{"name":"Nobody"}' } as const;
      const json = { ...text, method: "PUT", headers: { "content-type": "application/json" } };
      const asked = [
        fetch(`${base}/api/people`),
        fetch(`${base}/api/people`, { mode: "no-cors" }),
        fetch(`${base}/api/projects`, text),
        fetch(`${base}/api/people/nobody`, { ...json, mode: "cors" }),
      ];
      return (await Promise.allSettled(asked)).map(({ status }) => status);
    }, baseURL!);
    expect([host, ...told]).toEqual([host, ...Array(4).fill("rejected")]);
  }
  expect(await answer(page, "/api/people")).toEqual(before);
});
