import { number } from "../../server/words/format.ts";
import { useLanguage } from "../i18n/use-language.ts";

/** A number as its reader writes it. */
export function NumberText({ of }: { of: number | null | undefined }) {
  const language = useLanguage();
  return of == null ? null : number(of, language);
}
