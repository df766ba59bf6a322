import { useTranslation } from "react-i18next";
import { doubtOf } from "../../../../server/model/doubt.ts";
import type { Candidate } from "../../../../server/recruit/candidates/candidates.ts";
import { type CitedSources, SourceMark } from "../../../kit/statement/source-mark.tsx";
import style from "./candidates.module.css";

/** What says that a candidate makes it, and what is doubtful about that. */
export function SaysCell({ candidate, sources }: { candidate: Candidate; sources: CitedSources }) {
  const { t } = useTranslation();
  const stated = candidate.makes.length > 0 ? candidate.makes : [{ segment: "", ...candidate.registered }];
  const doubts = stated.map(doubtOf).filter((doubt) => doubt !== null);
  return (
    <span className={style.saysCell}>
      {stated.map((one) => (
        <SourceMark key={one.segment} stated={one} sources={sources} />
      ))}
      {doubts.map((doubt) => (
        <span key={doubt} className={style.doubt} title={t("candidates.doubt", { doubt })}>
          {t("candidates.doubt", { doubt })}
        </span>
      ))}
    </span>
  );
}
