import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { segmentAnswer } from "../../api/answers.ts";
import { nameOf } from "../../i18n/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import page from "../../theme/page.module.css";
import { RecruitTabs } from "../recruit/recruit-tabs.tsx";
import { FirmMakesList } from "../segment/firm-makes-list.tsx";
import { useDefaultPlace } from "../shell/default-place.ts";
import { useTitle } from "../shell/title.ts";
import { Answered } from "../state/answered.tsx";
import { EmptyGraph } from "../state/empty-graph.tsx";
import { Waiting } from "../state/waiting.tsx";
import style from "./candidates.module.css";
import { GapChooser } from "./gap-chooser.tsx";

/** Firms elsewhere that could fill a gap here. */
export function CandidatesPage() {
  const { t } = useTranslation();
  const { chain, segment, place: asked } = useSearch({ from: "/candidates" });
  const fallback = useDefaultPlace(asked === undefined);
  const place = asked ?? fallback.place;
  useTitle(t("candidates.title"));
  return (
    <>
      <RecruitTabs />
      <div className={page.page}>
        <div className={page.head}>
          <div>
            <h1>{t("candidates.title")}</h1>
            <p className={page.under}>{t("candidates.lead")}</p>
          </div>
        </div>
        {place === undefined ? (
          <Answered query={fallback.query}>{() => <Waiting />}</Answered>
        ) : place === null ? (
          <EmptyGraph />
        ) : segment === undefined ? (
          <GapChooser chain={chain} place={place} />
        ) : (
          <Known segment={segment} place={place} />
        )}
      </div>
    </>
  );
}

function Known({ segment, place }: { segment: string; place: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useQuery(segmentAnswer(segment, place, 200));
  return (
    <Answered query={query} waiting={<Waiting lines={12} />}>
      {(answer) => (
        <section className={page.sheet}>
          <h2>
            {nameOf(answer.segment, language)} <span className={page.number}>{answer.elsewhereTotal}</span>
            <Link to="/candidates" search={{ chain: answer.segment.chain.id }} className={style.other}>
              {t("candidates.other")}
            </Link>
          </h2>
          {answer.elsewhere.length === 0 ? <p className={page.none}>{t("candidates.none")}</p> : null}
          <div className={style.firms}>
            <FirmMakesList firms={answer.elsewhere} unit={answer.segment.unit} far sources={answer.sources} />
          </div>
        </section>
      )}
    </Answered>
  );
}
