import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collatorOf } from "../../../../server/model/collate.ts";
import {
  arranged,
  type Filters,
  occurring,
  shownValue,
  sumOf,
} from "../../../../web/kit/table/arrangement.ts";
import type { TableColumn } from "../../../../web/kit/table/columns.ts";
import { columnsShown, readKept } from "../../../../web/kit/table/kept-columns.ts";

interface Project {
  id: number;
  name: string;
  stage: string | null;
  amountWan: number | null;
}
const columns: TableColumn<Project>[] = [
  { key: "name", title: "项目", value: ({ name }) => name, filter: "text" },
  { key: "stage", title: "阶段", value: ({ stage }) => stage, filter: "values" },
  {
    key: "amountWan",
    title: "投资额（万元）",
    value: ({ amountWan }) => amountWan,
    type: "number",
    sum: true,
  },
];
const project = (id: number, name: string, stage: string | null, amountWan: number | null): Project => ({
  id,
  name,
  stage,
  amountWan,
});
const projects = [
  project(1, "项目10号", "在谈", 300),
  project(2, "项目2号", "签约", null),
  project(3, "万全", null, 120.5),
  project(4, "三一", "签约", 300),
];
const ids = (rows: readonly Project[]) => rows.map(({ id }) => id);

describe("rows", () => {
  test.each([
    [undefined, [1, 2, 3, 4]],
    ["name", [4, 3, 2, 1]],
    ["-name", [1, 2, 3, 4]],
    ["amountWan", [3, 1, 4, 2]],
    ["-amountWan", [1, 4, 3, 2]],
    ["stage", [2, 4, 1, 3]],
    ["nothing", [1, 2, 3, 4]],
  ])("ordered by %s, what is not known last and equals as they came", (order, told) => {
    expect(ids(arranged(projects, columns, order, {}, "zh"))).toEqual(told);
  });

  test.each<[Filters, number[]]>([
    [{ stage: ["签约"] }, [2, 4]],
    [{ stage: ["", "在谈"] }, [1, 3]],
    [{ name: ["ＸＭ"] }, []],
    [{ name: ["项 目"], stage: ["签约"] }, [2]],
    [{ stage: [] }, [1, 2, 3, 4]],
    [{ amountWan: ["300"] }, [1, 2, 3, 4]],
  ])("kept by %j", (filters, told) => {
    expect(ids(arranged(projects, columns, undefined, filters, "zh"))).toEqual(told);
  });

  test("ordered and kept as one who goes through them by hand would", () => {
    const row = fc.record({
      id: fc.nat(),
      name: fc.constantFrom("甲", "乙2", "乙10", "A", "a"),
      stage: fc.constantFrom("签约", "在谈", null),
      amountWan: fc.option(fc.constantFrom(0, 1, 2.5, 100)),
    });
    const texts = collatorOf("zh");
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        fc.boolean(),
        fc.constantFrom("name", "stage", "amountWan"),
        fc.subarray(["签约", "在谈", ""]),
        (rows, down, key, stages) => {
          const kept = rows.filter(({ stage }) => stages.length === 0 || stages.includes(stage ?? ""));
          const left = [...kept];
          const told: Project[] = [];
          while (left.length > 0) {
            let least = 0;
            for (let at = 1; at < left.length; at++) {
              const [x, y] = [left[at]![key as keyof Project], left[least]![key as keyof Project]];
              if (x === null) continue;
              const way =
                y === null ? -Infinity : typeof x === "number" ? x - Number(y) : texts(x, String(y));
              if (y === null || (down ? way > 0 : way < 0)) least = at;
            }
            told.push(...left.splice(least, 1));
          }
          expect(arranged(rows, columns, `${down ? "-" : ""}${key}`, { stage: stages }, "zh")).toEqual(told);
        },
      ),
    );
  });
});

test("the values of a column are told in the reader's order, with how many rows have each", () => {
  expect(occurring(projects, columns[1]!, "zh")).toEqual([
    { text: "签约", rows: 2 },
    { text: "在谈", rows: 1 },
    { text: "", rows: 1 },
  ]);
});

test("a column adds up to what is known of it", () => {
  expect(sumOf(columns[2]!, projects)).toBe(720.5);
  expect(sumOf(columns[2]!, [projects[1]!])).toBe(null);
  expect(sumOf({ title: "", value: (one: number) => one }, [0.1, 0.2])).toBe(0.3);
});

test("a value is written in the reader's way", () => {
  expect([shownValue(12345.5, "zh"), shownValue(0.415, "zh", "percent"), shownValue(null, "en")]).toEqual([
    ...["12,345.5", "41.5%", ""],
  ]);
});

test("columns are shown as they come but where the reader chose otherwise, and never none", () => {
  const three: TableColumn<Project>[] = [columns[0]!, columns[1]!, { ...columns[2]!, optional: true }];
  const keys = (kept: string | null) => columnsShown(three, readKept(kept)).map(({ key }) => key);
  expect(keys(null)).toEqual(["name", "stage"]);
  expect(keys('{"amountWan":true,"stage":false,"gone":true}')).toEqual(["name", "amountWan"]);
  expect(keys('{"name":false,"stage":false}')).toEqual(["name"]);
  expect(keys("[1]")).toEqual(["name", "stage"]);
  expect(keys("no json")).toEqual(["name", "stage"]);
  expect(keys('{"stage":"no"}')).toEqual(["name", "stage"]);
});
