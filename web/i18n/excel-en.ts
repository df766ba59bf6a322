import type { excelZh } from "./excel-zh.ts";
import type { Filled } from "./words.ts";

export const excelEn: Filled<typeof excelZh> = {
  excel: {
    button: "Excel",
    label: "Excel: {{name}}",
    meaning:
      "Save as Excel: columns, order, filters and language as on the screen, and a sheet that says what it is",
    making: "Being made…",
    done: "Done: see your downloads.",
    failed: "It was not made.",
    about: "About",
    list: "List",
    rows: "Rows",
    made: "Made",
    address: "Page",
    place: "Place",
    chain: "Chain",
    filter: "Filter",
    sort: "Order",
    scope: "Scope",
    rank: "Rank",
    segment: "Segment",
    search: "Search",
    upward: "{{column}}, upward",
    downward: "{{column}}, downward",
  },
};
