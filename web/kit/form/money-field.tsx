import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { moneyText } from "../../../server/words/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import type { Bound } from "./field.tsx";
import style from "./form.module.css";
import { numberOf } from "./given.ts";

/** Money in 10,000 yuan, read back as it will be shown. */
export function MoneyField({
  value,
  onChange,
  ...bound
}: { value: string; onChange: (value: string) => void } & Bound) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wan = numberOf(value);
  return (
    <div>
      <Input
        {...bound}
        inputMode="decimal"
        value={value}
        suffix={t("project.wan")}
        onChange={(event) => onChange(event.target.value)}
      />
      {typeof wan === "number" && wan > 0 ? <p className={style.hint}>= {moneyText(wan, language)}</p> : null}
    </div>
  );
}
