import { LANGUAGES, type Language } from "../../server/model/words.ts";

/** How the browser writes dates and times in a language. */
export const LOCALE: Record<Language, string> = { zh: "zh-CN", en: "en-GB" };

const STORED = "liantu.lang";

const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/** The language of the address, else the one chosen before, else the browser's, else Chinese. */
export function chooseLanguage(
  address: string | undefined,
  stored: string | null,
  browser: readonly string[],
): Language {
  if (isLanguage(address)) return address;
  if (isLanguage(stored)) return stored;
  for (const tag of browser) {
    const base = tag.toLowerCase().split("-")[0];
    if (isLanguage(base)) return base;
  }
  return "zh";
}

export function storedLanguage(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // A browser that keeps nothing still has the address.
  }
}
