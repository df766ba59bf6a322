import { expect, test } from "vitest";
import { isUscc } from "../../server/data/folder/uscc.ts";

const codes = ["91350100M000100Y43", "91110000802100433B", "91330100716105852F", "9144030071526726XG"];

test.each(codes)("%s is right, and wrong after any change of one character", (code) => {
  expect(isUscc(code)).toBe(true);
  for (const [index, character] of [...code].entries()) {
    for (const other of "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
      if (other === character) continue;
      expect(isUscc(code.slice(0, index) + other + code.slice(index + 1))).toBe(false);
    }
  }
});

test.each(["", "91350100M000100Y4", "91350100M000100Y433", "91350100m000100y43", " 91350100M000100Y43"])(
  "%j is none",
  (text) => expect(isUscc(text)).toBe(false),
);
