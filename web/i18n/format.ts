import type { Translate } from "./i18n.ts";
import type { Language } from "./words.ts";

/** The name in the reader's language; a thing without an English name keeps its Chinese one. */
export function nameOf(thing: { nameZh: string; nameEn: string | null }, language: Language): string {
  return language === "en" && thing.nameEn ? thing.nameEn : thing.nameZh;
}

export function number(value: number, language: Language): string {
  return new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en", { maximumFractionDigits: 4 }).format(
    value,
  );
}

/** A share as a percentage; a bound stays a bound. */
export function shareText(share: string, t: Translate): string {
  const bound = share.startsWith(">") || share.startsWith("<") ? share[0] : null;
  const value = Number(bound ? share.slice(1).replace(/^=/, "") : share);
  if (!Number.isFinite(value)) return share;
  const percent = String(Number((value * 100).toFixed(2)));
  if (bound === ">") return value === 0.5 ? t("format.most") : t("format.over", { percent });
  if (bound === "<") return t("format.under", { percent });
  return t("format.percent", { percent });
}

export function kmText(km: number | null, t: Translate, language: Language): string {
  if (km === null) return t("format.kmUnknown");
  return t("format.km", { km: number(Math.round(km), language) });
}

/** An amount of a product per year. */
export function amountText(value: number, unit: string | null, t: Translate, language: Language): string {
  const shown = number(value, language);
  return unit ? t("format.perYear", { value: shown, unit }) : t("format.perYearNoUnit", { value: shown });
}

/** Money given in 10,000 yuan: 亿元 or 万元 in Chinese, millions of yuan in English. */
export function moneyText(wan: number, t: Translate, language: Language): string {
  if (language === "en") return t("format.wan", { value: number(wan / 100, language) });
  if (Math.abs(wan) >= 10_000) return t("format.yi", { value: number(wan / 10_000, language) });
  return t("format.wan", { value: number(wan, language) });
}
