import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { FigureProject } from "../../server/analysis/reporting/project-figures.ts";
import { BESIDE_IDS, besideOf } from "../../server/projects/figures/beside.ts";

const plain: FigureProject = {
  id: "p",
  stage: "signed",
  amountWan: null,
  arrivals: [],
  signedOn: null,
  dueOn: null,
  startedOn: null,
  producedOn: null,
  registered: false,
  reached: {},
  chains: [],
  place: null,
  owner: null,
  channel: null,
  platform: null,
  top500: false,
  xiangshang: false,
};
const projects: FigureProject[] = [
  {
    ...plain,
    id: "a",
    amountWan: 30_000,
    platform: "州级平台",
    dueOn: "2024",
    arrivals: [{ on: "2024", amountWan: 5 }],
  },
  { ...plain, id: "b", amountWan: 3_000, platform: "州级", dueOn: "2024", xiangshang: true },
  {
    ...plain,
    id: "c",
    platform: "省级",
    top500: true,
    xiangshang: true,
    arrivals: [{ on: "2024", amountWan: 7 }],
  },
  { ...plain, id: "d", stage: "lead", amountWan: 90_000, top500: true, platform: "州级" },
];

test.each([
  ["industrial-projects", "projects", 3, ["a", "b", "c"], []],
  ["projects-200m", "projects", 1, ["a"], ["c"]],
  ["projects-30m", "projects", 2, ["a", "b"], ["c"]],
  ["top500", "projects", 1, ["c"], []],
  ["prefecture-signed", "projects", 2, ["a", "b"], []],
  ["prefecture-fulfilment", "share", 0.5, ["a", "b"], []],
  ["province-signed", "projects", 1, ["c"], []],
  ["province-fulfilment", "share", null, [], ["c"]],
  ["arrived", "wan", 12, ["a", "c"], ["b"]],
  ["hunan-merchants", "projects", 2, ["b", "c"], []],
  ["jishou:hunan-merchants-arrived", "wan", 7, ["c"], ["b"]],
])("%s stands beside what the projects come to", (id, unit, value, ids, unknown) => {
  expect(besideOf(id, projects, "2025-01-01")).toEqual({ unit, value, projects: ids, unknown });
});

test("anything else stands alone", () => {
  for (const id of ["gdp-2022", "constructor", "", "arrived-growth"])
    expect(besideOf(id, projects, "2025-01-01")).toBeNull();
});

test("the data folder's document names every id", () => {
  const text = readFileSync("docs/data-folder.md", "utf8");
  expect(BESIDE_IDS.filter((id) => !text.includes(`\`${id}\``))).toEqual([]);
});
