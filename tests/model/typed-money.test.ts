import fc from "fast-check";
import { expect, test } from "vitest";
import { readCount, readMoney } from "../../server/model/typed-money.ts";
import { typedFaultText } from "../../server/words/typed-fault.ts";

const read = (typed: string) => {
  const found = readMoney(typed);
  if (found === null) return null;
  return "wan" in found ? found.wan : typedFaultText(found.fault, "zh");
};

test.each([
  ["13400", 13400],
  ["13,400", 13400],
  ["１３４００", 13400],
  ["１３，４００", 13400],
  ["1.34E4", 13400],
  ["13400万元", 13400],
  ["1.34亿", 13400],
  ["1.34 亿元", 13400],
  ["1,340万", 1340],
  ["1亿3400万", 13400],
  ["1亿3400万元", 13400],
  ["2千万", 2000],
  ["3百万", 300],
  ["134000000元", 13400],
  ["￥5,000,000元", 500],
  ["人民币500万元", 500],
  ["500w", 500],
  ["134 million", 13400],
  ["1.34 billion", 134000],
  ["2万亿", 2e8],
  ["0.1亿", 1000],
  ["0", 0],
  ["1万5000元", 1.5],
])("%j is %d 万元", (typed, wan) => {
  expect(read(typed)).toBe(wan);
});

test.each([
  ["", null],
  ["500万美元", "请折成人民币再填，这里不收美元"],
  ["$500", "请折成人民币再填，这里不收美元"],
  ["HK$500万", "请折成人民币再填，这里不收港元"],
  ["300万欧元", "请折成人民币再填，这里不收欧元"],
  ["1,34", "“1,34”里的逗号位置不对：每三位一个逗号，小数用点"],
  ["-3", "金额不能是负数"],
  ["很多", "看不懂金额“很多”，请写成 13400、1,340万 或 1.34亿"],
  ["约500万", "看不懂金额“约500万”，请写成 13400、1,340万 或 1.34亿"],
  ["1万2亿", "看不懂金额“1万2亿”，请写成 13400、1,340万 或 1.34亿"],
  ["0x10", "看不懂金额“0x10”，请写成 13400、1,340万 或 1.34亿"],
  ["1e30", "“1e30”太大，填不下"],
])("%j is told: %s", (typed, told) => {
  expect(read(typed)).toBe(told);
});

test("an amount of whole yuan is the same however it is written", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), (yuan) => {
      const wan = Number(`${yuan}e-4`);
      const point = (digits: number) => {
        const text = String(yuan).padStart(digits + 1, "0");
        return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
      };
      const grouped = String(yuan).replace(/\B(?=(\d{3})+$)/g, ",");
      for (const typed of [
        `${yuan}元`,
        `${grouped}元`,
        `${point(4)}万`,
        `${point(4)}`,
        `${point(8)}亿元`,
        `${point(6)} million`,
      ])
        expect([typed, readMoney(typed)]).toEqual([typed, { wan }]);
    }),
  );
});

test("what is read from any text is an amount, and is read as itself", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9,.万亿元e+-]{1,10}$/)), (typed) => {
      const found = readMoney(typed);
      if (found === null || "fault" in found) return;
      expect(found.wan).toBeGreaterThanOrEqual(0);
      expect(readMoney(String(found.wan))).toEqual(found);
    }),
  );
});

test.each([
  ["", null],
  ["1,200", 1200],
  ["１２００ 人", 1200],
  ["1.2万", 12000],
  ["-3", -3],
  ["1,34", "1,34"],
  ["about 3", "about 3"],
])("the count %j is %j", (typed, count) => {
  expect(readCount(typed)).toBe(count);
});
