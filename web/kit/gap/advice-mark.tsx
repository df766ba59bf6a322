import { useTranslation } from "react-i18next";
import type { Advice, Confidence } from "../../../server/model/words.ts";
import { ADVICE_NAMES, CONFIDENCE_NAMES } from "../../../server/words/names.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import style from "./gap.module.css";

/** What to do about a gap, and on what that rests: what is assumed looks assumed. */
export function AdviceMark({ advice, evidence }: { advice: Advice | null; evidence: Confidence | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {advice === null ? null : (
        <span className={style.advice} data-advice={advice} data-evidence={evidence}>
          {ADVICE_NAMES[language][advice]}
        </span>
      )}
      {evidence === null || evidence === "stated" ? null : (
        <span className={style.evidence} data-evidence={evidence} title={t("gaps.evidence")}>
          {t("gaps.evidenceOf", { evidence: CONFIDENCE_NAMES[language][evidence] })}
        </span>
      )}
    </>
  );
}
