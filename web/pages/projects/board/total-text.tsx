import { useTranslation } from "react-i18next";
import { moneyText } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { Total } from "./board-columns.ts";

/** The money of projects, and of how many it is not known. */
export function MoneyTotal({ total: { amountWan, withoutAmount, count } }: { total: Total }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (count === 0) return null;
  return (
    <>
      {amountWan > 0 ? <span>{moneyText(amountWan, language)}</span> : null}
      {withoutAmount > 0 ? <span>{t("board.withoutAmount", { count: withoutAmount })}</span> : null}
    </>
  );
}
