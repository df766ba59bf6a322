import { dateText } from "../../server/words/format.ts";
import { useLanguage } from "../i18n/use-language.ts";

/** A date as its reader writes it. */
export function DateText({ date }: { date: string }) {
  const language = useLanguage();
  return <time dateTime={date}>{dateText(date, language)}</time>;
}
