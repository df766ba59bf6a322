import { expect, test } from "vitest";
import type { TieMember, TiePathAnswer, WalkedTie } from "../../../../server/recruit/tie-paths.ts";
import { pathSentence } from "../../../../web/kit/tie-path/path-sentence.ts";
import { speech } from "../../i18n/speech.ts";

const member = (kind: TieMember["kind"], name: string, title: string | null = null): TieMember => ({
  kind,
  id: name,
  name,
  title,
  place: null,
  placeName: null,
  here: false,
  status: null,
  since: null,
});
const tie = (more: Partial<WalkedTie>): WalkedTie => ({
  from: "",
  to: "",
  kind: "supplies",
  segment: null,
  segmentName: null,
  segmentNameEn: null,
  tieKind: null,
  share: null,
  source: null,
  asOf: null,
  confidence: "stated",
  note: null,
  forward: true,
  ...more,
});
const path: TiePathAnswer = {
  steps: 3,
  value: 0.25,
  members: [
    member("adviser", "周某", "会长"),
    member("firm", "甲"),
    member("firm", "乙"),
    member("firm", "丙"),
  ],
  ties: [
    tie({ kind: "works_for" }),
    tie({ kind: "supplies", segmentName: "水刺布", segmentNameEn: "spunlace", forward: false }),
    tie({ kind: "owns", share: "0.6" }),
  ],
};

test("says who rings whom and on what ground, step by step", () => {
  expect(pathSentence(path, speech("zh"), "zh")).toBe(
    "请周某（会长）联系甲（周某任职于甲），再由甲联系乙（甲的水刺布采购自乙），再由乙联系丙（乙持股（60%）丙）。",
  );
  expect(pathSentence(path, speech("en"), "en")).toBe(
    "Who rings whom: ask 周某 (会长) to ring 甲 (周某 works for 甲), then 甲 to ring 乙 (甲 buys spunlace from 乙), then 乙 to ring 丙 (乙 owns 60% of 丙).",
  );
});
