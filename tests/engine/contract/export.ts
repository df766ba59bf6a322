import type { Case } from "../case.ts";

export const cases: Case[] = [
  {
    query: "export/chains",
    shows: "every column, null where nothing is said",
    rows: [
      {
        id: "liquor",
        nameZh: "白酒",
        nameEn: null,
        sector: null,
        source: null,
        asOf: null,
        confidence: null,
        note: null,
      },
      {
        id: "nonwoven",
        nameZh: "非织造材料",
        nameEn: "Nonwovens",
        sector: "textile",
        source: null,
        asOf: null,
        confidence: null,
        note: null,
      },
    ],
  },
];
