/** Why a date or an amount cannot be taken as it was typed. */
import type { DateFault } from "../model/typed-date.ts";
import type { MoneyFault } from "../model/typed-money.ts";
import type { Language } from "../model/words.ts";

const MONTHS = [
  ..."January February March April May June July August September October November December".split(" "),
];

const CURRENCIES: Record<string, string> = {
  美元: "US dollars",
  欧元: "euros",
  港元: "Hong Kong dollars",
  日元: "Japanese yen",
  英镑: "pounds",
  韩元: "Korean won",
  新台币: "New Taiwan dollars",
};

export function typedFaultText(fault: DateFault | MoneyFault, language: Language): string {
  return language === "zh" ? inChinese(fault) : inEnglish(fault);
}

function inChinese(fault: DateFault | MoneyFault): string {
  switch (fault.code) {
    case "date_unread":
      return `看不懂日期“${cut(fault.typed)}”，请写成 2026-11-20、11月20日、2026-11 或“今天”`;
    case "date_month":
      return `没有 ${fault.month} 月`;
    case "date_day":
      return `${fault.year === null ? "" : `${fault.year} 年 `}${fault.month} 月没有 ${fault.day} 日`;
    case "date_coarse":
      return fault.exact === "day" ? "请写到日，如 2026-11-20" : "请写到月，如 2026-11";
    case "money_unread":
      return `看不懂金额“${cut(fault.typed)}”，请写成 13400、1,340万 或 1.34亿`;
    case "money_comma":
      return `“${cut(fault.typed)}”里的逗号位置不对：每三位一个逗号，小数用点`;
    case "money_currency":
      return `请折成人民币再填，这里不收${fault.currency}`;
    case "money_negative":
      return "金额不能是负数";
    case "money_beyond":
      return `“${cut(fault.typed)}”太大，填不下`;
  }
}

function inEnglish(fault: DateFault | MoneyFault): string {
  switch (fault.code) {
    case "date_unread":
      return `“${cut(fault.typed)}” is not read as a date: write 2026-11-20, 20 Nov 2026, 2026-11 or today`;
    case "date_month":
      return `There is no month ${fault.month}`;
    case "date_day": {
      const month = `${MONTHS[fault.month - 1]}${fault.year === null ? "" : ` ${fault.year}`}`;
      return `${month} has no ${ordinal(fault.day)}`;
    }
    case "date_coarse":
      return fault.exact === "day"
        ? "Give the day as well, such as 2026-11-20"
        : "Give the month as well, such as 2026-11";
    case "money_unread":
      return `“${cut(fault.typed)}” is not read as an amount: write 13400 (in 10,000 yuan), 134 million or 1.34亿`;
    case "money_comma":
      return `The commas of “${cut(fault.typed)}” are out of place: one every three digits, a point before decimals`;
    case "money_currency":
      return `Give the amount in yuan, not in ${CURRENCIES[fault.currency]}`;
    case "money_negative":
      return "An amount cannot be negative";
    case "money_beyond":
      return `“${cut(fault.typed)}” is too large`;
  }
}

const cut = (typed: string) => (typed.length > 30 ? `${typed.slice(0, 30)}…` : typed);

function ordinal(day: number): string {
  const ending =
    day % 100 >= 11 && day % 100 <= 13 ? "th" : ({ 1: "st", 2: "nd", 3: "rd" }[day % 10] ?? "th");
  return `${day}${ending}`;
}
