import i18next from "i18next";
import type { Language } from "../../../server/model/words.ts";
import { en } from "../../../web/i18n/en.ts";
import type { Translate } from "../../../web/i18n/i18n.ts";
import { zh } from "../../../web/i18n/zh.ts";

/** Texts of one language, outside the page. */
export function speech(language: Language): Translate {
  const i18n = i18next.createInstance({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: language,
    fallbackLng: "zh",
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void i18n.init();
  return i18n.getFixedT(language);
}
