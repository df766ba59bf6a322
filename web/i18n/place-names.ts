import i18next from "i18next";
import type { Translate } from "./i18n.ts";

const SPACE = "places";

/** Keeps what places are called in English, by id. */
export function addPlaceNames(names: Record<string, string>): void {
  i18next.addResourceBundle("en", SPACE, names, true, true);
}

/** What a place is called in the reader's language; one without a known English name keeps its Chinese name. */
export function placeOf(
  { place, placeName }: { place: string | null; placeName: string | null },
  t: Translate,
): string | null {
  if (place === null || placeName === null) return placeName;
  const look = t as unknown as (id: string, how: object) => string;
  return look(place, { ns: SPACE, nsSeparator: false, keySeparator: false, defaultValue: placeName });
}
