import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WorkLost } from "../../server/http/long-work.ts";
import { openThreads, type Threads, type ThreadsOptions } from "../../server/work/threads.ts";

const folder = mkdtempSync(join(tmpdir(), "liantu-threads-"));
const worker = join(folder, "worker.mjs");
const opened: Threads[] = [];
const never = new AbortController().signal;

/** A job is a word that says what becomes of its thread. */
const WORKER = `import { parentPort, threadId } from "node:worker_threads";
const doing = {
  answer: () => threadId,
  fail: () => { throw new TypeError("the job is wrong"); },
  end: () => process.exit(3),
  die: () => new Promise(() => setTimeout(() => { throw new Error("outside the job"); })),
  rest: () => setTimeout(() => { throw new Error("when it was done"); }, 20) && threadId,
  hang: () => new Promise(() => {}),
  loop: () => { for (;;) {} },
  swell: () => { const all = []; for (;;) all.push(Array.from({ length: 1e5 }, () => ({ all }))); },
  odd: () => () => {},
};
parentPort.on("message", async ({ job }) => {
  let outcome;
  try { outcome = { result: await doing[job]() }; } catch (error) { outcome = { error }; }
  parentPort.postMessage(outcome);
});
`;
beforeAll(() => writeFileSync(worker, WORKER));
afterAll(async () => {
  await Promise.all(opened.map((threads) => threads.close()));
  rmSync(folder, { recursive: true });
});

function open(options: Partial<ThreadsOptions> = {}): Threads {
  const threads = openThreads({ worker, kind: "work", threads: 1, waiting: 3, idle: 60_000, ...options });
  opened.push(threads);
  return threads;
}

const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => error.code ?? error.name,
  );

describe("work that has no room", () => {
  test("is refused before anything is prepared for it, and its client may go without an effect", async () => {
    const threads = open();
    let prepared = 0;
    const clients = Array.from({ length: 6 }, () => new AbortController());
    const works = clients.map(({ signal }) =>
      code(
        threads.run(() => {
          prepared++;
          return "hang";
        }, signal),
      ),
    );
    expect(await Promise.all(works.slice(4))).toEqual(["busy", "busy"]);
    expect(prepared).toBe(4);
    for (const client of clients) client.abort();
    expect(await Promise.all(works)).toEqual([...Array(4).fill("cancelled"), "busy", "busy"]);
    expect(await threads.run(() => "answer")).toEqual(expect.any(Number));
  });

  test("counts what is still being prepared, and leaves its room when that fails", async () => {
    const threads = open({ waiting: 0 });
    let fail = (_: Error) => {};
    const preparing = threads.run(
      () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
    );
    await expect(threads.run(() => "answer")).rejects.toMatchObject({ code: "busy" });
    fail(new Error("no such chain"));
    await expect(preparing).rejects.toThrow("no such chain");
    expect(await threads.run(() => "answer")).toEqual(expect.any(Number));
  });
});

describe("what waits goes on", () => {
  test.each(["hang", "loop"])("when the client of what runs leaves: %s", async (job) => {
    const threads = open();
    const client = new AbortController();
    const first = code(threads.run(() => job, client.signal));
    const others = ["answer", "answer"].map((one) => threads.run(() => one, never));
    client.abort();
    expect(await first).toBe("cancelled");
    const [one, other] = await Promise.all(others);
    expect(other).toBe(one);
  });

  test.each(["end", "die"])("when a thread is lost: %s", async (job) => {
    const threads = open();
    const lost = threads.run(() => job);
    const other = threads.run(() => "answer");
    await expect(lost).rejects.toThrow(WorkLost);
    expect(await other).toEqual(expect.any(Number));
  });

  test("when a thread has no more memory", async () => {
    const threads = open({ resourceLimits: { maxOldGenerationSizeMb: 40 } });
    const lost = threads.run(() => "swell");
    const other = threads.run(() => "answer");
    await expect(lost).rejects.toMatchObject({
      name: "WorkLost",
      cause: { code: "ERR_WORKER_OUT_OF_MEMORY" },
    });
    expect(await other).toEqual(expect.any(Number));
  });

  test("when an answer, or a job, cannot be told across threads", async () => {
    const threads = open();
    await expect(threads.run(() => "odd")).rejects.toThrow(WorkLost);
    await expect(threads.run(() => () => {})).rejects.toThrow("could not be cloned");
    expect(await threads.run(() => "answer")).toEqual(expect.any(Number));
  });

  test("in the same thread when a job is wrong", async () => {
    const threads = open();
    const before = await threads.run(() => "answer");
    await expect(threads.run(() => "fail")).rejects.toThrow("the job is wrong");
    expect(await threads.run(() => "answer")).toBe(before);
  });

  test("when a thread dies while it rests", async () => {
    const threads = open();
    const before = await threads.run(() => "rest");
    await expect.poll(() => threads.run(() => "answer"), { interval: 20 }).not.toBe(before);
  });

  test("in another thread after one that had nothing to do has ended", async () => {
    const threads = open({ idle: 1 });
    const before = await threads.run(() => "answer");
    await expect.poll(() => threads.run(() => "answer"), { interval: 50 }).not.toBe(before);
  });
});

test("work asked for by a client that has left is not begun", async () => {
  const threads = open();
  const begun: string[] = [];
  const asked = threads.run(() => begun.push("begun"), AbortSignal.abort());
  expect([await code(asked), begun]).toEqual(["cancelled", []]);
});

test("closing ends what runs and what waits, and nothing is begun after", async () => {
  const threads = open();
  const works = ["loop", "answer"].map((job) => code(threads.run(() => job, never)));
  await threads.close();
  expect(await Promise.all([...works, code(threads.run(() => "answer"))])).toEqual(Array(3).fill("stopping"));
});

test("a worker that cannot be started loses its work and nothing else", async () => {
  const threads = open({ worker: join(folder, "none.mjs") });
  await expect(threads.run(() => "answer")).rejects.toThrow(WorkLost);
  await expect(threads.run(() => "answer")).rejects.toThrow(WorkLost);
});
