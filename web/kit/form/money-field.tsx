import { useTranslation } from "react-i18next";
import { readMoney } from "../../../server/model/typed-money.ts";
import { number } from "../../../server/words/format.ts";
import { typedFaultText } from "../../../server/words/typed-fault.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { moneyBack } from "./money-back.ts";
import { useTyped } from "./typed.ts";
import { TypedInput, type TypedProps } from "./typed-input.tsx";

/** Money in 10,000 yuan, typed with 万 or 亿 as people write it and read back in the other unit. */
export function MoneyField({ value, ...rest }: TypedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const typed = useTyped(value, (text) => {
    const found = readMoney(text);
    return found && "wan" in found ? String(found.wan) : text.trim();
  });
  const found = readMoney(typed.text);
  const wan = found && "wan" in found ? found.wan : null;
  return (
    <TypedInput
      {...rest}
      typed={typed}
      read={wan === null ? null : number(wan, language)}
      fault={typed.left && found && "fault" in found ? typedFaultText(found.fault, language) : null}
      hint={wan !== null && wan > 0 ? moneyBack(wan, typed.text, language) : null}
      inputMode="text"
      suffix={t("project.wan")}
    />
  );
}
