import i18next, { type FormatterModule, type i18n, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../../server/model/words.ts";
import { DATE, dateText, number } from "../../server/words/format.ts";
import { firstZh } from "./first-zh.ts";

export type Translate = TFunction<"translation">;

const TEXTS = "translation";

/** What is put into a text: a date and a number as the reader writes them, all else as it is; a change's number is its name. */
function shown(value: unknown, _: string | undefined, lng: string | undefined, options: object = {}): string {
  const language = lng === "en" ? "en" : "zh";
  const named = "interpolationkey" in options && options.interpolationkey === "number";
  if (typeof value === "number" && !named) return number(value, language);
  const text = String(value ?? "");
  // A year alone may be any number.
  return text.includes("-") && DATE.test(text) ? dateText(text, language) : text;
}

const formatter: FormatterModule = {
  type: "formatter",
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: shown,
};

/** Starts i18next for the page. Chinese texts are in the bundle, so it speaks Chinese at once. */
export function startI18n(): i18n {
  i18next
    .use(initReactI18next)
    .use(formatter)
    .init({
      resources: { zh: { [TEXTS]: firstZh } },
      lng: "zh",
      fallbackLng: "zh",
      interpolation: { escapeValue: false, alwaysFormat: true },
      initAsync: false,
      react: { bindI18nStore: "added" },
    });
  return i18next;
}

/** Fetches the Chinese texts that the first screen goes without. */
export async function laterTexts(): Promise<void> {
  const { laterZh } = await import("./later-zh.ts");
  if (!i18next.getResource("zh", TEXTS, Object.keys(laterZh)[0]!))
    i18next.addResourceBundle("zh", TEXTS, laterZh, true);
}

/** A script of the page, together with the texts it may want. */
export async function withTexts<Script>(script: Promise<Script>): Promise<Script> {
  const [loaded] = await Promise.all([script, laterTexts()]);
  return loaded;
}

/** Goes on in a language, whose texts are fetched the first time. */
export async function speak(language: Language): Promise<void> {
  if (language === "en" && !i18next.hasResourceBundle("en", TEXTS)) {
    const { en } = await import("./en.ts");
    i18next.addResourceBundle("en", TEXTS, en);
  }
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "zh";
}
