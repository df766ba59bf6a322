// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import * as z from "zod/mini";
import type { CompareAnswer } from "../../../../server/chain/compare.ts";
import { compareAnswer } from "../../../../web/api/analysis.ts";
import { Supplies } from "../../../../web/pages/chain/compare/supplies.tsx";
import { asked, show } from "../../screen.tsx";

const written = vi.hoisted(() => ({ rows: [] as unknown[][] }));
vi.mock("../../../../web/kit/table/workbook.ts", () => ({
  writeWorkbook({ columns, rows }: { columns: { value: (row: unknown) => unknown }[]; rows: unknown[] }) {
    written.rows = rows.map((row) => columns.map(({ value }) => value(row)));
    return new Blob();
  },
}));
vi.mock("../../../../web/kit/save.ts", () => ({ saveFile() {}, fileName: (name: string) => name }));

const maker = (at: number) => ({
  firm: `f${at}`,
  name: `玻璃${at}厂`,
  place: "430100",
  placeName: "长沙市",
  km: at * 10,
  approximate: false,
});
const answerWith = (firms: number) =>
  ({
    chain: { id: "liquor", nameZh: "酒业", nameEn: null },
    segments: [{ id: "glass", nameZh: "玻璃瓶", nameEn: null, stage: "packaging", group: "瓶" }],
    places: [
      {
        place: { id: "park", nameZh: "高新区", nameEn: null },
        supplies: [
          {
            segment: "glass",
            advice: "recruit",
            evidence: null,
            at: { place: "430000", placeName: "湖南省", kind: "province" },
            firms: Array.from({ length: firms }, (_, at) => maker(at + 1)),
            total: 7,
          },
        ],
      },
    ],
  }) as unknown as CompareAnswer;

test("the page names the nearest makers, Excel every one", async () => {
  const whole = compareAnswer("liquor", "park", { places: undefined, near: undefined, firms: "all" }, "w");
  const { user } = await show(<Supplies answer={answerWith(5)} whole={whole} />, {
    answers: { "/api/compare": answerWith(7) },
    route: { path: "/chain/$chain", schema: z.object({}) },
    at: "/chain/liquor",
  });
  expect(document.querySelectorAll("tr.ant-table-row")).toHaveLength(1);
  expect(screen.getAllByText("玻璃1厂")).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: /导出|Excel/ }));
  await vi.waitFor(() => expect(written.rows).toHaveLength(7));
  expect(asked("/api/compare").map(({ parameters }) => parameters.firms)).toEqual(["all"]);
  expect(written.rows.at(-1)?.slice(0, 7)).toEqual([
    "玻璃瓶",
    "招引",
    expect.stringContaining("湖南"),
    7,
    "玻璃7厂",
    "长沙市",
    70,
  ]);
});
