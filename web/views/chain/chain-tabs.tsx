import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../server/endpoints/panorama.ts";
import { TABS, type Tab } from "../../routes/address.ts";
import { ReportButton } from "../report/report-button.tsx";
import style from "./chain-tabs.module.css";

/** What to look at of the chain; every tab is an address. */
export function ChainTabs({ tab, answer }: { tab: Tab; answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  return (
    <div className={style.row}>
      <nav className={style.tabs} aria-label={t("tab.label")}>
        {TABS.map((each) => (
          <Link
            key={each}
            from="/chain/$chain"
            to="."
            search={(before) => ({ ...before, view: each === "panorama" ? undefined : each })}
            resetScroll={false}
            activeOptions={{ exact: true }}
            className={style.tab}
            aria-current={each === tab ? "page" : undefined}
            title={t(`tab.${each}Meaning`)}
          >
            {t(`tab.${each}`)}
          </Link>
        ))}
      </nav>
      <ReportButton answer={answer} />
    </div>
  );
}
