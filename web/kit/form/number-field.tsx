import { useTranslation } from "react-i18next";
import { readCount } from "../../../server/model/typed-money.ts";
import { number } from "../../../server/words/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useTyped } from "./typed.ts";
import { TypedInput, type TypedProps } from "./typed-input.tsx";

/** A number of people, kilometres, days: typed with commas, full width or 万 as people write it. */
export function NumberField({
  value,
  least = Number.NEGATIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
  ...rest
}: TypedProps & {
  suffix?: string;
  /** Between which it must lie. */
  least?: number;
  most?: number;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const typed = useTyped(value, (text) => `${readCount(text) ?? ""}`);
  const found = readCount(typed.text);
  const fault =
    typeof found === "string"
      ? t("form.noNumber", { typed: found })
      : found !== null && (found < least || found > most)
        ? t("form.between", { least: number(least, language), most: number(most, language) })
        : null;
  return (
    <TypedInput
      {...rest}
      typed={typed}
      read={typeof found === "number" ? number(found, language) : null}
      fault={typed.left ? fault : null}
      inputMode="decimal"
    />
  );
}
