import { expect, test } from "vitest";
import type { TripVisit } from "../../../server/trips/shapes.ts";
import { dayColumns, plannedVisits } from "../../../web/pages/trips/day-columns.ts";
import { speech } from "../i18n/speech.ts";

const visit = (name: string, km: number | null): TripVisit => ({
  id: name,
  name,
  km,
  place: null,
  placeName: null,
  point: null,
  project: null,
  underWay: [],
});

test("a trip is listed day by day and numbered through, then what has no day and why", () => {
  const day = { back: null, km: 0, over: { visits: false, km: false } };
  const trip = {
    start: null,
    end: null,
    km: 0,
    left: [visit("丙", 9)],
    unplaced: [visit("丁", null)],
    days: [
      { ...day, day: 1, on: "2026-03-02", visits: [visit("甲", 120.4), visit("乙", null)] },
      { ...day, day: 2, on: "2026-03-03", visits: [visit("戊", 30)] },
    ],
  };
  const t = speech("zh");
  const columns = dayColumns(t).filter(({ title }) =>
    ["第几天", "日期", "次序", "企业", "距上一站（公里）"].includes(title),
  );
  expect(plannedVisits(trip, t).map((row) => columns.map(({ value }) => value(row)))).toEqual([
    [1, "2026-03-02", 1, "甲", 120],
    [1, "2026-03-02", 2, "乙", null],
    [2, "2026-03-03", 3, "戊", 30],
    ["排不进的企业", null, null, "丙", null],
    ["所在城市不详", null, null, "丁", null],
  ]);
});
