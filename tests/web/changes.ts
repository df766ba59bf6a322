import type { ChangeAnswer, ChangeBrief } from "../../web/api/changes.ts";

const BRIEF: ChangeBrief = {
  number: 12,
  at: "2026-11-29T08:30:00.000Z",
  by: "chen",
  byName: "陈静",
  kind: "firm",
  note: null,
  undoes: null,
  undoneBy: null,
  bulk: false,
  rowsTotal: 1,
  tables: ["firms"],
  things: [{ table: "firms", id: "jiugui", nameZh: "酒鬼酒", nameEn: null }],
};

export function brief(given: Partial<ChangeBrief> = {}): ChangeBrief {
  return { ...BRIEF, ...given };
}

export function change(given: Partial<ChangeAnswer> = {}): ChangeAnswer {
  return {
    ...BRIEF,
    rows: [
      {
        table: "firms",
        before: { id: "jiugui", name: "酒鬼酒", place: "jishou", employees: 1200 },
        after: { id: "jiugui", name: "酒鬼酒", place: "xiangxi-hitech", employees: null },
      },
    ],
    names: [
      { table: "firms", id: "jiugui", nameZh: "酒鬼酒", nameEn: null },
      { table: "places", id: "jishou", nameZh: "吉首市", nameEn: "Jishou" },
      { table: "places", id: "xiangxi-hitech", nameZh: "湘西高新区", nameEn: null },
    ],
    cursor: null,
    ...given,
  };
}
