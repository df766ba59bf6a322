import { Link, useLocation, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { splitIds } from "../../../server/model/id-list.ts";
import { TabRow } from "../../kit/theme/tab-row.tsx";
import tabs from "../../kit/theme/tabs.module.css";
import { AtPlace } from "./at-place.tsx";
import { ChosenGaps } from "./chosen-gaps.tsx";
import style from "./recruit-flow.module.css";
import { RECRUIT_STEPS, recruitStep } from "./recruit-pages.ts";

/** On top of every page of recruiting: its steps, and the gaps it is for, which stay from step to step. */
export function RecruitFlow() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { chain, segment, step: asked, place } = useSearch({ strict: false });
  const step = recruitStep(pathname, { segment, step: asked });
  const kept = { chain, segment };
  const mark = (each: string) => (each === step ? ("step" as const) : undefined);
  const chosen = segment === undefined ? [] : splitIds(segment).filter((one) => one !== "");
  return (
    <div className={style.flow}>
      <TabRow label={t("flow.label")}>
        <Link
          to="/candidates"
          search={{ ...kept, step: "gaps" }}
          className={style.step}
          aria-current={mark("gaps")}
        >
          <span aria-hidden="true">1</span>
          {t("flow.gaps")}
        </Link>
        <Link
          to={segment === undefined ? "/search-sheet" : "/candidates"}
          search={kept}
          className={style.step}
          activeOptions={{ exact: true }}
          aria-current={mark("firms")}
        >
          <span aria-hidden="true">2</span>
          {t("flow.firms")}
        </Link>
        <Link to="/introducers" search={kept} className={style.step} aria-current={mark("introducers")}>
          <span aria-hidden="true">3</span>
          {t("flow.introducers")}
        </Link>
        <Link to="/trips" search={kept} className={style.step} aria-current={mark("trips")}>
          <span aria-hidden="true">4</span>
          {t("flow.trips")}
        </Link>
      </TabRow>
      <div className={style.under}>
        {step === "gaps" ? null : (
          <AtPlace asked={place}>{(at) => <ChosenGaps chain={chain} place={at} chosen={chosen} />}</AtPlace>
        )}
        {step === "firms" ? (
          <nav className={tabs.switch} aria-label={t("flow.firmsLabel")}>
            {RECRUIT_STEPS.firms.map(({ to, name }) => (
              <Link
                key={to}
                to={to}
                search={kept}
                aria-current={pathname === to ? "page" : undefined}
                preload="intent"
              >
                {t(name)}
              </Link>
            ))}
          </nav>
        ) : null}
      </div>
    </div>
  );
}
