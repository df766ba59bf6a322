import { describe, expect, test } from "vitest";
import { cellsOf, NO_ROW, paste } from "../../../../web/pages/recruit/search-sheet/pasted.ts";

const row = (more: object) => ({ ...NO_ROW, ...more });

describe("cells of a spreadsheet", () => {
  test.each([
    [
      "甲\t1\r\n乙\t2\r\n",
      [
        ["甲", "1"],
        ["乙", "2"],
      ],
    ],
    [
      '甲\t"湖南\n长沙"\n\n乙\t"他说""好"""',
      [
        ["甲", "湖南 长沙"],
        ["乙", '他说"好"'],
      ],
    ],
    ['一寸"管\t\t3', [['一寸"管', "", "3"]]],
    ["", []],
  ])("%j", (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });
});

describe("pasted at a cell", () => {
  test("go on to the right and down, over what was there, into new rows; what is left of it stays", () => {
    const { rows, pasted, cut } = paste(
      [row({ name: "甲" }), row({ name: "乙", source: "旧" })],
      [["91430100", "长沙"], ["91430200"], ["91430300", "株洲", "水刺布", "库", "多余"]],
      { row: 1, column: "uscc" },
    );
    expect({ pasted, cut }).toEqual({ pasted: 3, cut: false });
    expect(rows).toEqual([
      row({ name: "甲" }),
      row({ name: "乙", source: "旧", uscc: "91430100", place: "长沙" }),
      row({ uscc: "91430200" }),
      row({ uscc: "91430300", place: "株洲", makes: "水刺布", source: "库" }),
    ]);
  });

  test("a head row says which column is which; province, city and district make one place", () => {
    const { rows } = paste(
      [row({}), row({ source: "库" })],
      [
        ["序号", "所属区县", "企业名称", "所属省份", "所属城市", "统一社会信用代码"],
        ["1", "岳麓区", "甲", "湖南省", "长沙市", "91430100"],
        ["2", "-", "乙", "湖南省", "-", "-"],
      ],
      { row: 1, column: "makes" },
    );
    expect(rows).toEqual([
      row({}),
      row({ name: "甲", uscc: "91430100", place: "湖南省 长沙市 岳麓区", source: "库" }),
      row({ name: "乙", place: "湖南省" }),
    ]);
  });

  test("are cut at the bound, and it is said", () => {
    const many = Array.from({ length: 600 }, (_, at) => [`甲${at}`, ""]);
    const { rows, pasted, cut } = paste([], many, { row: 0, column: "name" });
    expect([rows.length, pasted, cut]).toEqual([500, 500, true]);
  });
});
