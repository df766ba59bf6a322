/** Money as people type it: 1.34亿, 1,340万, 13400, 1亿3400万, 134000000元, 134 million; in 10,000 yuan. */
import { AMOUNT_MOST } from "./bounds.ts";

export type MoneyFault =
  | { code: "money_unread"; typed: string }
  | { code: "money_comma"; typed: string }
  | { code: "money_currency"; currency: string }
  | { code: "money_negative" }
  | { code: "money_beyond"; typed: string };
export type ReadMoney = { wan: number } | { fault: MoneyFault };

/** Powers of ten of 10,000 yuan. */
const UNITS: Record<string, number> = {
  "": 0,
  万: 0,
  w: 0,
  wan: 0,
  十万: 1,
  百万: 2,
  千万: 3,
  亿: 4,
  yi: 4,
  十亿: 5,
  百亿: 6,
  千亿: 7,
  万亿: 8,
  千: -1,
  元: -4,
  百: -2,
  k: -1,
  thousand: -1,
  million: 2,
  mn: 2,
  billion: 5,
  bn: 5,
  trillion: 8,
};
const CURRENCIES: [RegExp, string][] = [
  [/美元|美金|usd|us\$|\$|dollars?/, "美元"],
  [/欧元|eur(os?)?|€/, "欧元"],
  [/港元|港币|hkd|hk\$/, "港元"],
  [/日元|日圆|jpy|yen/, "日元"],
  [/英镑|gbp|£/, "英镑"],
  [/韩元|krw|₩/, "韩元"],
  [/新台币|台币|twd|nt\$/, "新台币"],
];
const YUAN = /人民币|rmb|cny|[¥￥]|圆/g;
const NUMBER = String.raw`[+-]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?`;
const UNIT = Object.keys(UNITS)
  .filter((unit) => unit !== "")
  .sort((a, b) => b.length - a.length)
  .join("|");
const WHOLE = new RegExp(`^(${NUMBER})(${UNIT})?元?$`);
/** 1亿3400万: each part in a smaller unit than the one before. */
const PARTS = new RegExp(`^(?:${NUMBER}(?:亿|千万|百万|万|千|百)?){2,}元?$`);
const PART = new RegExp(`(${NUMBER})(亿|千万|百万|万|千|百)?`, "g");
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?(e.*)?$/;

/** The money that was typed in 10,000 yuan, or why it is none; null where nothing was typed. */
export function readMoney(typed: string): ReadMoney | null {
  const text = typed.normalize("NFKC").replace(/[\s_]/g, "").replace(/、/g, ",").toLowerCase();
  if (text === "") return null;
  const foreign = foreignIn(text);
  if (foreign) return { fault: { code: "money_currency", currency: foreign } };
  const plain = text.replace(/\u2212|^[–—]/g, "-").replace(YUAN, "");
  const amount = amountOf(plain);
  if (amount === null) return { fault: { code: "money_unread", typed: typed.trim() } };
  if (amount === "comma") return { fault: { code: "money_comma", typed: typed.trim() } };
  if (amount < 0) return { fault: { code: "money_negative" } };
  if (amount > AMOUNT_MOST) return { fault: { code: "money_beyond", typed: typed.trim() } };
  return { wan: amount };
}

/** Of several the longest name: HK$ is no dollar of the United States. */
function foreignIn(text: string): string | null {
  let best: { name: string; length: number } | null = null;
  for (const [sign, name] of CURRENCIES) {
    const length = sign.exec(text)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { name, length };
  }
  return best?.name ?? null;
}

function amountOf(text: string): number | "comma" | null {
  const whole = WHOLE.exec(text);
  if (whole) return inWan(whole[1]!, unitOf(whole[2], text));
  if (!PARTS.test(text)) return null;
  const parts = [...text.matchAll(PART)];
  let [sum, before] = [0, Number.POSITIVE_INFINITY];
  for (const [at, [, digits, unit]] of parts.entries()) {
    const last = at === parts.length - 1;
    if (unit === undefined && !(last && text.endsWith("元"))) return null;
    const power = unit === undefined ? -4 : unitOf(unit, text);
    const part = inWan(digits!, power);
    if (part === "comma" || part === null) return part;
    if (power >= before || part < 0) return null;
    before = power;
    sum += part;
  }
  return Number(sum.toFixed(8));
}

/** 千 and 百 alone count yuan. */
function unitOf(unit: string | undefined, text: string): number {
  if (unit === undefined && text.endsWith("元")) return -4;
  return UNITS[unit ?? ""]!;
}

function inWan(digits: string, power: number): number | "comma" | null {
  if (digits.includes(",") && !GROUPED.test(digits)) return "comma";
  const [mantissa = "", exponent = "0"] = digits.replaceAll(",", "").split("e");
  // The power moves the point, so that 1.34亿 is 13400 and nothing beside it.
  const value = Number(`${mantissa.replace(/\.$/, "")}e${Number(exponent) + power}`);
  return Number.isFinite(value) ? value + 0 : null;
}

/** A number of people or things as typed: 1,200, 1.2万, １２００; the text itself where it is none, null where nothing was. */
export function readCount(typed: string): number | string | null {
  const text = typed.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  if (text === "") return null;
  const [, digits, unit = ""] = new RegExp(`^(${NUMBER})(万|亿|千)?[人名个家户]?$`).exec(text) ?? [];
  if (digits === undefined) return typed.trim();
  const value = inWan(digits, { 万: 4, 亿: 8, 千: 3 }[unit] ?? 0);
  return typeof value === "number" ? value : typed.trim();
}
