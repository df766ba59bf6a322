import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { percentText } from "../../../../server/words/format.ts";
import { rankingRecordAnswer } from "../../../api/recruit.ts";
import { Folded } from "../../../kit/opened/folded.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./candidates.module.css";

/** How good past shortlists were, in words, or from when on that can be said. */
export function PastShortlists({ place }: { place: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(rankingRecordAnswer(place));
  if (!data) return null;
  const { closed, needed, judged, precision10, shortlists, cut } = data;
  if (closed < needed) return <p className={page.none}>{t("record.tooFew", { count: closed, needed })}</p>;
  if (precision10 === null) return <p className={page.none}>{t("record.noList", { count: closed })}</p>;
  const share = percentText(precision10);
  return (
    <Folded
      className={`${page.sheet} ${style.lists}`}
      summary={t("record.share", { count: judged, share, closed })}
    >
      <ul>
        {shortlists.map(({ id, name, on, listed, precision }) => (
          <li key={id}>{t("record.list", { name, on, listed, signed: Math.round(precision * listed) })}</li>
        ))}
      </ul>
      {cut ? <p className={page.none}>{t("record.cut", { count: shortlists.length })}</p> : null}
    </Folded>
  );
}
