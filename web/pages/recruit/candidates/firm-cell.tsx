import { useTranslation } from "react-i18next";
import type { Candidate } from "../../../../server/recruit/candidates/candidates.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import style from "./candidates.module.css";

/** A candidate's name, with what speaks for caution or for it at a glance. */
export function FirmCell({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { firm, name, fullName, stockCode, active, status, rivals, duplicates } = candidate;
  const rivalry = rivals.map((rival) =>
    t("candidates.raw.rival", { segment: nameOf(rival, language), leader: rival.leader.name }),
  );
  return (
    <span className={style.firmCell}>
      <span className={style.firmName} title={fullName ?? name}>
        <FirmLink id={firm} name={name} />
      </span>
      {active ? null : <span className={style.gone}>{status}</span>}
      {rivalry.length > 0 ? (
        <span className={style.rival} title={rivalry.join(" · ")}>
          {t("candidates.rival")}
        </span>
      ) : null}
      {duplicates.length > 0 ? (
        <span
          className={style.rival}
          title={t("candidates.duplicate", {
            names: duplicates.map((other) => other.name).join(t("sentence.and")),
          })}
        >
          {t("candidates.raw.duplicate")}
        </span>
      ) : null}
      {stockCode ? (
        <span className={style.tag} title={t("candidates.listed", { code: stockCode })}>
          {t("candidates.listing")}
        </span>
      ) : null}
    </span>
  );
}
