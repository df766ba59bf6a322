import { afterEach, expect, expectTypeOf, test, vi } from "vitest";
import * as analysis from "../../../web/api/analysis.ts";
import type { Address, Input, Sent } from "../../../web/api/ask.ts";
import * as candidates from "../../../web/api/candidates.ts";
import * as changes from "../../../web/api/changes.ts";
import * as firms from "../../../web/api/firm-changes.ts";
import * as projects from "../../../web/api/projects.ts";
import * as recruit from "../../../web/api/recruit.ts";
import * as trips from "../../../web/api/trips.ts";

vi.mock("../../../web/i18n/i18n.ts", () => ({ currentLanguage: () => "zh" }));
afterEach(() => vi.unstubAllGlobals());

/** The person that a call tells the server. */
async function writerOf(call: () => Promise<unknown>): Promise<unknown> {
  const fetched = vi.fn(async (_path: string, _init: RequestInit) => new Response("{}"));
  vi.stubGlobal("fetch", fetched);
  await call();
  const [path, { body }] = fetched.mock.lastCall!;
  return body === undefined
    ? new URL(path, "http://liantu").searchParams.get("by")
    : JSON.parse(String(body)).by;
}

const by = "li";
const seen = { id: "x", version: 3 };
const writing = { id: "w", by };
const changing = { ...writing, version: 3 };
const trip = {
  version: 0,
  name: "行",
  place: "p",
  start: "p",
  end: null,
  startOn: null,
  days: 1,
  visitsPerDay: 1,
  kmPerDay: null,
  note: null,
  visits: [],
};
const calls: [string, () => Promise<unknown>][] = [
  ["a scenario", () => analysis.saveScenario("x", { ...seen, name: "方", chain: "c", place: "p" }, by)],
  ["a scenario that goes", () => analysis.deleteScenario(seen, by)],
  ["wanted segments", () => analysis.addWanted("p", ["s"], by)],
  ["a wanted segment that goes", () => analysis.removeWanted("p", { segment: "s", version: 1 }, by)],
  ["a shortlist", () => candidates.saveShortlist("x", { version: 0, firms: ["f"] }, by)],
  ["a firm off a shortlist", () => candidates.removeFromShortlist("x", "f", by)],
  ["a shortlist that goes", () => candidates.deleteShortlist(seen, by)],
  ["a change taken back", () => changes.undoChange(7, by)],
  ["a firm's record", () => firms.changeFirm("f", [], by)],
  ["found firms", () => recruit.addFoundFirms("w", "s", by, [])],
  ["a person", () => projects.putPerson("x", { version: 0, name: "李" }, by)],
  ["a project", () => projects.makeProject({ ...writing, name: "目", place: "p" })],
  ["what a project is", () => projects.changeProject("x", changing)],
  ["a project's stage", () => projects.moveProject("x", { ...changing, to: "visit" })],
  ["an event", () => projects.tellEvent("x", { ...writing, kind: "note", text: "话" })],
  ["a part", () => projects.addPart("x", "tasks", { ...writing, text: "催" })],
  ["what a part is", () => projects.changePart("x", "tasks", "t", changing)],
  ["a part that goes", () => projects.removePart("x", "tasks", "t", changing)],
  ["a project's change taken back", () => projects.undoChange("x", changing)],
  ["a resident", () => projects.settleProject("x", changing)],
  ["a trip", () => trips.saveTrip("x", trip, by)],
  ["a trip that goes", () => trips.deleteTrip(seen, by)],
  ["a visit", () => trips.recordVisit("x", "f", { id: "w", by, on: "2026-01-01", text: "谈" })],
];

test.each(calls)("%s tells who does it", async (_, call) => {
  expect(await writerOf(call)).toBe(by);
});

test("a call that writes does not compile without the person", () => {
  type Writing = {
    [A in Address]: A extends `GET ${string}` ? never : "by" extends keyof Input<A> ? A : never;
  };
  type Unsaid = { [A in Writing[Address]]: undefined extends Sent<A>["by" & keyof Sent<A>] ? A : never };
  expectTypeOf<Unsaid[keyof Unsaid]>().toBeNever();
  expectTypeOf<Sent<"POST /api/portfolio">>().toEqualTypeOf<Input<"POST /api/portfolio">>();
});
