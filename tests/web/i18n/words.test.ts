import { describe, expect, test } from "vitest";
import { en } from "../../../web/i18n/en.ts";
import { zh } from "../../../web/i18n/zh.ts";

function leaves(tree: object, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) =>
    typeof value === "string"
      ? [[[...path, name].join("."), value] as [string, string]]
      : leaves(value as object, [...path, name]),
  );
}
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((hole) => hole[1]).sort();

const chinese = new Map(leaves(zh));
const english = new Map(leaves(en));

describe("the texts", () => {
  test("every Chinese text has an English one and no other exists but forms for one", () => {
    const extra = [...english.keys()].filter((key) => !chinese.has(key));
    expect([...chinese.keys()].filter((key) => !english.has(key))).toEqual([]);
    expect(extra.filter((key) => !chinese.has(key.replace(/_one$/, "")))).toEqual([]);
  });

  test("none is empty", () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("both languages fill in the same values", () => {
    const unlike = [...english].filter(
      ([key, text]) => holes(text).join() !== holes(chinese.get(key.replace(/_one$/, "")) ?? "").join(),
    );
    expect(unlike.map(([key]) => key)).toEqual([]);
  });

  test("English texts hold no Chinese except names of the trade and the switch to Chinese", () => {
    const mixed = [...english].filter(([, text]) => /[\u4e00-\u9fff]/.test(text)).map(([key]) => key);
    expect(mixed).toEqual([
      "product.latin",
      "shell.switchLanguage",
      "search.placeholder",
      "about.policy.build",
      "about.policy.fill",
      "about.policy.extend",
      "about.policy.strengthen",
    ]);
  });
});
