import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../server/chain/panorama.ts";
import { ALL_CHAINS } from "../../../server/model/words.ts";
import { TABS, type Tab } from "../../kit/address.ts";
import { TabRow } from "../../kit/theme/tab-row.tsx";
import style from "../../kit/theme/tabs.module.css";
import { ReportButton } from "./report/report-button.tsx";

/** What to look at of the chain, or what to try out on it; every tab is an address. */
export function ChainTabs({ tab, answer }: { tab: Tab; answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  const section = TABS.think.some((each) => each === tab) ? "think" : "look";
  const all = answer.chain.id === ALL_CHAINS;
  return (
    <TabRow label={t(`tab.${section}`)} end={<ReportButton answer={answer} />}>
      {TABS[section].map((each) => (
        <Link
          key={each}
          from="/chain/$chain"
          to="."
          search={(before) => ({ ...before, view: each === "panorama" ? undefined : each, part: undefined })}
          resetScroll={false}
          activeOptions={{ exact: true }}
          className={style.tab}
          aria-current={each === tab ? "page" : undefined}
          title={t(each === "panorama" && all ? "tab.allMeaning" : `tab.${each}Meaning`)}
        >
          {t(each === "panorama" && all ? "tab.all" : `tab.${each}`)}
        </Link>
      ))}
    </TabRow>
  );
}
