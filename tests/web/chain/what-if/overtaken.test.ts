import { expect, test } from "vitest";
import { Refusal } from "../../../../web/api/ask.ts";
import { changesTold, overtakenBy } from "../../../../web/pages/chain/what-if/scenario-overtaken.tsx";
import { speech } from "../../i18n/speech.ts";

const blank = { firm: null, segment: null, capacity: null, unit: null };
const now = {
  add: [
    { ...blank, firm: "f1" },
    { ...blank, firm: "f1", segment: "s1" },
    { ...blank, segment: "gone" },
  ],
  remove: ["f2"],
  names: { firms: { f1: "甲公司" }, segments: { s1: { nameZh: "湿巾", nameEn: "Wet wipes" } } },
};

test("what somebody else saved meanwhile is told by name, what is gone by its id", () => {
  expect(changesTold(now, speech("zh"), "zh")).toEqual(["＋ 甲公司", "＋ 甲公司 · 湿巾", "＋ gone", "－ f2"]);
  expect(changesTold(now, speech("en"), "en")[1]).toBe("＋ 甲公司 · Wet wipes");
  expect(changesTold({ ...now, add: [], remove: [] }, speech("en"), "en")).toEqual(["no changes"]);
});

test("only a refusal that somebody was quicker has it", () => {
  const told = (code: string) => overtakenBy(new Refusal(409, code, "", { current: { id: "s" } }));
  expect([told("changed"), told("id_taken"), overtakenBy(new Error("x"))]).toEqual([{ id: "s" }, null, null]);
});
