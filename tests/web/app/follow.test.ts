// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ChangeBrief, ChangesAnswer } from "../../../web/api/changes.ts";
import { followLog } from "../../../web/app/follow.ts";
import { brief } from "../changes.ts";

/** A stream as the browser gives it, opened and fed by hand. */
class Stream extends EventTarget {
  static all: Stream[] = [];
  readonly address: string;
  closed = false;

  constructor(address: string) {
    super();
    this.address = address;
    Stream.all.push(this);
  }

  close() {
    this.closed = true;
  }

  send(change: ChangeBrief) {
    this.dispatchEvent(new MessageEvent("change", { data: JSON.stringify(change) }));
  }
}

let newest = 10;
let since: (number: number) => ChangesAnswer | null;
let asked: string[];
let told: number[];
let losses: number;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  Stream.all = [];
  newest = 10;
  since = () => ({ number: newest, changes: [], total: 1, cursor: null });
  asked = [];
  told = [];
  losses = 0;
  vi.stubGlobal("EventSource", Stream);
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    const after = new URL(address, "http://localhost").searchParams.get("since");
    const given =
      after === null
        ? { number: newest, changes: [brief({ number: newest })], total: 1, cursor: null }
        : since(Number(after));
    if (given === null) throw new TypeError("Failed to fetch");
    return Response.json(given);
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function begin() {
  stop = followLog({
    changed: (changes) => told.push(...changes.map(({ number }) => number)),
    lost: () => losses++,
  });
  await vi.advanceTimersByTimeAsync(0);
}
const last = () => Stream.all.at(-1)!;

function look(visibility: "visible" | "hidden") {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(visibility);
  document.dispatchEvent(new Event("visibilitychange"));
}

describe("following the log", () => {
  test("tells each change of the stream once, from the newest at the start on", async () => {
    await begin();
    expect(last().address).toBe("/api/changes/stream?since=10");
    last().dispatchEvent(new Event("open"));
    last().send(brief({ number: 11 }));
    last().send(brief({ number: 11 }));
    last().send(brief({ number: 14 }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([11, 14]);
    expect(Stream.all).toHaveLength(1);
  });

  test("a broken stream is opened again from the last number seen, what was missed is told first", async () => {
    await begin();
    last().dispatchEvent(new Event("open"));
    last().send(brief({ number: 11 }));
    since = (after) => ({
      number: 13,
      changes: [brief({ number: 12 }), brief({ number: 13 })],
      total: 2,
      cursor: after > 99 ? "9" : null,
    });
    last().dispatchEvent(new Event("error"));
    expect(last().closed).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked.at(-1)).toBe("/api/changes?since=11");
    expect(told).toEqual([11, 12, 13]);
    expect(last().address).toBe("/api/changes/stream?since=13");
  });

  test("without a stream the log is asked every fifteen seconds", async () => {
    await begin();
    // It never opens: what stands between holds it back.
    await vi.advanceTimersByTimeAsync(120_000);
    const before = asked.length;
    newest = 12;
    since = () => ({ number: 12, changes: [brief({ number: 12 })], total: 1, cursor: null });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told).toEqual([12]);
    expect(asked.length - before).toBe(1);
  });

  test("a server that is away is asked again until it is back", async () => {
    await begin();
    since = () => null;
    last().dispatchEvent(new Event("error"));
    await vi.advanceTimersByTimeAsync(60_000);
    since = () => ({ number: 11, changes: [brief({ number: 11 })], total: 1, cursor: null });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(told).toEqual([11]);
  });

  test("more than can be followed, or another graph, is a loss of everything", async () => {
    await begin();
    since = () => ({ number: 900, changes: [brief({ number: 11 })], total: 500, cursor: "11" });
    last().dispatchEvent(new Event("error"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect([losses, told]).toEqual([1, []]);
    expect(last().address).toBe("/api/changes/stream?since=900");
    since = () => ({ number: 3, changes: [], total: 1, cursor: null });
    last().dispatchEvent(new Event("error"));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(losses).toBe(2);
    expect(last().address).toBe("/api/changes/stream?since=3");
  });

  test("a hidden page lets go of its stream and catches up when it is shown", async () => {
    await begin();
    last().dispatchEvent(new Event("open"));
    look("hidden");
    await vi.advanceTimersByTimeAsync(19_000);
    expect(last().closed).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(last().closed).toBe(true);
    await vi.advanceTimersByTimeAsync(600_000);
    since = () => ({ number: 12, changes: [brief({ number: 12 })], total: 1, cursor: null });
    look("visible");
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([12]);
    expect(last().address).toBe("/api/changes/stream?since=12");
  });
});
