import { useTranslation } from "react-i18next";
import type { CandidatesAnswer } from "../../../../server/recruit/candidates/candidates.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { SearchSheetLink } from "../../../kit/links/search-sheet-link.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./candidates.module.css";
import { cleared, useCandidatesAddress } from "./candidates-address.ts";

/** No maker to show: the filters leave none, or the data knows none and a company database may. */
export function Nobody({ answer, filters }: { answer: CandidatesAnswer; filters: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { change } = useCandidatesAddress();
  if (answer.looked > 0 && filters > 0)
    return (
      <p className={page.none}>
        {t("candidates.noneFiltered")}{" "}
        <button type="button" className={style.plain} onClick={() => change(cleared())}>
          {t("candidates.clearFilters")}
        </button>
      </p>
    );
  return (
    <div className={style.nobody}>
      <strong>{t("candidates.noneTitle")}</strong>
      <p>{t("candidates.noneText")}</p>
      <ul>
        {answer.segments.map((one) => (
          <li key={one.id}>
            {answer.segments.length > 1 ? `${nameOf(one, language)} ` : null}
            <SearchSheetLink chain={one.chain} segment={one.id} name={nameOf(one, language)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
