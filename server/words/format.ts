/** Names, numbers, shares, distances and money as page and documents write them. */
import { boundsOf } from "../model/shares.ts";
import { scoreLevel, scoreShown } from "../model/weights.ts";
import type { Language } from "../model/words.ts";
import { LEVEL_NAMES } from "./names.ts";
import { unitText } from "./units.ts";

/** The name in the reader's language; a thing without an English name keeps its Chinese one. */
export function nameOf(thing: { nameZh: string; nameEn: string | null }, language: Language): string {
  return language === "en" && thing.nameEn ? thing.nameEn : thing.nameZh;
}

/** At the foot of a page on paper. */
export const PAGE_OF: Record<Language, string> = {
  zh: "第 {page} 页 共 {pages} 页",
  en: "Page {page} of {pages}",
};

export const JOIN: Record<Language, string> = { zh: "、", en: ", " };
/** Between what holds commas itself. */
export const STOP: Record<Language, string> = { zh: "；", en: "; " };

/** What something is called, and what it is. */
export function labelled(label: string, text: string, language: Language): string {
  return language === "zh" ? `${label}：${text}` : `${label}: ${text}`;
}

/** The first few names, and how many there are where there are more. */
export function listText(names: readonly string[], most: number, language: Language): string {
  const list = names.slice(0, most).join(JOIN[language]);
  return names.length > most ? moreText(list, names.length, language) : list;
}

/** A list of names that are the first of more. */
export function moreText(list: string, all: number, language: Language): string {
  return language === "zh" ? `${list}等 ${all} 个` : `${list} and others, ${all} in all`;
}

/** What is said with more of it in brackets. */
export function besideText(text: string, more: string, language: Language): string {
  return language === "zh" ? `${text}（${more}）` : `${text} (${more})`;
}

const NUMBERS = {
  zh: new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 4 }),
  en: new Intl.NumberFormat("en", { maximumFractionDigits: 4 }),
};

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** A day, a month or a year as it is kept. */
export const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * A date as it is kept, `2026-11-20`, `2026-11` or `2026`, as its reader writes it: in Chinese 2026-11-20, 2026年11月,
 * 2026年; in English 20 Nov 2026, Nov 2026, 2026. What is no date stays as it is.
 */
export function dateText(date: string, language: Language): string {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined) return date;
  if (language === "zh") return day ? date : month ? `${year}年${Number(month)}月` : `${year}年`;
  const named = month && MONTHS[Number(month) - 1];
  return [day && Number(day), named, year].filter(Boolean).join(" ");
}

/** With marks between thousands, and at most four digits behind the point. */
export function number(value: number, language: Language): string {
  return NUMBERS[language].format(value);
}

/** A part of a whole as a percentage with at most so many digits behind the point, without its sign. */
function percentage(part: number, digits: number): string {
  return String(Number((part * 100).toFixed(digits)));
}

/** A computed part of a whole: 0.9734 is 97.3%. */
export function percentText(part: number): string {
  return `${percentage(part, 1)}%`;
}

/** How much of all is met, in whole percent; null where there is nothing to be a part of. */
export function percentMet(met: number, all: number): number | null {
  return all === 0 ? null : Math.round((met / all) * 100);
}

/** A stated share as a percentage; a bound stays a bound, and what is no share stays as it is. */
export function shareText(share: string, language: Language): string {
  const value = boundsOf(share)?.value;
  if (value === undefined) return share;
  const percent = `${percentage(value, 2)}%`;
  const { most, over, under } = SHARES[language];
  if (share.trim().startsWith(">")) return value === 0.5 ? most : over(percent);
  return share.trim().startsWith("<") ? under(percent) : percent;
}

const SHARES = {
  zh: {
    most: "大部分（>50%）",
    over: (percent: string) => `超过 ${percent}`,
    under: (percent: string) => `不到 ${percent}`,
  },
  en: {
    most: "most (>50%)",
    over: (percent: string) => `more than ${percent}`,
    under: (percent: string) => `less than ${percent}`,
  },
} satisfies Record<Language, object>;

/** A great-circle distance in whole kilometres; `approximate` when it rests on the centre of a province. */
export function kmText(km: number | null, language: Language, approximate = false): string {
  if (km === null) return language === "zh" ? "距离不详" : "distance unknown";
  const whole = number(Math.round(km), language);
  const far = language === "zh" ? `${whole} 公里` : `${whole} km`;
  if (!approximate) return far;
  return language === "zh" ? `约 ${far}` : `about ${far}`;
}

/** Places from the widest to the narrowest, as an address in the language has them. */
export function addressText(widestFirst: readonly string[], language: Language): string {
  return language === "zh" ? widestFirst.join(" ") : widestFirst.toReversed().join(", ");
}

/** An amount of a product per year. */
export function amountText(value: number, unit: string | null, language: Language): string {
  const shown = [number(value, language), unit && unitText(unit, language)].filter(Boolean).join(" ");
  return language === "zh" ? `${shown}/年` : `${shown} a year`;
}

/** Money given in 10,000 yuan: 亿元 or 万元 in Chinese, millions of yuan in English. */
export function moneyText(wan: number, language: Language): string {
  if (language === "en") return `CNY ${number(wan / 100, language)} million`;
  if (Math.abs(wan) >= 10_000) return `${number(wan / 10_000, language)} 亿元`;
  return `${number(wan, language)} 万元`;
}

/** A score as it is shown: 0 to 100, with its level beside. */
export function scoreText(score: number, language: Language): string {
  return besideText(String(scoreShown(score)), LEVEL_NAMES[language][scoreLevel(score)], language);
}
