import { expect, test } from "vitest";
import { numberOf, textOf } from "../../../../web/kit/form/given.ts";
import { readMe } from "../../../../web/kit/people/stored-me.ts";
import { safeAddress } from "../../../../web/pages/projects/project/address.ts";

test.each([
  ["", null],
  ["  ", null],
  ["2,500", 2500],
  ["2，500 .5", 2500.5],
  ["-3", -3],
  ["about 3", "about 3"],
  ["1.2万", 12000],
  ["0x10", "0x10"],
])("the number typed as %j is %j", (typed, read) => {
  expect(numberOf(typed)).toBe(read);
});

test("blank text is none", () => {
  expect([textOf("  "), textOf(" 甲 ")]).toEqual([null, "甲"]);
});

test.each([
  ["https://example.org/合同.pdf", "https://example.org/合同.pdf"],
  ["/files/a.pdf", "/files/a.pdf"],
  ["files/a.pdf", "files/a.pdf"],
  ["javascript:alert(1)", null],
  [" java\tscript:alert(1)", null],
  ["data:text/html,x", null],
  ["file:///etc/passwd", null],
  ["//[", null],
  [null, null],
])("the address %j may be a link: %j", (address, link) => {
  expect(safeAddress(address)).toBe(link);
});

test("what a browser kept is a person or nobody", () => {
  expect(readMe('{"id":"u1","name":"李某"}')).toEqual({ id: "u1", name: "李某" });
  for (const text of [null, "", "{", "{}", '{"id":"","name":"x"}', "null", "3"])
    expect(readMe(text)).toBeNull();
});
