import type { Translate } from "../../../i18n/i18n.ts";

const NAMED = 4;

/** The first few names, and how many there are when that is more. */
export function listed(names: readonly string[], all: number, t: Translate): string {
  const list = names.slice(0, NAMED).join(t("sentence.and"));
  return all > NAMED ? t("sentence.listMore", { list, count: all }) : list;
}
