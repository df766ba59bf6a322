// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { PanoramaAnswer } from "../../../server/chain/panorama.ts";
import { chainAddress } from "../../../web/kit/address.ts";
import { UnderCascade, UnderScenario, UnderSteps } from "../../../web/pages/chain/headline-under.tsx";
import { useScenario } from "../../../web/pages/chain/scenario/use-scenario.ts";
import { useSteps } from "../../../web/pages/chain/which-next/use-steps.ts";
import { show } from "../screen.tsx";

const answer = {
  chain: { id: "liquor" },
  place: { id: "park" },
  completeness: { met: 4, all: 8, boughtIn: 0 },
  why: null,
  counts: { missing: 3, single: 2, extendable: 1 },
  leaders: [{ id: "distillery", name: "酒厂" }],
  segments: [
    { id: "cap", class: "missing", makers: 0 },
    { id: "wine", class: "single", makers: 1 },
    { id: "box", class: "single", makers: 1 },
  ],
} as unknown as PanoramaAnswer;
const judged = (segment: string, name: string, makers: number) => ({ segment, class: name, makers });
const figures = {
  answer,
  classes: undefined,
  light: undefined,
  onClasses: () => {},
  onLight: () => {},
};
const at = (search: string) => ({
  route: { path: "/chain/$chain", schema: chainAddress },
  at: `/chain/liquor?place=park&${search}`,
});
/** What the cells say, without what they mean. */
const told = (list: HTMLElement) =>
  within(list)
    .getAllByRole("listitem")
    .map((cell) => cell.querySelector("span")?.textContent?.replace(/\s+/g, " ").trim());
const TODAY = ["50% 4 / 8链条完整度", "2 / 3本地环节", "3断点", "2单点", "1延链", "酒厂链主企业"];

const falls = {
  lost: [
    { segment: "box", round: 0, cause: "removed", needs: [] },
    { segment: "wine", round: 1, cause: "need", needs: [["box"]] },
  ],
  after: [
    {
      completeness: { met: 3, all: 8, boughtIn: 0 },
      why: null,
      counts: { missing: 4, single: 1, extendable: 1 },
      leaders: answer.leaders,
      changed: [judged("box", "missing", 0)],
    },
    {
      completeness: { met: 0, all: 0, boughtIn: 0 },
      why: "nothing_present",
      counts: { outside: 3 },
      leaders: [],
      changed: [judged("box", "outside", 0), judged("wine", "outside", 0), judged("cap", "outside", 0)],
    },
  ],
};

test("the figures of a cascade are those of the round looked at, today's before what differs", async () => {
  await show(<UnderCascade {...figures} />, {
    answers: { "/api/cascade": falls },
    ...at("view=cascade&segment=box&round=0"),
  });
  expect(told(await screen.findByRole("list", { name: "推演方案的数字" }))).toEqual([
    "50% →38% 3 / 8链条完整度",
    "2 →1 / 3本地环节",
    "3 →4断点",
    "2 →1单点",
    "1延链",
    "酒厂链主企业",
  ]);
});

test("without a round they are those of its end", async () => {
  await show(<UnderCascade {...figures} />, {
    answers: { "/api/cascade": falls },
    ...at("view=cascade&segment=box"),
  });
  const list = await screen.findByRole("list", { name: "推演方案的数字" });
  expect(told(list).slice(1)).toEqual([
    "2 →0 / 3本地环节",
    "3 →0断点",
    "2 →0单点",
    "1 →0延链",
    "1 →0链主企业",
  ]);
});

test("before anything stops they are today's", async () => {
  await show(<UnderCascade {...figures} />, at("view=cascade"));
  expect(told(await screen.findByRole("list", { name: "链条概况" }))).toEqual(TODAY);
});

const left = {
  after: { met: 5, all: 10, boughtIn: 0 },
  why: null,
  counts: { before: {}, after: { missing: 2, single: 2, extendable: 1 } },
  leaders: answer.leaders,
  segments: [judged("cap", "single", 1)],
  filled: ["cap"],
  lost: [],
  opened: [],
};
const AFTER = [
  "50% 4 / 8 →5 / 10链条完整度",
  "2 →3 / 3本地环节",
  "3 →2断点",
  "2单点",
  "1延链",
  "酒厂链主企业",
];

function AskedScenario() {
  useScenario(answer, "work");
  return <UnderScenario {...figures} />;
}
test("those of a scenario follow it, and its picture before it", async () => {
  const around = { answers: { "/api/what-if": left } };
  await show(<AskedScenario />, { ...around, ...at("view=what-if&add=p~cap") });
  expect(told(await screen.findByRole("list", { name: "推演方案的数字" }))).toEqual(AFTER);
});
test("beside the picture of today they are today's", async () => {
  const around = { answers: { "/api/what-if": left } };
  await show(<AskedScenario />, { ...around, ...at("view=what-if&add=p~cap&side=before") });
  expect(told(await screen.findByRole("list", { name: "链条概况" }))).toEqual(TODAY);
});

function AskedSteps() {
  useSteps(answer, "work");
  return <UnderSteps {...figures} />;
}
test("those of what comes next are as all of it leaves the chain", async () => {
  const scenarios: unknown[] = [];
  const whatIf = ({ body }: { body: unknown }) => {
    scenarios.push(body);
    return left;
  };
  await show(<AskedSteps />, {
    answers: { "/api/which-next": { chosen: [{ segment: "cap" }], open: 2 }, "/api/what-if": whatIf },
    ...at("view=what-if&part=next"),
  });
  expect(told(await screen.findByRole("list", { name: "推演方案的数字" }))).toEqual(AFTER);
  expect(scenarios).toEqual([
    {
      chain: "liquor",
      place: "park",
      add: [{ firm: null, segment: "cap", capacity: null, unit: null }],
      remove: [],
    },
  ]);
});
test("with nothing to come they are today's", async () => {
  await show(<AskedSteps />, {
    answers: { "/api/which-next": { chosen: [], open: 0 } },
    ...at("view=what-if&part=next"),
  });
  expect(told(await screen.findByRole("list", { name: "链条概况" }))).toEqual(TODAY);
});
