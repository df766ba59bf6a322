import i18next, { type i18n, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../../server/model/words.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

export type Translate = TFunction<"translation">;

export const resources = { zh: { translation: zh }, en: { translation: en } };

/** Starts i18next for the page; texts are in the bundle, so it is ready at once. */
export function startI18n(language: Language): i18n {
  i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: "zh",
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { bindI18nStore: "added" },
  });
  return i18next;
}

export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "zh";
}
