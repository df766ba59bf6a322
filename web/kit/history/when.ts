import { today } from "../../../server/model/dates.ts";
import type { Language } from "../../../server/model/words.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { LOCALE } from "../../i18n/language.ts";

/** The day a moment falls on where the reader is, YYYY-MM-DD. */
export function dayOf(at: string): string {
  return today(new Date(at));
}

export function timeText(at: string, language: Language): string {
  return new Date(at).toLocaleTimeString(LOCALE[language], { hour: "2-digit", minute: "2-digit" });
}

/** Day and time to the second, for what is looked at closely. */
export function momentText(at: string, language: Language): string {
  return new Date(at).toLocaleString(LOCALE[language], { dateStyle: "medium", timeStyle: "medium" });
}

/** A day as a heading, with the word for the last two. */
export function dayText(day: string, t: Translate, language: Language, now = new Date()): string {
  const date = new Date(`${day}T00:00:00`).toLocaleDateString(LOCALE[language], {
    year: "numeric",
    month: "long",
    day: "numeric",
    weekday: "short",
  });
  if (day === dayOf(now.toISOString())) return `${t("history.today")} · ${date}`;
  const before = new Date(now);
  before.setDate(before.getDate() - 1);
  return day === dayOf(before.toISOString()) ? `${t("history.yesterday")} · ${date}` : date;
}

/** Changes under the days they were made on, in the order given. */
export function byDay<T extends { at: string }>(changes: readonly T[]): [day: string, changes: T[]][] {
  const days: [string, T[]][] = [];
  for (const change of changes) {
    const day = dayOf(change.at);
    const last = days.at(-1);
    if (last?.[0] === day) last[1].push(change);
    else days.push([day, [change]]);
  }
  return days;
}
